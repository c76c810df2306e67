//! Applies an action to a tree, and to the plain value beside it.

use crate::source::{Node, Sources, Value, unescaped};

/// Whether an action removes its target.
pub(super) fn is_removal(action: &Node) -> bool {
    action.get("remove").and_then(Node::as_bool) == Some(true)
}

/// Members of mappings are merged, items are appended, anything else is replaced.
pub(super) fn merge(at: &mut Node, update: &Node, sources: &mut Sources) {
    match (&mut at.value, &update.value) {
        (Value::Map(members), Value::Map(updates)) => {
            for (key, value) in updates.iter() {
                match members.get_mut(key) {
                    Some(member) => merge(member, value, sources),
                    None => {
                        members.insert(key.clone(), sources.copy(value));
                    }
                }
            }
        }
        (Value::List(items), Value::List(more)) => items.extend(more.iter().map(|item| sources.copy(item))),
        (Value::List(items), _) => items.push(sources.copy(update)),
        _ => *at = sources.copy(update),
    }
}

/// Takes a node out of its parent.
pub(super) fn remove(root: &mut Node, pointer: &str) {
    let Some((parent, last)) = pointer.rsplit_once('/') else { return };
    let key = unescaped(last);
    match node_mut(root, parent).map(|node| &mut node.value) {
        Some(Value::Map(members)) => {
            members.shift_remove(&*key);
        }
        Some(Value::List(items)) => {
            if let Some(index) = key.parse().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
        _ => {}
    }
}

/// The node at a pointer.
pub(super) fn node_mut<'n>(root: &'n mut Node, pointer: &str) -> Option<&'n mut Node> {
    pointer.split('/').skip(1).try_fold(root, |node, token| {
        let token = unescaped(token);
        match &mut node.value {
            Value::Map(members) => members.get_mut(&*token),
            Value::List(items) => items.get_mut(token.parse::<usize>().ok()?),
            _ => None,
        }
    })
}

/// Takes a value out of its parent.
pub(super) fn remove_plain(root: &mut serde_json::Value, pointer: &str) {
    let Some((parent, last)) = pointer.rsplit_once('/') else { return };
    let key = unescaped(last);
    match root.pointer_mut(parent) {
        Some(serde_json::Value::Object(members)) => drop(members.shift_remove(&*key)),
        Some(serde_json::Value::Array(items)) => {
            if let Some(index) = key.parse().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
        _ => {}
    }
}

/// The value of a node, without its places.
pub(super) fn plain_value(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(value) => serde_json::Value::Bool(*value),
        Value::Number(text) => serde_json::from_str(text).unwrap_or_else(|_| serde_json::Value::String(text.to_string())),
        Value::String(text) => serde_json::Value::String(text.to_string()),
        Value::List(items) => serde_json::Value::Array(items.iter().map(plain_value).collect()),
        Value::Map(members) => {
            serde_json::Value::Object(members.iter().map(|(key, value)| (key.to_string(), plain_value(value))).collect())
        }
    }
}
