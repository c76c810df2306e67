//! The types that schemas describe, before they have Rust names: every structure with the place that it came from.

mod alike;
mod all_of;
mod branches;
mod checked;
mod class;
mod containers;
mod cycles;
mod discriminators;
mod docs;
mod examples;
mod facts;
mod forward;
mod lower;
mod narrow;
mod nesting;
mod number;
mod objects;
mod parts;
mod pointer;
mod settle;
mod strings;
mod strongly_connected_components;
mod structure;
mod subtypes;
mod unions;
mod value;
mod weaken;

use std::collections::{BTreeSet, HashSet};

pub(crate) use alike::{Classes, alike, distinct, unite_branches};
pub use branches::order_branches;
pub use checked::{Wire, is_pattern};
pub(crate) use containers::item_origin;
pub use cycles::{box_cycles, endless_unions};
pub use docs::{Docs, Said};
pub use examples::Example;
pub(crate) use examples::{Steps, by_place};
pub(crate) use facts::either;
pub use facts::{Fact, Limit, Literal, Stated};
pub use lower::{Lower, Rules, TypeUse};
pub use nesting::nesting;
pub use number::Number;
pub(crate) use objects::inside;
pub(crate) use strings::is_id_name;
pub use structure::{Directions, Field, Layout, Struct};
pub use value::{Spelling, Type};

use crate::environments::Environments;
use crate::source::NodeId;

/// Names one definition for the length of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(u32);

/// Where a definition gets its name from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// A named schema of the description.
    Component(String),
    /// The path of its owners, outermost first: schema and property, or operation and role.
    Inline(Vec<String>),
    /// A parameter or a header of a response: its own name, which is enough for all that are alike, and that of its owner.
    Parameter {
        /// Name on the wire.
        name: String,
        /// The operation; for a shared one the name of its component, or nothing where that is its own name.
        owner: String,
    },
}

/// The step of an origin's path for the items of a list.
pub const ITEM: &str = "[]";

impl Origin {
    /// The path of something within it.
    pub fn path(&self) -> Vec<String> {
        match self {
            Self::Component(name) | Self::Parameter { name, .. } => vec![name.clone()],
            Self::Inline(path) => path.clone(),
        }
    }

    /// Its name in the description, for people.
    pub fn name(&self) -> String {
        match self {
            Self::Parameter { name, .. } => name.clone(),
            origin => origin.address(),
        }
    }

    /// Its address: what `portal.yaml` and `names.lock` call it.
    pub fn address(&self) -> String {
        match self {
            Self::Component(name) => name.clone(),
            Self::Inline(path) => path.join("/"),
            Self::Parameter { name, owner } => format!("{owner}/{name}"),
        }
    }
}

/// A type with a name of its own.
#[derive(Clone, Debug)]
pub struct Definition {
    /// The schema that describes it.
    pub node: NodeId,
    /// Where its name comes from.
    pub origin: Origin,
    /// Which API of the package it belongs to.
    pub api: usize,
    /// The environments whose descriptions it comes from.
    pub environments: Environments,
    /// Words about it.
    pub docs: Docs,
    /// Whether it holds what environments describe differently: a union with a branch for each.
    pub by_environment: bool,
    /// Its structure.
    pub shape: Shape,
}

/// The structure of a definition.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An object with known members.
    Struct(Struct),
    /// Named strings.
    Enum(Vec<EnumValue>),
    /// One of several types.
    Union(Vec<Branch>),
    /// A string that identifies something.
    Id,
    /// A definition that turned out to be another type; nothing refers to it.
    Replaced(Type),
}

impl Shape {
    /// Its kind, whatever it consists of.
    pub fn kind(&self) -> (std::mem::Discriminant<Self>, Option<Layout>) {
        let layout = if let Self::Struct(structure) = self { Some(structure.layout) } else { None };
        (std::mem::discriminant(self), layout)
    }
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EnumValue {
    /// Text on the wire.
    pub value: String,
    /// Where it exists.
    pub environments: Environments,
}

/// A type that a union may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Its name in the description, else one made of its parts.
    pub name: String,
    /// Whether the description calls it that.
    pub is_named: bool,
    /// The type.
    pub value: Type,
    /// The tag that makes a value this branch, where the description has a discriminator.
    pub tag: Option<Tag>,
    /// What is stated of its values beyond their type.
    pub facts: Vec<Stated>,
    /// Where it exists.
    pub environments: Environments,
}

impl Branch {
    /// Words about it within its union. What a definition states is told where that is.
    pub fn docs(&self) -> Docs {
        let facts = if self.value.named_itself().is_some() { Vec::new() } else { self.facts.clone() };
        Docs { facts, ..Docs::default() }
    }
}

/// The member that tells branches apart, and what it says for one of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tag {
    /// Key of the member.
    pub property: String,
    /// Its values.
    pub values: Vec<String>,
}

