//! Why no token is given.

use std::fmt;

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde_json::json;

use crate::reply;

/// An error code of RFC 6749, section 4.1.2.1 or 5.2, and words for the developer. Never holds a value that was sent.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) code: &'static str,
    pub(crate) problem: String,
    /// Whether the client proved itself in the header `Authorization`, or had to.
    is_challenged: bool,
}

impl Refusal {
    pub(crate) fn new(code: &'static str, problem: impl Into<String>) -> Self {
        Self { code, problem: problem.into(), is_challenged: false }
    }

    pub(crate) fn request(problem: impl Into<String>) -> Self {
        Self::new("invalid_request", problem)
    }

    pub(crate) fn grant(problem: impl Into<String>) -> Self {
        Self::new("invalid_grant", problem)
    }

    pub(crate) fn client(problem: impl Into<String>, is_challenged: bool) -> Self {
        Self { is_challenged, ..Self::new("invalid_client", problem) }
    }

    /// The answer of RFC 6749, section 5.2.
    pub(crate) fn response(&self) -> Response<Body> {
        let status = if self.is_challenged { StatusCode::UNAUTHORIZED } else { StatusCode::BAD_REQUEST };
        let mut response = reply::json(status, &json!({ "error": self.code, "error_description": self.problem }));
        if self.is_challenged {
            let challenge = HeaderValue::from_static("Basic realm=\"clients\", charset=\"UTF-8\"");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
        }
        response
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.problem, self.code)
    }
}
