//! `names.lock`: the names that a package has given out, by address, so that a description which grows does not rename what is there.

use std::collections::{BTreeMap, BTreeSet};

use crate::identifiers::is_identifier;

/// Lines of kind and address, and the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    names: BTreeMap<(String, String), String>,
}

const HEADER: &str = "# Names given out so far, by address. Written by `cargo xtask generate`; keep it under version control.\n";

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
        self.names.get(&(kind.to_owned(), address.to_owned())).map(String::as_str)
    }

    /// Notes a name.
    pub fn insert(&mut self, kind: &str, address: &str, name: &str) {
        self.names.insert((kind.to_owned(), address.to_owned()), name.to_owned());
    }

    /// The lock of a package that has several APIs now: a line from when it had one, without the name of an API, stands for what has that
    /// address. Where several do, the first takes the name; where one has a line of its own by now, the old one is out of date. `known` has
    /// the kind, the address and the address within an API of each thing.
    #[must_use]
    pub fn in_apis(mut self, known: impl IntoIterator<Item = (&'static str, String, String)>) -> Self {
        let mut heirs: BTreeMap<(String, String), BTreeSet<(String, String)>> = BTreeMap::new();
        for (kind, address, in_api) in known.into_iter().filter(|(_, address, in_api)| address != in_api) {
            heirs.entry((kind.to_owned(), address)).or_default().insert((kind.to_owned(), in_api));
        }
        for (address, heirs) in heirs {
            let Some(name) = self.names.remove(&address) else { continue };
            if !heirs.iter().any(|heir| self.names.contains_key(heir)) {
                self.names.extend(heirs.into_iter().map(|heir| (heir, name.clone())));
            }
        }
        self
    }

    /// Its text, sorted.
    pub fn text(&self) -> String {
        let lines = self.names.iter().map(|((kind, address), name)| format!("{kind} {address} = {name}\n"));
        lines.fold(HEADER.to_owned(), |text, line| text + &line)
    }
}
