//! Descriptions that have `n` of something.

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
fn marked(at: usize) -> String {
    let marks = (0..14).map(|bit| if at >> bit & 1 == 0 { '-' } else { '_' });
    marks.clone().take(7).chain(['a']).chain(marks.skip(7)).collect()
}

/// One operation that answers with the schema `A`.
fn answering(schemas: impl IntoIterator<Item = (String, Value)>) -> Value {
    described([one(json!({ "operationId": "a", "responses": { "200": json_of(to("A")) } }))], schemas)
}

fn one(operation: Value) -> (String, Value) {
    ("/a".to_owned(), json!({ "get": operation }))
}

/// An object `A` that has each of these schemas for a member.
fn held(schemas: impl IntoIterator<Item = (String, Value)>) -> Value {
    let schemas: Vec<(String, Value)> = schemas.into_iter().collect();
    let all = object(schemas.iter().map(|(name, _)| (name.to_lowercase(), to(name))));
    answering(schemas.into_iter().chain([("A".to_owned(), all)]))
}

pub(crate) fn empty() -> Value {
    json!({ "204": { "description": "" } })
}

pub(crate) fn operations(n: usize) -> Value {
    let schema = |at: usize| object([(format!("p{at}"), text())]);
    let operation =
        |at: usize| json!({ "operationId": format!("o{at}"), "tags": ["t"], "responses": { "200": json_of(schema(at)) } });
    described(each(n, |at| (format!("/p{at}"), json!({ "get": operation(at) }))), [])
}

pub(crate) fn operations_without_ids(n: usize) -> Value {
    described(
        each(n, |at| {
            (
                format!("/p{at}/{{id}}"),
                json!({ "parameters": [{ "name": "id", "in": "path", "required": true, "schema": text() }], "get": { "responses": empty() } }),
            )
        }),
        [],
    )
}

pub(crate) fn operations_of_one_path_tree(n: usize) -> Value {
    described(
        each(n, |at| {
            (
                format!("/accounts/{{id}}/p{at}"),
                json!({ "parameters": [{ "name": "id", "in": "path", "required": true, "schema": text() }], "get": { "tags": ["t"], "responses": empty() } }),
            )
        }),
        [],
    )
}

pub(crate) fn operations_of_one_id(n: usize) -> Value {
    described(
        each(n, |at| (format!("/p{at}"), json!({ "get": { "tags": ["t"], "operationId": marked(at), "responses": empty() } }))),
        [],
    )
}

pub(crate) fn operations_that_share_errors(n: usize) -> Value {
    let operation = |at: usize| json!({ "operationId": format!("o{at}"), "tags": ["t"], "responses": { "204": { "description": "" }, "400": json_of(to("Fault")), "default": json_of(to("Fault")) } });
    described(
        each(n, |at| (format!("/p{at}"), json!({ "get": operation(at) }))),
        [("Fault".to_owned(), object([("code".to_owned(), text())]))],
    )
}

pub(crate) fn operations_of_errors_of_their_own(n: usize) -> Value {
    let fault = |at: usize| object([(format!("p{at}"), text())]);
    let operation = |at: usize| json!({ "operationId": format!("o{at}"), "tags": ["t"], "responses": { "204": { "description": "" }, "400": json_of(fault(at)), "404": json_of(fault(at + 1)) } });
    described(each(n, |at| (format!("/p{at}"), json!({ "get": operation(at) }))), [])
}

pub(crate) fn tags(n: usize) -> Value {
    let operation = |at: usize| json!({ "operationId": format!("o{at}"), "tags": [format!("t{at}")], "responses": { "200": json_of(object([(format!("p{at}"), text())])) } });
    described(each(n, |at| (format!("/p{at}"), json!({ "get": operation(at) }))), [])
}

pub(crate) fn tags_that_share_a_type(n: usize) -> Value {
    let operation = |at: usize| json!({ "operationId": format!("o{at}"), "tags": [format!("t{at}")], "responses": { "200": json_of(to("A")) } });
    described(
        each(n, |at| (format!("/p{at}"), json!({ "get": operation(at) }))),
        [("A".to_owned(), object([("a".to_owned(), text())]))],
    )
}

