//! A payment, until its status changes no more.

use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use open_payments::payments::{PaymentCancelResponseBody, PaymentStatusResponseBody};
use open_payments::types::{Amount, PaymentId, PaymentProduct, PaymentService, TransactionStatus};
use open_payments::{Bank, Outcome, RequestId, ScaChoice};

use crate::app::App;
use crate::device::Device;
use crate::flow::{self, Aim};
use crate::input::Sent;
use crate::place::Place;
use crate::problem::Problem;
use crate::session::{Known, Visitor};
use crate::views::payment;

/// How long a look at the status waits for a final one, for the script.
const LOOKS: Duration = Duration::from_secs(5);

/// A payment that a visitor began. It is not printed.
#[derive(Clone)]
pub(crate) struct Payment {
    pub(crate) id: PaymentId,
    pub(crate) amount: Amount,
    /// The name of who is paid.
    pub(crate) to: String,
    pub(crate) text: String,
}

impl Payment {
    /// The payment at its bank.
    pub(crate) fn at(&self, bank: &Bank) -> open_payments::payments::Payment {
        bank.payments().payment(&PaymentService::Payments, &PaymentProduct::Domestic, &self.id)
    }
}

pub(crate) async fn show(
    State(app): State<App>,
    Path(id): Path<String>,
    device: Device,
    Known(visitor): Known,
    request_id: RequestId,
) -> Result<Response, Problem> {
    let (place, payment) = find(&visitor, &id)?;
    let status = payment.at(&place.bank(app.client(), &device)).status().psu(&place.psu()).request_id(request_id).await?;
    Ok(payment::page(&visitor, &payment, told(&status)).into_response())
}

/// What of the page has changed, for the script.
pub(crate) async fn follow(
    State(app): State<App>,
    Path(id): Path<String>,
    device: Device,
    Known(visitor): Known,
    request_id: RequestId,
) -> Result<Response, Problem> {
    let (place, payment) = find(&visitor, &id)?;
    let status = payment.at(&place.bank(app.client(), &device)).status().psu(&place.psu()).request_id(request_id);
    let waited = status.until_final(LOOKS).await?;
    if waited.is_final() {
        return Ok(([("x-next", format!("/payments/{id}"))], StatusCode::NO_CONTENT).into_response());
    }
    Ok(payment::status(told(&waited.into_inner())).into_response())
}

/// Goes on with the authorisation of the payment, or begins another.
pub(crate) async fn authorise(
    State(app): State<App>,
    Path(id): Path<String>,
    device: Device,
    sent: Sent,
) -> Result<Redirect, Problem> {
    let (place, payment) = find(&sent.visitor, &id)?;
    if let Some(page) = flow::of_payment(&sent.visitor, &payment.id) {
        return Ok(Redirect::to(&page));
    }
    let page = begin(&app, &sent.visitor, &place, &payment, &device).await?;
    Ok(Redirect::to(&page))
}

/// Begins an authorisation of the payment, and returns the address of its page.
pub(super) async fn begin(
    app: &App,
    visitor: &Visitor,
    place: &Place,
    payment: &Payment,
    device: &Device,
) -> Result<String, Problem> {
    let authorise = payment.at(&place.bank(app.client(), device)).authorise(ScaChoice::First).psu(&place.psu());
    flow::begin(visitor, Aim::Payment(payment.id.clone()), authorise.redirect_uri(app.redirect_uri())).await
}

/// Cancels the payment. A bank may want the customer's authorisation for that.
pub(crate) async fn cancel(
    State(app): State<App>,
    Path(id): Path<String>,
    device: Device,
    request_id: RequestId,
    sent: Sent,
) -> Result<Redirect, Problem> {
    let (place, payment) = find(&sent.visitor, &id)?;
    let (payment, psu) = (payment.at(&place.bank(app.client(), &device)), place.psu());
    match payment.cancel().psu(&psu).request_id(request_id).await {
        Ok(response) if matches!(*response, PaymentCancelResponseBody::NoContent) => {}
        Ok(_) => {
            let authorise = payment.authorise_cancellation(ScaChoice::First).psu(&psu).redirect_uri(app.redirect_uri());
            let page = flow::begin(&sent.visitor, Aim::Cancellation(PaymentId::new(id)), authorise).await?;
            return Ok(Redirect::to(&page));
        }
        // No response came: the payment's own status shows what became of it.
        Err(error) if error.outcome() == Outcome::Unknown && error.recover().await.is_ok_and(|shown| shown.was_asked()) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(Redirect::to(&format!("/payments/{id}")))
}

/// The visitor's payment with this id.
fn find(visitor: &Visitor, id: &str) -> Result<(Place, Payment), Problem> {
    let state = visitor.state();
    let payment = state.payments.iter().find(|payment| payment.id.as_str() == id).cloned();
    state.place.clone().zip(payment).ok_or_else(Problem::no_page)
}

/// The status, where the bank tells it as we asked.
fn told(body: &PaymentStatusResponseBody) -> &TransactionStatus {
    match body {
        PaymentStatusResponseBody::PaymentInitiationStatusResponse200Json(status) => &status.transaction_status,
        _ => &TransactionStatus::Pdng,
    }
}

/// Whether a payment in this status may still change by itself.
pub(crate) fn is_open(status: &TransactionStatus) -> bool {
    use TransactionStatus::{Accc, Acsc, Canc, Rjct};
    !matches!(status, Accc | Acsc | Canc | Rjct)
}

/// Whether a payment in this status waits for its customer.
pub(crate) fn waits(status: &TransactionStatus) -> bool {
    use TransactionStatus::{Actc, Patc, Rcvd};
    matches!(status, Actc | Patc | Rcvd)
}

/// Whether the bank may be asked to cancel a payment in this status. It has the last word.
pub(crate) fn may_be_cancelled(status: &TransactionStatus) -> bool {
    !matches!(status, TransactionStatus::Canc | TransactionStatus::Rjct)
}
