//! Types that differ between environments and cannot be merged: an error, until `portal.yaml` resolves it.
//!
//! A type that is split holds what each environment describes: a union with a branch for each, which is read as the type of the environment
//! that sent it, and refused by the writer where the branch is not that of the environment. It is a type like any other, so it serves in
//! fields, parameters, bodies and lists alike, and where environments agree again a split goes without a trace.

use super::{Merge, Spot};
use crate::diagnostics::{Diagnostic, rules};
use crate::environments::Environments;
use crate::settings::{Resolution, Settings};
use crate::types::{Branch, Definition, Docs, Shape, Type, TypeId, Types};

/// A union of the types that environments describe differently.
#[derive(Clone, Copy, Debug)]
pub(super) struct Split(TypeId);

impl Merge<'_> {
    /// One type for two that do not merge, as `portal.yaml` says.
    pub(super) fn decided(&mut self, spot: &Spot, aligned: &Type, other: &Type) -> Type {
        let decided = self.settings.environment_conflicts.get(&spot.address).copied();
        self.parity.conflicts.push(spot.address.clone());
        match decided.filter(|decided| spot.choices.iter().any(|(_, choice)| choice == decided)) {
            Some(Resolution::String) => {
                self.differs(&spot.address, "type", "merged to a string, as portal.yaml says");
                Type::String
            }
            Some(Resolution::Json) => {
                self.differs(&spot.address, "type", "merged to any JSON value, as portal.yaml says");
                Type::Json
            }
            Some(Resolution::Split) => {
                self.differs(&spot.address, "type", "each environment has its own, as portal.yaml says");
                self.split(spot, aligned, other)
            }
            None => {
                self.conflict(spot);
                aligned.clone()
            }
        }
    }

    fn split(&mut self, spot: &Spot, aligned: &Type, other: &Type) -> Type {
        let branch = |value: &Type, environments| Branch {
            name: String::new(),
            is_named: false,
            value: value.clone(),
            tag: None,
            facts: Vec::new(),
            environments,
        };
        let branches = vec![branch(aligned, spot.environments), branch(other, self.new)];
        let id = self.types.add(Definition {
            node: spot.nodes.0,
            origin: spot.origin.clone(),
            api: self.api,
            environments: Environments::ALL,
            docs: Docs::default(),
            by_environment: true,
            shape: Shape::Union(branches),
        });
        self.splits.push(Split(id));
        Type::Named(id)
    }

    /// Whether a definition came of a conflict between environments seen before.
    pub(super) fn is_split(&self, id: TypeId) -> bool {
        self.splits.iter().any(|Split(split)| *split == id)
    }

    /// One more environment: it joins a branch that its type merges with, or has one of its own.
    pub(super) fn split_again(&mut self, spot: &Spot, id: TypeId, other: &Type) -> Type {
        let Shape::Union(mut branches) = self.types.get(id).shape.clone() else { return Type::Named(id) };
        match branches.iter_mut().find(|branch| self.merge(&branch.value, other)) {
            Some(branch) => {
                let spot = Spot { environments: branch.environments, ..spot.clone() };
                branch.value = self.value(&spot, &branch.value, other);
                branch.environments = branch.environments.union(self.new);
            }
            None => {
                branches.push(Branch {
                    name: String::new(),
                    is_named: false,
                    value: other.clone(),
                    tag: None,
                    facts: Vec::new(),
                    environments: self.new,
                });
            }
        }
        self.types.get_mut(id).shape = Shape::Union(branches);
        Type::Named(id)
    }

    /// Whether two types become one without a decision, their parts aside.
    pub(super) fn merge(&self, one: &Type, other: &Type) -> bool {
        match (one.but_null(), other.but_null()) {
            (Type::Named(one), Type::Named(other)) => self.types.get(*one).shape.kind() == self.types.get(*other).shape.kind(),
            (Type::List(one), Type::List(other)) => self.merge(one, other),
            (Type::Map { values: one, .. }, Type::Map { values: other, .. }) => self.merge(one, other),
            (one, other) => one == other,
        }
    }

    fn conflict(&mut self, spot: &Spot) {
        if self.types.is_unread(spot.nodes.0) || self.types.is_unread(spot.nodes.1) {
            return;
        }
        let lines = spot.choices.iter().map(|(word, choice)| {
            let means = match choice {
                Resolution::Split => "each environment keeps its own",
                Resolution::String => "a string for all",
                Resolution::Json => "any JSON value for all",
            };
            format!("\n\"{}\": {word:6}  # {means}", spot.address)
        });
        let lines: String = lines.collect();
        let help = format!("correct one of the two, or decide in portal.yaml, under `environment_conflicts`:{lines}");
        self.differing(spot, "the type", &help);
    }

    /// Reports a difference, with both places.
    pub(super) fn differing(&mut self, spot: &Spot, what: &str, help: &str) {
        let (first, other) = (self.sources.place(spot.nodes.0), self.sources.place(spot.nodes.1));
        let message = format!(
            "{what} of `{}` in {} differs from that in {}",
            spot.address,
            self.names(self.new),
            self.names(spot.environments)
        );
        let label = format!("in {}", self.names(spot.environments));
        self.diagnostics.push(Diagnostic::new(&rules::ENVIRONMENTS_DIFFER, other, message).related(first, label).help(help));
    }
}

/// Names the branches of all splits for their environments, now that it is known which share one.
pub(super) fn name_branches(splits: &[Split], types: &mut Types, settings: &Settings) {
    for Split(id) in splits {
        if let Shape::Union(branches) = &mut types.get_mut(*id).shape {
            for branch in branches {
                branch.name = settings.names_of(branch.environments.bits()).join(" and ");
            }
        }
    }
}
