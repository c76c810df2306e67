//! The token endpoint misbehaves when told, and what came of the request is known.

use std::time::Duration;

use portal_sandbox::{Next, Site};

use super::{accounts, error, post, refresh, signed_in, tokens};
use crate::client::{Call, quay_bank};

/// A right request for a refresh.
fn refresh_call<'s>(site: &'s Site, refresh_token: &str) -> Call<'s> {
    let client = "client_id=body-app&client_secret=body-secret";
    post(site, "/token", format!("grant_type=refresh_token&refresh_token={refresh_token}&{client}"))
}

#[tokio::test]
async fn a_request_that_is_not_read_has_no_effect_and_is_not_seen() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [_, refresh_token] = signed_in(site).await;
    let seen = site.count("token");
    site.next("token", Next::unread()).unwrap();
    assert!(refresh_call(site, &refresh_token).try_send().await.is_err());
    assert_eq!(site.count("token"), seen);
    tokens(&refresh(site, &refresh_token, &[]).await);
}

#[tokio::test]
async fn an_answer_that_is_dropped_or_broken_off_is_lost_and_the_refresh_was() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    for next in [Next::usual().dropped(), Next::usual().truncated()] {
        let [_, refresh_token] = signed_in(site).await;
        site.next("token", next).unwrap();
        assert!(refresh_call(site, &refresh_token).try_send().await.is_err());
        assert_eq!(site.last("token").unwrap().status, 200);
        assert_eq!(error(&refresh(site, &refresh_token, &[]).await), "invalid_grant");
    }
}

#[tokio::test]
async fn a_status_or_a_refusal_that_was_chosen_is_the_whole_answer_and_nothing_is_done() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [_, refresh_token] = signed_in(site).await;
    site.next("token", Next::status(503)).unwrap();
    assert_eq!(refresh(site, &refresh_token, &[]).await.status(), 503);
    site.next("token", Next::refusal("server_error", "unexpected internal exception")).unwrap();
    assert_eq!(error(&refresh(site, &refresh_token, &[]).await), "server_error");
    tokens(&refresh(site, &refresh_token, &[]).await);
    assert!(site.next("token", Next::example(503, "application/json")).is_err());
}

#[tokio::test]
async fn a_wrong_request_leaves_the_chosen_answer_to_the_one_after() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [_, refresh_token] = signed_in(site).await;
    site.next("token", Next::status(503)).unwrap();
    assert_eq!(error(&refresh(site, "other", &[]).await), "invalid_grant");
    assert_eq!(refresh(site, &refresh_token, &[]).await.status(), 503);
}

#[tokio::test]
async fn an_answer_can_be_late() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [_, refresh_token] = signed_in(site).await;
    site.next("token", Next::usual().delayed(Duration::from_secs(60))).unwrap();
    let late = tokio::time::timeout(Duration::from_millis(200), refresh_call(site, &refresh_token).send());
    assert!(late.await.is_err());
}

#[tokio::test]
async fn revocation_and_operations_misbehave_alike() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [token, _] = signed_in(site).await;
    let revoke = || post(site, "/revoke", format!("token={token}&client_id=body-app&client_secret=body-secret"));
    site.next("revocation", Next::status(503)).unwrap();
    assert_eq!(revoke().send().await.status(), 503);
    site.next("listAccounts", Next::unread()).unwrap();
    assert!(crate::client::call(site, "GET", "/v1/accounts").token(&token).try_send().await.is_err());
    assert_eq!(site.count("listAccounts"), 0);
    assert!(accounts(site, &token).await.is_array());
    site.next("revocation", Next::usual().dropped()).unwrap();
    assert!(revoke().try_send().await.is_err());
    assert_eq!(accounts(site, &token).await, "unknown-token");
}
