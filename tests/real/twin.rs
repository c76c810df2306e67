//! Our description of a portal's API beside the one that the portal publishes, as plain value trees.
//!
//! The two are walked in lockstep from the operations: whatever a client could notice is compared, and nothing that is words. A key
//! that this walk does not know is compared too.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::description::{Description, elements, members, reference, text};
use crate::documents::{self, Documents};
use crate::reviewed;

/// Keys whose members have names of the author's choice.
const NAMED: [&str; 8] = ["callbacks", "content", "encoding", "headers", "links", "mapping", "properties", "responses"];
/// Lists whose order says nothing.
const UNORDERED: [&str; 4] = ["enum", "required", "security", "tags"];
/// What is said to people.
const WORDS: [&str; 6] = ["description", "example", "examples", "externalDocs", "summary", "title"];

pub(crate) fn our_description_of_open_payments_is_that_of_the_provider(documents: &Documents) {
    let ours = Description::read(&documents::repository().join("specs/open-payments/psd2.yaml"));
    let theirs = Description::read(&documents.file(documents.named("open-payments-2021")));
    reviewed::check(&differences(&ours, &theirs), include_str!("twin.list"));
}

/// Address and kind of each difference.
pub(crate) fn differences(ours: &Description, theirs: &Description) -> BTreeSet<(String, String)> {
    let mut twin = Twin { ours, theirs, pairs: BTreeSet::new(), found: BTreeSet::new() };
    let (one, other) = (addressed(ours), addressed(theirs));
    for address in one.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
        twin.either(address, one.get(address).copied(), other.get(address).copied(), false);
    }
    for key in ["servers", "security"] {
        twin.either(key, ours.root.get(key), theirs.root.get(key), false);
    }
    let schemes = "/components/securitySchemes";
    twin.either(schemes, ours.root.pointer(schemes), theirs.root.pointer(schemes), true);
    // Components that no operation leads to say nothing to a client; ours has none that the provider has not.
    for kind in ["headers", "parameters", "requestBodies", "responses", "schemas"] {
        let address = format!("/components/{kind}");
        let known = theirs.root.pointer(&address);
        for (name, _) in
            members(ours.root.pointer(&address)).filter(|(name, _)| known.is_none_or(|known| known.get(name).is_none()))
        {
            twin.differs(&format!("{address}/{name}"), "only in ours");
        }
    }
    twin.found
}

/// Operations and what their paths say for all of them, by method and path template.
fn addressed(description: &Description) -> BTreeMap<String, &Value> {
    let items = members(description.root.get("paths"));
    items
        .flat_map(|(path, item)| {
            let parts = members(Some(item)).filter(|(key, _)| !WORDS.contains(key));
            parts.map(move |(key, node)| (format!("{} {path}", key.to_uppercase()), node))
        })
        .collect()
}

struct Twin<'t> {
    ours: &'t Description,
    theirs: &'t Description,
    /// Nodes that were compared: where a circle ends.
    pairs: BTreeSet<(usize, usize)>,
    found: BTreeSet<(String, String)>,
}

