//! A description as plain values, and the place of each.

use std::path::Path;

use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::error::BankError;
use crate::{file, overlay};

/// Longest chain of references that is followed; a longer one is a cycle.
const LONGEST_CHAIN: usize = 16;

/// An OpenAPI 3.0 or Swagger 2.0 description with its corrections applied.
pub(crate) struct Description {
    name: String,
    root: Value,
}

impl Description {
    /// Reads `name` in `folder`, and the `corrections` beside it, which are applied in their order.
    ///
    /// # Errors
    /// A file that cannot be read, is no YAML or JSON, or has a reference that leads nowhere.
    pub(crate) fn read(folder: &Path, name: &str, corrections: &[&str]) -> Result<Self, BankError> {
        let mut root = file::read(folder, name)?;
        for corrections in corrections {
            overlay::apply(&mut root, &file::read(folder, corrections)?, corrections)?;
        }
        let description = Self { name: name.to_owned(), root };
        description.check_references(description.root().value, "")?;
        Ok(description)
    }

    /// A description that a test gives whole.
    #[cfg(test)]
    pub(crate) fn of(root: Value) -> Self {
        Self { name: "test.yaml".to_owned(), root }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn root(&self) -> Node<'_> {
        Node { description: self, value: &self.root, pointer: String::new() }
    }

    /// Whether this is Swagger 2.0.
    pub(crate) fn is_swagger(&self) -> bool {
        self.root.get("swagger").is_some()
    }

    /// The path below which all paths of the description lie, without a slash at its end.
    pub(crate) fn base_path(&self) -> &str {
        let path = if self.is_swagger() {
            self.root.get("basePath").and_then(Value::as_str).unwrap_or_default()
        } else {
            let server = self.root.pointer("/servers/0/url").and_then(Value::as_str).unwrap_or_default();
            path_of(server)
        };
        path.trim_end_matches('/')
    }

    /// The security schemes, by name.
    pub(crate) fn security_schemes(&self) -> Option<Node<'_>> {
        let root = self.root();
        if self.is_swagger() { root.get("securityDefinitions") } else { root.get("components")?.get("securitySchemes") }
    }

    fn check_references(&self, value: &Value, pointer: &str) -> Result<(), BankError> {
        match value {
            Value::Object(members) => {
                if let Some(target) = members.get("$ref").and_then(Value::as_str)
                    && self.target(target).is_none()
                {
                    let place = format!("{}#{pointer}", self.name);
                    return Err(BankError::description(place, format!("`{target}` leads nowhere")));
                }
                members.iter().try_for_each(|(key, value)| self.check_references(value, &below(pointer, key)))
            }
            Value::Array(items) => items
                .iter()
                .enumerate()
                .try_for_each(|(index, value)| self.check_references(value, &format!("{pointer}/{index}"))),
            _ => Ok(()),
        }
    }

    /// What a reference of this document points at, and the pointer itself.
    fn target(&self, reference: &str) -> Option<(&Value, String)> {
        let pointer = percent_decode_str(reference.strip_prefix('#')?).decode_utf8().ok()?;
        Some((self.root.pointer(&pointer)?, pointer.into_owned()))
    }
}

/// A value of a description and its pointer.
#[derive(Clone)]
pub(crate) struct Node<'d> {
    description: &'d Description,
    value: &'d Value,
    pointer: String,
}

impl<'d> Node<'d> {
    pub(crate) fn value(&self) -> &'d Value {
        self.value
    }

    pub(crate) fn pointer(&self) -> &str {
        &self.pointer
    }

    /// File and pointer, for example `psd2.yaml#/paths/~1v1~1accounts/get`.
    pub(crate) fn place(&self) -> String {
        format!("{}#{}", self.description.name, self.pointer)
    }

    /// The member `key`, with references followed.
    pub(crate) fn get(&self, key: &str) -> Option<Self> {
        Some(self.child(key, self.value.get(key)?).resolved())
    }

    /// All members, with references followed; none of what is no object.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'d str, Self)> {
        let members = self.value.as_object().into_iter().flatten();
        members.map(|(key, value)| (key.as_str(), self.child(key, value).resolved()))
    }

    /// All items where they stand, with references not followed; none of what is no array.
    pub(crate) fn items(&self) -> impl Iterator<Item = Self> {
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items.map(|(index, value)| self.child(&index.to_string(), value))
    }

    /// The text under `key`.
    pub(crate) fn text(&self, key: &str) -> Option<&'d str> {
        self.value.get(key)?.as_str()
    }

    /// Whether `key` is `true`.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.value.get(key) == Some(&Value::Bool(true))
    }

    /// What this node refers to in the end, or the node itself.
    pub(crate) fn resolved(mut self) -> Self {
        for _ in 0..LONGEST_CHAIN {
            let reference = self.text("$ref").and_then(|reference| self.description.target(reference));
            let Some((value, pointer)) = reference else {
                break;
            };
            self = Self { value, pointer, ..self };
        }
        self
    }

    fn child(&self, key: &str, value: &'d Value) -> Self {
        Self { description: self.description, value, pointer: below(&self.pointer, key) }
    }
}

fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The path of an absolute address, or the text itself where it is a path.
pub(crate) fn path_of(address: &str) -> &str {
    match address.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |start| &rest[start..]),
        None => address,
    }
}
