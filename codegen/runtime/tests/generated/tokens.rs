use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use portal_runtime::v1::Grant;
use portal_runtime::{Body, BoxFuture, ErrorKind, Keys, Secret, Transport, TransportError, Upload};

use crate::bank::Sandbox;
use crate::stand_in::{SECRET, StandIn, keys, response, sandbox, token};

const EMPTY_LIST: &str = r#"{"accounts":[]}"#;
const PRIVATE: Grant = Grant::Application { context: Some("private") };
const CORPORATE: Grant = Grant::Application { context: Some("corporate") };

fn scoped(person: &str) -> Grant {
    Grant::Scoped(Secret::new(format!("psd2:{person}")))
}

/// A bank whose tokens tell for which scope they were issued, and after a while.
fn telling_bank(expires_in: &'static str) -> Arc<StandIn> {
    StandIn::slow(Duration::from_millis(10), move |sent| {
        if sent.uri.ends_with("/token") {
            let scope = sent.text().split("scope=").nth(1).unwrap_or("none").replace(['%', '+', ':'], "-");
            return Ok(token(&scope, expires_in));
        }
        Ok(response(200, "application/json", EMPTY_LIST))
    })
}

#[tokio::test]
async fn a_token_is_asked_for_by_client_credentials_in_the_body() {
    let bank = StandIn::bank(200, "application/json", EMPTY_LIST);
    sandbox(&bank).accounts(PRIVATE).list().await.unwrap();
    let sent = &bank.sent()[0];
    assert_eq!(sent.method, "POST");
    assert_eq!(sent.uri, "https://auth.bank.test/token");
    assert_eq!(sent.header("Content-Type"), Some("application/x-www-form-urlencoded"));
    assert!(sent.header("X-Request-ID").is_some());
    assert!(sent.header("Authorization").is_none());
    assert_eq!(
        sent.text(),
        format!(
            "grant_type=client_credentials&client_id=id-of-the-application&client_secret={SECRET}\
             &scope=accountinformation+private"
        )
    );
}

#[tokio::test]
async fn a_token_is_kept_and_used_again() {
    let bank = StandIn::bank(200, "application/json", EMPTY_LIST);
    let client = sandbox(&bank);
    for _ in 0..3 {
        client.accounts(PRIVATE).list().await.unwrap();
    }
    assert_eq!(bank.tokens_asked(), 1);
}

