//! Values that a schema describes.

use serde_json::{Map, Value, json};

use crate::description::{Description, items, members};
use crate::pattern;

/// Levels below which what may be left out is, so that recursion ends.
const DEEPEST: usize = 10;

/// Text without a format, with what JSON and the web escape.
const TEXT: &str = "Åke \"A\" & Söner 1/2";

/// All kinds of values of a schema: each branch of a choice, each value of an enum, objects whole and with no more than they need.
pub(crate) fn variants(description: Description<'_>, schema: &Value) -> Vec<Value> {
    Sampler { description }.variants(schema, 0)
}

struct Sampler<'d> {
    description: Description<'d>,
}

impl<'d> Sampler<'d> {
    fn variants(&self, schema: &'d Value, depth: usize) -> Vec<Value> {
        let schema = self.description.resolve(schema);
        if let Some(values) = schema.get("enum") {
            return items(Some(values)).filter(|value| !value.is_null()).cloned().collect();
        }
        for choice in ["oneOf", "anyOf"] {
            if let Some(branches) = schema.get(choice) {
                return self.branches(schema, branches, choice == "oneOf", depth);
            }
        }
        if schema.get("allOf").is_some() {
            return self.all_of(schema, depth);
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("array") => self.arrays(schema, depth),
            Some("boolean") => vec![json!(true), json!(false)],
            Some("integer") => vec![json!(bounded(schema, 1.0) as i64)],
            Some("number") => vec![json!(bounded(schema, 1.5))],
            Some("string") => vec![text(schema).into()],
            _ => self.objects(schema, depth),
        }
    }

    /// Values of each branch, with what stands beside the choice.
    fn branches(&self, schema: &'d Value, branches: &'d Value, exclusive: bool, depth: usize) -> Vec<Value> {
        let branches: Vec<_> = items(Some(branches)).map(|branch| self.description.resolve(branch)).collect();
        let saying = |branch: &&&Value| branch.as_object().is_some_and(|members| !members.is_empty());
        if schema.get("properties").is_none() {
            return branches.iter().filter(saying).flat_map(|branch| self.variants(branch, depth + 1)).collect();
        }
        let own = self.objects(schema, depth);
        let whole = branches.iter().flat_map(|branch| {
            let needed: Vec<_> = items(branch.get("required")).filter_map(Value::as_str).collect();
            let others = branches.iter().filter(|_| exclusive).flat_map(|other| items(other.get("required")));
            let others: Vec<_> = others.filter_map(Value::as_str).filter(|name| !needed.contains(name)).collect();
            let mut values = paired(&[own.clone(), self.variants(branch, depth + 1)]);
            for members in values.iter_mut().filter_map(Value::as_object_mut) {
                members.retain(|name, _| !others.contains(&name.as_str()));
            }
            values.retain(|value| needed.iter().all(|name| value.get(name).is_some()));
            values
        });
        whole.collect()
    }

    fn all_of(&self, schema: &'d Value, depth: usize) -> Vec<Value> {
        let parts: Vec<_> = items(schema.get("allOf")).map(|part| self.variants(part, depth + 1)).collect();
        let own = Some(self.objects(schema, depth)).filter(|_| schema.get("properties").is_some());
        let parts: Vec<_> = parts.into_iter().chain(own).filter(|variants| !variants.is_empty()).collect();
        paired(&parts)
    }

    /// All kinds of items, in one array where as many may be in one.
    fn arrays(&self, schema: &'d Value, depth: usize) -> Vec<Value> {
        let of = schema.get("items").filter(|_| depth < DEEPEST);
        let values = of.map(|of| self.variants(of, depth + 1)).unwrap_or_default();
        let most = schema.get("maxItems").and_then(Value::as_u64).map_or(usize::MAX, |most| most as usize);
        if values.is_empty() || most == 0 { vec![json!([])] } else { values.chunks(most).map(|some| some.into()).collect() }
    }

    /// Objects with all properties, as many as one of these has variants; and one with what is required alone.
    fn objects(&self, schema: &'d Value, depth: usize) -> Vec<Value> {
        let required: Vec<_> = items(schema.get("required")).collect();
        let is_required = |name: &str| required.iter().any(|required| *required == name);
        let kept = members(schema.get("properties")).filter(|(name, _)| depth < DEEPEST || is_required(name));
        let mut properties: Vec<_> = kept.map(|(name, schema)| (name, self.variants(schema, depth + 1))).collect();
        properties.retain(|(_, variants)| !variants.is_empty());
        let additional = schema.get("additionalProperties").filter(|schema| schema.is_object() && depth < DEEPEST);
        let additional = additional.map(|schema| self.variants(schema, depth + 1)).filter(|variants| !variants.is_empty());
        let (mut needed, free): (Vec<_>, Vec<_>) = properties.iter().cloned().partition(|(name, _)| is_required(name));
        let least = schema.get("minProperties").and_then(Value::as_u64).unwrap_or(0) as usize;
        needed.extend(free.into_iter().take(least.saturating_sub(needed.len())));
        let is_open = needed.len() < properties.len() || additional.is_some();
        properties.extend(additional.map(|variants| ("additional", variants)));
        let count = properties.iter().map(|(_, variants)| variants.len()).max().unwrap_or(1);
        let whole = (0..count).map(|number| object(&properties, number));
        whole.chain(is_open.then(|| object(&needed, 0))).collect()
    }
}

