//! `names.lock`: the names that a package has given out, by address, so that a description which grows does not rename what is there.

use std::collections::{BTreeMap, BTreeSet};

use crate::identifiers::is_identifier;

/// Names by address, those of each kind apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    names: BTreeMap<String, BTreeMap<String, String>>,
}

/// Name of the file.
pub const LOCK: &str = "names.lock";

const HEADER: &str = "# Names given out so far, by address. Written by `cargo xtask generate`; keep it under version control.\n";

/// The address of something within a definition or an operation: what it is called on the wire, on one line.
pub fn member(owner: &str, text: &str) -> String {
    match text.contains(['\\', '\n', '\r']) {
        true => format!("{owner}: {}", text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r")),
        false => format!("{owner}: {text}"),
    }
}

impl Lock {
    /// Reads the text of a lock. Lines that it cannot read are returned by number, from 1.
    pub fn parse(text: &str) -> (Self, Vec<usize>) {
        let (mut lock, mut unreadable) = (Self::default(), Vec::new());
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            match line.split_once(' ').and_then(|(kind, rest)| Some((kind, rest.rsplit_once(" = ")?))) {
                Some((kind, (address, name))) if name.split('.').all(is_identifier) => lock.insert(kind, address, name),
                _ => unreadable.push(index + 1),
            }
        }
        (lock, unreadable)
    }

    /// The name at an address.
    pub fn get(&self, kind: &str, address: &str) -> Option<&str> {
        self.names.get(kind)?.get(address).map(String::as_str)
    }

    /// Whether there was something at an address, in any API, when names were given out last.
    pub fn knew(&self, kind: &str, address: &str) -> bool {
        let is_in_api = |known: &str| known.strip_suffix(address).is_some_and(|api| api.is_empty() || api.ends_with(':'));
        self.names.get(kind).is_some_and(|names| names.keys().any(|known| is_in_api(known)))
    }

    /// Whether there was a property, by its schema and its name with a `/` between.
    pub fn knew_property(&self, address: &str) -> bool {
        address.rsplit_once('/').is_some_and(|(schema, name)| self.knew("field", &member(schema, name)))
    }

    /// Whether something within a definition may have this name: it has no other here.
    pub fn allows(&self, kind: &str, owner: &str, text: &str, name: &str) -> bool {
        self.names.is_empty() || self.get(kind, &member(owner, text)).is_none_or(|held| held == name)
    }

    /// Notes a name.
    pub fn insert(&mut self, kind: &str, address: &str, name: &str) {
        self.names.entry(kind.to_owned()).or_default().insert(address.to_owned(), name.to_owned());
    }

    /// The lock of a package that has several APIs now: a line from when it had one, without the name of an API, stands for what has that
    /// address, and for what is within it. Where several do, the first takes the name; where one has a line of its own by now, the old one
    /// is out of date. `known` has the kind, the address and the address within an API of each type and operation.
    #[must_use]
    pub fn in_apis(self, known: impl IntoIterator<Item = (&'static str, String, String)>) -> Self {
        let mut heirs: BTreeMap<(&str, String), BTreeSet<String>> = BTreeMap::new();
        for (kind, address, in_api) in known.into_iter().filter(|(_, address, in_api)| address != in_api) {
            heirs.entry((kind, address)).or_default().insert(in_api);
        }
        if heirs.is_empty() {
            return self;
        }
        let (mut kept, mut old) = (Self::default(), Vec::new());
        let names = self.names.iter().flat_map(|(kind, names)| names.iter().map(move |(address, name)| (kind, address, name)));
        for (kind, address, name) in names {
            let (owner, within) =
                address.split_once(": ").map_or((address.as_str(), None), |(owner, within)| (owner, Some(within)));
            match heirs.get(&(owner_kind(kind), owner.to_owned())) {
                Some(heirs) => {
                    let address = |heir: &String| within.map_or_else(|| heir.clone(), |within| format!("{heir}: {within}"));
                    old.push((kind, heirs.iter().map(address).collect::<Vec<_>>(), name));
                }
                None => kept.insert(kind, address, name),
            }
        }
        for (kind, heirs, name) in old {
            if !heirs.iter().any(|heir| kept.get(kind, heir).is_some()) {
                heirs.iter().for_each(|heir| kept.insert(kind, heir, name));
            }
        }
        kept
    }

    /// Its text, sorted.
    pub fn text(&self) -> String {
        let mut text = HEADER.to_owned();
        for (kind, names) in &self.names {
            names.iter().for_each(|(address, name)| text.extend([kind, " ", address, " = ", name, "\n"]));
        }
        text
    }
}

/// The owner of the things of a kind.
fn owner_kind(kind: &str) -> &'static str {
    match kind {
        "type" | "field" | "value" | "branch" => "type",
        _ => "operation",
    }
}
