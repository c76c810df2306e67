//! Types that contain themselves: the fields that close a cycle are held in boxes.

mod closing;

use std::collections::BTreeSet;

use closing::{Part, closing};

use super::strongly_connected_components::{Edges, strongly_connected_components};
use super::{Branch, Shape, Type, TypeId, Types};
use crate::environments::Environments;

/// The one branch of a type that consists of lists or mappings of itself.
const ITEMS: &str = "items";

/// Boxes fields until no definition leads back to itself by way of fields and branches alone. Lists and maps hold their items apart already.
pub fn box_cycles(types: &mut Types) {
    for (owner, part) in closing_parts(types, held) {
        if let (Shape::Struct(structure), Some(field)) = (&mut types.get_mut(owner).shape, part.number) {
            structure.fields[field].boxed = true;
        }
    }
}

/// Unions that are their own branch, by way of branches alone: reading one would never end. Each is made any JSON value, and returned.
pub fn endless_unions(types: &mut Types) -> BTreeSet<TypeId> {
    let endless: BTreeSet<TypeId> = closing_parts(types, same_value).into_iter().map(|(_, part)| part.target).collect();
    endless.iter().for_each(|id| types.get_mut(*id).shape = Shape::Replaced(Type::Json));
    endless
}

/// Lists and mappings that hold nothing but themselves, however many are in between: each keeps a name, as a union of one branch.
pub(super) fn name_containers(types: &mut Types) {
    for id in types.ids() {
        let Shape::Replaced(value) = &types.get(id).shape else { continue };
        if leads_back(types, id) {
            let (name, value) = (ITEMS.to_owned(), value.clone());
            let branch = Branch { name, is_named: false, value, tag: None, facts: Vec::new(), environments: Environments::ALL };
            types.get_mut(id).shape = Shape::Union(vec![branch]);
        }
    }
}

/// Whether a definition is replaced by what holds it.
fn leads_back(types: &Types, id: TypeId) -> bool {
    let (mut at, mut seen) = (id, BTreeSet::new());
    while seen.insert(at) {
        let Shape::Replaced(value) = &types.get(at).shape else { return false };
        let Some(next) = value.named() else { return false };
        at = next;
    }
    at == id
}

/// The parts that close the cycles of all definitions, with their owners.
fn closing_parts(types: &Types, parts: impl Fn(&Types, TypeId) -> Vec<Part>) -> Vec<(TypeId, Part)> {
    let targets = |id| parts(types, id).iter().map(|part| part.target).collect();
    let edges: Edges = types.ids().map(|id| (id, targets(id))).collect();
    let components = strongly_connected_components(&edges);
    components.iter().flat_map(|component| closing(types, component, |id| parts(types, id))).collect()
}

/// Definitions that a value of this one may be, as a whole. Any of them may be cut off.
fn same_value(types: &Types, id: TypeId) -> Vec<Part> {
    let targets = whole(types, id).into_iter().enumerate();
    targets.map(|(at, target)| Part { target, number: Some(at) }).collect()
}

/// Definitions that a value of this one holds in itself. Only a field can be cut off, by a box.
fn held(types: &Types, id: TypeId) -> Vec<Part> {
    let whole = whole(types, id).into_iter().map(|target| Part { target, number: None });
    let Shape::Struct(structure) = &types.get(id).shape else { return whole.collect() };
    let mut fields: Vec<_> = structure.fields.iter().enumerate().collect();
    fields.sort_by_key(|(_, field)| &field.name);
    let fields = fields.into_iter().filter_map(|(at, field)| Some(Part { target: direct(&field.value)?, number: Some(at) }));
    fields.chain(whole).collect()
}

/// The types that may stand for a whole value, in the order of names.
fn whole(types: &Types, id: TypeId) -> Vec<TypeId> {
    match &types.get(id).shape {
        Shape::Union(branches) => {
            let mut branches: Vec<_> = branches.iter().collect();
            branches.sort_by_key(|branch| &branch.name);
            branches.into_iter().filter_map(|branch| direct(&branch.value)).collect()
        }
        Shape::Replaced(other) => direct(other).into_iter().collect(),
        Shape::Struct(structure) => structure.flattened_union.iter().filter_map(direct).collect(),
        Shape::Enum(_) | Shape::Id => Vec::new(),
    }
}

fn direct(value: &Type) -> Option<TypeId> {
    match value {
        Type::Named(id) => Some(*id),
        _ => None,
    }
}
