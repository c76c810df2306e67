//! Open Payments: payments, their authorisation and their cancellation.

use open_payments::payments::{InitiateBody, Payment, Payments};
use open_payments::types::{AccountReference, AccountReferenceWithGiro, Amount, InitiatePaymentBodyJson, PaymentInitiation};
use portal_sandbox::CONSENTS;

use super::consents::by_method;
use super::psu;
use crate::spellings::spelt;

/// Calls all operations with all parameters.
pub(super) async fn call_all(payments: &Payments) -> Result<(), open_payments::Error> {
    initiate(payments).await?;
    let (service, product) = (spelt("payment-service").into(), spelt("payment-product").into());
    let payment = payments.payment(&service, &product, &"payment%1".into());
    about_customer!(payment.get()).await?;
    about_customer!(payment.status()).await?;
    call_authorisations(&payment).await?;
    call_cancellations(&payment).await?;
    about_customer!(payment.cancel()).await?;
    Ok(())
}

async fn initiate(payments: &Payments) -> Result<(), open_payments::Error> {
    let (service, product) = (spelt("payment-service").into(), spelt("payment-product").into());
    let body = InitiateBody::Json(InitiatePaymentBodyJson::PaymentInitiationJson(single()));
    let request = redirecting!(signed!(payments.initiate(&service, &product, &body, &psu())));
    request
        .tpp_redirect_preferred(&spelt("TPP-Redirect-Preferred").into())
        .x_affiliated_aspsp_id(spelt("X-AffiliatedASPSP-ID"))
        .consent_id(&CONSENTS[0].id.into())
        .tpp_explicit_authorisation_preferred(&spelt("TPP-Explicit-Authorisation-Preferred").into())
        .tpp_rejection_no_funds_preferred(&spelt("TPP-Rejection-NoFunds-Preferred").into())
        .await?;
    Ok(())
}

async fn call_authorisations(payment: &Payment) -> Result<(), open_payments::Error> {
    about_customer!(payment.authorisations()).await?;
    redirecting!(about_customer!(payment.start_authorisation())).body(&by_method()).await?;
    let authorisation = payment.authorisation(&"authorisation/1".into());
    about_customer!(authorisation.status()).await?;
    about_customer!(authorisation.update(&by_method())).await?;
    Ok(())
}

async fn call_cancellations(payment: &Payment) -> Result<(), open_payments::Error> {
    about_customer!(payment.cancellation_authorisations()).await?;
    redirecting!(about_customer!(payment.start_cancellation_authorisation())).await?;
    let cancellation = payment.cancellation(&"cancellation?1".into());
    about_customer!(cancellation.status()).await?;
    about_customer!(cancellation.update(&by_method())).await?;
    Ok(())
}

/// A payment between two accounts.
pub(crate) fn single() -> PaymentInitiation {
    PaymentInitiation::new(
        AccountReferenceWithGiro::new().iban("SE3750000000054400047881".to_owned()),
        sek("1.50"),
        AccountReference::new().iban("SE2550000000054400047903".to_owned()),
        "Second Example".to_owned(),
    )
}

pub(crate) fn sek(amount: &str) -> Amount {
    Amount::new("SEK".to_owned(), amount.parse().unwrap())
}
