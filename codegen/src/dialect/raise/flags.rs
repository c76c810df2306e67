//! Keywords that were flags in OpenAPI 3.0: exclusive bounds and `nullable`.

use super::text;
use crate::source::{Members, Node, Value};

/// A flag that excludes a bound itself becomes the bound.
pub(super) fn exclusive_bounds(members: &mut Members) {
    for (exclusive, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        let Some(flag) = members.get(exclusive).and_then(Node::as_bool) else { continue };
        members.shift_remove(exclusive);
        if flag && let Some(limit) = members.shift_remove(bound) {
            members.insert(exclusive.into(), limit);
        }
    }
}

/// `nullable` becomes a type. Without a type beside it it stays: by the letter it says nothing then, but those who write it send `null`.
pub(super) fn nullable(members: &mut Members) {
    if let Some(schema_type) = members.get("type").cloned()
        && let Some(nullable) = members.shift_remove("nullable")
        && nullable.as_bool() == Some(true)
    {
        let id = schema_type.id;
        let mut types = if let Value::List(types) = schema_type.value { types } else { vec![schema_type] };
        types.push(text(nullable.id, "null"));
        members.insert("type".into(), Node { id, value: Value::List(types) });
    }
}
