//! Responses that are right: each media type, status and branch is read as what it is, and values are kept as they came.

use http::Response;
use open_payments::accounts::AccountTransactionsResponseBody;
use open_payments::payments::{Payment, PaymentCancelResponseBody, PaymentGetResponseBody};
use open_payments::types::{BookingStatus, ConsentStatus, Ok200PaymentInitiationInformationJson as PaymentRead};
use open_payments::{Bytes, StatusCode};
use portal_sandbox::{Next, Site};

use crate::clients::{bank, consent, ica_banken, private, test_person};

fn json(body: &'static str) -> Next {
    let response = Response::builder().header("Content-Type", "application/json");
    Next::raw(response.body(Bytes::from_static(body.as_bytes())).unwrap())
}

fn payment(site: &Site) -> Payment {
    private(site).payments().payment(&"payments".into(), &"domestic".into(), &"1".into())
}

async fn read_payment(site: &Site, next: Next) -> PaymentGetResponseBody {
    site.next("getPaymentInformation", next).unwrap();
    payment(site).get().await.unwrap().into_inner()
}

async fn read_json_payment(site: &Site, body: &'static str) -> PaymentRead {
    match read_payment(site, json(body)).await {
        PaymentGetResponseBody::Ok200PaymentInitiationInformationJson(payment) => payment,
        other => panic!("{other:?}"),
    }
}

async fn transactions(site: &Site, media_type: &'static str) -> AccountTransactionsResponseBody {
    let accounts = private(site).accounts(&consent(site));
    let request = accounts.account(&"1".into()).transactions(&BookingStatus::Booked);
    let response = request.date_from("2026-02-01".parse().unwrap()).accept(media_type).await.unwrap();
    assert!(response.headers()["Content-Type"].to_str().unwrap().starts_with(media_type));
    response.into_inner()
}

#[tokio::test]
async fn a_value_newer_than_the_description_is_kept_as_unknown() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.next("getConsentStatus", json(r#"{"consentStatus": "suspended"}"#)).unwrap();
    let status = private(site).consents().consent(&"1".into()).status().await.unwrap().into_inner().consent_status;
    assert!(matches!(&status, ConsentStatus::Unknown(value) if value.as_str() == "suspended"));
}

#[tokio::test]
async fn a_union_takes_the_branch_that_fits_best() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let giro = r#"{"debtorAccount": {}, "instructedAmount": {"currency": "SEK", "amount": "1"}, "creditorAccount": {},
        "creditorName": "A", "creditorAccountMessage": "B"}"#;
    assert!(matches!(read_json_payment(site, giro).await, PaymentRead::PaymentInitiationSwedishGiroWithStatusResponse(_)));
    let periodic = r#"{"debtorAccount": {}, "instructedAmount": {"currency": "SEK", "amount": "1"}, "creditorAccount": {},
        "creditorName": "A", "startDate": "2026-04-01", "frequency": "Monthly"}"#;
    assert!(matches!(read_json_payment(site, periodic).await, PaymentRead::PeriodicPaymentInitiationWithStatusResponse(_)));
    let bulk = r#"{"debtorAccount": {}, "payments": []}"#;
    assert!(matches!(read_json_payment(site, bulk).await, PaymentRead::BulkPaymentInitiationWithStatusResponse(_)));
}

