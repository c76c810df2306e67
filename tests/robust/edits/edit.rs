//! One thing more or less in a description.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::order::document::{Holds, Node, walk};
use crate::order::permutation::Kind;

/// What is done to a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edit {
    Add(Kind),
    Remove(Kind),
}

pub(super) const EDITS: [Edit; 13] = [
    Edit::Add(Kind::Values),
    Edit::Add(Kind::Properties),
    Edit::Add(Kind::Branches),
    Edit::Add(Kind::Statuses),
    Edit::Add(Kind::Operations),
    Edit::Add(Kind::Schemas),
    Edit::Add(Kind::Parameters),
    Edit::Remove(Kind::Values),
    Edit::Remove(Kind::Properties),
    Edit::Remove(Kind::Branches),
    Edit::Remove(Kind::Statuses),
    Edit::Remove(Kind::Operations),
    Edit::Remove(Kind::Parameters),
];

/// Makes the edit at a place that the seed chooses, and tells which. `None` where there is none.
pub(super) fn edit(root: &mut Value, edit: Edit, rng: &mut Rng) -> Option<String> {
    let (Edit::Add(kind) | Edit::Remove(kind)) = edit;
    let kind = if kind == Kind::Schemas { Kind::Operations } else { kind };
    let mut places = Vec::new();
    let original = root.clone();
    walk(root, Node::Description, "", &mut |value, pointer, held| {
        if matches!(held, Holds::Many(_, Some(own)) if own == kind) && may(&original, value, pointer, edit) {
            places.push(pointer.to_owned());
        }
    });
    let place = places.get(rng.usize(..places.len().max(1)))?.clone();
    let is_swagger = root.get("swagger").is_some();
    let colliding = (edit == Edit::Add(Kind::Schemas)).then(|| collide(root, rng)).flatten();
    let done = match (edit, root.pointer_mut(&place)?) {
        (Edit::Add(Kind::Operations | Kind::Schemas), Value::Object(paths)) => {
            insert(paths, "/added", json!({ "get": operation(paths, is_swagger, colliding) }), rng)
        }
        (Edit::Remove(Kind::Operations), Value::Object(paths)) => remove_operation(paths, rng)?,
        (Edit::Add(kind), Value::Object(members)) => {
            let (name, member) = added_member(kind);
            insert(members, name, member, rng)
        }
        (Edit::Add(kind), Value::Array(items)) => {
            items.insert(rng.usize(..=items.len()), added_item(kind, is_swagger));
            "added".to_owned()
        }
        (Edit::Remove(_), Value::Object(members)) => {
            let required = original.pointer(&format!("{}/required", place.rsplit_once('/')?.0));
            let removable = |name: &&String| {
                !required.is_some_and(|names| names.as_array().is_some_and(|names| names.contains(&json!(name))))
            };
            let names: Vec<String> = members.keys().filter(removable).cloned().collect();
            let name = names.get(rng.usize(..names.len().max(1)))?;
            members.shift_remove(name);
            name.clone()
        }
        (Edit::Remove(kind), Value::Array(items)) => {
            let removable = |item: &Value| kind != Kind::Parameters || is_optional(item);
            let places: Vec<usize> = (0..items.len()).filter(|at| removable(&items[*at])).collect();
            items.remove(*places.get(rng.usize(..places.len().max(1)))?).to_string()
        }
        _ => return None,
    };
    Some(format!("{edit:?} at {place}: {}", done.chars().take(80).collect::<String>()))
}

/// Whether the edit is possible there, and leaves what has a name of its own what it is.
fn may(root: &Value, value: &Value, pointer: &str, edit: Edit) -> bool {
    let count = value.as_object().map(Map::len).or(value.as_array().map(Vec::len)).unwrap_or_default();
    let texts = value.as_array().is_some_and(|items| items.iter().all(Value::is_string));
    match edit {
        Edit::Add(Kind::Values) => texts && count > 1,
        Edit::Remove(Kind::Values) => texts && count > 2,
        Edit::Add(Kind::Branches) => !pointer.ends_with("/allOf") && count > 1,
        Edit::Remove(Kind::Branches) => !pointer.ends_with("/allOf") && count > 2,
        Edit::Remove(Kind::Parameters) => value.as_array().is_some_and(|items| items.iter().any(is_optional)),
        Edit::Add(Kind::Properties) => !is_part(root, pointer),
        Edit::Remove(Kind::Properties) => count > 2 && !is_part(root, pointer),
        Edit::Remove(Kind::Statuses) => count > 1,
        _ => count > 0,
    }
}

