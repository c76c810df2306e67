//! Types that contain themselves: the field or branch that closes the circle is held in a box.

use std::collections::BTreeSet;

use super::{Shape, Type, TypeId, Types};

/// Boxes each field that leads back to its owner by way of fields and branches alone. Lists and maps hold their items apart already.
pub fn box_cycles(types: &mut Types) {
    for id in types.ids() {
        let Shape::Struct(structure) = &types.get(id).shape else { continue };
        let boxed: BTreeSet<usize> = structure
            .fields
            .iter()
            .enumerate()
            .filter(|(_, field)| direct(&field.value).is_some_and(|target| holds(types, target, id)))
            .map(|(index, _)| index)
            .collect();
        if let Shape::Struct(structure) = &mut types.get_mut(id).shape {
            boxed.into_iter().for_each(|index| structure.fields[index].boxed = true);
        }
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