impl Twin<'_> {
    fn differs(&mut self, address: &str, what: impl Into<String>) {
        self.found.insert((address.to_owned(), what.into()));
    }

    fn either(&mut self, address: &str, ours: Option<&Value>, theirs: Option<&Value>, named: bool) {
        match (ours, theirs) {
            (Some(ours), Some(theirs)) => self.nodes(address, ours, theirs, named),
            (Some(_), None) => self.differs(address, "only in ours"),
            (None, Some(_)) => self.differs(address, "only in theirs"),
            (None, None) => {}
        }
    }

    /// Two nodes; `named` where their keys are names.
    fn nodes(&mut self, address: &str, ours: &Value, theirs: &Value, named: bool) {
        match (reference(ours), reference(theirs)) {
            (Some(one), Some(other)) => self.components(address, one, other),
            (None, None) => self.plain(address, ours, theirs, named),
            // One says in place what the other says by name.
            _ => {
                self.differs(address, "a reference in one only");
                self.plain(address, self.ours.resolve(ours), self.theirs.resolve(theirs), named);
            }
        }
    }

    fn components(&mut self, address: &str, one: &str, other: &str) {
        if one != other {
            self.differs(address, format!("ours is {one}, theirs {other}"));
        }
        let both = self.ours.root.pointer(one).zip(self.theirs.root.pointer(other));
        let (ours, theirs) = both.unwrap_or_else(|| panic!("{address}: nothing is at {one} or {other}"));
        if self.pairs.insert((identity(ours), identity(theirs))) {
            self.nodes(one, ours, theirs, false);
        }
    }

    fn plain(&mut self, address: &str, ours: &Value, theirs: &Value, named: bool) {
        match (ours, theirs) {
            (Value::Object(one), Value::Object(other)) => {
                let is_compared = |key: &&String| named || !(WORDS.contains(&key.as_str()) || key.starts_with("x-"));
                for key in one.keys().chain(other.keys()).filter(is_compared).collect::<BTreeSet<_>>() {
                    let address = format!("{address}/{}", key.replace('~', "~0").replace('/', "~1"));
                    self.member(&address, key, one.get(key), other.get(key), named);
                }
            }
            (Value::Array(one), Value::Array(other)) => {
                for at in 0..one.len().max(other.len()) {
                    self.either(&format!("{address}/{at}"), one.get(at), other.get(at), false);
                }
            }
            (one, other) if one == other => {}
            (one, other) => self.differs(address, format!("ours is {one}, theirs {other}")),
        }
    }

    fn member(&mut self, address: &str, key: &str, ours: Option<&Value>, theirs: Option<&Value>, named: bool) {
        if !named && key == "parameters" {
            let (ours, theirs) = (by_name(self.ours, ours), by_name(self.theirs, theirs));
            for name in ours.keys().chain(theirs.keys()).collect::<BTreeSet<_>>() {
                self.either(&format!("{address}/{name}"), ours.get(name).copied(), theirs.get(name).copied(), false);
            }
        } else if !named && matches!(key, "anyOf" | "oneOf") {
            let (ours, theirs) = (branches(ours), branches(theirs));
            for name in ours.keys().chain(theirs.keys()).collect::<BTreeSet<_>>() {
                self.either(&format!("{address}/{name}"), ours.get(name).copied(), theirs.get(name).copied(), false);
            }
        } else if !named && key == "scopes" {
            // Each scope is a name, and words about it.
            let names = |scopes: Option<&Value>| members(scopes).map(|(name, _)| name.to_owned()).collect();
            self.sets(address, &names(ours), &names(theirs));
        } else if !named && UNORDERED.contains(&key) && ours.is_none_or(Value::is_array) && theirs.is_none_or(Value::is_array) {
            self.sets(address, &items(ours), &items(theirs));
        } else {
            self.either(address, ours, theirs, !named && NAMED.contains(&key));
        }
    }

    fn sets(&mut self, address: &str, ours: &BTreeSet<String>, theirs: &BTreeSet<String>) {
        ours.difference(theirs).for_each(|item| self.differs(&format!("{address}/{item}"), "only in ours"));
        theirs.difference(ours).for_each(|item| self.differs(&format!("{address}/{item}"), "only in theirs"));
    }
}

/// Parameters by location and name.
fn by_name<'d>(description: &'d Description, list: Option<&'d Value>) -> BTreeMap<String, &'d Value> {
    let named = |node: &'d Value| {
        let parameter = description.resolve(node);
        (format!("{} {}", text(parameter, "in"), text(parameter, "name")), node)
    };
    elements(list).map(named).collect()
}

/// Branches of a union: by the component they are, else by their place.
fn branches(list: Option<&Value>) -> BTreeMap<String, &Value> {
    let name = |(at, node): (usize, &Value)| reference(node).map_or_else(|| at.to_string(), |pointer| pointer.replace('/', "~1"));
    elements(list).enumerate().map(|(at, node)| (name((at, node)), node)).collect()
}

fn items(list: Option<&Value>) -> BTreeSet<String> {
    elements(list).map(Value::to_string).collect()
}

fn identity(node: &Value) -> usize {
    std::ptr::from_ref(node).addr()
}
