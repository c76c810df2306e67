//! Every operation, called with no more than it needs.

pub(crate) mod ica_banken;

use open_payments::accounts::Accounts;
use open_payments::aspsps::Aspsps;
use open_payments::consents::Consents;
use open_payments::payments::{InitiateRequestBody, Payment, Payments};
use open_payments::types::{BookingStatus, ConsentRequest, InitiatePaymentBodyJson};
use open_payments::{Error, Session, Uuid};

use crate::clients::BIC;
use crate::samples::{by_method, one_time, presence, single};

/// Calls all operations of Open Payments.
pub(crate) async fn call_all(session: &Session, consent: &str) -> Result<(), Error> {
    let bank = session.bank(BIC);
    call_aspsps(&session.aspsps()).await?;
    call_consents(&bank.consents(), &one_time()).await?;
    call_accounts(&bank.accounts(&consent.into())).await?;
    call_payments(&bank.payments()).await
}

async fn call_aspsps(aspsps: &Aspsps) -> Result<(), Error> {
    aspsps.list().await?;
    aspsps.get(BIC).await?;
    aspsps.cities().await?;
    aspsps.city(Uuid::nil()).await?;
    aspsps.countries().await?;
    aspsps.country("SE").await?;
    Ok(())
}

async fn call_consents(consents: &Consents, body: &ConsentRequest) -> Result<(), Error> {
    consents.create(body).await?;
    let consent = consents.consent(&"1".into());
    consent.get().await?;
    consent.status().await?;
    consent.authorisations().await?;
    consent.start_authorisation().await?;
    let authorisation = consent.authorisation(&"1".into());
    authorisation.status().await?;
    authorisation.update(&by_method()).await?;
    consent.delete().await?;
    Ok(())
}

async fn call_accounts(accounts: &Accounts) -> Result<(), Error> {
    accounts.list().await?;
    let account = accounts.account(&"1".into());
    account.get().await?;
    account.balances().await?;
    account.transactions(&BookingStatus::Booked).date_from("2026-02-01".parse().unwrap()).await?;
    account.transaction(&"1".into()).get().await?;
    Ok(())
}

async fn call_payments(payments: &Payments) -> Result<(), Error> {
    let (service, product) = ("payments".into(), "domestic".into());
    let body = InitiateRequestBody::Json(InitiatePaymentBodyJson::PaymentInitiationJson(single()));
    payments.initiate(&service, &product, &body, &presence()).await?;
    let payment = payments.payment(&service, &product, &"1".into());
    payment.get().await?;
    payment.status().await?;
    call_authorisations(&payment).await?;
    call_cancellations(&payment).await?;
    payment.cancel().await?;
    Ok(())
}

async fn call_authorisations(payment: &Payment) -> Result<(), Error> {
    payment.authorisations().await?;
    payment.start_authorisation().await?;
    let authorisation = payment.authorisation(&"1".into());
    authorisation.status().await?;
    authorisation.update(&by_method()).await?;
    Ok(())
}

async fn call_cancellations(payment: &Payment) -> Result<(), Error> {
    payment.cancellation_authorisations().await?;
    payment.start_cancellation_authorisation().await?;
    let cancellation = payment.cancellation(&"1".into());
    cancellation.status().await?;
    cancellation.update(&by_method()).await?;
    Ok(())
}
