//! How deep types nest: a compiler that proves something of a type proves it of all that the type is made of, level by level.

use std::collections::BTreeMap;

use super::{Type, TypeId, Types};

/// Levels of proof from a type to a field or branch of it, an `Option` and a `Box` included.
const FIELD: usize = 4;
/// Levels of proof from a list or a mapping to an item: `Vec` is four types, one in the other, `BTreeMap` six.
const ITEM: usize = 6;

/// The most levels that a compiler goes through from any type to the innermost one: from definitions, and from what operations name. What
/// leads back to a type that is on the way already goes no deeper.
pub fn nesting<'t>(types: &Types, named: impl Iterator<Item = &'t Type>) -> usize {
    let mut levels: BTreeMap<TypeId, Option<usize>> = BTreeMap::new();
    for start in types.ids() {
        let mut way = vec![start];
        while let Some(id) = way.last().copied() {
            let first = !levels.contains_key(&id);
            levels.entry(id).or_insert(None);
            let parts = types.parts(id);
            let ahead: Vec<TypeId> = parts.iter().filter_map(|part| part.named()).filter(|id| !levels.contains_key(id)).collect();
            if first && !ahead.is_empty() {
                way.extend(ahead);
                continue;
            }
            way.pop();
            let deepest = parts.iter().map(|part| FIELD + below(part, &levels)).max().unwrap_or_default();
            let known = levels.entry(id).or_default();
            *known = Some(known.unwrap_or_default().max(deepest));
        }
    }
    let named = named.map(|value| below(value, &levels)).max().unwrap_or_default();
    levels.into_values().flatten().max().unwrap_or_default().max(named)
}

/// The levels of a type, as far as those of definitions are known.
fn below(value: &Type, levels: &BTreeMap<TypeId, Option<usize>>) -> usize {
    wrapped(value) + value.named().and_then(|id| levels.get(&id).copied().flatten()).unwrap_or_default()
}

fn wrapped(part: &Type) -> usize {
    match part {
        Type::List(inner) | Type::Map { keys: _, values: inner } => ITEM + wrapped(inner),
        Type::Nullable(inner) => 1 + wrapped(inner),
        _ => 0,
    }
}
