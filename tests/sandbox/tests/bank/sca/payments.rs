//! Payments and their cancellation.

use portal_sandbox::Site;

use super::{PAYMENT_SCOPE, of, payment, site, start};
use crate::client::{Answer, bank};

async fn cancel(site: &Site, path: &str) -> Answer {
    of(site, "HANDSESS", PAYMENT_SCOPE, "DELETE", path).await.send().await
}

async fn status(site: &Site, path: &str) -> String {
    let told = of(site, "HANDSESS", PAYMENT_SCOPE, "GET", &format!("{path}/status")).await.send().await.json();
    told["transactionStatus"].as_str().unwrap().to_owned()
}

/// A payment whose customer answered in her app.
async fn answered(site: &Site, is_signed: bool) -> String {
    let path = payment(site, "HANDSESS").await;
    let started = start(site, "HANDSESS", &path, "authorisations").await;
    started.choose("mbid").await;
    assert_eq!(started.status().await, "RCVD");
    assert!(if is_signed { site.approve(&started.id) } else { site.refuse(&started.id) });
    path
}

#[tokio::test]
async fn a_payment_is_settled_once_it_is_signed_and_rejected_once_it_is_refused() {
    let bank = bank().await;
    let site = site(&bank);
    assert_eq!(status(site, &answered(site, true).await).await, "ACSC");
    assert_eq!(status(site, &answered(site, false).await).await, "RJCT");
    assert_eq!(status(site, &payment(site, "HANDSESS").await).await, "RCVD");
}

#[tokio::test]
async fn a_payment_that_is_not_signed_is_cancelled_by_itself_and_cannot_be_signed_then() {
    let bank = bank().await;
    let site = site(&bank);
    let path = payment(site, "HANDSESS").await;
    let started = start(site, "HANDSESS", &path, "authorisations").await;
    started.choose("mbid").await;
    assert_eq!(cancel(site, &path).await.status(), 204);
    assert!(site.approve(&started.id));
    assert_eq!(status(site, &path).await, "CANC");
}

#[tokio::test]
async fn a_signed_payment_is_cancelled_by_an_authorisation_of_its_own() {
    let bank = bank().await;
    let site = site(&bank);
    let path = answered(site, true).await;
    let waits = cancel(site, &path).await;
    assert_eq!(waits.status(), 202);
    let told = waits.json();
    let link = told["_links"]["startAuthorisation"]["href"].as_str().unwrap();
    assert_eq!((link, &told["transactionStatus"]), (format!("/psd2{path}/cancellation-authorisations").as_str(), &"ACSC".into()));
    assert_eq!(status(site, &path).await, "ACSC");
    let started = start(site, "HANDSESS", &path, "cancellation-authorisations").await;
    started.choose("mbid").await;
    assert!(site.approve(&started.id));
    assert_eq!([started.sca_status().await, started.status().await], ["finalised", "CANC"]);
    let listed = started.ask("GET", &format!("{path}/cancellation-authorisations")).await.send().await.json();
    assert_eq!(listed, serde_json::json!({ "cancellationIds": [started.id] }));
    assert_eq!(cancel(site, &path).await.status(), 204);
}

#[tokio::test]
async fn a_cancellation_that_is_refused_leaves_the_payment() {
    let bank = bank().await;
    let site = site(&bank);
    let path = answered(site, true).await;
    let started = start(site, "HANDSESS", &path, "cancellation-authorisations").await;
    started.choose("mbid").await;
    assert!(site.refuse(&started.id));
    assert_eq!(started.status().await, "ACSC");
}

#[tokio::test]
async fn a_rejected_payment_cannot_be_cancelled() {
    let bank = bank().await;
    let site = site(&bank);
    let path = answered(site, false).await;
    assert_eq!(cancel(site, &path).await.status(), 405);
    assert_eq!(status(site, &path).await, "RJCT");
}
