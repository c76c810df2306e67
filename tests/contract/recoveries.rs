//! What became of an operation to which no response came: the server is asked, where an operation shows it.

use std::time::Duration;

use http::Response;
use ica_banken::types::{BasketId, SigningBasket, SigningBasketRequest, TransactionStatus};
use ica_banken::{Bytes, Error, ErrorKind, Outcome, OutcomeUnknown, Session, Stage};
use portal_sandbox::{Next, Site};

use crate::clients::{bank, private, test_person};
use crate::samples::ica_banken::single;
use crate::samples::{one_time, psu};

async fn basket(session: &Session) -> BasketId {
    let payment = session.payments().create(&"SepaCreditTransfers".into(), &single()).await.unwrap();
    let body = SigningBasketRequest::new(vec![payment.payment_id.clone()]);
    session.signing_baskets().create(&body).await.unwrap().basket_id.clone()
}

/// What the approval of a basket fails with, if its response is chosen.
async fn approve(site: &Site, session: &Session, next: Next) -> Error {
    let basket = basket(session).await;
    site.next("ApproveSigningBasket", next).unwrap();
    let approval = session.signing_baskets().basket(&basket).approve();
    approval.timeout(Duration::from_secs(2)).await.unwrap_err().into()
}

fn unknown(error: &Error) -> &OutcomeUnknown {
    match error {
        Error::OutcomeUnknown(unknown) => unknown,
        other => panic!("{other}"),
    }
}

fn raw(status: u16, body: &'static str) -> Next {
    let response = Response::builder().status(status).header("Content-Type", "application/json");
    Next::raw(response.body(Bytes::from_static(body.as_bytes())).unwrap())
}

#[tokio::test]
async fn what_was_done_is_found_done_and_not_done_again() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let session = test_person(site);
    for next in [Next::usual().dropped(), Next::usual().delayed(Duration::from_secs(5))] {
        let before = site.count("ApproveSigningBasket");
        let error = approve(site, &session, next).await;
        assert_eq!((error.kind(), error.outcome(), error.is_retryable()), (ErrorKind::OutcomeUnknown, Outcome::Unknown, false));
        let unknown = unknown(&error);
        assert_eq!((unknown.stage(), unknown.request_ids()), (Stage::Sent, error.request_ids()));

        let recovered = unknown.recover().await.unwrap();
        assert_eq!((recovered.outcome(), recovered.was_asked()), (Outcome::Done, true));
        let basket: SigningBasket = recovered.body().unwrap().unwrap();
        assert_eq!(basket.transaction_status, TransactionStatus::Actc);
        let asked = site.last("GetSigningBasket").unwrap();
        assert_eq!(asked.parameter("basketId").unwrap(), basket.basket_id.as_str());
        assert_eq!(asked.parameter("X-Request-ID").unwrap(), &recovered.request_id().unwrap().to_string());
        assert_eq!(site.count("ApproveSigningBasket"), before + 1);
    }
}

#[tokio::test]
async fn what_may_be_on_its_way_stays_unknown_and_is_shown() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let error = approve(site, &test_person(site), Next::unread()).await;
    let recovered = unknown(&error).recover().await.unwrap();
    assert_eq!((recovered.outcome(), recovered.was_asked()), (Outcome::Unknown, true));
    assert_eq!(recovered.body::<SigningBasket>().unwrap().unwrap().transaction_status, TransactionStatus::Rcvd);
    assert_eq!(site.count("ApproveSigningBasket"), 0);
}

#[tokio::test]
async fn a_gateway_that_gave_up_leaves_the_outcome_to_be_asked_for_too() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let error = approve(site, &test_person(site), raw(504, "{}")).await;
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Server, Outcome::Unknown));
    site.next("GetSigningBasket", raw(200, r#"{ "basketId": "1", "transactionStatus": "CANC" }"#)).unwrap();
    assert_eq!(error.recover().await.unwrap().outcome(), Outcome::NoEffect);
}

#[tokio::test]
async fn a_server_that_cannot_be_asked_is_an_error_and_can_be_asked_again() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let error = approve(site, &test_person(site), Next::usual().dropped()).await;
    site.next("GetSigningBasket", raw(500, r#"{ "title": "Failed", "code": "INTERNAL" }"#)).unwrap();
    let failed = error.recover().await.unwrap_err();
    assert_eq!((failed.operation(), failed.status().unwrap().as_u16()), ("GetSigningBasket", 500));
    assert_eq!(error.recover().await.unwrap().outcome(), Outcome::Done);
}

#[tokio::test]
async fn what_no_operation_shows_is_said_to_be_unknown_without_a_request() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let payments = test_person(site).payments();
    site.next("CreatePayment", Next::usual().dropped()).unwrap();
    let error: Error = payments.create(&"SepaCreditTransfers".into(), &single()).await.unwrap_err().into();
    let before = site.requests().len();
    let recovered = unknown(&error).recover().await.unwrap();
    assert_eq!((recovered.outcome(), recovered.was_asked()), (Outcome::Unknown, false));
    assert!(recovered.raw().is_none() && recovered.body::<SigningBasket>().is_none());
    assert_eq!(site.requests().len(), before);
}

#[tokio::test]
async fn what_is_known_needs_no_request() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let error = approve(site, &test_person(site), raw(409, r#"{ "title": "Conflict", "code": "STATUS_INVALID" }"#)).await;
    let recovered = error.recover().await.unwrap();
    assert_eq!((recovered.outcome(), recovered.was_asked()), (Outcome::NoEffect, false));
}

#[tokio::test]
async fn what_was_to_be_deleted_and_is_there_no_more_was_deleted() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consents = private(site).consents();
    let consent = consents.create(&one_time()).psu(&psu()).await.unwrap().consent_id.clone();
    for (status, outcome) in [
        (raw(404, r#"{ "tppMessages": [] }"#), Outcome::Done),
        (raw(200, r#"{ "consentStatus": "valid" }"#), Outcome::Unknown),
        (Next::usual(), Outcome::Done),
    ] {
        site.next("deleteConsent", Next::usual().dropped()).unwrap();
        let error = consents.consent(&consent).delete().await.unwrap_err();
        site.next("getConsentStatus", status).unwrap();
        assert_eq!(error.recover().await.unwrap().outcome(), outcome);
    }
}
