//! The way of an authorisation: the choice of a method, the way to the bank, or a code to scan or enter.

use axum::extract::{Path, State};
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use open_payments::{ErrorKind, ScaError, Secret};

use crate::app::App;
use crate::flow::{self, Scene};
use crate::headers::POLICY_WITH_PICTURE;
use crate::input::Sent;
use crate::problem::Problem;
use crate::session::{Known, Visitor};
use crate::views::authorise;

/// Tells the script where to go on.
const NEXT: HeaderName = HeaderName::from_static("x-next");

pub(crate) async fn show(State(app): State<App>, Path(id): Path<String>, Known(visitor): Known) -> Result<Response, Problem> {
    let Some(flow) = flow::find(&visitor, &id) else { return over(&visitor, &id) };
    let address = flow.address();
    Ok(match flow.scene(&visitor).await {
        Scene::Over => return over(&visitor, &id),
        Scene::Choice(methods) => authorise::choice(&visitor, &flow.aim, &address, &methods).into_response(),
        Scene::Away(url) => authorise::away(&visitor, &flow.aim, &address, &url).into_response(),
        Scene::Here(step) => {
            let back = format!("{}{address}", app.public());
            let page = authorise::here(&visitor, &flow.aim, &address, step.as_ref(), &back, false);
            ([(CONTENT_SECURITY_POLICY, POLICY_WITH_PICTURE)], page).into_response()
        }
    })
}

/// What of the page has changed, for the script.
pub(crate) async fn step(State(app): State<App>, Path(id): Path<String>, Known(visitor): Known) -> Response {
    let Some(flow) = flow::find(&visitor, &id) else { return go_on(&id) };
    match flow.scene(&visitor).await {
        Scene::Here(step) => authorise::step(step.as_ref(), &format!("{}{}", app.public(), flow.address())).into_response(),
        Scene::Over | Scene::Choice(_) | Scene::Away(_) => go_on(&id),
    }
}

pub(crate) async fn choose(Path(id): Path<String>, sent: Sent) -> Result<Redirect, Problem> {
    if let Some(flow) = flow::find(&sent.visitor, &id) {
        flow.choose(&sent.visitor, sent.text("method")).await?;
    }
    Ok(Redirect::to(&format!("/authorise/{id}")))
}

/// Passes on what was entered. A wrong code may be entered again, as often as the bank lets.
pub(crate) async fn enter(State(app): State<App>, Path(id): Path<String>, sent: Sent) -> Result<Response, Problem> {
    let next = Redirect::to(&format!("/authorise/{id}"));
    let Some(flow) = flow::find(&sent.visitor, &id) else { return Ok(next.into_response()) };
    match flow.enter(&Secret::new(sent.text("code"))).await {
        Ok(()) => return Ok(next.into_response()),
        Err(ScaError::Call(error)) if is_refused(error.kind()) => {}
        Err(error) => return Err(error.into()),
    }
    match flow.scene(&sent.visitor).await {
        Scene::Here(step) => {
            let (address, back) = (flow.address(), format!("{}{}", app.public(), flow.address()));
            let page = authorise::here(&sent.visitor, &flow.aim, &address, step.as_ref(), &back, true);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        _ => Ok(next.into_response()),
    }
}

pub(crate) async fn stop(Path(id): Path<String>, sent: Sent) -> Redirect {
    flow::give_up(&sent.visitor, &id);
    Redirect::to("/bank")
}

fn is_refused(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::Unauthorized | ErrorKind::Forbidden | ErrorKind::Rejected)
}

/// The page of an authorisation that is over says how it went, in each tab.
fn over(visitor: &Visitor, id: &str) -> Result<Response, Problem> {
    let ended = flow::ended(visitor, id).ok_or_else(Problem::over)?;
    Ok(match &ended.trouble {
        None => Redirect::to(&ended.page).into_response(),
        Some(trouble) => authorise::failed(visitor, trouble).into_response(),
    })
}

fn go_on(id: &str) -> Response {
    ([(NEXT, format!("/authorise/{id}"))], StatusCode::NO_CONTENT).into_response()
}
