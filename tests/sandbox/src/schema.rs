//! Schemas of a description as JSON Schema 2020-12, compiled by a library of its own.

use std::sync::Arc;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{Draft, Registry, ValidationError, Validator};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use serde_json::{Map, Value, json};

use crate::description::{Description, Node};
use crate::error::BankError;

/// What must be encoded for a JSON pointer to stand in the fragment of an address.
const FRAGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Where the documents lie for the library; only what follows is shown.
const BASE: &str = "bank:/";

/// All schemas of one description.
pub(crate) struct Schemas {
    registry: Registry<'static>,
    name: String,
    original: Arc<Value>,
}

impl Schemas {
    /// Converts each schema where it stands, so that the library's locations are places of the description.
    pub(crate) fn new(description: &Description) -> Result<Self, BankError> {
        let name = description.name().to_owned();
        let original = Arc::new(description.root().value().clone());
        let mut document = Value::clone(&original);
        convert_document(&mut document);
        let registry = Registry::new()
            .draft(Draft::Draft202012)
            .add(format!("{BASE}{name}"), document)
            .and_then(|registry| registry.prepare())
            .map_err(|error| BankError::description(&name, error))?;
        Ok(Self { registry, name, original })
    }

    /// The schema at a node.
    pub(crate) fn at(&self, node: &Node<'_>) -> Result<Schema, BankError> {
        let fragment = utf8_percent_encode(node.pointer(), FRAGMENT);
        self.compile(&json!({ "$ref": format!("{BASE}{}#{fragment}", self.name) }), node)
    }

    /// The schema that a Swagger 2.0 parameter is itself.
    pub(crate) fn of_parameter(&self, node: &Node<'_>) -> Result<Schema, BankError> {
        let mut schema = node.value().clone();
        convert(&mut schema);
        self.compile(&schema, node)
    }

    fn compile(&self, schema: &Value, node: &Node<'_>) -> Result<Schema, BankError> {
        jsonschema::options()
            .with_draft(Draft::Draft202012)
            .with_registry(&self.registry)
            .with_format("byte", is_base64)
            .should_validate_formats(true)
            .should_ignore_unknown_formats(true)
            .build(schema)
            .map(|validator| Schema { validator, place: node.place(), original: Arc::clone(&self.original) })
            .map_err(|error| BankError::description(node.place(), error))
    }
}

/// One schema, compiled.
pub(crate) struct Schema {
    validator: Validator,
    place: String,
    /// The whole document before conversion.
    original: Arc<Value>,
}

/// Where and how a value departs from a schema. Never holds the value itself.
pub(crate) struct Departure {
    /// Pointer into the value; empty for the whole.
    pub(crate) pointer: String,
    /// The keyword of the description.
    pub(crate) place: String,
    /// The keyword alone.
    pub(crate) rule: String,
    pub(crate) problem: String,
}

impl Schema {
    /// Everything in which `value` departs from the schema.
    pub(crate) fn check(&self, value: &Value) -> Vec<Departure> {
        self.validator.iter_errors(value).map(|error| self.departure(&error)).collect()
    }

    fn departure(&self, error: &ValidationError<'_>) -> Departure {
        let nearest = nearest(error);
        Departure {
            pointer: nearest.instance_path().as_str().to_owned(),
            rule: rule(nearest),
            place: self.keyword(nearest).unwrap_or_else(|| self.place.clone()),
            problem: nearest.masked().to_string(),
        }
    }

    /// File and pointer of the keyword that a value fails.
    fn keyword(&self, error: &ValidationError<'_>) -> Option<String> {
        let location = error.absolute_keyword_location()?.as_str().strip_prefix(BASE)?;
        let location = percent_decode_str(location).decode_utf8().ok()?;
        let (name, pointer) = location.split_once('#')?;
        Some(format!("{name}#{}", unconverted(&self.original, pointer)))
    }
}

/// The keyword that a value fails, which is the last name in the way to it.
fn rule(error: &ValidationError<'_>) -> String {
    let keyword = error.schema_path().as_str().rsplit('/').find(|step| step.bytes().any(|byte| byte.is_ascii_alphabetic()));
    keyword.unwrap_or("schema").to_owned()
}

/// A pointer into the converted document as one into the original, where some `anyOf` are a `oneOf`.
fn unconverted(original: &Value, pointer: &str) -> String {
    let mut node = Some(original);
    let mut place = String::new();
    for step in pointer.split('/').skip(1) {
        let has = |key| node.is_some_and(|node| node.get(key).is_some());
        let is_loosened = step == "anyOf" && !has("anyOf") && has("oneOf");
        let step = format!("/{}", if is_loosened { "oneOf" } else { step });
        node = node.and_then(|node| node.pointer(&step));
        place.push_str(&step);
    }
    place
}

/// The fault worth telling: of a choice that fails, the first one in the branch that has the fewest.
fn nearest<'e, 'v>(error: &'e ValidationError<'v>) -> &'e ValidationError<'v>
where
    'static: 'v,
{
    let (ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context }) = error.kind() else {
        return error;
    };
    let branch = context.iter().filter(|branch| !branch.is_empty()).min_by_key(|branch| branch.len());
    branch.and_then(|branch| branch.first()).map_or(error, nearest)
}

