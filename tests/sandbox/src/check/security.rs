//! The access token against the security requirement of an operation.

use axum::http::{HeaderMap, header};
use percent_encoding::percent_decode_str;

use crate::check::{Call, text};
use crate::forms::Denial;
use crate::oauth::OAuth;

/// Who holds the request's token, where it opens the operation; nobody where the operation needs none.
pub(crate) fn check(call: &Call<'_>, oauth: &OAuth) -> Result<String, Denial> {
    let security = &call.operation.security;
    if security.open {
        return Ok(String::new());
    }
    let token = bearer(&call.head.headers).ok_or(Denial::TokenMissing)?;
    let access = oauth.access(token)?;
    let opens = |alternative: &Vec<String>| alternative.iter().all(|scope| is_granted(&access.scopes, scope, call.path_values));
    if security.alternatives.iter().any(opens) { Ok(access.grant.holder.clone()) } else { Err(Denial::Scope) }
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
