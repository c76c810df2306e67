//! What a request shows, against the security requirement of its operation.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;

use crate::check::{Call, text};
use crate::forms::Denial;
use crate::oauth::OAuth;
use crate::operation::Credential;

/// Who holds the request's token, or has its name and password, where that opens the operation; nobody where it needs none.
pub(crate) fn check(call: &Call<'_>, oauth: &OAuth, users: &BTreeMap<String, String>) -> Result<String, Denial> {
    let security = &call.operation.security;
    if security.open {
        return Ok(String::new());
    }
    let takes_password = security.alternatives.iter().any(|alternative| matches!(alternative, Credential::Password));
    let takes_token = security.alternatives.iter().any(|alternative| matches!(alternative, Credential::Token(_)));
    match credentials(&call.head.headers, "Basic") {
        Some(shown) if takes_password => user(shown, users),
        _ if takes_token => token(call, oauth),
        _ => Err(Denial::PasswordMissing),
    }
}

fn token(call: &Call<'_>, oauth: &OAuth) -> Result<String, Denial> {
    let token = credentials(&call.head.headers, "Bearer").ok_or(Denial::TokenMissing)?;
    let access = oauth.access(token)?;
    let opens = |alternative: &Credential| match alternative {
        Credential::Token(scopes) => scopes.iter().all(|scope| is_granted(&access.scopes, scope, call.path_values)),
        Credential::Password => false,
    };
    if call.operation.security.alternatives.iter().any(opens) { Ok(access.grant.holder.clone()) } else { Err(Denial::Scope) }
}

/// Who shows a name and the password that goes with it (RFC 7617).
fn user(shown: &str, users: &BTreeMap<String, String>) -> Result<String, Denial> {
    let pair = STANDARD.decode(shown).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let pair = pair.as_deref().and_then(|pair| pair.split_once(':'));
    let known = pair.filter(|(name, password)| users.get(*name).is_some_and(|known| known == password));
    known.map(|(name, _)| name.to_owned()).ok_or(Denial::PasswordUnknown)
}

/// The scopes of the request's token; none where it has none that is known.
pub(crate) fn scopes(headers: &HeaderMap, oauth: &OAuth) -> Vec<String> {
    let access = credentials(headers, "Bearer").and_then(|token| oauth.access(token).ok());
    access.map(|access| access.scopes.clone()).unwrap_or_default()
}

/// What stands behind the name of a scheme in `Authorization`.
fn credentials<'h>(headers: &'h HeaderMap, wanted: &str) -> Option<&'h str> {
    let (scheme, credentials) = text(headers, header::AUTHORIZATION.as_str())?.split_once(' ')?;
    scheme.eq_ignore_ascii_case(wanted).then(|| credentials.trim())
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
