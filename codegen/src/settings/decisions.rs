//! What `portal.yaml` says at addresses.

use std::sync::atomic::{AtomicBool, Ordering};

use indexmap::IndexMap;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{NodeId, Sources};

/// Decisions by address. One that nothing asked for matches nothing, which is an error.
#[derive(Debug)]
pub struct Decisions<T> {
    by_address: IndexMap<String, Decision<T>>,
}

#[derive(Debug)]
struct Decision<T> {
    node: NodeId,
    says: T,
    used: AtomicBool,
}

impl<T> Default for Decisions<T> {
    fn default() -> Self {
        Self { by_address: IndexMap::new() }
    }
}

impl<T> Decisions<T> {
    /// The decision at an address.
    pub fn get(&self, address: &str) -> Option<&T> {
        let decision = self.by_address.get(address)?;
        decision.used.store(true, Ordering::Relaxed);
        Some(&decision.says)
    }

    /// All addresses, with what was decided.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.by_address.iter().map(|(address, decision)| (address.as_str(), &decision.says))
    }

    /// All that was decided, and where.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeId, &T)> {
        self.by_address.values().map(|decision| (decision.node, &decision.says))
    }

    pub(super) fn insert(&mut self, address: &str, node: NodeId, says: T) {
        self.by_address.insert(address.to_owned(), Decision { node, says, used: AtomicBool::new(false) });
    }

    /// Reports the decisions that nothing asked for.
    pub fn report_unused<'c>(
        &self,
        what: &str,
        known: impl IntoIterator<Item = &'c str> + Clone,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) {
        for (address, decision) in self.by_address.iter().filter(|(_, decision)| !decision.used.load(Ordering::Relaxed)) {
            let message = format!("no {what} `{address}` is in the descriptions");
            let near = crate::diagnostics::nearest(address, known.clone());
            let help = near
                .map_or_else(|| "remove the entry, or correct the address".to_owned(), |near| format!("did you mean `{near}`?"));
            diagnostics.push(Diagnostic::error(sources.key_place(decision.node), message).help(help));
        }
    }
}
