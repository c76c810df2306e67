//! Schemas with a discriminator that others extend by `allOf`: a value of one may be of any of them.

use std::collections::HashMap;

use super::lower::Lower;
use super::parts::Part;
use crate::budget::REFERENCES;
use crate::diagnostics::{Diagnostic, rules};
use crate::document::schema::Schema;
use crate::markdown::code;
use crate::reference::pointed_at;
use crate::source::{Node, NodeId};

const SECTION: &str = "/components/schemas";
/// How many schemas a finding names.
const NAMED: usize = 3;

/// Which schemas extend which.
pub(super) struct Subtypes<'d> {
    names: HashMap<NodeId, &'d str>,
    by_base: HashMap<NodeId, Vec<&'d str>>,
}

impl<'d> Subtypes<'d> {
    fn of(root: &'d Node) -> Self {
        let schemas = || root.pointer(SECTION).into_iter().flat_map(Node::members);
        let mut by_base: HashMap<NodeId, Vec<&str>> = HashMap::new();
        for (name, schema) in schemas() {
            for base in parts(schema).into_iter().filter_map(|part| led_to(root, part)) {
                by_base.entry(base.id).or_default().push(name);
            }
        }
        Self { names: schemas().map(|(name, schema)| (schema.id, name)).collect(), by_base }
    }
}

impl<'d> Lower<'_, 'd> {
    /// Notes a discriminator that has no branches to tell apart.
    pub(super) fn note_discriminator(&mut self, schema: &Schema<'d>) {
        if !schema.is_union() {
            self.remarks.idle(schema.discriminator, "branches of `oneOf` or `anyOf` alone are told apart by it");
        }
    }

    /// Reports that values of a schema are read as that schema alone, where its discriminator says that they may be of others.
    pub(super) fn report_subtypes(&mut self, id: NodeId, schema: &Schema<'d>) {
        let Some(discriminator) = schema.discriminator.filter(|_| !schema.is_union()) else { return };
        let mapping = discriminator.get("mapping").into_iter().flat_map(Node::members);
        let mapped = mapping.filter_map(|(_, target)| mapped_to(self.root, target)).map(|target| target.id);
        self.report_others(id, mapped.filter(|target| *target != id).collect(), discriminator.id);
    }

    /// The same for a schema of several parts: each may have the discriminator. One that a part brings along from another schema tells
    /// apart what extends this one too.
    pub(super) fn report_subtypes_by_parts(&mut self, id: NodeId, parts: &[Part<'d>]) {
        for part in parts.iter().filter(|part| part.schema.id != id) {
            match part.referred {
                true if part.schema.discriminator.is_some() => self.report_others(id, Vec::new(), id),
                true => {}
                false => self.report_subtypes(id, &part.schema),
            }
        }
    }

    /// Reports those that extend a schema, and these others, at a node.
    fn report_others(&mut self, id: NodeId, others: Vec<NodeId>, at: NodeId) {
        let root = self.root;
        let subtypes = self.subtypes.get_or_insert_with(|| Subtypes::of(root));
        let mut names: Vec<&str> = others.iter().filter_map(|other| subtypes.names.get(other).copied()).collect();
        names.extend(subtypes.by_base.get(&id).into_iter().flatten());
        names.sort_unstable();
        names.dedup();
        if names.is_empty() {
            return;
        }
        let mut listed: Vec<String> = names.iter().take(NAMED).map(|name| code(name)).collect();
        listed.extend((names.len() > NAMED).then(|| format!("{} more", names.len() - NAMED)));
        let message =
            format!("a value may be of a schema that extends this one ({}); what that adds is not read", listed.join(", "));
        let diagnostic = Diagnostic::new(&rules::SUBTYPES_NOT_READ, self.sources.key_place(at), message);
        self.report(diagnostic.help("correct the schema to a `oneOf` of those that a value may be of, with this discriminator"));
    }
}

/// What stands in the `allOf` of a schema, and in those of its parts.
fn parts(schema: &Node) -> Vec<&Node> {
    let (mut found, mut next) = (vec![schema], 0);
    while let Some(part) = found.get(next) {
        found.extend(part.get("allOf").into_iter().flat_map(Node::items));
        next += 1;
    }
    found.split_off(1)
}

/// Where the references of a node end.
fn led_to<'d>(root: &'d Node, node: &'d Node) -> Option<&'d Node> {
    let mut at = node;
    for _ in 0..REFERENCES {
        let Some(reference) = at.get("$ref") else { return Some(at) };
        at = pointed_at(root, reference)?;
    }
    None
}

/// What an entry of a mapping leads to, by reference or by name.
fn mapped_to<'d>(root: &'d Node, target: &Node) -> Option<&'d Node> {
    pointed_at(root, target).or_else(|| root.pointer(SECTION)?.get(target.as_str()?))
}
