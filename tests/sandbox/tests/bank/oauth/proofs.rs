//! How clients prove themselves.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use portal_sandbox::Site;

use super::{code, error, exchange, post, refresh, tokens, visit};
use crate::client::{Answer, quay_bank};

const BASIC: &str = "basic-app:basic+secret%3A%26";

/// Exchanges a code of `basic-app` with a header `Authorization`, or without one, and other fields beside.
async fn exchange_of_basic(site: &Site, credentials: Option<&str>, fields: &str) -> Answer {
    let code = code(site, &[("client_id", Some("basic-app"))]).await;
    let body = format!("grant_type=authorization_code&code={code}&redirect_uri=https%3A%2F%2Fapp.example%2Fback{fields}");
    let call = post(site, "/token", body);
    match credentials {
        Some(credentials) => call.header("Authorization", &format!("Basic {}", STANDARD.encode(credentials))).send().await,
        None => call.send().await,
    }
}

#[tokio::test]
async fn basic_takes_id_and_secret_encoded_in_the_header_alone() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    tokens(&exchange_of_basic(site, Some(BASIC), "").await);
    tokens(&exchange_of_basic(site, Some(BASIC), "&client_id=basic-app").await);
    for (credentials, fields) in [
        (Some("basic-app:other"), ""),
        (Some("stranger:basic+secret%3A%26"), ""),
        (Some("basic-app"), ""),
        (Some("body-app:body-secret"), ""),
        (None, "&client_id=basic-app&client_secret=basic+secret%3A%26"),
    ] {
        let refused = exchange_of_basic(site, credentials, fields).await;
        assert_eq!((refused.status().as_u16(), &refused.json()["error"]), (401, &"invalid_client".into()), "{credentials:?}");
        assert!(refused.header("WWW-Authenticate").starts_with("Basic "));
    }
    for fields in ["&client_secret=basic+secret%3A%26", "&client_id=body-app"] {
        assert_eq!(error(&exchange_of_basic(site, Some(BASIC), fields).await), "invalid_request");
    }
}

#[tokio::test]
async fn a_secret_in_the_body_is_the_clients_own() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let code = code(site, &[]).await;
    for (change, expected) in [
        (("client_secret", Some("other")), "invalid_client"),
        (("client_secret", None), "invalid_client"),
        (("client_id", Some("stranger")), "invalid_client"),
        (("client_id", None), "invalid_request"),
    ] {
        assert_eq!(error(&exchange(site, &code, &[change]).await), expected, "{change:?}");
    }
}

#[tokio::test]
async fn codes_and_refresh_tokens_are_good_for_their_own_client_alone() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let others = code(site, &[("client_id", Some("basic-app"))]).await;
    assert_eq!(error(&exchange(site, &others, &[]).await), "invalid_grant");
    let [_, refresh_token] = tokens(&exchange_of_basic(site, Some(BASIC), "").await);
    assert_eq!(error(&refresh(site, &refresh_token, &[]).await), "invalid_grant");
}

#[tokio::test]
async fn a_certificate_proves_the_client_that_is_its_organisation_and_no_secret_helps() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "certificates");
    let code = code(site, &[]).await;
    let body = format!(
        "grant_type=authorization_code&client_id=PSDSE-FINA-00000&code={code}&redirect_uri=https%3A%2F%2Fapp.example%2Fback"
    );
    let other = site.certificates().unwrap().of_organisation("PSDSE-FINA-00001").unwrap();
    let foreign = post(site, "/token", body.clone()).identity(Some(other)).send().await;
    assert_eq!(error(&foreign), "invalid_client");
    let secret = post(site, "/token", format!("{body}&client_secret=any")).send().await;
    assert_eq!(error(&secret), "invalid_client");
    tokens(&post(site, "/token", body).send().await);
}

#[tokio::test]
async fn the_page_knows_each_client() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    for (id, _) in site.clients() {
        assert!(visit(site, &[("client_id", Some(id))]).await.text().contains(id));
    }
}
