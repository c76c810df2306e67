use std::error::Error as _;
use std::time::Duration;

use http::Response;
use portal_runtime::v1::Grant;
use portal_runtime::{AnyBody, Body, Error, ErrorKind, TransportError, TransportErrorKind};

use crate::bank::{AccountsErrorBody, Amount, CreateConsent, Psu};
use crate::stand_in::{StandIn, response, sandbox};

type AccountsError = Error<AccountsErrorBody>;

const PERSON: &str = "Anna Andersson 191212121212";

async fn list(bank: &std::sync::Arc<StandIn>) -> AccountsError {
    sandbox(bank).accounts(Grant::None).list().await.unwrap_err()
}

async fn error_of(status: u16, content_type: &'static str, body: &'static str) -> AccountsError {
    list(&StandIn::bank(status, content_type, body)).await
}

#[tokio::test]
async fn a_declared_failure_has_its_body_and_all_that_came_with_it() {
    let body = r#"{"code":"CONSENT_INVALID","text":"Anna Andersson 191212121212"}"#;
    let bank = StandIn::new(move |_| {
        let mut response = response(403, "application/json; charset=utf-8", body);
        response.headers_mut().insert("Retry-After", "7".parse().unwrap());
        Ok(response)
    });
    let error = list(&bank).await;
    assert_eq!(error.kind(), ErrorKind::Forbidden);
    assert_eq!(error.status().unwrap(), 403);
    assert_eq!(error.code().as_deref(), Some("CONSENT_INVALID"));
    assert!(!error.is_retryable());
    let id = error.request_id();
    assert_eq!(error.to_string(), format!("getAccountList: 403 Forbidden, CONSENT_INVALID (request {id})"));
    let Error::Response(response) = error else { panic!("declared") };
    assert!(matches!(response.body(), AccountsErrorBody::Bank(bank) if bank.text.as_deref() == Some(PERSON)));
    assert_eq!(response.declared().retry_after, Some(7));
    assert_eq!(response.raw(), body);
}

#[tokio::test]
async fn a_range_of_statuses_is_declared_too() {
    let error = error_of(503, "text/plain", "later").await;
    assert_eq!(error.kind(), ErrorKind::Server);
    assert!(error.is_retryable());
    assert!(
        matches!(error, Error::Response(response) if matches!(response.body(), AccountsErrorBody::Text(text) if text.as_str() == "later"))
    );
}

#[tokio::test]
async fn an_undeclared_response_is_kept_whole() {
    for (status, content_type, kind) in [
        (404, "application/json", ErrorKind::NotFound),
        (403, "text/html", ErrorKind::Forbidden),
        (200, "text/html", ErrorKind::Unexpected),
        (302, "text/html", ErrorKind::Unexpected),
    ] {
        let error = error_of(status, content_type, "<b>Anna Andersson 191212121212</b>").await;
        assert_eq!(error.kind(), kind);
        assert_eq!(error.status().unwrap(), status);
        assert!(!error.to_string().contains("Anna"), "{error}");
        let Error::Unexpected(unexpected) = error else { panic!("unexpected") };
        assert_eq!(unexpected.raw(), "<b>Anna Andersson 191212121212</b>");
        assert_eq!(unexpected.headers()["Content-Type"], content_type);
    }
}

#[tokio::test]
async fn an_unreadable_body_names_operation_and_field_and_is_kept() {
    let error = error_of(200, "application/json", r#"{"accounts":[{"id":"a"},{"id":"b","balance":{"currency":"SEK"}}]}"#).await;
    let text = error.to_string();
    assert!(
        text.starts_with(
            "getAccountList: the body of this 200 OK cannot be read: required field `accounts[1].balance.amount` is missing"
        ),
        "{text}"
    );
    assert!(error.source().unwrap().to_string().contains("accounts[1].balance.amount"));
    let Error::Unexpected(unexpected) = error else { panic!("unexpected") };
    assert_eq!(unexpected.read_error().unwrap().path(), "accounts[1].balance.amount");
}

#[tokio::test]
async fn no_connection_is_retryable_and_a_broken_one_only_if_the_operation_reads() {
    let failing = |kind| StandIn::new(move |_| Err(TransportError::new(kind, "cause")));
    for (kind, retryable) in
        [(TransportErrorKind::Connect, true), (TransportErrorKind::Interrupted, true), (TransportErrorKind::TooLarge, false)]
    {
        let error = list(&failing(kind)).await;
        assert_eq!(error.kind(), ErrorKind::Transport);
        assert_eq!(error.is_retryable(), retryable, "{kind:?}");
        assert!(error.source().is_some());
    }
    for (kind, retryable) in [(TransportErrorKind::Connect, true), (TransportErrorKind::Interrupted, false)] {
        let consents = sandbox(&failing(kind)).consents().product("giro");
        let body = CreateConsent::new(Amount::new("SEK", 1.into()));
        let error = consents.create(&body, &Psu::new().ip_address("::1")).await.unwrap_err();
        assert_eq!(error.is_retryable(), retryable, "{kind:?}");
    }
}

#[tokio::test]
async fn a_call_that_takes_too_long_is_a_timeout() {
    let bank = StandIn::slow(Duration::from_secs(60), |_| Ok(response(200, "application/json", "{}")));
    let accounts = sandbox(&bank).accounts(Grant::None);
    let error = accounts.list().timeout(Duration::from_millis(20)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert_eq!(error.request_ids(), [error.request_id()]);
}

#[tokio::test]
async fn a_body_over_the_limit_is_not_read() {
    let bank = StandIn::bank(200, "application/json", r#"{"accounts":[]}"#);
    let client = crate::bank::Sandbox::builder(crate::stand_in::keys()).body_limit(5).transport(bank as _).build();
    let error = client.unwrap().accounts(Grant::None).list().await.unwrap_err();
    assert!(matches!(&error, Error::Transport(failure) if failure.kind() == TransportErrorKind::TooLarge));
    assert_eq!(error.status().unwrap(), 200);
}

#[tokio::test]
async fn without_a_content_type_the_only_case_of_the_status_is_tried() {
    let bank = StandIn::new(|_| Ok(Response::new(Body::full(r#"{"accounts":[]}"#.into()))));
    assert!(sandbox(&bank).accounts(Grant::None).list().await.unwrap().accounts.is_empty());
}

#[tokio::test]
async fn errors_of_all_operations_become_one() {
    async fn both(bank: &std::sync::Arc<StandIn>) -> Result<(), Error> {
        sandbox(bank).accounts(Grant::None).list().await?;
        Ok(())
    }
    let bank = StandIn::bank(403, "application/json", r#"{"tppMessages":[{"code":"X1"}]}"#);
    let error = both(&bank).await.unwrap_err();
    assert_eq!(error.code().as_deref(), Some("X1"));
    assert!(matches!(error, Error::Response(response) if matches!(response.body(), AnyBody { .. })));
}

#[test]
fn errors_can_cross_threads() {
    fn sendable<T: Send + Sync + 'static>() {}
    sendable::<Error>();
    sendable::<AccountsError>();
}
