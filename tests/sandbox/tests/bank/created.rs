//! What requests created at our portals is known afterwards.

use portal_sandbox::{Bank, Site};
use serde_json::{Value, json};

use crate::client::{Answer, Call, ICA_PAYMENTS, bank, call, token};

/// A request of Open Payments in a context.
async fn of<'s>(site: &'s Site, scope: &str, method: &str, path: &str) -> Call<'s> {
    let token = token(site, scope).await;
    let call = call(site, method, &format!("/psd2{path}")).token(&token).new_id();
    call.header("X-BicFi", "ESSESESS").header("PSU-IP-Address", "192.0.2.7")
}

async fn consent(site: &Site, context: &str) -> Value {
    let request = json!({
        "access": { "accounts": [{ "iban": "SE3750000000054400047881" }] },
        "recurringIndicator": true, "validUntil": "2026-12-31", "frequencyPerDay": 2, "combinedServiceIndicator": false,
    });
    let scope = format!("accountinformation {context}");
    let created = of(site, &scope, "POST", "/consent/v1/consents").await.json(&request).send().await;
    assert_eq!(created.status(), 201, "{}", created.text());
    created.json()
}

/// Asks for the accounts with a consent.
async fn accounts(site: &Site, context: &str, consent: &str) -> Answer {
    let call = of(site, &format!("accountinformation {context}"), "GET", "/accountinformation/v1/accounts").await;
    call.header("Consent-ID", consent).send().await
}

#[tokio::test]
async fn a_consent_opens_accounts_once_its_authorisation_is_final_and_until_it_is_deleted() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let created = consent(site, "private").await;
    let id = created["consentId"].as_str().unwrap();
    assert!(created["_links"]["self"]["href"].as_str().unwrap().ends_with(id));
    assert_eq!(accounts(site, "private", id).await.json()["tppMessages"][0]["code"], "CONSENT_INVALID");
    let path = format!("/consent/v1/consents/{id}");
    let scope = "accountinformation private";
    let status = async || of(site, scope, "GET", &format!("{path}/status")).await.send().await.json();
    assert_eq!(status().await, json!({ "consentStatus": "received" }));
    let sca = of(site, scope, "GET", &format!("{path}/authorisations/1")).await.send().await;
    assert_eq!(sca.json()["scaStatus"], "finalised");
    assert_eq!(status().await, json!({ "consentStatus": "valid" }));
    let told = of(site, scope, "GET", &path).await.send().await.json();
    assert_eq!((&told["consentId"], &told["frequencyPerDay"]), (&json!(id), &json!(2)));
    assert_eq!(accounts(site, "private", id).await.status(), 200);
    assert_eq!(accounts(site, "corporate", id).await.status(), 401);
    assert_eq!(of(site, scope, "DELETE", &path).await.send().await.status(), 204);
    assert_eq!(status().await, json!({ "consentStatus": "terminatedByTpp" }));
    assert_eq!(accounts(site, "private", id).await.status(), 401);
}

#[tokio::test]
async fn each_consent_has_an_id_of_its_own() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let [one, other] = [consent(site, "private").await, consent(site, "private").await];
    assert_ne!(one["consentId"], other["consentId"]);
}

fn payment() -> Value {
    json!({
        "debtorAccount": { "bban": "12345678910" },
        "instructedAmount": { "currency": "SEK", "amount": 77.5 },
        "creditorAccount": { "bban": "BG9912346" },
        "creditorName": "Exempel Energi AB",
    })
}

/// Sends a request of a test person of ICA Banken.
async fn ask(bank: &Bank, person: &str, method: &str, path: &str, body: Option<&Value>) -> Value {
    let site = bank.site("ica-banken", "sandbox");
    let token = token(site, &format!("psd2_sandbox:{person}")).await;
    let call = call(site, method, &format!("{ICA_PAYMENTS}{path}")).token(&token).new_id();
    let answer = match body {
        Some(body) => call.json(body).send().await,
        None => call.send().await,
    };
    assert!(answer.status().is_success(), "{}", answer.text());
    answer.json()
}

#[tokio::test]
async fn a_payment_is_told_as_it_was_sent_and_its_status_as_it_is_by_now() {
    let bank = bank().await;
    // The bank publishes another status for each operation of this person.
    let person = "196311210063";
    let request = payment();
    let created = ask(&bank, person, "POST", "/Payments/SepaCreditTransfers", Some(&request)).await;
    let path = format!("/Payments/SepaCreditTransfers/{}", created["paymentId"].as_str().unwrap());
    let read = ask(&bank, person, "GET", &path, None).await;
    assert_eq!(
        (&read["instructedAmount"], &read["creditorAccount"]),
        (&request["instructedAmount"], &request["creditorAccount"])
    );
    assert_eq!([&created["transactionStatus"], &read["transactionStatus"]], ["ACSC", "RCVD"]);
    let status = format!("{path}/status");
    assert_eq!(ask(&bank, person, "DELETE", &path, None).await["transactionStatus"], "CANC");
    assert_eq!(ask(&bank, person, "GET", &path, None).await["transactionStatus"], "CANC");
    assert_eq!(ask(&bank, person, "GET", &status, None).await["transactionStatusCode"], "CANCELLED");
}

#[tokio::test]
async fn what_another_customer_created_is_told_to_nobody() {
    let bank = bank().await;
    let request = payment();
    let created = ask(&bank, "195505063676", "POST", "/Payments/SepaCreditTransfers", Some(&request)).await;
    let path = format!("/Payments/SepaCreditTransfers/{}", created["paymentId"].as_str().unwrap());
    let read = ask(&bank, "197301175209", "GET", &path, None).await;
    assert_ne!(read["instructedAmount"], request["instructedAmount"]);
}
