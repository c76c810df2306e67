//! Responses that no description declares, and none at all: the kind of error says which, and what came is kept.

use std::time::Duration;

use http::Response;
use open_payments::types::AccountsErrorBody;
use open_payments::{Bytes, Error, ErrorKind, Outcome, StatusCode};
use portal_sandbox::{Next, Site};

use crate::clients::{bank, consent, private};
use crate::samples::{one_time, psu};

/// Calls an operation whose next response is chosen.
async fn list(site: &Site, next: Next) -> Error<AccountsErrorBody> {
    site.next("getAccountList", next).unwrap();
    private(site).accounts(&consent(site)).list().await.unwrap_err()
}

fn raw(status: u16, media_type: &str, body: &'static str) -> Next {
    let response = Response::builder().status(status).header("Content-Type", media_type).header("X-Trace", "42");
    Next::raw(response.body(Bytes::from_static(body.as_bytes())).unwrap())
}

#[tokio::test]
async fn an_undeclared_status_is_unexpected_and_whole() {
    let bank = bank().await;
    let error = list(bank.site("open-payments", "sandbox"), raw(418, "text/plain", "short and stout")).await;
    let Error::Unexpected(response) = &error else { panic!("{error:?}") };
    assert_eq!((response.status(), response.raw().as_ref()), (StatusCode::IM_A_TEAPOT, b"short and stout".as_slice()));
    assert_eq!((&response.headers()["X-Trace"], error.kind()), (&"42".parse().unwrap(), ErrorKind::Rejected));
}

#[tokio::test]
async fn a_media_type_that_no_response_has_is_unexpected_and_whole() {
    let bank = bank().await;
    let error = list(bank.site("open-payments", "sandbox"), Next::usual().with_media_type("text/html".parse().unwrap())).await;
    let Error::Unexpected(response) = &error else { panic!("{error:?}") };
    assert_eq!((response.status(), error.kind()), (StatusCode::OK, ErrorKind::Unexpected));
    assert!(response.raw().starts_with(b"{\"accounts\":"));
}

#[tokio::test]
async fn a_required_field_left_out_names_operation_and_field_and_keeps_the_body() {
    let bank = bank().await;
    let error =
        list(bank.site("open-payments", "sandbox"), raw(200, "application/json", r#"{"accounts": [{"name": "A"}]}"#)).await;
    let Error::Unexpected(response) = &error else { panic!("{error:?}") };
    assert!(response.read_error().is_some() && response.raw().ends_with(b"]}"));
    let text = error.to_string();
    assert!(text.starts_with("getAccountList: ") && text.contains("currency"), "{text}");
}

#[tokio::test]
async fn a_body_that_breaks_off_is_a_failure_of_the_transport_with_the_status() {
    let bank = bank().await;
    let error = list(bank.site("open-payments", "sandbox"), Next::usual().truncated()).await;
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert_eq!((error.kind(), error.status(), error.is_retryable()), (ErrorKind::Transport, Some(StatusCode::OK), true));
}

#[tokio::test]
async fn a_dropped_connection_is_a_failure_of_the_transport_without_a_status() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let error = list(site, Next::usual().dropped()).await;
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert_eq!((error.kind(), error.status(), error.is_retryable()), (ErrorKind::Transport, None, true));
    assert_eq!(site.count("getAccountList"), 1);
}

#[tokio::test]
async fn a_dropped_connection_makes_no_call_retryable_that_has_an_effect() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.next("deleteConsent", Next::usual().dropped()).unwrap();
    let error = private(site).consents().consent(&"1".into()).delete().await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::OutcomeUnknown, false));
    assert_eq!(site.count("deleteConsent"), 1);
}

#[tokio::test]
async fn a_response_that_is_too_late_is_a_timeout() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let accounts = private(site).accounts(&consent(site));
    accounts.list().await.unwrap();
    site.next("getAccountList", Next::usual().delayed(Duration::from_secs(5))).unwrap();
    let error = accounts.list().timeout(Duration::from_millis(100)).await.unwrap_err();
    assert!(matches!(&error, Error::Timeout(late) if late.after() == Duration::from_millis(100)), "{error:?}");
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Timeout, true));
}

#[tokio::test]
async fn a_body_that_drips_ends_with_the_time_limit_and_the_status_is_known() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let accounts = private(site).accounts(&consent(site));
    accounts.list().await.unwrap();
    site.next("getAccountList", Next::usual().dripping(Duration::from_millis(20))).unwrap();
    let error = accounts.list().timeout(Duration::from_secs(1)).await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Timeout, true));

    // The head has come, and it says that the consent was made.
    site.next("createConsent", Next::usual().dripping(Duration::from_millis(20))).unwrap();
    let created = private(site).consents().create(&one_time()).psu(&psu()).timeout(Duration::from_secs(1)).await;
    let error = created.unwrap_err();
    assert_eq!((error.kind(), error.outcome(), error.is_retryable()), (ErrorKind::Timeout, Outcome::Done, false));
    assert_eq!(site.count("createConsent"), 1);
}

#[tokio::test]
async fn a_page_of_a_gateway_in_html_is_kept_and_no_effect_is_taken_for_granted() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let page = || raw(502, "text/html", "<html><title>Bad Gateway</title></html>");
    let error = list(site, page()).await;
    let Error::Unexpected(response) = &error else { panic!("{error:?}") };
    assert!(response.raw().starts_with(b"<html>") && !error.to_string().contains("html>"));
    assert_eq!((error.kind(), error.outcome(), error.is_retryable()), (ErrorKind::Server, Outcome::NoEffect, true));

    site.next("createConsent", page()).unwrap();
    let error = private(site).consents().create(&one_time()).psu(&psu()).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome(), error.is_retryable()), (ErrorKind::Server, Outcome::Unknown, false));
    assert_eq!(site.count("createConsent"), 1);
}

#[tokio::test]
async fn json_that_ends_too_early_says_where_and_is_kept() {
    let bank = bank().await;
    let error = list(bank.site("open-payments", "sandbox"), raw(200, "application/json", r#"{"accounts": [{"name""#)).await;
    let Error::Unexpected(response) = &error else { panic!("{error:?}") };
    assert!(response.read_error().is_some() && response.raw().ends_with(b"\"name\""));
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Unexpected, false));
}

#[tokio::test]
async fn a_bank_that_is_closed_is_a_failure_of_the_transport() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let accounts = private(site).accounts(&consent(site));
    accounts.list().await.unwrap();
    bank.shutdown().await;
    let error = accounts.list().await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Transport, true));
}
