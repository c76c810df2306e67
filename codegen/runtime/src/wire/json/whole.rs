//! A value as the whole of a text.

use super::{Read, ReadError, Write, Writer, read_json};
use crate::wire::environments::ALL;

/// Reads any type of a package from JSON, be it of responses or of requests.
///
/// # Errors
/// When the text is not JSON, or not of this type.
pub fn from_json<T: Read>(json: &str) -> Result<T, ReadError> {
    read_json(json.as_bytes())
}

/// Writes any type of a package as JSON, be it of responses or of requests. A number that JSON cannot hold is `null`.
#[must_use]
pub fn to_json<T: Write + ?Sized>(value: &T) -> String {
    written(&value)
}

/// The text of a value, whatever its type.
pub(crate) fn written(value: &dyn Write) -> String {
    let mut writer = Writer::new(ALL);
    value.write(&mut writer);
    writer.into_text()
}
