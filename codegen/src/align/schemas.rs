//! Types, walked in lockstep.

use std::collections::HashMap;

use super::{Merge, REQUIRED, Spot};
use crate::environments::Environments;
use crate::types::{Directions, EnumValue, Field, Origin, Shape, Struct, Type, TypeId, inside};

impl Merge<'_> {
    /// One type for both; a difference that changes the Rust type is a conflict.
    pub(super) fn value(&mut self, spot: &Spot, aligned: &Type, other: &Type) -> Type {
        match (aligned, other) {
            (Type::Nullable(_), _) | (_, Type::Nullable(_)) => self.value(spot, aligned.but_null(), other.but_null()).or_null(),
            (Type::Named(one), other) if self.is_split(*one) => self.split_again(spot, *one, other),
            (Type::Named(one), Type::Named(two)) => self.named(spot, *one, *two),
            (Type::List(one), Type::List(two)) => Type::List(Box::new(self.value(&spot.items(), one, two))),
            (Type::Map { keys: one_key, values: one }, Type::Map { keys: other_key, values: two }) => {
                let keys = Box::new(self.keys(spot, one_key, other_key));
                Type::Map { keys, values: Box::new(self.value(&spot.items(), one, two)) }
            }
            (one, two) if one == two => one.clone(),
            (one, two) => self.decided(spot, one, two),
        }
    }

    /// Keys that are any text in one environment are any text.
    fn keys(&mut self, spot: &Spot, aligned: &Type, other: &Type) -> Type {
        match (aligned, other) {
            (Type::Named(_), Type::Named(_)) => self.value(&spot.inside(&spot.origin, "key"), aligned, other),
            (one, two) if one == two => one.clone(),
            _ => Type::String,
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

    /// Merges two definitions, if they are of one kind.
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
        let spot = Spot { environments: first.environments, nodes: (first.node, other.node), ..spot };
        let owner = first.origin.clone();
        let (first, other) = (first.shape.clone(), other.shape.clone());
        self.definitions_docs(&owner.address(), one, two, spot.environments);
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

    fn definitions_docs(&mut self, address: &str, one: TypeId, two: TypeId, environments: Environments) {
        let (mut docs, of_other) = (self.types.get(one).docs.clone(), self.types.get(two).docs.clone());
        self.docs(address, &mut docs, &of_other, environments);
        self.types.get_mut(one).docs = docs;
    }

    fn structure(&mut self, owner: &Origin, aligned: Struct, other: Struct, spot: &Spot) -> Struct {
        let mut fields: Vec<Field> = Vec::new();
        let mut others = ByName::new(other.fields, |field| field.name.clone());
        for mut field in aligned.fields {
            let origin = inside(owner, &field.name);
            match others.take(&field.name) {
                Some(other) => field = self.field(origin, field, other, spot.environments),
                None => {
                    field.environments = told_apart(field.environments, spot.environments);
                    self.part_only_in(&origin.address(), "field", field.environments);
                    self.lacks(&origin.address());
                    field.required = Directions::NEITHER;
                }
            }
            fields.push(field);
        }
        for field in others.left() {
            self.part_only_in(&inside(owner, &field.name).address(), "field", self.new);
            fields.push(Field { environments: self.new, required: Directions::NEITHER, ..field });
        }
        let additional = self.additional(&spot.inside(owner, "additional"), aligned.additional, other.additional);
        let flattened_union = self.flattened_union(owner, spot, aligned.flattened_union, other.flattened_union);
        Struct { layout: aligned.layout, fields, additional, flattened_union }
    }

    /// Where environments describe the members without a name of their own differently, or one does not, they may be anything.
    fn additional(&mut self, spot: &Spot, aligned: Option<Type>, other: Option<Type>) -> Option<Type> {
        match (aligned, other) {
            (None, None) => None,
            (Some(one), Some(two)) if one != Type::Json && two != Type::Json => Some(self.value(spot, &one, &two)),
            (one, two) if one == two => one,
            // To say that members may be anything is no more than to say nothing; but what comes is kept.
            (Some(Type::Json), None) | (None, Some(Type::Json)) => Some(Type::Json),
            _ => {
                self.differs(&spot.address, "type of members without a name", "any JSON value");
                Some(Type::Json)
            }
        }
    }

    /// A union beside the members. No writer could refuse in one environment what another alone has there, and no constructor could do without.
    fn flattened_union(&mut self, owner: &Origin, spot: &Spot, aligned: Option<Type>, other: Option<Type>) -> Option<Type> {
        match (aligned, other) {
            (Some(one), Some(two)) => Some(self.value(&spot.inside(owner, "variant"), &one, &two)),
            (None, None) => None,
            (one, two) => {
                let spot = Spot { address: owner.address(), ..spot.clone() };
                let help = "correct one of the two, or lay a correction over it";
                self.differing(&spot, "`oneOf` or `anyOf` beside the members", help);
                one.or(two)
            }
        }
    }

    /// A field that environments seen before have, `whole` being where its struct was seen. It is not required where one of them lacks it.
    fn field(&mut self, origin: Origin, mut field: Field, other: Field, whole: Environments) -> Field {
        let (nodes, environments) = ((field.node, other.node), told_apart(field.environments, whole));
        let spot = Spot::new(origin.address(), origin, nodes, environments);
        let address = &spot.address;
        field.value = self.value(&spot, &field.value, &other.value);
        if field.required != other.required && environments == whole {
            self.differs(address, REQUIRED, "optional in responses, required in requests");
            field.required = Directions {
                in_requests: field.required.in_requests || other.required.in_requests,
                in_responses: field.required.in_responses && other.required.in_responses,
            };
        }
        let nullable = (field.nullable.in_requests, other.nullable.in_requests);
        self.said_of(&spot, "nullable", nullable, "may come as `null`, and never goes as `null`");
        field.nullable.in_requests &= other.nullable.in_requests;
        field.nullable.in_responses |= other.nullable.in_responses;
        field.nulls.extend(other.nulls);
        self.said_of(&spot, "`readOnly`", (field.read_only, other.read_only), "goes both ways");
        self.said_of(&spot, "`writeOnly`", (field.write_only, other.write_only), "goes both ways");
        field.read_only &= other.read_only;
        field.write_only &= other.write_only;
        field.environments = self.and_here(field.environments);
        self.also_here(address, "field");
        self.docs(address, &mut field.docs, &other.docs, spot.environments);
        field
    }

    /// Where a part exists that the new environment has too.
    pub(super) fn and_here(&self, part: Environments) -> Environments {
        if part.is_all() { part } else { part.union(self.new) }
    }

    /// Notes what some environments say of a thing that others have too: `aligned` where all before said it.
    pub(super) fn said_of(&mut self, spot: &Spot, what: &str, (aligned, other): (bool, bool), outcome: &str) {
        if aligned != other {
            self.exists_in(&spot.address, what, if aligned { spot.environments } else { self.new }, outcome);
        }
    }

    fn enumeration(&mut self, owner: &str, aligned: Vec<EnumValue>, others: Vec<EnumValue>, spot: &Spot) -> Vec<EnumValue> {
        let mut values = Vec::new();
        let mut others = ByName::new(others, |other| other.value.clone());
        for value in aligned {
            let address = format!("{owner} {:?}", value.value);
            let environments = match others.take(&value.value) {
                Some(_) => {
                    self.also_here(&address, "value");
                    self.and_here(value.environments)
                }
                None => {
                    let environments = told_apart(value.environments, spot.environments);
                    self.part_only_in(&address, "value", environments);
                    environments
                }
            };
            values.push(EnumValue { environments, ..value });
        }
        for other in others.left() {
            self.part_only_in(&format!("{owner} {:?}", other.value), "value", self.new);
            values.push(EnumValue { environments: self.new, ..other });
        }
        values
    }
}

/// Parts of the new environment by their names, each of which is met once at most.
struct ByName<P> {
    parts: Vec<Option<P>>,
    by_name: HashMap<String, usize>,
}

impl<P> ByName<P> {
    fn new(parts: Vec<P>, name: impl Fn(&P) -> String) -> Self {
        let by_name = parts.iter().enumerate().map(|(at, part)| (name(part), at)).collect();
        Self { parts: parts.into_iter().map(Some).collect(), by_name }
    }

    fn take(&mut self, name: &str) -> Option<P> {
        self.parts.get_mut(*self.by_name.get(name)?)?.take()
    }

    /// Those that were not taken, in their order.
    fn left(self) -> impl Iterator<Item = P> {
        self.parts.into_iter().flatten()
    }
}

/// A part that was not told apart so far exists wherever its definition does.
pub(super) fn told_apart(part: Environments, whole: Environments) -> Environments {
    if part.is_all() { whole } else { part }
}
