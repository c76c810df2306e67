//! Types that contain themselves: the field or branch that closes the circle is held in a box.

use std::collections::{BTreeMap, BTreeSet};

use super::{Shape, Type, TypeId, Types};

/// Boxes each field that leads back to its owner by way of fields and branches alone. Lists and maps hold their items apart already.
pub fn box_cycles(types: &mut Types) {
    let circles = Circles::of(types);
    for id in types.ids() {
        let Shape::Struct(structure) = &types.get(id).shape else { continue };
        let boxed: BTreeSet<usize> = structure
            .fields
            .iter()
            .enumerate()
            .filter(|(_, field)| {
                let target = direct(&field.value).filter(|target| circles.may_share(*target, id));
                target.is_some_and(|target| holds(types, target, id))
            })
            .map(|(index, _)| index)
            .collect();
        if let Shape::Struct(structure) = &mut types.get_mut(id).shape {
            boxed.into_iter().for_each(|index| structure.fields[index].boxed = true);
        }
    }
}

/// Definitions that may lie on a circle: what is left when those that hold nothing, and those that nothing holds, are taken away one after
/// the other. Most descriptions have none, and then nothing has to be searched.
struct Circles(BTreeSet<TypeId>);

impl Circles {
    fn of(types: &Types) -> Self {
        let mut left: BTreeSet<TypeId> = types.ids().collect();
        for edges in [forwards(types), backwards(types)] {
            peel(&mut left, &edges);
        }
        Self(left)
    }

    fn may_share(&self, one: TypeId, other: TypeId) -> bool {
        self.0.contains(&one) && self.0.contains(&other)
    }
}

type Edges = BTreeMap<TypeId, Vec<TypeId>>;

fn forwards(types: &Types) -> Edges {
    types.ids().map(|id| (id, held(types, id))).collect()
}

fn backwards(types: &Types) -> Edges {
    let mut edges = Edges::new();
    for id in types.ids() {
        for target in held(types, id) {
            edges.entry(target).or_default().push(id);
        }
    }
    edges
}

/// Takes away whatever nothing that is left leads to, until nothing more can be taken.
fn peel(left: &mut BTreeSet<TypeId>, edges: &Edges) {
    let mut led_to: BTreeMap<TypeId, usize> = left.iter().map(|id| (*id, 0)).collect();
    let targets = |id: &TypeId| edges.get(id).into_iter().flatten().copied();
    for target in left.iter().flat_map(targets) {
        led_to.entry(target).and_modify(|count| *count += 1);
    }
    let mut open: Vec<TypeId> = led_to.iter().filter(|(_, count)| **count == 0).map(|(id, _)| *id).collect();
    while let Some(id) = open.pop() {
        left.remove(&id);
        for target in targets(&id) {
            if let Some(count) = led_to.get_mut(&target) {
                *count -= 1;
                if *count == 0 {
                    open.push(target);
                }
            }
        }
    }
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
