//! Customers authorise consents and payments, at banks of each approach.

mod callbacks;
mod decoupled;
pub(crate) mod killed;
mod payments;
mod resumed;

use open_payments::consents::Consent;
use open_payments::types::ConsentStatus;
use open_payments::{
    Body, Bytes, RequestId, ReqwestTransport, Sca, ScaChoice, ScaError, ScaPoll, ScaRedirect, ScaRequest, ScaStatus, Transport,
    http,
};
use portal_sandbox::{Customers, Next, Site};

use crate::clients::{bank, open_payments, root};
use crate::samples::{one_time, psu};

/// Where the customer comes back to.
pub(crate) const BACK: &str = "http://127.0.0.1:8080/back";

/// A consent at the bank with this code.
pub(crate) async fn consent(site: &Site, bic: &str) -> Consent {
    let consents = open_payments(site).private().bank(bic).consents();
    let made = consents.create(&one_time()).psu(&psu()).await.unwrap();
    consents.consent(&made.consent_id)
}

/// The request for its authorisation, by the first method of the bank.
pub(crate) fn request(consent: &Consent) -> ScaRequest {
    consent.authorise(ScaChoice::First).psu(&psu()).redirect_uri(BACK)
}

pub(crate) async fn redirect(request: ScaRequest) -> Box<ScaRedirect> {
    match request.await.unwrap() {
        Sca::Redirect(redirect) => redirect,
        other => panic!("{other:?}"),
    }
}

pub(crate) async fn poll(request: ScaRequest) -> Box<ScaPoll> {
    match request.await.unwrap() {
        Sca::Decoupled(poll) => poll,
        other => panic!("{other:?}"),
    }
}

/// Where the bank sends a customer's browser that was sent to an address.
pub(crate) async fn sent_back(site: &Site, url: &str) -> String {
    let builder = ReqwestTransport::builder();
    let builder = if site.certificates().is_some() { builder.root_certificate(root(site)) } else { builder };
    let request = http::Request::get(url).body(Body::empty()).unwrap();
    let response = builder.build().unwrap().send(request).await.unwrap();
    assert_eq!(response.status(), 303);
    response.headers()["location"].to_str().unwrap().to_owned()
}

async fn status(consent: &Consent) -> ConsentStatus {
    consent.status().await.unwrap().consent_status.clone()
}

#[tokio::test]
async fn a_consent_is_valid_once_the_customer_came_back_from_the_bank() {
    let bank = bank().await;
    for environment in ["sandbox", "production"] {
        let site = bank.site("open-payments", environment);
        site.customers(Customers::SignIn);
        let consent = consent(site, "ESSESESS").await;
        let redirect = redirect(request(&consent)).await;
        let callback = sent_back(site, redirect.url()).await;
        assert!(matches!(redirect.complete(callback).await, Ok(ScaStatus::Finalised)), "{environment}");
        assert_eq!(status(&consent).await, ConsentStatus::Valid);
        assert!(site.requests().iter().all(|seen| seen.violations.is_empty()));
    }
}

#[tokio::test]
async fn a_bank_with_a_page_of_its_own_gives_no_code() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    let consent = consent(site, "NDEASESS").await;
    let redirect = redirect(request(&consent)).await;
    let tokens = site.count("token");
    let callback = sent_back(site, redirect.url()).await;
    assert!(matches!(redirect.complete(callback).await, Ok(ScaStatus::Finalised)));
    assert_eq!(site.count("token"), tokens, "nothing is exchanged");
}

#[tokio::test]
async fn a_customer_who_turns_back_is_a_failure_with_the_banks_words() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::Cancel);
    for (bic, has_refusal) in [("ESSESESS", true), ("NDEASESS", true)] {
        let consent = consent(site, bic).await;
        let redirect = redirect(request(&consent)).await;
        let callback = sent_back(site, redirect.url()).await;
        let Err(ScaError::Failed(failure)) = redirect.complete(callback).await else { panic!("{bic}") };
        assert_eq!(failure.refusal().is_some(), has_refusal, "{bic}");
        assert_eq!(status(&consent).await, ConsentStatus::Rejected, "{bic}");
    }
}

