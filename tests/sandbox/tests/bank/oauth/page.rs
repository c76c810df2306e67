//! The page, and what customers do at it.

use portal_sandbox::{Customers, Site};

use super::{accounts, exchange, post, sent_back, tokens, visit};
use crate::client::{Answer, call, quay_bank};

/// The value that the page sends back.
fn one_time_value(page: &Answer) -> String {
    assert_eq!(page.status(), 200, "{}", page.text());
    let (_, rest) = page.text().split_once("name=\"visit\" value=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

async fn press(site: &Site, value: &str, button: &str) -> Answer {
    post(site, "/authorize", format!("visit={value}&answer={button}")).identity(None).send().await
}

#[tokio::test]
async fn a_customer_reads_who_asks_for_what_and_signs_in() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let page = visit(site, &[]).await;
    for words in ["<title>Sign in at Quay Bank</title>", "body-app", "<li>accounts</li>", "action=\"/authorize\""] {
        assert!(page.text().contains(words), "{}", page.text());
    }
    assert_eq!((page.header("Cache-Control"), page.header("X-Frame-Options")), ("no-store", "DENY"));
    let back = sent_back(&press(site, &one_time_value(&page), "sign-in").await);
    assert_eq!(back["state"], "s t&te");
    let [token, _] = tokens(&exchange(site, &back["code"], &[]).await);
    assert_eq!(accounts(site, &token).await, serde_json::json!(["1001", "1002"]));
}

#[tokio::test]
async fn a_customer_who_cancels_is_sent_back_with_what_the_portal_says_then() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let value = one_time_value(&visit(site, &[]).await);
    let back = sent_back(&press(site, &value, "cancel").await);
    assert_eq!(["error", "error_description", "state"].map(|name| back[name].as_str()), ["UNKNOWN", "userCancel", "s t&te"]);
}

#[tokio::test]
async fn a_page_is_answered_once_with_its_own_value() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    let value = one_time_value(&visit(site, &[]).await);
    assert_ne!(value, one_time_value(&visit(site, &[]).await));
    assert_eq!(press(site, &value, "other").await.status(), 400);
    sent_back(&press(site, &value, "sign-in").await);
    assert_eq!(press(site, &value, "sign-in").await.status(), 400);
    assert_eq!(press(site, "guessed", "sign-in").await.status(), 400);
}

#[tokio::test]
async fn what_a_client_asks_for_is_no_markup_of_the_page() {
    let bank = quay_bank().await;
    let page = visit(bank.site("quay-bank", "secrets"), &[("scope", Some("basket:<b>'"))]).await;
    assert!(page.text().contains("<li>basket:&lt;b&gt;&#39;</li>"), "{}", page.text());
}

#[tokio::test]
async fn customers_do_at_once_what_a_test_chooses() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    site.customers(Customers::SignIn);
    assert!(sent_back(&visit(site, &[]).await).contains_key("code"));
    site.customers(Customers::Cancel);
    assert_eq!(sent_back(&visit(site, &[]).await)["error_description"], "userCancel");
    site.customers(Customers::Fail { error: "UNKNOWN".to_owned(), description: "startFailed".to_owned() });
    assert_eq!(sent_back(&visit(site, &[]).await)["error_description"], "startFailed");
    site.customers(Customers::UseThePage);
    one_time_value(&visit(site, &[]).await);
    assert_eq!(site.count("authorization"), 4);
}

#[tokio::test]
async fn the_page_has_two_methods_and_the_endpoints_one() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "secrets");
    for (path, methods) in [("/authorize", "GET, POST"), ("/token", "POST"), ("/revoke", "POST")] {
        let answer = call(site, "PUT", path).send().await;
        assert_eq!((answer.status().as_u16(), answer.header("Allow")), (405, methods));
    }
}
