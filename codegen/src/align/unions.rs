//! Unions: which branches are the same, whatever the environments call them, and what tells branches apart.

use super::schemas::told_apart;
use super::{Merge, Spot};
use crate::types::{Branch, Origin, Shape, Struct, Tag, Type, alike, distinct, inside};

impl Merge<'_> {
    pub(super) fn union(
        &mut self,
        owner: &Origin,
        mut aligned: Vec<Branch>,
        mut others: Vec<Branch>,
        spot: &Spot,
    ) -> Vec<Branch> {
        if self.discriminators(&owner.address(), &mut aligned, &mut others) {
            aligned = distinct(self.types, &aligned, spot.environments);
            others = distinct(self.types, &others, self.new);
        }
        let matched = self.matched(&aligned, &others);
        let mut others: Vec<Option<Branch>> = others.into_iter().map(Some).collect();
        let mut branches = Vec::new();
        for (mut branch, at) in aligned.into_iter().zip(matched) {
            let spot = spot.inside(owner, &branch.name);
            match at.and_then(|at| others.get_mut(at)?.take()) {
                Some(other) => {
                    branch.value = self.value(&spot, &branch.value, &other.value);
                    branch.environments = self.and_here(branch.environments);
                    self.values_of_tag(&spot.address, &mut branch.tag, other.tag);
                    self.also_here(&spot.address, "branch");
                }
                None => {
                    branch.environments = told_apart(branch.environments, spot.environments);
                    self.part_only_in(&spot.address, "branch", branch.environments);
                }
            }
            branches.push(branch);
        }
        for other in others.into_iter().flatten() {
            self.part_only_in(&inside(owner, &other.name).address(), "branch", self.new);
            branches.push(Branch { environments: self.new, ..other });
        }
        branches
    }

    /// For each branch the one of the new environment that is the same. A name is the best sign of it, but the same schema may go by two; a
    /// place is the weakest, and counts only where the two do not contradict each other.
    fn matched(&self, aligned: &[Branch], others: &[Branch]) -> Vec<Option<usize>> {
        let mut matched: Vec<Option<usize>> = vec![None; aligned.len()];
        let mut taken = vec![false; others.len()];
        for sign in [same_name, same_tag, same_place_and_structure, same_structure, same_place] {
            for (at, branch) in aligned.iter().enumerate().filter(|(at, _)| matched[*at].is_none()).collect::<Vec<_>>() {
                let is_same = |(place, other): &(usize, &Branch)| !taken[*place] && sign(self, (at, branch), (*place, *other));
                if let Some((place, _)) = others.iter().enumerate().find(is_same) {
                    (matched[at], taken[place]) = (Some(place), true);
                }
            }
        }
        matched
    }

    /// Whether one has all that the other has, and nothing that they share is a conflict.
    fn is_wider(&self, one: &Type, other: &Type) -> bool {
        match (one, other) {
            (Type::Named(one), Type::Named(other)) => match (&self.types.get(*one).shape, &self.types.get(*other).shape) {
                (Shape::Struct(one), Shape::Struct(other)) => self.has_all(one, other) || self.has_all(other, one),
                (Shape::Enum(one), Shape::Enum(other)) => {
                    let has = |value: &str| one.iter().any(|known| known.value == value);
                    other.iter().any(|value| has(&value.value))
                }
                _ => false,
            },
            (Type::List(one), Type::List(other)) | (Type::Map(one), Type::Map(other)) => self.is_wider(one, other),
            _ => false,
        }
    }

    /// Whether a struct has every field of another that has any.
    fn has_all(&self, one: &Struct, other: &Struct) -> bool {
        let has = |name: &str, value: &Type| one.fields.iter().any(|known| known.name == name && self.merge(&known.value, value));
        !other.fields.is_empty() && other.fields.iter().all(|field| has(&field.name, &field.value))
    }

    /// Environments that ask different members what a value is, or of which one asks none, agree on nothing that could decide: the branch that
    /// fits best is taken. Whether that is so.
    fn discriminators(&mut self, address: &str, aligned: &mut [Branch], others: &mut [Branch]) -> bool {
        let asked = |branches: &[Branch]| branches.iter().find_map(|branch| branch.tag.as_ref()).map(|tag| tag.property.clone());
        let agree = asked(aligned) == asked(others);
        if !agree {
            self.differs(address, "discriminator", "the branch that fits best is taken");
            aligned.iter_mut().chain(others).for_each(|branch| branch.tag = None);
        }
        !agree
    }

    /// A branch goes by what any environment calls it.
    fn values_of_tag(&mut self, address: &str, aligned: &mut Option<Tag>, other: Option<Tag>) {
        let (Some(aligned), Some(other)) = (aligned, other) else { return };
        if aligned.values.iter().any(|value| !other.values.contains(value)) || aligned.values.len() != other.values.len() {
            self.differs(address, "values of the discriminator", "read as this branch wherever they come from");
        }
        let new: Vec<String> = other.values.into_iter().filter(|value| !aligned.values.contains(value)).collect();
        aligned.values.extend(new);
    }
}

/// A branch and where it stands among the others.
type Placed<'b> = (usize, &'b Branch);

fn same_name(_: &Merge<'_>, (_, one): Placed<'_>, (_, other): Placed<'_>) -> bool {
    one.is_named && one.name == other.name
}

/// Whether a value could say of itself that it is either.
fn same_tag(_: &Merge<'_>, (_, one): Placed<'_>, (_, other): Placed<'_>) -> bool {
    let (Some(one), Some(other)) = (&one.tag, &other.tag) else { return false };
    one.values.iter().any(|value| other.values.contains(value))
}

fn same_structure(merge: &Merge<'_>, (_, one): Placed<'_>, (_, other): Placed<'_>) -> bool {
    alike(merge.types, &one.value, &other.value)
}

fn same_place_and_structure(merge: &Merge<'_>, one: Placed<'_>, other: Placed<'_>) -> bool {
    one.0 == other.0 && same_structure(merge, one, other)
}

fn same_place(merge: &Merge<'_>, (at, one): Placed<'_>, (place, other): Placed<'_>) -> bool {
    at == place && (one.name == other.name || merge.is_wider(&one.value, &other.value))
}