#[tokio::test]
async fn a_method_that_the_bank_does_not_offer_is_an_error_that_names_its_own() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "SWEDSESS").await;
    let refused = consent.authorise("fax").redirect_uri(BACK).await;
    let Err(error @ ScaError::NoSuchMethod(_)) = refused else { panic!("{refused:?}") };
    assert_eq!(
        error.to_string(),
        "the bank does not offer this method of authentication; it offers redirect, mbid_animated_qr_image, mbid_same_device"
    );
    let ScaError::NoSuchMethod(started) = error else { panic!("{error}") };
    assert!(matches!(started.choose("mbid_same_device").await, Ok(Sca::Decoupled(_))), "it goes on");
    assert_eq!(site.count("startConsentAuthorisation"), 1);
}

#[tokio::test]
async fn a_customer_chooses_among_the_methods_of_the_bank() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "SWEDSESS").await;
    let started = request(&consent).start().await.unwrap();
    let offered: Vec<(&str, Option<&str>)> = started.methods().iter().map(|method| (method.id(), method.name())).collect();
    assert_eq!(offered[1], ("mbid_animated_qr_image", Some("Mobile BankID on another device")));
    assert!(matches!(started.choose("mbid_same_device").await, Ok(Sca::Decoupled(_))));
}

#[tokio::test]
async fn the_call_that_starts_it_passes_on_the_id_of_the_request_before() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "HANDSESS").await;
    let request_id = RequestId::new();
    let _ = poll(request(&consent).request_id(request_id)).await;
    let id = |operation: &str| site.last(operation).unwrap().headers["X-Request-ID"].to_str().unwrap().to_owned();
    assert_eq!(id("startConsentAuthorisation"), request_id.to_string());
    assert_ne!(id("updateConsentsPsuData"), request_id.to_string(), "a bank refuses an id that it knows");
}

/// The start of an authorisation, as a bank would answer that leaves no choice.
fn begun(site: &Site, status: &str, more: &str) {
    let response = http::Response::builder().status(201).header("Content-Type", "application/json");
    let body = format!(r#"{{ "authorisationId": "1", "scaStatus": "{status}", {more} }}"#);
    site.next("startConsentAuthorisation", Next::raw(response.body(Bytes::from(body)).unwrap())).unwrap();
}

#[tokio::test]
async fn a_bank_may_leave_no_choice_of_a_method() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "HANDSESS").await;
    let chosen = r#""chosenScaMethod": { "authenticationMethodId": "mbid", "authenticationType": "PUSH_OTP" }"#;
    begun(site, "started", &format!(r#"{chosen}, "challengeData": {{ "data": ["token"] }}, "_links": {{}}"#));
    let step = poll(request(&consent)).await.next().await.unwrap().unwrap();
    assert!(step.bank_id_link(None).is_some(), "it knows what the data is of");
    begun(site, "received", r#""_links": { "scaRedirect": { "href": "https://bank.test/1" } }"#);
    let started = request(&consent).start().await.unwrap();
    assert!(started.methods().is_empty());
    let Sca::Redirect(redirect) = request(&consent).resume(&started.keep()).await.unwrap() else { panic!("a redirect") };
    assert_eq!(redirect.url(), "https://bank.test/1");
    assert_eq!(site.count("updateConsentsPsuData"), 0);
}

#[tokio::test]
async fn what_needs_no_authorisation_is_done() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "HANDSESS").await;
    begun(site, "exempted", r#""_links": {}"#);
    assert!(matches!(request(&consent).await, Ok(Sca::Done(ScaStatus::Exempted))));
}

#[tokio::test]
async fn a_bank_sends_customers_to_no_address_but_https() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "HANDSESS").await;
    for href in ["javascript:alert(1)", "http://bank.test/1", "ftp://bank.test"] {
        begun(site, "received", &format!(r#""_links": {{ "scaRedirect": {{ "href": "{href}" }} }}"#));
        assert!(matches!(request(&consent).await, Err(ScaError::Unusable(_))), "{href}");
    }
}

#[tokio::test]
async fn a_bank_that_redirects_needs_a_way_back() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let consent = consent(site, "ESSESESS").await;
    let refused = consent.authorise(ScaChoice::First).await;
    assert_eq!(
        refused.unwrap_err().to_string(),
        "the bank sends the customer away, and there is no way back: say `redirect_uri`"
    );
}
