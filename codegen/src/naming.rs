//! From what a description calls a thing to one Rust name in its scope.

pub mod claims;
pub mod collisions;
pub mod lock;
pub mod spelling;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};

/// An address, with its API before it where a package has several.
pub fn in_api(apis: &[crate::operations::Api], api: usize, address: &str) -> String {
    match apis {
        [] | [_] => address.to_owned(),
        _ => format!("{}:{address}", apis.get(api).map_or("", |api| api.name.as_str())),
    }
}

/// Names that were given out in one scope. A name is claimed once; whoever comes later takes its owner's name as prefix, then a number.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    taken: BTreeSet<String>,
    /// The number that was given out last for a name that many want.
    numbers: BTreeMap<String, usize>,
}

impl Scope {
    /// The first of the candidates that is free; if none is, the last one with the lowest free number.
    pub fn claim<'c>(&mut self, candidates: impl IntoIterator<Item = &'c str>) -> String {
        let mut last = "";
        for candidate in candidates {
            if self.taken.insert(candidate.to_owned()) {
                return candidate.to_owned();
            }
            last = candidate;
        }
        let number = self.numbers.entry(last.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let name = format!("{last}{number}");
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }
}
