//! A new payment.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::response::{IntoResponse, Response};
use open_payments::payments::InitiateRequestBody;
use open_payments::types::{
    AccountReference, AccountReferenceWithGiro, Amount, InitiatePaymentBodyJson, PaymentInitiation, PaymentProduct,
    PaymentService,
};
use open_payments::{Outcome, RequestId};

use super::payment::{self, Payment};
use super::place;
use crate::app::App;
use crate::device::Device;
use crate::input::Sent;
use crate::problem::Problem;
use crate::session::Known;
use crate::views::pay::{self, Entered};

/// Domestic payments are in the currency of the country.
pub(crate) const CURRENCY: &str = "SEK";

pub(crate) async fn show(Known(visitor): Known) -> Result<impl IntoResponse, Redirect> {
    let place = place(&visitor)?;
    Ok(pay::page(&visitor, &place, &Entered::default()))
}

/// Initiates the payment, and leads to its authorisation.
pub(crate) async fn pay(State(app): State<App>, device: Device, request_id: RequestId, sent: Sent) -> Result<Response, Problem> {
    let place = match place(&sent.visitor) {
        Ok(place) => place,
        Err(redirect) => return Ok(redirect.into_response()),
    };
    let entered = Entered::read(&sent);
    let amount = match &entered.amount {
        Some(amount) if !entered.has_faults() => Amount::new((*amount).into(), CURRENCY),
        _ => return Ok((StatusCode::UNPROCESSABLE_ENTITY, pay::page(&sent.visitor, &place, &entered)).into_response()),
    };
    let bank = place.bank(app.client(), &device);
    let body = InitiateRequestBody::Json(InitiatePaymentBodyJson::PaymentInitiationJson(initiation(&entered, amount.clone())));
    let initiate = bank.payments().initiate(&PaymentService::Payments, &PaymentProduct::Domestic, &body, &device.presence());
    if !sent.visitor.state().take(&entered.form) {
        return Ok(Redirect::to("/bank").into_response());
    }
    let made = initiate.psu(&place.psu()).request_id(request_id).await.map_err(|error| {
        if error.outcome() == Outcome::NoEffect {
            sent.visitor.state().give_back(&entered.form);
        }
        Problem::from(error).with_next("/pay")
    })?;
    let payment = Payment { id: made.payment_id.clone(), amount, to: entered.name, text: entered.text };
    sent.visitor.state().payments.push(payment.clone());
    let page = payment::begin(&app, &sent.visitor, &place, &payment, &device).await?;
    Ok(Redirect::to(&page).into_response())
}

fn initiation(entered: &Entered, amount: Amount) -> PaymentInitiation {
    let [from, to] = [&entered.from, &entered.to];
    let (debtor, creditor) = (AccountReferenceWithGiro::new(), AccountReference::new());
    let debtor = if is_iban(from) { debtor.iban(from) } else { debtor.bban(from) };
    let creditor = if is_iban(to) { creditor.iban(to) } else { creditor.bban(to) };
    let initiation = PaymentInitiation::new(creditor, &entered.name, debtor, amount);
    if entered.text.is_empty() { initiation } else { initiation.remittance_information_unstructured(&entered.text) }
}

/// Whether an account number begins as those of all countries do.
fn is_iban(number: &str) -> bool {
    number.starts_with(|first: char| first.is_ascii_alphabetic())
}
