//! Descriptions with `n` of something that schemas are made of.

use serde_json::{Value, json};

use super::blocks::{answering, described, each, empty, held, items, json_of, marked, members, object, text, to};

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

pub(crate) fn dangling_references(n: usize) -> Value {
    answering([("A".to_owned(), object(each(n, |at| (format!("p{at}"), to(format!("Gone{at}"))))))])
}

pub(crate) fn endless_unions(n: usize) -> Value {
    held(each(n, |at| (format!("U{at}"), json!({ "oneOf": [text(), to(format!("U{}", (at + 1) % n))] }))))
}

pub(crate) fn examples_of_no_value(n: usize) -> Value {
    answering([("A".to_owned(), object(each(n, |at| (format!("p{at}"), json!({ "type": "integer", "example": "a" })))))])
}
