//! What a definition says itself, the definitions that it names aside.

use std::hash::{Hash, Hasher};

use crate::environments::Environments;
use crate::types::{Branch, Directions, Field, Shape, Struct, Type, TypeId, Types};

/// The outline of a definition. Words and places do not make two of them differ.
pub(super) struct Outline<'t> {
    id: TypeId,
    shape: &'t Shape,
}

impl<'t> Outline<'t> {
    pub(super) fn of(types: &'t Types, id: TypeId) -> Self {
        Self { id, shape: &types.get(id).shape }
    }
}

impl PartialEq for Outline<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self.shape, other.shape) {
            (Shape::Enum(one), Shape::Enum(other)) => one == other,
            (Shape::Id, Shape::Id) => true,
            (Shape::Union(one), Shape::Union(other)) => one.iter().map(branch).eq(other.iter().map(branch)),
            (Shape::Struct(one), Shape::Struct(other)) => {
                one.fields.iter().map(field).eq(other.fields.iter().map(field)) && rest(one) == rest(other)
            }
            _ => self.id == other.id,
        }
    }
}

impl Eq for Outline<'_> {}

impl Hash for Outline<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.shape.kind().hash(state);
        match self.shape {
            Shape::Enum(values) => values.hash(state),
            Shape::Id => {}
            Shape::Union(branches) => branches.iter().for_each(|known| branch(known).hash(state)),
            Shape::Struct(structure) => {
                structure.fields.iter().for_each(|known| field(known).hash(state));
                rest(structure).hash(state);
            }
            Shape::Replaced(_) => self.id.hash(state),
        }
    }
}

/// A union is read by the types of its branches, whatever they are called.
fn branch(Branch { name: _, value, tag: _, environments }: &Branch) -> (Environments, Type) {
    (*environments, without_names(value))
}

#[derive(PartialEq, Eq, Hash)]
struct FieldOutline<'t> {
    name: &'t str,
    value: Type,
    required: Directions,
    nullable: Directions,
    boxed: bool,
    read_only: bool,
    write_only: bool,
    environments: Environments,
}

fn field(known: &Field) -> FieldOutline<'_> {
    let Field { node: _, docs: _, name, value, required, nullable, boxed, read_only, write_only, environments } = known;
    FieldOutline {
        name,
        value: without_names(value),
        required: *required,
        nullable: *nullable,
        boxed: *boxed,
        read_only: *read_only,
        write_only: *write_only,
        environments: *environments,
    }
}

fn rest(Struct { fields: _, additional, beside }: &Struct) -> [Option<Type>; 2] {
    [additional, beside].map(|value| value.as_ref().map(without_names))
}

/// The type, with one definition in the place of any.
pub(super) fn without_names(value: &Type) -> Type {
    match value {
        Type::Named(_) => Type::Named(TypeId(0)),
        Type::List(inner) => Type::List(Box::new(without_names(inner))),
        Type::Map(inner) => Type::Map(Box::new(without_names(inner))),
        Type::Nullable(inner) => Type::Nullable(Box::new(without_names(inner))),
        scalar => scalar.clone(),
    }
}
