//! The consent: it is given here, and ended here.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use open_payments::types::{AccountAccess, AccountAccessAllPsd2, ConsentRequest};
use open_payments::{Date, RequestId, ScaChoice};
use time::{Duration, OffsetDateTime};

use super::accounts::is_over;
use super::place;
use crate::app::App;
use crate::device::Device;
use crate::flow::{self, Aim};
use crate::input::Sent;
use crate::problem::Problem;
use crate::session::Visitor;

/// How long a consent holds: as long as the law lets one.
const HOLDS: Duration = Duration::days(180);

/// How often accounts may be read in a day without the customer.
const READS_A_DAY: u64 = 4;

/// Asks for a consent, and leads to its authorisation.
pub(crate) async fn give(State(app): State<App>, device: Device, request_id: RequestId, sent: Sent) -> Result<Response, Problem> {
    let place = match place(&sent.visitor) {
        Ok(place) => place,
        Err(redirect) => return Ok(redirect.into_response()),
    };
    let (bank, psu) = (place.bank(app.client(), &device), place.psu());
    let access = AccountAccess::new().all_psd2(AccountAccessAllPsd2::AllAccounts);
    let until = Date::from((OffsetDateTime::now_utc() + HOLDS).date());
    let asked = ConsentRequest::new(access, false, READS_A_DAY, true, until);
    let created = bank.consents().create(&asked).psu(&psu).request_id(request_id).await?;
    let authorise =
        bank.consents().consent(&created.consent_id).authorise(ScaChoice::First).psu(&psu).redirect_uri(app.redirect_uri());
    let page = flow::begin(&sent.visitor, Aim::Consent(created.consent_id.clone()), authorise).await?;
    Ok(Redirect::to(&page).into_response())
}

/// Ends the consent.
pub(crate) async fn end(State(app): State<App>, device: Device, request_id: RequestId, sent: Sent) -> Result<Redirect, Problem> {
    end_one(&app, &sent.visitor, &device, request_id).await?;
    Ok(Redirect::to("/bank"))
}

/// Ends the visitor's consent at the bank, where there is one.
pub(super) async fn end_one(app: &App, visitor: &Arc<Visitor>, device: &Device, request_id: RequestId) -> Result<(), Problem> {
    let (place, consent) = {
        let state = visitor.state();
        (state.place.clone(), state.consent.clone())
    };
    let (Some(place), Some(consent)) = (place, consent) else { return Ok(()) };
    let delete = place.bank(app.client(), device).consents().consent(&consent).delete().psu(&place.psu());
    match delete.request_id(request_id).await {
        Ok(_) => {}
        Err(error) if is_over(&error) => {}
        Err(error) => return Err(error.into()),
    }
    visitor.state().consent.take_if(|current| *current == consent);
    Ok(())
}
