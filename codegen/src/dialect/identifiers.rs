//! Schemas that are referred to by the identifiers that they give themselves: each such reference becomes the pointer that it means.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::{Display, Write};

use crate::reference::Keys;
use crate::source::{Members, Node, Value, escaped};

/// The member of a description that says where it is found, to which all else is relative.
const SELF: &str = "$self";

/// What schemas are called beside their pointers.
#[derive(Default)]
struct Identifiers {
    /// Pointers by address: that of a schema with an `$id`, and of an anchor in it, after `#`.
    pointers: HashMap<String, String>,
    /// Pointers by the name of a `$dynamicAnchor`, the outermost first, from where a value is first looked at.
    dynamic: HashMap<String, Vec<String>>,
    /// Whether there is a `$recursiveAnchor`.
    is_recursive: bool,
}

/// Where a node stands, its pointer aside: the address that its schemas are relative to, and the pointer of the schema around it that
/// `$recursiveRef` means.
struct Standing<'s> {
    base: Cow<'s, str>,
    recursive: Cow<'s, str>,
    keys: Keys,
}

/// Turns references by identifier into pointers; whether there were any.
pub(crate) fn point(root: &mut Node) -> bool {
    let base = root.get(SELF).and_then(Node::as_str).unwrap_or_default().to_owned();
    let standing = Standing { base: base.as_str().into(), recursive: "".into(), keys: Keys::OfFormat };
    let (mut identifiers, mut pointer) = (Identifiers::default(), String::new());
    identifiers.collect(root, &standing, &mut pointer);
    let Identifiers { pointers, dynamic, is_recursive } = &identifiers;
    if pointers.is_empty() && dynamic.is_empty() && !is_recursive && base.is_empty() {
        return false;
    }
    identifiers.pointers.entry(base.clone()).or_default();
    identifiers.rewrite(root, &standing, &mut pointer)
}

impl Standing<'_> {
    /// The standing of what a node holds.
    fn within(&self, node: &Node, pointer: &str) -> Standing<'_> {
        let mut within = self.of(self.keys);
        for (key, member) in node.members() {
            match key {
                "$id" => {
                    let id = member.as_str().map(|id| joined(&self.base, id.strip_suffix('#').unwrap_or(id)));
                    within.base = id.map_or(within.base, Cow::Owned);
                }
                "$recursiveAnchor" if member.as_bool() == Some(true) => within.recursive = pointer.to_owned().into(),
                _ => {}
            }
        }
        within
    }

    /// The standing of a member, unless it is a value.
    fn below(&self, key: &str) -> Option<Standing<'_>> {
        self.keys.below(key).map(|keys| self.of(keys))
    }

    fn of(&self, keys: Keys) -> Standing<'_> {
        Standing { base: Cow::Borrowed(&self.base), recursive: Cow::Borrowed(&self.recursive), keys }
    }
}

/// Does something a step further, at a key or an index.
fn step<T>(pointer: &mut String, to: impl Display, at: impl FnOnce(&mut String) -> T) -> T {
    let end = pointer.len();
    // To write to a string never fails.
    let _ = write!(pointer, "/{to}");
    let done = at(pointer);
    pointer.truncate(end);
    done
}

impl Identifiers {
    fn collect(&mut self, node: &Node, standing: &Standing<'_>, pointer: &mut String) {
        let within = standing.within(node, pointer);
        if within.base != standing.base {
            self.pointers.entry(within.base.to_string()).or_insert_with(|| pointer.clone());
        }
        node.members().for_each(|(key, member)| self.name(key, member, &within.base, pointer));
        for (key, member) in node.members() {
            let Some(below) = within.below(key) else { continue };
            step(pointer, escaped(key), |pointer| self.collect(member, &below, pointer));
        }
        let below = within.of(Keys::OfFormat);
        for (index, item) in node.items().enumerate() {
            step(pointer, index, |pointer| self.collect(item, &below, pointer));
        }
    }

    /// Takes down what a schema is called by a member of it.
    fn name(&mut self, key: &str, member: &Node, base: &str, pointer: &str) {
        self.is_recursive |= key == "$recursiveAnchor";
        if !matches!(key, "$anchor" | "$dynamicAnchor") {
            return;
        }
        let Some(name) = member.as_str() else { return };
        self.pointers.entry(format!("{base}#{name}")).or_insert_with(|| pointer.to_owned());
        if key == "$dynamicAnchor" {
            self.dynamic.entry(name.to_owned()).or_default().push(pointer.to_owned());
        }
    }

    fn rewrite(&self, node: &mut Node, standing: &Standing<'_>, pointer: &mut String) -> bool {
        let within = standing.within(node, pointer);
        let mut is_changed = false;
        match &mut node.value {
            Value::List(items) => {
                let below = within.of(Keys::OfFormat);
                for (index, item) in items.iter_mut().enumerate() {
                    is_changed |= step(pointer, index, |pointer| self.rewrite(item, &below, pointer));
                }
            }
            Value::Map(members) => {
                is_changed = self.reference(members, &within);
                for (key, member) in members.iter_mut() {
                    let Some(below) = within.below(key) else { continue };
                    is_changed |= step(pointer, escaped(key), |pointer| self.rewrite(member, &below, pointer));
                }
            }
            _ => {}
        }
        is_changed
    }

    /// Turns the reference of a node into a pointer; whether it was by identifier.
    fn reference(&self, members: &mut Members, standing: &Standing<'_>) -> bool {
        let pointer = |key: &str, text: &str| match key {
            "$dynamicRef" => match self.anchored(text) {
                [] => self.target(&standing.base, text),
                [outermost] | [outermost, _] => Some(format!("#{outermost}")),
                // Which of them is meant depends on where a value is first looked at, and no type knows that.
                _ => None,
            },
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

    /// What a `$dynamicRef` may mean: an anchor of its own, and those of schemas that extend the one that it stands in.
    fn anchored(&self, text: &str) -> &[String] {
        let anchors = text.rsplit_once('#').and_then(|(_, anchor)| self.dynamic.get(anchor));
        anchors.map_or(&[], Vec::as_slice)
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
