//! `oneOf` and `anyOf`: a value is read as the branch that fits best, so both become one kind of union.

use std::collections::HashSet;

use super::lower::{Lower, Slot};
use super::{Branch, Definition, Docs, Origin, Shape, Type};
use crate::document::schema::Schema;
use crate::environments::Environments;
use crate::reference::target_name;
use crate::source::Node;

impl<'d> Lower<'_, 'd> {
    /// A schema that is a union.
    pub(super) fn union(&mut self, schema: &Schema<'d>, origin: &Origin) -> Slot {
        let id = self.reserve(schema, origin);
        let (branches, nullable) = self.branches(schema, origin);
        let (shape, value) = match branches.as_slice() {
            [] => (Shape::Replaced(Type::Json), Type::Json),
            [only] => (Shape::Replaced(only.value.clone()), only.value.clone()),
            _ => (Shape::Union(branches), Type::Named(id)),
        };
        self.types.get_mut(id).shape = shape;
        Slot { nullable, ..value.into() }
    }

    /// The union of a schema that is a definition of its own already: an object, with a union beside its members.
    pub(super) fn union_within(&mut self, schema: &Schema<'d>, origin: &Origin) -> Slot {
        let (branches, nullable) = self.branches(schema, origin);
        let value = match branches.as_slice() {
            [] => Type::Json,
            [only] => only.value.clone(),
            _ => Type::Named(self.types.add(Definition {
                node: schema.id,
                origin: origin.clone(),
                api: self.api,
                docs: Docs::default(),
                shape: Shape::Union(branches),
            })),
        };
        Slot { nullable, ..value.into() }
    }

    /// The branches, equal ones once, the one that takes anything last; and whether one of them is `null`.
    fn branches(&mut self, schema: &Schema<'d>, origin: &Origin) -> (Vec<Branch>, bool) {
        if !schema.one_of.is_empty() && !schema.any_of.is_empty() {
            self.unsupported(schema.id, "`oneOf` beside `anyOf`", "put one of them into the branches of the other");
        }
        let parts = if schema.one_of.is_empty() { schema.any_of } else { schema.one_of };
        let (mut branches, mut seen, mut nullable): (Vec<Branch>, HashSet<Type>, bool) = (Vec::new(), HashSet::new(), false);
        for (position, part) in parts.iter().enumerate() {
            if is_null(part) {
                nullable = true;
                continue;
            }
            let name = branch_name(part, position);
            let slot = self.schema(part, &super::objects::inside(origin, &name));
            nullable |= slot.nullable;
            if seen.insert(slot.value.clone()) {
                branches.push(Branch { name, value: slot.value, environments: Environments::ALL });
            }
        }
        branches.sort_by_key(|branch| branch.value == Type::Json);
        (branches, nullable)
    }
}

/// The name of its schema, its title, its type, or where it stands.
fn branch_name(part: &Node, position: usize) -> String {
    let schema = Schema::read(part);
    match (schema.reference.and_then(Node::as_str), schema.title, schema.types.as_slice()) {
        (Some(reference), ..) => target_name(reference),
        (None, Some(title), _) => title.to_owned(),
        (None, None, _) if schema.is_empty() => "any".to_owned(),
        (None, None, ["object"] | [] | [_, _, ..]) => format!("variant{}", position + 1),
        (None, None, [name]) => (*name).to_owned(),
    }
}

fn is_null(part: &Node) -> bool {
    let schema = Schema::read(part);
    schema.nullable && schema.types.is_empty() && schema.reference.is_none() && !schema.is_composed()
}
