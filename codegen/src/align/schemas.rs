//! Types, walked in lockstep.

use super::Merge;
use crate::budget::LOCKSTEP;
use crate::diagnostics::Diagnostic;
use crate::environments::Environments;
use crate::source::{NodeId, Remark};
use crate::types::{Branch, Docs, EnumValue, Field, Required, Said, Shape, Struct, Type, TypeId};

impl Merge<'_> {
    /// One type for both; a difference that changes the Rust type is a conflict.
    pub(super) fn value(&mut self, address: &str, aligned: &Type, other: &Type, places: (NodeId, NodeId)) -> Type {
        match (aligned, other) {
            (Type::Named(one), Type::Named(two)) => self.named(address, *one, *two, places),
            (Type::List(one), Type::List(two)) => Type::List(Box::new(self.value(address, one, two, places))),
            (Type::Map(one), Type::Map(two)) => Type::Map(Box::new(self.value(address, one, two, places))),
            (one, two) if one == two => one.clone(),
            (one, _) => self.decided(address, one, places),
        }
    }

    fn decided(&mut self, address: &str, aligned: &Type, places: (NodeId, NodeId)) -> Type {
        use crate::settings::Merge as Decision;
        let decision = self.settings.environment_conflicts.get(address).copied();
        match decision {
            Some(Decision::String) => {
                self.differs(address, "type", "merged to a string, as portal.yaml says");
                Type::String
            }
            Some(Decision::Json) => {
                self.differs(address, "type", "merged to any JSON value, as portal.yaml says");
                Type::Json
            }
            None => {
                self.conflict(address, "the type", places);
                aligned.clone()
            }
        }
    }

    fn named(&mut self, address: &str, one: TypeId, two: TypeId, places: (NodeId, NodeId)) -> Type {
        if one == two || !self.pairs.insert((one, two)) {
            return Type::Named(one);
        }
        if self.depth == LOCKSTEP {
            let message = format!("more than {LOCKSTEP} definitions that environments share lead to one another");
            let diagnostic = Diagnostic::error(self.sources.place(places.1), message);
            self.diagnostics.push(diagnostic.help("describe the API once for all environments"));
            return Type::Named(one);
        }
        self.depth += 1;
        let value = self.definitions(address, one, two, places);
        self.depth -= 1;
        value
    }

    fn definitions(&mut self, address: &str, one: TypeId, two: TypeId, places: (NodeId, NodeId)) -> Type {
        let (first, other) = (self.types.get(one).shape.clone(), self.types.get(two).shape.clone());
        let address_of_type = self.types.get(one).origin.address();
        let (mut docs, of_other) = (self.types.get(one).docs.clone(), self.types.get(two).docs.clone());
        self.docs(&address_of_type, &mut docs, &of_other);
        self.types.get_mut(one).docs = docs;
        let merged = match (first, other) {
            (Shape::Struct(first), Shape::Struct(other)) => Shape::Struct(self.structure(&address_of_type, first, other, places)),
            (Shape::Enum(first), Shape::Enum(other)) => Shape::Enum(self.enumeration(&address_of_type, first, other)),
            (Shape::Union(first), Shape::Union(other)) => Shape::Union(self.union(&address_of_type, first, other, places)),
            (Shape::Id, Shape::Id) => Shape::Id,
            (Shape::Replaced(first), _) => return self.value(address, &first, &Type::Named(two), places),
            (_, Shape::Replaced(other)) => return self.value(address, &Type::Named(one), &other, places),
            _ => return self.decided(address, &Type::Named(one), places),
        };
        self.types.get_mut(one).shape = merged;
        Type::Named(one)
    }

    fn structure(&mut self, owner: &str, aligned: Struct, other: Struct, places: (NodeId, NodeId)) -> Struct {
        let mut fields: Vec<Field> = Vec::new();
        let mut others = other.fields;
        for mut field in aligned.fields {
            let address = format!("{owner}/{}", field.name);
            match others.iter().position(|other| other.name == field.name) {
                Some(at) => {
                    let other = others.remove(at);
                    field = self.field(&address, field, other);
                }
                None => {
                    field.environments = self.exists(field.environments);
                    self.only_in(&address, "field", field.environments);
                    field.required = Required { in_requests: false, in_answers: false };
                }
            }
            fields.push(field);
        }
        for field in others {
            self.only_in(&format!("{owner}/{}", field.name), "field", self.new);
            let required = Required { in_requests: false, in_answers: false };
            fields.push(Field { environments: self.new, required, ..field });
        }
        let additional = match (aligned.additional, other.additional) {
            (Some(one), Some(two)) => Some(self.value(&format!("{owner}/additional"), &one, &two, places)),
            (one, two) => one.or(two),
        };
        let beside = match (aligned.beside, other.beside) {
            (Some(one), Some(two)) => Some(self.value(&format!("{owner}/variant"), &one, &two, places)),
            (one, two) => one.or(two),
        };
        Struct { fields, additional, beside }
    }

    fn field(&mut self, address: &str, mut field: Field, other: Field) -> Field {
        field.value = self.value(address, &field.value, &other.value, (field.node, other.node));
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
        }
        self.docs(address, &mut field.docs, &other.docs);
        field
    }

    fn enumeration(&mut self, owner: &str, aligned: Vec<EnumValue>, others: Vec<EnumValue>) -> Vec<EnumValue> {
        let mut values = Vec::new();
        for value in aligned {
            let mut environments = self.exists(value.environments);
            match others.iter().any(|other| other.value == value.value) {
                true => environments = environments.union(self.new),
                false => self.only_in(&format!("{owner} `{}`", value.value), "value", environments),
            }
            values.push(EnumValue { environments, ..value });
        }
        for other in others {
            if !values.iter().any(|value| value.value == other.value) {
                self.only_in(&format!("{owner} `{}`", other.value), "value", self.new);
                values.push(EnumValue { environments: self.new, ..other });
            }
        }
        values
    }

    fn union(&mut self, owner: &str, aligned: Vec<Branch>, mut others: Vec<Branch>, places: (NodeId, NodeId)) -> Vec<Branch> {
        let mut branches = Vec::new();
        for mut branch in aligned {
            let address = format!("{owner}/{}", branch.name);
            branch.environments = self.exists(branch.environments);
            match others.iter().position(|other| other.name == branch.name) {
                Some(at) => {
                    let other = others.remove(at);
                    branch.value = self.value(&address, &branch.value, &other.value, places);
                    branch.environments = branch.environments.union(self.new);
                }
                None => self.only_in(&address, "branch", branch.environments),
            }
            branches.push(branch);
        }
        for other in others {
            self.only_in(&format!("{owner}/{}", other.name), "branch", self.new);
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
        }
    }

    /// What was not told apart so far exists in the environments seen so far.
    fn exists(&self, environments: Environments) -> Environments {
        if environments.is_all() { self.seen } else { environments }
    }
}
