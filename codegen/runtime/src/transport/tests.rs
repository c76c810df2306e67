//! The one real transport, over a socket on this machine.

use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http::Request;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::{Body, BodyStream, Proxying, ReqwestTransport, Transport, TransportSettings};
use crate::error::TransportErrorKind;

fn transport() -> ReqwestTransport {
    ReqwestTransport::new(TransportSettings { proxying: Proxying::Direct, ..TransportSettings::default() }).unwrap()
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
async fn a_broken_stream_ends_the_request() {
    let (url, _served) = server("", "\r\n\r\n0\r\n\r\n").await;
    let broken = stream::iter([Err(super::TransportError::new(TransportErrorKind::Interrupted, "broken"))]);
    let sending = transport();
    let send = sending.send(request(&url, Body::stream(BodyStream::new(broken))));
    let sent = tokio::time::timeout(Duration::from_secs(5), send).await.unwrap();
    assert!(sent.is_err());
}
