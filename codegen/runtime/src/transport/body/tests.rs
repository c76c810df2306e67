use bytes::Bytes;
use futures_util::stream;

use super::{Body, BodyStream};
use crate::error::{TransportError, TransportErrorKind};

/// A body of these chunks, whose sender says that it has this length.
fn body(chunks: Vec<Bytes>, length: Option<u64>) -> Body {
    Body::stream_of(BodyStream::new(stream::iter(chunks.into_iter().map(Ok::<_, TransportError>))), length)
}

fn chunk(length: usize) -> Bytes {
    Bytes::from(vec![b'a'; length])
}

#[tokio::test]
async fn a_body_in_one_chunk_is_not_copied() {
    let whole = chunk(9000);
    let collected = body(vec![whole.clone()], Some(9000)).collect(9000).await.unwrap();
    assert_eq!(collected.as_ptr(), whole.as_ptr());
}

#[tokio::test]
async fn a_body_in_chunks_is_put_together_whatever_length_its_sender_says() {
    for length in [None, Some(0), Some(3), Some(6000), Some(1 << 40)] {
        let limit = usize::MAX;
        let collected = body(vec![chunk(3000), Bytes::new(), chunk(2999), chunk(1)], length).collect(limit).await.unwrap();
        assert_eq!(collected.len(), 6000, "{length:?}");
    }
    assert!(body(Vec::new(), None).collect(0).await.unwrap().is_empty());
}

#[tokio::test]
async fn chunks_that_go_beyond_the_limit_together_are_refused() {
    for chunks in [vec![chunk(5)], vec![chunk(2), chunk(3)], vec![chunk(2), chunk(2), chunk(1)]] {
        let error = body(chunks, None).collect(4).await.unwrap_err();
        assert_eq!(error.kind(), TransportErrorKind::TooLarge);
    }
}
