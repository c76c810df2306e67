//! Objects and tuples, and their members.

use super::lower::TypeUse;
use super::{Docs, Type};
use crate::environments::Environments;
use crate::source::NodeId;

/// An object, or an array whose items are described one by one: a tuple.
#[derive(Clone, Debug, PartialEq)]
pub struct Struct {
    /// Which of the two.
    pub layout: Layout,
    /// Known members, in the order of the description; of a tuple its items, whose names are their indices.
    pub fields: Vec<Field>,
    /// The type of all other members, if the description has them typed.
    pub additional: Option<Type>,
    /// A union whose members stand in the same object.
    pub flattened_union: Option<Type>,
}

/// What a struct is in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layout {
    /// An object, whose members go by their names.
    Object,
    /// An array, whose items go by their places.
    Tuple,
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
    /// Whether it is always there in responses, and has to be in requests.
    pub required: Directions,
    /// Whether it may come as `null`, and may go as `null`.
    pub nullable: Directions,
    /// The nodes that say so: in its schema, in those that it refers to, or a branch that is `null`.
    pub nulls: Vec<NodeId>,
    /// Whether it is held in a box, since its type contains itself.
    pub boxed: bool,
    /// Only ever in responses.
    pub read_only: bool,
    /// Only ever in requests.
    pub write_only: bool,
    /// Where it exists.
    pub environments: Environments,
    /// Words about it.
    pub docs: Docs,
}

/// A property of a member in each direction. The two part where environments differ: a request has to suit all of them, and a response of any of
/// them has to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Directions {
    /// In requests.
    pub in_requests: bool,
    /// In responses.
    pub in_responses: bool,
}

impl Directions {
    /// Nothing of the kind.
    pub const NEITHER: Self = Self::both(false);

    /// The same in both.
    pub const fn both(holds: bool) -> Self {
        Self { in_requests: holds, in_responses: holds }
    }
}

impl PartialEq for Field {
    /// Structure only: words and places do not make two types differ.
    fn eq(&self, other: &Self) -> bool {
        let Self { node: _, nulls: _, docs: _, name, value, required, nullable, boxed, read_only, write_only, environments } =
            self;
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

impl Field {
    /// A member that need not be there.
    pub(super) fn of(name: String, node: NodeId, TypeUse { value, nulls, read_only, write_only, docs }: TypeUse) -> Self {
        Self {
            node,
            name,
            value,
            required: Directions::NEITHER,
            nullable: Directions::both(!nulls.is_empty()),
            nulls,
            boxed: false,
            read_only,
            write_only,
            environments: Environments::ALL,
            docs,
        }
    }
}
