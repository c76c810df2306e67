//! Every key of the objects of a description with every value that it cannot have: each is found where it stands, in words of ours, hides
//! nothing that is wrong elsewhere, and nothing is found that only follows from it.

use portal_codegen::diagnostics::{Diagnostic, Level};
use serde_json::{Value, json};

use crate::fixture::Fixture;

/// What stands under a key.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// A string; a number or a boolean is taken as one.
    Text,
    /// One of a few words.
    Word,
    Bool,
    Number,
    List,
    Map,
}

use Kind::{Bool, List, Map, Number, Text, Word};

impl Kind {
    fn wrong(self) -> Vec<Value> {
        let all = [json!(null), json!(true), json!(7), json!("no-such-word"), json!([]), json!({})];
        let is_right = |value: &Value| match self {
            Text => value.is_string() || value.is_number() || value.is_boolean(),
            Word => false,
            Bool => value.is_boolean(),
            Number => value.is_number(),
            List => value.is_array(),
            Map => value.is_object(),
        };
        all.into_iter().filter(|value| !is_right(value)).collect()
    }
}

/// Words of the packages that read objects: none of them is for people who wrote a description.
const FOREIGN: [&str; 11] = [
    "variant",
    "invalid type",
    "invalid value",
    "invalid length",
    ", expected",
    "untagged",
    "did not match",
    "erialize",
    "missing field",
    "unknown field",
    "duplicate field",
];

const OPERATION: &[(&str, Kind)] = &[
    ("tags", List),
    ("summary", Text),
    ("description", Text),
    ("externalDocs", Map),
    ("operationId", Text),
    ("parameters", List),
    ("requestBody", Map),
    ("responses", Map),
    ("callbacks", Map),
    ("deprecated", Bool),
    ("security", List),
    ("servers", List),
];

const PARAMETER: &[(&str, Kind)] = &[
    ("name", Text),
    ("in", Word),
    ("description", Text),
    ("required", Bool),
    ("deprecated", Bool),
    ("allowEmptyValue", Bool),
    ("style", Word),
    ("explode", Bool),
    ("allowReserved", Bool),
    ("schema", Map),
    ("examples", Map),
];

const SCHEMA: &[(&str, Kind)] = &[
    ("title", Text),
    ("type", Word),
    ("format", Text),
    ("properties", Map),
    ("required", List),
    ("items", Map),
    ("allOf", List),
    ("enum", List),
    ("pattern", Text),
    ("maxLength", Number),
    ("minimum", Number),
    ("exclusiveMinimum", Bool),
    ("uniqueItems", Bool),
    ("readOnly", Bool),
    ("externalDocs", Map),
];

const OPENAPI: &[(&str, &[(&str, Kind)])] = &[
    ("/paths/~1things~1{id}", &[("summary", Text), ("parameters", List), ("post", Map), ("servers", List)]),
    ("/paths/~1things~1{id}/post", OPERATION),
    ("/paths/~1things~1{id}/parameters/0", PARAMETER),
    ("/paths/~1things~1{id}/post/parameters/0", PARAMETER),
    ("/paths/~1things~1{id}/post/parameters/1", PARAMETER),
    ("/paths/~1things~1{id}/post/parameters/2", PARAMETER),
    ("/paths/~1things~1{id}/post/parameters/3", &[("content", Map)]),
    ("/paths/~1things~1{id}/post/requestBody", &[("description", Text), ("content", Map), ("required", Bool)]),
    ("/paths/~1things~1{id}/post/requestBody/content/multipart~1form-data", &[("schema", Map), ("encoding", Map)]),
    (
        "/paths/~1things~1{id}/post/requestBody/content/multipart~1form-data/encoding/part",
        &[("contentType", Text), ("headers", Map), ("style", Word), ("explode", Bool), ("allowReserved", Bool)],
    ),
    ("/paths/~1things~1{id}/post/responses", &[("200", Map)]),
    ("/paths/~1things~1{id}/post/responses/200", &[("description", Text), ("headers", Map), ("content", Map), ("links", Map)]),
    (
        "/paths/~1things~1{id}/post/responses/200/headers/X-Count",
        &[("description", Text), ("required", Bool), ("deprecated", Bool), ("style", Word), ("explode", Bool), ("schema", Map)],
    ),
    ("/components/schemas/Thing", SCHEMA),
    ("/components/schemas/Thing/properties/name", SCHEMA),
    ("/components/securitySchemes/token", &[("type", Word), ("scheme", Text), ("in", Word), ("flows", Map)]),
    ("/components", &[("securitySchemes", Map), ("schemas", Map), ("parameters", Map)]),
    ("", &[("paths", Map), ("components", Map), ("servers", List), ("security", List), ("tags", List), ("info", Map)]),
];

