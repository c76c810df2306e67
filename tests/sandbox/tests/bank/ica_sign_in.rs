//! ICA Banken's production: a customer signs in, and signs.

use std::collections::BTreeMap;
use std::time::Duration;

use portal_sandbox::{Customers, Site};
use serde_json::json;

use crate::client::{Answer, ICA_PRODUCTION_PAYMENTS, bank, call};

const ACCOUNTS: &str = "/t/icabanken.tenant/ica/bank/psd2/accounts/1.0.0/Accounts";
const CUSTOMER: &str = "195505063676";
const REDIRECT: &str = "http://127.0.0.1:50123/callback";

/// What a customer is sent back with who was asked for a scope.
async fn sent_back(site: &Site, scope: &str) -> BTreeMap<String, String> {
    let client = site.clients().next().unwrap().0;
    let query = format!(
        "response_type=code&client_id={client}&redirect_uri=http%3A%2F%2F127.0.0.1%3A50123%2Fcallback&scope={scope}&state=1&ssn={CUSTOMER}"
    );
    let path = format!("{}?{query}", site.authorization_path().unwrap());
    // A browser has no certificate.
    let answer = call(site, "GET", &path).identity(None).send().await;
    assert_eq!(answer.status(), 303, "{}", answer.text());
    let fields = answer.header("Location").strip_prefix(&format!("{REDIRECT}?")).unwrap().split('&');
    fields.map(|field| field.split_once('=').unwrap()).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

async fn post(site: &Site, path: Option<&str>, fields: &str) -> Answer {
    let body = format!("client_id=PSDSE-FINA-00000&{fields}");
    call(site, "POST", path.unwrap()).body("application/x-www-form-urlencoded", body).send().await
}

/// The answer to the code of a customer who allowed a scope.
async fn exchange(site: &Site, scope: &str) -> Answer {
    site.customers(Customers::SignIn);
    let code = &sent_back(site, scope).await["code"];
    let fields = format!("grant_type=authorization_code&code={code}&redirect_uri=http%3A%2F%2F127.0.0.1%3A50123%2Fcallback");
    post(site, site.token_path(), &fields).await
}

fn member(answer: &Answer, name: &str) -> String {
    assert_eq!(answer.status(), 200, "{}", answer.text());
    answer.json()[name].as_str().unwrap().to_owned()
}

async fn accounts(site: &Site, token: &str) -> Answer {
    call(site, "GET", ACCOUNTS).token(token).new_id().send().await
}

#[tokio::test]
async fn a_customer_signs_in_and_her_accounts_are_read_for_ten_minutes_and_beyond() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let given = exchange(site, "account").await;
    let body = given.json();
    let told = [&body["token_type"], &body["scope"], &body["expires_in"]];
    assert_eq!(told, [&json!("bearer"), &json!("account"), &json!(599)]);
    let read = accounts(site, &member(&given, "access_token")).await;
    assert_eq!(read.json()["accounts"][0]["resourceId"], "12345678910");
    site.advance(Duration::from_secs(599));
    let late = accounts(site, &member(&given, "access_token")).await;
    assert_eq!((late.status().as_u16(), &late.json()["fault"]["code"]), (401, &json!(900903)));
    let fields = format!("grant_type=refresh_token&refresh_token={}", member(&given, "refresh_token"));
    let refreshed = post(site, site.token_path(), &fields).await;
    assert_eq!(accounts(site, &member(&refreshed, "access_token")).await.status(), 200);
}

#[tokio::test]
async fn a_customer_who_cancels_is_an_error_of_the_banks_own() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    site.customers(Customers::Cancel);
    let back = sent_back(site, "account").await;
    assert_eq!(["error", "error_description", "state"].map(|name| back[name].as_str()), ["UNKNOWN", "userCancel", "1"]);
}

#[tokio::test]
async fn a_basket_is_approved_by_the_customer_who_signed_it() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let token = member(&exchange(site, "payment").await, "access_token");
    let basket = call(site, "POST", &format!("{ICA_PRODUCTION_PAYMENTS}/SigningBasket")).token(&token).new_id();
    let basket = basket.json(&json!({ "paymentIds": ["6f1d0c52-8a37-4b0e-9c15-2d7be0a4f318"] })).send().await;
    assert_eq!(basket.status(), 201, "{}", basket.text());
    let id = basket.json()["basketId"].as_str().unwrap().to_owned();
    let signed = member(&exchange(site, &format!("Basket%3A{id}")).await, "access_token");
    let path = format!("{ICA_PRODUCTION_PAYMENTS}/SigningBasket/{id}");
    for (token, status) in [(&token, 403), (&signed, 200)] {
        assert_eq!(call(site, "PUT", &path).token(token).new_id().send().await.status(), status);
    }
}
