use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, StatusCode};

use super::AccessToken;
use crate::error::{Refusal, Unusable};
use crate::privacy::Secret;
use crate::wire::json::{Read, ReadError, Reader, read_json};
use crate::wire::values::{Decimal, Json};

/// A token as its endpoint gave it, fit for a header.
pub(super) struct Granted {
    pub(super) token: AccessToken,
    pub(super) header: HeaderValue,
    /// `None` when the server states none.
    pub(super) lifetime: Option<Duration>,
    /// What the next token is to be had for.
    pub(super) refresh_token: Option<Secret>,
}

/// Reads the response of a token endpoint (RFC 6749, sections 5.1 and 5.2). Its `scope` is not needed: the bank checks it.
///
/// `expires_in` is a number of seconds, which servers also send as a string; a fraction is dropped, and `null` is nothing. A negative number
/// or any other value is refused: what is not true about the lifetime may not be true about the token.
pub(super) fn granted(status: StatusCode, raw: Bytes) -> Result<Granted, Refusal> {
    if !status.is_success() {
        return Err(refused(status, read_json(&raw).unwrap_or_default(), raw));
    }
    let Members { error, token, token_type, expires_in, refresh_token } = match read_json(&raw) {
        Ok(members) => members,
        Err(error) => return Err(Refusal::Unreadable { status, error, raw }),
    };
    // Some servers and gateways say so with status 200.
    if error.is_some() {
        return Err(refused(status, read_json(&raw).unwrap_or_default(), raw));
    }
    match usable(&token, token_type.as_deref(), expires_in.as_ref()) {
        Ok(granted) => Ok(Granted { refresh_token, ..granted }),
        Err(reason) => Err(Refusal::Unusable { status, reason, raw }),
    }
}

fn usable(token: &Secret, token_type: Option<&str>, expires_in: Option<&Json>) -> Result<Granted, Unusable> {
    if token.expose().is_empty() {
        return Err(Unusable::Empty);
    }
    let token = AccessToken::from(token.clone());
    let header = token.header().ok_or(Unusable::Characters)?;
    if token_type.is_some_and(|other| !other.eq_ignore_ascii_case("bearer")) {
        return Err(Unusable::OtherType);
    }
    Ok(Granted { token, header, lifetime: expires_in.map(seconds).transpose()?, refresh_token: None })
}

fn seconds(expires_in: &Json) -> Result<Duration, Unusable> {
    let text = expires_in.as_str().trim_matches('"').trim();
    let number = Decimal::parse(text).map(|number| Decimal::from(number.get().trunc())).and_then(Decimal::to_integer);
    let number = number.filter(|_| !text.starts_with('-')).ok_or(Unusable::Lifetime)?;
    Ok(Duration::from_secs(u64::try_from(number).unwrap_or(u64::MAX)))
}

fn refused(status: StatusCode, OAuthError { error, description }: OAuthError, raw: Bytes) -> Refusal {
    Refusal::Refused { status, code: error, description, raw }
}

/// The members of a successful response.
struct Members {
    error: Option<Json>,
    token: Secret,
    token_type: Option<String>,
    expires_in: Option<Json>,
    refresh_token: Option<Secret>,
}

impl Read for Members {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut error: Option<Json> = None;
        let mut token: Option<String> = None;
        let mut token_type: Option<String> = None;
        let mut expires_in: Option<Json> = None;
        let mut refresh_token: Option<String> = None;
        reader.object(&mut [
            ("error", &mut error),
            ("access_token", &mut token),
            ("token_type", &mut token_type),
            ("expires_in", &mut expires_in),
            ("refresh_token", &mut refresh_token),
        ])?;
        let error = error.filter(|error| !is_nothing(error));
        // With an error there need be no token.
        let token = if error.is_some() { token.unwrap_or_default() } else { reader.required("access_token", token)? };
        let expires_in = expires_in.filter(|value| value.as_str() != "null");
        let refresh_token = refresh_token.filter(|token| !token.is_empty()).map(Secret::from);
        Ok(Self { error, token: token.into(), token_type, expires_in, refresh_token })
    }
}

/// Whether it says that there is no error.
fn is_nothing(error: &Json) -> bool {
    matches!(error.as_str(), "null" | "\"\"" | "false")
}

/// An error of OAuth 2.0.
#[derive(Default)]
struct OAuthError {
    error: Option<String>,
    description: Option<String>,
}

impl Read for OAuthError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut error: Option<Json> = None;
        let mut description: Option<Json> = None;
        reader.object(&mut [("error", &mut error), ("error_description", &mut description)])?;
        Ok(Self { error: text(error)?, description: text(description)? })
    }
}

/// Gateways put objects here too; only a string is a code.
fn text(value: Option<Json>) -> Result<Option<String>, ReadError> {
    let Some(value) = value else { return Ok(None) };
    Ok(value.to_value()?.as_str().map(str::to_owned))
}
