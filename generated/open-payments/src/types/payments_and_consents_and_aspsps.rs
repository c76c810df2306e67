// Written by `cargo xtask generate`; changes are lost.

//! Types that `payments`, `consents`, `aspsps` use.

use portal_runtime::v1::{Read, ReadError, Reader, redacted_debug};
use super::TppMessageCategory;

/// A message about a request or about what it created.
///
/// Source: `corrections.yaml#/actions/20/update/tppMessage`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TppMessage {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause, such as `PAYMENT_FAILED`.
    pub code: Option<String>,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage { category, code, path, text });

impl Read for TppMessage {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["category", "code", "path", "text"])?;
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<String> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => category = object.value()?,
                1 => code = object.value()?,
                2 => path = object.value()?,
                _ => text = object.value()?,
            }
        }
        Ok(Self {
            category: object.required(0, category)?,
            code,
            path,
            text,
        })
    }
}
