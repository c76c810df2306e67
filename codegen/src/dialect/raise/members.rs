//! Members of objects: those that may not come, and those that are described by a pattern of their names.

use super::{MadeUp, any_of, is_nothing, map, text};
use crate::source::{Members, Node, Value};

pub(super) fn raise(members: &mut Members, made_up: MadeUp<'_>) {
    if let Some(Value::Map(properties)) = members.get_mut("properties").map(|properties| &mut properties.value) {
        properties.retain(|_, member| !is_nothing(member));
    }
    for union in ["oneOf", "anyOf"] {
        if let Some(Value::List(branches)) = members.get_mut(union).map(|branches| &mut branches.value) {
            branches.retain(|branch| !is_nothing(branch));
        }
    }
    names(members, made_up);
    by_pattern(members, made_up);
}

/// Names are texts, which what describes them need not say.
fn names(members: &mut Members, made_up: MadeUp<'_>) {
    let Some(Node { id, value: Value::Map(names) }) = members.get_mut("propertyNames") else { return };
    if ["type", "$ref", "enum", "const"].into_iter().all(|key| !names.contains_key(key)) {
        names.insert("type".into(), text(made_up(*id), "string"));
    }
}

/// Members whose names are of a pattern are others than those with a name, of which an object that has both may have any.
fn by_pattern(members: &mut Members, made_up: MadeUp<'_>) {
    let Some(patterns) = members.get("patternProperties").cloned() else { return };
    let others = match members.get("additionalProperties") {
        Some(others) if others.as_bool() == Some(false) => None,
        Some(others) if others.as_bool() == Some(true) => Some(map(made_up(others.id), Members::new())),
        Some(others) => Some(others.clone()),
        None => members.get("properties").map(|properties| map(made_up(properties.id), Members::new())),
    };
    let described = patterns.members().map(|(_, schema)| schema).filter(|schema| !is_nothing(schema)).cloned();
    if let Some(schema) = any_of(patterns.id, described.chain(others).collect(), made_up) {
        members.insert("additionalProperties".into(), schema);
    }
}