fn openapi() -> Value {
    let parameter =
        |location: &str, name: &str| json!({ "name": name, "in": location, "required": true, "schema": { "type": "string" } });
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Fixture", "version": "1" },
        "paths": {
            "/things/{id}": {
                "parameters": [parameter("path", "id")],
                "post": {
                    "operationId": "postThing",
                    "security": [{ "token": [] }],
                    "parameters": [
                        parameter("query", "page"),
                        parameter("header", "X-Page"),
                        parameter("cookie", "page"),
                        { "name": "filter", "in": "query", "content": { "application/json": {} } },
                    ],
                    "requestBody": { "content": { "multipart/form-data": {
                        "schema": { "type": "object", "required": ["part"], "properties": { "part": { "type": "string" } } },
                        "encoding": { "part": {} },
                    } } },
                    "responses": { "200": {
                        "description": "Done.",
                        "headers": { "X-Count": { "schema": { "type": "integer" } } },
                        "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } },
                    } },
                },
            },
        },
        "components": {
            "schemas": { "Thing": { "type": "object", "properties": { "name": { "type": "string" } } } },
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
        },
    })
}

const SWAGGER: &[(&str, &[(&str, Kind)])] = &[
    ("/paths/~1things~1{id}", &[("parameters", List), ("post", Map)]),
    (
        "/paths/~1things~1{id}/post",
        &[
            ("tags", List),
            ("summary", Text),
            ("operationId", Text),
            ("consumes", List),
            ("produces", List),
            ("parameters", List),
            ("responses", Map),
            ("schemes", List),
            ("deprecated", Bool),
            ("security", List),
        ],
    ),
    ("/paths/~1things~1{id}/parameters/0", VALUE),
    ("/paths/~1things~1{id}/post/parameters/0", VALUE),
    ("/paths/~1things~1{id}/post/parameters/1", &[("name", Text), ("in", Word), ("required", Bool), ("schema", Map)]),
    ("/paths/~1things~1{id}/post/responses/200", &[("description", Text), ("headers", Map), ("schema", Map)]),
    ("/paths/~1things~1{id}/post/responses/200/headers/X-Count", &[("type", Word), ("format", Text), ("maximum", Number)]),
    ("/definitions/Thing", SCHEMA),
    ("/definitions/Thing/properties/name", SCHEMA),
    ("/securityDefinitions/token", &[("type", Word), ("flow", Word), ("scopes", Map)]),
    (
        "",
        &[
            ("paths", Map),
            ("definitions", Map),
            ("parameters", Map),
            ("responses", Map),
            ("securityDefinitions", Map),
            ("security", List),
            ("schemes", List),
            ("host", Text),
            ("basePath", Text),
        ],
    ),
];

const VALUE: &[(&str, Kind)] = &[
    ("name", Text),
    ("in", Word),
    ("description", Text),
    ("required", Bool),
    ("type", Word),
    ("format", Text),
    ("items", Map),
    ("collectionFormat", Word),
    ("enum", List),
    ("maximum", Number),
    ("uniqueItems", Bool),
];

