//! Facts of definitions that stand for others: of what each states the one keeps what holds for all.

use std::collections::{BTreeMap, HashSet};

use super::facts::either;
use super::{Branch, Field, Shape, Struct, Type, TypeId, Types};

impl Types {
    /// Lets each definition that stands for others, by structure, state what holds for all of them.
    pub fn weaken_united(&mut self, stands_for: &BTreeMap<TypeId, TypeId>) {
        let united = std::mem::take(&mut self.united);
        self.weaken(united.into_iter().chain(stands_for.iter().map(|(other, kept)| (*kept, *other))));
    }

    /// Lets the first of each pair, which have one structure, state no more than holds for the second too; and so what they lead to.
    fn weaken(&mut self, pairs: impl IntoIterator<Item = (TypeId, TypeId)>) {
        let mut open: Vec<(TypeId, TypeId)> = pairs.into_iter().collect();
        let mut seen = HashSet::new();
        while let Some((kept, other)) = open.pop() {
            if kept == other || !seen.insert((kept, other)) {
                continue;
            }
            let other = self.get(other).clone();
            let definition = self.get_mut(kept);
            definition.docs.facts = either(&definition.docs.facts, &other.docs.facts);
            match (&mut definition.shape, &other.shape) {
                (Shape::Struct(kept), Shape::Struct(other)) => weaken_members(kept, other, &mut open),
                (Shape::Union(kept), Shape::Union(other)) => weaken_branches(kept, other, &mut open),
                _ => {}
            }
        }
    }
}

fn weaken_members(kept: &mut Struct, other: &Struct, open: &mut Vec<(TypeId, TypeId)>) {
    for Field { name, value, docs, .. } in &mut kept.fields {
        let Some(other) = other.fields.iter().find(|other| other.name == *name) else { continue };
        docs.facts = either(&docs.facts, &other.docs.facts);
        open.extend(named(value, &other.value));
    }
    open.extend(kept.additional.iter().zip(&other.additional).filter_map(|(kept, other)| named(kept, other)));
    open.extend(kept.flattened_union.iter().zip(&other.flattened_union).filter_map(|(kept, other)| named(kept, other)));
}

/// Branches of one structure are in one order by their names.
fn weaken_branches(kept: &mut [Branch], others: &[Branch], open: &mut Vec<(TypeId, TypeId)>) {
    let mut kept: Vec<&mut Branch> = kept.iter_mut().collect();
    let mut others: Vec<&Branch> = others.iter().collect();
    kept.sort_by(|one, other| one.name.cmp(&other.name));
    others.sort_by(|one, other| one.name.cmp(&other.name));
    for (kept, other) in kept.into_iter().zip(others) {
        kept.facts = either(&kept.facts, &other.facts);
        open.extend(named(&kept.value, &other.value));
    }
}

fn named(kept: &Type, other: &Type) -> Option<(TypeId, TypeId)> {
    kept.named().zip(other.named())
}
