//! A lowered description as typed objects: operations, parameters, responses, security through `openapiv3`, node by node, so that a
//! fault has a place. What `openapiv3` has nothing to add to is read from the nodes; [`schema`] reads schemas.

mod objects;
pub mod schema;

use crate::diagnostics::{Diagnostic, Diagnostics, rules};
use crate::source::{Node, Sources};

pub use objects::{Typed, typed};

/// Methods that a path item may have, as their keys are spelt.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Whether an operation is one of those to read, by path and key.
pub type Part<'p> = &'p dyn Fn(&str, &str) -> bool;

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
        let mut document = Self { root, operations: Vec::new(), is_partial: paths.is_none(), is_part: part.is_some() };
        for (path, item) in paths.into_iter().flatten().filter(|(path, _)| !crate::grammar::is_extension(path)) {
            check_path(path, item, sources, diagnostics);
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
        let methods = item.into_iter().flat_map(Node::members).filter(|(key, _)| METHODS.contains(key));
        let methods = methods.filter(|(key, _)| part.is_none_or(|has| has(path, key)));
        for (key, node) in methods {
            match typed(node, sources, diagnostics) {
                Some(operation) => {
                    let (method, shared_parameters) = (key.to_ascii_uppercase(), shared_parameters.clone());
                    self.operations.push(PathOperation { node, path, method, operation, shared_parameters, shared_servers });
                }
                None => self.is_partial = true,
            }
        }
    }
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

/// Whether the components of a kind could not be read: what they define is not known.
pub fn is_unread(root: &Node, kind: &str) -> bool {
    let components = root.get("components");
    let is_map = |node: Option<&Node>| node.is_none_or(|node| node.as_map().is_some());
    !(is_map(components) && is_map(components.and_then(|components| components.get(kind))))
}
