//! Whether a call that failed had an effect: known where it can be, and said where it cannot.

use std::time::Duration;

use http::Response;
use open_payments::{Bytes, Error, Outcome};
use portal_sandbox::{Next, Site};

use crate::clients::{bank, consent, private};
use crate::raw::RawBank;
use crate::samples::{one_time, psu};

fn status(status: u16) -> Next {
    let response = Response::builder().status(status).header("Content-Type", "application/json");
    Next::raw(response.body(Bytes::from_static(b"{}")).unwrap())
}

/// What creating a consent fails with.
async fn create(site: &Site, next: Next) -> Error {
    site.next("createConsent", next).unwrap();
    private(site).consents().create(&one_time()).psu(&psu()).await.unwrap_err().into()
}

#[tokio::test]
async fn a_status_tells_whether_the_operation_had_an_effect() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    for (code, outcome, retryable) in [
        (400, Outcome::NoEffect, false),
        (403, Outcome::NoEffect, false),
        (429, Outcome::NoEffect, true),
        (408, Outcome::Unknown, false),
        (500, Outcome::Unknown, false),
        (502, Outcome::Unknown, false),
        (503, Outcome::Unknown, false),
    ] {
        let error = create(site, status(code)).await;
        assert_eq!((error.outcome(), error.is_retryable()), (outcome, retryable), "{code}");
        let said = error.to_string().contains("whether it had an effect is not known");
        assert_eq!(said, outcome == Outcome::Unknown, "{error}");
    }
}

#[tokio::test]
async fn an_operation_that_only_reads_can_be_called_again() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    for code in [429, 502, 503, 504] {
        site.next("getAccountList", status(code)).unwrap();
        let error = private(site).accounts(&consent(site)).list().await.unwrap_err();
        assert_eq!((error.outcome(), error.is_retryable()), (Outcome::NoEffect, true), "{code}");
    }
}

#[tokio::test]
async fn a_request_without_a_response_may_have_had_an_effect() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let error = create(site, Next::usual().dropped()).await;
    assert_eq!((error.outcome(), error.is_retryable()), (Outcome::Unknown, false));
    assert!(error.to_string().contains("whether it had an effect is not known"), "{error}");

    let consents = private(site).consents();
    consents.create(&one_time()).psu(&psu()).await.unwrap();
    site.next("createConsent", Next::usual().delayed(Duration::from_secs(5))).unwrap();
    let error = consents.create(&one_time()).psu(&psu()).timeout(Duration::from_millis(100)).await.unwrap_err();
    assert_eq!((error.outcome(), error.is_retryable()), (Outcome::Unknown, false));
}

#[tokio::test]
async fn a_success_that_cannot_be_read_is_one() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    for next in [status(201), Next::usual().truncated(), Next::usual().with_media_type("text/html".parse().unwrap())] {
        let error = create(site, next).await;
        assert_eq!((error.outcome(), error.is_retryable()), (Outcome::Done, false));
        assert!(error.to_string().contains("the operation itself succeeded"), "{error}");
    }
}

#[tokio::test]
async fn what_never_left_can_be_called_again_whatever_it_does() {
    let bank = bank().await;
    let consents = private(bank.site("open-payments", "sandbox")).consents();
    consents.create(&one_time()).psu(&psu()).await.unwrap();
    bank.shutdown().await;
    let error = consents.create(&one_time()).psu(&psu()).await.unwrap_err();
    assert_eq!((error.outcome(), error.is_retryable()), (Outcome::NoEffect, true));

    let bank = RawBank::start().await;
    let consents = bank.client().private().bank("ESSESESS").consents();
    let error = consents.create(&one_time()).psu(&psu()).timeout(Duration::from_millis(20)).await.unwrap_err();
    assert_eq!((error.outcome(), error.is_retryable()), (Outcome::NoEffect, true));
}
