//! Objects and arrays within the value of a parameter, for which most styles have no spelling.

use super::super::Style;
use crate::types::{Layout, Shape, Type, Types};

/// What a value is to a style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Depth {
    One,
    Many,
    Members,
}

/// How what stands within the items or members of a value goes, where its style does not say so.
pub(in crate::operations) fn unsaid(value: &Type, style: Style, explode: bool, types: &Types) -> Option<&'static str> {
    const BRACKETS: &str = "they go in brackets";
    const COMMAS: &str = "they go joined by commas";
    let within = inner(value, types);
    let has = |depth: Depth| within.iter().any(|value| self::depth(value, types) == depth);
    let has_within_lists = |depth: Depth| {
        let lists = within.iter().filter(|value| self::depth(value, types) == Depth::Many);
        lists.flat_map(|list| inner(list, types)).any(|item| self::depth(&item, types) == depth)
    };
    let is_in_pieces = matches!(style, Style::Form | Style::SpaceDelimited | Style::PipeDelimited) && explode;
    match depth(value, types) {
        Depth::One => None,
        _ if style == Style::Whole => None,
        // Between their items stands another character.
        Depth::Many if matches!(style, Style::SpaceDelimited | Style::PipeDelimited) && !explode && !has(Depth::Members) => None,
        Depth::Many if has(Depth::Many) => Some(COMMAS),
        Depth::Many if has(Depth::Members) => Some(if is_in_pieces || style == Style::DeepObject { BRACKETS } else { COMMAS }),
        Depth::Members if (is_in_pieces || style == Style::DeepObject) && has_within_lists(Depth::Many) => Some(COMMAS),
        Depth::Members if is_in_pieces => (has(Depth::Members) || has_within_lists(Depth::Members)).then_some(BRACKETS),
        Depth::Members if style != Style::DeepObject => (has(Depth::Members) || has(Depth::Many)).then_some(COMMAS),
        Depth::Many | Depth::Members => None,
    }
}

/// Whether a value is, or may be, an object.
pub(in crate::operations) fn has_members(value: &Type, types: &Types) -> bool {
    let value = if let Type::List(inner) = value { inner } else { value };
    depth(value, types) == Depth::Members
}

fn depth(value: &Type, types: &Types) -> Depth {
    match value {
        Type::List(_) => Depth::Many,
        Type::Map { .. } => Depth::Members,
        Type::Nullable(inner) => depth(inner, types),
        Type::Named(id) => match &types.get(*id).shape {
            Shape::Struct(structure) if structure.layout == Layout::Tuple => Depth::Many,
            Shape::Struct(_) => Depth::Members,
            Shape::Replaced(other) => depth(other, types),
            // A branch that is the union itself is refused.
            Shape::Union(branches) => {
                let own = |value: &Type| value.named() == Some(*id);
                let others = branches.iter().filter(|branch| !own(&branch.value));
                others.map(|branch| depth(&branch.value, types)).max().unwrap_or(Depth::One)
            }
            Shape::Enum(_) | Shape::Id => Depth::One,
        },
        _ => Depth::One,
    }
}

/// The types of items or members.
fn inner(value: &Type, types: &Types) -> Vec<Type> {
    match value {
        Type::List(inner) | Type::Map { keys: _, values: inner } => vec![inner.as_ref().clone()],
        Type::Nullable(value) => inner(value, types),
        Type::Named(id) => match &types.get(*id).shape {
            Shape::Struct(structure) => {
                let named = structure.fields.iter().map(|field| field.value.clone());
                let beside = structure.flattened_union.iter().flat_map(|union| inner(union, types));
                named.chain(structure.additional.clone()).chain(beside).collect()
            }
            Shape::Replaced(other) => inner(other, types),
            Shape::Union(branches) => {
                let others = branches.iter().filter(|branch| branch.value.named() != Some(*id));
                others.flat_map(|branch| inner(&branch.value, types)).collect()
            }
            Shape::Enum(_) | Shape::Id => Vec::new(),
        },
        _ => Vec::new(),
    }
}
