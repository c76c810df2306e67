//! Responses of the token endpoint that have no usable token: each is an error with a reason, and none is kept.

use http::Response;
use open_payments::{Bytes, Error, ErrorKind};
use portal_sandbox::{Next, Site};

use crate::clients::{bank, holder, open_payments};

/// What a call ends with whose token endpoint responds so, with status 200.
async fn error_of(site: &Site, body: &'static str) -> Error {
    let response = Response::builder().header("Content-Type", "application/json").body(Bytes::from_static(body.as_bytes()));
    site.next("token", Next::raw(response.unwrap())).unwrap();
    open_payments(site).private().aspsps().countries().await.unwrap_err().into()
}

#[tokio::test]
async fn a_token_that_cannot_be_sent_is_refused_with_the_reason() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    for (body, reason) in [
        (r#"{"access_token": "", "token_type": "Bearer"}"#, "it is empty"),
        (r#"{"access_token": "s3cret\n", "token_type": "Bearer"}"#, "it has characters that no header may hold"),
        (r#"{"access_token": "s3cret\r\nX-Other: 1", "token_type": "Bearer"}"#, "it has characters that no header may hold"),
        (r#"{"access_token": "s3cret", "token_type": "mac"}"#, "it is of another type than `Bearer`"),
        (r#"{"access_token": "s3cret", "expires_in": -1}"#, "its `expires_in` is not a number of seconds"),
        (r#"{"access_token": "s3cret", "expires_in": "soon"}"#, "its `expires_in` is not a number of seconds"),
    ] {
        let error = error_of(site, body).await;
        let told = error.to_string();
        assert!(told.contains(&format!("the token endpoint's response has no usable token: {reason}")), "{told}");
        assert!(!told.contains("s3cret") && !format!("{error:?}").contains("s3cret"), "{told}");
        let Error::Token(token) = &error else { panic!("{told}") };
        assert_eq!((token.raw().unwrap(), error.is_retryable()), (&Bytes::from_static(body.as_bytes()), false));
    }
    assert_eq!(site.count("getCountriesList"), 0);
}

#[tokio::test]
async fn an_error_with_status_200_is_one() {
    let bank = bank().await;
    let error = error_of(bank.site("open-payments", "sandbox"), r#"{"error": "invalid_client"}"#).await;
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Token, Some("invalid_client")));
}

#[tokio::test]
async fn a_lifetime_may_be_a_string_of_digits() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let body = r#"{"access_token": "unknown-to-the-bank", "expires_in": "3600"}"#;
    let response = Response::builder().header("Content-Type", "application/json").body(Bytes::from_static(body.as_bytes()));
    site.next("token", Next::raw(response.unwrap())).unwrap();
    let aspsps = open_payments(site).private().aspsps();
    aspsps.countries().await.unwrap();
    let sent = site.seen("getCountriesList").remove(0);
    assert_eq!(sent.headers["Authorization"], "Bearer unknown-to-the-bank");
}

#[tokio::test]
async fn a_callers_token_that_cannot_be_sent_is_found_before_anything_is() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    for token in ["", "from-a-file\n", "a b"] {
        let error = holder(site, token).accounts().list().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert!(error.to_string().contains("the token is empty, or has characters that no header may hold"), "{error}");
        assert!(!error.to_string().contains("from-a-file"), "{error}");
    }
    assert!(site.requests().is_empty());
}
