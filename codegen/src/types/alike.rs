//! Types of the same structure, and unions of which some branches are.

mod classes;
mod outline;

use std::collections::{HashMap, HashSet};

pub(crate) use classes::Classes;
use outline::{Outline, without_names};

use super::cycles::name_containers;
use super::facts::either;
use super::{Branch, Shape, Type, TypeId, Types};
use crate::environments::Environments;

/// Unions of distinct branches; one of which a single branch is left is that branch.
pub fn unite_branches(types: &mut Types) {
    let classes = Classes::of(types, types.ids());
    for id in types.ids() {
        let definition = types.get(id);
        let Shape::Union(branches) = &definition.shape else { continue };
        let (mut united, is_one_of_several) = (Vec::new(), branches.len() > 1);
        let distinct = distinct_by(&classes, branches, definition.environments, &mut united);
        types.united.extend(united);
        types.get_mut(id).shape = match distinct.as_slice() {
            [only] if is_one_of_several => Shape::Replaced(only.value.clone()),
            _ => Shape::Union(distinct),
        };
    }
    name_containers(types);
}

/// Of branches with the same structure only the first could ever be read: they are one, and it exists where any of them does. A discriminator
/// tells even those apart. `whole` is where the union exists.
pub fn distinct(types: &Types, branches: &[Branch], whole: Environments) -> Vec<Branch> {
    let named = branches.iter().filter_map(|branch| branch.value.named());
    distinct_by(&Classes::of(types, named), branches, whole, &mut Vec::new())
}

/// Notes the definitions of branches that become one.
fn distinct_by(classes: &Classes, branches: &[Branch], whole: Environments, united: &mut Vec<(TypeId, TypeId)>) -> Vec<Branch> {
    let (mut distinct, mut known): (Vec<Branch>, HashMap<_, usize>) = (Vec::new(), HashMap::new());
    for branch in branches {
        let at = *known.entry((&branch.tag, classes.structure(&branch.value))).or_insert(distinct.len());
        match distinct.get_mut(at) {
            Some(known) => united.extend(unite(known, branch, whole)),
            None => distinct.push(branch.clone()),
        }
    }
    distinct
}

/// Of two names the one that the description gives stays, else the first by the alphabet. Returned are the definition that stays and the other.
fn unite(known: &mut Branch, branch: &Branch, whole: Environments) -> Option<(TypeId, TypeId)> {
    let environments = united(known.environments, branch.environments, whole);
    let facts = either(&known.facts, &branch.facts);
    let mut other = branch.value.named();
    if (!branch.is_named, &branch.name) < (!known.is_named, &known.name) {
        other = known.value.named();
        *known = branch.clone();
    }
    known.environments = environments;
    known.facts = facts;
    known.value.named().zip(other)
}

/// Those of either set; what exists wherever its definition does says nothing of environments.
fn united(one: Environments, other: Environments, whole: Environments) -> Environments {
    let either = one.union(other);
    if either == whole { Environments::ALL } else { either }
}

/// Whether two types have the same structure. Definitions may lead to one another as far as they like.
pub(crate) fn alike(types: &Types, one: &Type, other: &Type) -> bool {
    let mut comparison = Comparison { types, assumed: HashSet::new(), open: Vec::new() };
    let mut same = comparison.types(one, other);
    while let Some((one, other)) = comparison.open.pop().filter(|_| same) {
        same = comparison.definitions(one, other);
    }
    same
}

struct Comparison<'c> {
    types: &'c Types,
    /// Pairs that were compared, or will be.
    assumed: HashSet<(TypeId, TypeId)>,
    open: Vec<(TypeId, TypeId)>,
}

impl Comparison<'_> {
    /// What two definitions say themselves; the definitions that they name are compared later.
    fn definitions(&mut self, one: TypeId, other: TypeId) -> bool {
        let same = Outline::of(self.types, one) == Outline::of(self.types, other);
        let parts = [one, other].map(|id| outline::parts(&self.types.get(id).shape));
        same && parts[0].iter().zip(&parts[1]).all(|(one, other)| self.types(one, other))
    }

    fn types(&mut self, one: &Type, other: &Type) -> bool {
        if let (Some(one), Some(other)) = (one.named(), other.named())
            && one != other
            && self.assumed.insert((one, other))
        {
            self.open.push((one, other));
        }
        without_names(one) == without_names(other)
    }
}
