//! The needed part of a description: everything that its root leads to, by membership or reference, and what is needed from outside.

use std::collections::{HashMap, HashSet};

use super::{Construct, EXTENSION, Effect, UNKNOWN, UNTOLD, file_object, member_place};
use crate::grammar::{Grammar, Object, Shape, Version, fits, is_extension};
use crate::reference::pointed_at;
use crate::source::{Node, NodeId, RESTATES_DEFAULT, Remark, Sources};

const BESIDE: &str = "it stands beside a `$ref`";

/// What stages know of nodes, by original.
pub(super) struct Known {
    /// Nodes whose words the docs of the code have.
    pub(super) told: HashSet<NodeId>,
    /// Definitions that something outside the description takes up.
    pub(super) needed: HashSet<NodeId>,
    /// Remarks of the stages.
    pub(super) remarks: HashMap<NodeId, Remark>,
}

/// A walk over one description as corrections left it.
pub(super) struct Walk<'w> {
    root: &'w Node,
    kind: &'static str,
    version: Version,
    sources: &'w Sources,
    known: &'w Known,
    effects: &'w mut HashMap<NodeId, (Construct, Effect)>,
    followed: HashSet<NodeId>,
    /// Targets of references, which may lead to one another as far as they like.
    open: Vec<(&'w Node, &'static Shape, Construct)>,
}

impl<'w> Walk<'w> {
    pub(super) fn new(
        root: &'w Node,
        kind: &'static str,
        sources: &'w Sources,
        known: &'w Known,
        effects: &'w mut HashMap<NodeId, (Construct, Effect)>,
    ) -> Self {
        Self { root, kind, version: Version::OpenApi30, sources, known, effects, followed: HashSet::new(), open: Vec::new() }
    }

    pub(super) fn document(mut self, Grammar { shape, version }: Grammar) {
        self.version = version;
        let place = Construct { file: self.kind, object: file_object(shape), key: "" };
        self.open.push((self.root, shape, place));
        while let Some((node, shape, place)) = self.open.pop() {
            self.value(node, shape, place);
        }
    }

    /// Enters a node and all below it; returns its effect.
    fn value(&mut self, node: &'w Node, shape: &'static Shape, place: Construct) -> Effect {
        let remark = self.known.remarks.get(&self.sources.original(node.id)).copied();
        match (remark, shape) {
            (Some(Remark::Idle(why)), _) => self.whole(node, Effect::None(why), place),
            (_, Shape::Idle(why, _)) => self.whole(node, Effect::None(why), place),
            (None, Shape::Bool | Shape::Said(Shape::Bool)) if node.as_bool() == Some(false) => {
                self.whole(node, Effect::None(RESTATES_DEFAULT), place)
            }
            (_, Shape::Said(shape)) => self.said(node, shape, place),
            (Some(Remark::Said), shape) => self.said(node, shape, place),
            (Some(Remark::Again(why)), _) => self.whole(node, Effect::Again(why), place),
            (Some(Remark::Label(why)), shape) => self.label(node, shape, why, place),
            (None, Shape::Any) if self.known.told.contains(&self.sources.original(node.id)) => {
                self.whole(node, Effect::Docs, place)
            }
            (None, Shape::Any) => self.whole(node, Effect::Code, place),
            (None, Shape::Versioned(_, shape)) => self.value(node, shape, place),
            (None, Shape::Either(one, other)) => self.value(node, if fits(node, one) { one } else { other }, place),
            (None, Shape::List(item)) => {
                let parts = node.items().map(|node| self.value(node, item, place)).max();
                self.enter(node, parts.unwrap_or(Effect::Code), place)
            }
            (None, Shape::Map(value)) => {
                let parts = node.members().map(|(_, node)| self.value(node, value, place)).max();
                self.enter(node, parts.unwrap_or(Effect::Code), place)
            }
            (None, Shape::Shelf(Shape::Map(shape))) => {
                let needed = node.members().filter(|(_, node)| self.known.needed.contains(&self.sources.original(node.id)));
                self.open.extend(needed.map(|(_, node)| (node, *shape, place)));
                self.enter(node, Effect::Code, place)
            }
            (None, Shape::Object(object) | Shape::Schema(object)) => {
                self.members(node, shape, object, place);
                self.enter(node, Effect::Code, place)
            }
            (None, _) if self.known.told.contains(&self.sources.original(node.id)) => self.enter(node, Effect::Docs, place),
            (None, _) => self.enter(node, Effect::Code, place),
        }
    }

    /// What only docs carry: words, or an object with words in it, of which all else is of use with the words alone.
    fn said(&mut self, node: &'w Node, shape: &'static Shape, place: Construct) -> Effect {
        let told = self.known.told.contains(&self.sources.original(node.id));
        let own = match self.known.remarks.get(&self.sources.original(node.id)) {
            Some(Remark::Again(why)) if told => Effect::Again(why),
            _ if told => Effect::Docs,
            _ => Effect::None(UNTOLD),
        };
        let parts = match shape {
            Shape::List(item) => node.items().map(|node| self.said(node, item, place)).max(),
            Shape::Object(object) => {
                let part = |(key, node)| self.said(node, &Shape::Any, member_place(object, key, place));
                let strongest = node.members().map(part).max();
                node.members().filter(|(key, _)| object.required.contains(key)).for_each(|(key, node)| {
                    self.enter(node, strongest.unwrap_or(own), member_place(object, key, place));
                });
                strongest
            }
            _ => Some(self.whole(node, own, place)),
        };
        self.enter(node, parts.unwrap_or(own).max(own), place)
    }

    /// What is a name for its members and nothing more: the code depends on the members.
    fn label(&mut self, node: &'w Node, shape: &'static Shape, why: &'static str, place: Construct) -> Effect {
        if let Shape::Object(object) = shape {
            self.members(node, shape, object, place);
        }
        self.enter(node, Effect::None(why), place);
        Effect::Code
    }

    fn members(&mut self, node: &'w Node, shape: &'static Shape, object: &'static Object, place: Construct) {
        let reference = node.get("$ref").filter(|_| object.referable);
        if let Some(target) = reference.and_then(|reference| pointed_at(self.root, reference))
            && self.followed.insert(target.id)
        {
            self.open.push((target, shape, place));
        }
        let counts_beside = self.version.counts_beside_references(object);
        for (key, member) in node.members() {
            let place = member_place(object, key, place);
            match object.shape(key) {
                _ if is_extension(key) && !object.knows(key) => self.whole(member, Effect::None(EXTENSION), place),
                _ if reference.is_some() && key == "$ref" => self.whole(member, Effect::Code, place),
                _ if reference.is_some() && !counts_beside => self.whole(member, Effect::None(BESIDE), place),
                Some(shape) => self.value(member, shape, place),
                None => self.whole(member, Effect::None(UNKNOWN), place),
            };
        }
    }

    /// Enters a node and all below it as one.
    fn whole(&mut self, node: &Node, effect: Effect, place: Construct) -> Effect {
        for part in node.items().chain(node.members().map(|(_, member)| member)) {
            self.whole(part, effect, place);
        }
        self.enter(node, effect, place)
    }

    /// A node that stands in several places does the most that it does in one of them.
    fn enter(&mut self, node: &Node, effect: Effect, place: Construct) -> Effect {
        let entry = self.effects.entry(self.sources.original(node.id)).or_insert((place, effect));
        entry.1 = entry.1.max(effect);
        entry.1
    }
}
