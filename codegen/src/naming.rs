//! From what a description calls a thing to one Rust name in its scope.

pub mod collisions;
pub mod lock;
pub mod words;

use std::collections::BTreeSet;

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
}

impl Scope {
    /// A scope in which these names are given out already.
    pub fn with(reserved: &[&str]) -> Self {
        Self { taken: reserved.iter().map(|name| (*name).to_owned()).collect() }
    }

    /// The first of the candidates that is free; if none is, the last one with the lowest free number.
    pub fn claim<'c>(&mut self, candidates: impl IntoIterator<Item = &'c str>) -> String {
        let mut last = "";
        for candidate in candidates {
            if self.taken.insert(candidate.to_owned()) {
                return candidate.to_owned();
            }
            last = candidate;
        }
        let numbered = (2..).map(|number| format!("{last}{number}"));
        for name in numbered {
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
        unreachable!("there are more numbers than names")
    }

    /// Keeps a name from being given out.
    pub fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }
}
