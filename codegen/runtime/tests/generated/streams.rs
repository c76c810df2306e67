//! Responses that are read while they come.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::{Stream, StreamExt, stream};
use http::Response;
use portal_runtime::v1::Grant;
use portal_runtime::{Body, BodyStream, Bytes, Error, ErrorKind, TransportError, TransportErrorKind};

use crate::bank::{Accounts, Sandbox};
use crate::stand_in::{StandIn, keys, response, sandbox};

type Chunk = Result<Bytes, TransportError>;

fn streamed(content_type: &str, chunks: impl Stream<Item = Chunk> + Send + 'static) -> Response<Body> {
    let response = Response::builder().status(200).header("Content-Type", content_type);
    response.body(Body::stream(BodyStream::new(chunks))).unwrap()
}

fn chunks(chunks: &'static [&'static str]) -> impl Stream<Item = Chunk> + Send + 'static {
    stream::iter(chunks.iter().map(|chunk| Ok(Bytes::from_static(chunk.as_bytes()))))
}

fn broken() -> impl Stream<Item = Chunk> + Send + 'static {
    stream::iter([Err(TransportError::new(TransportErrorKind::Interrupted, "broken"))])
}

/// A bank whose responses are of this media type, and the body of each is made by its number.
fn bank<S>(content_type: &'static str, body: impl Fn(usize) -> S + Send + Sync + 'static) -> Arc<StandIn>
where
    S: Stream<Item = Chunk> + Send + 'static,
{
    let number = AtomicUsize::new(0);
    StandIn::new(move |_| Ok(streamed(content_type, body(number.fetch_add(1, Ordering::SeqCst)))))
}

fn accounts(bank: &Arc<StandIn>) -> Accounts {
    sandbox(bank).accounts(Grant::None)
}

#[tokio::test]
async fn events_come_with_their_data_as_the_type_of_the_description() {
    let bank = bank("text/event-stream", |_| chunks(&["id: 1\nevent: add\ndata: {\"id\":\"a", "\"}\n\ndata: [DONE]\n\n"]));
    let response = accounts(&bank).watch().stream().await.unwrap();
    assert_eq!((response.status().as_u16(), response.raw().len()), (200, 0));
    assert_eq!(bank.last().header("Accept"), Some("text/event-stream"));

    let mut events = response.into_inner();
    let event = events.next().await.unwrap().unwrap();
    assert_eq!((event.event.as_deref(), event.id.as_deref()), (Some("add"), Some("1")));
    assert_eq!(event.data.unwrap().id.as_str(), "a");
    let done = events.next().await.unwrap().unwrap();
    assert!(done.data.is_none() && done.text() == "[DONE]");
    assert!(events.next().await.is_none() && events.next().await.is_none());
    assert_eq!(events.last_event_id(), Some("1"));
    assert_eq!(bank.sent().len(), 1);
}

