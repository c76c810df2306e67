//! Schemas of all versions raised to those keywords of JSON Schema 2020-12 that types are read from. What a version spells in its own way is
//! spelt in theirs; what has no type of its own becomes what its values are.

mod flags;
mod members;
mod places;
mod references;
mod texts;
mod types;

use crate::grammar::Version;
use crate::source::{Members, Node, NodeId, Value};

/// Gives a node that nobody wrote an id of its own at the place of another.
pub(super) type MadeUp<'m> = &'m mut dyn FnMut(NodeId) -> NodeId;

/// Raises one schema, whose own schemas were raised before.
pub(super) fn raise_schema(schema: &mut Node, version: Version, made_up: MadeUp<'_>) {
    if let Value::Bool(true) = schema.value {
        schema.value = Value::Map(Box::default());
    }
    let Value::Map(members) = &mut schema.value else { return };
    references::raise(members, version, made_up);
    places::raise(members, made_up);
    members::raise(members, made_up);
    texts::raise(members);
    flags::exclusive_bounds(members);
    types::raise(members, made_up);
    flags::nullable(members);
}

fn list(id: NodeId, items: Vec<Node>) -> Node {
    Node { id, value: Value::List(items) }
}

fn map(id: NodeId, members: Members) -> Node {
    Node { id, value: Value::Map(Box::new(members)) }
}

fn text(id: NodeId, text: &str) -> Node {
    Node { id, value: Value::String(text.into()) }
}

fn nothing(id: NodeId) -> Node {
    Node { id, value: Value::Bool(false) }
}

/// `false` in the place of a schema: nothing.
fn is_nothing(schema: &Node) -> bool {
    matches!(schema.value, Value::Bool(false))
}

/// One schema for what any of several describes.
fn any_of(id: NodeId, mut schemas: Vec<Node>, made_up: MadeUp<'_>) -> Option<Node> {
    match schemas.len() {
        0 | 1 => schemas.pop(),
        _ => Some(map(made_up(id), [("anyOf".into(), list(id, schemas))].into_iter().collect())),
    }
}
