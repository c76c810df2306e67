//! Descriptions as plain values, read without the generator: what a contract test compares requests with.

mod overlay;

use std::fs;
use std::path::Path;

use serde_json::Value;

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

/// A description, with its corrections where it has any.
pub(crate) struct Description {
    root: Value,
}

/// One operation of a description.
pub(crate) struct Operation<'d> {
    description: &'d Description,
    node: &'d Value,
    /// The path template without the base path.
    pub(crate) template: &'d str,
}

/// A parameter that an operation declares.
#[derive(Debug)]
pub(crate) struct Parameter<'d> {
    pub(crate) name: &'d str,
    /// `path`, `query` or `header`.
    pub(crate) location: &'d str,
}

/// The specs folder, which the bank reads too.
pub(crate) fn specs() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../specs"))
}

fn read(file: &str) -> Value {
    serde_yaml::from_str(&fs::read_to_string(specs().join(file)).unwrap()).unwrap()
}

impl Description {
    /// Accounts and payments of ICA Banken.
    pub(crate) fn ica_banken(environment: &str) -> [Self; 2] {
        ["accounts", "payments"].map(|api| Self { root: read(&format!("ica-banken/{api}.{environment}.json")) })
    }

    pub(crate) fn open_payments() -> Self {
        let mut root = read("open-payments/psd2.yaml");
        overlay::apply(&mut root, &read("open-payments/corrections.yaml"));
        Self { root }
    }

    pub(crate) fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        let items = self.root["paths"].as_object().unwrap();
        items.iter().flat_map(move |(template, item)| {
            let nodes = METHODS.iter().filter_map(|method| item.get(method));
            nodes.map(move |node| Operation { description: self, node, template })
        })
    }

    /// The operation with this operationId.
    pub(crate) fn operation(&self, id: &str) -> Operation<'_> {
        self.operations().find(|operation| operation.id() == id).unwrap()
    }

    /// What a `$ref` leads to, or the node itself.
    fn resolve<'d>(&'d self, node: &'d Value) -> &'d Value {
        match node.get("$ref").and_then(Value::as_str) {
            Some(reference) => self.root.pointer(reference.trim_start_matches('#')).unwrap(),
            None => node,
        }
    }
}

impl<'d> Operation<'d> {
    pub(crate) fn id(&self) -> &'d str {
        self.node["operationId"].as_str().unwrap()
    }

    pub(crate) fn tag(&self) -> &'d str {
        self.node["tags"][0].as_str().unwrap()
    }

    /// All parameters but a Swagger body.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = Parameter<'d>> {
        let description = self.description;
        let nodes = self.node["parameters"].as_array().into_iter().flatten();
        let parameters = nodes
            .map(|node| description.resolve(node))
            .map(|node| Parameter { name: node["name"].as_str().unwrap(), location: node["in"].as_str().unwrap() });
        parameters.filter(|parameter| parameter.location != "body")
    }

    /// The scopes that open the operation, one list an alternative, each sorted.
    pub(crate) fn scopes(&self) -> Vec<Vec<&'d str>> {
        let requirements = self.node.get("security").unwrap_or(&self.description.root["security"]);
        let alternatives = requirements.as_array().unwrap().iter();
        alternatives
            .map(|alternative| {
                let schemes = alternative.as_object().unwrap().values();
                let mut scopes: Vec<_> =
                    schemes.flat_map(|scopes| scopes.as_array().unwrap()).map(|scope| scope.as_str().unwrap()).collect();
                scopes.sort_unstable();
                scopes
            })
            .collect()
    }

    /// The scopes of every token that opens the operation, where the description names them whole.
    pub(crate) fn only_scopes(&self) -> Option<String> {
        match self.scopes().as_slice() {
            [scopes] if !scopes.iter().any(|scope| scope.contains('<')) => Some(scopes.join(" ")),
            _ => None,
        }
    }

    /// Declared failures that have a body: status and media type.
    pub(crate) fn failures(&self) -> Vec<(u16, &'d str)> {
        let responses = self.node["responses"].as_object().unwrap().iter();
        let responses = responses.map(|(status, response)| (status.parse().unwrap(), self.description.resolve(response)));
        let failures = responses.filter(|(status, _)| *status >= 400);
        failures.flat_map(|(status, response)| media_types(response).into_iter().map(move |name| (status, name))).collect()
    }
}

/// The media types of a response: those of its content, or JSON where Swagger 2.0 has a schema.
fn media_types(response: &Value) -> Vec<&str> {
    match response.get("content").and_then(Value::as_object) {
        Some(content) => content.keys().map(String::as_str).collect(),
        None => response.get("schema").map(|_| "application/json").into_iter().collect(),
    }
}
