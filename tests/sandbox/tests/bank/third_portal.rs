//! A portal that no line of code knows: a folder with a description, conventions and what the bank has to know.

use std::path::{Path, PathBuf};

use portal_sandbox::{Bank, Site};
use serde_json::{Value, json};

use crate::client::{Answer, Call, call, token};

fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../portals")
}

/// A request of a customer.
async fn of<'s>(site: &'s Site, customer: &str, method: &str, path: &str) -> Call<'s> {
    let token = token(site, &format!("customer:{customer}")).await;
    call(site, method, &format!("/open/v2{path}")).token(&token).new_id()
}

/// Creates a permission, and gives its id.
async fn permission(site: &Site, customer: &str) -> String {
    let request = json!({ "until": "2026-12-31" });
    let created = of(site, customer, "POST", "/permissions").await.json(&request).send().await;
    assert_eq!((created.status().as_u16(), &created.json()["until"]), (201, &json!("2026-12-31")), "{}", created.text());
    let id = created.json()["permission"].to_string();
    assert_eq!(created.header("Location"), format!("/open/v2/permissions/{id}"));
    id
}

async fn accounts(site: &Site, customer: &str, permission: &str, path: &str) -> Answer {
    of(site, customer, "GET", path).await.header("X-Permission", permission).send().await
}

fn refused(answer: &Answer) -> (u16, Value) {
    (answer.status().as_u16(), answer.json()["error"]["reason"].clone())
}

#[tokio::test]
async fn a_permission_opens_the_accounts_of_its_customer_from_its_approval_to_its_withdrawal() {
    let bank = Bank::start(&specs()).await.unwrap();
    for environment in ["sandbox", "live"] {
        let site = bank.site("harbour-bank", environment);
        let id = permission(site, "7").await;
        let closed = (403, json!("no-permission"));
        assert_eq!(refused(&accounts(site, "7", &id, "/accounts").await), closed);
        let approval = of(site, "7", "PUT", &format!("/permissions/{id}/approval")).await.send().await;
        assert_eq!(approval.status(), 204);
        let list = accounts(site, "7", &id, "/accounts?currency=EUR").await;
        assert_eq!(list.json(), json!({ "accounts": [{ "number": "1002", "currency": "EUR" }] }));
        assert_eq!(refused(&accounts(site, "8", &id, "/accounts").await), closed);
        let other = permission(site, "8").await;
        assert_ne!(other, id);
        let read = of(site, "7", "GET", &format!("/permissions/{id}")).await.send().await.json();
        assert_eq!(
            read,
            json!({ "permission": 41, "state": "approved", "until": "2026-12-31", "self": "/open/v2/permissions/41" })
        );
        assert_eq!(of(site, "7", "DELETE", &format!("/permissions/{id}")).await.send().await.status(), 204);
        assert_eq!(refused(&accounts(site, "7", &id, "/accounts").await), closed);
    }
}

#[tokio::test]
async fn a_violation_is_the_portals_own_error_with_the_place_and_the_rule_in_its_words() {
    let bank = Bank::start(&specs()).await.unwrap();
    let site = bank.site("harbour-bank", "sandbox");
    let answer = accounts(site, "7", "1", "/accounts/x").await;
    assert_eq!(refused(&answer), (400, json!("wrong-request")));
    let [location, name, place] = answer.violation();
    assert_eq!([location.as_str(), &name], ["path", "number"]);
    let words = answer.json()["error"]["words"].as_str().unwrap().to_owned();
    assert!(words.starts_with("path number: ") && words.ends_with(&format!("(pattern, {place})")), "{words}");
}

#[tokio::test]
async fn what_nobody_created_is_not_there_where_the_portal_has_an_error_for_it() {
    let bank = Bank::start(&specs()).await.unwrap();
    let site = bank.site("harbour-bank", "sandbox");
    assert_eq!(refused(&of(site, "7", "GET", "/permissions/41").await.send().await), (404, json!("not-there")));
}

#[tokio::test]
async fn what_is_not_known_is_told_with_what_is() {
    let bank = Bank::start(&specs()).await.unwrap();
    let site = bank.site("harbour-bank", "live");
    let told = site.token("customer").unwrap_err().to_string();
    assert_eq!(told, "harbour-bank live does not know a token `customer`: bank.yaml has nothing under `tokens`");
    assert_eq!(site.persons(), ["7", "8"]);
}
