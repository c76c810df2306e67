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
    let [portal, path, value, client] = [portal, path, value, visit.client.as_str()].map(escaped);
    let scopes: String = visit.scopes.iter().map(|scope| format!("<li>{}</li>", escaped(scope))).collect();
    let content = format!(
        "<p>{client} asks for:</p>\n<ul>{scopes}</ul>\n\
        <form method=\"post\" action=\"{path}\">\n\
        <input type=\"hidden\" name=\"{VISIT}\" value=\"{value}\">\n\
        <button name=\"{ANSWER}\" value=\"{SIGN_IN}\">Sign in</button>\n\
        <button name=\"{ANSWER}\" value=\"{CANCEL}\">Cancel</button>\n\
        </form>\n"
    );
    page(StatusCode::OK, &format!("Sign in at {portal}"), &content)
}

/// The page of a request that leads nowhere, not even back.
pub(crate) fn problem(words: &str) -> Response<Body> {
    page(StatusCode::BAD_REQUEST, "You cannot sign in", &format!("<p>{}</p>\n", escaped(words)))
}

/// A page whose title and content are HTML.
fn page(status: StatusCode, title: &str, content: &str) -> Response<Body> {
    let head = format!("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n");
    let mut response = Response::new(Body::from(format!("{head}<h1>{title}</h1>\n{content}</html>\n")));
    *response.status_mut() = status;
    let headers = HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value)));
    response.headers_mut().extend(headers);
    response
}

/// A text as it stands in HTML, in attributes too.
fn escaped(text: &str) -> String {
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
