//! Answers made of a test person's data, as `bank.yaml` says: JSON with JSONPath queries in the place of values.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value};
use serde_json_path::JsonPath;

use crate::forms::{Denial, Form};
use crate::template::fill;

/// How an operation answers from the data of a person.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct View {
    /// The members of a person that it reads. Of a person who has none of them nothing is known: the example answers. Where it reads
    /// none, it is the same for all.
    of: Vec<String>,
    /// What stands in a place of a query where the request has no parameter of that name.
    #[serde(default)]
    defaults: BTreeMap<String, String>,
    /// A query that has to find something, else `not_found` answers.
    found: Option<String>,
    not_found: Option<Form>,
    /// Members that are left out, at any depth, unless the parameter beside each is `true`.
    #[serde(default)]
    omit: BTreeMap<String, String>,
    /// The body. A text that begins with `$` is a query, and stands for what it finds first; in a list for all that it
    /// finds. A member is left out whose query finds nothing.
    body: Value,
}

/// What a view says.
pub(crate) enum Shown {
    Body(Value),
    Refused(StatusCode, Value),
}

impl View {
    /// What is shown to all, whoever asks.
    pub(crate) fn show_all(&self, parameter: &dyn Fn(&str) -> Option<String>) -> Option<Shown> {
        self.of.is_empty().then(|| self.shown(&Value::Null, parameter))?
    }

    /// What is shown of a person; `None` where the description's example serves. `parameter` gives those of the request.
    pub(crate) fn show(&self, person: &Value, parameter: &dyn Fn(&str) -> Option<String>) -> Option<Shown> {
        self.of.iter().find_map(|member| person.get(member))?;
        self.shown(person, parameter)
    }

    fn shown(&self, person: &Value, parameter: &dyn Fn(&str) -> Option<String>) -> Option<Shown> {
        let query = Query { view: self, person, parameter };
        if let (Some(found), Some(refusal)) = (&self.found, &self.not_found)
            && query.all(found).is_empty()
        {
            return Some(Shown::Refused(refusal.status, refusal.filled(&Denial::Unknown.to_string(), "")));
        }
        let mut body = query.value(&self.body)?;
        for (member, parameter) in &self.omit {
            if query.parameter(parameter).as_deref() != Some("true") {
                omit(&mut body, member);
            }
        }
        Some(Shown::Body(body))
    }

    /// Whether all queries can be read.
    pub(crate) fn check(&self) -> Result<(), String> {
        let mut queries = Vec::new();
        collect(&self.body, &mut queries);
        for query in self.found.iter().map(String::as_str).chain(queries) {
            parsed(query, &|_| Some(String::new())).map_err(|error| format!("`{query}`: {error}"))?;
        }
        if self.found.is_some() == self.not_found.is_some() { Ok(()) } else { Err("`found` and `not_found` go together".into()) }
    }
}

/// What is asked about one person.
struct Query<'a> {
    view: &'a View,
    person: &'a Value,
    parameter: &'a dyn Fn(&str) -> Option<String>,
}

impl<'a> Query<'a> {
    fn parameter(&self, name: &str) -> Option<String> {
        (self.parameter)(name).or_else(|| self.view.defaults.get(name).cloned())
    }

    /// All that a query finds.
    fn all(&self, query: &str) -> Vec<&'a Value> {
        match parsed(query, &|name| self.parameter(name)) {
            Ok(path) => path.query(self.person).all(),
            Err(_) => Vec::new(),
        }
    }

    fn value(&self, template: &Value) -> Option<Value> {
        match template {
            Value::String(text) if is_query(text) => self.all(text).first().copied().cloned(),
            Value::Array(items) => {
                let values: Vec<_> = items.iter().flat_map(|item| self.item(item)).collect();
                (!values.is_empty()).then(|| values.into())
            }
            Value::Object(members) => {
                let members = members.iter().filter_map(|(name, value)| Some((name.clone(), self.value(value)?)));
                Some(members.collect::<Map<_, _>>().into())
            }
            other => Some(other.clone()),
        }
    }

    fn item(&self, template: &Value) -> Vec<Value> {
        match template {
            Value::String(text) if is_query(text) => self.all(text).into_iter().cloned().collect(),
            other => self.value(other).into_iter().collect(),
        }
    }
}

