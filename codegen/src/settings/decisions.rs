//! Decisions of `portal.yaml`, by address.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::diagnostics::{Diagnostic, Diagnostics, nearest, rules};
use crate::source::{NodeId, Sources};

/// Decisions by address. One at an address that is nowhere in the descriptions is an error.
#[derive(Debug)]
pub struct Decisions<T> {
    by_address: IndexMap<String, Decision<T>>,
}

#[derive(Debug)]
struct Decision<T> {
    node: NodeId,
    says: T,
}

/// The addresses that decisions may be at.
pub struct Known<'k> {
    /// What has such an address, for messages.
    pub what: &'k str,
    /// Whether it is there by an operation's use alone.
    pub is_used: bool,
    /// Those that there are.
    pub there: BTreeSet<String>,
    /// Whether there was one when names were given out last.
    pub was_there: &'k dyn Fn(&str) -> bool,
}

impl<T> Default for Decisions<T> {
    fn default() -> Self {
        Self { by_address: IndexMap::new() }
    }
}

impl<T> Decisions<T> {
    /// The decision at an address.
    pub fn get(&self, address: &str) -> Option<&T> {
        self.by_address.get(address).map(|decision| &decision.says)
    }

    /// All addresses with their decisions.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.by_address.iter().map(|(address, decision)| (address.as_str(), &decision.says))
    }

    /// All that was decided, and where.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeId, &T)> {
        self.by_address.values().map(|decision| (decision.node, &decision.says))
    }

    pub(super) fn insert(&mut self, address: &str, node: NodeId, says: T) {
        self.by_address.insert(address.to_owned(), Decision { node, says });
    }

    /// Reports the decisions at none of the addresses that there are.
    pub fn report_unused(&self, known: &Known<'_>, sources: &Sources, diagnostics: &mut Diagnostics) {
        self.report_others(known, |address| known.there.contains(address), sources, diagnostics);
    }

    /// Reports the decisions that do not match. Of one that there was it is said that it is gone.
    pub(super) fn report_others(
        &self,
        known: &Known<'_>,
        matches: impl Fn(&str) -> bool,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) {
        let Known { what, is_used, there, was_there } = known;
        for (address, decision) in self.by_address.iter().filter(|(address, _)| !matches(address)) {
            let is_gone = was_there(address);
            // What is decided already was not meant; nor was what stood in the description beside the one that is gone.
            let others =
                there.iter().map(String::as_str).filter(|other| self.get(other).is_none() && !(is_gone && was_there(other)));
            let message = match (is_gone, is_used) {
                (false, false) => format!("no {what} `{address}` is in the descriptions"),
                (false, true) => format!("no operation uses a {what} `{address}`"),
                (true, false) => format!("the {what} `{address}` is described no longer"),
                (true, true) => format!("no operation uses the {what} `{address}` any more"),
            };
            let help = match (is_gone, nearest(address, others)) {
                (false, None) => "remove the entry, or correct the address".to_owned(),
                (false, Some(near)) => format!("did you mean `{near}`?"),
                (true, None) => "remove the entry".to_owned(),
                (true, Some(near)) => format!("remove the entry; or correct it, if `{near}` has come in its place"),
            };
            diagnostics.push(Diagnostic::new(&rules::SETTING_TARGET, sources.key_place(decision.node), message).help(help));
        }
    }
}