fn swagger() -> Value {
    json!({
        "swagger": "2.0",
        "info": { "title": "Fixture", "version": "1" },
        "host": "bank.example",
        "paths": {
            "/things/{id}": {
                "parameters": [{ "name": "id", "in": "path", "required": true, "type": "string" }],
                "post": {
                    "operationId": "postThing",
                    "security": [{ "token": [] }],
                    "parameters": [
                        { "name": "page", "in": "query", "type": "array", "items": { "type": "string" } },
                        { "name": "thing", "in": "body", "schema": { "$ref": "#/definitions/Thing" } },
                    ],
                    "responses": { "200": {
                        "description": "Done.",
                        "headers": { "X-Count": { "type": "integer" } },
                        "schema": { "$ref": "#/definitions/Thing" },
                    } },
                },
            },
        },
        "definitions": { "Thing": { "type": "object", "properties": { "name": { "type": "string" } } } },
        "securityDefinitions": { "token": {
            "type": "oauth2", "flow": "application", "tokenUrl": "https://bank.example/token", "scopes": {},
        } },
    })
}

/// A description with a value put under a key of the object at a pointer.
fn with(mut description: Value, pointer: &str, key: &str, value: &Value) -> Value {
    description.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}"))[key] = value.clone();
    description
}

fn found(description: &Value) -> Vec<Diagnostic> {
    Fixture::description(description.to_string()).diagnostics()
}

/// Where something is wrong.
fn pointers(found: &[Diagnostic]) -> Vec<&str> {
    let faults = found.iter().filter(|found| found.level != Level::Note);
    faults.flat_map(|found| found.place.iter().chain(&found.also)).map(|place| place.pointer.as_str()).collect()
}

/// What is wrong with what is found against a description that has one fault, at a pointer.
fn complaints(found: &[Diagnostic], pointer: &str) -> Vec<String> {
    let is_below = |at: &str| at == pointer || at.starts_with(&format!("{pointer}/"));
    let is_there = |found: &Diagnostic| found.place.iter().chain(&found.also).any(|place| is_below(&place.pointer));
    let mut complaints = Vec::new();
    if !found.iter().any(|found| found.level != Level::Note && is_there(found)) {
        complaints.push("not found".to_owned());
    }
    for found in found {
        let words = format!("{} | {}", found.message, found.help.clone().unwrap_or_default());
        if FOREIGN.iter().any(|foreign| words.contains(foreign)) {
            complaints.push(format!("foreign words: {words}"));
        }
        if !is_there(found) && found.level == Level::Error {
            complaints.push(format!("only follows from it: {words}"));
        }
    }
    complaints
}

/// All objects of a description, each key with each wrong value.
fn each_wrong_value(
    description: &Value,
    objects: &[(&str, &[(&str, Kind)])],
    mut check: impl FnMut(&Value, &str) -> Vec<String>,
) {
    assert_eq!(pointers(&found(description)), Vec::<&str>::new());
    let (mut cases, mut complaints) = (0, Vec::new());
    for (pointer, keys) in objects {
        for (key, kind) in *keys {
            for wrong in kind.wrong() {
                let at = format!("{pointer}/{key}");
                let said = check(&with(description.clone(), pointer, key, &wrong), &at);
                complaints.extend(said.iter().map(|said| format!("{at} as {wrong}: {said}")));
                cases += 1;
            }
        }
    }
    assert!(cases > 100, "{cases} cases");
    assert!(complaints.is_empty(), "{} complaints of {cases} cases:\n{}", complaints.len(), complaints.join("\n"));
}

#[test]
fn a_wrong_value_in_openapi_is_found_where_it_stands_and_nothing_else_is() {
    each_wrong_value(&openapi(), OPENAPI, |description, at| complaints(&found(description), at));
}

#[test]
fn a_wrong_value_in_swagger_is_found_where_it_stands_and_nothing_else_is() {
    each_wrong_value(&swagger(), SWAGGER, |description, at| complaints(&found(description), at));
}

