//! What a driver has to know of a portal beside its descriptions: its environments, which API a description is of, and who gives the value of
//! a header.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::description::{Parameter, items, members};
use crate::specs;

/// What is said of a portal beside its descriptions.
pub(crate) struct Portal {
    /// `portal.yaml`.
    settings: Value,
    /// `bank.yaml`.
    bank: Value,
}

/// Who gives the value of a parameter.
#[derive(PartialEq, Eq)]
pub(crate) enum Role {
    /// The caller, by this argument.
    Argument(&'static str),
    /// The client: the id of the request.
    RequestId,
    /// The client: the scopes of the token.
    Scope,
    /// Nobody: no argument takes it.
    Nobody,
}

impl Portal {
    pub(crate) fn read(portal: &str) -> Self {
        let read = |file| serde_yaml::from_str(&fs::read_to_string(specs().join(portal).join(file)).unwrap()).unwrap();
        Self { settings: read("portal.yaml"), bank: read("bank.yaml") }
    }

    /// The environments of its settings; where there are none, those in which the bank serves it.
    pub(crate) fn environments(&self) -> impl Iterator<Item = &str> {
        let named = self.settings.get("environments").or_else(|| self.bank.get("environments"));
        members(named).map(|(name, _)| name)
    }

    /// The descriptions of an environment, with what is laid over them.
    pub(crate) fn files(&self, environment: &str) -> BTreeSet<&str> {
        let files = members(self.settings.get("apis")).flat_map(|(_, api)| {
            let description = api.get("description").or_else(|| api.get(environment));
            let corrections = api.get("corrections");
            [description, corrections].into_iter().flatten().flat_map(|named| items(Some(named)).chain([named]))
        });
        files.filter_map(Value::as_str).collect()
    }

    /// An operation as `names.lock` has it: with its API in front where there are several.
    pub(crate) fn locked(&self, description: &str, address: &str) -> String {
        let apis: Vec<_> = members(self.settings.get("apis")).collect();
        let is_of = |files: &Value| members(Some(files)).any(|(_, file)| file == description);
        match apis.iter().find(|(_, files)| is_of(files)) {
            Some((api, _)) if apis.len() > 1 => format!("{api}:{address}"),
            _ => address.to_owned(),
        }
    }

    /// Who gives the value of a parameter, where a driver has these arguments.
    pub(crate) fn role(&self, parameter: &Parameter<'_>, arguments: &[&'static str]) -> Role {
        let said = self.said_of(parameter.name).filter(|_| parameter.location == "header");
        let handle = said.and_then(|said| said.get("handle")).and_then(Value::as_str);
        let name = words(handle.unwrap_or(parameter.name));
        let argument = arguments.iter().find(|argument| words(argument) == name);
        match (said.and_then(Value::as_str), argument) {
            (Some("request-id"), _) => Role::RequestId,
            (_, Some(argument)) => Role::Argument(argument),
            (Some("scope"), None) => Role::Scope,
            _ => Role::Nobody,
        }
    }

    /// Whether a header holds the id of the request.
    pub(crate) fn is_request_id(&self, header: &str) -> bool {
        self.said_of(header).and_then(Value::as_str) == Some("request-id")
    }

    /// The machine code in the body of a failure.
    pub(crate) fn code(&self, body: &Value) -> Option<String> {
        let pointers = items(self.settings.pointer("/errors/code")).filter_map(Value::as_str);
        let code = pointers.filter_map(|pointer| body.pointer(pointer)).find(|code| !code.is_null())?;
        Some(code.as_str().map_or_else(|| code.to_string(), str::to_owned))
    }

    fn said_of(&self, header: &str) -> Option<&Value> {
        members(self.settings.get("headers")).find(|(pattern, _)| is_named(pattern, header)).map(|(_, said)| said)
    }
}

/// Whether a header has this name, which may end in `*`.
fn is_named(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => name.to_lowercase().starts_with(&start.to_lowercase()),
        None => name.eq_ignore_ascii_case(pattern),
    }
}

/// A name without what Rust and the wire spell differently.
fn words(name: &str) -> String {
    name.trim_start_matches("r#").chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}
