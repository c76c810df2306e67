//! Security requirements: the scopes that a token has to have.

use std::collections::HashSet;

use super::Security;
use super::lower::Lowering;
use crate::diagnostics::Diagnostic;
use crate::document::{Document, PathOperation, is_unread};
use crate::source::{HELD, Node};
use crate::types::Said;

impl<'d> Lowering<'_, '_, 'd> {
    /// The alternatives of an operation, or those of the document. `{}` among them means that none is needed; it adds no alternative.
    pub(super) fn security(&mut self, root: &'d Node, operation: &'d Node) -> Security {
        let Some(requirements) = operation.get("security").or_else(|| root.get("security")) else { return Vec::new() };
        let mut alternatives = Security::new();
        for requirement in requirements.items() {
            let mut scopes = Vec::new();
            for (scheme, node) in requirement.members() {
                self.check_scheme(root, scheme, node);
                scopes.extend(node.items().filter_map(Node::as_text).map(str::to_owned));
            }
            if requirement.members().next().is_none() && requirements.items().count() > 1 {
                self.types.idle([requirement], "where a token may be sent, one is");
            }
            if requirement.members().next().is_some() && !alternatives.contains(&scopes) {
                alternatives.push(scopes);
            }
        }
        alternatives
    }

    fn check_scheme(&mut self, root: &'d Node, scheme: &str, node: &'d Node) {
        let schemes = root.pointer("/components/securitySchemes");
        if let Some(found) = schemes.and_then(|schemes| schemes.get(scheme)) {
            self.check_kind(found);
        } else if !is_unread(root, "securitySchemes") {
            let place = self.types.sources().key_place(node.id);
            let message = format!("no security scheme is named `{scheme}`");
            let names = schemes.into_iter().flat_map(Node::members).map(|(name, _)| name);
            let sources = self.types.sources();
            let near = self.types.nearest(scheme, names).and_then(|near| Some((near, sources.key_place(schemes?.get(near)?.id))));
            self.types.report(Diagnostic::error(place, message).meant(near, "define it"));
        }
    }

    /// A scheme that wants no bearer token is the caller's to serve.
    fn check_kind(&mut self, listed: &'d Node) {
        let Some(scheme) = self.types.resolve(listed) else { return };
        let Some(kind) = scheme.get("type").and_then(Node::as_str) else { return };
        if !is_bearer(scheme) {
            let place = self.types.sources().key_place(listed.id);
            let message = format!("a security scheme of type `{kind}` has no effect on the code");
            let help = "give its value as a parameter, or through a transport of your own";
            self.types.report(Diagnostic::warning(place, message).help(help));
            self.types.idle([listed], "its value is the caller's to send");
        }
    }

    /// Notes where requirements of the document change nothing.
    pub(super) fn note_common_security(&mut self, root: &'d Node, document: &Document<'d>) {
        let Some(common) = root.get("security") else { return };
        let is_own = |operation: &PathOperation<'d>| operation.node.get("security").is_some();
        if document.operations.iter().all(is_own) {
            self.types.idle([common], "each operation says its own");
        } else if common.items().all(|requirement| requirement.members().next().is_none()) {
            self.types.idle([common], HELD);
        }
    }

    /// What the schemes say of themselves that a requirement names: how their tokens are got. The others are noted.
    pub(super) fn credentials(&mut self, root: &'d Node, document: &Document<'d>) -> Vec<Said> {
        let owners = document.operations.iter().map(|operation| operation.node).chain([root]);
        let requirements = owners.filter_map(|owner| owner.get("security")).flat_map(Node::items);
        let names: HashSet<&str> = requirements.flat_map(Node::members).map(|(name, _)| name).collect();
        let schemes = root.pointer("/components/securitySchemes").into_iter().flat_map(Node::members);
        let (named, unnamed): (Vec<_>, Vec<_>) = schemes.partition(|(name, _)| names.contains(name));
        self.types.idle(unnamed.into_iter().map(|(_, scheme)| scheme), "no security requirement names it");
        let schemes = named.into_iter().filter_map(|(_, scheme)| self.types.resolve(scheme));
        schemes.filter(|scheme| is_bearer(scheme)).filter_map(|scheme| scheme.get("description").and_then(Said::by)).collect()
    }
}

/// Whether what a scheme wants is a bearer token: it is sent for all kinds of OAuth.
fn is_bearer(scheme: &Node) -> bool {
    let text = |key: &str| scheme.get(key).and_then(Node::as_str).unwrap_or_default();
    matches!(text("type"), "oauth2" | "openIdConnect")
        || (text("type") == "http" && text("scheme").eq_ignore_ascii_case("bearer"))
}
