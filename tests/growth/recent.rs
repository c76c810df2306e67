//! Shapes of what came with OpenAPI 3.1 and 3.2.

use serde_json::{Value, json};

use super::blocks::{described, each, empty, items, json_of, members, object, text, to};

/// The same description, with the text that it is of this version.
fn of(version: &str, mut description: Value) -> Value {
    description["openapi"] = version.into();
    description
}

/// Of 3.1: an object `A` with these members.
fn held(properties: impl IntoIterator<Item = (String, Value)>) -> Value {
    answering(object(properties))
}

/// Of 3.1: one operation that answers with the schema `A`.
fn answering(schema: Value) -> Value {
    let operation = json!({ "operationId": "a", "responses": { "200": json_of(to("A")) } });
    of("3.1.0", described([("/a".to_owned(), json!({ "get": operation }))], [("A".to_owned(), schema)]))
}

/// Of 3.1: `n` operations, each with a member of its own in what it answers.
fn answering_each(n: usize, member: impl Fn(usize) -> Value) -> Value {
    let answer = |at: usize| json_of(object([(format!("p{at}"), member(at))]));
    let operation = |at: usize| json!({ "operationId": format!("o{at}"), "tags": ["t"], "responses": { "200": answer(at) } });
    of("3.1.0", described(each(n, |at| (format!("/p{at}"), json!({ "get": operation(at) }))), []))
}

pub(crate) fn type_lists(n: usize) -> Value {
    held(each(n, |at| (format!("p{at}"), json!({ "type": ["string", "null"] }))))
}

pub(crate) fn type_lists_of_several(n: usize) -> Value {
    held(each(n, |at| {
        (format!("p{at}"), json!({ "type": ["string", "integer", "array", "null"], "items": text(), "title": format!("t{at}") }))
    }))
}

pub(crate) fn operations_with_type_lists(n: usize) -> Value {
    answering_each(
        n,
        |at| json!({ "type": ["object", "null"], "properties": { (format!("q{at}")): { "type": ["integer", "string"] } } }),
    )
}

pub(crate) fn definitions(n: usize) -> Value {
    let mut schema = object(each(n, |at| (format!("p{at}"), json!({ "$ref": format!("#/components/schemas/A/$defs/D{at}") }))));
    schema["$defs"] = members(n, |at| (format!("D{at}"), object([(format!("q{at}"), text())])));
    answering(schema)
}

pub(crate) fn definitions_of_one_name(n: usize) -> Value {
    answering_each(n, |at| {
        let place = format!("#/paths/~1p{at}/get/responses/200/content/application~1json/schema/properties/p{at}/$defs/D");
        let definition = object([(format!("q{at}"), text())]);
        json!({ "type": "object", "properties": { "d": { "$ref": place } }, "$defs": { "D": definition } })
    })
}

pub(crate) fn identifiers(n: usize) -> Value {
    let named =
        |at: usize| json!({ "$id": format!("https://a.example/{at}"), "type": "object", "properties": { "own": text() } });
    let mut schema = object(each(n, |at| (format!("p{at}"), json!({ "$ref": format!("https://a.example/{at}") }))));
    schema["$defs"] = members(n, |at| (format!("D{at}"), named(at)));
    answering(schema)
}

pub(crate) fn anchors(n: usize) -> Value {
    let anchored =
        |at: usize| json!({ "$anchor": format!("d{at}"), "type": "object", "properties": { (format!("q{at}")): text() } });
    let mut schema = object(each(n, |at| (format!("p{at}"), json!({ "$ref": format!("#d{at}") }))));
    schema["$defs"] = members(n, |at| (format!("D{at}"), anchored(at)));
    answering(schema)
}

pub(crate) fn dynamic_references(n: usize) -> Value {
    let tree = |at: usize| {
        let nodes = json!({ "type": "array", "items": { "$dynamicRef": "#node" } });
        json!({ "$id": format!("https://a.example/{at}"), "$dynamicAnchor": "node", "type": "object", "properties": { (format!("q{at}")): nodes } })
    };
    let mut schema = object(each(n, |at| (format!("p{at}"), json!({ "$ref": format!("https://a.example/{at}") }))));
    schema["$defs"] = members(n, |at| (format!("D{at}"), tree(at)));
    answering(schema)
}

pub(crate) fn words_beside_references(n: usize) -> Value {
    let mut value =
        held(each(n, |at| (format!("p{at}"), json!({ "$ref": "#/components/schemas/B", "description": format!("d{at}") }))));
    value["components"]["schemas"]["B"] = object([("b".to_owned(), text())]);
    value
}

