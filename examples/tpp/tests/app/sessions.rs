//! Each visitor is apart.

use axum::http::header::{SET_COOKIE, STRICT_TRANSPORT_SECURITY};

use portal_sandbox::Next;

use crate::world::{ALVA, World};

#[tokio::test]
async fn a_visitor_gets_a_cookie_once_and_it_is_for_no_script_and_no_other_site() {
    let world = World::begin().await;
    let mut visitor = world.visitor();
    let first = visitor.get("/").await;
    let cookie = first.headers[SET_COOKIE].to_str().unwrap();
    let (pair, rules) = cookie.split_once(';').unwrap();
    assert_eq!(rules, " Path=/; HttpOnly; SameSite=Lax");
    assert!(pair.strip_prefix("tpp=").unwrap().len() >= 22, "{pair}");
    assert!(visitor.get("/").await.headers.get(SET_COOKIE).is_none());
}

#[tokio::test]
async fn behind_https_cookies_go_no_other_way_and_banks_send_customers_back_there() {
    let world = World::begin_at(Some("https://tpp.example.com")).await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    assert!(customer.cookie.as_ref().unwrap().starts_with("__Host-tpp="));
    let shown = world.visitor().get("/").await;
    assert!(shown.headers[SET_COOKIE].to_str().unwrap().ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"));
    assert!(shown.headers.contains_key(STRICT_TRANSPORT_SECURITY));
    let away = customer.send("/consent", &[]).await;
    assert!(away.text.contains("redirect_uri=https%3A%2F%2Ftpp.example.com%2Fcallback&amp;"), "{}", away.text);
}

#[tokio::test]
async fn an_id_that_the_application_has_not_given_out_is_nobodys() {
    let world = World::begin().await;
    let mut visitor = world.visitor();
    visitor.cookie = Some("tpp=chosen-by-somebody-else".to_owned());
    visitor.get("/").await;
    assert_ne!(visitor.cookie.as_deref(), Some("tpp=chosen-by-somebody-else"));
}

#[tokio::test]
async fn pages_of_a_customer_lead_others_to_the_beginning() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    assert!(customer.consent_away().await.text.contains("Salary of Alva"));
    for path in ["/bank", "/accounts", "/pay"] {
        let shown = world.visitor().get(path).await;
        assert_eq!(shown.path, "/", "{path}");
    }
}

#[tokio::test]
async fn who_leaves_is_forgotten_and_the_permission_has_ended_at_the_bank() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    customer.consent_away().await;
    let kept = customer.cookie.clone();
    assert_eq!(customer.send("/leave", &[]).await.path, "/");
    assert_eq!(world.site().count("deleteConsent"), 1);
    customer.cookie = kept;
    assert_eq!(customer.get("/accounts").await.path, "/");
}

#[tokio::test]
async fn who_leaves_is_forgotten_although_the_bank_fails_and_is_told_that_it_did() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    customer.consent_away().await;
    let kept = customer.cookie.clone();
    world.site().next("deleteConsent", Next::example(405, "application/json")).unwrap();
    assert_eq!(customer.send("/leave", &[]).await.status, 422);
    customer.cookie = kept;
    assert_eq!(customer.get("/accounts").await.path, "/");
}

#[tokio::test]
async fn another_bank_ends_the_permission_at_the_first() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    customer.consent_away().await;
    let other = customer.send("/banks/private", &[("bank", "NDEASESS"), ("person", ALVA)]).await;
    assert!(other.text.contains("Nordea") && other.text.contains("Give permission"));
    assert_eq!(world.site().count("deleteConsent"), 1);
}