/// Whether properties stand in a part of an `allOf`, or in what needs them by a rule of its own.
fn is_part(root: &Value, pointer: &str) -> bool {
    let owner = pointer.rsplit_once('/').map_or("", |(owner, _)| owner);
    pointer.contains("/allOf/") || root.pointer(owner).is_some_and(|owner| owner.get("discriminator").is_some())
}

fn is_optional(parameter: &Value) -> bool {
    parameter.get("name").is_some()
        && parameter.get("in").is_some_and(|place| place == "query")
        && parameter.get("required").is_none()
}

fn added_member(kind: Kind) -> (&'static str, Value) {
    match kind {
        Kind::Statuses => ("418", json!({ "description": "Added." })),
        _ => ("addedProperty", json!({ "type": "string" })),
    }
}

fn added_item(kind: Kind, is_swagger: bool) -> Value {
    match kind {
        Kind::Values => json!("addedValue"),
        Kind::Branches => {
            json!({ "title": "Added branch", "type": "object", "required": ["addedMember"], "properties": { "addedMember": { "type": "string" } } })
        }
        _ if is_swagger => json!({ "name": "addedParameter", "in": "query", "type": "string" }),
        _ => json!({ "name": "addedParameter", "in": "query", "schema": { "type": "string" } }),
    }
}

/// An operation of a tag that others have.
fn operation(paths: &Map<String, Value>, is_swagger: bool, response: Option<String>) -> Value {
    let mut operations = paths.values().filter_map(Value::as_object).flat_map(Map::values);
    let tags = operations.find_map(|operation| operation.get("tags")).cloned().unwrap_or_else(|| json!([]));
    let response = match response {
        Some(response) if is_swagger => json!({ "description": "It.", "schema": { "$ref": response } }),
        Some(response) => json!({ "description": "It.", "content": { "application/json": { "schema": { "$ref": response } } } }),
        None => json!({ "description": "It." }),
    };
    json!({ "tags": tags, "operationId": "addedOperation", "responses": { "200": response } })
}

/// Adds a schema in front of one whose Rust name it would have too, and gives its address.
fn collide(root: &mut Value, rng: &mut Rng) -> Option<String> {
    let section = ["/components/schemas", "/definitions"].into_iter().find(|section| root.pointer(section).is_some())?;
    let schemas = root.pointer_mut(section)?.as_object_mut()?;
    let names: Vec<&String> = schemas.keys().collect();
    let of = names.get(rng.usize(..names.len().max(1)))?;
    let mut letters = of.chars();
    let first = letters.next()?;
    let other = if first.is_uppercase() { first.to_lowercase().to_string() } else { first.to_uppercase().to_string() };
    let name = other + letters.as_str();
    if schemas.contains_key(&name) {
        return None;
    }
    let schema = json!({ "type": "object", "properties": { "addedMember": { "type": "string" } } });
    schemas.shift_insert(0, name.clone(), schema);
    Some(format!("#{section}/{name}"))
}

fn insert(members: &mut Map<String, Value>, name: &str, member: Value, rng: &mut Rng) -> String {
    members.shift_insert(rng.usize(..=members.len()), name.to_owned(), member);
    name.to_owned()
}

fn remove_operation(paths: &mut Map<String, Value>, rng: &mut Rng) -> Option<String> {
    let addresses: Vec<(String, String)> = paths
        .iter()
        .flat_map(|(path, item)| item.as_object().into_iter().flat_map(Map::keys).map(|method| (path.clone(), method.clone())))
        .filter(|(_, method)| ["get", "put", "post", "delete", "patch"].contains(&method.as_str()))
        .collect();
    let (path, method) = addresses.get(rng.usize(..addresses.len().max(1)))?;
    let item = paths.get_mut(path)?.as_object_mut()?;
    item.shift_remove(method);
    if !item.values().any(|member| member.get("responses").is_some()) {
        paths.shift_remove(path);
    }
    Some(format!("{method} {path}"))
}
