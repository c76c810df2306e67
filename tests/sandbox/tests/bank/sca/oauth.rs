//! The OAuth redirect.

use std::time::Duration;

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use portal_sandbox::{Customers, Site};
use serde_json::json;

use super::{Started, code, consent_started, one_time_value, press, site, visit};
use crate::client::{Answer, bank, call};

const BACK: &str = "http://127.0.0.1:50123/back?tenant=1";

/// An authorisation whose customer is to be redirected, and the address for that as a client completes it.
async fn redirected<'s>(site: &'s Site, bic: &'static str) -> (Started<'s>, String) {
    let started = consent_started(site, bic).await;
    let chosen = started.choose("mbid").await.json();
    let address = chosen["_links"]["scaOAuth"]["href"].as_str().unwrap().to_owned();
    (started, completed(site, &address, BACK))
}

fn completed(site: &Site, address: &str, back: &str) -> String {
    let back = utf8_percent_encode(back, NON_ALPHANUMERIC).to_string();
    let address = address.replace("[CLIENT_ID]", &site.keys().unwrap().client_id);
    address.replace("[TPP_REDIRECT_URI]", &back).replace("[TPP_STATE]", "s%26t")
}

/// A field of the address to which a customer is sent.
fn sent_back(answer: &Answer, name: &str) -> String {
    assert_eq!(answer.status(), 303, "{}", answer.text());
    let (_, fields) = answer.header("Location").strip_prefix(BACK).unwrap().split_once('&').unwrap();
    let value = fields.split('&').find_map(|field| field.strip_prefix(name)?.strip_prefix('='));
    percent_decode_str(value.unwrap_or_default()).decode_utf8().unwrap().into_owned()
}

/// Exchanges a code with the headers that name an authorisation.
async fn exchange(site: &Site, code: &str, resource: &str, authorisation: &str) -> Answer {
    let keys = site.keys().unwrap();
    let form = format!(
        "grant_type=authorization_code&client_id={}&client_secret={}&code={code}&redirect_uri={}&scope=accountinformation",
        keys.client_id,
        keys.client_secret,
        utf8_percent_encode(BACK, NON_ALPHANUMERIC)
    );
    let call = call(site, "POST", site.token_path().unwrap()).body("application/x-www-form-urlencoded", form);
    call.header("X-ConsentId", resource).header("X-ConsentAuthorisationId", authorisation).send().await
}

async fn signed_code(site: &Site, started: &Started<'_>, address: &str) -> String {
    let page = visit(site, address).await;
    let back = press(site, address, &one_time_value(&page), "sign-in").await;
    assert_eq!(started.status().await, "received");
    sent_back(&back, "code")
}

#[tokio::test]
async fn the_address_has_places_for_what_only_the_client_knows() {
    let bank = bank().await;
    let site = site(&bank);
    let started = consent_started(site, "ESSESESS").await;
    let chosen = started.choose("mbid").await.json();
    let expected = format!(
        "{}/connect/authorize?client_id=[CLIENT_ID]&scope=accountinformation%20private&response_type=code\
        &redirect_uri=[TPP_REDIRECT_URI]&state=[TPP_STATE]\
        &acr_values=idp:ESSESESS%20consentId:{}%20consentAuthorisationId:{}",
        site.origin(),
        started.resource(),
        started.id
    );
    assert_eq!(chosen["_links"]["scaOAuth"]["href"], expected);
    assert_eq!(site.authorization_path(), Some("/connect/authorize"));
}

#[tokio::test]
async fn only_the_exchange_of_the_code_ends_the_authorisation() {
    let bank = bank().await;
    let site = site(&bank);
    let (started, address) = redirected(site, "ESSESESS").await;
    let page = visit(site, &address).await;
    for words in ["<button id=\"sign-in\"", "<button id=\"cancel\"", "lang=\"en\"", "<li>accountinformation</li>"] {
        assert!(page.text().contains(words), "{}", page.text());
    }
    let back = press(site, &address, &one_time_value(&page), "sign-in").await;
    assert_eq!([sent_back(&back, "state"), sent_back(&back, "scope")], ["s&t", "accountinformation private"]);
    assert_eq!([started.sca_status().await, started.status().await], ["started", "received"]);
    let given = exchange(site, &sent_back(&back, "code"), started.resource(), &started.id).await;
    assert_eq!(given.status(), 200, "{}", given.text());
    assert_eq!((&given.json()["scope"], given.json().get("refresh_token")), (&json!("accountinformation"), None));
    assert_eq!([started.sca_status().await, started.status().await], ["finalised", "valid"]);
}

#[tokio::test]
async fn who_cancels_is_sent_back_with_an_error_and_the_consent_is_rejected() {
    let bank = bank().await;
    let site = site(&bank);
    let (started, address) = redirected(site, "ESSESESS").await;
    let back = press(site, &address, &one_time_value(&visit(site, &address).await), "cancel").await;
    assert_eq!([sent_back(&back, "error"), sent_back(&back, "state")], ["access_denied", "s&t"]);
    assert_eq!([started.sca_status().await, started.status().await], ["failed", "rejected"]);
    assert_eq!(sent_back(&visit(site, &address).await, "error"), "invalid_request");
}

#[tokio::test]
async fn an_error_of_the_bank_fails_the_authorisation_and_leaves_the_consent() {
    let bank = bank().await;
    let site = site(&bank);
    let (started, address) = redirected(site, "ESSESESS").await;
    site.customers(Customers::Fail { error: "server_error".into(), description: "Closed for today.".into() });
    assert_eq!(sent_back(&visit(site, &address).await, "error"), "server_error");
    assert_eq!([started.sca_status().await, started.status().await], ["failed", "received"]);
}

