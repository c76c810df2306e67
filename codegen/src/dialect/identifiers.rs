//! Schemas that are referred to by the identifiers that they give themselves: each such reference becomes the pointer that it means.

use std::collections::HashMap;

use crate::reference::Keys;
use crate::source::{Members, Node, Value, escaped};

/// The member of a description that says where it is found, to which all else is relative.
const SELF: &str = "$self";

/// What schemas are called beside their pointers.
#[derive(Default)]
struct Identifiers {
    /// Pointers by address: that of a schema with an `$id`, and of an anchor in it, after `#`.
    pointers: HashMap<String, String>,
    /// Pointers by the name of a `$dynamicAnchor`: of several the outermost, from where a value is first looked at.
    dynamic: HashMap<String, String>,
    /// Whether there is a `$recursiveAnchor`.
    is_recursive: bool,
}

/// Where a node stands: the address that its schemas are relative to, its pointer, and that of the schema around it that `$recursiveRef` means.
#[derive(Clone)]
struct Standing {
    base: String,
    pointer: String,
    recursive: String,
    keys: Keys,
}

/// Turns references by identifier into pointers; whether there were any.
pub(crate) fn point(root: &mut Node) -> bool {
    let base = root.get(SELF).and_then(Node::as_str).unwrap_or_default().to_owned();
    let standing = Standing { base: base.clone(), pointer: String::new(), recursive: String::new(), keys: Keys::OfFormat };
    let mut identifiers = Identifiers::default();
    identifiers.collect(root, &standing);
    let Identifiers { pointers, dynamic, is_recursive } = &identifiers;
    if pointers.is_empty() && dynamic.is_empty() && !is_recursive && base.is_empty() {
        return false;
    }
    identifiers.pointers.entry(base).or_default();
    identifiers.rewrite(root, &standing)
}

impl Standing {
    /// The standing of what a node holds.
    fn within(&self, node: &Node) -> Self {
        let text = |key: &str| node.get(key).and_then(Node::as_str);
        let base = text("$id").map(|id| joined(&self.base, id.strip_suffix('#').unwrap_or(id)));
        let is_recursive = node.get("$recursiveAnchor").and_then(Node::as_bool) == Some(true);
        Self {
            base: base.unwrap_or_else(|| self.base.clone()),
            pointer: self.pointer.clone(),
            keys: self.keys,
            recursive: if is_recursive { &self.pointer } else { &self.recursive }.clone(),
        }
    }

    /// The standing of an item.
    fn at(&self, index: usize) -> Self {
        Self { pointer: format!("{}/{index}", self.pointer), keys: Keys::OfFormat, ..self.clone() }
    }

    /// The standing of a member, unless it is a value.
    fn below(&self, key: &str) -> Option<Self> {
        let keys = self.keys.below(key)?;
        Some(Self { pointer: format!("{}/{}", self.pointer, escaped(key)), keys, ..self.clone() })
    }
}

impl Identifiers {
    fn collect(&mut self, node: &Node, standing: &Standing) {
        let within = standing.within(node);
        if within.base != standing.base {
            self.pointers.entry(within.base.clone()).or_insert_with(|| within.pointer.clone());
        }
        self.is_recursive |= node.get("$recursiveAnchor").is_some();
        for key in ["$anchor", "$dynamicAnchor"] {
            let Some(name) = node.get(key).and_then(Node::as_str) else { continue };
            self.pointers.entry(format!("{}#{name}", within.base)).or_insert_with(|| within.pointer.clone());
            if key == "$dynamicAnchor" {
                self.dynamic.entry(name.to_owned()).or_insert_with(|| within.pointer.clone());
            }
        }
        node.items().enumerate().for_each(|(at, item)| self.collect(item, &within.at(at)));
        let members = node.members().filter_map(|(key, member)| Some((member, within.below(key)?)));
        members.for_each(|(member, standing)| self.collect(member, &standing));
    }

