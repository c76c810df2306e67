//! ICA Banken's payments: what each test person gets, and which token opens what in production.

use crate::client::{Answer, ICA_PAYMENTS, ICA_PRODUCTION_PAYMENTS, bank, call, token};
use portal_sandbox::{Bank, Site};
use serde_json::{Value, json};

/// Sends a request of a test person.
async fn ask(bank: &Bank, person: &str, method: &str, path: &str, body: Option<&Value>) -> (u16, Value) {
    let site = bank.site("ica-banken", "sandbox");
    let token = token(site, &format!("psd2_sandbox:{person}")).await;
    let call = call(site, method, &format!("{ICA_PAYMENTS}{path}")).token(&token).new_id();
    let answer = match body {
        Some(body) => call.json(body).send().await,
        None => call.send().await,
    };
    (answer.status().as_u16(), answer.json())
}

async fn send_in_production(site: &Site, method: &str, path: &str, token: &str) -> Answer {
    call(site, method, &format!("{ICA_PRODUCTION_PAYMENTS}{path}")).token(token).new_id().send().await
}

fn payment() -> Value {
    json!({
        "debtorAccount": { "bban": "12345678910" },
        "instructedAmount": { "currency": "SEK", "amount": 349.0 },
        "creditorAccount": { "bban": "BG9912346" },
        "creditorName": "Exempel Energi AB",
    })
}

#[tokio::test]
async fn the_person_decides_how_far_a_payment_has_come() {
    let bank = bank().await;
    for (person, status, own) in [
        ("195505063676", "RCVD", "ENTERED"),
        ("197301175209", "ACSC", "PROCESSED"),
        ("198904153866", "ACTC", "VERIFIED"),
        ("196311210063", "CANC", "CANCELLED"),
    ] {
        let (code, body) = ask(&bank, person, "GET", "/Payments/SepaCreditTransfers/any/status", None).await;
        assert_eq!((code, body), (200, json!({ "transactionStatus": status, "transactionStatusCode": own })));
    }
}

#[tokio::test]
async fn a_payment_is_created_with_the_persons_status_over_the_example() {
    let bank = bank().await;
    let (code, body) = ask(&bank, "196311210063", "POST", "/Payments/SepaCreditTransfers", Some(&payment())).await;
    assert_eq!((code, &body["transactionStatus"], &body["transactionStatusCode"]), (201, &json!("ACSC"), &json!("PROCESSED")));
    assert!(body["paymentId"].is_string());
}

#[tokio::test]
async fn the_id_that_is_asked_for_is_answered() {
    let bank = bank().await;
    let person = bank.site("ica-banken", "sandbox").persons()[0];
    let (_, payment) = ask(&bank, person, "GET", "/PeriodicPayments/SepaCreditTransfers/a%2Fb", None).await;
    assert_eq!(payment["paymentId"], "a/b");
    let (_, basket) = ask(&bank, person, "PUT", "/SigningBasket/427", None).await;
    assert_eq!((&basket["basketId"], &basket["transactionStatus"]), (&json!("427"), &json!("ACTC")));
}

#[tokio::test]
async fn errors_of_a_person_go_by_operation() {
    let bank = bank().await;
    let product = "SepaCreditTransfers";
    for (method, path, status, code) in [
        ("POST", format!("/Payments/{product}"), 400, "EXECUTION_DATE_INVALID"),
        ("DELETE", format!("/Payments/{product}/1"), 409, "STATUS_INVALID"),
        ("GET", format!("/PeriodicPayments/{product}/1"), 404, "RESOURCE_UNKNOWN"),
        ("GET", "/SigningBasket/523".to_owned(), 404, "RESOURCE_UNKNOWN"),
    ] {
        let body = (method == "POST").then(payment);
        let (seen, body) = ask(&bank, "201011119789", method, &path, body.as_ref()).await;
        assert_eq!((seen, &body["code"]), (status, &json!(code)), "{method} {path}");
    }
    let (status, _) = ask(&bank, "198312112678", "GET", &format!("/Payments/{product}/1"), None).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn a_basket_is_approved_by_the_token_that_was_signed_for_it() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let signed = site.token("basket").unwrap();
    let own = format!("/SigningBasket/{}", signed.id);
    assert_eq!(send_in_production(site, "PUT", &own, &signed.token).await.status(), 200);
    for (path, token) in [(own.as_str(), &site.token("customer").unwrap().token), ("/SigningBasket/1", &signed.token)] {
        let refused = send_in_production(site, "PUT", path, token).await;
        assert_eq!((refused.status().as_u16(), &refused.json()["fault"]["code"]), (403, &json!(900910)));
    }
}

#[tokio::test]
async fn a_payment_is_deleted_by_either_token() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let signed = site.token("deletion").unwrap();
    let path = format!("/Payments/SepaCreditTransfers/{}", signed.id);
    for token in [&site.token("customer").unwrap().token, &signed.token] {
        assert_eq!(send_in_production(site, "DELETE", &path, token).await.status(), 200);
    }
    let other = send_in_production(site, "DELETE", &path, &site.token("basket").unwrap().token).await;
    assert_eq!(other.status(), 403);
}
