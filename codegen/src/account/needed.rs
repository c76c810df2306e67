//! What is needed of a description: all that hangs on its root, by membership or by reference.

use std::collections::{HashMap, HashSet};

use super::{Construct, EXTENSION, Effect, UNKNOWN, UNTOLD, file_object, member_place};
use crate::grammar::{Object, Shape, fits, is_extension};
use crate::reference::pointed_at;
use crate::source::{Node, NodeId, Sources};

const BESIDE: &str = "it stands beside a `$ref`";

/// A walk over one description as corrections left it.
pub(super) struct Walk<'w> {
    root: &'w Node,
    kind: &'static str,
    sources: &'w Sources,
    told: &'w HashSet<NodeId>,
    idle: HashMap<NodeId, &'static str>,
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
        told: &'w HashSet<NodeId>,
        effects: &'w mut HashMap<NodeId, (Construct, Effect)>,
    ) -> Self {
        Self { root, kind, sources, told, idle: sources.idle(), effects, followed: HashSet::new(), open: Vec::new() }
    }

    pub(super) fn document(mut self, shape: &'static Shape) {
        let place = Construct { file: self.kind, object: file_object(shape), key: "" };
        self.open.push((self.root, shape, place));
        while let Some((node, shape, place)) = self.open.pop() {
            self.value(node, shape, place);
        }
    }

    fn value(&mut self, node: &'w Node, shape: &'static Shape, place: Construct) {
        if let Some(why) = self.idle.get(&self.sources.original(node.id)) {
            return self.whole(node, Effect::None(why), place);
        }
        match shape {
            Shape::Idle(why, _) => return self.whole(node, Effect::None(why), place),
            Shape::Said(_) => {
                let told = self.told.contains(&self.sources.original(node.id));
                return self.whole(node, if told { Effect::Docs } else { Effect::None(UNTOLD) }, place);
            }
            Shape::Shelf(_) => return self.enter(node, Effect::Code, place),
            Shape::Any => return self.whole(node, Effect::Code, place),
            Shape::Either(one, other) => return self.value(node, if fits(node, one) { one } else { other }, place),
            _ => self.enter(node, Effect::Code, place),
        }
        match shape {
            Shape::List(item) => node.items().for_each(|node| self.value(node, item, place)),
            Shape::Map(value) => node.members().for_each(|(_, node)| self.value(node, value, place)),
            Shape::Object(object) | Shape::Schema(object) => self.members(node, shape, object, place),
            _ => {}
        }
    }

    fn members(&mut self, node: &'w Node, shape: &'static Shape, object: &'static Object, place: Construct) {
        let reference = node.get("$ref").filter(|_| object.referable);
        if let Some(target) = reference.and_then(|reference| pointed_at(self.root, reference))
            && self.followed.insert(target.id)
        {
            self.open.push((target, shape, place));
        }
        for (key, member) in node.members() {
            let place = member_place(object, key, place);
            match object.shape(key) {
                _ if is_extension(key) => self.whole(member, Effect::None(EXTENSION), place),
                _ if reference.is_some() && key == "$ref" => self.whole(member, Effect::Code, place),
                _ if reference.is_some() => self.whole(member, Effect::None(BESIDE), place),
                Some(shape) => self.value(member, shape, place),
                None => self.whole(member, Effect::None(UNKNOWN), place),
            }
        }
    }

    /// Enters a node and all below it.
    fn whole(&mut self, node: &Node, effect: Effect, place: Construct) {
        self.enter(node, effect, place);
        node.items().for_each(|node| self.whole(node, effect, place));
        node.members().for_each(|(_, node)| self.whole(node, effect, place));
    }

    /// A node that stands in several places does the most that it does in one of them.
    fn enter(&mut self, node: &Node, effect: Effect, place: Construct) {
        let entry = self.effects.entry(self.sources.original(node.id)).or_insert((place, effect));
        entry.1 = entry.1.max(effect);
    }
}