    fn rewrite(&self, node: &mut Node, standing: &Standing) -> bool {
        let within = standing.within(node);
        let mut is_changed = false;
        match &mut node.value {
            Value::List(items) => {
                let items = items.iter_mut().enumerate();
                items.for_each(|(at, item)| is_changed |= self.rewrite(item, &within.at(at)));
            }
            Value::Map(members) => {
                is_changed = self.reference(members, &within);
                let members = members.iter_mut().filter_map(|(key, member)| Some((member, within.below(key)?)));
                members.for_each(|(member, standing)| is_changed |= self.rewrite(member, &standing));
            }
            _ => {}
        }
        is_changed
    }

    /// Turns the reference of a node into a pointer; whether it was by identifier.
    fn reference(&self, members: &mut Members, standing: &Standing) -> bool {
        let pointer = |key: &str, text: &str| match key {
            "$dynamicRef" => self.dynamic_target(text).or_else(|| self.target(&standing.base, text)),
            "$recursiveRef" => Some(format!("#{}", standing.recursive)),
            _ => self.target(&standing.base, text),
        };
        for key in ["$ref", "$dynamicRef", "$recursiveRef"] {
            let Some(node) = members.get(key) else { continue };
            let id = node.id;
            if let Some(pointer) = node.as_str().and_then(|text| pointer(key, text)) {
                members.shift_remove(key);
                members.insert("$ref".into(), Node { id, value: Value::String(pointer.into()) });
                return true;
            }
        }
        false
    }

    /// What a `$dynamicRef` means where nothing extends the schema that it stands in.
    fn dynamic_target(&self, text: &str) -> Option<String> {
        let (_, anchor) = text.rsplit_once('#')?;
        self.dynamic.get(anchor).map(|pointer| format!("#{pointer}"))
    }

    /// The pointer that a reference means, where it is by an identifier.
    fn target(&self, base: &str, text: &str) -> Option<String> {
        let (address, fragment) = text.split_once('#').unwrap_or((text, ""));
        let address = joined(base, address);
        let pointer = match fragment {
            "" => self.pointers.get(&address)?.clone(),
            pointer if pointer.starts_with('/') => format!("{}{pointer}", self.pointers.get(&address)?),
            anchor => self.pointers.get(&format!("{address}#{anchor}"))?.clone(),
        };
        Some(format!("#{pointer}"))
    }
}

/// A reference relative to an address (RFC 3986, section 5.2, as far as identifiers need it).
fn joined(base: &str, reference: &str) -> String {
    let has_scheme = |text: &str| text.split_once(':').is_some_and(|(scheme, _)| !scheme.is_empty() && !scheme.contains('/'));
    if reference.is_empty() {
        return base.to_owned();
    }
    if has_scheme(reference) {
        return reference.to_owned();
    }
    let (authority, path) = split_authority(base);
    let folder = if reference.starts_with('/') { "" } else { path.rsplit_once('/').map_or("", |(folder, _)| folder) };
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in reference.split('/').filter(|part| !part.is_empty()) {
        match part {
            "." => {}
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    let root = if authority.is_empty() && !base.starts_with('/') && !reference.starts_with('/') { "" } else { "/" };
    format!("{authority}{root}{}", parts.join("/"))
}

/// Scheme and authority of an address, and its path.
fn split_authority(address: &str) -> (&str, &str) {
    let Some(start) = address.find("://").map(|at| at + 3) else { return ("", address) };
    let end = address.get(start..).and_then(|rest| rest.find('/')).map_or(address.len(), |at| start + at);
    address.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_reference_is_relative_to_the_address_around_it() {
        for (base, reference, address) in [
            ("", "money", "money"),
            ("https://bank.example/schemas/account", "money", "https://bank.example/schemas/money"),
            ("https://bank.example/schemas/account", "/money", "https://bank.example/money"),
            ("https://bank.example/schemas/account", "../money", "https://bank.example/money"),
            ("https://bank.example", "./money", "https://bank.example/money"),
            ("https://bank.example/schemas/account", "urn:money", "urn:money"),
            ("https://bank.example/schemas/account", "", "https://bank.example/schemas/account"),
        ] {
            assert_eq!(joined(base, reference), address, "{reference} at {base}");
        }
    }
}
