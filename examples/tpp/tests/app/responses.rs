//! What all responses have, and what a visitor is told when something went wrong.

use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY};
use portal_sandbox::Next;

use crate::world::{ALVA, World};

#[tokio::test]
async fn every_response_has_the_headers_that_guard_it() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    customer.consent_away().await;
    for path in ["/", "/banks/private", "/bank", "/accounts", "/pay", "/callback", "/authorise/x", "/none", "/assets/style.css"] {
        let shown = customer.get(path).await;
        let header = |name| shown.headers[name].to_str().unwrap();
        let policy = header(CONTENT_SECURITY_POLICY.as_str());
        assert!(policy.starts_with("default-src 'none';") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(header(REFERRER_POLICY.as_str()), "no-referrer");
        let kept = if path.starts_with("/assets") { "public, max-age=3600" } else { "no-store" };
        assert_eq!(header(CACHE_CONTROL.as_str()), kept, "{path}");
        assert!(
            !shown.text.contains("<script>") && !shown.text.contains("style=\"") && !shown.text.contains("onclick"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_request_id_of_the_visitors_request_goes_to_the_bank_and_back() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    customer.consent_away().await;
    let shown = customer.get("/accounts").await;
    assert_eq!(world.site().last("getAccountList").unwrap().headers["x-request-id"], shown.headers["x-request-id"]);
}

#[tokio::test]
async fn an_error_of_the_bank_is_a_page_that_a_person_understands_with_the_ids_for_support() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    customer.consent_away().await;
    world.site().next("getAccountList", Next::example(403, "application/json")).unwrap();
    let shown = customer.get("/accounts").await;
    assert_eq!(shown.status, 403);
    let id = shown.headers["x-request-id"].to_str().unwrap().to_owned();
    assert!(shown.text.contains("Your bank does not allow this") && shown.text.contains(&id), "{}", shown.text);
}

#[tokio::test]
async fn a_permission_that_has_ended_at_the_bank_is_offered_anew() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    customer.consent_away().await;
    world.site().advance(std::time::Duration::from_secs(200 * 24 * 60 * 60));
    let shown = customer.get("/accounts").await;
    assert!(shown.text.contains("You can give a new one."), "{}", shown.text);
    assert!(customer.get("/bank").await.text.contains("Give permission"));
}

#[tokio::test]
async fn an_account_has_its_balance_over_time_as_a_drawing_and_as_a_table() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let accounts = customer.consent_away().await;
    let account = crate::visitor::attribute(&accounts.text, "href=\"/accounts/").unwrap();
    let recent = customer.get(&format!("/accounts/{account}")).await;
    assert!(recent.text.contains("21\u{a0}500.25\u{a0}SEK"), "{}", recent.text);
    let shown = customer.get(&format!("/accounts/{account}?days=3650")).await;
    assert!(shown.text.contains("role=\"img\" aria-label=\"Line of the balance. From "), "{}", shown.text);
    // The salary of 28 000 came on 2026-02-25, 349 went on 2026-03-02.
    for (day, balance) in
        [("2026-02-24", "\u{2212}6\u{a0}150.75"), ("2026-02-25", "21\u{a0}849.25"), ("2026-03-02", "21\u{a0}500.25")]
    {
        let row = format!("<td class=\"day\">{day}</td><td class=\"amount\">{balance}\u{a0}SEK</td>");
        assert!(shown.text.contains(&row), "{row}: {}", shown.text);
    }
}
