//! Bodies that are sent: each form and media type, as the description has it.

mod ica_banken;

use open_payments::payments::InitiateRequestBody;
use open_payments::test_kit::from_json;
use open_payments::types::{
    AccountReference, AccountReferenceWithGiro, Amount, BookingStatus, BulkPaymentInitiation, FrequencyCode, GiroOcrReference,
    GiroReference, GiroType, InitiatePaymentBodyJson, PaymentInitiationBulkElementJson, PaymentInitiationSwedishGiroJsonVariant,
    PeriodicPaymentInitiation, PeriodicPaymentInitiationMultipartBody, PeriodicPaymentInitiationXmlPart2StandingorderTypeJson,
    PsuHttpMethod, SwedishGiroPaymentInitiation,
};
use open_payments::{Date, Decimal};
use portal_sandbox::{Seen, Site};
use serde_json::{Value, json};

use crate::clients::{BIC, bank, consent, open_payments, private};
use crate::samples::{presence, psu, sek, single};

const DEBTOR: &str = "SE3750000000054400047881";
const CREDITOR: &str = "SE2550000000054400047903";

/// Initiates a payment, and gives the request that the bank saw; no violation is in it.
async fn initiate(site: &Site, body: &InitiateRequestBody) -> Seen {
    let (service, product) = ("payments".into(), "domestic".into());
    private(site).payments().initiate(&service, &product, body, &presence()).await.unwrap();
    site.seen("initiatePayment").pop().unwrap()
}

async fn initiate_json(site: &Site, body: InitiatePaymentBodyJson) -> Value {
    let seen = initiate(site, &InitiateRequestBody::Json(body)).await;
    assert_eq!(media_type(&seen), "application/json");
    serde_json::from_slice(&seen.body).unwrap()
}

fn media_type(seen: &Seen) -> &str {
    seen.headers["Content-Type"].to_str().unwrap()
}

fn creditor() -> AccountReference {
    AccountReference::new().iban(CREDITOR)
}

fn first_of_april() -> Date {
    Date::new(2026, 4, 1).unwrap()
}

/// What a server may send as a value of an enum, to be sent on by the caller.
const FOREIGN: &str = r#"Monthly", "amount": {"a": 1}, "x": ""#;

#[tokio::test]
async fn a_foreign_value_of_an_enum_goes_out_as_a_string_whatever_is_in_it() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let frequency: FrequencyCode = from_json(&serde_json::to_string(FOREIGN).unwrap()).unwrap();
    let payment = PeriodicPaymentInitiation::new(creditor(), "A", creditor(), frequency, sek("1.50"), first_of_april());
    let sent = initiate_json(site, InitiatePaymentBodyJson::PeriodicPaymentInitiationJson(payment)).await;
    assert_eq!((&sent["frequency"], &sent["amount"]), (&json!(FOREIGN), &Value::Null));

    let attended = private(site).attended(&presence().http_method(&PsuHttpMethod::from(FOREIGN)));
    let call = attended.accounts(&consent(site)).account(&"1".into()).transactions(&BookingStatus::from(FOREIGN));
    // The bank refuses the values, but has seen them.
    assert!(call.await.is_err());
    let seen = site.seen("getTransactionList").pop().unwrap();
    assert_eq!(seen.headers["PSU-Http-Method"], FOREIGN);
    let query = seen.uri.query().unwrap_or_default();
    assert!(query.contains("bookingStatus=Monthly%22%2C%20%22amount%22%3A%20%7B"), "{query}");
}

#[tokio::test]
async fn text_is_taken_from_whatever_holds_it() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let (one, currency, bic, note) = (Decimal::new(1, 0).unwrap(), "SEK".to_owned(), BIC.to_owned(), "X-Note".to_owned());
    assert_eq!(Amount::new(one, &currency), Amount::new(one, currency));

    let client = open_payments(site).private();
    for bank in [client.bank(&bic), client.bank(BIC), client.bank(bic)] {
        let request = bank.accounts(&consent(site)).list().psu(&psu());
        request.with_header(&note, "first").with_header("X-Note", &note).await.unwrap();
        assert_eq!(site.seen("getAccountList").pop().unwrap().headers["X-BicFi"], BIC);
    }
}

#[tokio::test]
async fn a_payment_between_accounts_is_written_as_described() {
    let bank = bank().await;
    let body = InitiatePaymentBodyJson::PaymentInitiationJson(single());
    let expected = json!({
        "debtorAccount": { "iban": DEBTOR },
        "instructedAmount": { "currency": "SEK", "amount": "1.50" },
        "creditorAccount": { "iban": CREDITOR },
        "creditorName": "Second Example",
    });
    assert_eq!(initiate_json(bank.site("open-payments", "sandbox"), body).await, expected);
}

