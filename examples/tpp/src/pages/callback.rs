//! The way back from a bank. Anybody can come this way, with anything: only a visitor who began goes on.

use axum::http::Uri;
use axum::response::Redirect;

use crate::flow;
use crate::problem::Problem;
use crate::session::Known;

pub(crate) async fn come_back(Known(visitor): Known, uri: Uri) -> Result<Redirect, Problem> {
    let callback = uri.to_string();
    // A code works once: what follows from it is done although the visitor may go away.
    let completed = tokio::spawn(async move { flow::complete(&visitor, &callback).await }).await;
    let page = completed.ok().flatten().ok_or_else(Problem::way_back)?;
    Ok(Redirect::to(&page))
}
