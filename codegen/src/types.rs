//! The types that schemas describe, before they have Rust names: every structure with the place that it came from.

mod all_of;
mod cycles;
mod lower;
mod narrow;
mod objects;
mod parts;
mod settle;
mod strings;
mod unions;

use std::collections::BTreeSet;

pub use cycles::{box_cycles, endless_unions, holds};
pub(crate) use lower::item_origin;
pub use lower::{Lower, Rules, Slot};
pub(crate) use objects::inside;
pub(crate) use strings::is_id_name;

use crate::environments::Environments;
use crate::source::{Node, NodeId};

/// Names one definition for the length of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(u32);

/// What a place holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Type {
    /// A definition: struct, enum, union or id.
    Named(TypeId),
    /// A list.
    List(Box<Type>),
    /// A mapping with free keys.
    Map(Box<Type>),
    /// What may be `null`, as an item, a value of a mapping, or the whole of a body. Members of objects say so themselves.
    Nullable(Box<Type>),
    /// `bool`.
    Bool,
    /// `i32`.
    I32,
    /// `i64`.
    I64,
    /// `u32`.
    U32,
    /// `u64`.
    U64,
    /// `f64`: never money.
    F64,
    /// A decimal number, and how the wire spells it.
    Decimal(Spelling),
    /// A text.
    String,
    /// `yyyy-MM-dd`.
    Date,
    /// A time with its offset from UTC.
    DateTime,
    /// A time without an offset.
    LocalDateTime,
    /// A UUID.
    Uuid,
    /// Bytes in Base64.
    Base64,
    /// Bytes as they are, as the whole of a body or a part.
    Bytes,
    /// Any JSON value.
    Json,
}

/// How the wire spells a decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spelling {
    /// As a JSON number.
    Number,
    /// As a JSON string.
    Text,
}

impl Type {
    /// The definitions that it names.
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) => Some(*id),
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.named(),
            _ => None,
        }
    }
}

impl Type {
    /// Whether it is, or holds, decimals that the wire spells as text.
    pub fn is_spelt_as_text(&self) -> bool {
        match self {
            Self::Decimal(spelling) => *spelling == Spelling::Text,
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.is_spelt_as_text(),
            _ => false,
        }
    }

    /// The type in a place that holds text alone, such as JSON or a parameter: bytes are text there.
    pub fn in_text(self) -> Self {
        match self {
            Self::Bytes => Self::String,
            Self::List(inner) => Self::List(Box::new(inner.in_text())),
            Self::Map(inner) => Self::Map(Box::new(inner.in_text())),
            Self::Nullable(inner) => Self::Nullable(Box::new(inner.in_text())),
            other => other,
        }
    }

    /// The type where `null` may come too. Any JSON value may be `null` as it is.
    pub fn or_null(self) -> Self {
        match self {
            Self::Nullable(_) | Self::Json => self,
            value => Self::Nullable(Box::new(value)),
        }
    }

    /// The type of what is not `null`.
    pub fn but_null(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner,
            value => value,
        }
    }

    /// The type in a place that spells no `null`, such as a parameter or a form.
    pub fn never_null(self) -> Self {
        match self {
            Self::Nullable(inner) => inner.never_null(),
            Self::List(inner) => Self::List(Box::new(inner.never_null())),
            Self::Map(inner) => Self::Map(Box::new(inner.never_null())),
            other => other,
        }
    }
}

/// What a description says in words, and the bounds that types do not carry.
#[derive(Clone, Debug, Default)]
pub struct Docs {
    /// Paragraphs: `summary` and `description`, else `title`.
    pub text: Vec<Said>,
    /// Sentences on bounds, patterns and defaults.
    pub limits: Vec<Said>,
    /// The node that discourages its use.
    pub deprecated: Option<NodeId>,
}

impl Docs {
    /// Words, if there are any.
    pub fn words(text: Option<Said>) -> Self {
        Self { text: text.into_iter().collect(), ..Self::default() }
    }
}

impl PartialEq for Docs {
    fn eq(&self, other: &Self) -> bool {
        let Self { text, limits, deprecated } = self;
        *text == other.text && *limits == other.limits && deprecated.is_some() == other.deprecated.is_some()
    }
}

