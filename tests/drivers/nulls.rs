//! Members that are null, where a description says that they may be.

use serde_json::{Map, Value, json};

use crate::description::{Description, items};

/// A value that a schema describes, without the members that may be absent as well as null, and are null. All other nulls stay.
pub(crate) fn left_out(description: Description<'_>, schema: &Value, value: Value) -> Value {
    left_out_by(description, &said(description, schema), value)
}

fn left_out_by(description: Description<'_>, schemas: &[&Value], value: Value) -> Value {
    match value {
        Value::Array(list) => {
            let schemas = below(description, schemas, |schema| schema.get("items"));
            list.into_iter().map(|item| left_out_by(description, &schemas, item)).collect()
        }
        Value::Object(object) => {
            let told = object.into_iter().filter_map(|(name, value)| {
                let own = below(description, schemas, |schema| member(schema, &name));
                let may_be_absent = !schemas.iter().any(|schema| items(schema.get("required")).any(|required| *required == name));
                let is_left_out = value.is_null() && may_be_absent && own.iter().any(|schema| is_nullable(schema));
                (!is_left_out).then(|| (name, left_out_by(description, &own, value)))
            });
            Value::Object(told.collect::<Map<_, _>>())
        }
        other => other,
    }
}

fn member<'d>(schema: &'d Value, name: &str) -> Option<&'d Value> {
    schema.get("properties").and_then(|properties| properties.get(name)).or_else(|| schema.get("additionalProperties"))
}

fn is_nullable(schema: &Value) -> bool {
    ["nullable", "x-nullable"].iter().any(|key| schema.get(key) == Some(&Value::Bool(true)))
}

/// What schemas say of something below.
fn below<'d>(
    description: Description<'d>,
    schemas: &[&'d Value],
    step: impl Fn(&'d Value) -> Option<&'d Value>,
) -> Vec<&'d Value> {
    schemas.iter().filter_map(|schema| step(schema)).flat_map(|schema| said(description, schema)).collect()
}

/// A schema, and all that it is composed of.
fn said<'d>(description: Description<'d>, schema: &'d Value) -> Vec<&'d Value> {
    let schema = description.resolve(schema);
    let parts = ["allOf", "oneOf", "anyOf"].into_iter().flat_map(|key| items(schema.get(key)));
    [schema].into_iter().chain(parts.flat_map(|part| said(description, part))).collect()
}

#[test]
fn a_null_is_left_out_where_the_schema_says_that_it_may_be_null_and_absent() {
    let root = json!({ "Part": { "required": ["c"], "properties": {
        "a": { "nullable": true },
        "b": {},
        "c": { "nullable": true },
        "d": { "items": { "nullable": true } },
    } } });
    let whole = json!({ "additionalProperties": { "type": "array", "items": { "allOf": [{ "$ref": "#/Part" }] } } });
    let part = |members: Value| json!({ "any": [members] });
    let sent = part(json!({ "a": null, "b": null, "c": null, "d": [null], "e": null }));
    let told = part(json!({ "b": null, "c": null, "d": [null], "e": null }));
    assert_eq!(left_out(Description(&root), &whole, sent), told);
}
