use std::sync::Arc;

use bytes::Bytes;
use http::{Request, Response};

use super::Recorder;
use crate::error::TransportError;
use crate::transport::{Body, BoxFuture, Transport};

/// Responds to each request with this.
struct Responding(&'static str);

impl Transport for Responding {
    fn send(&self, _: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        let response = Response::builder().header("Set-Cookie", "session=sweet-cookie; Path=/").header("Date", "today");
        let response =
            response.header("Content-Type", "application/json").body(Body::full(Bytes::from_static(self.0.as_bytes())));
        Box::pin(async { Ok(response.unwrap()) })
    }
}

/// The recording of requests, each with the response to it.
async fn recorded(recorder: &Recorder, exchanges: Vec<(http::request::Builder, &'static str, &'static str)>) -> String {
    for (request, body, response) in exchanges {
        let transport = recorder.layer()(Arc::new(Responding(response)));
        transport.send(request.body(Body::full(Bytes::from_static(body.as_bytes()))).unwrap()).await.unwrap();
    }
    recorder.text()
}

fn post(path: &str, media_type: &str) -> http::request::Builder {
    Request::post(format!("https://bank.example{path}")).header("Content-Type", media_type)
}

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn of_a_request_for_a_token_only_grant_and_scope_are_recorded() {
    let request = post("/token", FORM).header("Authorization", "Basic aWQ6c2VjcmV0");
    let form =
        "grant_type=authorization_code&code=the-code&code_verifier=the-verifier&client_id=the-id&scope=a+b&extra=the-extra";
    let text = recorded(
        &Recorder::new(&[]),
        vec![(request, form, r#"{ "access_token": "the-access", "refresh_token": "the-refresh", "expires_in": 60 }"#)],
    )
    .await;
    let line = text.lines().nth(1).unwrap();
    assert!(line.contains(r#"["grant_type","authorization_code"]"#) && line.contains(r#"["scope","a b"]"#), "{line}");
    assert!(line.contains(r#""expires_in":60"#) && !line.contains("today"), "{line}");
    for secret in ["the-", "aWQ6c2VjcmV0", "sweet-cookie"] {
        assert!(!line.contains(secret), "{line}");
    }
}

#[tokio::test]
async fn a_secret_that_comes_late_is_hidden_in_what_came_before_it_too() {
    let before = Request::get("https://bank.example/accounts/SE4550000000058398257466/items?of=SE4550000000058398257466");
    let exchanges = vec![
        (before, "", r#"{ "href": "https://bank.example/accounts/SE4550000000058398257466" }"#),
        (post("/look", "application/json"), r#"{"iban":"SE4550000000058398257466"}"#, "{}"),
    ];
    let text = recorded(&Recorder::new(&[]), exchanges).await;
    assert!(!text.contains("SE45"), "{text}");
    assert!(text.contains("\"path\":\"/accounts/redacted-1/items\",\"query\":\"of=redacted-1\""), "{text}");
    assert!(text.contains("\"href\":\"<origin>/accounts/redacted-1\""), "{text}");
}

#[tokio::test]
async fn what_is_hidden_can_be_read_as_what_it_was() {
    let body = r#"{"x":{"day":"2026-01-02","at":"2026-01-02T03:04:05Z","amount":"1.50","count":7,"is":true,"none":null,"list":["Ada"]}}"#;
    let text = recorded(&Recorder::new(&["x"]), vec![(post("/", "application/json"), body, "{}")]).await;
    let hidden = r#"{"x":{"day":"1970-01-01","at":"1970-01-01T00:00:00Z","amount":"0.00","count":0,"is":false,"none":null,"list":["redacted-1"]}}"#;
    assert!(text.contains(hidden), "{text}");
}

#[tokio::test]
async fn numbers_keep_their_digits() {
    let text = recorded(&Recorder::new(&[]), vec![(post("/", "application/json"), "{ \"a\": 1.50 }", "[1e400]")]).await;
    assert!(text.contains("\"json\":{\"a\":1.50}") && text.contains("\"json\":[1e400]"), "{text}");
}
