//! Descriptions with `n` of something that operations are made of.

use serde_json::{Value, json};

use super::blocks::{described, each, empty, items, json_of, marked, members, object, one, text, to};

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
