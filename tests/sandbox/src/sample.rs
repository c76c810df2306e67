//! A value that a schema describes, for answers that have no example.

use serde_json::{Map, Value, json};

use crate::description::Node;

/// Levels below which only empty values are made, so that recursion ends.
const DEEPEST: usize = 8;

/// The schema's own example, or the plainest value with all properties.
pub(crate) fn of(schema: &Node<'_>) -> Value {
    at_depth(schema, 0)
}

fn at_depth(schema: &Node<'_>, depth: usize) -> Value {
    if let Some(example) = schema.value().get("example") {
        return example.clone();
    }
    if let Some(first) = schema.get("enum").and_then(|values| values.items().next()) {
        return first.value().clone();
    }
    if let Some(branch) = branch(schema) {
        return at_depth(&branch, depth + 1);
    }
    match schema.text("type") {
        Some("array") => array(schema, depth),
        Some("boolean") => json!(true),
        Some("integer" | "number") => schema.value().get("minimum").cloned().unwrap_or_else(|| json!(1)),
        Some("string") => text(schema.text("format")).into(),
        _ => object(schema, depth),
    }
}

/// The first branch of a choice that says anything.
fn branch<'d>(schema: &Node<'d>) -> Option<Node<'d>> {
    if schema.value().get("properties").is_some() {
        return None;
    }
    let branches = ["oneOf", "anyOf", "allOf"].iter().find_map(|key| schema.get(key))?;
    let mut branches = branches.items().map(Node::resolved);
    branches.find(|branch| branch.value().as_object().is_some_and(|members| !members.is_empty()))
}

fn array(schema: &Node<'_>, depth: usize) -> Value {
    let items = schema.get("items").filter(|_| depth < DEEPEST);
    items.iter().map(|items| at_depth(items, depth + 1)).collect()
}

fn object(schema: &Node<'_>, depth: usize) -> Value {
    let properties = schema.get("properties").filter(|_| depth < DEEPEST);
    let members = properties.iter().flat_map(Node::members);
    let members: Map<_, _> = members.map(|(name, schema)| (name.to_owned(), at_depth(&schema, depth + 1))).collect();
    members.into()
}

fn text(format: Option<&str>) -> &'static str {
    match format {
        Some("date") => "2026-03-04",
        Some("date-time") => "2026-03-04T07:15:09Z",
        Some("uuid") => "00000000-0000-4000-8000-000000000000",
        Some("uri" | "url") => "https://bank.example/",
        Some("byte") => "",
        _ => "text",
    }
}