#[tokio::test]
async fn a_payment_to_a_giro_is_written_as_described() {
    let bank = bank().await;
    let debtor = AccountReferenceWithGiro::new().iban(DEBTOR);
    let giro = GiroReference::new("9912346", GiroType::Bankgiro);
    let reference = PaymentInitiationSwedishGiroJsonVariant::GiroOcrReference(GiroOcrReference::new("1234567897"));
    let payment = SwedishGiroPaymentInitiation::new(giro, "Exempel Energi AB", debtor, sek("349"), reference);
    let body = InitiatePaymentBodyJson::PaymentInitiationSwedishGiroJson(payment);
    let expected = json!({
        "debtorAccount": { "iban": DEBTOR },
        "instructedAmount": { "currency": "SEK", "amount": "349" },
        "creditorGiro": { "giroNumber": "9912346", "giroType": "BANKGIRO" },
        "creditorName": "Exempel Energi AB",
        "ocrRef": "1234567897",
    });
    assert_eq!(initiate_json(bank.site("open-payments", "sandbox"), body).await, expected);
}

#[tokio::test]
async fn a_standing_order_is_written_as_described() {
    let bank = bank().await;
    let debtor = AccountReference::new().iban(DEBTOR);
    let name = "Second Example".to_owned();
    let payment =
        PeriodicPaymentInitiation::new(creditor(), name, debtor, FrequencyCode::Monthly, sek("85.00"), first_of_april());
    let body = InitiatePaymentBodyJson::PeriodicPaymentInitiationJson(payment);
    let expected = json!({
        "debtorAccount": { "iban": DEBTOR },
        "instructedAmount": { "currency": "SEK", "amount": "85.00" },
        "creditorAccount": { "iban": CREDITOR },
        "creditorName": "Second Example",
        "startDate": "2026-04-01",
        "frequency": "Monthly",
    });
    assert_eq!(initiate_json(bank.site("open-payments", "sandbox"), body).await, expected);
}

#[tokio::test]
async fn several_payments_at_once_are_written_as_described() {
    let bank = bank().await;
    let debtor = AccountReference::new().iban(DEBTOR);
    let element = PaymentInitiationBulkElementJson::new(creditor(), "Second Example", sek("2"));
    let body =
        InitiatePaymentBodyJson::BulkPaymentInitiationJson(BulkPaymentInitiation::new(debtor, vec![element.clone(), element]));
    let element = json!({
        "instructedAmount": { "currency": "SEK", "amount": "2" },
        "creditorAccount": { "iban": CREDITOR },
        "creditorName": "Second Example",
    });
    let expected = json!({ "debtorAccount": { "iban": DEBTOR }, "payments": [element, element] });
    assert_eq!(initiate_json(bank.site("open-payments", "sandbox"), body).await, expected);
}

#[tokio::test]
async fn xml_is_sent_as_it_is_given() {
    let bank = bank().await;
    let seen = initiate(bank.site("open-payments", "sandbox"), &InitiateRequestBody::Xml("<Document/>".to_owned())).await;
    assert_eq!((media_type(&seen), seen.body.as_ref()), ("application/xml", b"<Document/>".as_slice()));
}

#[tokio::test]
async fn the_parts_of_a_multipart_body_have_their_names_and_media_types() {
    let bank = bank().await;
    let order = PeriodicPaymentInitiationXmlPart2StandingorderTypeJson::new(FrequencyCode::Monthly, first_of_april());
    let parts = PeriodicPaymentInitiationMultipartBody::new().xml_sct("<Document/>").json_standingorder_type(order);
    let seen = initiate(bank.site("open-payments", "sandbox"), &InitiateRequestBody::Multipart(parts)).await;
    assert!(media_type(&seen).starts_with("multipart/form-data; boundary="));
    let body = str::from_utf8(&seen.body).unwrap();
    for piece in [r#"name="xml_sct""#, "<Document/>", r#"name="json_standingorderType""#, "Content-Type: application/json"] {
        assert!(body.contains(piece), "{piece} is not in {body}");
    }
}

#[tokio::test]
async fn a_body_that_is_left_out_leaves_out_its_media_type() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    private(site).consents().consent(&"1".into()).start_authorisation().await.unwrap();
    let seen = site.seen("startConsentAuthorisation").remove(0);
    assert!(seen.body.is_empty() && !seen.headers.contains_key("Content-Type"));
}
