//! Answers of the bank's own, which no description has.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde_json::{Value, json};

use crate::check::Violation;
use crate::operation::Operation;
use crate::portals::Errors;

/// The header with the first violation in one line.
pub(crate) const VIOLATION_HEADER: &str = "Sandbox-Violation";

pub(crate) fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

pub(crate) fn json(status: StatusCode, body: &Value) -> Response<Body> {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// A request that departs from the description, with every place that it violates.
pub(crate) fn violations(status: StatusCode, violations: &[Violation]) -> Response<Body> {
    let list: Vec<_> = violations.iter().map(Violation::to_json).collect();
    let mut response = json(status, &json!({ "violations": list }));
    if let Some(summary) = violations.first().and_then(summary) {
        response.headers_mut().insert(VIOLATION_HEADER, summary);
    }
    response
}

/// One violation in visible ASCII.
fn summary(violation: &Violation) -> Option<HeaderValue> {
    let Violation { location, name, place, problem } = violation;
    let text = format!("{location} {name}: {problem} ({place})");
    let visible = |character: char| {
        if matches!(character, ' '..='~') { character } else { '?' }
    };
    text.chars().map(visible).collect::<String>().parse().ok()
}

/// Why a token does not open an operation.
#[derive(Clone, Copy)]
pub(crate) enum Denial {
    MissingToken,
    UnknownToken,
    WrongScope,
    InvalidConsent,
}

impl Errors {
    /// The portal's own error for a denial.
    pub(crate) fn denial(self, denial: Denial, operation: &Operation) -> Response<Body> {
        let status = match denial {
            Denial::WrongScope => StatusCode::FORBIDDEN,
            _ => StatusCode::UNAUTHORIZED,
        };
        let body = match self {
            Self::Gateway => fault(denial, operation),
            Self::TppMessages => tpp_messages(denial),
        };
        let mut response = json(status, &body);
        if status == StatusCode::UNAUTHORIZED {
            let challenge = HeaderValue::from_static("Bearer error=\"invalid_token\"");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
        }
        response
    }
}

fn fault(denial: Denial, operation: &Operation) -> Value {
    let (code, message) = match denial {
        Denial::MissingToken => (900902, "Missing Credentials"),
        Denial::UnknownToken | Denial::InvalidConsent => (900901, "Invalid Credentials"),
        Denial::WrongScope => (900910, "The access token does not allow you to access the requested resource"),
    };
    let description = format!("Access failure for {} {}", operation.method, operation.template);
    json!({ "fault": { "code": code, "message": message, "description": description } })
}

fn tpp_messages(denial: Denial) -> Value {
    let (code, text) = match denial {
        Denial::MissingToken => ("TOKEN_UNKNOWN", "the request has no access token"),
        Denial::UnknownToken => ("TOKEN_UNKNOWN", "the access token is not known"),
        Denial::WrongScope => ("SERVICE_BLOCKED", "the scope of the access token does not cover the operation"),
        Denial::InvalidConsent => ("CONSENT_INVALID", "the consent is not valid in the context of the access token"),
    };
    json!({ "tppMessages": [{ "category": "ERROR", "code": code, "text": text }] })
}
