//! How long codes and tokens are good, by the bank's own clock.

use std::time::Duration;

use serde_json::json;

use super::{accounts, code, error, exchange, refresh, signed_in, tokens};
use crate::client::quay_bank;

#[tokio::test]
async fn a_code_is_good_for_a_minute() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [early, late] = [code(site, &[]).await, code(site, &[]).await];
    site.advance(Duration::from_secs(30));
    tokens(&exchange(site, &early, &[]).await);
    site.advance(Duration::from_secs(30));
    assert_eq!(error(&exchange(site, &late, &[]).await), "invalid_grant");
}

#[tokio::test]
async fn an_access_token_is_good_as_long_as_was_told_and_its_refresh_token_beyond() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [token, refresh_token] = signed_in(site).await;
    site.advance(Duration::from_secs(570));
    assert_eq!(accounts(site, &token).await, json!(["1001", "1002"]));
    site.advance(Duration::from_secs(30));
    assert_eq!(accounts(site, &token).await, "late-token");
    let [token, _] = tokens(&refresh(site, &refresh_token, &[]).await);
    assert_eq!(accounts(site, &token).await, json!(["1001", "1002"]));
}

#[tokio::test]
async fn refresh_tokens_end_a_time_after_sign_in_however_often_they_were_used() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [_, refresh_token] = signed_in(site).await;
    site.advance(Duration::from_secs(86_000));
    let [_, next] = tokens(&refresh(site, &refresh_token, &[]).await);
    site.advance(Duration::from_secs(400));
    assert_eq!(error(&refresh(site, &next, &[]).await), "invalid_grant");
}