#[tokio::test]
async fn a_code_works_once_for_its_own_authorisation_within_a_minute() {
    let bank = bank().await;
    let site = site(&bank);
    let (started, address) = redirected(site, "ESSESESS").await;
    let (other, _) = redirected(site, "ESSESESS").await;
    let one = signed_code(site, &started, &address).await;
    let late = signed_code(site, &started, &address).await;
    for (resource, authorisation) in [(other.resource(), &other.id), (started.resource(), &other.id)] {
        assert_eq!(exchange(site, &one, resource, authorisation).await.json()["error"], "invalid_grant");
    }
    site.advance(Duration::from_secs(60));
    assert_eq!(exchange(site, &late, started.resource(), &started.id).await.json()["error"], "invalid_grant");
    assert_eq!([started.status().await, other.status().await], ["received"; 2]);
    let good = signed_code(site, &started, &address).await;
    let twice = [(); 2].map(|()| exchange(site, &good, started.resource(), &started.id));
    let mut statuses: Vec<_> = futures_util::future::join_all(twice).await.iter().map(Answer::status).collect();
    statuses.sort();
    assert_eq!(statuses, [200, 400]);
    assert_eq!(started.status().await, "valid");
}

#[tokio::test]
async fn a_code_of_an_authorisation_needs_its_headers() {
    let bank = bank().await;
    let site = site(&bank);
    let (started, address) = redirected(site, "ESSESESS").await;
    let code = signed_code(site, &started, &address).await;
    let keys = site.keys().unwrap();
    let form = format!(
        "grant_type=authorization_code&client_id={}&client_secret={}&code={code}&redirect_uri={}",
        keys.client_id,
        keys.client_secret,
        utf8_percent_encode(BACK, NON_ALPHANUMERIC)
    );
    let bare = call(site, "POST", site.token_path().unwrap()).body("application/x-www-form-urlencoded", form).send().await;
    assert_eq!(bare.json()["error"], "invalid_grant");
    assert_eq!(started.status().await, "received");
}

#[tokio::test]
async fn customers_are_sent_to_loopback_addresses_and_registered_ones_alone() {
    let bank = bank().await;
    let site = site(&bank);
    let started = consent_started(site, "ESSESESS").await;
    let chosen = started.choose("mbid").await.json();
    let address = chosen["_links"]["scaOAuth"]["href"].as_str().unwrap();
    let cases = [
        ("http://[::1]:9/any", 200),
        ("https://tpp.example.com/callback", 200),
        ("https://tpp.example.com/other", 400),
        ("https://127.0.0.1/back", 400),
        ("http://127.0.0.1:1@evil.example/back", 400),
    ];
    for (back, status) in cases {
        assert_eq!(visit(site, &completed(site, address, back)).await.status(), status, "{back}");
    }
    let foreign = completed(site, address, BACK).replace(&site.keys().unwrap().client_id, "other");
    assert_eq!(visit(site, &foreign).await.status(), 400);
}

#[tokio::test]
async fn what_the_client_changed_of_the_address_is_asked_back() {
    let bank = bank().await;
    let site = site(&bank);
    let (started, address) = redirected(site, "ESSESESS").await;
    let cases = [
        (address.replace("idp:ESSESESS", "idp:HANDSESS"), "invalid_request"),
        (address.replace(&started.id, "1"), "invalid_request"),
        (address.replace("accountinformation", "paymentinitiation"), "invalid_scope"),
        (address.replace("&state=s%26t", ""), "invalid_request"),
    ];
    for (address, error) in cases {
        assert_eq!(sent_back(&visit(site, &address).await, "error"), error, "{address}");
    }
}

#[tokio::test]
async fn a_bank_that_forgets_answers_an_error_about_an_authorisation_that_has_ended() {
    let bank = bank().await;
    let site = site(&bank);
    let (started, address) = redirected(site, "GLOMSESS").await;
    let signed = signed_code(site, &started, &address).await;
    assert_eq!(exchange(site, &signed, started.resource(), &started.id).await.status(), 200);
    assert_eq!(code(&started.poll().await).0, 400);
    assert_eq!(started.status().await, "valid");
}

#[tokio::test]
async fn a_browser_needs_no_certificate_where_all_else_needs_one() {
    let bank = bank().await;
    let site = bank.site("open-payments", "production");
    let (started, address) = redirected(site, "ESSESESS").await;
    assert!(address.starts_with(site.pages_origin()) && site.pages_origin() != site.origin());
    let code = signed_code(site, &started, &address).await;
    assert_eq!(exchange(site, &code, started.resource(), &started.id).await.status(), 200);
    assert_eq!(started.status().await, "valid");
    let api = call(site, "GET", "/psd2/aspspinformation/v1/countries").browser().send().await;
    assert!(api.text().contains("No required SSL certificate was sent"), "{}", api.text());
}

#[tokio::test]
async fn a_customer_may_sign_at_once_with_what_a_proof_key_guards() {
    let bank = bank().await;
    let site = site(&bank);
    let (started, address) = redirected(site, "ESSESESS").await;
    site.customers(Customers::SignIn);
    // The example of RFC 7636, appendix B.
    let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let asked = format!("{address}&code_challenge={challenge}&code_challenge_method=S256");
    let code = sent_back(&visit(site, &asked).await, "code");
    assert_eq!(exchange(site, &code, started.resource(), &started.id).await.json()["error"], "invalid_grant");
    let proven = format!("{code}&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    assert_eq!(exchange(site, &proven, started.resource(), &started.id).await.status(), 200);
    assert_eq!(started.status().await, "valid");
}
