//! Types, walked in lockstep.

use super::{Merge, Spot};
use crate::environments::Environments;
use crate::source::Remark;
use crate::types::{Branch, Docs, EnumValue, Field, Origin, Required, Said, Shape, Struct, Type, TypeId, inside};

impl Merge<'_> {
    /// One type for both; a difference that changes the Rust type is a conflict.
    pub(super) fn value(&mut self, spot: &Spot, aligned: &Type, other: &Type) -> Type {
        match (aligned, other) {
            (Type::Nullable(_), _) | (_, Type::Nullable(_)) => self.value(spot, aligned.but_null(), other.but_null()).or_null(),
            (Type::Named(one), other) if self.is_split(*one) => self.split_again(spot, *one, other),
            (Type::Named(one), Type::Named(two)) => self.named(spot, *one, *two),
            (Type::List(one), Type::List(two)) => Type::List(Box::new(self.value(&spot.items(), one, two))),
            (Type::Map(one), Type::Map(two)) => Type::Map(Box::new(self.value(&spot.items(), one, two))),
            (one, two) if one == two => one.clone(),
            (one, two) => self.decided(spot, one, two),
        }
    }

    fn named(&mut self, spot: &Spot, one: TypeId, two: TypeId) -> Type {
        if one == two {
            return Type::Named(one);
        }
        if let Some(known) = self.pairs.get(&(one, two)) {
            return known.clone();
        }
        self.pairs.insert((one, two), Type::Named(one));
        let value = self.met(spot, one, two);
        self.pairs.insert((one, two), value.clone());
        value
    }

    /// What becomes of two definitions: one, where they are of a kind.
    fn met(&mut self, spot: &Spot, one: TypeId, two: TypeId) -> Type {
        let (first, other) = (self.types.get(one), self.types.get(two));
        let spot = match first.origin.address() {
            address if address == other.origin.address() => Spot { address, origin: first.origin.clone(), ..spot.clone() },
            _ => spot.clone(),
        };
        match (first.shape.clone(), other.shape.clone()) {
            (Shape::Replaced(first), _) => self.value(&spot, &first, &Type::Named(two)),
            (_, Shape::Replaced(other)) => self.value(&spot, &Type::Named(one), &other),
            (first, other) if first.kind() == other.kind() => {
                self.open.push_back((spot, one, two));
                Type::Named(one)
            }
            _ => {
                let spot = Spot { environments: self.types.get(one).environments, ..spot };
                self.decided(&spot, &Type::Named(one), &Type::Named(two))
            }
        }
    }

    /// Lays the definitions side by side that met so far, and those that they lead to.
    pub(super) fn definitions(&mut self) {
        while let Some((spot, one, two)) = self.open.pop_front() {
            self.definition(spot, one, two);
        }
    }

    fn definition(&mut self, spot: Spot, one: TypeId, two: TypeId) {
        let (first, other) = (self.types.get(one), self.types.get(two));
        let (spot, owner) = (Spot { environments: first.environments, ..spot }, first.origin.clone());
        let (first, other) = (first.shape.clone(), other.shape.clone());
        self.definitions_docs(&owner.address(), one, two);
        let merged = match (first, other) {
            (Shape::Struct(first), Shape::Struct(other)) => Shape::Struct(self.structure(&owner, first, other, &spot)),
            (Shape::Enum(first), Shape::Enum(other)) => Shape::Enum(self.enumeration(&owner.address(), first, other, &spot)),
            (Shape::Union(first), Shape::Union(other)) => Shape::Union(self.union(&owner, first, other, &spot)),
            (first, _) => first,
        };
        let definition = self.types.get_mut(one);
        definition.shape = merged;
        definition.environments = definition.environments.union(self.new);
    }

    fn definitions_docs(&mut self, address: &str, one: TypeId, two: TypeId) {
        let (mut docs, of_other) = (self.types.get(one).docs.clone(), self.types.get(two).docs.clone());
        self.docs(address, &mut docs, &of_other);
        self.types.get_mut(one).docs = docs;
    }

    fn structure(&mut self, owner: &Origin, aligned: Struct, other: Struct, spot: &Spot) -> Struct {
        let mut fields: Vec<Field> = Vec::new();
        let mut others = other.fields;
        for mut field in aligned.fields {
            let origin = inside(owner, &field.name);
            match others.iter().position(|other| other.name == field.name) {
                Some(at) => {
                    let other = others.remove(at);
                    field = self.field(origin, field, other, spot.environments);
                }
                None => {
                    field.environments = told_apart(field.environments, spot.environments);
                    self.part_only_in(&origin.address(), "field", field.environments);
                    field.required = Required { in_requests: false, in_answers: false };
                }
            }
            fields.push(field);
        }
        for field in others {
            self.part_only_in(&inside(owner, &field.name).address(), "field", self.new);
            let required = Required { in_requests: false, in_answers: false };
            fields.push(Field { environments: self.new, required, ..field });
        }
        let additional = match (aligned.additional, other.additional) {
            (Some(one), Some(two)) => Some(self.value(&spot.inside(owner, "additional"), &one, &two)),
            (one, two) => one.or(two),
        };
        let beside = match (aligned.beside, other.beside) {
            (Some(one), Some(two)) => Some(self.value(&spot.inside(owner, "variant"), &one, &two)),
            (one, two) => one.or(two),
        };
        Struct { fields, additional, beside }
    }

    fn field(&mut self, origin: Origin, mut field: Field, other: Field, whole: Environments) -> Field {
        let (nodes, environments) = ((field.node, other.node), told_apart(field.environments, whole));
        let spot = Spot::new(origin.address(), origin, nodes, environments);
        let address = &spot.address;
        field.value = self.value(&spot, &field.value, &other.value);
        if field.required != other.required {
            self.differs(address, "required in one environment only", "optional in answers, required in requests");
            field.required = Required {
                in_requests: field.required.in_requests || other.required.in_requests,
                in_answers: field.required.in_answers && other.required.in_answers,
            };
        }
        field.nullable |= other.nullable;
        field.read_only &= other.read_only;
        field.write_only &= other.write_only;
        if !field.environments.is_all() {
            field.environments = field.environments.union(self.new);
            self.also_here(address, "field");
        }
        self.docs(address, &mut field.docs, &other.docs);
        field
    }

    fn enumeration(&mut self, owner: &str, aligned: Vec<EnumValue>, others: Vec<EnumValue>, spot: &Spot) -> Vec<EnumValue> {
        let mut values = Vec::new();
        for value in aligned {
            let mut environments = told_apart(value.environments, spot.environments);
            match others.iter().any(|other| other.value == value.value) {
                true => {
                    environments = environments.union(self.new);
                    self.also_here(&format!("{owner} `{}`", value.value), "value");
                }
                false => self.part_only_in(&format!("{owner} `{}`", value.value), "value", environments),
            }
            values.push(EnumValue { environments, ..value });
        }
        for other in others {
            if !values.iter().any(|value| value.value == other.value) {
                self.part_only_in(&format!("{owner} `{}`", other.value), "value", self.new);
                values.push(EnumValue { environments: self.new, ..other });
            }
        }
        values
    }

    fn union(&mut self, owner: &Origin, aligned: Vec<Branch>, mut others: Vec<Branch>, spot: &Spot) -> Vec<Branch> {
        let mut branches = Vec::new();
        for mut branch in aligned {
            let spot = spot.inside(owner, &branch.name);
            branch.environments = told_apart(branch.environments, spot.environments);
            match others.iter().position(|other| other.name == branch.name) {
                Some(at) => {
                    let other = others.remove(at);
                    branch.value = self.value(&spot, &branch.value, &other.value);
                    branch.environments = branch.environments.union(self.new);
                    self.also_here(&spot.address, "branch");
                }
                None => self.part_only_in(&spot.address, "branch", branch.environments),
            }
            branches.push(branch);
        }
        for other in others {
            self.part_only_in(&inside(owner, &other.name).address(), "branch", self.new);
            branches.push(Branch { environments: self.new, ..other });
        }
        branches.sort_by_key(|branch| branch.value == Type::Json);
        branches
    }

    /// Words of the first environment stay; bounds stay where both have them, so that the docs promise what holds everywhere.
    pub(super) fn docs(&mut self, address: &str, aligned: &mut Docs, other: &Docs) {
        self.words(&mut aligned.text, &other.text);
        if aligned.limits != other.limits {
            self.differs(address, "bounds, pattern or default", "the docs name what both have; nothing is applied");
            let lost = aligned.limits.iter().filter(|limit| !other.limits.contains(limit));
            self.idle(
                lost.chain(other.limits.iter().filter(|limit| !aligned.limits.contains(limit))),
                "environments differ in it",
            );
            aligned.limits.retain(|limit| other.limits.contains(limit));
        }
        for limit in &mut aligned.limits {
            let same = other.limits.iter().filter(|other| *other == limit).flat_map(|other| other.nodes.clone());
            limit.nodes.extend(same.collect::<Vec<_>>());
        }
        if other.deprecated.is_none() {
            aligned.deprecated = None;
        }
    }

    /// Words of the first environment that has any.
    pub(super) fn words(&mut self, aligned: &mut Vec<Said>, other: &[Said]) {
        if aligned.is_empty() {
            aligned.extend(other.iter().cloned());
        } else if *aligned == other {
            for (said, again) in aligned.iter_mut().zip(other) {
                said.nodes.extend(&again.nodes);
                said.nodes
                    .iter()
                    .for_each(|node| self.sources.remark(*node, Remark::Again("the other environments say the same")));
            }
        } else {
            self.idle(other.iter(), "the words of the first environment are taken");
        }
    }

    fn idle<'s>(&self, said: impl Iterator<Item = &'s Said>, why: &'static str) {
        said.flat_map(|said| &said.nodes).for_each(|node| self.sources.remark(*node, Remark::Idle(why)));
    }
}

/// A part that was not told apart so far exists wherever its definition does.
fn told_apart(part: Environments, whole: Environments) -> Environments {
    if part.is_all() { whole } else { part }
}