/// The same description with a fault in an operation before all others, or in one after them, and where it is.
fn with_faults_elsewhere(description: &Value, parameter: &Value) -> Option<(Value, [String; 2])> {
    let operation =
        |parameter: &Value| json!({ "get": { "parameters": [parameter], "responses": { "204": { "description": "Done." } } } });
    let (before, after) = (json!({ "$ref": "#/x-parameters/none" }), parameter);
    let mut faulty = description.clone();
    let paths = faulty.get_mut("paths")?.as_object_mut()?;
    // They are read in the order in which they stand, or in that of their paths.
    paths.insert("/a".to_owned(), operation(&before));
    paths.insert("/z".to_owned(), operation(after));
    let pointer = |path: &str, key: &str| format!("/paths/~1{path}/get/parameters/0/{key}");
    Some((faulty, [pointer("a", "$ref"), pointer("z", "in")]))
}

#[test]
fn a_wrong_value_hides_no_fault_before_or_after_it() {
    let bad = json!({ "name": "bad", "in": "nowhere", "type": "string" });
    for (description, objects) in [(openapi(), OPENAPI), (swagger(), SWAGGER)] {
        each_wrong_value(&description, objects, |description, at| {
            let Some((faulty, elsewhere)) = with_faults_elsewhere(description, &bad) else { return Vec::new() };
            let found = found(&faulty);
            let pointers = pointers(&found);
            let mut hidden: Vec<String> = elsewhere.into_iter().filter(|fault| !pointers.contains(&fault.as_str())).collect();
            hidden.extend((!pointers.iter().any(|pointer| pointer.starts_with(at))).then(|| at.to_owned()));
            hidden.into_iter().map(|fault| format!("hidden: {fault}")).collect()
        });
    }
}

#[test]
fn a_style_goes_with_some_locations_only() {
    let allowed = [
        ("path", &["simple", "label", "matrix"][..]),
        ("query", &["form", "spaceDelimited", "pipeDelimited", "deepObject"][..]),
        ("header", &["simple"][..]),
        ("cookie", &["form"][..]),
    ];
    let styles = ["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject"];
    for (location, allowed) in allowed {
        for style in styles {
            let path = if location == "path" { "/things/{id}" } else { "/things" };
            let parameter = json!({ "name": "id", "in": location, "style": style, "required": true, "schema": { "type": "array", "items": { "type": "string" } } });
            let operation = json!({ "parameters": [parameter], "responses": { "204": { "description": "Done." } } });
            let description = json!({ "openapi": "3.0.3", "info": { "title": "Fixture", "version": "1" }, "paths": { path: { "get": operation } } });
            let found = found(&description);
            let pointer = format!("/paths/{}/get/parameters/0/style", path.replace('/', "~1"));
            let said = if allowed.contains(&style) { Vec::new() } else { complaints(&found, &pointer) };
            assert_eq!(said, Vec::<String>::new(), "{style} in {location}");
        }
    }
}

#[test]
fn a_reference_leads_to_what_it_stands_for() {
    let references = [
        ("/paths/~1things~1{id}/post/parameters/1", "#/components/schemas/Thing"),
        ("/paths/~1things~1{id}/post/parameters/1", "#/paths/~1things~1{id}/post/responses/200"),
        ("/paths/~1things~1{id}/post/requestBody", "#/components/schemas/Thing"),
        ("/paths/~1things~1{id}/post/responses/200", "#/paths/~1things~1{id}/parameters/0"),
        ("/paths/~1things~1{id}/post/responses/200/headers/X-Count", "#/components/schemas/Thing"),
        ("/components/schemas/Thing", "#/paths/~1things~1{id}/post/requestBody"),
    ];
    for (pointer, reference) in references {
        let mut description = openapi();
        *description.pointer_mut(pointer).unwrap() = json!({ "$ref": reference });
        assert_eq!(complaints(&found(&description), &format!("{pointer}/$ref")), Vec::<String>::new(), "{pointer}");
    }
}

#[test]
fn what_stands_in_an_extension_is_checked_as_what_a_reference_takes_it_for() {
    let mut description = openapi();
    description["x-shared"] = json!({ "name": "page", "in": "qeury", "schema": { "type": "string" } });
    description["paths"]["/things/{id}"]["post"]["parameters"][0] = json!({ "$ref": "#/x-shared" });
    assert_eq!(complaints(&found(&description), "/x-shared/in"), Vec::<String>::new());
}
