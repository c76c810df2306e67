//! Answers of several parts.

use serde_json::Value;

/// What stands between the parts.
const BOUNDARY: &str = "portal-sandbox-part";

/// The media type of [`write`]'s result.
pub(crate) fn media_type() -> String {
    format!("multipart/form-data; boundary={BOUNDARY}")
}

/// Writes each member of an object as a part: a text as it is, all else as JSON.
pub(crate) fn write(object: &Value) -> Vec<u8> {
    let members = object.as_object().into_iter().flatten();
    let mut text: String = members.map(|(name, value)| part(name, value)).collect();
    text.push_str(&format!("--{BOUNDARY}--\r\n"));
    text.into_bytes()
}

fn part(name: &str, value: &Value) -> String {
    let (media_type, text) = match value {
        Value::String(text) if text.trim_start().starts_with('<') => ("application/xml", text.clone()),
        Value::String(text) => ("text/plain", text.clone()),
        value => ("application/json", value.to_string()),
    };
    let disposition = format!("Content-Disposition: form-data; name=\"{name}\"");
    format!("--{BOUNDARY}\r\n{disposition}\r\nContent-Type: {media_type}\r\n\r\n{text}\r\n")
}
