//! Facts that values can be held to before they are sent.

use regress::Regex;

use super::facts::within;
use super::{Fact, Layout, Shape, Stated, Type, Types};

/// How a value goes: a rule about texts and one about numbers may be told apart by the value, or by its type alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    /// In JSON.
    Json,
    /// In a parameter or the field of a form, where all scalars are text.
    Text,
}

/// The kinds of values that a type has.
#[derive(Clone, Copy, Default)]
struct Kinds {
    text: bool,
    number: bool,
    list: bool,
    object: bool,
}

const NONE: Kinds = Kinds { text: false, number: false, list: false, object: false };
const ALL: Kinds = Kinds { text: true, number: true, list: true, object: true };

impl Types {
    /// Those of the facts that values of a type can be held to. An enum is open: any value passes.
    pub fn checked(&self, facts: &[Stated], value: &Type, wire: Wire) -> Vec<Stated> {
        let kinds = self.kinds(value, wire);
        let inner = |facts: &[Stated]| match value.but_null() {
            Type::List(inner) | Type::Map { keys: _, values: inner } => self.checked(facts, inner, wire),
            _ => Vec::new(),
        };
        let held = |stated: &Stated| match &stated.fact {
            Fact::Minimum(_) | Fact::Maximum(_) | Fact::MultipleOf(_) => kinds.number.then(|| stated.clone()),
            Fact::MinLength(_) | Fact::MaxLength(_) => kinds.text.then(|| stated.clone()),
            Fact::Pattern(pattern) => (kinds.text && is_pattern(pattern)).then(|| stated.clone()),
            Fact::MinItems(_) | Fact::MaxItems(_) | Fact::UniqueItems => kinds.list.then(|| stated.clone()),
            Fact::MinProperties(_) | Fact::MaxProperties(_) => kinds.object.then(|| stated.clone()),
            Fact::Items(facts) => within(Fact::Items, inner(facts)),
            Fact::Members(facts) => within(Fact::Members, inner(facts)),
            _ => None,
        };
        facts.iter().filter_map(held).collect()
    }

    fn kinds(&self, value: &Type, wire: Wire) -> Kinds {
        match value.but_null() {
            Type::String
            | Type::Decimal(super::Spelling::Text)
            | Type::Date
            | Type::DateTime
            | Type::LocalDateTime
            | Type::TimeOfDay
            | Type::IsoDuration
            | Type::IpAddress
            | Type::Uuid
            | Type::Base64 => Kinds { text: true, ..NONE },
            Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::F64 | Type::Decimal(super::Spelling::Number) => {
                Kinds { number: true, ..NONE }
            }
            Type::List(_) => Kinds { list: true, ..NONE },
            Type::Map { .. } => Kinds { object: true, ..NONE },
            Type::Json if wire == Wire::Json => ALL,
            Type::Named(id) => match &self.get(*id).shape {
                Shape::Id => Kinds { text: true, ..NONE },
                Shape::Struct(structure) if structure.layout == Layout::Tuple => Kinds { list: true, ..NONE },
                Shape::Struct(_) => Kinds { object: true, ..NONE },
                Shape::Union(_) if wire == Wire::Json => ALL,
                Shape::Union(_) => Kinds { text: false, number: false, ..ALL },
                Shape::Replaced(other) => self.kinds(other, wire),
                Shape::Enum(_) => NONE,
            },
            Type::Nullable(_) | Type::Bool | Type::Bytes | Type::File | Type::Parts | Type::Json => NONE,
        }
    }
}

/// Whether a pattern is a regular expression of ECMA-262.
pub fn is_pattern(pattern: &str) -> bool {
    compiled(pattern).is_some()
}

/// Whether a text matches a pattern; each matches one that is none.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    compiled(pattern).is_none_or(|compiled| compiled.find(text).is_some())
}

/// As JSON Schema says, a pattern is read with the flag for Unicode, or else without.
fn compiled(pattern: &str) -> Option<Regex> {
    Regex::with_flags(pattern, "u").or_else(|_| Regex::new(pattern)).ok()
}
