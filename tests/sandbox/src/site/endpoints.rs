//! The endpoints of OAuth.

use axum::body::{Body, Bytes};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, Response, StatusCode, header};

use super::Site;
use super::handler::unmatched;
use crate::check::text;
use crate::next::{Choice, Next, dropped};
use crate::oauth::{Deed, Endpoints, Form, Refusal, Request};
use crate::record::Seen;
use crate::reply;
use crate::settings::Endpoint;
use crate::tls::Peer;

/// An answer, and why it is a refusal.
pub(super) type Answered = (Response<Body>, Option<Refusal>);

impl Site {
    /// Answers a request to an endpoint.
    pub(super) async fn answer_endpoint(&self, endpoint: Endpoint, head: &Parts, body: Bytes) -> Response<Body> {
        let ((response, refusal), next) = match (endpoint, &head.method) {
            (Endpoint::Authorization, &Method::GET) => (self.receive(head), Next::usual()),
            (Endpoint::Authorization, &Method::POST) => (self.answer_page(head, &body), Next::usual()),
            (Endpoint::Authorization, _) => (wrong_method("GET, POST"), Next::usual()),
            (Endpoint::App, &Method::GET) => (self.show_app(head), Next::usual()),
            (Endpoint::App, &Method::POST) => (self.answer_app(head, &body), Next::usual()),
            (Endpoint::App, _) => (wrong_method("GET, POST"), Next::usual()),
            (Endpoint::Registration, _) => self.serve_registration(head, &body),
            (_, &Method::POST) => self.serve_client(endpoint, head, &body),
            _ => (wrong_method("POST"), Next::usual()),
        };
        if let Some(refusal) = refusal {
            self.refused(endpoint.name(), response.status()).because(&refusal, &*self.log);
        }
        let template = head.uri.path().to_owned();
        self.record.push(Seen { template, ..unmatched(endpoint.name(), head, body, response.status()) });
        next.spoil(response).await
    }

    /// Checks a client's request. What it asks for happens where no test chose another answer.
    fn serve_client(&self, endpoint: Endpoint, head: &Parts, body: &[u8]) -> (Answered, Next) {
        let endpoints = Endpoints { known: &self.portal.known, environment: self.own(), oauth: &self.oauth };
        let deed = self.request(head, body).and_then(|request| match endpoint {
            Endpoint::Revocation => endpoints.judge_revocation(&request),
            _ => endpoints.judge_token(&request),
        });
        match deed {
            Err(refusal) => (refused(refusal), Next::usual()),
            Ok(deed) => {
                let next = self.choices.pop(endpoint.name());
                (chosen(&next, || self.performed(&endpoints, &deed)), next)
            }
        }
    }
}

impl Site {
    fn request<'r>(&self, head: &'r Parts, body: &[u8]) -> Result<Request<'r>, Refusal> {
        let authorization = text(&head.headers, header::AUTHORIZATION.as_str());
        let (form, peer) = (Form::of_body(head, body)?, head.extensions.get::<Peer>());
        Ok(Request { form, authorization, peer, signs: self.named_to_sign(&head.headers)? })
    }

    fn performed(&self, endpoints: &Endpoints<'_>, deed: &Deed) -> Answered {
        match endpoints.perform(deed) {
            Ok(Some(body)) => {
                self.sign(deed);
                (kept_by_nobody(reply::json(StatusCode::OK, &body)), None)
            }
            Ok(None) => (kept_by_nobody(reply::empty(StatusCode::OK)), None),
            Err(refusal) => refused(refusal),
        }
    }
}

/// The answer to a right request: the usual one, where no test chose another.
pub(super) fn chosen(next: &Next, usual: impl FnOnce() -> Answered) -> Answered {
    match &next.choice {
        Choice::Usual => usual(),
        Choice::Raw(response) => (response.clone().map(Body::from), None),
        Choice::Example { status, .. } => (reply::empty(StatusCode::from_u16(*status).unwrap_or_default()), None),
        Choice::Unread => (dropped(), None),
    }
}

pub(super) fn refused(refusal: Refusal) -> Answered {
    (kept_by_nobody(refusal.response()), Some(refusal))
}

/// RFC 6749, section 5.1: no cache keeps the answer.
pub(super) fn kept_by_nobody(mut response: Response<Body>) -> Response<Body> {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
    response
}

pub(super) fn wrong_method(methods: &'static str) -> Answered {
    let mut response = reply::empty(StatusCode::METHOD_NOT_ALLOWED);
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(methods));
    (response, Some(Refusal::request(format!("the method is none of {methods}"))))
}
