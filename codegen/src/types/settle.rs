//! References to definitions that another one stands for, led to that other.

use std::collections::BTreeMap;

use super::{Shape, Type, TypeId, Types};

impl Types {
    /// The type that replaced definitions and `stands_for` lead to.
    pub fn settled(&self, value: &Type, stands_for: &BTreeMap<TypeId, TypeId>) -> Type {
        match value {
            Type::List(inner) => Type::List(Box::new(self.settled(inner, stands_for))),
            Type::Map { keys, values } => {
                let [keys, values] = [keys, values].map(|part| Box::new(self.settled(part, stands_for)));
                Type::Map { keys, values }
            }
            Type::Nullable(inner) => Type::Nullable(Box::new(self.settled(inner, stands_for))),
            Type::Named(id) => match (stands_for.get(id), &self.get(*id).shape) {
                (Some(other), _) => Type::Named(*other),
                (None, Shape::Replaced(other)) => self.settled(other, stands_for),
                (None, _) => value.clone(),
            },
            scalar => scalar.clone(),
        }
    }

    /// Settles the parts of all definitions, and the types of examples.
    pub fn settle(&mut self, stands_for: &BTreeMap<TypeId, TypeId>) {
        for at in 0..self.examples.len() {
            self.examples[at].value = self.settled(&self.examples[at].value, stands_for);
        }
        for id in self.ids() {
            let mut shape = self.get(id).shape.clone();
            match &mut shape {
                Shape::Struct(structure) => {
                    let fields = structure.fields.iter_mut().map(|field| &mut field.value);
                    for part in fields.chain(&mut structure.additional).chain(&mut structure.flattened_union) {
                        *part = self.settled(part, stands_for);
                    }
                }
                Shape::Union(branches) => {
                    for branch in branches.iter_mut() {
                        branch.value = self.settled(&branch.value, stands_for);
                    }
                }
                Shape::Enum(_) | Shape::Id | Shape::Replaced(_) => continue,
            }
            self.get_mut(id).shape = shape;
        }
    }
}
