//! The accept loop of a site.

use std::net::SocketAddr;
use std::time::Duration;
use std::{fmt, io};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use crate::next::DropConnection;
use crate::tls::Peer;

/// How long accepting rests when it fails, as it does while there are too many open files.
const AFTER_A_FAILURE: Duration = Duration::from_millis(100);

/// Serves connections, over TLS with an acceptor, until it is dropped, which closes them all.
pub(crate) async fn serve(listener: TcpListener, tls: Option<TlsAcceptor>, router: Router) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(client(stream, tls.clone(), router.clone()));
                }
                Err(_) => tokio::time::sleep(AFTER_A_FAILURE).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn client(stream: TcpStream, tls: Option<TlsAcceptor>, router: Router) {
    match tls {
        None => connection(stream, None, router).await,
        // A client that is refused has its alert by then.
        Some(tls) => {
            if let Ok(stream) = tls.accept(stream).await {
                let peer = Peer::of(stream.get_ref().1);
                connection(stream, peer, router).await;
            }
        }
    }
}

/// Serves one connection; how it ends is its client's affair. Each request has its peer among its extensions.
async fn connection(stream: impl AsyncRead + AsyncWrite + Unpin, peer: Option<Peer>, router: Router) {
    let service = TowerToHyperService::new(router);
    let answer = service_fn(|mut request: Request<Incoming>| {
        if let Some(peer) = &peer {
            request.extensions_mut().insert(peer.clone());
        }
        answer(&service, request)
    });
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await;
}

async fn answer(service: &TowerToHyperService<Router>, request: Request<Incoming>) -> Result<Response<Body>, Dropped> {
    let Ok(response) = service.call(request).await;
    match response.extensions().get::<DropConnection>() {
        Some(_) => Err(Dropped),
        None => Ok(response),
    }
}

/// The answer is that there is none.
#[derive(Debug)]
struct Dropped;

impl fmt::Display for Dropped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection is dropped")
    }
}

impl std::error::Error for Dropped {}

/// Opens a port of the system's choice on loopback.
pub(crate) async fn listen() -> io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}