pub(crate) fn rules_beside_references(n: usize) -> Value {
    let beside = |at: usize| json!({ "$ref": "#/components/schemas/B", "properties": { (format!("q{at}")): text() } });
    let mut value = held(each(n, |at| (format!("p{at}"), beside(at))));
    value["components"]["schemas"]["B"] = object([("b".to_owned(), text())]);
    value
}

pub(crate) fn webhooks(n: usize) -> Value {
    let body = |at: usize| json!({ "content": { "application/json": { "schema": object([(format!("p{at}"), text())]) } } });
    let hook = |at: usize| json!({ "post": { "operationId": format!("h{at}"), "requestBody": body(at), "responses": empty() } });
    let mut value = held([]);
    value["webhooks"] = members(n, |at| (format!("w{at}"), hook(at)));
    value
}

pub(crate) fn places_of_one_list(n: usize) -> Value {
    answering(json!({ "type": "array", "prefixItems": items(n, |at| object([(format!("p{at}"), text())])) }))
}

pub(crate) fn lists_with_places(n: usize) -> Value {
    let number = json!({ "type": "integer" });
    let list = |at: usize| json!({ "type": "array", "prefixItems": [text(), number, object([(format!("q{at}"), text())])], "items": false });
    held(each(n, |at| (format!("p{at}"), list(at))))
}

pub(crate) fn constants(n: usize) -> Value {
    answering(json!({ "oneOf": items(n, |at| json!({ "const": format!("v{at}"), "title": format!("t{at}") })) }))
}

pub(crate) fn branches_by_constant(n: usize) -> Value {
    let branch = |at: usize| json!({ "type": "object", "required": ["kind"], "properties": { "kind": { "const": format!("k{at}") }, (format!("p{at}")): text() } });
    answering(json!({ "oneOf": items(n, branch) }))
}

pub(crate) fn patterns_of_names(n: usize) -> Value {
    answering(json!({ "type": "object", "patternProperties": members(n, |at| (format!("^p{at}_"), text())) }))
}

pub(crate) fn conditions(n: usize) -> Value {
    let condition = |at: usize| json!({ "if": object([(format!("p{at}"), json!({ "const": "a" }))]), "then": { "required": [format!("p{at}")] } });
    let mut schema = object(each(n, |at| (format!("p{at}"), text())));
    schema["allOf"] = items(n, condition).into();
    answering(schema)
}

pub(crate) fn dependent_names(n: usize) -> Value {
    let mut schema = object(each(n, |at| (format!("p{at}"), text())));
    schema["dependentRequired"] = members(n, |at| (format!("p{at}"), json!([format!("p{}", (at + 1) % n)])));
    answering(schema)
}

pub(crate) fn path_items_by_reference(n: usize) -> Value {
    let item = |at: usize| json!({ "get": { "operationId": format!("o{at}"), "tags": ["t"], "responses": empty() } });
    let reference = |at: usize| json!({ "$ref": format!("#/components/pathItems/P{at}") });
    let mut value = of("3.1.0", described(each(n, |at| (format!("/p{at}"), reference(at))), []));
    value["components"]["pathItems"] = members(n, |at| (format!("P{at}"), item(at)));
    value
}

pub(crate) fn methods_of_their_own(n: usize) -> Value {
    let operation = |at: usize| json!({ "operationId": format!("o{at}"), "tags": ["t"], "responses": empty() });
    let item = json!({ "additionalOperations": members(n, |at| (format!("M{at}"), operation(at))) });
    of("3.2.0", described([("/a".to_owned(), item)], []))
}

pub(crate) fn streams(n: usize) -> Value {
    let content = |at: usize| json!({ "application/jsonl": { "itemSchema": object([(format!("p{at}"), text())]) } });
    let answer = |at: usize| json!({ "200": { "description": "", "content": content(at) } });
    let operation = |at: usize| json!({ "operationId": format!("o{at}"), "tags": ["t"], "responses": answer(at) });
    of("3.2.0", described(each(n, |at| (format!("/p{at}"), json!({ "get": operation(at) }))), []))
}

pub(crate) fn tags_below_tags(n: usize) -> Value {
    let operation = |at: usize| json!({ "operationId": format!("o{at}"), "tags": [format!("t{at}")], "responses": empty() });
    let tag = |at: usize| json!({ "name": format!("t{at}"), "parent": format!("t{}", at / 2) });
    let mut value = of("3.2.0", described(each(n, |at| (format!("/p{at}"), json!({ "get": operation(at) }))), []));
    value["tags"] = items(n, |at| if at == 0 { json!({ "name": "t0" }) } else { tag(at) }).into();
    value
}
