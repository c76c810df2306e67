//! The visitor's accounts.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use open_payments::RequestId;
use open_payments::types::ConsentId;

use crate::app::App;
use crate::device::Device;
use crate::place::Place;
use crate::problem::Problem;
use crate::session::{Known, Visitor};
use crate::views::accounts;

pub(crate) async fn show(
    State(app): State<App>,
    device: Device,
    Known(visitor): Known,
    request_id: RequestId,
) -> Result<Response, Problem> {
    let Some((place, consent)) = consented(&visitor) else { return Ok(Redirect::to("/bank").into_response()) };
    let list = place.bank(app.client(), &device).accounts(&consent).list().with_balance(true).psu(&place.psu());
    let listed = list.request_id(request_id).await.map_err(|error| refused(&visitor, &consent, error))?;
    Ok(accounts::page(&visitor, &place, &listed.accounts).into_response())
}

/// Where the visitor is a customer, and the consent that opens her accounts.
pub(super) fn consented(visitor: &Visitor) -> Option<(Place, ConsentId)> {
    let state = visitor.state();
    Some((state.place.clone()?, state.consent.clone()?))
}

/// The problem of a call under a consent. One that the bank says is over is forgotten.
pub(super) fn refused<B>(visitor: &Visitor, consent: &ConsentId, error: open_payments::Error<B>) -> Problem {
    if is_over(&error) {
        visitor.state().consent.take_if(|current| current == consent);
    }
    error.into()
}

/// Whether the bank says that the consent of a call is over.
pub(super) fn is_over<B>(error: &open_payments::Error<B>) -> bool {
    let over = ["CONSENT_EXPIRED", "CONSENT_INVALID", "CONSENT_UNKNOWN"];
    error.code().is_some_and(|code| over.contains(&code.as_str()))
}
