//! What a schema says at its place, with what it is composed of.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Description, elements, is_ignored, members, reference};

/// An object as a reader meets it: its own members and those of its `allOf`.
#[derive(Default)]
pub(crate) struct Object<'d> {
    /// What `type` says.
    pub(crate) kind: Option<&'d str>,
    /// What `format` says.
    pub(crate) format: Option<&'d str>,
    pub(crate) properties: BTreeMap<&'d str, &'d Value>,
    /// What members that are not named hold.
    pub(crate) additional: Option<&'d Value>,
    pub(crate) branches: Vec<&'d Value>,
    pub(crate) items: Option<&'d Value>,
    pub(crate) values: Vec<&'d Value>,
    /// Pointers of the components that it is composed of.
    pub(crate) components: Vec<&'d str>,
}

impl Object<'_> {
    /// Whether two say the same, whatever components they say it in.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        (self.kind, self.format, self.additional, self.items) == (other.kind, other.format, other.additional, other.items)
            && self.properties == other.properties
            && self.branches == other.branches
            && self.values == other.values
    }
}

impl Description {
    /// What a schema says, references followed.
    pub(crate) fn schema<'d>(&'d self, node: &'d Value) -> Object<'d> {
        let mut object = Object::default();
        self.collect(node, &mut object, 0);
        object
    }

    /// Pointers of all component schemas that operations lead to.
    pub(crate) fn reachable(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut left: Vec<&Value> = self.root.get("paths").into_iter().collect();
        while let Some(node) = left.pop() {
            match node {
                node if is_ignored(node) => continue,
                Value::Object(members) => left.extend(members.iter().filter(|(key, _)| !is_words(key)).map(|(_, value)| value)),
                Value::Array(items) => left.extend(items),
                _ => {}
            }
            if let Some(pointer) = reference(node)
                && found.insert(pointer)
            {
                left.extend(self.root.pointer(pointer));
            }
        }
        found.retain(|pointer| pointer.starts_with("/components/schemas/") || pointer.starts_with("/definitions/"));
        found
    }

    fn collect<'d>(&'d self, node: &'d Value, object: &mut Object<'d>, depth: usize) {
        assert!(depth < 64, "a schema is composed of itself");
        if let Some(pointer) = reference(node) {
            object.components.push(pointer);
            self.root.pointer(pointer).into_iter().for_each(|node| self.collect(node, object, depth + 1));
            return;
        }
        object.kind = object.kind.or(node.get("type").and_then(Value::as_str));
        object.format = object.format.or(node.get("format").and_then(Value::as_str));
        object.properties.extend(members(node.get("properties")));
        object.additional = object.additional.or(node.get("additionalProperties").filter(|value| value.is_object()));
        object.items = object.items.or(node.get("items"));
        object.values.extend(elements(node.get("enum")).filter(|value| !value.is_null()));
        object.branches.extend(elements(node.get("oneOf")).chain(elements(node.get("anyOf"))));
        for part in elements(node.get("allOf")) {
            self.collect(part, object, depth + 1);
        }
    }
}

/// Keys below which no schema is said.
fn is_words(key: &str) -> bool {
    matches!(key, "example" | "examples") || key.starts_with("x-")
}
