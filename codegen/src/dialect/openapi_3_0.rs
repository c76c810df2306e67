//! OpenAPI 3.0: its schemas raised to JSON Schema 2020-12.

mod grammar;

use crate::grammar::{Constraint, IGNORED, Shape, each_object};
use crate::source::{Node, Sources, Value};

pub(crate) use grammar::SCHEMA_SHAPE;
pub(super) use grammar::{DOCUMENT, section};

/// Raises the schemas of a document; everything else has the shape already, once what was reported is out of the way.
pub(super) fn lower(root: &mut Node, sources: &mut Sources) {
    each_object(root, &DOCUMENT, &mut |node, shape| match shape {
        Shape::Schema(_) => raise_schema(node),
        Shape::Object(object) => {
            object.constraints.iter().for_each(|constraint| mend(node, constraint, sources));
            if object.name == "parameter object" {
                mark_ignored(node);
            }
        }
        _ => {}
    });
}

/// Headers that a description is to leave to security, body and responses; this version says that they are ignored as parameters.
const IGNORED_HEADERS: [&str; 3] = ["accept", "content-type", "authorization"];

fn mark_ignored(parameter: &mut Node) {
    let text = |key: &str| parameter.get(key).and_then(Node::as_text);
    let name = text("name").unwrap_or_default().to_ascii_lowercase();
    if text("in") == Some("header") && IGNORED_HEADERS.contains(&name.as_str()) {
        let mark = Node { id: parameter.id, value: Value::Bool(true) };
        let Value::Map(members) = &mut parameter.value else { return };
        members.insert(IGNORED.into(), mark);
    }
}

/// Does what the warning on a broken constraint says.
fn mend(node: &mut Node, constraint: &Constraint, sources: &mut Sources) {
    let id = node.id;
    match constraint {
        Constraint::WordsBy { key, .. } if !constraint.holds(node) => {
            let Value::Map(members) = &mut node.value else { return };
            members.shift_remove(*key);
        }
        Constraint::OneOf(..) if !constraint.holds(node) && node.get("$ref").is_none() => {
            let Value::Map(members) = &mut node.value else { return };
            let id = sources.made_up(id);
            let text = Node { id, value: Value::String("string".into()) };
            members
                .insert("schema".into(), Node { id, value: Value::Map(Box::new([("type".into(), text)].into_iter().collect())) });
        }
        _ => {}
    }
}

/// `nullable` becomes a type, boolean exclusive bounds become numbers.
pub(super) fn raise_schema(schema: &mut Node) {
    let Value::Map(members) = &mut schema.value else { return };
    if let Some(Value::Map(properties)) = members.get_mut("properties").map(|properties| &mut properties.value) {
        properties.retain(|_, member| !matches!(member.value, Value::Bool(_)));
    }
    if let Some(items) = members.get_mut("items")
        && let Value::List(places) = &mut items.value
    {
        let any = Node { id: items.id, value: Value::List(std::mem::take(places)) };
        items.value = Value::Map(Box::new([("anyOf".into(), any)].into_iter().collect()));
    }
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
        let mut types = if let Value::List(types) = schema_type.value { types } else { vec![schema_type] };
        types.push(null);
        members.insert("type".into(), Node { id, value: Value::List(types) });
    }
}

fn exclusive_bound(members: &mut crate::source::Members, exclusive: &str, bound: &str) {
    let Some(flag) = members.get(exclusive).and_then(Node::as_bool) else { return };
    members.shift_remove(exclusive);
    if flag && let Some(limit) = members.shift_remove(bound) {
        members.insert(exclusive.into(), limit);
    }
}
