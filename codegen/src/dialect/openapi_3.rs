//! OpenAPI 3: its schemas raised, and what its later versions spell in their own way.

mod grammar;

use super::raise::raise_schema;
use crate::grammar::{Constraint, IGNORED, Shape, Version, each_object};
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

/// The whole query as the fields of a form is a parameter for each of them.
fn query_string(parameter: &mut Node) {
    let is_whole = parameter.get("in").and_then(Node::as_str) == Some("querystring");
    let form = parameter.get("content").filter(|_| is_whole).and_then(|content| content.get(FORM)?.get("schema")).cloned();
    let Value::Map(members) = &mut parameter.value else { return };
    if let Some(schema) = form
        && let Some(location) = members.get_mut("in")
    {
        location.value = Value::String("query".into());
        members.shift_remove("content");
        members.insert("schema".into(), schema);
    }
}
