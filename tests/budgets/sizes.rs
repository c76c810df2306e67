//! Much of one thing.

use portal_codegen::budget::FILE_BYTES;
use serde_json::{Map, Value, json};

use crate::{answering, described, run, run_both, run_value};

pub(crate) fn a_union_has_any_number_of_branches() {
    let branch = |at: usize| json!({ "type": "object", "properties": { format!("p{at}"): { "type": "string" } } });
    run_value(&answering(json!({ "A": { "oneOf": (0..2_000).map(branch).collect::<Vec<_>>() } }))).assert_made();
}

pub(crate) fn an_enum_has_any_number_of_values() {
    let values: Vec<String> = (0..20_000).map(|at| format!("v{at}")).collect();
    run_value(&answering(json!({ "A": { "type": "string", "enum": values } }))).assert_made();
}

pub(crate) fn values_that_want_one_name_are_told_apart() {
    let values: Vec<String> = (1..3_000).map(|at| "§".repeat(at)).collect();
    run_value(&answering(json!({ "A": { "type": "string", "enum": values } }))).assert_made();
}

pub(crate) fn an_object_has_any_number_of_properties() {
    let properties: Map<String, Value> = (0..10_000).map(|at| (format!("p{at}"), json!({ "type": "string" }))).collect();
    run_value(&answering(json!({ "A": { "type": "object", "properties": properties } }))).assert_made();
}

pub(crate) fn environments_differ_in_any_number_of_values_and_properties() {
    let described = |environment: &str| {
        let values: Vec<String> = (0..20_000).map(|at| format!("{environment}{at}")).collect();
        let mut properties: Map<String, Value> =
            (0..2_000).map(|at| (format!("{environment}{at}"), json!({ "type": "string" }))).collect();
        properties.insert("state".to_owned(), json!({ "type": "string", "enum": values }));
        answering(json!({ "A": { "type": "object", "properties": properties } }))
    };
    run_both(&described("one"), &described("two")).assert_made();
}

pub(crate) fn operations_may_all_reach_one_long_chain() {
    let link =
        |at: usize| json!({ "type": "object", "properties": { "next": { "$ref": format!("#/components/schemas/A{at}") } } });
    let mut schemas: Map<String, Value> = (1..1_000).map(|at| (format!("A{at}"), link(at + 1))).collect();
    schemas.insert("A1000".to_owned(), json!({ "type": "object", "properties": { "end": { "type": "string" } } }));
    let operation = |at: usize| {
        let content = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/A1" } } });
        let ok = json!({ "200": { "description": "", "content": content } });
        (format!("/{at}"), json!({ "get": { "operationId": format!("o{at}"), "responses": ok } }))
    };
    let paths: Map<String, Value> = (0..1_000).map(operation).collect();
    run_value(&described(Value::Object(paths), Value::Object(schemas))).assert_made();
}

pub(crate) fn a_name_is_as_long_as_it_likes_and_shortened() {
    let long = "n".repeat(20_000);
    let values = json!({ "type": "string", "enum": [long.clone(), format!("{long}b")] });
    let properties = json!({ format!("{long}a"): values, format!("{long}b"): { "type": "string" } });
    let schema = json!({ "type": "object", "properties": properties });
    let parameter = json!({ "name": long, "in": "query", "schema": { "type": "string", "enum": [long] } });
    let ok = json!({
        "description": long,
        "headers": { long.clone(): { "schema": { "type": "string" } } },
        "content": { "application/json": { "schema": schema } },
    });
    let operation =
        |tag: String| json!({ "tags": [tag.clone()], "operationId": tag, "parameters": [parameter], "responses": { "200": ok } });
    let paths = json!({
        format!("/{long}"): { "get": operation(long.clone()) },
        format!("/{long}x"): { "get": operation(format!("{long}x")) },
    });
    let ending = run_value(&described(paths, json!({})));
    ending.assert_made();
    let longest = ending.outcome.files.keys().flat_map(|path| path.split('/')).map(str::len).max();
    assert!(longest.is_some_and(|longest| longest < 255), "{longest:?} bytes are too many for the name of a file");
}

pub(crate) fn a_scalar_is_as_long_as_the_file() {
    let ending = run(format!("openapi: \"{}\"", "x".repeat(8_000_000)));
    assert!(ending.error().starts_with("api.yaml:1:10 #/openapi: "));
}

pub(crate) fn a_file_has_so_many_bytes_and_no_more() {
    let error = run(vec![b' '; FILE_BYTES + 1]).error();
    assert_eq!(error, format!("nowhere: api.yaml is larger than {} MiB", FILE_BYTES >> 20));
}

pub(crate) fn each_value_of_a_file_takes_its_share_of_memory() {
    let list = vec!["1"; 200_000].join(",");
    assert!(run(format!("{{\"openapi\": [{list}]}}")).errors().next().is_some());
}