fn is_query(text: &str) -> bool {
    text.starts_with('$')
}

/// A query with its places filled. They stand between single quotes.
fn parsed(query: &str, word: &dyn Fn(&str) -> Option<String>) -> Result<JsonPath, serde_json_path::ParseError> {
    JsonPath::parse(&fill(query, &|name| Some(quoted(&word(name).unwrap_or_default()))))
}

/// A text as it stands between single quotes in JSONPath.
fn quoted(text: &str) -> String {
    let characters = text.chars().map(|character| match character {
        '\\' | '\'' => format!("\\{character}"),
        control if control.is_control() => format!("\\u{:04x}", u32::from(control)),
        other => other.to_string(),
    });
    characters.collect()
}

fn collect<'v>(value: &'v Value, queries: &mut Vec<&'v str>) {
    match value {
        Value::String(text) if is_query(text) => queries.push(text),
        Value::Array(items) => items.iter().for_each(|item| collect(item, queries)),
        Value::Object(members) => members.values().for_each(|value| collect(value, queries)),
        _ => {}
    }
}

fn omit(value: &mut Value, member: &str) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| omit(item, member)),
        Value::Object(members) => {
            members.shift_remove(member);
            members.values_mut().for_each(|value| omit(value, member));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Shown, View};

    fn shown(view: Value, parameters: Value) -> Option<Value> {
        let view: View = serde_json::from_value(view).unwrap();
        view.check().unwrap();
        let person = json!({ "accounts": [{ "id": "1'\\", "balance": 5 }, { "id": "2", "balance": 7 }] });
        let parameter = |name: &str| Some(parameters.get(name)?.as_str()?.to_owned());
        match view.show(&person, &parameter)? {
            Shown::Body(body) => Some(body),
            Shown::Refused(status, body) => Some(json!([status.as_u16(), body])),
        }
    }

    #[test]
    fn a_query_stands_for_what_it_finds_and_nothing_is_left_out() {
        let view = json!({ "of": ["accounts"], "body": {
            "all": ["$.accounts[*].id"],
            "one": "$.accounts[?@.id == '{id}'].balance",
            "none": "$.cards",
            "no": ["$.cards[*]"],
        } });
        assert_eq!(shown(view, json!({ "id": "1'\\" })), Some(json!({ "all": ["1'\\", "2"], "one": 5 })));
    }

    #[test]
    fn members_are_omitted_unless_they_are_asked_for() {
        let view = json!({ "of": ["accounts"], "omit": { "balance": "with" }, "body": { "all": ["$.accounts[0]"] } });
        assert_eq!(shown(view.clone(), json!({})), Some(json!({ "all": [{ "id": "1'\\" }] })));
        assert_eq!(shown(view, json!({ "with": "true" })), Some(json!({ "all": [{ "id": "1'\\", "balance": 5 }] })));
    }

    #[test]
    fn what_has_to_be_found_and_is_not_has_its_own_answer_and_a_person_without_data_none() {
        let view = json!({ "of": ["accounts"], "found": "$.accounts[?@.id == '{id}']",
            "not_found": { "status": 404, "body": { "code": "UNKNOWN" } }, "body": {} });
        assert_eq!(shown(view, json!({ "id": "3" })), Some(json!([404, { "code": "UNKNOWN" }])));
        assert_eq!(shown(json!({ "of": ["cards"], "body": {} }), json!({})), None);
    }

    #[test]
    fn a_view_of_no_data_is_the_same_for_all() {
        let view = |of: Value| serde_json::from_value::<View>(json!({ "of": of, "body": { "all": [1] } })).unwrap();
        let Some(Shown::Body(body)) = view(json!([])).show_all(&|_| None) else { panic!("it is shown") };
        assert_eq!(body, json!({ "all": [1] }));
        assert!(view(json!(["accounts"])).show_all(&|_| None).is_none());
    }

    #[test]
    fn a_query_that_cannot_be_read_is_named() {
        let view: View = serde_json::from_value(json!({ "of": [], "body": { "a": "$.a[?" } })).unwrap();
        assert!(view.check().unwrap_err().starts_with("`$.a[?`: "));
    }
}
