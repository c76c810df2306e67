//! Starting, choosing and listing.

use serde_json::json;

use super::{code, consent, consent_started, payment, site, start};
use crate::client::bank;

#[tokio::test]
async fn an_authorisation_has_an_id_of_its_own_and_tells_the_methods_of_the_bank_and_where_to_choose() {
    let bank = bank().await;
    let path = consent(site(&bank), "SWEDSESS").await;
    let [one, other] = [
        start(site(&bank), "SWEDSESS", &path, "authorisations").await,
        start(site(&bank), "SWEDSESS", &path, "authorisations").await,
    ];
    assert_ne!(one.id, other.id);
    assert_eq!(one.told["scaStatus"], "received");
    assert_eq!(one.told["scaMethods"][1]["authenticationMethodId"], "mbid_animated_qr_image");
    let here = format!("/psd2{path}/authorisations/{}", one.id);
    assert_eq!(one.told["_links"], json!({ "scaStatus": { "href": here }, "selectAuthenticationMethod": { "href": here } }));
    let listed = one.ask("GET", &format!("{path}/authorisations")).await.send().await.json();
    assert_eq!(listed, json!({ "authorisationIds": [one.id, other.id] }));
}

#[tokio::test]
async fn a_payment_is_authorised_where_its_link_of_another_name_says() {
    let bank = bank().await;
    let started = start(site(&bank), "HANDSESS", &payment(site(&bank), "HANDSESS").await, "authorisations").await;
    assert!(started.told["_links"]["authoriseTransaction"]["href"].as_str().unwrap().ends_with(&started.id));
    assert!(started.told["_links"].get("selectAuthenticationMethod").is_none());
}

#[tokio::test]
async fn an_unknown_method_is_refused_and_changes_nothing() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "HANDSESS").await;
    let refused = started.update(&json!({ "authenticationMethodId": "mbid_same_device" })).await;
    assert_eq!(code(&refused), (400, "SCA_METHOD_UNKNOWN".to_owned()));
    assert_eq!(started.status().await, "received");
}

#[tokio::test]
async fn the_answer_to_a_choice_tells_the_approach_of_its_method() {
    let bank = bank().await;
    let methods = [
        ("ESSESESS", "mbid", "REDIRECT"),
        ("HANDSESS", "mbid", "DECOUPLED"),
        ("SWEDSESS", "redirect", "REDIRECT"),
        ("SWEDSESS", "mbid_same_device", "DECOUPLED"),
        ("DABASESX", "mbid_animated_qr_token", "DECOUPLED"),
        ("NDEASESS", "mbid", "REDIRECT"),
        ("KODBSESS", "sms", "EMBEDDED"),
        // A bank that nothing is said of.
        ("OPBKSE21", "mbid", "REDIRECT"),
    ];
    for (bic, method, approach) in methods {
        let started = consent_started(site(&bank), bic).await;
        let chosen = started.choose(method).await;
        assert_eq!(chosen.header("ASPSP-SCA-Approach"), approach, "{bic}");
        assert_eq!(chosen.json()["chosenScaMethod"]["authenticationMethodId"], method);
    }
}

#[tokio::test]
async fn a_method_can_be_chosen_where_the_authorisation_starts() {
    let bank = bank().await;
    let consent = super::consent(site(&bank), "HANDSESS").await;
    let path = format!("{consent}/authorisations");
    let call = super::of(site(&bank), "HANDSESS", super::CONSENT_SCOPE, "POST", &path).await;
    let started = call.json(&json!({ "authenticationMethodId": "mbid" })).send().await;
    assert_eq!((started.status().as_u16(), started.header("ASPSP-SCA-Approach")), (201, "DECOUPLED"));
    assert!(started.json()["challengeData"]["data"][0].is_string());
}

#[tokio::test]
async fn an_authorisation_without_a_method_is_final_when_its_status_is_asked_for() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "ESSESESS").await;
    assert_eq!(started.sca_status().await, "finalised");
    assert_eq!(started.status().await, "valid");
}

#[tokio::test]
async fn the_status_of_an_id_that_nobody_started_changes_nothing_where_a_customer_is_waited_for() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "HANDSESS").await;
    started.choose("mbid").await;
    let other = started.ask("GET", &format!("{}/authorisations/1", started.of)).await.send().await;
    assert_eq!(other.status(), 200);
    assert_eq!(started.status().await, "received");
}

#[tokio::test]
async fn an_authorisation_is_none_of_another_consent() {
    let bank = bank().await;
    let [one, other] = [consent_started(site(&bank), "HANDSESS").await, consent_started(site(&bank), "HANDSESS").await];
    let mixed = one.ask("GET", &format!("{}/authorisations/{}", one.of, other.id)).await.send().await;
    assert_eq!(code(&mixed), (404, "RESOURCE_UNKNOWN".to_owned()));
    assert_eq!([one.status().await, other.status().await], ["received"; 2]);
}
