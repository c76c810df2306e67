//! Payments are authorised, and so is what takes them back.

use std::time::Duration;

use open_payments::payments::{InitiateRequestBody, Payment, PaymentCancelResponseBody, PaymentStatusResponseBody};
use open_payments::types::{InitiatePaymentBodyJson, TransactionStatus};
use open_payments::{Sca, ScaChoice, ScaRequest, ScaStatus};
use portal_sandbox::{Customers, Site};

use super::{BACK, sent_back};
use crate::clients::{bank, open_payments};
use crate::samples::{presence, psu, single};

async fn payment(site: &Site, bic: &str) -> Payment {
    let payments = open_payments(site).private().bank(bic).payments();
    let (service, product) = ("payments".into(), "domestic".into());
    let body = InitiateRequestBody::Json(InitiatePaymentBodyJson::PaymentInitiationJson(single()));
    let made = payments.initiate(&service, &product, &body, &presence()).await.unwrap();
    payments.payment(&service, &product, &made.payment_id)
}

async fn signed(site: &Site, request: ScaRequest) -> ScaStatus {
    match request.psu(&psu()).redirect_uri(BACK).await.unwrap() {
        Sca::Redirect(redirect) => redirect.complete(sent_back(site, redirect.url()).await).await.unwrap(),
        Sca::Decoupled(poll) => poll.finish().await.unwrap(),
        Sca::Done(status) => status,
    }
}

async fn final_status(payment: &Payment) -> TransactionStatus {
    let waited = payment.until_final(Duration::from_secs(10)).await.unwrap();
    assert!(waited.is_final());
    match waited.into_inner().into_inner() {
        PaymentStatusResponseBody::PaymentInitiationStatusResponse200Json(told) => told.transaction_status,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_payment_is_made_once_it_is_authorised() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    for bic in ["ESSESESS", "HANDSESS"] {
        let payment = payment(site, bic).await;
        assert_eq!(signed(site, payment.authorise(ScaChoice::First)).await, ScaStatus::Finalised);
        assert_eq!(final_status(&payment).await, TransactionStatus::Acsc);
    }
}

#[tokio::test]
async fn a_payment_that_is_not_authorised_is_cancelled_by_itself() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let payment = payment(site, "ESSESESS").await;
    payment.cancel().await.unwrap();
    assert_eq!(final_status(&payment).await, TransactionStatus::Canc);
}

#[tokio::test]
async fn a_payment_that_is_authorised_is_cancelled_by_an_authorisation_of_its_own() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.customers(Customers::SignIn);
    for bic in ["ESSESESS", "HANDSESS"] {
        let payment = payment(site, bic).await;
        signed(site, payment.authorise(ScaChoice::First)).await;
        let cancelled = payment.cancel().await.unwrap();
        assert!(matches!(*cancelled, PaymentCancelResponseBody::PaymentInitiationCancelResponse202(_)), "{cancelled:?}");
        assert_eq!(signed(site, payment.authorise_cancellation(ScaChoice::First)).await, ScaStatus::Finalised);
        assert_eq!(final_status(&payment).await, TransactionStatus::Canc);
    }
}
