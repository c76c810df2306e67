//! Corrections, as an OpenAPI Overlay, applied by JSONPath.

use serde_json::{Value, json};
use serde_json_path::JsonPath;

use crate::description::{elements, text};

/// Applies each action of `overlay` to `root`, in order.
///
/// # Errors
/// The target of the first action that is no path, that matches nothing, or that neither updates nor removes what it matches.
pub(crate) fn apply(root: &mut Value, overlay: &Value) -> Result<(), String> {
    elements(overlay.get("actions")).try_for_each(|action| one(root, action))
}

fn one(root: &mut Value, action: &Value) -> Result<(), String> {
    let target = text(action, "target");
    let path = JsonPath::parse(target).map_err(|fault| format!("{target}: {fault}"))?;
    let found: Vec<String> = path.query_located(root).dedup().locations().map(|location| location.to_json_pointer()).collect();
    if found.is_empty() {
        return Err(format!("{target}: nothing is there"));
    }
    match (action.get("remove") == Some(&Value::Bool(true)), action.get("update")) {
        // From the last on: what goes from a list moves all that follows.
        (true, _) => found.iter().rev().for_each(|pointer| remove(root, pointer)),
        (false, Some(update)) => {
            for pointer in &found {
                root.pointer_mut(pointer).into_iter().for_each(|target| merge(target, update));
            }
        }
        (false, None) => return Err(format!("{target}: neither updated nor removed")),
    }
    Ok(())
}

/// Removes a member of an object, or an item of a list.
fn remove(root: &mut Value, pointer: &str) {
    let Some((parent, key)) = pointer.rsplit_once('/') else { return };
    match root.pointer_mut(parent) {
        Some(Value::Object(members)) => drop(members.shift_remove(&key.replace("~1", "/").replace("~0", "~"))),
        Some(Value::Array(items)) => drop(key.parse().map(|at: usize| items.remove(at))),
        _ => {}
    }
}

fn merge(target: &mut Value, update: &Value) {
    match (target, update) {
        (Value::Object(target), Value::Object(update)) => {
            for (key, value) in update {
                merge(target.entry(key.as_str()).or_insert(Value::Null), value);
            }
        }
        (Value::Array(target), Value::Array(update)) => target.extend_from_slice(update),
        (target, update) => *target = update.clone(),
    }
}

pub(crate) fn an_overlay_changes_and_removes_all_that_its_targets_match() {
    let mut root = json!({"a": {"list": [1, 2, 3, 4], "b": {"c": 1}}, "d": {"b": {}}});
    let overlay = json!({"actions": [
        {"target": "$.a.list[?@ < 3]", "remove": true},
        {"target": "$.*.b", "update": {"c": 2}},
        {"target": "$.a", "update": {"list": [5]}},
    ]});
    assert_eq!(apply(&mut root, &overlay), Ok(()));
    assert_eq!(root, json!({"a": {"list": [3, 4, 5], "b": {"c": 2}}, "d": {"b": {"c": 2}}}));
}

pub(crate) fn an_action_that_does_nothing_is_an_error() {
    let applied = |action: Value| apply(&mut json!({"a": 1}), &json!({ "actions": [action] }));
    assert_eq!(applied(json!({"target": "$.b", "remove": true})), Err("$.b: nothing is there".to_owned()));
    for action in [json!({"target": "$.a"}), json!({"target": "$.a", "remove": false})] {
        assert_eq!(applied(action), Err("$.a: neither updated nor removed".to_owned()));
    }
}
