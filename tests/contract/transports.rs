//! A transport of the caller's own, written with nothing but what a generated package has at its root.

use std::sync::Arc;

use ica_banken::http::{Request, Response};
use ica_banken::{Body, BoxFuture, Bytes, Error, Keys, Transport, TransportError, TransportErrorKind};

/// Gives out tokens, and never answers otherwise.
struct Late;

impl Transport for Late {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        let token = r#"{ "access_token": "a", "token_type": "bearer", "expires_in": 60 }"#;
        Box::pin(async move {
            if request.uri().path().ends_with("token") {
                return Ok(Response::new(Body::full(Bytes::from(token))));
            }
            Err(TransportError::new(TransportErrorKind::Timeout, "the bank sleeps"))
        })
    }
}

#[tokio::test]
async fn a_transport_of_the_callers_own_needs_no_package_but_the_generated_one() {
    let bank = ica_banken::Sandbox::builder(Keys::new("id", "secret")).transport(Arc::new(Late)).build().unwrap();
    let failed = bank.test_person("191212121212").accounts().list().await.unwrap_err();
    assert!(matches!(failed, Error::Transport(failure) if told(&failure) == TransportErrorKind::Timeout));
}

/// The parts of an error have names too.
fn told(failure: &ica_banken::TransportFailure) -> TransportErrorKind {
    failure.kind()
}
