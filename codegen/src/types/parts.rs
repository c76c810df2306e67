//! The parts of a value: schemas that all describe it.

use std::collections::HashSet;

use super::docs::{docs, laid_over};
use super::lower::{Lower, TypeUse};
use crate::budget::SCHEMAS;
use crate::document::schema::{Additional, Schema};
use crate::source::{Node, NodeId};

/// A part, as it was written (by name, if it has one) and as it reads.
pub(super) struct Part<'d> {
    pub(super) written: &'d Node,
    pub(super) schema: Schema<'d>,
    /// Whether it stands behind a reference, or within a part that does: its words are about something else then.
    pub(super) referred: bool,
}

impl Part<'_> {
    /// Whether it says what the value is, and not only words and bounds. `type: object` alone says no more than its neighbours do.
    pub(super) fn determines_type(&self) -> bool {
        let schema = &self.schema;
        let own = !schema.types.is_empty() && schema.types != ["object"];
        own || !schema.values.is_empty()
            || !schema.required.is_empty()
            || self.is_object()
            || schema.items.is_some()
            || schema.is_union()
    }

    /// Whether it says of an object that it may have any members.
    fn is_open(&self) -> bool {
        matches!(self.schema.additional, Additional::Any)
    }

    /// Whether the value is an object, and nothing else.
    pub(super) fn is_object(&self) -> bool {
        self.schema.properties.is_some() || matches!(self.schema.additional, Additional::Typed(_))
    }
}

/// A schema with all its parts.
pub(super) struct Composed<'d> {
    pub(super) node: &'d Node,
    pub(super) parts: Vec<Part<'d>>,
}

impl Composed<'_> {
    pub(super) fn has(&self, part: NodeId) -> bool {
        self.parts.iter().any(|own| own.schema.id == part)
    }

    /// The parts that are put together from others.
    pub(super) fn composed(&self) -> impl Iterator<Item = NodeId> {
        self.parts.iter().filter(|part| !part.schema.all_of.is_empty()).map(|part| part.schema.id)
    }
}

/// The parts that say what the value is. That it may have any members is told of an object that has some.
pub(super) fn telling<'p, 'd: 'p>(parts: impl Iterator<Item = &'p Part<'d>> + Clone) -> Vec<&'p Part<'d>> {
    let has_members = parts.clone().any(Part::is_object);
    parts.filter(|part| part.determines_type() || (has_members && part.is_open())).collect()
}

impl<'d> Lower<'_, 'd> {
    pub(super) fn composed(&mut self, node: &'d Node) -> Composed<'d> {
        let mut parts = Vec::new();
        // A part lies one step below what it is a part of.
        self.collect(node, (1, false), &mut HashSet::new(), &mut parts);
        Composed { node, parts }
    }

    /// All parts, those of parts too, each once; what a schema says itself comes after its parts.
    fn collect(
        &mut self,
        node: &'d Node,
        (depth, referred): (usize, bool),
        seen: &mut HashSet<NodeId>,
        parts: &mut Vec<Part<'d>>,
    ) {
        let Some(target) = self.resolve(node) else { return };
        if !seen.insert(target.id) {
            return;
        }
        if depth > SCHEMAS {
            self.too_deep(target);
            return;
        }
        let (schema, referred) = (Schema::read(target), referred || target.id != node.id);
        schema.all_of.iter().for_each(|part| self.collect(part, (depth + 1, referred), seen, parts));
        self.note_parts(target.id, schema.all_of);
        self.note_parts(node.id, [target]);
        parts.push(Part { written: node, schema, referred });
    }
}

/// Adds to what one part was lowered to what the others say beside: words of parts that say nothing else go before those of the type,
/// bounds add up, and `null` may come where any of them says so. `has` tells the parts that were lowered.
pub(super) fn with_words<'p, 'd: 'p>(
    mut type_use: TypeUse,
    parts: impl Iterator<Item = &'p Part<'d>>,
    has: impl Fn(NodeId) -> bool,
) -> TypeUse {
    let (mut words, mut text) = (Vec::new(), Vec::new());
    for part in parts {
        let mut said = docs(&part.schema);
        if has(part.schema.id) {
            said.text.clone_from(&type_use.docs.text);
        } else {
            type_use.nulls.extend(part.schema.null);
            type_use.read_only |= part.schema.read_only;
            type_use.write_only |= part.schema.write_only;
        }
        match part.determines_type() || has(part.schema.id) {
            true if !said.text.is_empty() => text.clone_from(&said.text),
            true => {}
            false => words.extend(said.text.iter().filter(|said| !words.contains(*said)).cloned().collect::<Vec<_>>()),
        }
        type_use.docs = laid_over(type_use.docs, said);
    }
    type_use.docs.text = if words.is_empty() { text } else { words };
    type_use
}
