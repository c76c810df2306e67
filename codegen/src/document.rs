//! A lowered description as typed objects: operations, parameters, responses, security through `openapiv3`, node by node, so that a
//! fault has a place. Schemas are cut out first ; [`schema`] reads them from their nodes.

pub mod schema;

use serde::de::DeserializeOwned;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{Node, Sources, Value};

/// Methods that a path item may have, as their keys are spelt.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// One operation and where it stands.
#[derive(Debug)]
pub struct PathOperation<'d> {
    /// The operation object.
    pub node: &'d Node,
    /// Path template below the base path.
    pub path: &'d str,
    /// Upper-case method.
    pub method: String,
    /// Its typed form.
    pub operation: openapiv3::Operation,
    /// Parameters that the path item gives all its operations.
    pub shared_parameters: Vec<&'d Node>,
}

/// A lowered description.
#[derive(Debug)]
pub struct Document<'d> {
    /// The lowered tree.
    pub root: &'d Node,
    /// In the order of the description.
    pub operations: Vec<PathOperation<'d>>,
}

impl<'d> Document<'d> {
    /// Reads the operations of a lowered description.
    pub fn read(root: &'d Node, sources: &Sources, diagnostics: &mut Diagnostics) -> Self {
        let mut operations = Vec::new();
        let paths = root.get("paths").into_iter().flat_map(Node::members);
        for (path, item) in paths.filter(|(path, _)| !crate::grammar::is_extension(path)) {
            check_path(path, item, sources, diagnostics);
            let Some(item) = crate::reference::resolve(root, item, sources, diagnostics) else { continue };
            operations.extend(path_operations(path, item, sources, diagnostics));
        }
        Self { root, operations }
    }
}

fn check_path(path: &str, item: &Node, sources: &Sources, diagnostics: &mut Diagnostics) {
    let mut report = |message: String, help: &str| {
        diagnostics.push(Diagnostic::error(sources.key_place(item.id), message).help(help));
    };
    if !path.starts_with('/') {
        report(format!("the path `{path}` does not begin with a slash"), "begin it with `/`");
    }
    if path.matches('{').count() != path.matches('}').count() {
        report(format!("in the path `{path}` a brace has no other"), "write a parameter as `{name}`");
    }
}

fn path_operations<'d>(
    path: &'d str,
    item: &'d Node,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<PathOperation<'d>> {
    let shared_parameters: Vec<&Node> = item.get("parameters").map_or(Vec::new(), |list| list.items().collect());
    let methods = item.members().filter(|(key, _)| METHODS.contains(key));
    methods
        .filter_map(|(key, node)| {
            let operation = typed(node, sources, diagnostics)?;
            let method = key.to_ascii_uppercase();
            Some(PathOperation { node, path, method, operation, shared_parameters: shared_parameters.clone() })
        })
        .collect()
}

/// A node as an object of `openapiv3`. Each schema in it is cut out: `{"$ref": ""}` stands for the schema that the node itself has there.
pub fn typed<T: DeserializeOwned>(node: &Node, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<T> {
    match serde_path_to_error::deserialize(cut(node)) {
        Ok(typed) => Some(typed),
        Err(error) => {
            // The grammar has reported what it knows to be wrong; the same fault again, in other words, helps nobody.
            if !diagnostics.has_errors() {
                let at = deepest(node, error.path());
                let message = format!("not as OpenAPI has it: {}", error.inner());
                let help = "write the object as https://spec.openapis.org/oas/v3.0.3 describes it";
                diagnostics.push(Diagnostic::error(sources.place(at.id), message).help(help));
            }
            None
        }
    }
}

/// The last node of a path that the tree has.
fn deepest<'d>(node: &'d Node, path: &serde_path_to_error::Path) -> &'d Node {
    use serde_path_to_error::Segment;
    path.iter().fold(node, |at, segment| match segment {
        Segment::Map { key } => at.get(key).unwrap_or(at),
        Segment::Seq { index } => at.as_list().and_then(|items| items.get(*index)).unwrap_or(at),
        _ => at,
    })
}

fn cut(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Map(members) => {
            let kept = members.iter().filter(|(key, _)| !is_left_out(key));
            serde_json::Value::Object(kept.map(|(key, value)| (key.to_string(), cut_member(key, value))).collect())
        }
        Value::List(items) => serde_json::Value::Array(items.iter().map(cut).collect()),
        Value::Null => serde_json::Value::Null,
        Value::Bool(value) => serde_json::Value::Bool(*value),
        // Outside schemas no number has a meaning of its own: where one stands, a text was meant.
        Value::Number(text) | Value::String(text) => serde_json::Value::String(text.to_string()),
    }
}

/// A stand-in for what is read from its own node, so that a fault in it has that place.
fn cut_member(key: &str, value: &Node) -> serde_json::Value {
    match key {
        "schema" => serde_json::json!({ "$ref": "" }),
        "responses" => serde_json::json!({}),
        _ => cut(value),
    }
}

/// Examples say nothing about types, extensions nothing that OpenAPI knows; the others are read where they are lowered.
fn is_left_out(key: &str) -> bool {
    let lowered = matches!(key, "parameters" | "requestBody" | "callbacks" | "links");
    lowered || matches!(key, "example" | "examples") || crate::grammar::is_extension(key)
}
