//! Parameters, request bodies and headers. In Swagger 2.0 they carry the keywords of their type themselves.

use super::{Lowering, boolean, map, string};
use crate::source::{Members, Node, NodeId, Value};

/// Keywords that say what a parameter is; all others describe its value.
const OWN: [&str; 7] = ["name", "in", "description", "required", "collectionFormat", "allowEmptyValue", "schema"];

/// Whether a parameter is sent as the body.
pub(super) fn is_body(parameter: &Node) -> bool {
    matches!(location(parameter), Some("body" | "formData"))
}

/// Name and location: two parameters with the same are one.
pub(super) fn identity(parameter: &Node) -> (Option<&str>, Option<&str>) {
    (parameter.get("name").and_then(Node::as_str), location(parameter))
}

fn location(parameter: &Node) -> Option<&str> {
    parameter.get("in").and_then(Node::as_str)
}

/// A response header.
pub(super) fn header(header: &Node) -> Node {
    let mut members = Members::new();
    if let Some(description) = header.get("description") {
        members.insert("description".into(), description.clone());
    }
    members.insert("schema".into(), value_schema(header));
    map(header.id, members)
}

impl Lowering<'_> {
    /// A parameter outside the body.
    pub(super) fn parameter(&mut self, parameter: &Node) -> Node {
        let mut members = Members::new();
        for (key, node) in parameter.members() {
            let kept = matches!(key, "name" | "in" | "description" | "required" | "allowEmptyValue");
            if kept || crate::grammar::is_extension(key) {
                members.insert(key.into(), node.clone());
            }
        }
        members.insert("schema".into(), value_schema(parameter));
        if let Some((style, explode, id)) = style(parameter) {
            members.insert("style".into(), string(id, style));
            members.insert("explode".into(), boolean(id, explode));
        }
        map(parameter.id, members)
    }

    /// A request body from the one body parameter, or from all form fields.
    pub(super) fn body(&mut self, parameters: &[&Node], consumes: &[(NodeId, String)]) -> Node {
        let Some(first) = parameters.first() else { unreachable!("a body is made of at least one parameter") };
        let (schema, required, default) = if location(first) == Some("body") {
            let schema = first.get("schema").cloned().unwrap_or_else(|| map(first.id, Members::new()));
            (schema, is_required(first), "application/json")
        } else {
            let has_file = parameters.iter().any(|field| field.get("type").and_then(Node::as_str) == Some("file"));
            let required = parameters.iter().any(|field| is_required(field));
            let media_type = if has_file { "multipart/form-data" } else { "application/x-www-form-urlencoded" };
            (form_schema(self.sources.again(first.id), parameters), required, media_type)
        };
        let default = [(first.id, default.to_owned())];
        let consumes = if consumes.is_empty() { &default } else { consumes };
        let content = consumes.iter().map(|(id, media_type)| {
            let members = [("schema".into(), schema.clone())].into_iter().collect();
            (media_type.as_str().into(), map(*id, members))
        });
        let mut members = Members::new();
        members.insert("content".into(), map(first.id, content.collect()));
        members.insert("required".into(), boolean(first.id, required));
        if let Some(description) = first.get("description") {
            members.insert("description".into(), description.clone());
        }
        map(first.id, members)
    }
}

fn is_required(parameter: &Node) -> bool {
    parameter.get("required").and_then(Node::as_bool).unwrap_or(false)
}

fn form_schema(id: NodeId, fields: &[&Node]) -> Node {
    let mut properties = Members::new();
    let mut required = Vec::new();
    for field in fields {
        let Some(name) = field.get("name").and_then(Node::as_str) else { continue };
        let mut schema = value_schema(field);
        if let (Some(description), Value::Map(members)) = (field.get("description"), &mut schema.value) {
            members.insert("description".into(), description.clone());
        }
        properties.insert(name.into(), schema);
        if is_required(field) {
            required.push(string(field.id, name));
        }
    }
    let mut members = Members::new();
    members.insert("type".into(), string(id, "object"));
    members.insert("properties".into(), map(id, properties));
    members.insert("required".into(), Node { id, value: Value::List(required) });
    map(id, members)
}

/// The schema of a value whose keywords stand on the parameter, header or items object.
fn value_schema(parameter: &Node) -> Node {
    let members = parameter
        .members()
        .filter(|(key, _)| !OWN.contains(key) && !crate::grammar::is_extension(key))
        .map(|(key, node)| (key.into(), if key == "items" { value_schema(node) } else { node.clone() }));
    map(parameter.id, members.collect())
}

/// Style and explode for a `collectionFormat`.
fn style(parameter: &Node) -> Option<(&'static str, bool, NodeId)> {
    let is_array = parameter.get("type").and_then(Node::as_str) == Some("array");
    let format = parameter.get("collectionFormat");
    let id = format.map_or(parameter.id, |node| node.id);
    let in_query = matches!(location(parameter), Some("query"));
    let (style, explode) = match format.and_then(Node::as_str) {
        _ if !is_array => return None,
        Some("multi") => ("form", true),
        Some("ssv") => ("spaceDelimited", false),
        Some("pipes") => ("pipeDelimited", false),
        _ if in_query => ("form", false),
        _ => ("simple", false),
    };
    Some((style, explode, id))
}
