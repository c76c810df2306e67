//! The one real transport, over a socket on this machine.

#![cfg(feature = "reqwest")]

pub(in crate::transport) mod authority;

use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http::Request;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::{Body, BodyStream, ReqwestTransport, Transport};
use crate::error::TransportErrorKind;

fn transport() -> ReqwestTransport {
    ReqwestTransport::builder().plain_http_only().build().unwrap()
}

/// A server for one connection: responds with these bytes, and returns what it was sent.
async fn server(response: &'static str, until: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let served = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut sent = String::new();
        while !sent.ends_with(until) {
            let mut chunk = [0; 1024];
            let length = socket.read(&mut chunk).await.unwrap();
            sent.push_str(std::str::from_utf8(&chunk[..length]).unwrap());
        }
        socket.write_all(response.as_bytes()).await.unwrap();
        sent
    });
    (address, served)
}

fn request(url: &str, body: Body) -> Request<Body> {
    Request::post(url).header("X-Test", "yes").body(body).unwrap()
}

#[tokio::test]
async fn a_whole_body_is_sent_with_its_length() {
    let response = "HTTP/1.1 201 Created\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello";
    let (url, served) = server(response, "ping").await;
    let response = transport().send(request(&format!("{url}/a%2Fb?c=d"), Body::full("ping".into()))).await.unwrap();
    assert_eq!(response.status(), 201);
    assert_eq!(response.headers()["Content-Type"], "text/plain");
    assert_eq!(response.into_body().collect(5).await.unwrap(), "hello");

    let sent = served.await.unwrap().to_ascii_lowercase();
    assert!(sent.starts_with("post /a%2fb?c=d http/1.1\r\n"), "{sent}");
    assert!(sent.contains("\r\nx-test: yes\r\n") && sent.contains("\r\ncontent-length: 4\r\n"), "{sent}");
}

#[tokio::test]
async fn a_body_in_chunks_is_sent_and_read_as_such() {
    let response = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    let (url, served) = server(response, "0\r\n\r\n").await;
    let chunks = ["pi", "ng"].map(|chunk| Ok(Bytes::from_static(chunk.as_bytes())));
    let body = Body::stream(BodyStream::new(stream::iter(chunks)));
    let response = transport().send(request(&url, body)).await.unwrap();
    assert_eq!(response.into_body().collect(5).await.unwrap(), "abcde");
    assert!(served.await.unwrap().ends_with("\r\n\r\n2\r\npi\r\n2\r\nng\r\n0\r\n\r\n"));
}

#[tokio::test]
async fn a_redirect_is_an_response() {
    let response = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n";
    let (url, _served) = server(response, "\r\n\r\n").await;
    let response = transport().send(request(&url, Body::empty())).await.unwrap();
    assert_eq!(response.status(), 302);
}

#[tokio::test]
async fn an_response_over_the_limit_is_not_read() {
    let response = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    let (url, _served) = server(response, "\r\n\r\n").await;
    let response = transport().send(request(&url, Body::empty())).await.unwrap();
    let error = response.into_body().collect(4).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::TooLarge);
}

#[tokio::test]
async fn an_response_that_breaks_off_is_interrupted() {
    let (url, _served) = server("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe", "\r\n\r\n").await;
    let response = transport().send(request(&url, Body::empty())).await.unwrap();
    let error = response.into_body().collect(99).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Interrupted);

    let (url, _served) = server("", "\r\n\r\n").await;
    let error = transport().send(request(&url, Body::empty())).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Interrupted);
}

#[tokio::test]
async fn no_server_is_no_connection_and_the_address_is_not_told() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/191212121212", listener.local_addr().unwrap());
    drop(listener);
    let error = transport().send(request(&url, Body::empty())).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Connect);
    let source = std::error::Error::source(&error).unwrap();
    assert!(!format!("{error} {source} {source:?}").contains("1912"));
}

#[tokio::test]
async fn no_crypto_provider_is_set_for_the_process() {
    let _ = transport();
    assert!(rustls::crypto::CryptoProvider::get_default().is_none());
}

#[tokio::test]
async fn a_streamed_body_whose_length_is_known_is_sent_with_it() {
    let (url, served) = server("HTTP/1.1 204 No Content\r\n\r\n", "ping").await;
    let chunks = ["pi", "ng"].map(|chunk| Ok(Bytes::from_static(chunk.as_bytes())));
    let body = Body::stream_of(BodyStream::new(stream::iter(chunks)), Some(4));
    transport().send(request(&url, body)).await.unwrap();
    let sent = served.await.unwrap().to_ascii_lowercase();
    assert!(sent.contains("\r\ncontent-length: 4\r\n") && sent.ends_with("\r\n\r\nping"), "{sent}");
}

#[tokio::test]
async fn a_response_that_is_dropped_ends_the_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let served = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut sent = [0; 1024];
        assert!(socket.read(&mut sent).await.unwrap() > 0);
        socket.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n").await.unwrap();
        socket.read(&mut sent).await
    });
    let response = transport().send(request(&url, Body::empty())).await.unwrap();
    drop(response);
    let ended = tokio::time::timeout(Duration::from_secs(5), served).await.unwrap().unwrap();
    assert!(matches!(ended, Ok(0) | Err(_)));
}

