//! Codes: one exchange, by the client to which it was given, as it was asked for.

use serde_json::json;

use super::{CHALLENGE, VERIFIER, accounts, code, error, exchange, refresh, tokens};
use crate::client::{call, quay_bank};

const WITH_CHALLENGE: [(&str, Option<&str>); 2] = [("code_challenge", Some(CHALLENGE)), ("code_challenge_method", Some("S256"))];

#[tokio::test]
async fn a_code_gives_tokens_that_show_the_customers_own() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    for (number, own) in [("7", json!(["1001", "1002"])), ("8", json!(["2001"]))] {
        let answer = exchange(site, &code(site, &[("number", Some(number))]).await, &[]).await;
        assert_eq!([answer.header("Cache-Control"), answer.header("Pragma")], ["no-store", "no-cache"]);
        let body = answer.json();
        assert_eq!(
            [&body["token_type"], &body["expires_in"], &body["scope"]],
            [&json!("bearer"), &json!(600), &json!("accounts")]
        );
        assert_eq!(accounts(site, &tokens(&answer)[0]).await, own);
    }
}

#[tokio::test]
async fn a_code_that_comes_twice_is_refused_and_what_it_gave_is_revoked() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let code = code(site, &[]).await;
    let [token, refresh_token] = tokens(&exchange(site, &code, &[]).await);
    let [newer, newest] = tokens(&refresh(site, &refresh_token, &[]).await);
    assert_eq!(error(&exchange(site, &code, &[]).await), "invalid_grant");
    for token in [token, newer] {
        assert_eq!(accounts(site, &token).await, "unknown-token");
    }
    assert_eq!(error(&refresh(site, &newest, &[]).await), "invalid_grant");
}

#[tokio::test]
async fn a_wrong_exchange_is_refused_and_leaves_the_code_to_the_right_one() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let code = code(site, &[]).await;
    for (change, expected) in [
        (("code", Some("other")), "invalid_grant"),
        (("code", None), "invalid_request"),
        (("redirect_uri", Some("http://127.0.0.1/back")), "invalid_grant"),
        (("redirect_uri", None), "invalid_request"),
        (("code_verifier", Some(VERIFIER)), "invalid_grant"),
        (("grant_type", None), "invalid_request"),
        (("grant_type", Some("password")), "unsupported_grant_type"),
        (("grant_type", Some("client_credentials")), "unsupported_grant_type"),
        (("scope", Some("accounts")), "invalid_request"),
    ] {
        assert_eq!(error(&exchange(site, &code, &[change]).await), expected, "{change:?}");
    }
    tokens(&exchange(site, &code, &[]).await);
}

#[tokio::test]
async fn a_challenge_wants_its_verifier() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let code = code(site, &WITH_CHALLENGE).await;
    for wrong in [None, Some(CHALLENGE), Some("short")] {
        assert_eq!(error(&exchange(site, &code, &[("code_verifier", wrong)]).await), "invalid_grant");
    }
    tokens(&exchange(site, &code, &[("code_verifier", Some(VERIFIER))]).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_exchanges_at_once_one_is_good() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let code = code(site, &[]).await;
    let exchanges: [_; 8] = std::array::from_fn(|_| exchange(site, &code, &[]));
    let answers = futures_util::future::join_all(exchanges).await;
    assert_eq!(answers.iter().filter(|answer| answer.status() == 200).count(), 1);
}

#[tokio::test]
async fn a_scope_with_an_id_opens_what_has_the_id() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let [token, _] = tokens(&exchange(site, &code(site, &[("scope", Some("basket:41"))]).await, &[]).await);
    for (id, status) in [("41", 204), ("42", 403)] {
        assert_eq!(call(site, "PUT", &format!("/v1/baskets/{id}")).token(&token).send().await.status(), status);
    }
    assert_eq!(accounts(site, &token).await, "no-scope");
}
