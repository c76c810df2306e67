//! OpenAPI 3.0: its schemas raised to JSON Schema 2020-12.

mod grammar;

use crate::grammar::each_schema;
use crate::source::{Node, Value};

pub(super) use grammar::DOCUMENT;
pub(crate) use grammar::SCHEMA_SHAPE;

/// Raises the schemas of a document; everything else has the shape already.
pub(super) fn lower(root: &mut Node) {
    each_schema(root, &DOCUMENT, &mut raise_schema);
}

/// `nullable` becomes a type, boolean exclusive bounds become numbers.
pub(super) fn raise_schema(schema: &mut Node) {
    let Value::Map(members) = &mut schema.value else { return };
    exclusive_bound(members, "exclusiveMinimum", "minimum");
    exclusive_bound(members, "exclusiveMaximum", "maximum");
    if members.contains_key("$ref") {
        members.shift_remove("nullable");
    }
    // Without a type beside it `nullable` stays: by the letter it says nothing then, but those who write it send `null`.
    if let Some(schema_type) = members.get("type").cloned()
        && let Some(nullable) = members.shift_remove("nullable")
        && nullable.as_bool() == Some(true)
    {
        let null = Node { id: nullable.id, value: Value::String("null".into()) };
        let id = schema_type.id;
        members.insert("type".into(), Node { id, value: Value::List(vec![schema_type, null]) });
    }
}

fn exclusive_bound(members: &mut crate::source::Members, exclusive: &str, bound: &str) {
    let Some(flag) = members.get(exclusive).and_then(Node::as_bool) else { return };
    members.shift_remove(exclusive);
    if flag && let Some(limit) = members.shift_remove(bound) {
        members.insert(exclusive.into(), limit);
    }
}
