//! Types of the same structure, and unions of which some branches are.

use std::collections::HashSet;

use super::{Branch, Field, Shape, Type, TypeId, Types};
use crate::environments::Environments;

/// Unions of distinct branches; one of which a single branch is left is that branch.
pub fn unite_branches(types: &mut Types) {
    for id in types.ids() {
        let definition = types.get(id);
        let Shape::Union(branches) = &definition.shape else { continue };
        let distinct = distinct(types, branches, definition.environments);
        types.get_mut(id).shape = match distinct.as_slice() {
            [only] => Shape::Replaced(only.value.clone()),
            _ => Shape::Union(distinct),
        };
    }
}

/// Of branches with the same structure only the first could ever be read: they are one, and it exists where any of them does. A discriminator
/// tells even those apart. `whole` is where the union exists.
pub fn distinct(types: &Types, branches: &[Branch], whole: Environments) -> Vec<Branch> {
    let mut distinct: Vec<Branch> = Vec::new();
    for branch in branches {
        let same = |other: &&mut Branch| other.tag == branch.tag && alike(types, &other.value, &branch.value);
        match distinct.iter_mut().find(same) {
            Some(known) => known.environments = united(known.environments, branch.environments, whole),
            None => distinct.push(branch.clone()),
        }
    }
    distinct
}

/// Those of either set; what exists wherever its definition does says nothing of environments.
fn united(one: Environments, other: Environments, whole: Environments) -> Environments {
    let either = one.union(other);
    if either == whole { Environments::ALL } else { either }
}

/// Whether two definitions have the same structure, however deep.
pub fn equal(types: &Types, one: TypeId, other: TypeId) -> bool {
    alike(types, &Type::Named(one), &Type::Named(other))
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
        match (&self.types.get(one).shape, &self.types.get(other).shape) {
            (Shape::Enum(one), Shape::Enum(other)) => one == other,
            (Shape::Id, Shape::Id) => true,
            (Shape::Union(one), Shape::Union(other)) => {
                let same = |one: &Branch, other: &Branch| one.environments == other.environments;
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| same(one, other) && self.types(&one.value, &other.value))
            }
            (Shape::Struct(one), Shape::Struct(other)) => {
                let same = |one: &Field, other: &Field| {
                    let alike = Field { value: one.value.clone(), ..other.clone() };
                    *one == alike
                };
                one.fields.len() == other.fields.len()
                    && one
                        .fields
                        .iter()
                        .zip(&other.fields)
                        .all(|(one, other)| same(one, other) && self.types(&one.value, &other.value))
                    && self.options(one.additional.as_ref(), other.additional.as_ref())
                    && self.options(one.beside.as_ref(), other.beside.as_ref())
            }
            _ => false,
        }
    }

    fn options(&mut self, one: Option<&Type>, other: Option<&Type>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => self.types(one, other),
            (None, None) => true,
            _ => false,
        }
    }

    fn types(&mut self, one: &Type, other: &Type) -> bool {
        match (one, other) {
            (Type::Named(one), Type::Named(other)) => {
                if one != other && self.assumed.insert((*one, *other)) {
                    self.open.push((*one, *other));
                }
                true
            }
            (Type::List(one), Type::List(other))
            | (Type::Map(one), Type::Map(other))
            | (Type::Nullable(one), Type::Nullable(other)) => self.types(one, other),
            (one, other) => one == other,
        }
    }
}