#[tokio::test]
async fn a_broken_stream_ends_the_request() {
    let (url, _served) = server("", "\r\n\r\n0\r\n\r\n").await;
    let broken = stream::iter([Err(super::TransportError::new(TransportErrorKind::Interrupted, "broken"))]);
    let sending = transport();
    let send = sending.send(request(&url, Body::stream(BodyStream::new(broken))));
    let error = tokio::time::timeout(Duration::from_secs(5), send).await.unwrap().unwrap_err();
    assert_eq!(error.to_string(), "the stream that is the request body broke off");
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "broken");
}

/// A place that nothing should come to.
struct Unvisited(std::net::TcpListener);

impl Unvisited {
    fn new() -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        Self(listener)
    }

    fn url(&self, user: &str) -> String {
        format!("http://{user}{}", self.0.local_addr().unwrap())
    }

    fn is_unvisited(&self) -> bool {
        self.0.accept().is_err()
    }
}

#[tokio::test]
async fn plain_http_goes_past_the_proxy() {
    let proxy = Unvisited::new();
    let (url, served) = server("HTTP/1.1 204 No Content\r\n\r\n", "\r\n\r\n").await;
    let transport = ReqwestTransport::builder().plain_http_only().proxy(proxy.url("")).build().unwrap();
    let response = transport.send(request(&url, Body::empty())).await.unwrap();
    assert_eq!(response.status(), 204);
    assert!(served.await.unwrap().starts_with("POST / HTTP/1.1") && proxy.is_unvisited());
}

#[tokio::test]
async fn other_servers_are_reached_through_the_proxy_and_its_password_is_not_told() {
    let (url, asked) = server("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "\r\n\r\n").await;
    let url = url.replace("http://", "http://user:word-1912@");
    let transport = ReqwestTransport::builder().plain_http_only().proxy(&url).build().unwrap();
    let error = transport.send(request("https://bank.test/191212121212", Body::empty())).await.unwrap_err();
    let asked = asked.await.unwrap();
    assert!(
        asked.starts_with("CONNECT bank.test:443 ") && asked.to_lowercase().contains("proxy-authorization: basic"),
        "{asked}"
    );
    let source = std::error::Error::source(&error).unwrap();
    let told = format!("{error} {error:?} {source} {source:?} {transport:?}");
    assert!(!told.contains("1912") && !told.contains("user"), "{told}");
}

#[test]
fn a_proxy_that_is_none_is_refused_without_its_password() {
    for url in ["socks5://user:word@proxy.test", "proxy.test:8080", "user:word@proxy.test", "http://", ""] {
        let refused = ReqwestTransport::builder().plain_http_only().proxy(url).build().unwrap_err();
        assert_eq!(
            refused.to_string(),
            "the URL of the proxy is not valid: it begins with `http://` or `https://`, and names a host",
            "{url}"
        );
    }
}

/// Serves connections until the client is gone, and counts them.
async fn counting() -> (String, std::sync::Arc<std::sync::atomic::AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let count = std::sync::Arc::<std::sync::atomic::AtomicUsize>::default();
    let counted = std::sync::Arc::clone(&count);
    tokio::spawn(async move {
        loop {
            let (mut socket, _) = listener.accept().await.unwrap();
            counted.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            tokio::spawn(async move {
                while socket.read(&mut [0; 1024]).await.is_ok_and(|length| length > 0) {
                    socket.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.unwrap();
                }
            });
        }
    });
    (url, count)
}

#[tokio::test]
async fn a_connection_is_used_again_but_not_when_a_gateway_may_be_closing_it() {
    let (url, connections) = counting().await;
    let transport = transport();
    for (idle, expected) in [(0, 1), (45, 1), (55, 2)] {
        // The clock stands still but for this moment, so that no time limit of the request passes.
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(idle)).await;
        tokio::time::resume();
        transport.send(request(&url, Body::empty())).await.unwrap();
        assert_eq!(connections.load(std::sync::atomic::Ordering::SeqCst), expected, "after {idle} s");
    }
}

#[tokio::test]
async fn a_response_that_says_it_is_over_the_limit_is_refused_before_it_comes() {
    let (url, _served) = server("HTTP/1.1 200 OK\r\nContent-Length: 4000000000000\r\n\r\n", "\r\n\r\n").await;
    let response = transport().send(request(&url, Body::empty())).await.unwrap();
    assert_eq!(response.into_body().collect(1 << 20).await.unwrap_err().kind(), TransportErrorKind::TooLarge);
}

#[tokio::test]
async fn headers_that_may_be_personal_do_not_print() {
    let response =
        "HTTP/1.1 201 Created\r\nLocation: /persons/191212121212\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n";
    let (url, _served) = server(response, "\r\n\r\n").await;
    let response = transport().send(request(&url, Body::empty())).await.unwrap();
    let shown = format!("{response:?}");
    assert!(shown.contains("text/plain") && !shown.contains("1912"), "{shown}");
}
