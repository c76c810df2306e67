//! What a resource is known by.

use super::Request;
use super::rules::{Given, Kinds, Rules};

/// Kind and ids of a resource.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) kind: String,
    /// The ids of what its path lies below, from the outside in.
    within: Vec<String>,
    pub(crate) id: String,
}

impl Key {
    /// A resource that lies below nothing that a request could name.
    pub(super) fn top(kind: &str, id: &str) -> Self {
        Self { kind: kind.to_owned(), within: Vec::new(), id: id.to_owned() }
    }

    /// One that is there from the start.
    pub(super) fn given(kind: &str, given: &Given) -> Self {
        Self { kind: kind.to_owned(), within: given.within.clone(), id: given.id.clone() }
    }

    /// What its path lies below, from the outside in.
    pub(super) fn outer(&self, kinds: &Kinds, rules: &Rules) -> Vec<Self> {
        let outer = rules.outer(kinds).into_iter().zip(&self.within).enumerate();
        let key = |(at, ((kind, _), id)): (usize, ((&String, _), &String))| {
            let within = self.within.iter().take(at).cloned().collect();
            Self { kind: kind.clone(), within, id: id.clone() }
        };
        outer.map(key).collect()
    }

    /// The resource with this id, below what the request names.
    pub(super) fn of(kinds: &Kinds, (kind, rules): (&String, &Rules), id: String, request: &Request<'_>) -> Self {
        let within = rules.outer(kinds).into_iter().map(|(_, outer)| request.named(outer.parameter()).unwrap_or_default());
        Self { kind: kind.clone(), within: within.collect(), id }
    }

    /// What a resource belongs to that a request creates.
    pub(super) fn owners(kinds: &Kinds, rules: &Rules, request: &Request<'_>) -> Vec<Self> {
        let outer = rules.outer(kinds).into_iter().map(|(kind, outer)| (kind, outer, outer.parameter()));
        let named = rules.belongs.iter().filter_map(|(kind, name)| {
            let (kind, owner) = kinds.get_key_value(kind)?;
            Some((kind, owner, name.as_str()))
        });
        let owners = outer.chain(named);
        owners
            .map(|(kind, owner, name)| Self::of(kinds, (kind, owner), request.named(name).unwrap_or_default(), request))
            .collect()
    }
}
