//! Why no token is given.

use std::fmt;

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde_json::json;

use crate::reply;

/// An error code of RFC 6749, section 4.1.2.1 or 5.2, of RFC 6750, section 3.1, or of RFC 7591, section 3.2.2, and words for the developer. Never holds a value that was sent.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) code: &'static str,
    pub(crate) problem: String,
    kind: Kind,
}

/// What the client is to do.
#[derive(Clone, Copy, Debug)]
enum Kind {
    /// To send something else.
    Wrong,
    /// To prove itself in the header `Authorization`, as it did or had to.
    Unproven,
    /// To show another token (RFC 6750, section 3).
    Unauthorized,
    /// Nothing: it may not.
    Forbidden,
}

impl Refusal {
    pub(crate) fn new(code: &'static str, problem: impl Into<String>) -> Self {
        Self { code, problem: problem.into(), kind: Kind::Wrong }
    }

    pub(crate) fn request(problem: impl Into<String>) -> Self {
        Self::new("invalid_request", problem)
    }

    pub(crate) fn grant(problem: impl Into<String>) -> Self {
        Self::new("invalid_grant", problem)
    }

    pub(crate) fn client(problem: impl Into<String>, is_challenged: bool) -> Self {
        let kind = if is_challenged { Kind::Unproven } else { Kind::Wrong };
        Self { kind, ..Self::new("invalid_client", problem) }
    }

    /// The token opens nothing.
    pub(crate) fn token(problem: impl Into<String>) -> Self {
        Self { kind: Kind::Unauthorized, ..Self::new("invalid_token", problem) }
    }

    pub(crate) fn forbidden(problem: impl Into<String>) -> Self {
        Self { kind: Kind::Forbidden, ..Self::new("access_denied", problem) }
    }

    /// The answer of RFC 6749, section 5.2.
    pub(crate) fn response(&self) -> Response<Body> {
        let (status, challenge) = match self.kind {
            Kind::Wrong => (StatusCode::BAD_REQUEST, None),
            Kind::Unproven => (StatusCode::UNAUTHORIZED, Some("Basic realm=\"clients\", charset=\"UTF-8\"")),
            Kind::Unauthorized => (StatusCode::UNAUTHORIZED, Some("Bearer error=\"invalid_token\"")),
            Kind::Forbidden => (StatusCode::FORBIDDEN, None),
        };
        let mut response = reply::json(status, &json!({ "error": self.code, "error_description": self.problem }));
        if let Some(challenge) = challenge {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        response
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.problem, self.code)
    }
}
