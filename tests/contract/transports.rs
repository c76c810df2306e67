//! A transport of the caller's own, written with nothing but what a generated package has at its root.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use ica_banken::http::{Request, Response};
use ica_banken::{Body, BoxFuture, Bytes, Error, Keys, ReqwestTransport, Transport, TransportError, TransportErrorKind};

use crate::clients::{bank, identity, root};

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

/// Counts what goes through it.
struct Counted<T> {
    inner: T,
    count: Arc<AtomicUsize>,
}

impl<T: Transport> Transport for Counted<T> {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        self.count.fetch_add(1, Ordering::SeqCst);
        self.inner.send(request)
    }
}

#[tokio::test]
async fn the_usual_transport_can_be_made_and_wrapped_by_the_caller() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let count = Arc::<AtomicUsize>::default();
    let usual = ReqwestTransport::builder().identity(identity(site)).root_certificate(root(site)).build().unwrap();
    let counted = Counted { inner: usual, count: Arc::clone(&count) };
    let builder = ica_banken::Production::builder(identity(site)).transport(Arc::new(counted));
    let client = builder.origin(site.origin()).build().unwrap();
    let session = client.session(ica_banken::AccessToken::new(&site.token("customer").unwrap().token));
    session.accounts().list().await.unwrap();
    assert_eq!(count.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_layer_stands_around_the_clients_own_transport_with_its_identity_and_roots() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let count = Arc::<AtomicUsize>::default();
    let counted = Arc::clone(&count);
    let builder = ica_banken::Production::builder(identity(site)).root_certificate(root(site)).origin(site.origin());
    let client = builder.layer(|inner| Arc::new(Counted { inner, count: counted })).build().unwrap();
    let session = client.session(ica_banken::AccessToken::new(&site.token("customer").unwrap().token));
    session.accounts().list().await.unwrap();
    assert_eq!([count.load(Ordering::SeqCst), site.requests().len()], [1, 1]);
}

/// Notes its name when a request comes by.
struct Named {
    inner: Arc<dyn Transport>,
    name: &'static str,
    passed: Arc<Mutex<Vec<&'static str>>>,
}

impl Transport for Named {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        self.passed.lock().unwrap().push(self.name);
        self.inner.send(request)
    }
}

#[tokio::test]
async fn the_last_layer_is_the_first_to_see_a_request() {
    let passed = Arc::<Mutex<Vec<&str>>>::default();
    let layer = |name| {
        let passed = Arc::clone(&passed);
        move |inner| Arc::new(Named { inner, name, passed }) as Arc<dyn Transport>
    };
    let builder = ica_banken::Sandbox::builder(Keys::new("id", "secret")).layer(layer("first")).transport(Arc::new(Late));
    let client = builder.layer(layer("last")).retries(0).build().unwrap();
    let _ = client.test_person("199001011234").accounts().list().await;
    assert_eq!(*passed.lock().unwrap(), ["last", "first", "last", "first"]);
}