pub(crate) fn a_ring(n: usize) -> Value {
    answering(each(n, |at| {
        let name = if at == 0 { "A".to_owned() } else { format!("A{at}") };
        let next = if at + 1 == n { "A".to_owned() } else { format!("A{}", at + 1) };
        (name, object([("next".to_owned(), to(next))]))
    }))
}

pub(crate) fn a_ring_both_ways(n: usize) -> Value {
    let name = |at: usize| if at.is_multiple_of(n) { "A".to_owned() } else { format!("A{}", at % n) };
    answering(each(n, |at| {
        (name(at), object([("next".to_owned(), to(name(at + 1))), ("before".to_owned(), to(name(at + n - 1)))]))
    }))
}

pub(crate) fn a_ring_of_unions(n: usize) -> Value {
    let name = |at: usize| if at.is_multiple_of(n) { "A".to_owned() } else { format!("A{}", at % n) };
    answering(each(n, |at| {
        (
            name(at),
            if at.is_multiple_of(2) {
                json!({ "oneOf": [to(name(at + 1)), text()] })
            } else {
                object([("next".to_owned(), to(name(at + 1))), ("before".to_owned(), to(name(at + n - 1)))])
            },
        )
    }))
}

pub(crate) fn rings(n: usize) -> Value {
    held(
        each(n, |at| (format!("A{at}"), object([("next".to_owned(), to(format!("B{at}")))])))
            .chain(each(n, |at| (format!("B{at}"), object([("next".to_owned(), to(format!("A{at}")))])))),
    )
}

pub(crate) fn schemas(n: usize) -> Value {
    held(each(n, |at| (format!("S{at}"), object([(format!("p{at}"), text())]))))
}

pub(crate) fn schemas_of_one_structure(n: usize) -> Value {
    held(each(n, |at| (format!("S{at}"), object([("p".to_owned(), text())]))))
}

pub(crate) fn schemas_of_one_name(n: usize) -> Value {
    held(each(n, |at| (marked(at), object([(format!("p{at}"), text())]))))
}

pub(crate) fn types_of_one_name(n: usize) -> Value {
    let parameter =
        |at: usize| json!({ "name": "status", "in": "query", "schema": { "type": "string", "enum": [format!("v{at}"), "w"] } });
    described(
        each(n, |at| {
            (
                format!("/p{at}"),
                json!({ "get": { "operationId": format!("o{at}"), "tags": ["t"], "parameters": [parameter(at)], "responses": empty() } }),
            )
        }),
        [],
    )
}

pub(crate) fn equal_types_of_one_name(n: usize) -> Value {
    let parameter = json!({ "name": "status", "in": "query", "schema": { "type": "string", "enum": ["v", "w"] } });
    described(
        each(n, |at| {
            (
                format!("/p{at}"),
                json!({ "get": { "operationId": format!("o{at}"), "tags": ["t"], "parameters": [parameter], "responses": empty() } }),
            )
        }),
        [],
    )
}

pub(crate) fn properties(n: usize) -> Value {
    answering([("A".to_owned(), object(each(n, |at| (format!("p{at}"), text()))))])
}

pub(crate) fn required_properties(n: usize) -> Value {
    let mut schema = object(each(n, |at| (format!("p{at}"), text())));
    schema["required"] = items(n, |at| format!("p{at}").into()).into();
    described(
        [(
            "/a".to_owned(),
            json!({ "post": { "operationId": "a", "requestBody": { "content": { "application/json": { "schema": to("A") } } }, "responses": { "200": json_of(to("A")) } } }),
        )],
        [("A".to_owned(), schema)],
    )
}

pub(crate) fn properties_of_one_name(n: usize) -> Value {
    answering([("A".to_owned(), object(each(n, |at| (marked(at), text()))))])
}

pub(crate) fn values(n: usize) -> Value {
    answering([("A".to_owned(), json!({ "type": "string", "enum": items(n, |at| format!("v{at}").into()) }))])
}

pub(crate) fn values_of_one_name(n: usize) -> Value {
    answering([("A".to_owned(), json!({ "type": "string", "enum": items(n, |at| marked(at).into()) }))])
}

