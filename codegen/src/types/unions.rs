//! `oneOf` and `anyOf`: a value is read as the branch that fits best, so both become one kind of union.

use super::lower::{Lower, Slot};
use super::{Branch, Origin, Shape, Type};
use crate::document::schema::Schema;
use crate::environments::Environments;
use crate::reference::target_name;
use crate::source::Node;

impl<'d> Lower<'_, 'd> {
    pub(super) fn union(&mut self, schema: &Schema<'d>, origin: &Origin) -> Slot {
        if !schema.one_of.is_empty() && !schema.any_of.is_empty() {
            return self.unsupported(schema.id, "`oneOf` beside `anyOf`", "put one of them into the branches of the other");
        }
        let parts = if schema.one_of.is_empty() { schema.any_of } else { schema.one_of };
        // A struct that has a union beside its members is the definition of this node already.
        let reserved = schema.properties.is_none().then(|| self.reserve(schema, origin));
        let (branches, nullable) = self.branches(parts, origin);
        let mut slot: Slot = match (branches.as_slice(), reserved) {
            ([], _) => Type::Json.into(),
            ([only], Some(id)) => {
                self.types.get_mut(id).shape = Shape::Replaced(only.value.clone());
                only.value.clone().into()
            }
            (_, Some(id)) => {
                self.types.get_mut(id).shape = Shape::Union(branches);
                Type::Named(id).into()
            }
            (_, None) => {
                let definition = super::Definition {
                    node: schema.id,
                    origin: origin.clone(),
                    api: self.api,
                    docs: super::Docs::default(),
                    shape: Shape::Union(branches),
                };
                Type::Named(self.types.add(definition)).into()
            }
        };
        slot.nullable = nullable;
        slot
    }

    /// The branches, equal ones once, the one that takes anything last; and whether one of them is `null`.
    fn branches(&mut self, parts: &'d [Node], origin: &Origin) -> (Vec<Branch>, bool) {
        let (mut branches, mut nullable): (Vec<Branch>, bool) = (Vec::new(), false);
        for (position, part) in parts.iter().enumerate() {
            if is_null(part) {
                nullable = true;
                continue;
            }
            let name = branch_name(part, position);
            let slot = self.schema(part, &super::objects::inside(origin, &name));
            nullable |= slot.nullable;
            if !branches.iter().any(|other| other.value == slot.value) {
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
