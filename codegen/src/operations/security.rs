//! Security requirements of operations.

use std::collections::HashSet;

use super::lower::Lowering;
use super::{SchemeKind, SecurityScheme};
use crate::diagnostics::{Diagnostic, rules};
use crate::document::{Document, PathOperation, is_unread};
use crate::source::{Node, NodeId, RESTATES_DEFAULT, Remark, Sources};

/// The security of an operation: any one of several requirements. Where there is none, nothing is needed.
#[derive(Clone, Debug, Default)]
pub struct Security {
    /// The alternatives, in the order of the description.
    pub alternatives: Vec<Requirement>,
}

/// Security schemes that go together. Where there is none, an operation may be called without.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// The security requirement object.
    pub node: NodeId,
    /// The schemes, each with the scopes that it has to have.
    pub schemes: Vec<RequiredScheme>,
}

/// A security scheme that a requirement names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredScheme {
    /// The list of its scopes.
    pub node: NodeId,
    /// The name of the scheme.
    pub name: String,
    /// The scopes.
    pub scopes: Vec<String>,
}

impl Security {
    /// Alternatives of scopes for one token. That none is needed is no alternative: where a token may be sent, one is.
    pub fn token_scopes(&self) -> Vec<Vec<&str>> {
        let mut distinct = Vec::new();
        for Requirement { schemes, .. } in self.alternatives.iter().filter(|requirement| !requirement.schemes.is_empty()) {
            let scopes: Vec<&str> = schemes.iter().flat_map(|scheme| &scheme.scopes).map(String::as_str).collect();
            if !distinct.contains(&scopes) {
                distinct.push(scopes);
            }
        }
        distinct
    }
}

impl<'d> Lowering<'_, '_, 'd> {
    /// The security schemes of the description.
    pub(super) fn schemes(&mut self, root: &'d Node) -> Vec<SecurityScheme> {
        let listed = root.pointer(SCHEMES).into_iter().flat_map(Node::members);
        listed.filter_map(|(name, node)| Some(SecurityScheme::read(name, self.types.resolve(node)?))).collect()
    }

    /// The requirements of an operation, or those of the document.
    pub(super) fn security(&mut self, root: &'d Node, operation: &'d Node) -> Security {
        let requirements = operation.get("security").or_else(|| root.get("security"));
        let alternatives: Vec<Requirement> = requirements.into_iter().flat_map(Node::items).map(requirement).collect();
        alternatives.iter().flat_map(|requirement| &requirement.schemes).for_each(|scheme| self.check_scheme(root, scheme));
        for Requirement { node, .. } in alternatives.iter().filter(|one| one.schemes.is_empty() && alternatives.len() > 1) {
            self.types.note(*node, Remark::Idle("where a token may be sent, one is"));
        }
        Security { alternatives }
    }

    fn check_scheme(&mut self, root: &'d Node, RequiredScheme { node, name, scopes: _ }: &RequiredScheme) {
        let section = root.pointer(SCHEMES);
        match self.schemes.iter().find(|scheme| scheme.name == *name) {
            Some(scheme) if scheme.is_bearer() => {}
            Some(SecurityScheme { kind: SchemeKind::ApiKey { .. } | SchemeKind::Basic, .. }) if self.is_alone => {}
            // That it has no type is said of the scheme itself.
            Some(scheme) if scheme.kind.type_name().is_empty() => {}
            Some(scheme) => {
                let (node, warning) = (scheme.node, without_effect(scheme, self.types.sources()));
                self.types.note(node, Remark::Idle("its value is the caller's to send"));
                self.types.report(warning);
            }
            None if section.is_some_and(|section| section.get(name).is_some()) => {}
            None if is_unread(root, "securitySchemes") => {}
            None => {
                let place = self.types.sources().key_place(*node);
                let message = format!("no security scheme is named `{name}`");
                let names = section.into_iter().flat_map(Node::members).map(|(name, _)| name);
                let sources = self.types.sources();
                let near = self.types.nearest(name, names);
                let near = near.and_then(|near| Some((near, sources.key_place(section?.get(near)?.id))));
                self.types.report(Diagnostic::new(&rules::UNDEFINED_SECURITY_SCHEME, place, message).meant(near, "define it"));
            }
        }
    }

    /// Notes where requirements of the document change nothing.
    pub(super) fn note_common_security(&mut self, root: &'d Node, document: &Document<'d>) {
        let Some(common) = root.get("security") else { return };
        let is_own = |operation: &PathOperation<'d>| operation.node.get("security").is_some();
        if document.operations.iter().all(is_own) {
            self.types.idle([common], "each operation says its own");
        } else if common.items().all(|requirement| requirement.members().next().is_none()) {
            self.types.idle([common], RESTATES_DEFAULT);
        }
    }

    /// The schemes that a requirement names. The others are noted.
    pub(super) fn named_schemes(&mut self, root: &'d Node, document: &Document<'d>) -> Vec<SecurityScheme> {
        let owners = document.operations.iter().map(|operation| operation.node).chain([root]);
        let requirements = owners.filter_map(|owner| owner.get("security")).flat_map(Node::items);
        let names: HashSet<&str> = requirements.flat_map(Node::members).map(|(name, _)| name).collect();
        let named: Vec<SecurityScheme> =
            self.schemes.iter().filter(|scheme| names.contains(scheme.name.as_str())).cloned().collect();
        // One may be a reference to another.
        let is_named = |name: &str, node: &Node| names.contains(name) || named.iter().any(|scheme| scheme.node == node.id);
        let listed = root.pointer(SCHEMES).into_iter().flat_map(Node::members);
        let unnamed = listed.filter(|(name, node)| !is_named(name, node)).map(|(_, node)| node);
        self.types.idle(unnamed, "no security requirement names it");
        named
    }
}

/// Where schemes are listed.
const SCHEMES: &str = "/components/securitySchemes";

fn requirement(node: &Node) -> Requirement {
    let scopes = |list: &Node| list.items().filter_map(Node::as_text).map(str::to_owned).collect();
    let schemes =
        node.members().map(|(name, list)| RequiredScheme { node: list.id, name: name.to_owned(), scopes: scopes(list) });
    Requirement { node: node.id, schemes: schemes.collect() }
}

/// A scheme that wants neither a token nor, of a client of the description alone, a key or a password is the caller's to serve.
fn without_effect(scheme: &SecurityScheme, sources: &Sources) -> Diagnostic {
    let message = format!("a security scheme of type `{}` has no effect on the code", scheme.kind.type_name());
    let help = "give its value as a parameter, or through a transport of your own";
    Diagnostic::new(&rules::SECURITY_SCHEME_WITHOUT_EFFECT, sources.key_place(scheme.node), message).help(help)
}
