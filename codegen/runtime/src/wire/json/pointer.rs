//! Parts of a JSON text, by JSON pointer.

use std::collections::BTreeMap;

use super::read_json;
use crate::wire::values::Json;

/// The JSON at a pointer within another, digit for digit; `null` is nothing.
pub(crate) fn json_at(raw: &[u8], pointer: &str) -> Option<String> {
    let mut json: Json = read_json(raw).ok()?;
    for segment in pointer.split('/').skip(1) {
        let segment = segment.replace("~1", "/").replace("~0", "~");
        json = match json.as_str().trim_start().starts_with('[') {
            true => read_json::<Vec<Json>>(json.as_str().as_bytes()).ok()?.into_iter().nth(segment.parse().ok()?)?,
            false => read_json::<BTreeMap<String, Json>>(json.as_str().as_bytes()).ok()?.remove(&segment)?,
        };
    }
    (json.as_str() != "null").then(|| json.as_str().to_owned())
}
