//! Customers who authenticate in their app.

use std::time::Duration;

use portal_sandbox::Customers;
use serde_json::Value;

use super::{consent_started, one_time_value, press, site, visit};
use crate::client::bank;

/// Status and challenge of an authorisation.
async fn polled(started: &super::Started<'_>) -> (String, Value) {
    let told = started.poll().await.json();
    (told["scaStatus"].as_str().unwrap().to_owned(), told["challengeData"].clone())
}

#[tokio::test]
async fn who_signs_by_herself_is_asked_for_twice_and_the_consent_is_valid() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "HANDSESS").await;
    site(&bank).customers(Customers::SignIn);
    let token = started.choose("mbid").await.json()["challengeData"]["data"][0].clone();
    assert!(token.as_str().unwrap().len() == 36);
    let (status, challenge) = polled(&started).await;
    assert_eq!((status.as_str(), &challenge["data"][0]), ("received", &token));
    assert_eq!(started.status().await, "received");
    assert_eq!([started.sca_status().await, started.sca_status().await], ["started", "finalised"]);
    assert_eq!(started.status().await, "valid");
    assert_eq!(polled(&started).await, ("finalised".to_owned(), Value::Null));
}

#[tokio::test]
async fn who_cancels_has_words_told_and_the_consent_is_rejected() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "HANDSESS").await;
    site(&bank).customers(Customers::Cancel);
    started.choose("mbid").await;
    assert_eq!([started.sca_status().await, started.sca_status().await], ["received", "started"]);
    let told = started.poll().await.json();
    assert_eq!([&told["scaStatus"], &told["psuMessage"]], ["failed", "You cancelled."]);
    assert_eq!(told["tppMessages"][0]["text"], "You cancelled.");
    assert_eq!(started.status().await, "rejected");
}

#[tokio::test]
async fn an_error_of_the_bank_is_told_at_once_and_leaves_the_consent() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "HANDSESS").await;
    site(&bank).customers(Customers::Fail { error: "closed".into(), description: "Closed for today.".into() });
    started.choose("mbid").await;
    assert_eq!(started.poll().await.json()["psuMessage"], "Closed for today.");
    assert_eq!(started.status().await, "received");
}

#[tokio::test]
async fn a_test_answers_for_a_customer_who_is_waited_for() {
    let bank = bank().await;
    let site = site(&bank);
    let [one, other] = [consent_started(site, "HANDSESS").await, consent_started(site, "HANDSESS").await];
    assert!(!site.approve(&one.id));
    one.choose("mbid").await;
    other.choose("mbid").await;
    assert_eq!(one.sca_status().await, "received");
    let open = site.open_authorisations();
    assert_eq!(open.iter().map(|open| &open.id).collect::<Vec<_>>(), [&one.id, &other.id]);
    assert_eq!([&open[0].kind, &open[0].bank, &open[0].resource], ["consent", "HANDSESS", one.resource()]);
    assert!(site.approve(&one.id) && site.refuse(&other.id));
    assert!(!site.refuse(&one.id));
    assert_eq!([one.sca_status().await, one.status().await], ["finalised", "valid"]);
    assert_eq!([other.sca_status().await, other.status().await], ["failed", "rejected"]);
    assert_eq!(site.open_authorisations(), []);
}

#[tokio::test]
async fn where_nobody_begins_in_time_the_authorisation_fails_and_another_may_be_started() {
    let bank = bank().await;
    let site = site(&bank);
    let [late, begun] = [consent_started(site, "HANDSESS").await, consent_started(site, "HANDSESS").await];
    late.choose("mbid").await;
    begun.choose("mbid").await;
    assert_eq!(visit(site, &format!("/app/{}", begun.id)).await.status(), 200);
    site.advance(Duration::from_secs(30));
    assert_eq!([late.sca_status().await, late.status().await], ["failed", "received"]);
    assert_ne!(begun.sca_status().await, "failed");
    let again = super::start(site, "HANDSESS", &late.of, "authorisations").await;
    again.choose("mbid").await;
    assert!(site.approve(&again.id));
    assert_eq!(again.status().await, "valid");
}

#[tokio::test]
async fn the_app_lists_what_waits_and_takes_each_answer_once_by_its_own_value() {
    let bank = bank().await;
    let site = site(&bank);
    let [one, other] = [consent_started(site, "HANDSESS").await, consent_started(site, "HANDSESS").await];
    one.choose("mbid").await;
    other.choose("mbid").await;
    let list = visit(site, site.app_path().unwrap()).await;
    for id in [&one.id, &other.id] {
        for button in ["approve", "refuse"] {
            assert!(list.text().contains(&format!("<button id=\"{button}-{id}\"")), "{}", list.text());
        }
    }
    let page = format!("/app/{}", one.id);
    let value = one_time_value(&visit(site, &page).await);
    assert_eq!(press(site, &format!("/app/{}", other.id), &value, "approve").await.status(), 400);
    assert_eq!(press(site, &page, "guessed", "approve").await.status(), 400);
    let pressed = press(site, &page, &value, "approve").await;
    assert_eq!((pressed.status().as_u16(), pressed.header("Location")), (303, page.as_str()));
    assert!(visit(site, &page).await.text().contains("<p id=\"status\">finalised</p>"));
    assert_eq!(press(site, &page, &value, "approve").await.status(), 400);
    assert_eq!([one.status().await, other.status().await], ["valid", "received"]);
    let value = one_time_value(&visit(site, &format!("/app/{}", other.id)).await);
    press(site, &format!("/app/{}", other.id), &value, "refuse").await;
    assert_eq!(other.status().await, "rejected");
}

#[tokio::test]
async fn the_text_of_a_code_changes_each_second() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "DABASESX").await;
    let first = started.choose("mbid_animated_qr_token").await.json()["challengeData"]["data"][0].clone();
    site(&bank).advance(Duration::from_secs(1));
    let second = polled(&started).await.1["data"][0].clone();
    assert!(first.as_str().unwrap().starts_with("bankid."));
    assert_ne!(first, second);
}

#[tokio::test]
async fn the_picture_of_a_code_changes_and_can_stand_in_a_page() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "SWEDSESS").await;
    site(&bank).customers(Customers::SignIn);
    started.choose("mbid_animated_qr_image").await;
    let mut pictures = Vec::new();
    for expected in ["received", "authenticationStarted", "started"] {
        let (status, challenge) = polled(&started).await;
        assert_eq!(status, expected);
        let picture = challenge["image"].as_str().unwrap().to_owned();
        assert!(picture.starts_with("data:image/svg+xml;base64,") && !pictures.contains(&picture));
        pictures.push(picture);
    }
    assert_eq!(started.sca_status().await, "finalised");
}

#[tokio::test]
async fn a_challenge_may_be_missing_for_a_while() {
    let bank = bank().await;
    let started = consent_started(site(&bank), "TYSTSESS").await;
    site(&bank).customers(Customers::SignIn);
    started.choose("mbid").await;
    let mut told = Vec::new();
    for _ in 0..4 {
        let (status, challenge) = polled(&started).await;
        told.push((status, challenge.is_object()));
    }
    let told: Vec<_> = told.iter().map(|(status, is_shown)| (status.as_str(), *is_shown)).collect();
    let expected = [("received", true), ("authenticationStarted", true), ("psuAuthenticated", false), ("started", true)];
    assert_eq!(told, expected);
    assert_eq!(started.sca_status().await, "finalised");
}
