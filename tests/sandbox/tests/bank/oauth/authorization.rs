//! Requests for a customer's authorisation: where a wrong one is told.

use portal_sandbox::Customers;

use super::{CHALLENGE, REDIRECT, client_id, form, sent_back, visit};
use crate::client::{call, quay_bank};

#[tokio::test]
async fn who_names_no_client_and_no_address_of_it_is_not_sent_back() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    site.customers(Customers::SignIn);
    for change in [
        ("client_id", None),
        ("client_id", Some("stranger")),
        ("redirect_uri", None),
        ("redirect_uri", Some("https://app.example/back/")),
        ("redirect_uri", Some("https://evil.example/back")),
    ] {
        let refused = visit(site, &[change]).await;
        assert_eq!((refused.status().as_u16(), refused.header("Location")), (400, ""), "{change:?}");
        assert!(!refused.text().contains("evil"));
    }
    let query = form(&[("client_id", client_id(site)), ("redirect_uri", REDIRECT)], &[]);
    let twice = call(site, "GET", &format!("/authorize?{query}&{query}")).send().await;
    assert_eq!(twice.status(), 400);
}

#[tokio::test]
async fn any_other_fault_is_told_to_the_client_with_its_state() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    site.customers(Customers::SignIn);
    for (change, error) in [
        (("response_type", None), "invalid_request"),
        (("response_type", Some("token")), "unsupported_response_type"),
        (("scope", None), "invalid_scope"),
        (("scope", Some("accounts payments")), "invalid_scope"),
        (("scope", Some("basket:")), "invalid_scope"),
        (("number", None), "invalid_request"),
        (("number", Some("9")), "access_denied"),
        (("code_challenge", Some(CHALLENGE)), "invalid_request"),
        (("code_challenge_method", Some("S256")), "invalid_request"),
        (("code_chalenge", Some(CHALLENGE)), "invalid_request"),
    ] {
        let back = sent_back(&visit(site, &[change]).await);
        assert_eq!((back["error"].as_str(), back["state"].as_str()), (error, "s t&te"), "{change:?}");
        assert!(!back["error_description"].is_empty() && !back.contains_key("code"));
    }
    for (challenge, method) in [(CHALLENGE, "plain"), ("short", "S256")] {
        let changes = [("code_challenge", Some(challenge)), ("code_challenge_method", Some(method))];
        assert_eq!(sent_back(&visit(site, &changes).await)["error"], "invalid_request");
    }
    let stateless = sent_back(&visit(site, &[("state", None)]).await);
    assert_eq!((stateless["error"].as_str(), stateless.get("state")), ("invalid_request", None));
}

#[tokio::test]
async fn a_loopback_address_is_registered_with_any_port() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    site.customers(Customers::SignIn);
    let answer = visit(site, &[("redirect_uri", Some("http://127.0.0.1:50123/back"))]).await;
    assert!(answer.header("Location").starts_with("http://127.0.0.1:50123/back?code="), "{}", answer.header("Location"));
}
