//! What nodes of a description lead to: by reference, by discriminator, and what extends a schema that has one.

use std::collections::{BTreeSet, HashSet};

use super::sections::schemas;
use crate::reference::{fragment, mapped, pointed_at, references, target_name};
use crate::settings::{GatewaySchema, Settings};
use crate::source::{Node, NodeId};

/// The nodes that some others lead to.
#[derive(Debug)]
pub(super) struct Needed<'d> {
    root: &'d Node,
    nodes: HashSet<NodeId>,
    open: Vec<&'d Node>,
    /// Whether every reference is a pointer. What one of another kind leads to is not known here.
    pub(super) is_known: bool,
}

/// Everything that these nodes lead to, and these schemas by name.
pub(super) fn needed<'d>(root: &'d Node, from: Vec<&'d Node>, names: &BTreeSet<String>) -> Needed<'d> {
    let mut needed = Needed { root, nodes: HashSet::new(), open: from, is_known: true };
    names.iter().for_each(|name| needed.add_schema(name));
    loop {
        while let Some(node) = needed.open.pop() {
            needed.follow(node);
        }
        if !needed.add_extending() {
            return needed;
        }
    }
}

/// The schemas of an API that gateways name.
pub(super) fn of_gateways(settings: &Settings, api: &str) -> BTreeSet<String> {
    let contents = settings.gateways.values().flat_map(|gateway| &gateway.contents);
    let own = contents.filter(|content| settings.apis.get_index_of(api) == Some(content.api));
    let names = own.flat_map(|content| match &content.schema {
        GatewaySchema::Component(name) => vec![name.clone()],
        GatewaySchema::Inline(schema) => references(schema).into_iter().filter_map(Node::as_str).map(target_name).collect(),
    });
    names.collect()
}

impl<'d> Needed<'d> {
    /// Whether something leads to a node.
    pub(super) fn has(&self, node: &Node) -> bool {
        self.nodes.contains(&node.id)
    }

    /// Whether something leads to a node or into it.
    pub(super) fn reaches(&self, node: &Node) -> bool {
        self.has(node) || node.items().any(|node| self.reaches(node)) || node.members().any(|(_, node)| self.reaches(node))
    }

    fn follow(&mut self, node: &'d Node) {
        for reference in references(node) {
            self.is_known &= reference.as_str().and_then(fragment).is_none_or(|at| at.is_empty() || at.starts_with('/'));
            self.add(pointed_at(self.root, reference));
        }
        for target in mapped(node) {
            self.add(pointed_at(self.root, target));
            target.as_str().into_iter().for_each(|name| self.add_schema(name));
        }
    }

    fn add(&mut self, node: Option<&'d Node>) {
        self.open.extend(node.filter(|node| self.nodes.insert(node.id)));
    }

    fn add_schema(&mut self, name: &str) {
        self.add(schemas(self.root).and_then(|schemas| schemas.get(name)));
    }

    /// Adds the schemas that extend one which is needed and has a discriminator: a value of it may be of any of them. Ends with whether
    /// there are any.
    fn add_extending(&mut self) -> bool {
        let root = self.root;
        let is_needed =
            |schema: &Node| !self.has(schema) && bases(root, schema).any(|base| self.has(base) && has_discriminator(root, base));
        let schemas = schemas(root).into_iter().flat_map(Node::members).map(|(_, schema)| schema);
        let extending: Vec<&Node> = schemas.filter(|schema| is_needed(schema)).collect();
        extending.iter().for_each(|schema| self.add(Some(schema)));
        !extending.is_empty()
    }
}

/// The schemas that another one extends.
fn bases<'d>(root: &'d Node, schema: &'d Node) -> impl Iterator<Item = &'d Node> {
    let parts = schema.get("allOf").into_iter().flat_map(Node::items);
    parts.filter_map(move |part| pointed_at(root, part.get("$ref")?))
}

/// Whether a schema, or one that it extends, has a discriminator.
fn has_discriminator(root: &Node, schema: &Node) -> bool {
    let (mut open, mut seen) = (vec![schema], HashSet::new());
    while let Some(schema) = open.pop() {
        if schema.get("discriminator").is_some() {
            return true;
        }
        open.extend(bases(root, schema).filter(|base| seen.insert(base.id)));
    }
    false
}
