//! Gives each request its visitor.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::SET_COOKIE;
use axum::middleware::Next;
use axum::response::Response;

use super::cookie;
use crate::app::App;

/// Puts the visitor among the request's extensions: the one whose cookie it has, or a new one.
pub(crate) async fn visit(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let sessions = app.sessions();
    let known = cookie::read(request.headers(), sessions.is_https).and_then(|id| sessions.find(id));
    let is_new = known.is_none();
    let visitor = known.unwrap_or_else(|| sessions.begin());
    request.extensions_mut().insert(Arc::clone(&visitor));
    let mut response = next.run(request).await;
    if is_new && let Some(cookie) = cookie::set(visitor.id(), sessions.is_https) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}
