//! The access token against the security requirement of an operation.

use axum::http::{HeaderMap, header};
use percent_encoding::percent_decode_str;

use crate::check::{Call, text};
use crate::operation::Operation;
use crate::portals::CONSENTS;
use crate::reply::Denial;
use crate::token::Tokens;

/// The scopes of the request's token, where they open the operation.
pub(crate) fn check(call: &Call<'_>, tokens: &Tokens) -> Result<Vec<String>, Denial> {
    let security = &call.operation.security;
    if security.open {
        return Ok(Vec::new());
    }
    let token = bearer(&call.head.headers).ok_or(Denial::MissingToken)?;
    let granted = tokens.scopes(token).ok_or(Denial::UnknownToken)?;
    let opens = |alternative: &Vec<String>| alternative.iter().all(|scope| is_granted(&granted, scope, call.path_values));
    if security.alternatives.iter().any(opens) { Ok(granted) } else { Err(Denial::WrongScope) }
}

/// An operation that requires `Consent-ID` opens by the valid consent of the token's context alone.
pub(crate) fn check_consent(operation: &Operation, granted: &[String], headers: &HeaderMap) -> Result<(), Denial> {
    let sent = text(headers, "Consent-ID");
    let is_valid = || {
        let own = CONSENTS.iter().find(|consent| granted.iter().any(|scope| scope == consent.context));
        own.is_some_and(|consent| sent == Some(consent.id))
    };
    if !operation.requires_header("Consent-ID") || is_valid() { Ok(()) } else { Err(Denial::InvalidConsent) }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = text(headers, header::AUTHORIZATION.as_str())?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("Bearer").then(|| token.trim())
}

/// Whether a required scope is among those granted. The placeholder `<ID>` at its end stands for the id that the path
/// ends with, any other for a text of the token's own.
fn is_granted(granted: &[String], required: &str, path_values: &[(&str, &str)]) -> bool {
    let id = path_values.last().and_then(|(_, id)| percent_decode_str(id).decode_utf8().ok());
    granted.iter().any(|scope| match (required.split_once('<'), id.as_deref()) {
        (None, _) => scope == required,
        (Some((prefix, "ID>")), Some(id)) => scope.strip_prefix(prefix) == Some(id),
        (Some((_, "ID>")), None) => false,
        (Some((prefix, _)), _) => scope.starts_with(prefix),
    })
}
