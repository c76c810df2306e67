//! What descriptions are made of.

use serde_json::{Map, Value, json};

/// A description with operations and named schemas.
pub(crate) fn described(
    paths: impl IntoIterator<Item = (String, Value)>,
    schemas: impl IntoIterator<Item = (String, Value)>,
) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Case", "version": "1" },
        "paths": paths.into_iter().collect::<Map<String, Value>>(),
        "components": { "schemas": schemas.into_iter().collect::<Map<String, Value>>() },
    })
}

pub(crate) fn to(name: impl std::fmt::Display) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

pub(crate) fn text() -> Value {
    json!({ "type": "string" })
}

pub(crate) fn object(properties: impl IntoIterator<Item = (String, Value)>) -> Value {
    json!({ "type": "object", "properties": properties.into_iter().collect::<Map<String, Value>>() })
}

pub(crate) fn json_of(schema: Value) -> Value {
    json!({ "description": "", "content": { "application/json": { "schema": schema } } })
}

/// `n` of something, each by its number.
pub(crate) fn each<T>(n: usize, of: impl Fn(usize) -> T) -> impl Iterator<Item = T> {
    (0..n).map(of)
}

pub(crate) fn items(n: usize, of: impl Fn(usize) -> Value) -> Vec<Value> {
    each(n, of).collect()
}

pub(crate) fn members(n: usize, of: impl Fn(usize) -> (String, Value)) -> Value {
    Value::Object(each(n, of).collect())
}

/// The name `a` with marks about it, a different one for each number: all of one length, and of one name in Rust.
pub(crate) fn marked(at: usize) -> String {
    let marks = (0..14).map(|bit| if at >> bit & 1 == 0 { '-' } else { '_' });
    marks.clone().take(7).chain(['a']).chain(marks.skip(7)).collect()
}

/// One operation that answers with the schema `A`.
pub(crate) fn answering(schemas: impl IntoIterator<Item = (String, Value)>) -> Value {
    described([one(json!({ "operationId": "a", "responses": { "200": json_of(to("A")) } }))], schemas)
}

pub(crate) fn one(operation: Value) -> (String, Value) {
    ("/a".to_owned(), json!({ "get": operation }))
}

/// An object `A` that has each of these schemas for a member.
pub(crate) fn held(schemas: impl IntoIterator<Item = (String, Value)>) -> Value {
    let schemas: Vec<(String, Value)> = schemas.into_iter().collect();
    let all = object(schemas.iter().map(|(name, _)| (name.to_lowercase(), to(name))));
    answering(schemas.into_iter().chain([("A".to_owned(), all)]))
}

pub(crate) fn empty() -> Value {
    json!({ "204": { "description": "" } })
}
