//! The operations of a description as it was written, and what each can be selected by.

use crate::budget::REFERENCES;
use crate::document::methods;
use crate::reference::pointed_at;
use crate::settings::{AuthorisationRule, RecoveryRule, Settings};
use crate::source::Node;

/// An operation.
#[derive(Debug)]
pub(super) struct Listed<'d> {
    pub(super) path: &'d str,
    pub(super) method: String,
    pub(super) node: &'d Node,
}

impl<'d> Listed<'d> {
    pub(super) fn address(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    pub(super) fn tags(&self) -> impl Iterator<Item = &'d Node> + use<'d> {
        self.node.get("tags").into_iter().flat_map(Node::items)
    }

    pub(super) fn has_tag(&self, name: &str) -> bool {
        self.tags().any(|tag| tag.as_text() == Some(name))
    }

    /// Its `operationId` and its address, each with and without the API before it.
    pub(super) fn names(&self, api: &str) -> Vec<String> {
        let id = self.node.get("operationId").and_then(Node::as_text).map(str::to_owned);
        let own: Vec<String> = id.into_iter().chain([self.address()]).collect();
        let in_api: Vec<String> = own.iter().filter(|_| !api.is_empty()).map(|name| format!("{api}:{name}")).collect();
        own.into_iter().chain(in_api).collect()
    }
}

/// All operations, in the order of the description.
pub(super) fn operations(root: &Node) -> Vec<Listed<'_>> {
    let items = root.get("paths").into_iter().flat_map(Node::members);
    let items = items.filter_map(|(path, item)| Some((path, led_to(root, item)?)));
    let operations = items.flat_map(|(path, item)| methods(item).map(move |(method, node)| Listed { path, method, node }));
    operations.collect()
}

/// The path item that the references of one lead to.
fn led_to<'d>(root: &'d Node, item: &'d Node) -> Option<&'d Node> {
    let mut at = item;
    for _ in 0..REFERENCES {
        let Some(reference) = at.get("$ref") else { return Some(at) };
        at = pointed_at(root, reference)?;
    }
    None
}

/// The addresses of the operations without which the flows of one cannot be.
pub(super) fn companions(settings: &Settings, api: &str, address: &str) -> Vec<String> {
    let prefix = format!("{api}:");
    let in_api = format!("{prefix}{address}");
    let shown = settings.flows.recovery.get(address).or_else(|| settings.flows.recovery.get(&in_api));
    let shown = shown.map(|RecoveryRule { shown_by, .. }| shown_by);
    let authorised = settings.authorisations.operations.get(address).or_else(|| settings.authorisations.operations.get(&in_api));
    let steps = authorised.into_iter().flat_map(|AuthorisationRule { update, status, shown, .. }| {
        [update, status].into_iter().chain(shown.as_ref().map(|RecoveryRule { shown_by, .. }| shown_by))
    });
    shown.into_iter().chain(steps).map(|(_, name)| name.strip_prefix(&prefix).unwrap_or(name).to_owned()).collect()
}
