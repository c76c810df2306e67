//! ICA Banken: amounts are JSON numbers that keep their digits.

use ica_banken::types::{ChargeBearer, ExecutionRule, FundsConfirmationRequest, SigningBasketRequest};
use portal_sandbox::Site;
use serde_json::{Value, json};

use crate::clients::{bank, test_person};
use crate::samples::ica_banken::{debtor, sek, single, standing_order};

/// The body of the last request of an operation; no violation is in it.
fn sent(site: &Site, operation: &str) -> Value {
    let seen = site.seen(operation).pop().unwrap();
    assert_eq!(seen.violations, []);
    assert_eq!(seen.headers["Content-Type"], "application/json");
    serde_json::from_slice(&seen.body).unwrap()
}

#[tokio::test]
async fn a_domestic_payment_is_written_as_described() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let payment =
        single().remittance_information_unsecured("Invoice 1042").requested_execution_date("2026-04-01".parse().unwrap());
    test_person(site).payments().create(&"SepaCreditTransfers".into(), &payment).await.unwrap();
    let expected = json!({
        "debtorAccount": { "bban": "12345678910" },
        "instructedAmount": { "currency": "SEK", "amount": 1.50 },
        "creditorAccount": { "bban": "98765432103" },
        "creditorName": "Second Example",
        "remittanceInformationUnsecured": "Invoice 1042",
        "requestedExecutionDate": "2026-04-01",
    });
    assert_eq!(sent(site, "CreatePayment"), expected);
}

#[tokio::test]
async fn a_payment_abroad_is_written_as_described() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let payment = single().creditor_agent("NDEAFIHH").charge_bearer(ChargeBearer::Shar);
    test_person(site).payments().create(&"CrossBorderCreditTransfers".into(), &payment).await.unwrap();
    let body = sent(site, "CreatePayment");
    assert_eq!([&body["creditorAgent"], &body["chargeBearer"]], ["NDEAFIHH", "SHAR"]);
}

#[tokio::test]
async fn an_amount_is_a_number_with_the_digits_it_was_given() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let request = FundsConfirmationRequest::new(debtor(), sek("349.50"));
    let funds = test_person(site).funds_confirmations().confirm(&request).await.unwrap();
    assert!(funds.funds_available);
    let seen = site.seen("ConfirmFunds").pop().unwrap();
    let body = str::from_utf8(&seen.body).unwrap();
    assert!(body.contains(r#""amount":349.50"#), "{body}");
}

#[tokio::test]
async fn a_standing_order_is_written_as_described() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let order = standing_order().execution_rule(ExecutionRule::Preceding).day_of_execution("31");
    test_person(site).periodic_payments().create(&"SepaCreditTransfers".into(), &order).await.unwrap();
    let expected = json!({
        "debtorAccount": { "bban": "12345678910" },
        "instructedAmount": { "currency": "SEK", "amount": 85.00 },
        "creditorAccount": { "bban": "98765432103" },
        "creditorName": "Second Example",
        "startDate": "2026-04-01",
        "frequency": "Monthly",
        "executionRule": "preceding",
        "dayOfExecution": "31",
    });
    assert_eq!(sent(site, "CreatePeriodicPayment"), expected);
}

#[tokio::test]
async fn a_basket_names_its_payments() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let request = SigningBasketRequest::new(vec!["1".into(), "2".into()]);
    test_person(site).signing_baskets().create(&request).await.unwrap();
    assert_eq!(sent(site, "CreateSigningBasket"), json!({ "paymentIds": ["1", "2"] }));
}
