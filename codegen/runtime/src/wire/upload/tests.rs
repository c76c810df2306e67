use std::io;

use bytes::Bytes;
use futures_util::{TryStreamExt, stream};

use super::Upload;

fn chunks(chunks: &'static [&'static str]) -> impl futures_core::Stream<Item = io::Result<Bytes>> + Send + 'static {
    stream::iter(chunks.iter().map(|chunk| Ok(Bytes::from_static(chunk.as_bytes()))))
}

/// All that is sent, or what is wrong.
async fn sent(upload: &Upload) -> Option<Result<String, String>> {
    let all: Result<Vec<Bytes>, _> = upload.chunks()?.try_collect().await;
    Some(all.map(|all| String::from_utf8(all.concat()).unwrap()).map_err(|error| error.to_string()))
}

#[tokio::test]
async fn a_stream_is_sent_once_and_what_is_whole_or_made_anew_as_often_as_it_is_asked_for() {
    let ok = |text: &str| Some(Ok(text.to_owned()));
    let once = Upload::stream(chunks(&["a", "b"]));
    let (again, copy) = (Upload::made_by(|| chunks(&["a", "b"])), once.clone());
    assert!(!once.is_repeatable() && again.is_repeatable() && Upload::from("ab").is_repeatable());
    assert_eq!((sent(&once).await, sent(&once).await, sent(&copy).await), (ok("ab"), None, None));
    assert_eq!((sent(&again).await, sent(&again).await), (ok("ab"), ok("ab")));
    assert_eq!(sent(&Upload::from("ab")).await, ok("ab"));
}

#[tokio::test]
async fn a_reader_is_sent_to_its_end() {
    let bytes = vec![b'a'; 200_000];
    let all = sent(&Upload::reader(io::Cursor::new(bytes))).await.unwrap().unwrap();
    assert_eq!(all.len(), 200_000);
}

#[tokio::test]
async fn a_stream_that_is_not_of_its_length_fails() {
    for (length, outcome) in [
        (3, Ok("abc".to_owned())),
        (2, Err("the stream is longer than it was said to be".to_owned())),
        (4, Err("the stream is shorter than it was said to be".to_owned())),
    ] {
        assert_eq!(sent(&Upload::stream(chunks(&["ab", "c"])).of_length(length)).await, Some(outcome), "{length}");
    }
}

#[tokio::test]
async fn joined_ones_have_a_length_and_are_made_anew_if_all_of_them_are() {
    let joined = |middle: Upload| Upload::joined(vec![Upload::from("("), middle, Upload::from(")")]);
    let known = joined(Upload::made_by(|| chunks(&["a", "b"])).of_length(2));
    assert_eq!((known.length(), known.is_repeatable()), (Some(4), true));
    assert_eq!(sent(&known).await, sent(&known).await);
    let unknown = joined(Upload::stream(chunks(&["a"])));
    assert_eq!((unknown.length(), unknown.is_repeatable()), (None, false));
    assert_eq!(sent(&unknown).await, Some(Ok("(a)".to_owned())));
    assert_eq!(sent(&unknown).await, None);
}