/// Converts all schemas of a document and leaves the rest as it is.
fn convert_document(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match (key.as_str(), value) {
                    ("schema", schema) => convert(schema),
                    ("schemas" | "definitions", Value::Object(schemas)) => schemas.values_mut().for_each(convert),
                    ("example" | "examples", _) => {}
                    (_, value) => convert_document(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(convert_document),
        _ => {}
    }
}

/// Turns a schema of OpenAPI 3.0 or Swagger 2.0 into one of JSON Schema 2020-12.
fn convert(schema: &mut Value) {
    let Value::Object(members) = schema else {
        return;
    };
    if members.contains_key("$ref") {
        // What stands beside a reference counts for nothing in these dialects.
        members.retain(|key, _| key == "$ref");
        return;
    }
    for (key, value) in members.iter_mut() {
        match (key.as_str(), value) {
            ("properties", Value::Object(properties)) => properties.values_mut().for_each(convert),
            ("items" | "additionalProperties" | "not", schema) => convert(schema),
            ("allOf" | "anyOf" | "oneOf", Value::Array(branches)) => branches.iter_mut().for_each(convert),
            _ => {}
        }
    }
    convert_bound(members, "minimum", "exclusiveMinimum");
    convert_bound(members, "maximum", "exclusiveMaximum");
    loosen_choice(members);
    if members.get("format").is_some_and(|format| format == "url") {
        members.insert("format".into(), "uri".into());
    }
    if members.get("required").is_some_and(Value::is_boolean) {
        members.shift_remove("required");
    }
    allow_null(members);
}

/// `nullable` counts only beside `type`, and says that null is a type more.
fn allow_null(members: &mut Map<String, Value>) {
    if members.shift_remove("nullable") != Some(Value::Bool(true)) {
        return;
    }
    if let Some(own) = members.get_mut("type") {
        *own = json!([own.take(), "null"]);
        if let Some(Value::Array(values)) = members.get_mut("enum") {
            values.push(Value::Null);
        }
    }
}

/// `exclusiveMinimum: true` beside `minimum: n` is `exclusiveMinimum: n`.
fn convert_bound(members: &mut Map<String, Value>, bound: &str, exclusive: &str) {
    let Some(Value::Bool(is_exclusive)) = members.get(exclusive) else {
        return;
    };
    if *is_exclusive && let Some(limit) = members.shift_remove(bound) {
        members.insert(exclusive.into(), limit);
    } else {
        members.shift_remove(exclusive);
    }
}

/// A `oneOf` that stands alone is a choice of shapes, and shapes overlap: a periodic payment is also a good single
/// payment, and anything fits `{}`. Beside properties it narrows an object, and stays as strict as it is.
fn loosen_choice(members: &mut Map<String, Value>) {
    if !members.contains_key("properties")
        && !members.contains_key("anyOf")
        && let Some(branches) = members.shift_remove("oneOf")
    {
        members.insert("anyOf".into(), branches);
    }
}

fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    text.len().is_multiple_of(4)
        && text.len() - digits.len() <= 2
        && digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Schemas;
    use crate::description::Description;

    /// The places and problems of a value under a schema of OpenAPI 3.0.
    fn check(schema: Value, value: &Value) -> Vec<String> {
        let description = Description::of(json!({ "components": { "schemas": { "s": schema } } }));
        let schemas = Schemas::new(&description).unwrap();
        let node = description.root().get("components").unwrap().get("schemas").unwrap().get("s").unwrap();
        let departures = schemas.at(&node).unwrap().check(value);
        departures.into_iter().map(|departure| departure.place).collect()
    }

    fn is_valid(schema: Value, value: Value) -> bool {
        check(schema, &value).is_empty()
    }

    #[test]
    fn keywords_of_openapi_3_0_mean_what_they_meant_there() {
        assert!(is_valid(json!({"type": "string", "enum": ["a"], "nullable": true}), Value::Null));
        assert!(!is_valid(json!({"type": "integer", "minimum": 1, "exclusiveMinimum": true}), json!(1)));
        assert!(is_valid(json!({"type": "integer", "minimum": 1, "exclusiveMinimum": false}), json!(1)));
        assert!(!is_valid(json!({"type": "string", "format": "url"}), json!("no address")));
        assert!(!is_valid(json!({"type": "string", "format": "byte"}), json!("a-b=")));
    }

    #[test]
    fn a_choice_of_shapes_may_fit_twice_and_a_narrowed_object_only_once() {
        assert!(is_valid(json!({"oneOf": [{}, {"type": "object"}]}), json!({})));
        let branches = json!([{"required": ["a"]}, {"required": ["b"]}]);
        let narrowed = json!({"type": "object", "properties": {"a": {}, "b": {}}, "oneOf": branches});
        assert!(is_valid(narrowed.clone(), json!({"a": 1})));
        assert!(!is_valid(narrowed, json!({"a": 1, "b": 1})));
    }

    #[test]
    fn of_a_choice_that_fails_the_nearest_branch_is_told() {
        let small = json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}});
        let large = json!({"type": "object", "required": ["a", "b", "c"], "properties": {"a": {"type": "boolean"}}});
        let places = check(json!({"oneOf": [large, small]}), &json!({"a": "text"}));
        assert_eq!(places, ["test.yaml#/components/schemas/s/oneOf/1/properties/a/type"]);
    }
}
