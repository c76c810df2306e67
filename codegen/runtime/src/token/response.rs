use std::time::Duration;

use crate::privacy::Secret;
use crate::wire::json::{Read, ReadError, Reader};
use crate::wire::values::{Decimal, Json};

/// A successful response of a token endpoint (RFC 6749, section 5.1). Its `scope` is not needed: the bank checks it.
pub(super) struct TokenResponse {
    pub(super) access_token: Secret,
    pub(super) token_type: Option<String>,
    pub(super) lifetime: Option<Duration>,
}

impl Read for TokenResponse {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut access_token: Option<String> = None;
        let mut token_type: Option<String> = None;
        let mut expires_in: Option<Decimal> = None;
        reader.object(&mut [
            ("access_token", &mut access_token),
            ("token_type", &mut token_type),
            ("expires_in", &mut expires_in),
        ])?;
        let access_token = Secret::from(reader.required("access_token", access_token)?);
        let seconds = expires_in.and_then(Decimal::to_integer).and_then(|seconds| u64::try_from(seconds).ok());
        Ok(Self { access_token, token_type, lifetime: seconds.map(Duration::from_secs) })
    }
}

/// An error response of a token endpoint (section 5.2).
#[derive(Default)]
pub(super) struct Refused {
    pub(super) error: Option<String>,
    pub(super) description: Option<String>,
}

impl Read for Refused {
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
