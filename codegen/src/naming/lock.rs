//! `names.lock`: the names that a package has given out, by address, so that a description which grows does not rename what is there.

use std::collections::BTreeMap;

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

    /// Its text, sorted.
    pub fn text(&self) -> String {
        let lines = self.names.iter().map(|((kind, address), name)| format!("{kind} {address} = {name}\n"));
        lines.fold(HEADER.to_owned(), |text, line| text + &line)
    }
}
