//! What stands beside `$ref`.

use super::{MadeUp, list, map};
use crate::grammar::Version;
use crate::source::{Members, Node};

/// Keywords that say something of a place, and leave the type that stands there as it is.
const OF_PLACES: [&str; 9] =
    ["$ref", "title", "description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples"];

/// Until OpenAPI 3.0 nothing that stands there counts. From 3.1 on, a schema that says more of the type is put together from both.
pub(super) fn raise(members: &mut Members, version: Version, made_up: MadeUp<'_>) {
    let Some(reference) = members.get("$ref") else { return };
    let id = reference.id;
    if version < Version::OpenApi31 {
        members.retain(|key, _| key.as_ref() == "$ref");
    } else if members.keys().any(|key| !OF_PLACES.contains(&key.as_ref()) && !crate::grammar::is_extension(key)) {
        let Some(reference) = members.shift_remove("$ref") else { return };
        let part = map(made_up(id), [("$ref".into(), reference)].into_iter().collect());
        let mut parts = vec![part];
        parts.extend(members.shift_remove("allOf").iter().flat_map(Node::items).cloned());
        members.insert("allOf".into(), list(id, parts));
    }
}