fn object(properties: &[(&str, Vec<Value>)], number: usize) -> Value {
    let members = properties.iter().map(|(name, variants)| (name.to_string(), variants[number % variants.len()].clone()));
    members.collect::<Map<_, _>>().into()
}

/// The members of a variant of each part as one object, until all variants had their turn.
fn paired(parts: &[Vec<Value>]) -> Vec<Value> {
    let count = parts.iter().map(Vec::len).max().unwrap_or_default();
    (0..count).map(|number| merged(parts.iter().map(|variants| &variants[number % variants.len()]))).collect()
}

fn merged<'v>(parts: impl Iterator<Item = &'v Value>) -> Value {
    let members = parts.filter_map(Value::as_object).flatten();
    members.map(|(name, value)| (name.clone(), value.clone())).collect::<Map<_, _>>().into()
}

/// `wanted`, or what lies nearest to it within the bounds.
fn bounded(schema: &Value, wanted: f64) -> f64 {
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let beyond = |key: &str| if schema.get(key) == Some(&json!(true)) { 1.0 } else { 0.0 };
    let least = bound("minimum").map(|least| least + beyond("exclusiveMinimum"));
    let most = bound("maximum").map(|most| most - beyond("exclusiveMaximum"));
    wanted.max(least.unwrap_or(wanted)).min(most.unwrap_or(f64::MAX))
}

/// The schema's own example, or a text of its format, pattern and length.
fn text(schema: &Value) -> String {
    if let Some(example) = schema.get("example").and_then(Value::as_str) {
        return example.to_owned();
    }
    let pattern = schema.get("pattern").and_then(Value::as_str);
    let text = match (of_format(schema), pattern) {
        (Some(text), _) => text.to_owned(),
        (None, Some(pattern)) => pattern::text(pattern),
        (None, None) => TEXT.to_owned(),
    };
    let length = |key: &str| schema.get(key).and_then(Value::as_u64).map(|length| length as usize);
    let filled = text.chars().chain(std::iter::repeat('x'));
    filled
        .take(text.chars().count().max(length("minLength").unwrap_or(0)).min(length("maxLength").unwrap_or(usize::MAX)))
        .collect()
}

fn of_format(schema: &Value) -> Option<&'static str> {
    Some(match schema.get("format")?.as_str()? {
        "date" => "2026-03-04",
        "date-time" => "2026-03-04T07:15:09Z",
        "date-time-local" => "2026-03-04T07:15:09.38",
        "uuid" => "3b9d7f15-2a6c-4e80-b1d4-8f0a2c4e6d13",
        "uri" | "url" => "https://tpp.example.com/a?b=1&c=%20",
        "byte" => "ZXhhbXBsZQ==",
        "time" => "07:15:09Z",
        "duration" => "P1DT2H",
        "ip" | "ip-address" | "ipv4" => "192.0.2.10",
        "ipv6" => "2001:db8::1",
        "email" => "someone@example.com",
        _ => return None,
    })
}

#[test]
fn objects_are_made_for_each_branch_and_value_and_with_no_more_than_they_need() {
    let root = json!({ "Amount": { "type": "number", "minimum": 2 } });
    let schema = json!({ "oneOf": [
        {},
        { "required": ["a"], "properties": { "a": { "$ref": "#/Amount" }, "b": { "enum": ["x", "y"] } } },
    ] });
    let made = variants(Description(&root), &schema);
    assert_eq!(made, [json!({ "a": 2.0, "b": "x" }), json!({ "a": 2.0, "b": "y" }), json!({ "a": 2.0 })]);
}

#[test]
fn a_choice_beside_properties_adds_to_them_what_each_branch_alone_has() {
    let text = json!({ "enum": ["x"] });
    let branch = |name: &str| json!({ "required": [name], "properties": { name: text } });
    let schema = json!({ "properties": { "a": text, "b": text }, "oneOf": [branch("c"), { "required": ["b"] }] });
    let made = variants(Description(&json!({})), &schema);
    assert_eq!(made, [json!({ "a": "x", "c": "x" }), json!({ "c": "x" }), json!({ "a": "x", "b": "x" })]);
}

#[test]
fn items_that_do_not_fit_into_one_array_are_in_several() {
    let schema = json!({ "type": "array", "maxItems": 2, "items": { "enum": [1, 2, 3] } });
    assert_eq!(variants(Description(&json!({})), &schema), [json!([1, 2]), json!([3])]);
}
