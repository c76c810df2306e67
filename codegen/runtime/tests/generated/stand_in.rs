//! A transport without a socket: it keeps what was sent, and responds as the test says.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{HeaderMap, Method, Request, Response};
use portal_runtime::{Body, BoxFuture, Bytes, Keys, Transport, TransportError};

use crate::bank::{Production, Sandbox};

/// A request as it was sent.
#[derive(Clone)]
pub(crate) struct Sent {
    pub(crate) method: Method,
    pub(crate) uri: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Sent {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

type Answering = dyn Fn(&Sent) -> Result<Response<Body>, TransportError> + Send + Sync;

pub(crate) struct StandIn {
    sent: Mutex<Vec<Sent>>,
    answering: Box<Answering>,
    /// How long a response takes.
    pub(crate) delay: Duration,
}

impl StandIn {
    pub(crate) fn new(answering: impl Fn(&Sent) -> Result<Response<Body>, TransportError> + Send + Sync + 'static) -> Arc<Self> {
        Self::slow(Duration::ZERO, answering)
    }

    pub(crate) fn slow(
        delay: Duration,
        answering: impl Fn(&Sent) -> Result<Response<Body>, TransportError> + Send + Sync + 'static,
    ) -> Arc<Self> {
        Arc::new(Self { sent: Mutex::default(), answering: Box::new(answering), delay })
    }

    /// Tokens are issued, numbered by their order; everything else gets this response.
    pub(crate) fn bank(status: u16, content_type: &'static str, body: &'static str) -> Arc<Self> {
        let issued = std::sync::atomic::AtomicUsize::new(0);
        Self::new(move |sent| {
            if sent.uri.ends_with("/token") {
                let number = issued.fetch_add(1, std::sync::atomic::Ordering::SeqCst) + 1;
                return Ok(token(&format!("token-{number}"), "3600"));
            }
            Ok(response(status, content_type, body))
        })
    }

    pub(crate) fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }

    pub(crate) fn tokens_asked(&self) -> usize {
        self.sent().iter().filter(|sent| sent.uri.ends_with("/token")).count()
    }

    /// The last request to the API.
    pub(crate) fn last(&self) -> Sent {
        self.sent().into_iter().rfind(|sent| !sent.uri.ends_with("/token")).unwrap()
    }
}

impl Transport for StandIn {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let body = body.collect(1 << 20).await?;
            let sent = Sent { method: parts.method, uri: parts.uri.to_string(), headers: parts.headers, body };
            self.sent.lock().unwrap().push(sent.clone());
            if self.delay > Duration::ZERO {
                tokio::time::sleep(self.delay).await;
            }
            (self.answering)(&sent)
        })
    }
}

pub(crate) fn response(status: u16, content_type: &str, body: &str) -> Response<Body> {
    let response = Response::builder().status(status).header("Content-Type", content_type);
    response.body(Body::full(Bytes::copy_from_slice(body.as_bytes()))).unwrap()
}

pub(crate) fn token(token: &str, expires_in: &str) -> Response<Body> {
    let body = format!(r#"{{"access_token":"{token}","token_type":"Bearer","expires_in":{expires_in},"scope":"any"}}"#);
    response(200, "application/json", &body)
}

pub(crate) const SECRET: &str = "s3cret-of-the-application";

pub(crate) fn keys() -> Keys {
    Keys::new("id-of-the-application", SECRET)
}

pub(crate) fn sandbox(transport: &Arc<StandIn>) -> Sandbox {
    Sandbox::builder(keys()).transport(Arc::clone(transport) as _).build().unwrap()
}

pub(crate) fn production(transport: &Arc<StandIn>) -> Production {
    Production::builder(keys(), None).transport(Arc::clone(transport) as _).build().unwrap()
}
