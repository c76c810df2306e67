//! Texts that hold something else.

use super::text;
use crate::source::Members;

/// A text that is encoded, or that holds bytes, has the format that OpenAPI 3.0 calls so.
pub(super) fn raise(members: &mut Members) {
    if members.contains_key("format") {
        return;
    }
    let said = |key: &str| members.get(key).and_then(|node| Some((node.id, node.as_str()?)));
    let format = match (said("contentEncoding"), said("contentMediaType")) {
        (Some((id, "base64" | "base64url")), _) => Some((id, "byte")),
        (None, Some((id, "application/octet-stream"))) => Some((id, "binary")),
        _ => None,
    };
    if let Some((id, format)) = format {
        members.insert("format".into(), text(id, format));
        members.shift_remove("contentEncoding");
    }
}
