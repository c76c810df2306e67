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
    pub fn report_unused(&self, what: &str, there: &BTreeSet<String>, sources: &Sources, diagnostics: &mut Diagnostics) {
        self.report_others(what, |address| there.contains(address), there, sources, diagnostics);
    }

    /// Reports the decisions that do not match; `there` is what one may have been meant to match.
    pub(super) fn report_others(
        &self,
        what: &str,
        matches: impl Fn(&str) -> bool,
        there: &BTreeSet<String>,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) {
        for (address, decision) in self.by_address.iter().filter(|(address, _)| !matches(address)) {
            let message = format!("no {what} `{address}` is in the descriptions");
            let near = nearest(address, there.iter().map(String::as_str));
            let help = near
                .map_or_else(|| "remove the entry, or correct the address".to_owned(), |near| format!("did you mean `{near}`?"));
            diagnostics.push(Diagnostic::new(&rules::SETTING_TARGET, sources.key_place(decision.node), message).help(help));
        }
    }
}
