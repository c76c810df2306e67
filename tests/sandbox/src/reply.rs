//! Answers of the bank's own, which no description has.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde_json::Value;

use crate::check::Violation;
use crate::forms::{Denial, Form, Forms};

/// The header with the first violation in one line.
pub(crate) const VIOLATION_HEADER: &str = "Sandbox-Violation";

const NO_CERTIFICATE: &str = "\
<html>
<head><title>400 No required SSL certificate was sent</title></head>
<body>
<center><h1>400 Bad Request</h1></center>
<center>No required SSL certificate was sent</center>
</body>
</html>
";

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

/// What gateways answer that take a connection without a certificate, and then want one: that of nginx.
pub(crate) fn no_certificate() -> Response<Body> {
    let mut response = Response::new(Body::from(NO_CERTIFICATE));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    response
}

/// A request that departs from the description: the portal's own error, whose words are the violations, and beside its
/// members a list of them for programs.
pub(crate) fn violations(form: &Form, status: StatusCode, operation: &str, violations: &[Violation]) -> Response<Body> {
    let words: Vec<_> = violations.iter().map(Violation::to_string).collect();
    let mut body = form.filled(&words.join("; "), operation);
    if let Some(members) = body.as_object_mut() {
        members.insert("violations".to_owned(), violations.iter().map(Violation::to_json).collect());
    }
    let mut response = json(status, &body);
    if let Some(first) = words.first().and_then(|words| visible(words)) {
        response.headers_mut().insert(VIOLATION_HEADER, first);
    }
    response
}

/// The portal's own error for a denial; `None` where it has no form of it.
pub(crate) fn denial(forms: &Forms, denial: Denial, operation: &str) -> Option<Response<Body>> {
    let form = forms.denial(denial)?;
    let mut response = json(form.status, &form.filled(&denial.to_string(), operation));
    if form.status == StatusCode::UNAUTHORIZED {
        let challenge = match denial {
            Denial::PasswordMissing | Denial::PasswordUnknown => "Basic realm=\"portal\"",
            _ => "Bearer error=\"invalid_token\"",
        };
        let challenge = HeaderValue::from_static(challenge);
        response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
    }
    Some(response)
}

/// A text in visible ASCII.
fn visible(text: &str) -> Option<HeaderValue> {
    let visible = |character: char| {
        if matches!(character, ' '..='~') { character } else { '?' }
    };
    text.chars().map(visible).collect::<String>().parse().ok()
}
