//! The end of a visit.

use axum::extract::State;
use axum::response::Redirect;
use open_payments::RequestId;

use super::consent;
use crate::app::App;
use crate::device::Device;
use crate::input::Sent;
use crate::problem::Problem;

/// Ends the consent at the bank, and forgets the visitor, who is told where the first could not be.
pub(crate) async fn leave(
    State(app): State<App>,
    device: Device,
    request_id: RequestId,
    sent: Sent,
) -> Result<Redirect, Problem> {
    let ended = consent::end_one(&app, &sent.visitor, &device, request_id).await;
    app.sessions().end(&sent.visitor);
    ended.map_err(|problem| problem.with_next("/"))?;
    Ok(Redirect::to("/"))
}
