//! One account: its balances, what happened on it, and how its balance went.

use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};
use open_payments::RequestId;
use open_payments::accounts::AccountTransactionsResponseBody;
use open_payments::types::{AccountId, AccountReport, BookingStatus, TransactionReport};
use open_payments::{Date, Psu};
use time::{Duration, OffsetDateTime};

use super::accounts::{consented, refused};
use crate::app::App;
use crate::device::Device;
use crate::problem::Problem;
use crate::session::Known;
use crate::views::account;

/// How far back the page can look, in days, with what that is called. Of more than the first, banks tell only soon after the customer was
/// there.
pub(crate) const PERIODS: [(u16, &str); 3] = [(90, "90 days"), (365, "year"), (3650, "ten years")];

pub(crate) async fn show(
    State(app): State<App>,
    Path(id): Path<String>,
    uri: Uri,
    device: Device,
    Known(visitor): Known,
    request_id: RequestId,
) -> Result<Response, Problem> {
    let Some((place, consent)) = consented(&visitor) else { return Ok(Redirect::to("/bank").into_response()) };
    let account = place.bank(app.client(), &device).accounts(&consent).account(&AccountId::new(id));
    let psu: Psu = place.psu();
    let details = account.get().with_balance(true).psu(&psu).request_id(request_id).await;
    let details = details.map_err(|error| refused(&visitor, &consent, error).with_next("/accounts"))?;
    let asked = uri.query().and_then(|query| query.strip_prefix("days="));
    let period = PERIODS.into_iter().find(|(days, _)| asked == Some(&days.to_string())).unwrap_or(PERIODS[0]);
    let since = Date::from((OffsetDateTime::now_utc() - Duration::days(period.0.into())).date());
    let transactions = account.transactions(&BookingStatus::Both).date_from(since).psu(&psu).await;
    let transactions = transactions.map_err(|error| refused(&visitor, &consent, error).with_next("/accounts"))?;
    let report = match transactions.into_inner() {
        AccountTransactionsResponseBody::TransactionReport(TransactionReport { transactions, .. }) => transactions,
        _ => None,
    };
    let (booked, pending) = report.map(|AccountReport { booked, pending, .. }| (booked, pending)).unwrap_or_default();
    let page = account::page(&visitor, &details, period, &booked.unwrap_or_default(), &pending.unwrap_or_default());
    Ok(page.into_response())
}
