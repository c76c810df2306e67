//! OpenAPI 3: its schemas raised, and what its later versions spell in their own way.

mod grammar;

use super::raise::raise_schema;
use crate::grammar::{Constraint, IGNORED, Shape, Version, WHOLE_QUERY, each_object};
use crate::source::{Node, Sources, Value};

pub(super) use grammar::{DOCUMENT, section};

/// Raises the schemas of a document; everything else has the shape already, once what was reported is out of the way.
pub(super) fn lower(root: &mut Node, version: Version, sources: &mut Sources) {
    each_object(root, &DOCUMENT, &mut |node, shape| match shape {
        Shape::Schema(_) | Shape::BooleanSchema => raise_schema(node, version, &mut |id| sources.made_up(id)),
        Shape::Object(object) => {
            object.constraints.iter().for_each(|constraint| mend(node, constraint, sources));
            if object.name == "parameter object" {
                mark_ignored(node);
                query_string(node);
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

/// The media type of a form in a query.
const FORM: &str = "application/x-www-form-urlencoded";

/// A parameter that is the whole query is one in the query: as a form it is spelt as an object is, member by member.
fn query_string(parameter: &mut Node) {
    let Value::Map(members) = &mut parameter.value else { return };
    let Some(location) = members.get_mut("in").filter(|location| location.as_str() == Some("querystring")) else { return };
    location.value = Value::String("query".into());
    let id = location.id;
    match members.get("content").and_then(|content| content.get(FORM)?.get("schema")).cloned() {
        Some(schema) => {
            members.shift_remove("content");
            members.insert("schema".into(), schema);
        }
        None => _ = members.insert(WHOLE_QUERY.into(), Node { id, value: Value::Bool(true) }),
    }
}
