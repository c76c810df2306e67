//! Arrays whose items are described by their places.

use super::{MadeUp, any_of, is_nothing, list, map, nothing};
use crate::source::{Members, Node, Value};

/// What the first items are is said under `prefixItems`, what the others are under `additionalItems`, and what any of them is under `items`.
pub(super) fn raise(members: &mut Members, made_up: MadeUp<'_>) {
    let (id, places, others) = match members.get_mut("items") {
        Some(Node { id, value: Value::List(places) }) => (*id, std::mem::take(places), members.shift_remove("additionalItems")),
        _ => match members.shift_remove("prefixItems") {
            Some(Node { id, value: Value::List(places) }) => (id, places, members.shift_remove("items")),
            _ => {
                members.shift_remove("additionalItems");
                return;
            }
        },
    };
    let others = match others {
        Some(others) => others,
        None if has_more(members, places.len()) => map(made_up(id), Members::new()),
        None => nothing(made_up(id)),
    };
    let known = places.iter().chain([&others]).filter(|schema| !is_nothing(schema)).cloned().collect();
    match any_of(id, known, made_up) {
        Some(items) => _ = members.insert("items".into(), items),
        None => _ = members.shift_remove("items"),
    }
    members.insert("prefixItems".into(), list(id, places));
    members.insert("additionalItems".into(), others);
}

/// Whether an array may have more items than places.
fn has_more(members: &Members, places: usize) -> bool {
    let most = members.get("maxItems").and_then(Node::as_text).and_then(|most| most.parse::<usize>().ok());
    most.is_none_or(|most| most > places)
}
