//! The choice of a bank, and as whom it knows the visitor.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use open_payments::types::AspspListItem;
use open_payments::{RequestId, Secret};

use super::consent;
use crate::app::App;
use crate::device::Device;
use crate::input::Sent;
use crate::place::{Context, Place};
use crate::problem::Problem;
use crate::session::Known;
use crate::views::banks::{self, Entered};

/// The value of the choice for a bank that the list does not have.
pub(crate) const OTHER: &str = "other";

pub(crate) async fn show(
    State(app): State<App>,
    Path(context): Path<String>,
    Known(visitor): Known,
    request_id: RequestId,
) -> Result<Response, Problem> {
    let context = Context::named(&context).ok_or_else(Problem::no_page)?;
    let banks = list(&app, context, request_id).await?;
    Ok(banks::page(&visitor, context, &banks, &Entered::default()).into_response())
}

pub(crate) async fn choose(
    State(app): State<App>,
    Path(context): Path<String>,
    device: Device,
    request_id: RequestId,
    sent: Sent,
) -> Result<Response, Problem> {
    let context = Context::named(&context).ok_or_else(Problem::no_page)?;
    let banks = list(&app, context, request_id).await?;
    let entered = Entered::read(&sent, context);
    if entered.has_faults() {
        let page = banks::page(&sent.visitor, context, &banks, &entered);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    consent::end_one(&app, &sent.visitor, &device, RequestId::new()).await?;
    let known = banks.iter().find(|bank| bank.bic_fi.as_deref() == Some(&entered.bic));
    let name = known.and_then(|bank| bank.name.as_deref()).map_or_else(|| entered.bic.clone(), |name| name.trim().to_owned());
    let secret = |text: String| (!text.is_empty()).then(|| Secret::new(text));
    let place = Place { context, bic: entered.bic, name, person: secret(entered.person), company: secret(entered.company) };
    sent.visitor.state().go_to(place);
    Ok(Redirect::to("/bank").into_response())
}

/// The banks that can be reached.
async fn list(app: &App, context: Context, request_id: RequestId) -> Result<Vec<AspspListItem>, Problem> {
    let listed = context.session(app.client()).aspsps().list().request_id(request_id).await;
    let listed = listed.map_err(|error| Problem::from(error).with_next("/"))?;
    let mut banks = listed.into_inner().aspsps;
    banks.retain(|bank| bank.bic_fi.is_some());
    Ok(banks)
}
