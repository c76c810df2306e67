//! Corrections, as an OpenAPI Overlay, applied by JSONPath.

use serde_json::Value;
use serde_json_path::JsonPath;

/// Applies each action of `overlay` to `root`, in order.
pub(super) fn apply(root: &mut Value, overlay: &Value) {
    for action in overlay["actions"].as_array().unwrap() {
        let path = JsonPath::parse(action["target"].as_str().unwrap()).unwrap();
        let pointers: Vec<_> = path.query_located(root).locations().map(|location| location.to_json_pointer()).collect();
        for pointer in pointers {
            match action.get("update") {
                Some(update) => merge(root.pointer_mut(&pointer).unwrap(), update),
                None => remove(root, &pointer),
            }
        }
    }
}

/// Removes a member; the corrections remove no items of arrays.
fn remove(root: &mut Value, pointer: &str) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let members = root.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    members.remove(&key.replace("~1", "/").replace("~0", "~"));
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
