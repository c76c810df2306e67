//! Tokens that a client gives up.

use portal_sandbox::Site;
use serde_json::json;

use super::{accounts, error, post, refresh, signed_in, tokens};
use crate::client::{Answer, quay_bank};

async fn revoke(site: &Site, fields: &str) -> Answer {
    post(site, site.revocation_path().unwrap(), fields.to_owned()).send().await
}

async fn give_up(site: &Site, token: &str) {
    let answer = revoke(site, &format!("token={token}&client_id=body-app&client_secret=body-secret")).await;
    assert_eq!((answer.status().as_u16(), answer.text()), (200, ""));
}

#[tokio::test]
async fn a_refresh_token_goes_with_all_access_tokens_of_the_same_sign_in() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [other, _] = signed_in(site).await;
    let [first, refresh_token] = signed_in(site).await;
    let [second, next] = tokens(&refresh(site, &refresh_token, &[]).await);
    give_up(site, &next).await;
    for token in [first, second] {
        assert_eq!(accounts(site, &token).await, "unknown-token");
    }
    assert_eq!(error(&refresh(site, &next, &[]).await), "invalid_grant");
    assert_eq!(accounts(site, &other).await, json!(["1001", "1002"]));
}

#[tokio::test]
async fn an_access_token_goes_alone() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [token, refresh_token] = signed_in(site).await;
    give_up(site, &format!("{token}&token_type_hint=access_token")).await;
    assert_eq!(accounts(site, &token).await, "unknown-token");
    tokens(&refresh(site, &refresh_token, &[]).await);
}

#[tokio::test]
async fn a_token_that_is_none_is_given_up_already() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [_, refresh_token] = signed_in(site).await;
    let [token, _] = tokens(&refresh(site, &refresh_token, &[]).await);
    give_up(site, "unknown").await;
    give_up(site, &refresh_token).await;
    assert_eq!(accounts(site, &token).await, json!(["1001", "1002"]));
}

#[tokio::test]
async fn only_its_own_client_gives_a_token_up() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [token, refresh_token] = signed_in(site).await;
    let unproven = revoke(site, &format!("token={token}&client_id=body-app")).await;
    assert_eq!(error(&unproven), "invalid_client");
    for token in [&token, &refresh_token] {
        let call = post(site, "/revoke", format!("token={token}"));
        let foreign = call.header("Authorization", "Basic YmFzaWMtYXBwOmJhc2ljK3NlY3JldCUzQSUyNg==").send().await;
        assert_eq!(error(&foreign), "invalid_grant");
    }
    assert_eq!(error(&revoke(site, "client_id=body-app&client_secret=body-secret").await), "invalid_request");
    assert_eq!(accounts(site, &token).await, json!(["1001", "1002"]));
}
