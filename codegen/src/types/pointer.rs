//! What a JSON pointer leads to within a type.

use super::{Shape, Struct, Type, Types};

impl Types {
    /// The type at a JSON pointer within values of a type, the branches of unions included.
    pub fn at(&self, value: &Type, pointer: &str) -> Option<Type> {
        if pointer.is_empty() {
            return Some(value.clone());
        }
        let (segment, rest) = step(pointer)?;
        match value {
            Type::Nullable(inner) => self.at(inner, pointer),
            Type::List(item) if segment.parse::<usize>().is_ok() => self.at(item, rest),
            Type::Map { keys: _, values } => self.at(values, rest),
            Type::Json => Some(Type::Json),
            Type::Named(id) => match &self.get(*id).shape {
                Shape::Struct(structure) => self.at_member(structure, &segment, pointer, rest),
                Shape::Union(branches) => branches.iter().find_map(|branch| self.at(&branch.value, pointer)),
                Shape::Replaced(other) => self.at(other, pointer),
                Shape::Enum(_) | Shape::Id => None,
            },
            _ => None,
        }
    }

    fn at_member(&self, structure: &Struct, name: &str, pointer: &str, rest: &str) -> Option<Type> {
        let named = structure.fields.iter().find(|field| field.name == name).and_then(|field| self.at(&field.value, rest));
        let beside = || self.at(structure.flattened_union.as_ref()?, pointer);
        named.or_else(beside).or_else(|| self.at(structure.additional.as_ref()?, rest))
    }
}

/// The first segment of a pointer as it is meant, and the rest.
fn step(pointer: &str) -> Option<(String, &str)> {
    let segments = pointer.strip_prefix('/')?;
    let end = segments.find('/').unwrap_or(segments.len());
    Some((segments[..end].replace("~1", "/").replace("~0", "~"), &segments[end..]))
}
