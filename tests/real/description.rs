//! Descriptions as plain value trees, of Swagger 2.0 and OpenAPI 3.0: what their operations declare.

pub(crate) mod schema;
mod style;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
/// Header parameters that OpenAPI ignores: body, responses and security say them.
const IGNORED: [&str; 3] = ["accept", "content-type", "authorization"];

/// A description.
pub(crate) struct Description {
    pub(crate) root: Value,
}

/// One operation.
pub(crate) struct Operation<'d> {
    /// In upper case.
    pub(crate) method: String,
    pub(crate) path: &'d str,
    /// By location and name; a parameter of the operation goes before one of its path.
    pub(crate) parameters: BTreeMap<(&'d str, &'d str), &'d Value>,
    /// What may be sent: media type and schema.
    pub(crate) bodies: Vec<(&'d str, Option<Cow<'d, Value>>)>,
    pub(crate) responses: Vec<Response<'d>>,
}

/// What comes with a status.
pub(crate) struct Response<'d> {
    /// `200`, `4XX` or `default`.
    pub(crate) status: String,
    /// Media type and schema; none for a response without a body.
    pub(crate) contents: Vec<(&'d str, Option<&'d Value>)>,
    pub(crate) headers: BTreeMap<String, &'d Value>,
}

impl Description {
    /// Reads a file, JSON or YAML.
    pub(crate) fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let root = match serde_json::from_str(&text) {
            Ok(root) => root,
            Err(_) => by_text(serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))),
        };
        Self { root }
    }

    /// Whether this is Swagger 2.0.
    pub(crate) fn is_swagger(&self) -> bool {
        self.root.get("swagger").is_some()
    }

    /// What a chain of `$ref` leads to, or the node itself.
    pub(crate) fn resolve<'d>(&'d self, mut node: &'d Value) -> &'d Value {
        while let Some(pointer) = reference(node) {
            node = self.root.pointer(pointer).unwrap_or_else(|| panic!("nothing is at {pointer}"));
        }
        node
    }

    pub(crate) fn operations(&self) -> Vec<Operation<'_>> {
        let paths = members(self.root.get("paths")).filter(|(path, _)| path.starts_with('/'));
        let items = paths.map(|(path, item)| (path, self.resolve(item)));
        items
            .flat_map(|(path, item)| {
                let described = METHODS.iter().filter_map(|method| Some((*method, item.get(method)?)));
                described.map(move |(method, node)| self.operation(method, path, item, node))
            })
            .collect()
    }

    fn operation<'d>(&'d self, method: &str, path: &'d str, item: &'d Value, node: &'d Value) -> Operation<'d> {
        let all = elements(item.get("parameters")).chain(elements(node.get("parameters")));
        let all: Vec<&Value> = all.map(|parameter| self.resolve(parameter)).collect();
        let sent = |parameter: &&&Value| !matches!(text(parameter, "in"), "body" | "formData");
        let parameters = all.iter().filter(sent).filter(|parameter| !is_ignored(parameter));
        Operation {
            method: method.to_uppercase(),
            path,
            parameters: parameters.map(|parameter| ((text(parameter, "in"), text(parameter, "name")), *parameter)).collect(),
            bodies: if self.is_swagger() { self.swagger_bodies(node, &all) } else { self.bodies(node) },
            responses: self.responses(node),
        }
    }

    fn bodies<'d>(&'d self, operation: &'d Value) -> Vec<(&'d str, Option<Cow<'d, Value>>)> {
        let body = operation.get("requestBody").map(|body| self.resolve(body));
        members(body.and_then(|body| body.get("content")))
            .map(|(media_type, content)| (media_type, content.get("schema").map(Cow::Borrowed)))
            .collect()
    }

    /// The one `body` parameter, or an object of the `formData` ones.
    fn swagger_bodies<'d>(&'d self, operation: &'d Value, parameters: &[&'d Value]) -> Vec<(&'d str, Option<Cow<'d, Value>>)> {
        let body = parameters.iter().find(|parameter| text(parameter, "in") == "body");
        let form: Map<String, Value> = parameters
            .iter()
            .filter(|parameter| text(parameter, "in") == "formData")
            .map(|parameter| (text(parameter, "name").to_owned(), (*parameter).clone()))
            .collect();
        let schema = match body {
            Some(body) => body.get("schema").map(Cow::Borrowed),
            None if !form.is_empty() => {
                Some(Cow::Owned(Value::from(Map::from_iter([("properties".to_owned(), Value::from(form))]))))
            }
            None => return Vec::new(),
        };
        self.media_types(operation, "consumes").into_iter().map(|media_type| (media_type, schema.clone())).collect()
    }

    /// What the operation lists, else what the description does, else JSON.
    fn media_types<'d>(&'d self, operation: &'d Value, key: &str) -> Vec<&'d str> {
        let listed = operation.get(key).or_else(|| self.root.get(key));
        let listed: Vec<&str> = elements(listed).filter_map(Value::as_str).collect();
        if listed.is_empty() { vec!["application/json"] } else { listed }
    }

    fn responses<'d>(&'d self, operation: &'d Value) -> Vec<Response<'d>> {
        let responses = members(operation.get("responses")).filter(|(status, _)| !status.starts_with("x-"));
        responses
            .map(|(status, node)| {
                let node = self.resolve(node);
                let contents = match node.get("schema") {
                    Some(schema) => {
                        let media_types = self.media_types(operation, "produces").into_iter();
                        media_types.map(|media_type| (media_type, Some(schema))).collect()
                    }
                    None => members(node.get("content")).map(|(name, content)| (name, content.get("schema"))).collect(),
                };
                // `Content-Type` is said by the media types.
                let headers = members(node.get("headers")).filter(|(name, _)| !name.eq_ignore_ascii_case("content-type"));
                let headers = headers.map(|(name, header)| (name.to_lowercase(), self.resolve(header))).collect();
                let status = if status == "default" { status.to_owned() } else { status.to_uppercase() };
                Response { status, contents, headers }
            })
            .collect()
    }
}

