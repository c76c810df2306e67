//! What customers see of the bank who authorise something: its own page, and what stands in for its app.

use axum::body::Body;
use axum::http::{Response, StatusCode};

use super::OpenAuthorisation;
use crate::oauth::authorization::{CANCEL, SIGN_IN};
use crate::oauth::page::{Button, buttons, escaped, page};

/// The path of what stands in for the app, and below which it has a page for each authorisation.
pub(crate) const APP: &str = "/app";

/// The path below which is the page for each authorisation by the bank's own redirect.
pub(crate) const REDIRECT: &str = "/sca";

/// What the buttons of the app answer.
pub(crate) const APPROVE: &str = "approve";
pub(crate) const REFUSE: &str = "refuse";

/// The app with all that waits for a customer, each with the one-time value of its form.
pub(crate) fn app(portal: &str, waiting: &[(OpenAuthorisation, String)]) -> Response<Body> {
    let items: String = waiting.iter().map(|(open, value)| format!("<li>{}</li>\n", form(open, value, &open.id))).collect();
    let content = if items.is_empty() { "<p>Nothing waits for you.</p>\n".to_owned() } else { format!("<ul>\n{items}</ul>\n") };
    page(StatusCode::OK, &title(portal), &content)
}

/// The app with one authorisation.
pub(crate) fn app_of(portal: &str, open: &OpenAuthorisation, value: &str) -> Response<Body> {
    page(StatusCode::OK, &title(portal), &form(open, value, ""))
}

/// The app with one authorisation that has ended.
pub(crate) fn app_ended(portal: &str, status: &str) -> Response<Body> {
    page(StatusCode::OK, &title(portal), &format!("<p id=\"status\">{}</p>\n", escaped(status)))
}

/// The bank's own page.
pub(crate) fn redirect(portal: &str, (kind, resource): (&str, &str), path: &str, value: &str) -> Response<Body> {
    let what = format!("<p>You are asked for: {} {}</p>\n", escaped(kind), escaped(resource));
    let own = [Button { answer: SIGN_IN, label: "Sign in" }, Button { answer: CANCEL, label: "Cancel" }];
    page(StatusCode::OK, &format!("Sign in at {}", escaped(portal)), &(what + &buttons(path, value, "", &own)))
}

/// What a customer sees whom nobody wants back.
pub(crate) fn done(portal: &str) -> Response<Body> {
    page(StatusCode::OK, &escaped(portal), "<p>You can close this page.</p>\n")
}

fn title(portal: &str) -> String {
    format!("App of {}", escaped(portal))
}

/// What is authorised, and the buttons. `suffix` tells their ids from those of other forms.
fn form(open: &OpenAuthorisation, value: &str, suffix: &str) -> String {
    let OpenAuthorisation { id, kind, resource, bank, method } = open;
    let [kind, resource, bank, method] = [kind, resource, bank, method].map(|text| escaped(text));
    let own = [Button { answer: APPROVE, label: "Approve" }, Button { answer: REFUSE, label: "Refuse" }];
    let buttons = buttons(&format!("{APP}/{id}"), value, suffix, &own);
    format!("<p>{bank} ({method}): {kind} {resource}</p>\n{buttons}")
}
