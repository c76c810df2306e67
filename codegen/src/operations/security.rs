//! Security requirements: the scopes that a token has to have.

use std::collections::HashSet;

use super::Security;
use super::lower::Lowering;
use crate::diagnostics::Diagnostic;
use crate::document::Document;
use crate::source::Node;

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
                self.types.sources().idle([requirement], "where a token may be sent, one is");
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
        }
        if schemes.and_then(|schemes| schemes.get(scheme)).is_none() {
            let place = self.types.sources().key_place(node.id);
            let message = format!("no security scheme is named `{scheme}`");
            let names = schemes.into_iter().flat_map(Node::members).map(|(name, _)| name);
            let sources = self.types.sources();
            let near = self.types.nearest(scheme, names).and_then(|near| Some((near, sources.key_place(schemes?.get(near)?.id))));
            self.types.report(Diagnostic::error(place, message).meant(near, "define it"));
        }
    }

    /// A bearer token is sent for all kinds of OAuth; other kinds are the caller's to send.
    fn check_kind(&mut self, scheme: &'d Node) {
        let text = |key: &str| scheme.get(key).and_then(Node::as_str).unwrap_or_default();
        let bearer = text("type") == "http" && text("scheme").eq_ignore_ascii_case("bearer");
        if !bearer && !matches!(text("type"), "oauth2" | "openIdConnect") {
            let place = self.types.sources().key_place(scheme.id);
            let message = format!("a security scheme of type `{}` has no effect on the code", text("type"));
            let help = "give its value as a parameter, or through a transport of your own";
            self.types.report(Diagnostic::warning(place, message).help(help));
            self.types.sources().idle([scheme], "its value is the caller's to send");
        }
    }

    /// Notes the schemes that no requirement names.
    pub(super) fn note_unnamed_schemes(&self, root: &'d Node, document: &Document<'d>) {
        let owners = document.operations.iter().map(|operation| operation.node).chain([root]);
        let requirements = owners.filter_map(|owner| owner.get("security")).flat_map(Node::items);
        let named: HashSet<&str> = requirements.flat_map(Node::members).map(|(name, _)| name).collect();
        let schemes = root.pointer("/components/securitySchemes").into_iter().flat_map(Node::members);
        let unnamed = schemes.filter(|(name, _)| !named.contains(name)).map(|(_, scheme)| scheme);
        self.types.sources().idle(unnamed, "no security requirement names it");
    }
}
