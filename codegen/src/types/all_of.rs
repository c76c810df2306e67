//! `allOf`: what all parts say of one value, said once.

use std::collections::HashSet;

use super::lower::{Lower, Slot};
use super::objects::inside;
use super::{Directions, Origin, Shape, Struct, Type};
use crate::budget::SCHEMAS;
use crate::document::schema::{Additional, Schema};
use crate::source::{Node, NodeId};

/// A part, as it was written (by name, if it has one) and as it reads.
struct Part<'d> {
    written: &'d Node,
    schema: Schema<'d>,
}

/// What the parts make together.
enum Whole<'d> {
    /// What this one says; the others add words and bounds.
    One(&'d Node),
    /// An object with the members of all.
    Object,
    /// Nothing can be of all these kinds.
    Contradiction(NodeId),
}

impl<'d> Lower<'_, 'd> {
    /// The one part that says what the value is, if it is but one; else one object with the members of all parts.
    pub(super) fn all_of(&mut self, node: &'d Node, schema: &Schema<'d>, origin: &Origin) -> Slot {
        let own = tells(schema);
        let direct: Vec<&'d Node> = schema.all_of.iter().filter(|part| self.part_tells(part)).collect();
        if let ([only], false) = (direct.as_slice(), own) {
            // By its name where it has one, so that `allOf` around a `$ref` makes no second type.
            return self.schema(only, origin);
        }
        let mut parts = Vec::new();
        self.collect(node, 0, &mut HashSet::new(), &mut parts);
        match whole(&parts) {
            Whole::One(part) if part.id == node.id => self.alone(schema, origin),
            Whole::One(part) => self.schema(part, origin),
            Whole::Object => self.merged(schema, &parts, origin),
            Whole::Contradiction(part) => {
                self.unsupported(part, "`allOf` with parts of different kinds", "let all parts describe the same kind of value")
            }
        }
    }

    fn part_tells(&mut self, part: &'d Node) -> bool {
        self.resolve(part).map(Schema::read).is_some_and(|schema| tells(&schema) || !schema.all_of.is_empty())
    }

    /// All parts, those of parts too, each once; what a schema says itself comes after its parts, being narrower.
    fn collect(&mut self, node: &'d Node, depth: usize, seen: &mut HashSet<NodeId>, parts: &mut Vec<Part<'d>>) {
        let Some(target) = self.resolve(node) else { return };
        if !seen.insert(target.id) {
            return;
        }
        if depth > SCHEMAS {
            self.too_deep(target);
            return;
        }
        let schema = Schema::read(target);
        schema.all_of.iter().for_each(|part| self.collect(part, depth + 1, seen, parts));
        parts.push(Part { written: node, schema });
    }

    fn merged(&mut self, schema: &Schema<'d>, parts: &[Part<'d>], origin: &Origin) -> Slot {
        let id = self.reserve(schema, origin);
        let mut structure = Struct { fields: Vec::new(), additional: None, beside: None };
        for part in parts {
            self.members(&part.schema, origin, &mut structure);
            if !part.schema.one_of.is_empty() || !part.schema.any_of.is_empty() {
                self.union_part(&part.schema, origin, &mut structure);
            }
        }
        parts.iter().for_each(|part| self.check_required(&part.schema, &structure));
        let required: HashSet<&str> =
            parts.iter().flat_map(|part| &part.schema.required).filter_map(|node| node.as_text()).collect();
        for field in structure.fields.iter_mut().filter(|field| required.contains(field.name.as_str())) {
            field.required = Directions::both(true);
        }
        self.types.get_mut(id).shape = Shape::Struct(structure);
        Type::Named(id).into()
    }

    fn union_part(&mut self, part: &Schema<'d>, origin: &Origin, structure: &mut Struct) {
        if structure.beside.is_some() {
            self.unsupported(part.id, "two unions in one `allOf`", "write the branches of one into those of the other");
            return;
        }
        let union = self.union_within(part, &inside(origin, "variant")).value;
        structure.beside = self.beside(part, union);
    }
}

fn whole<'d>(parts: &[Part<'d>]) -> Whole<'d> {
    let telling: Vec<&Part<'d>> = parts.iter().filter(|part| tells(&part.schema)).collect();
    match telling.as_slice() {
        [only] => return Whole::One(only.written),
        [] => return Whole::Object,
        _ => {}
    }
    let values: Vec<&&Part<'d>> = telling.iter().filter(|part| !may_be_object(&part.schema)).collect();
    let Some(narrowest) = values.iter().max_by_key(|part| narrowness(&part.schema)) else { return Whole::Object };
    let kind = |schema: &Schema<'d>| schema.types.first().copied();
    let agrees = |part: &&Part<'d>| kind(&part.schema).is_none_or(|own| kind(&narrowest.schema).is_none_or(|other| own == other));
    match telling.iter().find(|part| !agrees(part) || is_object(&part.schema)) {
        Some(other) => Whole::Contradiction(other.schema.id),
        None => Whole::One(narrowest.written),
    }
}

/// Whether a schema says what a value is, and not only words and bounds. `type: object` alone says no more than its neighbours do.
fn tells(schema: &Schema<'_>) -> bool {
    let own = !schema.types.is_empty() && schema.types != ["object"];
    own || !schema.values.is_empty()
        || !schema.required.is_empty()
        || is_object(schema)
        || schema.items.is_some()
        || !schema.one_of.is_empty()
        || !schema.any_of.is_empty()
}

fn is_object(schema: &Schema<'_>) -> bool {
    schema.properties.is_some() || matches!(schema.additional, Additional::Typed(_))
}

fn may_be_object(schema: &Schema<'_>) -> bool {
    schema.values.is_empty() && schema.items.is_none() && (schema.types.is_empty() || schema.types == ["object"])
}

/// How much a schema of one kind says of its values: the last of those that say most is taken.
fn narrowness(schema: &Schema<'_>) -> u8 {
    match schema {
        schema if !schema.values.is_empty() => 3,
        schema if schema.items.is_some() => 2,
        schema if schema.format.is_some() => 1,
        _ => 0,
    }
}