impl<'d> Operation<'d> {
    /// Method and path template.
    pub(crate) fn address(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Schemas of parameters and of headers. In Swagger 2.0 these are their own.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &'d Value> + use<'_, 'd> {
        let headers = self.responses.iter().flat_map(|response| response.headers.values());
        self.parameters.values().chain(headers).map(|node| node.get("schema").unwrap_or(node))
    }
}

/// Where a `$ref` points in its own file.
pub(crate) fn reference(node: &Value) -> Option<&str> {
    node.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'))
}

/// The members of an object; none of what is none.
pub(crate) fn members(node: Option<&Value>) -> impl Iterator<Item = (&str, &Value)> {
    node.and_then(Value::as_object).into_iter().flatten().map(|(key, value)| (key.as_str(), value))
}

/// The items of a list; none of what is none.
pub(crate) fn elements(node: Option<&Value>) -> impl Iterator<Item = &Value> {
    node.and_then(Value::as_array).into_iter().flatten()
}

/// Whether a node is a parameter that OpenAPI ignores.
fn is_ignored(node: &Value) -> bool {
    text(node, "in") == "header" && IGNORED.contains(&text(node, "name").to_lowercase().as_str())
}

/// A member that is a string; empty without one.
pub(crate) fn text<'v>(node: &'v Value, key: &str) -> &'v str {
    node.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// YAML has keys that are no strings, such as a status without quotes.
fn by_text(node: serde_yaml::Value) -> Value {
    match node {
        serde_yaml::Value::Mapping(members) => members
            .into_iter()
            .map(|(key, value)| {
                let key = match by_text(key) {
                    Value::String(key) => key,
                    key => key.to_string(),
                };
                (key, by_text(value))
            })
            .collect::<Map<String, Value>>()
            .into(),
        serde_yaml::Value::Sequence(items) => items.into_iter().map(by_text).collect(),
        scalar => serde_json::to_value(scalar).unwrap_or(Value::Null),
    }
}
