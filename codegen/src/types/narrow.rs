//! Of several schemas that describe one value, the narrowest.

use std::collections::HashSet;

use super::Type;
use super::parts::{Part, telling};
use super::strings::{formatted, integer, is_exact};
use crate::document::schema::Schema;
use crate::source::{Node, NodeId};

/// The intersection of parts.
pub(super) enum Intersection<'p, 'd> {
    /// That of this one; the others add words and bounds.
    One(&'p Part<'d>),
    /// A list, of items that all of these describe.
    List(Vec<&'d Node>),
    /// An object with the members of all.
    Object,
    /// Nothing is what both of these say.
    Contradiction(NodeId, NodeId),
    /// Anything.
    Any,
}

pub(super) fn intersection<'p, 'd>(parts: &'p [Part<'d>]) -> Intersection<'p, 'd> {
    let telling = telling(parts.iter());
    match telling.as_slice() {
        [only] => return Intersection::One(only),
        [] => {
            return parts
                .iter()
                .rfind(|part| !part.schema.types.is_empty())
                .or(parts.last())
                .map_or(Intersection::Any, Intersection::One);
        }
        _ => {}
    }
    let mut values = telling.iter().copied().filter(|part| !may_be_object(&part.schema));
    let Some(mut narrowest) = values.next() else { return Intersection::Object };
    if let Some(object) = telling.iter().find(|part| part.is_object()) {
        return Intersection::Contradiction(object.schema.id, narrowest.schema.id);
    }
    for part in values {
        match narrower(narrowest, part) {
            Some(narrower) => narrowest = narrower,
            None => return Intersection::Contradiction(part.schema.id, narrowest.schema.id),
        }
    }
    let items: Vec<&'d Node> = telling.iter().filter_map(|part| part.schema.items).collect();
    if items.len() > 1 { Intersection::List(items) } else { Intersection::One(narrowest) }
}

/// Whether a value that a schema describes may be an object.
pub(super) fn may_be_object(schema: &Schema<'_>) -> bool {
    schema.values.is_empty() && schema.items.is_none() && (schema.types.is_empty() || schema.types == ["object"])
}

/// The narrower of two parts, the later of two that are alike; none where no value is what both say.
fn narrower<'p, 'd>(earlier: &'p Part<'d>, later: &'p Part<'d>) -> Option<&'p Part<'d>> {
    let (one, other) = (&earlier.schema, &later.schema);
    let alike = kind(one).is_none_or(|one| kind(other).is_none_or(|other| one == other));
    let (values, others) = (texts(one), texts(other));
    let disjoint = !values.is_empty() && !others.is_empty() && values.is_disjoint(&others);
    if !alike || disjoint || formats_differ(one, other) {
        return None;
    }
    let earlier_is_narrower = match kind(one).or(kind(other)) {
        Some("number") => exactness(one) > exactness(other),
        _ if !values.is_empty() => others.is_empty() || values.len() < others.len(),
        _ => others.is_empty() && says_more(one) > says_more(other),
    };
    Some(if earlier_is_narrower { earlier } else { later })
}

/// The kind of JSON value. An integer is a number.
fn kind<'d>(schema: &Schema<'d>) -> Option<&'d str> {
    match schema.types.first() {
        Some(&"integer") => Some("number"),
        None if schema.items.is_some() => Some("array"),
        name => name.copied(),
    }
}

fn texts<'d>(schema: &Schema<'d>) -> HashSet<&'d str> {
    schema.values.iter().filter_map(|value| value.as_text()).collect()
}

/// Whether two formats have a type each, and not the same.
fn formats_differ(one: &Schema<'_>, other: &Schema<'_>) -> bool {
    let of_text = |schema: &Schema<'_>| schema.format().filter(|_| kind(schema) == Some("string")).map(formatted);
    let telling = |schema| of_text(schema).filter(|value| *value != Type::String);
    telling(one).is_some_and(|one| telling(other).is_some_and(|other| one != other))
}

/// How few numbers a schema allows, by its type.
fn exactness(schema: &Schema<'_>) -> u8 {
    match schema.types.as_slice() {
        ["integer"] => match integer(schema) {
            Type::U32 => 5,
            Type::I32 => 4,
            Type::U64 => 3,
            Type::I64 => 2,
            _ => 1,
        },
        ["number"] if is_exact(schema) => 1,
        _ => 0,
    }
}

/// How much a schema without an enum says of its values.
fn says_more(schema: &Schema<'_>) -> u8 {
    match schema {
        schema if schema.items.is_some() => 3,
        schema if schema.format().is_some_and(|format| formatted(format) != Type::String) => 2,
        schema if schema.format.is_some() => 1,
        _ => 0,
    }
}
