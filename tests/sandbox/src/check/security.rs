//! The access token against the security requirement of an operation.

use axum::http::{HeaderMap, header};

use crate::check::text;
use crate::operation::Operation;
use crate::portals::CONSENTS;
use crate::reply::Denial;
use crate::token::Tokens;

/// The scopes of the request's token, where they open the operation.
pub(crate) fn check(operation: &Operation, tokens: &Tokens, headers: &HeaderMap) -> Result<Vec<String>, Denial> {
    if operation.security.open {
        return Ok(Vec::new());
    }
    let token = bearer(headers).ok_or(Denial::MissingToken)?;
    let granted = tokens.scopes(token).ok_or(Denial::UnknownToken)?;
    let opens = |alternative: &Vec<String>| alternative.iter().all(|scope| is_granted(&granted, scope));
    if operation.security.alternatives.iter().any(opens) { Ok(granted) } else { Err(Denial::WrongScope) }
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

/// Whether a required scope is among those granted. One that ends in a placeholder, as `prefix:<ID>` does, is met by
/// any scope of its prefix.
fn is_granted(granted: &[String], required: &str) -> bool {
    let prefix = required.strip_suffix('>').and_then(|scope| Some(scope.split_once('<')?.0));
    granted.iter().any(|scope| match prefix {
        Some(prefix) => scope.starts_with(prefix),
        None => scope == required,
    })
}