#[tokio::test]
async fn an_event_that_cannot_be_read_is_an_error_of_its_own_and_others_follow() {
    let bank = bank("text/event-stream", |_| chunks(&["data: {\"error\":1}\n\ndata: {\"id\":\"a\"}\n\n"]));
    let response = accounts(&bank).watch().stream().await.unwrap();
    let request_id = response.request_id();
    let mut events = response.into_inner();
    let error = events.next().await.unwrap().unwrap_err();
    assert_eq!((error.operation(), error.request_id()), ("watchAccounts", request_id));
    assert_eq!(
        error.to_string(),
        format!("watchAccounts: an item of this 200 OK cannot be read: required field `id` is missing (request {request_id})")
    );
    let Error::Unexpected(unexpected) = error else { panic!("{error}") };
    assert_eq!(unexpected.raw(), r#"{"error":1}"#);
    assert_eq!(events.next().await.unwrap().unwrap().data.unwrap().id.as_str(), "a");
}

#[tokio::test]
async fn lines_and_sequences_of_json_come_as_items() {
    for (content_type, body) in [
        ("application/jsonl", &["{\"id\":\"a\"}\r\n\n{\"id\"", ":\"b\"}"][..]),
        ("application/json-seq", &["\u{1e}{\"id\":\"a\"}\n\u{1e}{\"id\"", ":\n\"b\"}\n"][..]),
    ] {
        let bank = bank(content_type, |_| chunks(body));
        let items = accounts(&bank).export().stream().await.unwrap().into_inner();
        let ids: Vec<String> = items.map(|account| account.unwrap().id.as_str().to_owned()).collect().await;
        assert_eq!(ids, ["a", "b"], "{content_type}");
        assert_eq!(bank.last().header("Accept"), Some("application/json-seq, application/jsonl"));
    }
}

#[tokio::test]
async fn bytes_come_in_chunks_whatever_the_limit_for_a_body() {
    let bank = bank("application/octet-stream", |_| stream::iter((0..64).map(|_| Ok(Bytes::from(vec![7; 1024])))));
    let client = Sandbox::builder(keys()).transport(Arc::clone(&bank) as _).body_limit(2048).build().unwrap();
    let mut chunks = client.accounts(Grant::None).download().stream().await.unwrap().into_inner();
    let mut length = 0;
    while let Some(chunk) = chunks.next().await {
        length += chunk.unwrap().len();
    }
    assert_eq!(length, 64 * 1024);
    let whole = client.accounts(Grant::None).download().await.unwrap_err();
    assert_eq!(whole.kind(), ErrorKind::Transport);
}

#[tokio::test]
async fn an_item_over_the_limit_ends_the_stream() {
    let endless = |_| stream::repeat_with(|| Ok(Bytes::from_static(b"data: {\"id\":\"aaaaaaaaaa\"}\n")));
    let bank = bank("text/event-stream", endless);
    let client = Sandbox::builder(keys()).transport(Arc::clone(&bank) as _).body_limit(2048).build().unwrap();
    let mut events = client.accounts(Grant::None).watch().reconnecting(3).stream().await.unwrap().into_inner();
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("an item of the response is larger than the limit"), "{error}");
    assert!(events.next().await.is_none());
    assert_eq!(bank.sent().len(), 1);
}

