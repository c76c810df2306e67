//! Arrays whose items are described by their places.

use super::{MadeUp, any_of, is_nothing, map};
use crate::source::{Members, Node, Value};

/// An array of places is one of items that are as any of them says; those after the last place may be anything, where there may be any.
pub(super) fn raise(members: &mut Members, made_up: MadeUp<'_>) {
    let places = match members.get_mut("items") {
        Some(Node { id, value: Value::List(places) }) => Some((*id, std::mem::take(places), None)),
        _ => members.shift_remove("prefixItems").map(|places| {
            let others = members.shift_remove("items");
            let others = others.or_else(|| has_more(members, &places).then(|| map(made_up(places.id), Members::new())));
            (places.id, places.items().cloned().collect(), others)
        }),
    };
    if let Some((id, places, others)) = places {
        let schemas = places.into_iter().chain(others).filter(|schema| !is_nothing(schema)).collect();
        match any_of(id, schemas, made_up) {
            Some(items) => _ = members.insert("items".into(), items),
            None => _ = members.shift_remove("items"),
        }
    }
}

/// Whether an array may have more items than places.
fn has_more(members: &Members, places: &Node) -> bool {
    let most = members.get("maxItems").and_then(Node::as_text).and_then(|most| most.parse::<usize>().ok());
    most.is_none_or(|most| most > places.items().count())
}
