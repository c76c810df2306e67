//! Descriptions of OpenAPI 3.1 whose named schemas are those of the suite.

use std::io;

use portal_codegen::{Files, Outcome, Portal, generate};
use serde_json::{Map, Value, json};

use crate::packages::Packages;

/// How the objects are called that hold a value of each schema.
pub(super) const HOLDER: &str = "Holder";

/// The member that holds it.
pub(super) const MEMBER: &str = "value";

/// The file of the description.
const FILE: &str = "suite.json";

/// Keywords that say something of one type of values only.
const ABOUT: [(&str, &[&str]); 4] = [
    (
        "object",
        &[
            "additionalProperties",
            "dependentRequired",
            "dependentSchemas",
            "maxProperties",
            "minProperties",
            "patternProperties",
            "properties",
            "propertyNames",
            "required",
            "unevaluatedProperties",
        ],
    ),
    ("array", &["contains", "items", "maxItems", "minItems", "prefixItems", "unevaluatedItems", "uniqueItems"]),
    ("string", &["contentEncoding", "contentMediaType", "contentSchema", "format", "maxLength", "minLength", "pattern"]),
    ("number", &["exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "multipleOf"]),
];

/// A schema of the suite.
pub(super) struct Case {
    /// Among all.
    pub(super) number: usize,
    pub(super) file: String,
    /// In its file.
    pub(super) at: usize,
    schema: Value,
    pub(super) valid: Vec<Value>,
}

impl Case {
    pub(super) fn read(number: usize, file: &str, at: usize, group: &Value) -> Self {
        let tests = group["tests"].as_array().into_iter().flatten().filter(|test| test["valid"] == true);
        let valid = tests.map(|test| test["data"].clone()).collect();
        let mut schema = group["schema"].clone();
        if let Some(members) = schema.as_object_mut() {
            members.remove("$schema");
        }
        embed(&mut schema, &format!("#/components/schemas/Schema{number}"));
        Self { number, file: file.to_owned(), at, schema, valid }
    }

    /// Whether a value is of another type than the keywords of the schema are about: a schema that has them is taken as one of that type.
    pub(super) fn is_about_other_types(&self, value: &Value) -> bool {
        let Some(keywords) = self.schema.as_object() else { return false };
        let about = ABOUT.iter().filter(|(_, known)| known.iter().any(|keyword| keywords.contains_key(*keyword)));
        let about: Vec<&str> = about.map(|(name, _)| *name).collect();
        !keywords.contains_key("type") && !about.is_empty() && !about.contains(&type_of(value))
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// References within a schema that becomes part of a description lead to where it stands there. Below an `$id` they stay.
fn embed(schema: &mut Value, place: &str) {
    match schema {
        Value::Object(members) if !members.contains_key("$id") => {
            for (key, value) in members {
                match value {
                    Value::String(target) if key == "$ref" && (*target == "#" || target.starts_with("#/")) => {
                        *target = format!("{place}{}", &target[1..]);
                    }
                    Value::Object(_) | Value::Array(_) if !matches!(key.as_str(), "const" | "enum") => embed(value, place),
                    _ => {}
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| embed(item, place)),
        _ => {}
    }
}

/// A file that lies in memory alone.
struct Single(String);

impl Files for Single {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        if path == FILE { Ok(self.0.clone().into_bytes()) } else { Err(io::ErrorKind::NotFound.into()) }
    }
}

/// The package of a description with these schemas, each held by the response of an operation.
pub(super) fn generated(package: &str, cases: &[&Case]) -> Outcome {
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for Case { number, schema, .. } in cases {
        let held = json!({ "$ref": format!("#/components/schemas/Schema{number}") });
        schemas.insert(format!("Schema{number}"), schema.clone());
        let holder = json!({ "type": "object", "required": [MEMBER], "properties": { MEMBER: held } });
        schemas.insert(format!("{HOLDER}{number}"), holder);
        let content = json!({ "application/json": { "schema": { "$ref": format!("#/components/schemas/{HOLDER}{number}") } } });
        let responses = json!({ "200": { "description": "It.", "content": content } });
        paths.insert(
            format!("/schemas/{number}"),
            json!({ "get": { "operationId": format!("get{number}"), "responses": responses } }),
        );
    }
    let description = json!({
        "openapi": "3.1.0",
        "info": { "title": "Suite", "version": "1" },
        "servers": [{ "url": "https://example.com" }],
        "paths": paths,
        "components": { "schemas": schemas },
    });
    let portal = Portal {
        settings: None,
        description: Some(FILE.to_owned()),
        corrections: Vec::new(),
        outside: Vec::new(),
        lock: String::new(),
        selection: portal_codegen::Selection::default(),
        check_requests: false,
        package: Packages::member(package),
    };
    generate(&portal, &Single(description.to_string()))
}
