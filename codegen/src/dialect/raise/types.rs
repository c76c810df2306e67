//! Values of several types: a union of what a schema says of each.

use super::{MadeUp, list, map, text};
use crate::source::{Members, Node, NodeId, Value};

/// The keywords that speak of values of one type alone.
const OF_TYPES: [(&str, &[&str]); 4] = [
    ("string", &["minLength", "maxLength", "pattern", "contentMediaType"]),
    ("number", &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    ("array", &["items", "prefixItems", "additionalItems", "minItems", "maxItems", "uniqueItems"]),
    ("object", &["properties", "required", "additionalProperties", "minProperties", "maxProperties", "discriminator"]),
];
/// The formats of numbers, under which texts are not meant.
const OF_NUMBERS: [&str; 10] = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double"];
/// The formats of decimals, be they numbers or texts.
const OF_BOTH: [&str; 3] = ["decimal", "decimal128", "money"];

/// How many types there are, `null` aside, and `integer`, which is a number.
const ALL_TYPES: usize = 5;

/// A type, and the node that names it.
type Named = (String, NodeId);

pub(super) fn raise(members: &mut Members, made_up: MadeUp<'_>) {
    let (mut types, is_said) = types(members);
    let null = types.iter().position(|(name, _)| name == "null").map(|at| types.remove(at));
    let has_both = ["integer", "number"].into_iter().all(|both| types.iter().any(|(name, _)| name == both));
    types.retain(|(name, _)| !has_both || name != "integer");
    match types.as_slice() {
        [only] if !is_said || has_both => {
            let names = [only].into_iter().chain(&null).map(|(name, id)| text(made_up(*id), name)).collect();
            members.insert("type".into(), list(made_up(only.1), names));
        }
        [] if !is_said => only_null(members, null, made_up),
        [] | [_] => {}
        several if says_nothing(members, several) => _ = members.shift_remove("type"),
        several => split(members, several, null, made_up),
    }
}

/// A schema whose one value is `null` is of that type.
fn only_null(members: &mut Members, null: Option<Named>, made_up: MadeUp<'_>) {
    if let Some((name, id)) = null.filter(|_| values(members).all(|value| matches!(value.value, Value::Null))) {
        members.shift_remove("const");
        members.shift_remove("enum");
        members.insert("type".into(), text(made_up(id), &name));
    }
}

/// Whether a value may be of any type, or its branches say themselves of which it is.
fn says_nothing(members: &Members, types: &[Named]) -> bool {
    let has_keywords = || OF_TYPES.iter().flat_map(|(_, keys)| *keys).chain(&["format"]).any(|key| members.contains_key(*key));
    let is_union = members.contains_key("oneOf") || members.contains_key("anyOf");
    is_union || (types.len() == ALL_TYPES && values(members).next().is_none() && !has_keywords())
}

/// The types that a schema names, else those of the values that it lists where they are no texts; whether it names them.
fn types(members: &Members) -> (Vec<Named>, bool) {
    match members.get("type") {
        Some(types) => {
            let named = types.items().chain([types]).filter_map(|node| Some((name(node)?.to_owned(), node.id)));
            (each_once(named), true)
        }
        None => {
            let is_composed = ["$ref", "allOf", "oneOf", "anyOf"].into_iter().any(|key| members.contains_key(key));
            let values = values(members).filter(|_| !is_composed);
            let types = each_once(values.map(|value| (type_of(value).to_owned(), value.id)));
            let is_of_texts = types.iter().any(|(name, _)| name == "string") && types.iter().all(|(name, _)| is_text(name));
            (if is_of_texts { Vec::new() } else { types }, false)
        }
    }
}

/// The name of a type. `null` without quotes is meant as one.
fn name(node: &Node) -> Option<&str> {
    if let Value::Null = node.value { Some("null") } else { node.as_str() }
}

fn is_text(name: &str) -> bool {
    name == "string" || name == "null"
}

fn each_once(named: impl Iterator<Item = Named>) -> Vec<Named> {
    let mut types: Vec<Named> = Vec::new();
    for (name, id) in named {
        if !types.iter().any(|(known, _)| *known == name) {
            types.push((name, id));
        }
    }
    types
}

/// The values that `enum` lists, or the one of `const`.
fn values(members: &Members) -> impl Iterator<Item = &Node> {
    members.get("enum").into_iter().flat_map(Node::items).chain(members.get("const"))
}

fn type_of(value: &Node) -> &'static str {
    match &value.value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.contains(['.', 'e', 'E']) => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::List(_) => "array",
        Value::Map(_) => "object",
    }
}

/// A branch for each type, with the keywords that speak of it; all else stays where it is.
fn split(members: &mut Members, types: &[Named], null: Option<Named>, made_up: MadeUp<'_>) {
    let id = members.shift_remove("type").map_or(types[0].1, |types| types.id);
    let mut branches: Vec<Node> = types.iter().map(|(name, id)| branch(members, name, *id, made_up)).collect();
    branches.extend(null.map(|(name, id)| map(made_up(id), [("type".into(), text(id, &name))].into_iter().collect())));
    for key in OF_TYPES.iter().flat_map(|(_, keys)| *keys).chain(&["format", "enum", "const"]) {
        members.shift_remove(*key);
    }
    members.insert("anyOf".into(), list(id, branches));
}

fn branch(members: &Members, name: &str, id: NodeId, made_up: MadeUp<'_>) -> Node {
    let kind = if name == "integer" { "number" } else { name };
    let keys = OF_TYPES.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, keys)| *keys);
    let own = keys.iter().filter_map(|key| Some(((*key).into(), members.get(*key)?.clone())));
    let mut branch: Members = [("type".into(), text(made_up(id), name))].into_iter().chain(own).collect();
    if let Some(format) = members.get("format").filter(|format| has_format(kind, format)) {
        branch.insert("format".into(), format.clone());
    }
    if let Some(listed) = members.get("enum").or(members.get("const")) {
        let own = values(members).filter(|value| is_of(value, name)).cloned();
        branch.insert("enum".into(), list(listed.id, own.collect()));
    }
    map(made_up(id), branch)
}

fn has_format(kind: &str, format: &Node) -> bool {
    match format.as_str() {
        Some(format) if OF_BOTH.contains(&format) => matches!(kind, "number" | "string"),
        Some(format) if OF_NUMBERS.contains(&format) => kind == "number",
        _ => kind == "string",
    }
}

/// Whether a value is of a type; a whole number is a number too.
fn is_of(value: &Node, name: &str) -> bool {
    let own = type_of(value);
    own == name || (name == "number" && own == "integer")
}
