//! Unions: which branches are the same, whatever the environments call them, and what tells branches apart.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

use super::schemas::told_apart;
use super::{Merge, Spot};
use crate::types::{Branch, Classes, Origin, Shape, Struct, Tag, Type, alike, distinct, inside};

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
                    self.facts(&spot.address, &mut branch.facts, &other.facts, spot.environments);
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
        let mut matching = Matching { aligned, others, matched: vec![None; aligned.len()], taken: vec![false; others.len()] };
        matching.by_signs(|branch| branch.is_named.then_some(branch.name.as_str()));
        matching.by_signs(|branch| branch.tag.iter().flat_map(|tag| &tag.values));
        matching.by_place(|one, other| alike(self.types, &one.value, &other.value));
        if matching.is_open() {
            let values = aligned.iter().chain(others).filter_map(|branch| branch.value.named());
            let classes = Classes::of(self.types, values);
            matching.by_signs(|branch| [classes.structure(&branch.value)]);
        }
        matching.by_place(|one, other| one.name == other.name || self.is_wider(&one.value, &other.value));
        matching.matched
    }

    /// Whether one has all that the other has, and nothing that they share is a conflict.
    fn is_wider(&self, one: &Type, other: &Type) -> bool {
        match (one, other) {
            (Type::Named(one), Type::Named(other)) => match (&self.types.get(*one).shape, &self.types.get(*other).shape) {
                (Shape::Struct(one), Shape::Struct(other)) => {
                    one.layout == other.layout && (self.has_all(one, other) || self.has_all(other, one))
                }
                (Shape::Enum(one), Shape::Enum(other)) => {
                    let has = |value: &str| one.iter().any(|known| known.value == value);
                    other.iter().any(|value| has(&value.value))
                }
                _ => false,
            },
            (Type::List(one), Type::List(other)) => self.is_wider(one, other),
            (Type::Map { values: one, .. }, Type::Map { values: other, .. }) => self.is_wider(one, other),
            _ => false,
        }
    }

    /// Whether a struct has every field of another that has any.
    fn has_all(&self, one: &Struct, other: &Struct) -> bool {
        let fields: HashMap<&str, &Type> = one.fields.iter().map(|field| (field.name.as_str(), &field.value)).collect();
        let has = |name: &str, value: &Type| fields.get(name).is_some_and(|known| self.merge(known, value));
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

    /// A branch has the names that any environment gives it.
    fn values_of_tag(&mut self, address: &str, aligned: &mut Option<Tag>, other: Option<Tag>) {
        let (Some(aligned), Some(other)) = (aligned, other) else { return };
        if aligned.values.iter().any(|value| !other.values.contains(value)) || aligned.values.len() != other.values.len() {
            self.differs(address, "values of the discriminator", "read as this branch wherever they come from");
        }
        let new: Vec<String> = other.values.into_iter().filter(|value| !aligned.values.contains(value)).collect();
        aligned.values.extend(new);
    }
}

/// Branches of two environments, and which of them are the same as far as is known.
struct Matching<'b> {
    aligned: &'b [Branch],
    others: &'b [Branch],
    /// For each that is aligned the other one that is the same.
    matched: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl<'b> Matching<'b> {
    /// Whether there are any on both sides that are not matched yet.
    fn is_open(&self) -> bool {
        self.matched.contains(&None) && self.taken.contains(&false)
    }

    /// Matches each with the first other one that has one of its signs.
    fn by_signs<S: Hash + Eq, I: IntoIterator<Item = S>>(&mut self, signs: impl Fn(&'b Branch) -> I) {
        let mut places: HashMap<S, VecDeque<usize>> = HashMap::new();
        for (place, other) in self.others.iter().enumerate().filter(|(place, _)| !self.taken[*place]) {
            signs(other).into_iter().for_each(|sign| places.entry(sign).or_default().push_back(place));
        }
        for (at, branch) in self.aligned.iter().enumerate() {
            if self.matched[at].is_some() {
                continue;
            }
            let first = signs(branch).into_iter().filter_map(|sign| {
                let places = places.get_mut(&sign)?;
                while places.pop_front_if(|place| self.taken[*place]).is_some() {}
                places.front().copied()
            });
            if let Some(place) = first.min() {
                (self.matched[at], self.taken[place]) = (Some(place), true);
            }
        }
    }

    /// Matches those that stand in one place, where both may be the same.
    fn by_place(&mut self, is_same: impl Fn(&Branch, &Branch) -> bool) {
        for (at, (branch, other)) in self.aligned.iter().zip(self.others).enumerate() {
            if self.matched[at].is_none() && !self.taken[at] && is_same(branch, other) {
                (self.matched[at], self.taken[at]) = (Some(at), true);
            }
        }
    }
}
