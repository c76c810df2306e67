use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use http::{Request, Response};

use crate::error::{TransportError, TransportErrorKind};
use crate::token::{AccessToken, StoredSession};
use crate::transport::{Body, BoxFuture, Transport};

/// A bank whose refresh tokens work once. Its tokens have numbers.
#[derive(Clone)]
pub(super) struct Bank {
    last: Arc<AtomicU64>,
}

impl Bank {
    pub(super) fn new() -> Self {
        Self { last: Arc::default() }
    }

    /// A session with the first refresh token, which is not in use, and an access token that has expired.
    pub(super) fn first_session() -> StoredSession {
        StoredSession::sample(0)
    }

    /// Whether a token is the last that it gave.
    pub(super) fn has_given(&self, token: &AccessToken) -> bool {
        token.expose() == format!("access-{}", self.last.load(Ordering::SeqCst))
    }

    /// The number of the new tokens, if the form has the refresh token that works.
    fn accept(&self, form: &[u8]) -> Option<u64> {
        let last = self.last.load(Ordering::SeqCst);
        let is_right = form.ends_with(format!("refresh_token=refresh-{last}").as_bytes());
        is_right.then(|| self.last.fetch_add(1, Ordering::SeqCst) + 1)
    }
}

impl Transport for Bank {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(async move {
            let form = request.into_body().collect(1 << 20).await?;
            let (status, json) = match self.accept(&form) {
                Some(number) => (200, format!(r#"{{"access_token":"access-{number}","refresh_token":"refresh-{number}"}}"#)),
                None => (400, r#"{"error":"invalid_grant"}"#.to_owned()),
            };
            let response = Response::builder().status(status).body(Body::full(json.into()));
            response.map_err(|error| TransportError::new(TransportErrorKind::Interrupted, error))
        })
    }
}
