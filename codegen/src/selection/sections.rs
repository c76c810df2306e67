//! Where a description keeps its definitions, in either version.

use crate::document::WEBHOOKS;
use crate::grammar::is_extension;
use crate::source::Node;

/// Those that Swagger 2.0 has at its root.
const AT_ROOT: [&str; 3] = ["definitions", "parameters", "responses"];
/// What opens operations is asked for by name, and refers to nothing.
const SCHEMES: &str = "securitySchemes";

/// The named schemas of a description.
pub(super) fn schemas(root: &Node) -> Option<&Node> {
    root.pointer("/components/schemas").or_else(|| root.get("definitions"))
}

/// Its definitions by kind.
pub(super) fn sections(root: &Node) -> impl Iterator<Item = &Node> {
    let components = root.get("components").into_iter().flat_map(Node::members);
    let components = components.filter(|(kind, _)| *kind != SCHEMES && !is_extension(kind)).map(|(_, section)| section);
    components.chain(AT_ROOT.into_iter().filter_map(|section| root.get(section)))
}

/// What stands at the root beside operations, definitions and extensions.
pub(super) fn others(root: &Node) -> impl Iterator<Item = &Node> {
    let is_apart = |key: &str| ["paths", "components", WEBHOOKS].contains(&key) || AT_ROOT.contains(&key) || is_extension(key);
    root.members().filter(move |(key, _)| !is_apart(key)).map(|(_, member)| member)
}