/// Words, and the nodes that say them: one of each environment.
#[derive(Clone, Debug)]
pub struct Said {
    /// The nodes.
    pub nodes: Vec<NodeId>,
    /// What it says.
    pub text: String,
}

impl Said {
    /// The text of a node, if it has any.
    pub fn by(node: &Node) -> Option<Self> {
        let text = node.as_text()?.trim();
        (!text.is_empty()).then(|| Self { nodes: vec![node.id], text: text.to_owned() })
    }
}

impl Said {
    /// The same in a sentence.
    pub fn telling(self, sentence: impl FnOnce(&str) -> String) -> Self {
        Self { text: sentence(&self.text), ..self }
    }
}

impl PartialEq for Said {
    /// Whoever says it.
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// Where a definition gets its name from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// A named schema of the description.
    Component(String),
    /// The path of its owners, outermost first: schema and property, or operation and role.
    Inline(Vec<String>),
    /// A parameter or a header of an answer: its own name, which is enough for all that are alike, and that of its owner.
    Parameter {
        /// Name on the wire.
        name: String,
        /// The operation; or nothing, for a shared one.
        owner: String,
    },
}

impl Origin {
    /// The path of something within it.
    pub fn path(&self) -> Vec<String> {
        match self {
            Self::Component(name) | Self::Parameter { name, .. } => vec![name.clone()],
            Self::Inline(path) => path.clone(),
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
    /// What it is, whatever it consists of.
    pub fn kind(&self) -> std::mem::Discriminant<Self> {
        std::mem::discriminant(self)
    }
}

/// An object.
#[derive(Clone, Debug, PartialEq)]
pub struct Struct {
    /// Known members, in the order of the description.
    pub fields: Vec<Field>,
    /// The type of all other members, if the description has them typed.
    pub additional: Option<Type>,
    /// A union whose members stand in the same object.
    pub beside: Option<Type>,
}

/// A member of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// The schema of the member.
    pub node: NodeId,
    /// Key on the wire.
    pub name: String,
    /// Type of its value.
    pub value: Type,
    /// Whether it is always there in answers, and has to be in requests.
    pub required: Required,
    /// Whether it may be `null`.
    pub nullable: bool,
    /// Whether it is held in a box, since its type contains itself.
    pub boxed: bool,
    /// Only ever in answers.
    pub read_only: bool,
    /// Only ever in requests.
    pub write_only: bool,
    /// Where it exists.
    pub environments: Environments,
    /// Words about it.
    pub docs: Docs,
}

/// Whether a member has to be there. The two directions part where environments differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Required {
    /// A request without it is refused.
    pub in_requests: bool,
    /// An answer without it is broken.
    pub in_answers: bool,
}

impl PartialEq for Field {
    /// Structure only: words and places do not make two types differ.
    fn eq(&self, other: &Self) -> bool {
        let Self { node: _, docs: _, name, value, required, nullable, boxed, read_only, write_only, environments } = self;
        *name == other.name
            && *value == other.value
            && *required == other.required
            && *nullable == other.nullable
            && *boxed == other.boxed
            && *read_only == other.read_only
            && *write_only == other.write_only
            && *environments == other.environments
    }
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnumValue {
    /// Text on the wire.
    pub value: String,
    /// Where it exists.
    pub environments: Environments,
}

/// A type that a union may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// What the description calls it; a position where it calls it nothing.
    pub name: String,
    /// The type.
    pub value: Type,
    /// What a value says of itself to be this branch, where the description has a discriminator.
    pub tag: Option<Tag>,
    /// Where it exists.
    pub environments: Environments,
}

/// The member that tells branches apart, and what it says for one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// Adds a definition.
    pub fn add(&mut self, definition: Definition) -> TypeId {
        let id = TypeId(self.definitions.len() as u32);
        self.definitions.push(definition);
        id
    }

    /// Every id.
    pub fn ids(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..self.definitions.len() as u32).map(TypeId)
    }

    /// The types that a definition is made of.
    pub fn parts(&self, id: TypeId) -> Vec<&Type> {
        match &self.get(id).shape {
            Shape::Struct(Struct { fields, additional, beside }) => {
                fields.iter().map(|field| &field.value).chain(additional).chain(beside).collect()
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
                open.extend(self.parts(id).into_iter().filter_map(Type::named));
            }
        }
        found
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