pub(crate) fn branches(n: usize) -> Value {
    answering([("A".to_owned(), json!({ "oneOf": items(n, |at| object([(format!("p{at}"), text())])) }))])
}

pub(crate) fn branches_of_one_structure(n: usize) -> Value {
    answering([(
        "A".to_owned(),
        json!({ "oneOf": items(n, |at| object([("p".to_owned(), json!({ "type": "string", "enum": [format!("v{}", at / 2), "a"] }))])) }),
    )])
}

pub(crate) fn branches_by_name(n: usize) -> Value {
    let branch = |at: usize| (format!("B{at}"), object([("kind".to_owned(), text()), (format!("p{at}"), text())]));
    let mapping = members(n, |at| (format!("b{at}"), format!("#/components/schemas/B{at}").into()));
    let union =
        json!({ "oneOf": items(n, |at| to(format!("B{at}"))), "discriminator": { "propertyName": "kind", "mapping": mapping } });
    answering([("A".to_owned(), union)].into_iter().chain(each(n, branch)))
}

pub(crate) fn subtypes(n: usize) -> Value {
    let base = json!({ "type": "object", "required": ["kind"], "properties": { "kind": text() }, "discriminator": { "propertyName": "kind" } });
    let heir = |at: usize| (format!("B{at}"), json!({ "allOf": [to("A"), object([(format!("p{at}"), text())])] }));
    answering([("A".to_owned(), base)].into_iter().chain(each(n, heir)))
}

pub(crate) fn unions(n: usize) -> Value {
    held(
        each(n, |at| (format!("U{at}"), json!({ "oneOf": [text(), to(format!("B{at}"))] })))
            .chain(each(n, |at| (format!("B{at}"), object([(format!("p{at}"), to(format!("U{}", (at + 1) % n)))])))),
    )
}

pub(crate) fn parameters(n: usize) -> Value {
    described(
        [one(
            json!({ "operationId": "a", "parameters": items(n, |at| json!({ "name": format!("p{at}"), "in": "query", "schema": text() })), "responses": empty() }),
        )],
        [],
    )
}

pub(crate) fn parameters_by_reference(n: usize) -> Value {
    let mut value = described(
        each(n, |at| {
            (
                format!("/p{at}"),
                json!({ "get": { "tags": ["t"], "operationId": format!("o{at}"), "parameters": [{ "$ref": format!("#/components/parameters/P{at}") }], "responses": empty() } }),
            )
        }),
        [],
    );
    value["components"]["parameters"] =
        members(n, |at| (format!("P{at}"), json!({ "name": format!("p{at}"), "in": "query", "schema": text() })));
    value
}

pub(crate) fn parameters_of_a_path(n: usize) -> Value {
    let path = json!({ "parameters": items(n, |at| json!({ "name": format!("p{at}"), "in": "query", "schema": text() })), "get": { "operationId": "a", "responses": empty() }, "put": { "operationId": "b", "responses": empty() } });
    described([("/a".to_owned(), path)], [])
}

pub(crate) fn statuses(n: usize) -> Value {
    let responses = members(n, |at| ((200 + at).to_string(), json_of(object([(format!("p{at}"), text())]))));
    described([one(json!({ "operationId": "a", "responses": responses }))], [])
}

pub(crate) fn media_types(n: usize) -> Value {
    let content =
        members(n, |at| (format!("application/vnd.x{at}+json"), json!({ "schema": object([(format!("p{at}"), text())]) })));
    described(
        [(
            "/a".to_owned(),
            json!({ "post": { "operationId": "a", "requestBody": { "content": content }, "responses": { "200": { "description": "", "content": content } } } }),
        )],
        [],
    )
}

pub(crate) fn headers(n: usize) -> Value {
    let ok = json!({ "description": "", "headers": members(n, |at| (format!("X-{at}"), json!({ "schema": text() }))) });
    described([one(json!({ "operationId": "a", "responses": { "204": ok } }))], [])
}

