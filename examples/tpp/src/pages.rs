//! The pages, a file for each.

pub(crate) mod account;
mod accounts;
mod authorise;
mod bank;
pub(crate) mod banks;
mod callback;
mod consent;
mod leave;
pub(crate) mod pay;
pub(crate) mod payment;
mod start;

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{self, Next};
use axum::response::Redirect;
use axum::routing::{get, post};
use open_payments::RequestIdLayer;

use crate::app::{App, CALLBACK};
use crate::assets;
use crate::headers;
use crate::place::Place;
use crate::problem::Problem;
use crate::session::{Visitor, visit};

/// The longest form, in bytes.
const LONGEST: usize = 16 << 10;

/// All pages.
pub(crate) fn router(app: &App) -> Router {
    let pages = Router::new()
        .route("/", get(start::show))
        .route("/banks/{context}", get(banks::show).post(banks::choose))
        .route("/bank", get(bank::show))
        .route("/consent", post(consent::give))
        .route("/consent/end", post(consent::end))
        .route("/authorise/{id}", get(authorise::show))
        .route("/authorise/{id}/step", get(authorise::step))
        .route("/authorise/{id}/method", post(authorise::choose))
        .route("/authorise/{id}/entry", post(authorise::enter))
        .route("/authorise/{id}/stop", post(authorise::stop))
        .route(CALLBACK, get(callback::come_back))
        .route("/accounts", get(accounts::show))
        .route("/accounts/{id}", get(account::show))
        .route("/pay", get(pay::show).post(pay::pay))
        .route("/payments/{id}", get(payment::show))
        .route("/payments/{id}/status", get(payment::follow))
        .route("/payments/{id}/authorise", post(payment::authorise))
        .route("/payments/{id}/cancel", post(payment::cancel))
        .route("/leave", post(leave::leave))
        .layer(middleware::from_fn_with_state(app.clone(), visit))
        .layer(DefaultBodyLimit::max(LONGEST))
        .with_state(app.clone());
    let is_https = app.sessions().is_https();
    pages
        .merge(assets::router())
        .fallback(async || Problem::no_page())
        .layer(middleware::from_fn(move |request: Request, next: Next| headers::add(is_https, request, next)))
        .layer(RequestIdLayer::new())
}

/// Where a visitor is a customer. Who has not said it yet says it first.
fn place(visitor: &Arc<Visitor>) -> Result<Place, Redirect> {
    visitor.state().place.clone().ok_or_else(|| Redirect::to("/"))
}
