//! Refresh tokens: each is good once, and gives the next.

use serde_json::json;

use super::{accounts, code, error, exchange, refresh, signed_in, tokens};
use crate::client::quay_bank;

#[tokio::test]
async fn each_refresh_token_is_good_once_and_gives_the_next() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [first, refresh_token] = signed_in(site).await;
    let [second, next] = tokens(&refresh(site, &refresh_token, &[]).await);
    assert_ne!((&first, &refresh_token), (&second, &next));
    assert_eq!(error(&refresh(site, &refresh_token, &[]).await), "invalid_grant");
    for token in [first, second, tokens(&refresh(site, &next, &[]).await)[0].clone()] {
        assert_eq!(accounts(site, &token).await, json!(["1001", "1002"]));
    }
}

#[tokio::test]
async fn a_refresh_asks_for_no_more_than_the_customer_allowed() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let code = code(site, &[("scope", Some("accounts profile"))]).await;
    let [_, refresh_token] = tokens(&exchange(site, &code, &[]).await);
    assert_eq!(error(&refresh(site, &refresh_token, &[("scope", Some("accounts basket:1"))]).await), "invalid_scope");
    let less = refresh(site, &refresh_token, &[("scope", Some("profile"))]).await;
    assert_eq!(less.json()["scope"], "profile");
    let [token, next] = tokens(&less);
    assert_eq!(accounts(site, &token).await, "no-scope");
    assert_eq!(refresh(site, &next, &[]).await.json()["scope"], "accounts profile");
}

#[tokio::test]
async fn a_wrong_refresh_is_refused_and_leaves_the_token_to_the_right_one() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [_, refresh_token] = signed_in(site).await;
    for (change, expected) in [
        (("refresh_token", Some("other")), "invalid_grant"),
        (("refresh_token", None), "invalid_request"),
        (("client_secret", Some("other")), "invalid_client"),
        (("redirect_uri", Some("https://app.example/back")), "invalid_request"),
    ] {
        assert_eq!(error(&refresh(site, &refresh_token, &[change]).await), expected, "{change:?}");
    }
    tokens(&refresh(site, &refresh_token, &[]).await);
}

#[tokio::test]
async fn access_tokens_that_the_bank_drops_leave_the_refresh_token_good() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [token, refresh_token] = signed_in(site).await;
    site.revoke_tokens();
    assert_eq!(accounts(site, &token).await, "unknown-token");
    tokens(&refresh(site, &refresh_token, &[]).await);
}
