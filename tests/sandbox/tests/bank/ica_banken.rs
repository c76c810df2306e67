//! ICA Banken: test persons, the gateway's errors, and production.

use crate::client::{ICA_ACCOUNTS, bank, call, form, request_token, token};
use portal_sandbox::Bank;
use serde_json::{Value, json};

async fn get(bank: &Bank, person: &str, path: &str) -> (u16, Value) {
    let site = bank.site("ica-banken", "sandbox");
    let token = token(site, &format!("psd2_sandbox:{person}")).await;
    let answer = call(site, "GET", &format!("{ICA_ACCOUNTS}{path}")).token(&token).new_id().send().await;
    (answer.status().as_u16(), answer.json())
}

#[tokio::test]
async fn a_token_is_given_for_a_published_test_person_alone() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let keys = site.keys().unwrap();
    let scope = format!("psd2_sandbox:{}", site.persons()[0]);
    let answer = request_token(site, &form(&keys.client_id, &keys.client_secret, &scope)).await.json();
    assert_eq!([&answer["token_type"], &answer["scope"]], [&json!("bearer"), &json!(scope)]);
    let stranger = form(&keys.client_id, &keys.client_secret, "psd2_sandbox:190001010000");
    assert_eq!(request_token(site, &stranger).await.json()["error"], "invalid_scope");
}

#[tokio::test]
async fn balances_come_when_they_are_asked_for() {
    let bank = bank().await;
    let (_, without) = get(&bank, "197301175209", "?withBalance=false").await;
    assert_eq!(without["accounts"][0].get("balances"), None);
    let (_, with) = get(&bank, "195505063676", "/12345678910?withBalance=true").await;
    assert_eq!(with["account"]["balances"][0]["creditLimitIncluded"], true);
}

#[tokio::test]
async fn transactions_go_by_status_and_dates() {
    let bank = bank().await;
    let (_, both) = get(&bank, "196311210063", "/19283764502/transactions?status=both").await;
    assert_eq!(both["transactions"].as_object().unwrap().len(), 2);
    let (_, booked) = get(&bank, "196311210063", "/19283764502/transactions?status=booked").await;
    assert_eq!(booked["transactions"].get("pending"), None);
    let path = "/10000000001/transactions?from=2026-02-26&to=2026-03-03";
    let (_, within) = get(&bank, "198904153866", path).await;
    assert_eq!(within["transactions"]["booked"].as_array().unwrap().len(), 2);
    let (_, empty) = get(&bank, "198904153866", "/10000000001/transactions?to=2025-01-01").await;
    assert_eq!(empty["transactions"], json!({}));
}

#[tokio::test]
async fn each_test_person_has_the_transaction_that_the_bank_publishes() {
    let bank = bank().await;
    let published = [
        ("195505063676", "00000003116265606"),
        ("197301175209", "00000003114459127"),
        ("196311210063", "00000003116364886"),
        ("198904153866", "00000003116116872"),
        ("194112010014", "00000003116262615"),
        ("197002022692", "00000003109932323"),
    ];
    for (person, transaction) in published {
        let (status, body) = get(&bank, person, &format!("/12345678910/transactions/{transaction}")).await;
        assert_eq!((status, &body["transactionsDetails"]["entryReference"]), (200, &json!(transaction)));
    }
}

#[tokio::test]
async fn error_persons_and_unknown_accounts_get_the_banks_error() {
    let bank = bank().await;
    let (status, body) = get(&bank, "198312112678", "").await;
    assert_eq!((status, &body["detail"]), (403, &json!("Old KYC information")));
    assert_eq!(get(&bank, "201011119789", "/12345678910/balances").await.0, 403);
    let (status, body) = get(&bank, "195505063676", "/98765432103/balances").await;
    assert_eq!((status, &body["code"]), (404, &json!("RESOURCE_UNKNOWN")));
}

#[tokio::test]
async fn a_person_without_data_gets_the_example() {
    let bank = bank().await;
    let (status, body) = get(&bank, "197209139240", "").await;
    assert_eq!(status, 200);
    assert!(body["accounts"].is_array());
}

#[tokio::test]
async fn the_gateway_answers_for_missing_and_unknown_tokens() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let missing = call(site, "GET", ICA_ACCOUNTS).new_id().send().await;
    assert_eq!((missing.status().as_u16(), &missing.json()["fault"]["code"]), (401, &json!(900902)));
    let unknown = call(site, "GET", ICA_ACCOUNTS).token("unknown").new_id().send().await;
    assert_eq!((unknown.status().as_u16(), &unknown.json()["fault"]["code"]), (401, &json!(900901)));
}

#[tokio::test]
async fn a_violation_names_its_place_and_no_personal_data() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let token = token(site, &format!("psd2_sandbox:{}", site.persons()[0])).await;
    let path = format!("{ICA_ACCOUNTS}/{}", site.persons()[0]);
    let answer = call(site, "GET", &path).token(&token).new_id().send().await;
    let place = "accounts.sandbox.json#/paths/~1Accounts~1{accountId}/get/parameters/0";
    assert_eq!(answer.violation(), ["path", "accountId", place]);
    assert!(!answer.text().contains(site.persons()[0]));
    assert!(!answer.header("Sandbox-Violation").contains(site.persons()[0]));
}

#[tokio::test]
async fn production_takes_the_customer_token_and_gives_applications_none() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let path = "/t/icabanken.tenant/ica/bank/psd2/accounts/1.0.0/Accounts";
    let answer = call(site, "GET", path).token(&site.token("customer").unwrap().token).new_id().send().await;
    assert_eq!(answer.status(), 200, "{}", answer.text());
    let application = form("PSDSE-FINA-00000", "secret", "account");
    assert_eq!(request_token(site, &application).await.json()["error"], "unsupported_grant_type");
}
