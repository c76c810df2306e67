//! Wraps a client's transport in layers: one adds a header to each request, one notes how long each took and how it ended, one records what a
//! support ticket may have of it.
//!
//! ```text
//! cargo run -p examples --bin layers
//! ```

use std::error::Error;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use ica_banken::http::{HeaderValue, Request, Response};
use ica_banken::{Body, BoxFuture, Keys, Sandbox, Transport, TransportError};
use portal_sandbox::{Bank, Site};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let bank = Bank::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs")).await?;
    let (metric, ticket) = (Metric::default(), Ticket::default());
    list_accounts(bank.site("ica-banken", "sandbox"), &metric, &ticket).await?;
    for Measured { method, outcome, took } in metric.read() {
        println!("{method:<4}  {outcome:<24}  {took:.1?}");
    }
    println!("{}", ticket.text());
    bank.shutdown().await;
    Ok(())
}

/// The layers stand around the transport that the client makes by itself, with its certificates, roots and time limits. The request for a
/// token goes through them too.
async fn list_accounts(site: &Site, metric: &Metric, ticket: &Ticket) -> Result<(), Box<dyn Error>> {
    let known = site.keys()?;
    let keys = Keys::new(&known.client_id, &known.client_secret);
    let (metric, ticket) = (metric.clone(), ticket.clone());
    let client = Sandbox::builder(keys)
        .origin(site.origin())
        .layer(|inner| Arc::new(Labelled { inner }))
        .layer(|inner| Arc::new(Timed { inner, metric }))
        .layer(|inner| Arc::new(Recorded { inner, ticket }))
        .build()?;
    client.test_person(site.persons()[0]).accounts().list().await?;
    Ok(())
}

/// Adds a header to each request.
struct Labelled {
    inner: Arc<dyn Transport>,
}

impl Transport for Labelled {
    fn send(&self, mut request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        request.headers_mut().insert("X-Team", HeaderValue::from_static("treasury"));
        self.inner.send(request)
    }
}

/// What was measured of requests. Paths and queries are left out: they may have ids of persons in them.
#[derive(Clone, Default)]
struct Metric(Arc<Mutex<Vec<Measured>>>);

#[derive(Clone)]
struct Measured {
    method: String,
    outcome: String,
    took: Duration,
}

impl Metric {
    fn note(&self, measured: Measured) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(measured);
    }

    fn read(&self) -> Vec<Measured> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Measures each request until its response begins.
struct Timed {
    inner: Arc<dyn Transport>,
    metric: Metric,
}

impl Transport for Timed {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(async move {
            let (method, began) = (request.method().to_string(), Instant::now());
            let sent = self.inner.send(request).await;
            let outcome = match &sent {
                Ok(response) => response.status().to_string(),
                Err(error) => format!("{:?}", error.kind()),
            };
            self.metric.note(Measured { method, outcome, took: began.elapsed() });
            sent
        })
    }
}

/// What was sent and received, without what is secret or personal.
#[derive(Clone, Default)]
struct Ticket(Arc<Mutex<String>>);

impl Ticket {
    fn note(&self, line: &str) {
        let mut text = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        text.push_str(line);
        text.push('\n');
    }

    fn text(&self) -> String {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Records each request and its response. Headers print redacted: the client marks those that may tell of a secret or a person. Paths and bodies
/// cannot be told apart like that, and are left out.
struct Recorded {
    inner: Arc<dyn Transport>,
    ticket: Ticket,
}

impl Transport for Recorded {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(async move {
            let host = request.uri().host().unwrap_or_default().to_owned();
            self.ticket.note(&format!("{} to {host}: {:?}", request.method(), request.headers()));
            let sent = self.inner.send(request).await;
            match &sent {
                Ok(response) => self.ticket.note(&format!("{}: {:?}", response.status(), response.headers())),
                Err(error) => self.ticket.note(&error.to_string()),
            }
            sent
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn each_request_has_the_header_and_is_measured() {
        let bank = Bank::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs")).await.unwrap();
        let (site, metric, ticket) = (bank.site("ica-banken", "sandbox"), Metric::default(), Ticket::default());
        list_accounts(site, &metric, &ticket).await.unwrap();
        let measured: Vec<_> = metric.read().into_iter().map(|measured| (measured.method, measured.outcome)).collect();
        assert_eq!(
            measured,
            [("POST", "200 OK"), ("GET", "200 OK")].map(|(method, outcome)| (method.to_owned(), outcome.to_owned()))
        );
        assert!(site.requests().iter().all(|seen| seen.headers["X-Team"] == "treasury"));

        let (text, accounts) = (ticket.text(), site.last("GetAccounts").unwrap());
        let header = |name: &str| accounts.headers[name].to_str().unwrap();
        assert!(text.contains(header("X-Request-ID")) && text.contains("200 OK"), "{text}");
        let token = header("Authorization").trim_start_matches("Bearer ");
        for secret in [token, &site.keys().unwrap().client_secret, site.persons()[0]] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}
