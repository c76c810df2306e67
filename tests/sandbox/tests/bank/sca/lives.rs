//! How long a consent is good, and how often a day.

use std::time::Duration;

use portal_sandbox::Site;

use super::{CONSENT_SCOPE, CONSENTS, code, consent, consent_body, consent_started, of, site};
use crate::client::{Answer, bank};

const DAY: Duration = Duration::from_secs(86_400);

/// Reads accounts with a consent, while the customer is there or not.
async fn accounts(site: &Site, path: &str, consent: &str, is_attended: bool) -> Answer {
    let call = of(site, "HANDSESS", CONSENT_SCOPE, "GET", &format!("/accountinformation/v1/accounts{path}")).await;
    let call = call.header("Consent-ID", consent);
    if is_attended { call.send().await } else { call.without("PSU-IP-Address").send().await }
}

/// A valid consent.
async fn signed(site: &Site) -> super::Started<'_> {
    let started = consent_started(site, "HANDSESS").await;
    started.choose("mbid").await;
    assert!(site.approve(&started.id));
    started
}

#[tokio::test]
async fn a_consent_ends_a_hundred_and_eighty_days_after_its_customer_authorised_it() {
    let bank = bank().await;
    let site = site(&bank);
    let started = signed(site).await;
    site.advance(DAY * 180 - Duration::from_secs(60));
    assert_eq!(started.status().await, "valid");
    site.advance(Duration::from_secs(60));
    assert_eq!(started.status().await, "expired");
    assert_eq!(code(&accounts(site, "", started.resource(), true).await), (401, "CONSENT_INVALID".to_owned()));
}

#[tokio::test]
async fn a_consent_ends_with_its_last_day_and_one_that_is_past_lasts_a_day() {
    let bank = bank().await;
    let site = site(&bank);
    let created = of(site, "HANDSESS", CONSENT_SCOPE, "POST", CONSENTS).await.json(&consent_body("2000-01-01")).send().await;
    let path = format!("{CONSENTS}/{}", created.json()["consentId"].as_str().unwrap());
    let status = async || {
        let told = of(site, "HANDSESS", CONSENT_SCOPE, "GET", &format!("{path}/status")).await.send().await;
        told.json()["consentStatus"].as_str().unwrap().to_owned()
    };
    assert_eq!(status().await, "received");
    site.advance(DAY);
    assert_eq!(status().await, "expired");
    let later = consent(site, "HANDSESS").await;
    let told = of(site, "HANDSESS", CONSENT_SCOPE, "GET", &format!("{later}/status")).await.send().await;
    assert_eq!(told.json()["consentStatus"], "received");
}

#[tokio::test]
async fn each_path_is_read_as_often_a_day_as_the_consent_says_while_the_customer_is_away() {
    let bank = bank().await;
    let site = site(&bank);
    let started = signed(site).await;
    let read = async |path: &str, is_attended: bool| {
        let answer = accounts(site, path, started.resource(), is_attended).await;
        if answer.status() == 429 { code(&answer).1 } else { answer.status().as_str().to_owned() }
    };
    assert_eq!([read("", false).await, read("", true).await, read("", false).await], ["200"; 3]);
    assert_eq!([read("", false).await, read("", true).await], ["ACCESS_EXCEEDED", "200"]);
    assert_eq!(read("/1/balances", false).await, "200");
    site.advance(DAY);
    assert_eq!(read("", false).await, "200");
}

#[tokio::test]
async fn a_consent_that_was_deleted_is_not_revived_by_its_customer() {
    let bank = bank().await;
    let site = site(&bank);
    let started = consent_started(site, "HANDSESS").await;
    started.choose("mbid").await;
    assert_eq!(started.ask("DELETE", &started.of).await.send().await.status(), 204);
    assert!(site.approve(&started.id));
    assert_eq!(started.status().await, "terminatedByTpp");
}
