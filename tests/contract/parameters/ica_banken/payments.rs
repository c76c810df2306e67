//! Payments, standing orders, signing baskets and confirmation of funds.

use ica_banken::funds_confirmations::FundsConfirmations;
use ica_banken::payments::Payments;
use ica_banken::periodic_payments::PeriodicPayments;
use ica_banken::types::{
    AccountReference, Amount, Frequency, FundsConfirmationRequest, PaymentInitiation, PeriodicPaymentInitiation,
    SigningBasketRequest,
};

use super::{Sessions, psu};
use crate::spellings::spelt;

/// Calls all operations with all parameters.
pub(super) async fn call_all(sessions: &Sessions) -> Result<(), ica_banken::Error> {
    call_payments(&sessions.usual.payments()).await?;
    call_periodic_payments(&sessions.usual.periodic_payments()).await?;
    call_signing_baskets(sessions).await?;
    call_funds_confirmations(&sessions.usual.funds_confirmations()).await
}

async fn call_payments(payments: &Payments) -> Result<(), ica_banken::Error> {
    let (psu, product) = (psu(), spelt("paymentProduct").into());
    payments.create(&product, &single()).psu(&psu).await?;
    let payment = payments.payment(&product, &"payment%1".into());
    payment.get().psu(&psu).await?;
    payment.status().psu(&psu).await?;
    payment.delete().psu(&psu).await?;
    Ok(())
}

async fn call_periodic_payments(payments: &PeriodicPayments) -> Result<(), ica_banken::Error> {
    let (psu, product) = (psu(), spelt("paymentProduct").into());
    payments.create(&product, &standing_order()).psu(&psu).await?;
    let payment = payments.payment(&product, &"payment%1".into());
    payment.get().psu(&psu).await?;
    payment.status().psu(&psu).await?;
    payment.delete().psu(&psu).await?;
    Ok(())
}

async fn call_signing_baskets(sessions: &Sessions) -> Result<(), ica_banken::Error> {
    let (psu, basket) = (psu(), spelt("basketId").into());
    let baskets = sessions.usual.signing_baskets();
    baskets.create(&SigningBasketRequest::new(vec!["1".into()])).psu(&psu).await?;
    baskets.get(&basket).psu(&psu).await?;
    sessions.basket.signing_baskets().approve(&basket).psu(&psu).await?;
    Ok(())
}

async fn call_funds_confirmations(funds: &FundsConfirmations) -> Result<(), ica_banken::Error> {
    funds.confirm(&FundsConfirmationRequest::new(debtor(), sek("1.50"))).psu(&psu()).await?;
    Ok(())
}

/// A payment between two accounts.
pub(crate) fn single() -> PaymentInitiation {
    PaymentInitiation::new(debtor(), sek("1.50"), creditor(), "Second Example".to_owned())
}

/// A monthly payment between two accounts.
pub(crate) fn standing_order() -> PeriodicPaymentInitiation {
    let first = "2026-04-01".parse().unwrap();
    PeriodicPaymentInitiation::new(debtor(), sek("85.00"), creditor(), "Second Example".to_owned(), first, Frequency::Monthly)
}

pub(crate) fn debtor() -> AccountReference {
    AccountReference::new().bban("12345678910".to_owned())
}

pub(crate) fn creditor() -> AccountReference {
    AccountReference::new().bban("98765432103".to_owned())
}

pub(crate) fn sek(amount: &str) -> Amount {
    Amount::new("SEK".to_owned(), amount.parse().unwrap())
}
