//! Codes that customers enter at the client.

use serde_json::json;

use super::{code, consent_started, site};
use crate::client::bank;

const SMS: &str = "246810";

#[tokio::test]
async fn the_right_code_ends_the_authorisation() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "KODBSESS").await;
    let chosen = started.choose("sms").await.json();
    assert_eq!([&chosen["scaStatus"], &chosen["challengeData"]["otpFormat"]], ["scaMethodSelected", "integer"]);
    assert_eq!(chosen["challengeData"]["otpMaxLength"], 6);
    let wrong = started.update(&json!({ "scaAuthenticationData": "1" })).await;
    assert_eq!(code(&wrong), (401, "PSU_CREDENTIALS_INVALID".to_owned()));
    let right = started.update(&json!({ "scaAuthenticationData": SMS })).await;
    assert_eq!((right.status().as_u16(), &right.json()["scaStatus"]), (200, &json!("finalised")));
    assert_eq!(started.status().await, "valid");
}

#[tokio::test]
async fn three_wrong_codes_end_it_too() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "KODBSESS").await;
    started.choose("sms").await;
    for _ in 0..3 {
        let wrong = started.update(&json!({ "scaAuthenticationData": "1" })).await;
        assert_eq!(code(&wrong).0, 401);
    }
    assert_eq!([started.sca_status().await, started.status().await], ["failed", "received"]);
    assert_eq!(code(&started.update(&json!({ "scaAuthenticationData": SMS })).await).0, 400);
}

#[tokio::test]
async fn choosing_again_does_not_forgive_wrong_codes() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "KODBSESS").await;
    for _ in 0..3 {
        started.choose("sms").await;
        started.update(&json!({ "scaAuthenticationData": "1" })).await;
    }
    assert_eq!(started.sca_status().await, "failed");
}

#[tokio::test]
async fn a_code_is_nothing_to_a_bank_that_asks_for_none() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "HANDSESS").await;
    started.choose("mbid").await;
    assert_eq!(code(&started.update(&json!({ "scaAuthenticationData": "" })).await).0, 401);
    assert_eq!(started.status().await, "received");
}
