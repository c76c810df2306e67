//! A schema and those that extend it, as a union.

use std::collections::{HashMap, HashSet};

use super::{SECTION, definition, mapped_to, mapping};
use crate::dialect::{map, string};
use crate::reference::reference_to;
use crate::source::{Members, Node, NodeId, Sources, Value};

/// A schema that others extend.
pub(super) struct Family {
    pub(super) id: NodeId,
    pub(super) name: String,
    /// What the schema's own members are called from now on.
    pub(super) own: String,
    /// Those that extend it.
    pub(super) heirs: Vec<NodeId>,
}

/// What definitions are called.
pub(super) struct Names<'d> {
    pub(super) root: &'d Node,
    pub(super) written: HashMap<NodeId, &'d str>,
    /// References to what extended schemas say themselves.
    pub(super) moved: HashMap<NodeId, String>,
}

impl Names<'_> {
    /// A reference to what a definition says itself.
    fn reference(&self, id: NodeId) -> Option<String> {
        self.moved.get(&id).cloned().or_else(|| Some(reference_to(SECTION, self.written.get(&id)?)))
    }
}

impl Family {
    /// The union of those that extend a schema and of what it says itself, under the words for it.
    pub(super) fn union(&self, names: &Names<'_>, sources: &mut Sources) -> Node {
        let mut members = Members::new();
        for (key, node) in definition(names.root, &self.name).into_iter().flat_map(Node::members) {
            match key {
                "title" | "description" => _ = members.insert(key.into(), sources.copy(node)),
                "discriminator" => _ = members.insert(key.into(), self.discriminator(node, names)),
                _ => {}
            }
        }
        let branches = self.branches().filter_map(|id| {
            let reference = string(sources.made_up(self.id), &names.reference(id)?);
            Some(map(sources.made_up(self.id), [("$ref".into(), reference)].into_iter().collect()))
        });
        let branches = Value::List(branches.collect());
        members.insert("oneOf".into(), Node { id: sources.made_up(self.id), value: branches });
        map(sources.again(self.id), members)
    }

    fn branches(&self) -> impl Iterator<Item = NodeId> {
        self.heirs.iter().copied().chain([self.id])
    }

    /// The discriminator, whose mapping leads to what definitions say themselves, and calls them as they were written.
    fn discriminator(&self, written: &Node, names: &Names<'_>) -> Node {
        let mut mapped = Members::new();
        for (value, target) in mapping(written) {
            let moved = mapped_to(names.root, target).and_then(|definition| names.moved.get(&definition.id));
            mapped.insert(value.into(), moved.map_or_else(|| target.clone(), |moved| string(target.id, moved)));
        }
        let led: HashSet<String> = mapped.values().filter_map(|target| target.as_str().map(str::to_owned)).collect();
        for (id, moved) in self.branches().filter_map(|id| Some((id, names.moved.get(&id)?))) {
            if let Some(name) = names.written.get(&id).filter(|_| !led.contains(moved)) {
                mapped.insert((*name).into(), string(written.id, moved));
            }
        }
        let mut members = written.as_map().cloned().unwrap_or_default();
        let id = members.get("mapping").map_or(written.id, |mapping| mapping.id);
        members.insert("mapping".into(), map(id, mapped));
        map(written.id, members)
    }
}
