//! The outline of a definition: its own structure, without that of definitions it names.

use crate::environments::Environments;
use crate::types::{Branch, Directions, EnumValue, Field, Layout, Shape, Struct, Type, TypeId, Types};

/// The outline of a definition. Words and places do not make two of them differ. Those of other lengths are told apart at once, however long:
/// where many are looked up in a table, each may be compared with a long one that is none of them.
#[derive(PartialEq, Eq, Hash)]
pub(super) enum Outline<'t> {
    Enum(Vec<&'t EnumValue>),
    Id,
    Union(Vec<(Environments, Type)>),
    Struct(Layout, Vec<FieldOutline<'t>>, [Option<Type>; 2]),
    /// A definition that stands for another is like no other.
    Replaced(TypeId),
}

impl<'t> Outline<'t> {
    pub(super) fn of(types: &'t Types, id: TypeId) -> Self {
        match &types.get(id).shape {
            Shape::Enum(known) => Self::Enum(in_order(known, |value| &value.value).collect()),
            Shape::Id => Self::Id,
            Shape::Union(branches) => Self::Union(in_order(branches, branch_name).map(branch).collect()),
            Shape::Struct(structure) => {
                let fields = in_order(&structure.fields, field_name).map(field).collect();
                Self::Struct(structure.layout, fields, rest(structure))
            }
            Shape::Replaced(_) => Self::Replaced(id),
        }
    }
}

/// The types that a definition is made of, in an order that is not that of the description.
pub(super) fn parts(shape: &Shape) -> Vec<&Type> {
    match shape {
        Shape::Struct(structure) => {
            let fields = in_order(&structure.fields, field_name).map(|field| &field.value);
            fields.chain(&structure.additional).chain(&structure.flattened_union).collect()
        }
        Shape::Union(branches) => in_order(branches, branch_name).map(|branch| &branch.value).collect(),
        Shape::Replaced(other) => vec![other],
        Shape::Enum(_) | Shape::Id => Vec::new(),
    }
}

/// In the order of their names: in whatever order a description lists them, they are the same.
fn in_order<T>(known: &[T], name: fn(&T) -> &str) -> impl Iterator<Item = &T> {
    let mut known: Vec<&T> = known.iter().collect();
    known.sort_by_key(|item| name(item));
    known.into_iter()
}

fn field_name(field: &Field) -> &str {
    &field.name
}

fn branch_name(branch: &Branch) -> &str {
    &branch.name
}

/// A union is read by the types of its branches, whatever they are called.
fn branch(Branch { name: _, is_named: _, value, tag: _, facts: _, environments }: &Branch) -> (Environments, Type) {
    (*environments, without_names(value))
}

#[derive(PartialEq, Eq, Hash)]
pub(super) struct FieldOutline<'t> {
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
    let Field { node: _, nulls: _, docs: _, name, value, required, nullable, boxed, read_only, write_only, environments } = known;
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

fn rest(Struct { layout: _, fields: _, additional, flattened_union }: &Struct) -> [Option<Type>; 2] {
    [additional, flattened_union].map(|value| value.as_ref().map(without_names))
}

/// The type, with one definition in the place of any.
pub(super) fn without_names(value: &Type) -> Type {
    match value {
        Type::Named(_) => Type::Named(TypeId(0)),
        Type::List(inner) => Type::List(Box::new(without_names(inner))),
        // Keys that have names differ by them.
        Type::Map { keys, values } => Type::Map { keys: keys.clone(), values: Box::new(without_names(values)) },
        Type::Nullable(inner) => Type::Nullable(Box::new(without_names(inner))),
        scalar => scalar.clone(),
    }
}
