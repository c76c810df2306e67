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
        let mut object = reader.object(&["access_token", "token_type", "expires_in"])?;
        let (mut access_token, mut token_type, mut expires_in) = (None, None, None);
        while let Some(field) = object.next()? {
            match field {
                0 => access_token = object.value::<Option<String>>()?,
                1 => token_type = object.value()?,
                _ => expires_in = object.value::<Option<Decimal>>()?,
            }
        }
        let access_token = Secret::from(object.required(0, access_token)?);
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
        let mut object = reader.object(&["error", "error_description"])?;
        let mut refused = Self::default();
        while let Some(field) = object.next()? {
            // Gateways put objects here too; only a string is a code.
            let text = object.value::<Json>()?.to_value()?.as_str().map(str::to_owned);
            match field {
                0 => refused.error = text,
                _ => refused.description = text,
            }
        }
        Ok(refused)
    }
}
