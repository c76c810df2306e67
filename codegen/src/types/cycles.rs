//! Types that contain themselves: the field or branch that closes the circle is held in a box.

use std::collections::BTreeSet;

use super::circles::{Edges, circles};
use super::{Shape, Type, TypeId, Types};

/// Boxes each field that leads back to its owner by way of fields and branches alone. Lists and maps hold their items apart already.
pub fn box_cycles(types: &mut Types) {
    let mut edges: Edges = types.ids().map(|id| (id, held(types, id))).collect();
    let mut open = circles(&types.ids().collect(), &edges);
    while let Some(circle) = open.pop() {
        let leading = circle.iter().map(|id| (*id, fields_into(types, *id, &circle)));
        let Some((owner, fields)) = leading.into_iter().find(|(_, fields)| !fields.is_empty()) else { continue };
        if let Shape::Struct(structure) = &mut types.get_mut(owner).shape {
            fields.into_iter().for_each(|index| structure.fields[index].boxed = true);
        }
        // What is left may still lead around.
        edges.insert(owner, held(types, owner));
        open.extend(circles(&circle, &edges));
    }
}

/// The fields of a definition that hold another of a circle as they are.
fn fields_into(types: &Types, id: TypeId, circle: &BTreeSet<TypeId>) -> Vec<usize> {
    let Shape::Struct(structure) = &types.get(id).shape else { return Vec::new() };
    let fields = structure.fields.iter().enumerate().filter(|(_, field)| !field.boxed);
    fields.filter(|(_, field)| direct(&field.value).is_some_and(|target| circle.contains(&target))).map(|(at, _)| at).collect()
}

/// Unions that are their own branch, by way of branches alone: reading one would never end. Each is made any JSON value, and returned.
pub fn endless_unions(types: &mut Types) -> Vec<TypeId> {
    let mut endless = Vec::new();
    for id in types.ids() {
        let branches = same_value(types, id);
        if reaches(types, branches, id) {
            endless.push(id);
            types.get_mut(id).shape = Shape::Replaced(Type::Json);
        }
    }
    endless
}

fn reaches(types: &Types, from: Vec<TypeId>, sought: TypeId) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), from);
    while let Some(id) = open.pop() {
        if id == sought {
            return true;
        }
        if seen.insert(id) {
            open.extend(same_value(types, id));
        }
    }
    false
}

/// Definitions that a value of this one may be, as a whole.
fn same_value(types: &Types, id: TypeId) -> Vec<TypeId> {
    match &types.get(id).shape {
        Shape::Union(branches) => branches.iter().filter_map(|branch| direct(&branch.value)).collect(),
        Shape::Replaced(other) => direct(other).into_iter().collect(),
        Shape::Struct(structure) => structure.beside.iter().filter_map(direct).collect(),
        Shape::Enum(_) | Shape::Id => Vec::new(),
    }
}

/// Whether a value of `from` holds a value of `sought` in itself, boxes aside.
pub fn holds(types: &Types, from: TypeId, sought: TypeId) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(id) = open.pop() {
        if id == sought {
            return true;
        }
        if seen.insert(id) {
            open.extend(held(types, id));
        }
    }
    false
}

fn held(types: &Types, id: TypeId) -> Vec<TypeId> {
    match &types.get(id).shape {
        Shape::Struct(structure) => {
            let fields = structure.fields.iter().filter(|field| !field.boxed).map(|field| &field.value);
            fields.chain(&structure.beside).filter_map(direct).collect()
        }
        Shape::Union(branches) => branches.iter().filter_map(|branch| direct(&branch.value)).collect(),
        Shape::Replaced(other) => direct(other).into_iter().collect(),
        Shape::Enum(_) | Shape::Id => Vec::new(),
    }
}

fn direct(value: &Type) -> Option<TypeId> {
    match value {
        Type::Named(id) => Some(*id),
        _ => None,
    }
}
