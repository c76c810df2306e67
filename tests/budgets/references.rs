//! Schemas that lead to one another, to themselves and out of the folder.

use portal_codegen::budget::{ALIKE, MEASURED, REFERENCES, SCHEMAS};
use portal_codegen::diagnostics::Diagnostic;
use serde_json::{Map, Value, json};

use crate::{answering, described, run_both, run_value};

/// A schema that leads to the one of this name.
type Link = fn(&str) -> Value;

fn to(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// Schemas of which each is made from the name of the next.
fn chain(length: usize, link: impl Fn(&str) -> Value) -> Value {
    let name = |at: usize| if at == 0 { "A".to_owned() } else { format!("A{at}") };
    let schema = |at: usize| if at + 1 < length { link(&name(at + 1)) } else { json!({ "type": "string" }) };
    Value::Object((0..length).map(|at| (name(at), schema(at))).collect::<Map<_, _>>())
}

pub(crate) fn a_chain_of_objects_is_as_long_as_it_likes() {
    let schemas = chain(3_000, |next| json!({ "type": "object", "properties": { "next": to(next) } }));
    run_value(&answering(schemas)).assert_made();
}

/// The reference to the outermost is a step too.
pub(crate) fn lists_in_lists_are_so_deep_and_no_deeper() {
    let list = |depth: usize| (0..depth).fold(json!({ "type": "string" }), |items, _| json!({ "type": "array", "items": items }));
    run_value(&answering(json!({ "A": list(SCHEMAS - 2) }))).assert_made();
    let message = "schemas lead to one another too deep here";
    let pointer = format!("#/components/schemas/A{}: {message}", "/items".repeat(SCHEMAS - 1));
    assert_eq!(pointed(&run_value(&answering(json!({ "A": list(SCHEMAS - 1) })))), [pointer]);
}

/// A link takes two steps: to the schema, and to what it is made of.
pub(crate) fn chains_without_an_object_are_so_long_and_no_longer() {
    let links: [(Link, &[&str]); 4] = [
        (|next| json!({ "type": "array", "items": to(next) }), &["items"]),
        (|next| json!({ "type": "object", "additionalProperties": to(next) }), &["additionalProperties"]),
        (|next| json!({ "oneOf": [to(next), { "type": "integer" }] }), &["oneOf/0", "oneOf/1"]),
        (|next| json!({ "anyOf": [to(next), { "type": "boolean" }] }), &["anyOf/0", "anyOf/1"]),
    ];
    let longest = SCHEMAS / 2;
    for (link, below) in links {
        run_value(&answering(chain(longest, link))).assert_made();
        for length in [longest + 1, 2_000] {
            assert_eq!(pointed(&run_value(&answering(chain(length, link)))), too_deep(longest - 1, below));
        }
    }
}

pub(crate) fn parts_lead_to_one_another_so_long_and_no_longer() {
    let link = |next: &str| json!({ "allOf": [to(next), { "type": "object", "properties": { next: { "type": "string" } } }] });
    let message = "schemas lead to one another too deep here";
    let parts = format!("#/components/schemas/A{SCHEMAS}/allOf/1: {message}");
    let next = format!("#/components/schemas/A{}: {message}", SCHEMAS + 1);
    assert_eq!(pointed(&run_value(&answering(chain(2_000, link)))), [parts, next]);
}

/// What is found past the last schema of a chain that may be.
fn too_deep(last: usize, below: &[&str]) -> Vec<String> {
    let found = |below: &&str| format!("#/components/schemas/A{last}/{below}: schemas lead to one another too deep here");
    below.iter().map(found).collect()
}

/// All that a run found, by pointer: the description is one line.
fn pointed(ending: &crate::Ending) -> Vec<String> {
    let pointed = |error: String| error.split_once(' ').map_or(error.clone(), |(_, rest)| rest.to_owned());
    ending.findings().map(pointed).collect()
}

pub(crate) fn a_chain_of_references_is_so_long_and_no_longer() {
    run_value(&answering(chain(SCHEMAS - 1, to))).assert_made();
    let message = format!("#/components/schemas/A{}: schemas lead to one another too deep here", SCHEMAS - 1);
    assert_eq!(pointed(&run_value(&answering(chain(5_000, to)))), [message]);
}

pub(crate) fn schemas_that_are_nothing_but_themselves_are_reported() {
    const NOTHING: &str = "this schema consists of nothing but itself";
    const ENDLESS: &str = "a branch of this union is the union itself, so that reading it would never end";
    let cycles = [
        (json!({ "A": to("A") }), "", NOTHING),
        (json!({ "A": to("B"), "B": to("A") }), "", NOTHING),
        (json!({ "A": { "allOf": [to("B")] }, "B": { "allOf": [to("A")] } }), "", NOTHING),
        (json!({ "A": { "oneOf": [to("A"), { "type": "string" }] } }), "", ENDLESS),
        (json!({ "A": { "oneOf": [to("B")] }, "B": { "anyOf": [to("A")] } }), "", ENDLESS),
        (json!({ "A": { "properties": { "a": { "$ref": "#/components/schemas/A/properties/a" } } } }), "/properties/a", NOTHING),
    ];
    for (schemas, below, message) in cycles {
        let ending = run_value(&answering(schemas.clone()));
        assert_eq!(pointed(&ending), [format!("#/components/schemas/A{below}: {message}")], "{schemas}");
    }
}

pub(crate) fn a_schema_holds_itself_by_way_of_members_and_items() {
    run_value(&answering(json!({ "A": { "type": "array", "items": to("A") } }))).assert_made();
    run_value(&answering(json!({ "A": { "type": "object", "additionalProperties": to("A") } }))).assert_made();
    let item = json!({ "type": "array", "items": to("A") });
    run_value(&answering(json!({ "A": { "type": "object", "required": ["a"], "properties": { "a": to("A"), "b": item } } })))
        .assert_made();
}

pub(crate) fn a_ring_of_objects_is_as_long_as_it_likes() {
    let Value::Object(mut schemas) = chain(3_000, |next| json!({ "type": "object", "properties": { "next": to(next) } })) else {
        unreachable!()
    };
    schemas["A2999"] = json!({ "type": "object", "properties": { "next": to("A") } });
    run_value(&answering(Value::Object(schemas))).assert_made();
}

pub(crate) fn names_like_those_of_nothing_are_looked_for_so_often_and_no_more() {
    let definitions = (0..5_000).map(|at| (format!("Known{at}"), json!({ "type": "string" })));
    let properties: Map<String, Value> = (0..5_000).map(|at| (format!("p{at}"), to(&format!("Unknown{at}")))).collect();
    let root = ("A".to_owned(), json!({ "type": "object", "properties": properties }));
    let ending = run_value(&answering(Value::Object(definitions.chain([root]).collect())));
    assert_eq!(ending.findings().count(), 5_000);
    let found = &ending.outcome.diagnostics;
    let meant = |found: &&Diagnostic| found.help.as_ref().is_some_and(|help| help.starts_with("did you mean"));
    assert_eq!(found.iter().filter(meant).count(), MEASURED.div_ceil(5_001));
    assert!(found.iter().all(|found| found.related.len() <= ALIKE));
}

pub(crate) fn parts_of_parts_are_taken_once() {
    let part = |at: usize| {
        let mut parts = vec![to(&format!("A{}", at + 1)); 9];
        parts.push(json!({ "properties": { format!("p{at}"): { "type": "string" } } }));
        json!({ "allOf": parts })
    };
    let mut schemas: Map<String, Value> = (1..60).map(|at| (format!("A{at}"), part(at))).collect();
    schemas.insert("A".to_owned(), part(0));
    schemas.insert("A60".to_owned(), json!({ "properties": { "z": { "type": "string" } } }));
    run_value(&answering(Value::Object(schemas))).assert_made();
}

pub(crate) fn parameters_and_responses_that_lead_to_themselves_are_reported() {
    let operation = json!({
        "parameters": [{ "$ref": "#/components/parameters/P" }],
        "responses": { "200": { "$ref": "#/components/responses/R" } },
    });
    let mut description = described(json!({ "/a": { "get": operation }, "/b": { "$ref": "#/paths/~1b" } }), json!({}));
    description["components"]["parameters"] = json!({ "P": { "$ref": "#/components/parameters/P" } });
    description["components"]["responses"] = json!({ "R": { "$ref": "#/components/responses/R" } });
    let found: Vec<String> = run_value(&description).findings().collect();
    assert_eq!(found.iter().filter(|found| found.ends_with("this reference leads back to itself")).count(), 3, "{found:#?}");
}

pub(crate) fn references_lead_to_one_another_so_often_and_no_more() {
    let led = |references: usize| {
        let parameter = |at: usize| json!({ "$ref": format!("#/components/parameters/P{at}") });
        let operation = json!({ "parameters": [parameter(1)], "responses": { "204": { "description": "" } } });
        let mut description = described(json!({ "/a": { "get": operation } }), json!({}));
        let chain = (1..references).map(|at| (format!("P{at}"), parameter(at + 1)));
        let last = (format!("P{references}"), json!({ "name": "a", "in": "query", "schema": { "type": "string" } }));
        description["components"]["parameters"] = Value::Object(chain.chain([last]).collect());
        run_value(&description)
    };
    led(REFERENCES - 1).assert_made();
    for references in [REFERENCES, 5_000] {
        assert!(led(references).error().ends_with("this reference leads back to itself"), "{references} references");
    }
}

pub(crate) fn a_reference_does_not_leave_the_folder() {
    for target in ["/etc/passwd", "../other.yaml#/A", "file:///etc/passwd", "https://bank.example/a.yaml#/A"] {
        let error = run_value(&answering(json!({ "A": { "$ref": target } }))).error();
        let message = format!("#/components/schemas/A/$ref: `{target}` leads out of the folder of the description");
        assert!(error.ends_with(&message), "{error}");
    }
}

pub(crate) fn two_definitions_are_held_against_each_other_however_long_their_chains_are() {
    let link = |next: &str| json!({ "type": "object", "properties": { "next": to(next) } });
    let Value::Object(mut schemas) = chain(2_000, link) else { unreachable!() };
    let twin: Map<String, Value> = schemas.iter().map(|(name, _)| (format!("{name}Twin"), Value::Null)).collect();
    for (at, name) in twin.keys().enumerate() {
        let next = format!("A{}Twin", at + 1);
        let schema = if at + 1 < twin.len() { link(&next) } else { json!({ "type": "string" }) };
        schemas.insert(name.clone(), schema);
    }
    let parts = json!({ "oneOf": [to("A"), to("ATwin")] });
    let mut root = Map::from_iter([("A".to_owned(), parts)]);
    root.extend(
        schemas.into_iter().map(|(name, schema)| if name == "A" { ("First".to_owned(), schema) } else { (name, schema) }),
    );
    root["A"]["oneOf"][0] = to("First");
    run_value(&answering(Value::Object(root))).assert_made();
}

pub(crate) fn environments_are_held_against_each_other_however_long_their_chains_are() {
    let link = |next: &str| json!({ "type": "object", "properties": { "next": to(next) } });
    let described = answering(chain(10_000, link));
    run_both(&described, &described).assert_made();
}
