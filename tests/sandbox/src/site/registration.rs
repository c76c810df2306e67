//! Clients that register themselves, and manage their registration.

use axum::http::request::Parts;
use axum::http::{Method, StatusCode, header};

use super::Site;
use super::endpoints::{Answered, chosen, kept_by_nobody, refused, wrong_method};
use crate::check::text;
use crate::next::Next;
use crate::oauth::Refusal;
use crate::oauth::registration::{Act, Request};
use crate::reply;
use crate::settings::Endpoint;
use crate::tls::Peer;

impl Site {
    /// Checks a request for a registration. What it asks for happens where no test chose another answer.
    pub(super) fn serve_registration(&self, head: &Parts, body: &[u8]) -> (Answered, Next) {
        let id = self.registration_path().and_then(|path| head.uri.path().strip_prefix(path)).unwrap_or_default();
        let act = match (&head.method, id.strip_prefix('/')) {
            (&Method::POST, None) => Act::Register,
            (&Method::GET, Some(id)) => Act::Read(id),
            (&Method::PUT, Some(id)) => Act::Update(id),
            (&Method::DELETE, Some(id)) => Act::Delete(id),
            (_, None) => return (wrong_method("POST"), Next::usual()),
            (_, Some(_)) => return (wrong_method("GET, PUT, DELETE"), Next::usual()),
        };
        let request = Request {
            token: text(&head.headers, header::AUTHORIZATION.as_str()).and_then(bearer),
            media_type: text(&head.headers, header::CONTENT_TYPE.as_str()),
            body,
            peer: head.extensions.get::<Peer>(),
        };
        let rules = self.own().and_then(|own| own.registration.as_ref());
        let rules = rules.ok_or_else(|| Refusal::request("no client registers itself here"));
        match rules.and_then(|rules| self.oauth.judge_registration(&act, &request, rules)) {
            Err(refusal) => (refused(refusal), Next::usual()),
            Ok(judged) => {
                let next = self.choices.pop(Endpoint::Registration.name());
                let status = if matches!(act, Act::Register) { StatusCode::CREATED } else { StatusCode::OK };
                let address = format!("{}{}", self.origin, self.registration_path().unwrap_or_default());
                let usual = || match self.oauth.perform_registration(judged, &address) {
                    Ok(Some(registration)) => (kept_by_nobody(reply::json(status, &registration)), None),
                    Ok(None) => (kept_by_nobody(reply::empty(StatusCode::NO_CONTENT)), None),
                    Err(refusal) => refused(refusal),
                };
                (chosen(&next, usual), next)
            }
        }
    }
}

/// The token of a header `Authorization` (RFC 6750, section 2.1).
fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("Bearer").then_some(token)
}