pub(crate) fn header_sets(n: usize) -> Value {
    let ok = |at: usize| json!({ "description": "", "headers": { (format!("X-{at}")): { "schema": text() } } });
    described(
        each(n, |at| {
            (
                format!("/p{at}"),
                json!({ "get": { "operationId": format!("o{at}"), "tags": ["t"], "responses": { "204": ok(at) } } }),
            )
        }),
        [],
    )
}

pub(crate) fn form_fields(n: usize) -> Value {
    let content = json!({ "application/x-www-form-urlencoded": { "schema": object(each(n, |at| (format!("p{at}"), text()))) } });
    described(
        [(
            "/a".to_owned(),
            json!({ "post": { "operationId": "a", "requestBody": { "content": content }, "responses": empty() } }),
        )],
        [],
    )
}

pub(crate) fn parts(n: usize) -> Value {
    let content = json!({ "multipart/form-data": { "schema": object(each(n, |at| (format!("p{at}"), json!({ "type": "string", "format": "binary" })))) } });
    described(
        [(
            "/a".to_owned(),
            json!({ "post": { "operationId": "a", "requestBody": { "content": content }, "responses": empty() } }),
        )],
        [],
    )
}

pub(crate) fn inline_objects(n: usize) -> Value {
    answering([(
        "A".to_owned(),
        object(each(n, |at| (format!("p{at}"), object([("inner".to_owned(), object([("x".to_owned(), text())]))])))),
    )])
}

pub(crate) fn parts_of_all_of(n: usize) -> Value {
    answering([("A".to_owned(), json!({ "allOf": items(n, |at| object([(format!("p{at}"), text())])) }))])
}

pub(crate) fn parts_that_share_a_member(n: usize) -> Value {
    answering([(
        "A".to_owned(),
        json!({ "allOf": items(n, |at| object([("id".to_owned(), text()), (format!("p{at}"), text())])) }),
    )])
}

pub(crate) fn all_of_chains(n: usize) -> Value {
    let link = |at: usize| {
        let own = object([(format!("p{at}"), text())]);
        (format!("S{at}"), if at.is_multiple_of(20) { own } else { json!({ "allOf": [to(format!("S{}", at - 1)), own] }) })
    };
    held(each(n, link))
}

pub(crate) fn references_to_one(n: usize) -> Value {
    answering([
        ("A".to_owned(), object(each(n, |at| (format!("p{at}"), to("B"))))),
        ("B".to_owned(), object([("b".to_owned(), text())])),
    ])
}

pub(crate) fn reference_chains(n: usize) -> Value {
    held(each(n, |at| {
        (format!("S{at}"), if at.is_multiple_of(20) { object([(format!("p{at}"), text())]) } else { to(format!("S{}", at - 1)) })
    }))
}

pub(crate) fn security_requirements(n: usize) -> Value {
    let mut value = described(
        each(n, |at| {
            (
                format!("/p{at}"),
                json!({ "get": { "tags": ["t"], "operationId": format!("o{at}"), "security": [{ "o": [format!("s{at}")] }], "responses": empty() } }),
            )
        }),
        [],
    );
    value["components"]["securitySchemes"] = json!({ "o": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://a.example/t", "scopes": members(n, |at| (format!("s{at}"), "".into())) } } } });
    value
}

pub(crate) fn callbacks(n: usize) -> Value {
    let callback = |at: usize| json!({ (format!("{{$request.body#/url{at}}}")): { "post": { "operationId": format!("c{at}"), "requestBody": { "content": { "application/json": { "schema": object([(format!("p{at}"), text())]) } } }, "responses": empty() } } });
    described(
        each(n, |at| {
            (
                format!("/p{at}"),
                json!({ "post": { "tags": ["t"], "operationId": format!("o{at}"), "callbacks": { (format!("c{at}")): callback(at) }, "responses": empty() } }),
            )
        }),
        [],
    )
}

pub(crate) fn dangling_references(n: usize) -> Value {
    answering([("A".to_owned(), object(each(n, |at| (format!("p{at}"), to(format!("Gone{at}"))))))])
}

pub(crate) fn endless_unions(n: usize) -> Value {
    held(each(n, |at| (format!("U{at}"), json!({ "oneOf": [text(), to(format!("U{}", (at + 1) % n))] }))))
}
