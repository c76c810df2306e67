//! `allOf`: several schemas that describe one value, as one type. A member that several parts describe is such a value too.

use std::collections::BTreeSet;

use super::docs::{docs, laid_over};
use super::facts::{Fact, within};
use super::lower::{Lower, TypeUse};
use super::narrow::{Intersection, intersection};
use super::parts::{Composed, Part, telling, with_words};
use super::{Origin, Type};
use crate::budget::SCHEMAS;
use crate::diagnostics::{Diagnostic, rules};
use crate::document::schema::Schema;
use crate::source::{Node, NodeId};

impl<'d> Lower<'_, 'd> {
    /// A schema with `allOf`.
    pub(super) fn all_of(&mut self, node: &'d Node, schema: &Schema<'d>, origin: &Origin) -> TypeUse {
        let described: Vec<Composed<'d>> = schema.all_of.iter().map(|part| self.composed(part)).collect();
        let own = Part { written: node, schema: Schema::read(node), referred: false };
        let is_whole = !described.iter().any(|one| self.types.is_unread(one.node.id));
        if !is_whole {
            // What others say beside a part that could not be read is no more than a part of the whole either.
            let beside = described.iter().flat_map(|one| &one.parts).filter(|part| !part.referred);
            beside.for_each(|part| self.types.note_unread(part.schema.id));
        }
        let containing = containing(&described).filter(|one| !self.extends(node.id, one.node));
        if let (Some(one), false, true) = (containing, own.determines_type(), is_whole) {
            return self.by_name(one, &described, origin);
        }
        let parts: Vec<Part<'d>> =
            each_once(described).into_iter().filter(|part| part.schema.id != node.id).chain([own]).collect();
        match intersection(&parts) {
            Intersection::Object => {
                let id = self.reserve(schema, origin);
                let type_use = with_words(Type::Named(id).into(), of_itself(&parts, node.id), |_| false);
                self.types.get_mut(id).docs = laid_over(type_use.docs.clone(), docs(schema));
                self.object(id, &schemas(&parts), origin);
                type_use
            }
            Intersection::One(part) if part.schema.id == node.id => {
                let type_use = self.alone(schema, origin);
                with_words(type_use, parts.iter().filter(|part| part.schema.id != node.id), |_| false)
            }
            other => self.no_object(other, &parts, origin),
        }
    }

    /// One value that each of several schemas describes: the same as an `allOf` of them.
    pub(super) fn together(&mut self, nodes: &[&'d Node], origin: &Origin) -> TypeUse {
        let described: Vec<Composed<'d>> = nodes.iter().map(|node| self.composed(node)).collect();
        if let Some(one) = containing(&described) {
            return self.by_name(one, &described, origin);
        }
        let key: Vec<NodeId> = described.iter().filter_map(|one| Some(one.parts.last()?.schema.id)).collect();
        if let Some(type_use) = self.joint.get(&key) {
            return type_use.clone();
        }
        let parts = each_once(described);
        let Some(last) = parts.last() else { return Type::Json.into() };
        if self.depth >= SCHEMAS {
            self.too_deep(last.written);
            return Type::Json.into();
        }
        self.depth += 1;
        let type_use = match intersection(&parts) {
            Intersection::Object => self.joint_object(last.schema.id, key, &parts, origin),
            other => self.no_object(other, &parts, origin),
        };
        self.depth -= 1;
        type_use
    }

    /// An object that several members describe. It is known before its own members are, since they may lead back to it.
    fn joint_object(&mut self, node: NodeId, key: Vec<NodeId>, parts: &[Part<'d>], origin: &Origin) -> TypeUse {
        let id = self.define(node, origin);
        let type_use = with_words(Type::Named(id).into(), parts.iter().filter(|part| !part.referred), |_| false);
        self.types.get_mut(id).docs = type_use.docs.clone();
        self.joint.insert(key, type_use.clone());
        self.object(id, &schemas(parts), origin);
        type_use
    }

    /// By its name where it has one, so that `allOf` around a `$ref` makes no second type.
    fn by_name(&mut self, one: &Composed<'d>, described: &[Composed<'d>], origin: &Origin) -> TypeUse {
        let type_use = self.schema(one.node, origin);
        with_words(type_use, described.iter().flat_map(|one| &one.parts), |part| one.has(part))
    }

    fn no_object(&mut self, intersection: Intersection<'_, 'd>, parts: &[Part<'d>], origin: &Origin) -> TypeUse {
        match intersection {
            Intersection::One(part) => {
                let type_use = self.schema(part.written, origin);
                with_words(type_use, parts.iter(), |other| other == part.schema.id)
            }
            Intersection::List(items) => {
                let mut item = self.together(&items, &super::item_origin(origin));
                let facts = within(Fact::Items, std::mem::take(&mut item.docs.facts));
                let item = self.whole(item);
                with_words(TypeUse::holding(Type::List(Box::new(item)), facts), parts.iter(), |_| false)
            }
            Intersection::Contradiction(one, other) => self.contradiction(one, other),
            Intersection::Object | Intersection::Any => Type::Json.into(),
        }
    }

    fn contradiction(&mut self, one: NodeId, other: NodeId) -> TypeUse {
        let (place, other) = (self.sources.place(one), self.sources.place(other));
        let message = "no value is what both of these say that it is";
        let help = "let all parts of an `allOf`, and all that they say of one member, describe the same kind of value";
        self.report(Diagnostic::new(&rules::CONTRADICTION, place, message).related(other, "the other").help(help));
        Type::Json.into()
    }
}

/// The one that has the telling parts of all; the last of several.
fn containing<'w, 'd>(described: &'w [Composed<'d>]) -> Option<&'w Composed<'d>> {
    let telling = telling(described.iter().flat_map(|one| &one.parts)).into_iter().map(|part| part.schema.id);
    let all: BTreeSet<NodeId> = telling.chain(described.iter().flat_map(Composed::composed)).collect();
    let has_all = |one: &&Composed<'d>| !all.is_empty() && all.iter().all(|part| one.has(*part));
    described.iter().rev().find(has_all)
}

fn each_once(described: Vec<Composed<'_>>) -> Vec<Part<'_>> {
    let mut seen = BTreeSet::new();
    described.into_iter().flat_map(|one| one.parts).filter(|part| seen.insert(part.schema.id)).collect()
}

/// The parts whose words are about this schema, its own aside.
fn of_itself<'p, 'd>(parts: &'p [Part<'d>], own: NodeId) -> impl Iterator<Item = &'p Part<'d>> {
    parts.iter().filter(move |part| !part.referred && part.schema.id != own)
}

fn schemas<'p, 'd>(parts: &'p [Part<'d>]) -> Vec<&'p Schema<'d>> {
    parts.iter().map(|part| &part.schema).collect()
}
