//! What a customer's browser shows.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};

use super::authorization::{ANSWER, CANCEL, SIGN_IN, VISIT, Visit};

/// Nothing is kept, framed, loaded or told to whom the customer goes next.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_TYPE, "text/html; charset=utf-8"),
    (header::CACHE_CONTROL, "no-store"),
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
];

/// The page at which a customer signs in or cancels, whose form goes to `path` with its one-time value.
pub(crate) fn sign_in(portal: &str, path: &str, visit: &Visit, value: &str) -> Response<Body> {
    let [portal, client] = [portal, visit.client.as_str()].map(escaped);
    let scopes: String = visit.scopes.iter().map(|scope| format!("<li>{}</li>", escaped(scope))).collect();
    let own = [Button { answer: SIGN_IN, label: "Sign in" }, Button { answer: CANCEL, label: "Cancel" }];
    let content = format!("<p>{client} asks for:</p>\n<ul>{scopes}</ul>\n{}", buttons(path, value, "", &own));
    page(StatusCode::OK, &format!("Sign in at {portal}"), &content)
}

/// A button, and what it answers.
pub(crate) struct Button {
    pub(crate) answer: &'static str,
    pub(crate) label: &'static str,
}

/// A form that goes to `path` with a one-time value. The id of each button is its answer; `suffix` comes behind it where a
/// page has several forms.
pub(crate) fn buttons(path: &str, value: &str, suffix: &str, own: &[Button]) -> String {
    let [path, value] = [path, value].map(escaped);
    let suffix = if suffix.is_empty() { String::new() } else { format!("-{}", escaped(suffix)) };
    let own = own.iter().map(|Button { answer, label }| {
        format!("<button id=\"{answer}{suffix}\" name=\"{ANSWER}\" value=\"{answer}\">{label}</button>\n")
    });
    let own: String = own.collect();
    format!(
        "<form method=\"post\" action=\"{path}\">\n<input type=\"hidden\" name=\"{VISIT}\" value=\"{value}\">\n{own}</form>\n"
    )
}

/// The page of a request that leads nowhere, not even back.
pub(crate) fn problem(words: &str) -> Response<Body> {
    page(StatusCode::BAD_REQUEST, "You cannot sign in", &format!("<p>{}</p>\n", escaped(words)))
}

/// A page whose title and content are HTML.
pub(crate) fn page(status: StatusCode, title: &str, content: &str) -> Response<Body> {
    let head = format!("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<main>\n");
    let mut response = Response::new(Body::from(format!("{head}<h1>{title}</h1>\n{content}</main>\n</html>\n")));
    *response.status_mut() = status;
    let headers = HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value)));
    response.headers_mut().extend(headers);
    response
}

/// A text as it stands in HTML, in attributes too.
pub(crate) fn escaped(text: &str) -> String {
    let characters = text.chars().map(|character| match character {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        '\'' => "&#39;".to_owned(),
        other => other.to_string(),
    });
    characters.collect()
}

#[test]
fn markup_in_a_text_is_text() {
    assert_eq!(escaped("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
}