#[tokio::test]
async fn what_fits_no_branch_of_a_union_is_kept_as_it_came() {
    let bank = bank().await;
    let other = read_json_payment(bank.site("open-payments", "sandbox"), r#"{"form": "new"}"#).await;
    assert!(matches!(&other, PaymentRead::Unknown(value) if value.as_str() == r#"{"form": "new"}"#));
}

#[tokio::test]
async fn a_payment_is_read_as_json_xml_or_multipart() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    match read_payment(site, Next::example(200, "application/xml")).await {
        PaymentGetResponseBody::Xml(text) => assert!(text.starts_with("<?xml"), "{}", text.as_str()),
        other => panic!("{other:?}"),
    }
    match read_payment(site, Next::example(200, "multipart/form-data")).await {
        PaymentGetResponseBody::Multipart(parts) => {
            assert!(parts.xml_sct.is_some_and(|xml| xml.starts_with("<?xml")));
            assert!(parts.json_standingorder_type.is_some());
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_caller_chooses_the_media_type_of_transactions() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    assert!(matches!(transactions(site, "application/json").await, AccountTransactionsResponseBody::TransactionReport(_)));
    match transactions(site, "application/xml").await {
        AccountTransactionsResponseBody::Text(text) => assert!(text.starts_with("<?xml")),
        other => panic!("{other:?}"),
    }
    match transactions(site, "application/text").await {
        AccountTransactionsResponseBody::Text(text) => assert!(text.starts_with(":20:")),
        other => panic!("{other:?}"),
    }
    let accepted: Vec<_> =
        site.seen("getTransactionList").iter().map(|seen| seen.headers["Accept"].to_str().unwrap().to_owned()).collect();
    assert_eq!(accepted, ["application/json", "application/xml", "application/text"]);
}

#[tokio::test]
async fn a_cancelled_payment_is_gone_or_waits_for_its_customer() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let gone = payment(site).cancel().await.unwrap();
    assert_eq!(gone.status(), StatusCode::NO_CONTENT);
    assert!(matches!(*gone, PaymentCancelResponseBody::NoContent));
    site.next("cancelPayment", Next::example(202, "application/json")).unwrap();
    let waits = payment(site).cancel().await.unwrap();
    assert_eq!(waits.status(), StatusCode::ACCEPTED);
    assert!(matches!(*waits, PaymentCancelResponseBody::PaymentInitiationCancelResponse202(_)));
}

#[tokio::test]
async fn declared_headers_of_a_response_are_read() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let response = private(site).consents().consent(&"1".into()).start_authorisation().await.unwrap();
    let raw = |name| response.headers()[name].to_str().unwrap();
    let declared = response.declared();
    assert_eq!(declared.location.as_deref(), Some(raw("Location")));
    assert_eq!(declared.aspsp_sca_approach.as_ref().map(|approach| approach.as_str()), Some(raw("ASPSP-SCA-Approach")));
}

#[tokio::test]
async fn values_keep_the_precision_and_the_spaces_that_the_bank_sent() {
    let bank = bank().await;
    let accounts = test_person(bank.site("ica-banken", "sandbox")).accounts();
    let report = accounts.account(&"12345678910".into()).transactions().from("2026-02-01".parse().unwrap()).await.unwrap();
    let booked = report.transactions.booked.as_deref().unwrap();
    let amounts: Vec<_> = booked.iter().map(|transaction| transaction.transaction_amount.amount.to_string()).collect();
    assert_eq!(amounts, ["-450.0", "-349.0", "-568.75"]);
    let dates: Vec<_> = booked.iter().map(|transaction| transaction.booking_date.to_string()).collect();
    assert_eq!(dates, ["2026-03-04T07:15:09.38", "2026-03-03T10:00:00.127", "2026-02-20T21:12:44.5"]);
    assert_eq!(booked[0].creditor_name.as_deref(), Some("Exempelföreningen        "));
    let rates = booked[2].exchange_rate.iter().flatten();
    assert_eq!(rates.filter_map(|exchange| exchange.rate.as_deref()).collect::<Vec<_>>(), ["11,37500000"]);
}

#[tokio::test]
async fn no_transactions_are_an_empty_object() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let session = ica_banken(site).test_person(site.persons()[3]);
    let response =
        session.accounts().account(&"10000000001".into()).transactions().to("2025-01-01".parse().unwrap()).await.unwrap();
    assert!(response.transactions.booked.is_none() && response.transactions.pending.is_none());
    assert!(response.raw().windows(17).any(|piece| piece == br#""transactions":{}"#));
}