#[tokio::test]
async fn what_is_no_stream_is_read_as_a_response_is() {
    let bank = StandIn::bank(403, "application/json", r#"{"text":"no"}"#);
    let error = accounts(&bank).watch().stream().await.unwrap_err();
    let Error::Response(refused) = error else { panic!("{error}") };
    assert_eq!((refused.status().as_u16(), &refused.raw()[..]), (403, &br#"{"text":"no"}"#[..]));

    let bank = StandIn::bank(200, "application/json", r#"{"id":"a"}"#);
    let error = accounts(&bank).ask().stream().await.unwrap_err();
    let Error::Unexpected(unexpected) = error else { panic!("{error}") };
    assert_eq!(unexpected.raw(), r#"{"id":"a"}"#);

    let bank = StandIn::bank(204, "text/plain", "");
    let mut events = accounts(&bank).watch().stream().await.unwrap().into_inner();
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_stream_that_breaks_is_an_error_that_names_operation_and_request() {
    let bank = bank("text/event-stream; charset=utf-8", |_| chunks(&["data: {\"id\":\"a\"}\n\ndata: {"]).chain(broken()));
    let response = accounts(&bank).ask().stream().await.unwrap();
    let request_id = response.request_id();
    let mut events = response.into_inner();
    assert!(events.next().await.unwrap().is_ok());
    let error = events.next().await.unwrap().unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "ask: the connection broke before the response was complete; the operation itself succeeded (request {request_id})"
        )
    );
    assert!(events.next().await.is_none());
    assert_eq!(bank.sent().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_time_limit_of_a_call_is_for_each_wait_and_not_for_the_whole() {
    let slow = || {
        stream::unfold(0_u64, |number| async move {
            tokio::time::sleep(Duration::from_secs(if number < 20 { 9 } else { 11 })).await;
            Some((Ok(Bytes::from_static(b"data: {\"id\":\"a\"}\n\n")), number + 1))
        })
    };
    let bank = bank("text/event-stream", move |_| slow());
    let watch = accounts(&bank).watch().timeout(Duration::from_secs(10));
    let mut events = watch.stream().await.unwrap().into_inner();
    for _ in 0..20 {
        assert!(events.next().await.unwrap().is_ok());
    }
    let error = events.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.to_string().starts_with("watchAccounts: nothing more of the response within 10s"), "{error}");
    assert!(events.next().await.is_none());

    let watch = accounts(&bank).watch().timeout(Duration::from_secs(10));
    let mut events = watch.stream().await.unwrap().into_inner().idle_timeout(Duration::from_secs(12));
    for _ in 0..22 {
        assert!(events.next().await.unwrap().is_ok());
    }
}

#[tokio::test(start_paused = true)]
async fn events_are_gone_on_with_behind_the_last_one_where_the_caller_asks_for_it() {
    let bodies: [&[&str]; 3] =
        [&["id: 1\nretry: 5000\ndata: {\"id\":\"a\"}\n\ndata: {"], &["id: 2\ndata: {\"id\":\"b\"}\n\n"], &[]];
    let number = AtomicUsize::new(0);
    let bank = StandIn::new(move |_| match number.fetch_add(1, Ordering::SeqCst) {
        3 => Ok(response(204, "text/plain", "")),
        number => Ok(streamed("text/event-stream", chunks(bodies[number]).chain(broken()))),
    });
    let began = tokio::time::Instant::now();
    let events = accounts(&bank).watch().reconnecting(2).stream().await.unwrap().into_inner();
    let ids: Vec<String> = events.map(|event| event.unwrap().data.unwrap().id.as_str().to_owned()).collect().await;
    assert_eq!(ids, ["a", "b"]);
    let last_ids: Vec<Option<String>> = bank.sent().iter().map(|sent| sent.header("Last-Event-ID").map(str::to_owned)).collect();
    assert_eq!(last_ids, [None, Some("1".to_owned()), Some("2".to_owned()), Some("2".to_owned())]);
    assert_eq!(began.elapsed().as_secs(), 5 + 5 + 10);
    let request_ids: Vec<_> = bank.sent().iter().map(|sent| sent.header("X-Request-ID").map(str::to_owned)).collect();
    assert_ne!(request_ids[0], request_ids[1]);
}

#[tokio::test(start_paused = true)]
async fn events_are_gone_on_with_no_more_often_than_the_caller_says() {
    let bank = bank("text/event-stream", |_| broken());
    let mut events = accounts(&bank).watch().reconnecting(2).stream().await.unwrap().into_inner();
    assert_eq!(events.next().await.unwrap().unwrap_err().kind(), ErrorKind::Transport);
    assert!(events.next().await.is_none());
    assert_eq!(bank.sent().len(), 3);
}

/// Tells when it is dropped.
struct Guard(Arc<AtomicBool>);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

#[tokio::test]
async fn a_stream_that_is_dropped_ends_its_request() {
    let is_dropped = Arc::new(AtomicBool::new(false));
    let guard = Arc::clone(&is_dropped);
    let bank = bank("application/octet-stream", move |_| {
        let guard = Guard(Arc::clone(&guard));
        stream::repeat_with(move || {
            let _held = &guard;
            Ok(Bytes::from_static(b"more"))
        })
    });
    let mut chunks = accounts(&bank).download().stream().await.unwrap().into_inner();
    assert_eq!(chunks.next().await.unwrap().unwrap(), "more");
    assert!(!is_dropped.load(Ordering::SeqCst));
    drop(chunks);
    assert!(is_dropped.load(Ordering::SeqCst));
}