#[tokio::test]
async fn one_request_is_in_flight_for_one_token() {
    let bank = telling_bank("3600");
    let accounts = sandbox(&bank).accounts(PRIVATE);
    let calls: Vec<_> = (0..8).map(|_| tokio::spawn(accounts.list().into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(bank.tokens_asked(), 1);
}

#[tokio::test]
async fn grants_that_interleave_never_share_a_token() {
    let bank = telling_bank("3600");
    let client = sandbox(&bank);
    let grants = [PRIVATE, scoped("191212121212"), CORPORATE, scoped("191313131313")];
    let mut calls = Vec::new();
    for _ in 0..4 {
        for grant in &grants {
            calls.push(tokio::spawn(client.accounts(grant.clone()).list().into_future()));
        }
    }
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(bank.tokens_asked(), grants.len());
    for sent in bank.sent().iter().filter(|sent| !sent.uri.ends_with("/token")) {
        let scope = sent.header("Scope").unwrap().replace(' ', "-").replace(':', "-3A");
        assert_eq!(sent.header("Authorization").unwrap(), format!("Bearer {scope}"));
    }
}

#[tokio::test]
async fn an_application_never_gets_the_token_of_a_scope_that_reads_the_same() {
    let bank = telling_bank("3600");
    let client = sandbox(&bank);
    client.accounts(PRIVATE).list().await.unwrap();
    client.accounts(Grant::Scoped(Secret::new("accountinformation private"))).list().await.unwrap();
    assert_eq!(bank.tokens_asked(), 2);
}

#[tokio::test]
async fn clients_do_not_share_tokens() {
    let bank = telling_bank("3600");
    sandbox(&bank).accounts(PRIVATE).list().await.unwrap();
    sandbox(&bank).accounts(PRIVATE).list().await.unwrap();
    assert_eq!(bank.tokens_asked(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_token_is_renewed_before_it_is_over() {
    let bank = telling_bank("\"100\"");
    let accounts = sandbox(&bank).accounts(PRIVATE);
    accounts.list().await.unwrap();
    accounts.list().await.unwrap();
    assert_eq!(bank.tokens_asked(), 1);
    tokio::time::advance(Duration::from_secs(80)).await;
    accounts.list().await.unwrap();
    assert_eq!(bank.tokens_asked(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_tells_the_code_and_is_kept_for_a_moment_alone() {
    let asked = AtomicUsize::new(0);
    let bank = StandIn::new(move |sent| {
        if !sent.uri.ends_with("/token") {
            return Ok(response(200, "application/json", EMPTY_LIST));
        }
        if asked.fetch_add(1, Ordering::SeqCst) == 0 {
            let body = r#"{"error":"invalid_client","error_description":"unknown id-of-the-application"}"#;
            return Ok(response(401, "application/json", body));
        }
        Ok(token("good", "3600"))
    });
    let accounts = sandbox(&bank).accounts(PRIVATE);
    let error = accounts.list().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Token);
    assert_eq!(error.code().as_deref(), Some("invalid_client"));
    assert_eq!(error.request_ids().len(), 2);
    assert!(!error.is_retryable());
    let text = error.to_string();
    assert!(text.contains("the token endpoint responded with 401 Unauthorized, invalid_client"), "{text}");
    assert!(!text.contains("id-of-the-application"), "{text}");

    assert_eq!(accounts.list().await.unwrap_err().request_ids()[1], error.request_ids()[1]);
    tokio::time::advance(Duration::from_secs(1)).await;
    accounts.list().await.unwrap();
}

#[tokio::test]
async fn a_response_that_is_no_token_is_an_error_of_the_token() {
    for body in ["<html>", "{}", r#"{"access_token":"x","token_type":"mac"}"#] {
        let bank = StandIn::new(move |_| Ok(response(200, "text/html", body)));
        let error = sandbox(&bank).accounts(PRIVATE).list().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Token);
    }
}

/// A transport whose token endpoint never responds, or panics.
struct Broken {
    panics: bool,
}

impl Transport for Broken {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        assert!(!self.panics, "the transport is at fault");
        Box::pin(std::future::pending())
    }
}

fn broken(panics: bool) -> Sandbox {
    Sandbox::builder(keys()).transport(Arc::new(Broken { panics })).build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_request_for_a_token_has_a_time_limit_of_its_own() {
    let accounts = broken(false).accounts(PRIVATE);
    let began = tokio::time::Instant::now();
    let error = accounts.list().timeout(Duration::from_secs(600)).await.unwrap_err();
    assert_eq!((began.elapsed().as_secs(), error.kind(), error.is_retryable()), (30, ErrorKind::Token, true));
    let text = error.to_string();
    assert!(text.contains("no response from the token endpoint: the server did not respond in time"), "{text}");
}

#[tokio::test]
async fn a_transport_that_panics_over_a_token_is_an_error_for_all_who_wait() {
    let accounts = broken(true).accounts(PRIVATE);
    let calls: Vec<_> = (0..3).map(|_| tokio::spawn(accounts.list().into_future())).collect();
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Token);
        assert!(error.to_string().contains("the request for a token ended without an outcome"), "{error}");
    }
}

#[tokio::test]
async fn a_client_is_not_bound_to_the_runtime_that_its_first_call_ran_on() {
    let bank = StandIn::bank(200, "application/json", EMPTY_LIST);
    let accounts = sandbox(&bank).accounts(PRIVATE);
    let (ended, asked) = (broken(false).accounts(PRIVATE), accounts.clone());
    let elsewhere = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async move {
            asked.list().await.unwrap();
            ended.list().timeout(Duration::from_millis(1)).await.unwrap_err();
            ended
        })
    });
    let ended = elsewhere.join().unwrap();
    accounts.list().await.unwrap();
    assert_eq!(bank.tokens_asked(), 1);
    // Its request for a token ended with that runtime, and a new one is made.
    let error = ended.list().timeout(Duration::from_millis(1)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
}

/// A bank that refuses all tokens, and gives out the same one again and again.
fn refusing_bank() -> Arc<StandIn> {
    StandIn::new(|sent| match sent.uri.ends_with("/token") {
        true => Ok(token("always-the-same", "3600")),
        false => Ok(response(401, "text/plain", "")),
    })
}

#[tokio::test]
async fn a_token_that_is_given_out_again_is_not_sent_again() {
    let bank = refusing_bank();
    let error = sandbox(&bank).accounts(PRIVATE).list().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unauthorized);
    assert_eq!((bank.tokens_asked(), bank.sent().len()), (2, 3));
}

#[tokio::test]
async fn a_body_that_is_streamed_is_sent_once_and_the_refused_token_given_up() {
    let bank = refusing_bank();
    let client = sandbox(&bank);
    for _ in 0..2 {
        refused(&client, Upload::stream(body())).await;
        assert_eq!(bank.last().text(), "body");
    }
    assert_eq!((bank.tokens_asked(), bank.sent().len()), (2, 4));
}

#[tokio::test]
async fn a_body_whose_stream_is_made_anew_is_sent_again_with_another_token() {
    let bank = StandIn::bank(401, "text/plain", "");
    refused(&sandbox(&bank), Upload::made_by(body)).await;
    assert_eq!(bank.last().text(), "body");
    assert_eq!((bank.tokens_asked(), bank.sent().len()), (2, 4));
}

fn body() -> impl futures_util::Stream<Item = std::io::Result<portal_runtime::Bytes>> + Send {
    futures_util::stream::iter([Ok("body".into())])
}

/// Sends this, of which the token is refused.
async fn refused(client: &Sandbox, body: Upload) {
    let mut call = client.0.binding(PRIVATE).call(&STREAMED);
    call.bytes("text/plain", body);
    let sent = call.send::<(), portal_runtime::NoHeaders, crate::bank::ConsentsErrorBody>().await;
    assert_eq!(sent.unwrap_err().kind(), ErrorKind::Unauthorized);
}

static STREAMED: portal_runtime::v1::Descriptor = portal_runtime::v1::Descriptor {
    id: "streamed",
    method: portal_runtime::v1::Method::POST,
    body: portal_runtime::v1::BodyRule::Required,
    ..KEYLESS
};

#[tokio::test]
async fn a_client_without_keys_says_so() {
    let bank = StandIn::bank(200, "application/json", EMPTY_LIST);
    let client: portal_runtime::v1::Client =
        portal_runtime::Builder::new(&crate::bank::PORTAL, 0).transport(bank.clone() as _).build().unwrap();
    let mut call = client.binding(PRIVATE).call(&WITHOUT_KEYS);
    call.timeout(Duration::from_secs(1));
    let error = call.send::<(), portal_runtime::NoHeaders, crate::bank::ConsentsErrorBody>().await.unwrap_err();
    assert_eq!(error.to_string(), "keyless: a token is needed, and the client was built without keys");
    assert!(bank.sent().is_empty());
    assert_eq!(error.request_ids(), [error.request_id()]);
}

static WITHOUT_KEYS: portal_runtime::v1::Descriptor = KEYLESS;

const KEYLESS: portal_runtime::v1::Descriptor = portal_runtime::v1::Descriptor {
    id: "keyless",
    method: portal_runtime::v1::Method::GET,
    api: 0,
    path: "/",
    parameters: &[],
    body: portal_runtime::v1::BodyRule::None,
    scopes: &[],
    security: &[],
    success: &[],
    failure: &[],
};

/// A portal whose operations are opened by a bearer token of the caller's.
static BEARER: portal_runtime::v1::Portal = portal_runtime::v1::Portal {
    name: "bearer",
    servers: &[""],
    environments: crate::bank::PORTAL.environments,
    error_codes: &[],
    error_messages: &[],
    accesses_exceeded: &[],
    roles: &[],
    schemes: &[portal_runtime::v1::Scheme::Authorization],
};

static OPENED_BY_BEARER: portal_runtime::v1::Descriptor =
    portal_runtime::v1::Descriptor { id: "opened", security: &[&[0]], ..KEYLESS };

#[tokio::test]
async fn a_builders_token_that_cannot_be_sent_is_found_before_anything_is() {
    for token in ["", "from-a-file\n"] {
        let bank = StandIn::bank(200, "application/json", EMPTY_LIST);
        let builder: portal_runtime::Builder<portal_runtime::v1::Client> = portal_runtime::Builder::new(&BEARER, 0);
        let credential = portal_runtime::v1::Credential::bearer(&portal_runtime::AccessToken::new(token));
        let client = builder.credential(0, credential).transport(bank.clone() as _).build().unwrap();
        let call = client.binding(Grant::None).call(&OPENED_BY_BEARER);
        let error = call.send::<(), portal_runtime::NoHeaders, crate::bank::ConsentsErrorBody>().await.unwrap_err();
        assert!(
            error.to_string().starts_with("opened: the token is empty, or has characters that no header may hold"),
            "{error}"
        );
        assert!(bank.sent().is_empty());
    }
}

#[tokio::test]
async fn the_origin_moves_the_token_endpoint_too() {
    let bank = StandIn::bank(200, "application/json", EMPTY_LIST);
    let client = Sandbox::builder(Keys::new("a", "b")).origin("http://127.0.0.1:8080").transport(bank.clone() as _);
    client.build().unwrap().accounts(PRIVATE).list().await.unwrap();
    let addresses: Vec<_> = bank.sent().into_iter().map(|sent| sent.uri).collect();
    assert_eq!(addresses, ["http://127.0.0.1:8080/token", "http://127.0.0.1:8080/sandbox/v1/accounts"]);
}
