//! The bank's own redirect, without OAuth.

use portal_sandbox::Customers;

use super::{CONSENT_SCOPE, CONSENTS, consent_body, of, one_time_value, press, site, start, visit};
use crate::client::bank;

const SIGNED: &str = "https://tpp.example.com/signed?n=1";
const REFUSED: &str = "https://tpp.example.com/refused";

/// An authorisation of a consent that was created with addresses to send its customer back to, and the address of the page.
async fn redirected(site: &portal_sandbox::Site) -> (super::Started<'_>, String) {
    let call = of(site, "NDEASESS", CONSENT_SCOPE, "POST", CONSENTS).await.json(&consent_body("9999-12-31"));
    let created = call.header("TPP-Redirect-URI", SIGNED).header("TPP-Nok-Redirect-URI", REFUSED).send().await.json();
    let path = format!("{CONSENTS}/{}", created["consentId"].as_str().unwrap());
    let started = start(site, "NDEASESS", &path, "authorisations").await;
    let chosen = started.choose("mbid").await.json();
    assert!(chosen["_links"].get("scaOAuth").is_none());
    let address = chosen["_links"]["scaRedirect"]["href"].as_str().unwrap().to_owned();
    (started, address)
}

#[tokio::test]
async fn who_signs_at_the_bank_ends_the_authorisation_and_is_sent_back() {
    let bank = bank().await;
    let (started, address) = redirected(site(&bank)).await;
    let page = visit(site(&bank), &address).await;
    assert!(page.text().contains(started.resource()), "{}", page.text());
    let back = press(site(&bank), &address, &one_time_value(&page), "sign-in").await;
    assert_eq!((back.status().as_u16(), back.header("Location")), (303, SIGNED));
    assert_eq!([started.sca_status().await, started.status().await], ["finalised", "valid"]);
    assert_eq!(visit(site(&bank), &address).await.status(), 400);
}

#[tokio::test]
async fn who_cancels_at_the_bank_is_sent_elsewhere() {
    let bank = bank().await;
    let (started, address) = redirected(site(&bank)).await;
    site(&bank).customers(Customers::Cancel);
    assert_eq!(visit(site(&bank), &address).await.header("Location"), REFUSED);
    assert_eq!([started.sca_status().await, started.status().await], ["failed", "rejected"]);
}

#[tokio::test]
async fn whom_nobody_wants_back_stays_at_the_bank() {
    let bank = bank().await;
    let started = super::consent_started(site(&bank), "NDEASESS").await;
    let chosen = started.choose("mbid").await.json();
    site(&bank).customers(Customers::SignIn);
    let page = visit(site(&bank), chosen["_links"]["scaRedirect"]["href"].as_str().unwrap()).await;
    assert_eq!(page.status(), 200);
    assert_eq!(started.status().await, "valid");
}
