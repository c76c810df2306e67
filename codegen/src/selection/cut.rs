//! What is taken out of a description: operations, path items, definitions and tags that nothing needs which is kept. What a reference leads
//! into stays, wherever it stands.

use std::collections::{BTreeSet, HashSet};

use super::listed::Listed;
use super::needed::{Needed, needed};
use super::sections::{others as other_members, schemas, sections};
use crate::document::{WEBHOOKS, holds_operations, methods};
use crate::grammar::is_extension;
use crate::settings::Selected;
use crate::source::{Node, NodeId, Value};

/// The nodes that are taken out of a description.
#[derive(Debug, Default)]
pub(super) struct Cut {
    nodes: HashSet<NodeId>,
    /// Those of them that were not selected; the others have no effect in the whole description either.
    pub(super) unselected: Vec<NodeId>,
}

impl Cut {
    /// What goes where these operations are kept, and those are not; `names` are schemas that are needed besides.
    pub(super) fn of(
        root: &Node,
        kept: &[&Listed<'_>],
        others: &[&Listed<'_>],
        names: &BTreeSet<String>,
        selected: &Selected,
    ) -> Self {
        let mut from: Vec<&Node> = kept.iter().map(|operation| operation.node).collect();
        from.extend(other_members(root));
        from.extend(kept.iter().flat_map(|operation| around(root, operation)));
        let has_all_schemas = selected.types_only && !selected.has_names();
        from.extend(schemas(root).filter(|_| has_all_schemas));
        let needs = needed(root, from, names);
        let elsewhere = needed(root, others.iter().map(|operation| operation.node).collect(), &BTreeSet::new());
        let mut cut = Self::default();
        // Types alone are of operations that the package does not have.
        cut.paths(root, if selected.types_only { &[] } else { kept }, &needs);
        let whole = schemas(root).filter(|_| has_all_schemas).map(|schemas| schemas.id);
        sections(root).filter(|section| Some(section.id) != whole).for_each(|section| cut.section(section, &needs, &elsewhere));
        cut.tags(root, kept, others);
        // No operation leads to what the server sends of itself.
        root.get(WEBHOOKS).into_iter().for_each(|webhooks| cut.take(webhooks));
        cut
    }

    /// Takes it out.
    pub(super) fn apply(&self, node: &mut Node) {
        match &mut node.value {
            Value::Map(members) => {
                members.retain(|_, node| !self.nodes.contains(&node.id));
                members.values_mut().for_each(|node| self.apply(node));
            }
            Value::List(items) => {
                items.retain(|node| !self.nodes.contains(&node.id));
                items.iter_mut().for_each(|node| self.apply(node));
            }
            _ => {}
        }
    }

    fn take(&mut self, node: &Node) {
        self.nodes.insert(node.id);
        self.unselected.push(node.id);
    }

    fn paths(&mut self, root: &Node, kept: &[&Listed<'_>], needs: &Needed<'_>) {
        let paths: HashSet<&str> = kept.iter().map(|operation| operation.path).collect();
        let kept: HashSet<NodeId> = kept.iter().map(|operation| operation.node.id).collect();
        for (path, item) in root.get("paths").into_iter().flat_map(Node::members).filter(|(path, _)| !is_extension(path)) {
            if !paths.contains(path) && !needs.reaches(item) {
                self.take(item);
                continue;
            }
            let operations = methods(item).map(|(_, operation)| operation);
            let others = operations.filter(|operation| !kept.contains(&operation.id) && !needs.reaches(operation));
            others.for_each(|operation| self.take(operation));
        }
    }

    fn section(&mut self, section: &Node, needs: &Needed<'_>, elsewhere: &Needed<'_>) {
        if !needs.is_known || needs.has(section) {
            return;
        }
        for (_, definition) in section.members().filter(|(_, definition)| !needs.reaches(definition)) {
            match elsewhere.reaches(definition) {
                true => self.take(definition),
                false => _ = self.nodes.insert(definition.id),
            }
        }
    }

    /// Tags that no operation has which is kept.
    fn tags(&mut self, root: &Node, kept: &[&Listed<'_>], others: &[&Listed<'_>]) {
        for tag in root.get("tags").into_iter().flat_map(Node::items) {
            let Some(name) = tag.get("name").and_then(Node::as_text) else { continue };
            let has = |operations: &[&Listed<'_>]| operations.iter().any(|operation| operation.has_tag(name));
            if has(others) && !has(kept) {
                self.take(tag);
            }
        }
    }
}

/// What the path item of an operation says for all its operations. That of another place is taken whole.
fn around<'d>(root: &'d Node, operation: &Listed<'d>) -> Vec<&'d Node> {
    let Some(item) = root.get("paths").and_then(|paths| paths.get(operation.path)) else { return Vec::new() };
    match item.get("$ref") {
        Some(_) => vec![item],
        None => item.members().filter(|(key, _)| !holds_operations(key)).map(|(_, member)| member).collect(),
    }
}
