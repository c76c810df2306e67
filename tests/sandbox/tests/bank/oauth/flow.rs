//! The whole flow over TLS, with the client's certificate where one is wanted.

use serde_json::json;

use super::{CHALLENGE, VERIFIER, accounts, code, error, exchange, post, refresh, tokens, visit};
use crate::client::{call, quay_bank};

#[tokio::test]
async fn a_client_is_sent_a_customer_back_and_calls_refreshes_and_gives_up_with_its_certificate() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "certificates");
    assert!(site.origin().starts_with("https://"));
    let code = code(site, &[("code_challenge", Some(CHALLENGE)), ("code_challenge_method", Some("S256"))]).await;
    let [token, refresh_token] = tokens(&exchange(site, &code, &[("code_verifier", Some(VERIFIER))]).await);
    assert_eq!(accounts(site, &token).await, json!(["1001", "1002"]));
    let [token, refresh_token] = tokens(&refresh(site, &refresh_token, &[]).await);
    assert_eq!(accounts(site, &token).await, json!(["1001", "1002"]));
    let given_up = post(site, "/revoke", format!("token={refresh_token}&client_id=PSDSE-FINA-00000")).send().await;
    assert_eq!(given_up.status(), 200);
    assert_eq!(accounts(site, &token).await, "unknown-token");
    assert_eq!(error(&refresh(site, &refresh_token, &[]).await), "invalid_grant");
}

#[tokio::test]
async fn a_token_is_of_no_use_without_the_certificate() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "certificates");
    let [token, _] = super::signed_in(site).await;
    let without = call(site, "GET", "/v1/accounts").token(&token).identity(None).send().await;
    assert!(without.text().contains("No required SSL certificate was sent"));
    assert_eq!(visit(site, &[("number", Some("9"))]).await.status(), 303);
}