/// All definitions of a run.
#[derive(Debug, Default)]
pub struct Types {
    definitions: Vec<Definition>,
    /// Nodes that could not be read, or of which a part could not.
    unread: HashSet<NodeId>,
    /// Nodes that let `null` stand where it is something else than absence.
    nulls: HashSet<NodeId>,
    /// Examples of values.
    examples: Vec<Example>,
    /// Definitions of branches that were one structure, each with the one that stands for it before it.
    united: Vec<(TypeId, TypeId)>,
}

impl Types {
    /// A definition.
    pub fn get(&self, id: TypeId) -> &Definition {
        &self.definitions[id.0 as usize]
    }

    /// A definition, to change it.
    pub fn get_mut(&mut self, id: TypeId) -> &mut Definition {
        &mut self.definitions[id.0 as usize]
    }

    /// Whether the values of an enum are the words for true and false.
    pub fn is_true_or_false(&self, value: &Type) -> bool {
        let Type::Named(id) = value else { return false };
        let Shape::Enum(values) = &self.get(*id).shape else { return false };
        let words: BTreeSet<&str> = values.iter().map(|value| value.value.as_str()).collect();
        words == BTreeSet::from(["false", "true"])
    }

    /// Adds a definition.
    pub fn add(&mut self, definition: Definition) -> TypeId {
        let id = TypeId(self.definitions.len() as u32);
        self.definitions.push(definition);
        id
    }

    /// Notes that a node could not be read, in whole or in part, which has been reported: what follows from that alone is no finding.
    pub fn note_unread(&mut self, node: NodeId) {
        self.unread.insert(node);
    }

    /// Whether a node could not be read, in whole or in part.
    pub fn is_unread(&self, node: NodeId) -> bool {
        self.unread.contains(&node)
    }

    /// Whether there is any such node.
    pub fn has_unread(&self) -> bool {
        !self.unread.is_empty()
    }

    /// Notes what lets `null` stand where it is something else than absence: there is no member to leave out, or `null` is a branch.
    pub fn note_nulls(&mut self, nodes: impl IntoIterator<Item = NodeId>) {
        self.nulls.extend(nodes);
    }

    /// What lets `null` stand where it is something else than absence.
    pub fn nulls(&self) -> &HashSet<NodeId> {
        &self.nulls
    }

    /// Every id.
    pub fn ids(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..self.definitions.len() as u32).map(TypeId)
    }

    /// The types that a definition is made of.
    pub fn parts(&self, id: TypeId) -> Vec<&Type> {
        match &self.get(id).shape {
            Shape::Struct(Struct { layout: _, fields, additional, flattened_union }) => {
                fields.iter().map(|field| &field.value).chain(additional).chain(flattened_union).collect()
            }
            Shape::Union(branches) => branches.iter().map(|branch| &branch.value).collect(),
            Shape::Replaced(other) => vec![other],
            Shape::Enum(_) | Shape::Id => Vec::new(),
        }
    }

    /// All definitions that can be reached from these.
    pub fn reachable(&self, from: impl IntoIterator<Item = TypeId>) -> BTreeSet<TypeId> {
        let mut found = BTreeSet::new();
        let mut open: Vec<TypeId> = from.into_iter().collect();
        while let Some(id) = open.pop() {
            if found.insert(id) {
                open.extend(self.parts(id).into_iter().flat_map(Type::definitions));
            }
        }
        found
    }

    /// Adds the names of the members that a type stands for among those of an object. Whether it has any others too.
    pub fn keeps_unknown<'t>(&'t self, value: &Type, names: &mut BTreeSet<&'t str>) -> bool {
        let (mut keeps, mut seen, mut open) = (matches!(value, Type::Map { .. }), BTreeSet::new(), Vec::from_iter(value.named()));
        while let Some(id) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            match &self.get(id).shape {
                Shape::Struct(Struct { layout: _, fields, additional, flattened_union }) => {
                    names.extend(fields.iter().map(|field| field.name.as_str()));
                    keeps |= additional.is_some();
                    open.extend(flattened_union.as_ref().and_then(Type::named));
                }
                Shape::Union(branches) => {
                    keeps |= branches.iter().any(|branch| matches!(branch.value, Type::Map { .. } | Type::Json));
                    open.extend(branches.iter().filter_map(|branch| branch.value.named()));
                }
                Shape::Enum(_) | Shape::Id | Shape::Replaced(_) => {}
            }
        }
        keeps
    }

    /// The address of every property, `schema/property`.
    pub fn property_addresses(&self) -> BTreeSet<String> {
        let mut addresses = BTreeSet::new();
        for definition in &self.definitions {
            if let Shape::Struct(structure) = &definition.shape {
                let owner = definition.origin.address();
                addresses.extend(structure.fields.iter().map(|field| format!("{owner}/{}", field.name)));
            }
        }
        addresses
    }
}

#[cfg(test)]
mod tests;
