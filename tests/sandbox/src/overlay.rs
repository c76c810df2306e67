//! Corrections to a description: an OpenAPI Overlay, applied by JSONPath.

use serde_json::Value;
use serde_json_path::JsonPath;

use crate::error::BankError;

/// Applies each action of `overlay` to `root`, in order.
///
/// # Errors
/// A target that is no JSONPath, or that matches nothing: a correction without effect is a mistake.
pub(crate) fn apply(root: &mut Value, overlay: &Value, name: &str) -> Result<(), BankError> {
    let actions = overlay.get("actions").and_then(Value::as_array);
    for (index, action) in actions.into_iter().flatten().enumerate() {
        let fault = |problem: String| BankError::description(format!("{name}#/actions/{index}"), problem);
        let target = action.get("target").and_then(Value::as_str).ok_or_else(|| fault("has no `target`".into()))?;
        let path = JsonPath::parse(target).map_err(|error| fault(error.to_string()))?;
        let pointers = matches(root, &path);
        if pointers.is_empty() {
            return Err(fault(format!("`{target}` matches nothing")));
        }
        // From the last to the first: removing an item moves only the items behind it.
        for pointer in pointers.iter().rev() {
            act(root, pointer, action);
        }
    }
    Ok(())
}

fn matches(root: &Value, path: &JsonPath) -> Vec<String> {
    let nodes = path.query_located(root);
    nodes.locations().map(|location| location.to_json_pointer()).collect()
}

fn act(root: &mut Value, pointer: &str, action: &Value) {
    if action.get("remove") == Some(&Value::Bool(true)) {
        remove(root, pointer);
    } else if let (Some(target), Some(update)) = (root.pointer_mut(pointer), action.get("update")) {
        merge(target, update);
    }
}

fn remove(root: &mut Value, pointer: &str) {
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        return;
    };
    match root.pointer_mut(parent) {
        Some(Value::Object(members)) => {
            members.shift_remove(&key.replace("~1", "/").replace("~0", "~"));
        }
        Some(Value::Array(items)) => {
            if let Some(index) = key.parse().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
        _ => {}
    }
}

/// Objects are merged member by member, arrays appended to, all else replaced.
fn merge(target: &mut Value, update: &Value) {
    match (target, update) {
        (Value::Object(target), Value::Object(update)) => {
            for (key, value) in update {
                match target.get_mut(key) {
                    Some(member) => merge(member, value),
                    None => {
                        target.insert(key.clone(), value.clone());
                    }
                }
            }
        }
        (Value::Array(target), Value::Array(update)) => target.extend_from_slice(update),
        (Value::Array(target), update) => target.push(update.clone()),
        (target, update) => *target = update.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::apply;

    #[test]
    fn objects_merge_arrays_grow_and_targets_can_be_removed() {
        let mut root = json!({"a": {"b": 1, "list": [1, 2]}, "gone": [1, 2, 3]});
        let overlay = json!({"actions": [
            {"target": "$.a", "update": {"b": 2, "c": {"d": 3}}},
            {"target": "$.a.list", "update": 4},
            {"target": "$.gone[?@ > 1]", "remove": true},
        ]});
        apply(&mut root, &overlay, "corrections.yaml").unwrap();
        assert_eq!(root, json!({"a": {"b": 2, "list": [1, 2, 4], "c": {"d": 3}}, "gone": [1]}));
    }

    #[test]
    fn a_target_that_matches_nothing_is_an_error_with_its_place() {
        let overlay = json!({"actions": [{"target": "$.absent", "remove": true}]});
        let error = apply(&mut json!({}), &overlay, "corrections.yaml").unwrap_err();
        assert_eq!(error.to_string(), "corrections.yaml#/actions/0: `$.absent` matches nothing");
    }
}
