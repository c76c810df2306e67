//! A lowered description as typed objects: operations, parameters, responses, security through `openapiv3`, node by node, so that a
//! fault has a place. What `openapiv3` has nothing to add to is read from the nodes; [`schema`] reads schemas.

mod objects;
pub mod schema;

use crate::diagnostics::{Diagnostic, Diagnostics, rules};
use crate::source::{Node, Sources};

pub use objects::{Typed, typed};

/// Methods that a path item may have, as their keys are spelt.
const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// Whether an operation is one of those to read, by path and method.
pub type Part<'p> = &'p dyn Fn(&str, &str) -> bool;

/// The key of operations with other methods.
const OTHERS: &str = "additionalOperations";
/// The key of requests that the server makes of itself.
pub const WEBHOOKS: &str = "webhooks";

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
    /// Servers that it gives them.
    pub shared_servers: Option<&'d Node>,
}

/// A lowered description.
#[derive(Debug)]
pub struct Document<'d> {
    /// The lowered tree.
    pub root: &'d Node,
    /// In the order of the description.
    pub operations: Vec<PathOperation<'d>>,
    /// Whether there may be other operations, in what could not be read.
    pub is_partial: bool,
    /// Whether only some of its operations were to be read.
    pub is_part: bool,
}

impl<'d> Document<'d> {
    /// Reads the operations of a lowered description; of a part of it, those that it has.
    pub fn read(root: &'d Node, part: Option<Part<'_>>, sources: &Sources, diagnostics: &mut Diagnostics) -> Self {
        let paths = root.get("paths").and_then(Node::as_map);
        let is_partial = has_unread_paths(root, sources, diagnostics);
        let mut document = Self { root, operations: Vec::new(), is_partial, is_part: part.is_some() };
        for (path, item) in paths.into_iter().flatten().filter(|(path, _)| !crate::grammar::is_extension(path)) {
            check_path(path, item, sources, diagnostics);
            check_methods(item, sources, diagnostics);
            document.path_item(path, item, part, sources, diagnostics);
        }
        document
    }

    fn path_item(
        &mut self,
        path: &'d str,
        item: &'d Node,
        part: Option<Part<'_>>,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) {
        let item = crate::reference::resolve(self.root, item, sources, diagnostics).filter(|item| item.as_map().is_some());
        self.is_partial |= item.is_none();
        let shared_parameters: Vec<&Node> = item.and_then(|item| item.get("parameters")).map_or(Vec::new(), Node::entries);
        let shared_servers = item.and_then(|item| item.get("servers"));
        let methods = item.into_iter().flat_map(methods).filter(|(method, _)| part.is_none_or(|has| has(path, method)));
        for (method, node) in methods {
            match typed(node, sources, diagnostics) {
                Some(operation) => {
                    let shared_parameters = shared_parameters.clone();
                    self.operations.push(PathOperation { node, path, method, operation, shared_parameters, shared_servers });
                }
                None => self.is_partial = true,
            }
        }
    }
}

/// Whether a lowered description has schemas, and neither an operation nor anything that the server sends of itself.
pub fn has_schemas_alone(root: &Node) -> bool {
    let is_filled = |node: &Node| node.members().any(|(key, _)| !crate::grammar::is_extension(key));
    let is_called = ["paths", WEBHOOKS].iter().any(|key| root.get(key).is_some_and(is_filled));
    !is_called && root.pointer("/components/schemas").is_some_and(is_filled)
}

/// Whether there are paths that could not be read; what is empty was taken out, and said to be.
fn has_unread_paths(root: &Node, sources: &Sources, diagnostics: &Diagnostics) -> bool {
    let mut place = sources.place(root.id);
    place.pointer.push_str("/paths");
    root.get("paths").map_or_else(|| diagnostics.has_finding_at(&place), |paths| paths.as_map().is_none())
}

/// The operations of a path item, by their methods: those that the format knows, in capitals, and others as they are spelt.
pub fn methods(item: &Node) -> impl Iterator<Item = (String, &Node)> {
    let known = item.members().filter(|(key, _)| METHODS.contains(key)).map(|(key, node)| (key.to_ascii_uppercase(), node));
    let others = item.get(OTHERS).into_iter().flat_map(Node::members);
    known.chain(others.map(|(method, node)| (method.to_owned(), node)))
}

/// Whether operations stand under a key of a path item.
pub fn holds_operations(key: &str) -> bool {
    METHODS.contains(&key) || key == OTHERS
}

/// Whether every brace of a path template has its other.
pub fn is_balanced(path: &str) -> bool {
    let mut is_open = false;
    path.chars().filter(|character| matches!(character, '{' | '}')).all(|brace| {
        let is_next = (brace == '}') == is_open;
        is_open = !is_open;
        is_next
    }) && !is_open
}

fn check_path(path: &str, item: &Node, sources: &Sources, diagnostics: &mut Diagnostics) {
    let mut report = |rule, message: String, help: &str| {
        diagnostics.push(Diagnostic::new(rule, sources.key_place(item.id), message).help(help));
    };
    if !path.starts_with('/') {
        report(&rules::PATH_START, format!("the path `{path}` does not begin with a slash"), "begin it with `/`");
    }
    if path.split('{').next().is_some_and(|start| start.contains('#')) {
        report(&rules::PATH_FRAGMENT, format!("of the path `{path}` no server sees what comes after `#`"), "leave it out");
    }
    if !is_balanced(path) {
        report(&rules::PATH_BRACES, format!("in the path `{path}` a brace has no other"), "write a parameter as `{name}`");
    }
}

/// Every method is a token (RFC 9110, section 9.1).
fn check_methods(item: &Node, sources: &Sources, diagnostics: &mut Diagnostics) {
    let is_token = |method: &str| {
        let is_of_token = |character: char| character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character);
        !method.is_empty() && method.chars().all(is_of_token)
    };
    let others = item.get(OTHERS).into_iter().flat_map(Node::members);
    for (method, node) in others.filter(|(method, _)| !is_token(method)) {
        let message = format!("no request can have the method `{method}`");
        let help = "write it in letters, digits and hyphens";
        diagnostics.push(Diagnostic::new(&rules::METHOD, sources.key_place(node.id), message).help(help));
    }
}

/// Whether the components of a kind could not be read: what they define is not known.
pub fn is_unread(root: &Node, kind: &str) -> bool {
    let components = root.get("components");
    let is_map = |node: Option<&Node>| node.is_none_or(|node| node.as_map().is_some());
    !(is_map(components) && is_map(components.and_then(|components| components.get(kind))))
}
