//! A change of identity, over TLS on this machine.

use std::sync::Arc;

use http::Request;
use rcgen::DnType;
use rustls::version::{TLS12, TLS13};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinHandle;
use tokio_rustls::server::TlsStream;

use super::ReqwestTransport;
use crate::error::TransportError;
use crate::transport::client_certificate::ClientCertificate;
use crate::transport::tests::authority::Authority;
use crate::transport::{Body, Identity, Transport};

/// What a server saw, in this order.
#[derive(Debug, PartialEq, Eq)]
enum Seen {
    /// A new connection, of the client with this name.
    Opened(String),
    /// A request on the connection of the client with this name.
    Request(String),
    Closed(String),
}

/// A server that keeps connections open.
struct Server {
    url: String,
    seen: mpsc::UnboundedReceiver<Seen>,
    /// What the second halves of responses wait for.
    permits: Arc<Semaphore>,
}

impl Server {
    async fn start(authority: &Authority) -> Self {
        let acceptor = authority.acceptor(authority.issue("127.0.0.1"), &[&TLS12, &TLS13]);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://{}/", listener.local_addr().unwrap());
        let (sender, seen) = mpsc::unbounded_channel();
        let permits = Arc::new(Semaphore::new(0));
        let waited = Arc::clone(&permits);
        tokio::spawn(async move {
            loop {
                let (socket, _) = listener.accept().await.unwrap();
                let socket = acceptor.accept(socket).await.unwrap();
                tokio::spawn(serve(socket, sender.clone(), Arc::clone(&waited)));
            }
        });
        Self { url, seen, permits }
    }

    async fn saw(&mut self, expected: &[Seen]) {
        for expected in expected {
            assert_eq!(self.seen.recv().await.as_ref(), Some(expected));
        }
    }

    /// Lets so many responses end.
    fn let_end(&self, responses: usize) {
        self.permits.add_permits(responses);
    }
}

async fn serve(mut socket: TlsStream<TcpStream>, seen: mpsc::UnboundedSender<Seen>, permits: Arc<Semaphore>) {
    let certificates = socket.get_ref().1.peer_certificates().unwrap();
    let name = ClientCertificate::read(&certificates[0]).unwrap().subject().to_owned();
    seen.send(Seen::Opened(name.clone())).unwrap();
    while socket.read(&mut [0; 1024]).await.is_ok_and(|length| length > 0) {
        seen.send(Seen::Request(name.clone())).unwrap();
        socket.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nhalf").await.unwrap();
        permits.acquire().await.unwrap().forget();
        socket.write_all(b"half").await.unwrap();
    }
    let _ = seen.send(Seen::Closed(name));
}

fn identity(authority: &Authority, name: &'static str) -> Identity {
    authority.identity_with(|params| {
        params.distinguished_name.push(DnType::CommonName, name);
    })
}

fn transport(authority: &Authority, identity: Identity) -> ReqwestTransport {
    let root = authority.root().unwrap();
    ReqwestTransport::builder().identity(identity).root_certificate(root.as_bytes()).build().unwrap()
}

/// Sends a request, and reads the whole response.
fn send(transport: &ReqwestTransport, server: &Server) -> JoinHandle<Result<String, TransportError>> {
    let (transport, request) = (transport.clone(), Request::get(&server.url).body(Body::empty()).unwrap());
    tokio::spawn(async move {
        let body = transport.send(request).await?.into_body().collect(8).await?;
        Ok(String::from_utf8(body.to_vec()).unwrap())
    })
}

fn first() -> String {
    "CN=first".to_owned()
}

fn second() -> String {
    "CN=second".to_owned()
}

#[tokio::test]
async fn a_request_that_is_under_way_ends_with_the_identity_that_it_began_with() {
    let authority = Authority::new();
    let mut server = Server::start(&authority).await;
    let transport = transport(&authority, identity(&authority, "first"));
    let began = send(&transport, &server);
    server.saw(&[Seen::Opened(first()), Seen::Request(first())]).await;

    transport.replace_identity(identity(&authority, "second")).unwrap();
    let next = send(&transport, &server);
    server.saw(&[Seen::Opened(second()), Seen::Request(second())]).await;
    server.let_end(2);
    assert_eq!(began.await.unwrap().unwrap(), "halfhalf");
    assert_eq!(next.await.unwrap().unwrap(), "halfhalf");
    server.saw(&[Seen::Closed(first())]).await;
}

#[tokio::test]
async fn a_connection_that_nothing_uses_is_closed_with_its_identity() {
    let authority = Authority::new();
    let mut server = Server::start(&authority).await;
    server.let_end(3);
    let transport = transport(&authority, identity(&authority, "first"));
    let clone = transport.clone();
    send(&transport, &server).await.unwrap().unwrap();
    send(&transport, &server).await.unwrap().unwrap();
    server.saw(&[Seen::Opened(first()), Seen::Request(first()), Seen::Request(first())]).await;

    transport.replace_identity(identity(&authority, "second")).unwrap();
    server.saw(&[Seen::Closed(first())]).await;
    send(&clone, &server).await.unwrap().unwrap();
    server.saw(&[Seen::Opened(second()), Seen::Request(second())]).await;
}

#[tokio::test]
async fn no_request_is_lost_while_identities_change() {
    let authority = Authority::new();
    let server = Server::start(&authority).await;
    server.let_end(200);
    let transport = transport(&authority, identity(&authority, "first"));
    let mut sent = Vec::new();
    for number in 0..200 {
        sent.push(send(&transport, &server));
        if number % 20 == 0 {
            transport.replace_identity(identity(&authority, "second")).unwrap();
            tokio::task::yield_now().await;
        }
    }
    for sent in sent {
        assert_eq!(sent.await.unwrap().unwrap(), "halfhalf");
    }
}
