//! Roles of headers. A handle binds at most one.

use super::read::{Reader, section, text};
use super::{Decisions, HeaderRole};
use crate::diagnostics::{Diagnostic, rules};
use crate::source::Node;

impl Reader<'_> {
    pub(super) fn headers(&mut self, root: &Node) -> Decisions<HeaderRole> {
        let mut roles = Decisions::default();
        let mut said_once: Option<&Node> = None;
        for (name, node) in section(root, "headers") {
            let Some(role) = self.header_role(node) else { continue };
            match role {
                HeaderRole::Client(_) => {
                    self.check_said_once(root, name, node, said_once);
                    said_once = said_once.or(Some(node));
                }
                HeaderRole::Presence => self.check_sessions(root, "presence", node),
                _ => {}
            }
            roles.insert(name, node.id, role);
        }
        roles
    }

    fn header_role(&mut self, node: &Node) -> Option<HeaderRole> {
        let handle = node.get("handle");
        let roles = [
            ("request-id", HeaderRole::RequestId),
            ("client", HeaderRole::Client(text(node, "handle").unwrap_or_default())),
            ("psu", HeaderRole::Psu),
            ("presence", HeaderRole::Presence),
            ("consent", HeaderRole::Consent),
            ("scope", HeaderRole::Scope),
            ("sticky", HeaderRole::Sticky),
            ("plain", HeaderRole::Plain),
        ];
        let role = self.word(node.get("role").unwrap_or(node), &roles)?;
        match (&role, handle) {
            (HeaderRole::Client(_), None) => {
                let help = "write `{ role: client, handle: … }`, with the name of a method that takes the value";
                self.error(&rules::SETTING_INCOMPLETE, node, "the role `client` needs a `handle`", help);
                None
            }
            (HeaderRole::Client(_), Some(_)) | (_, None) => Some(role),
            (_, Some(handle)) => {
                self.error_at_key(
                    &rules::SETTING_WITHOUT_EFFECT,
                    handle,
                    "`handle` has no effect without the role `client`",
                    "remove it",
                );
                Some(role)
            }
        }
    }

    /// The role `client` is that of one header, and sessions have its method.
    fn check_said_once(&mut self, root: &Node, name: &str, node: &Node, other: Option<&Node>) {
        if name.ends_with('*') {
            let message = format!("the role `client` is that of one header, and `{name}` speaks for many");
            self.error_at_key(&rules::SETTING_VALUE, node, &message, "write the name of the header");
        }
        if let Some(other) = other {
            let place = self.sources.key_place(node.id);
            let diagnostic =
                Diagnostic::new(&rules::SETTING_VALUE, place, "a second header has the role `client`, and one is said once");
            let other = self.sources.key_place(other.id);
            self.diagnostics.push(diagnostic.related(other, "the first").help("give one of them another role, such as `plain`"));
        }
        self.check_sessions(root, "client", node);
    }

    /// A role whose headers are said on a session has one.
    fn check_sessions(&mut self, root: &Node, role: &str, node: &Node) {
        let scopes = root.get("scopes");
        let sessions = scopes.and_then(|scopes| scopes.get("sessions"));
        let is_read =
            scopes.is_none_or(|scopes| scopes.as_map().is_some()) && sessions.is_none_or(|list| list.as_list().is_some());
        if is_read && sessions.is_none_or(|sessions| sessions.items().next().is_none()) {
            let message = format!("the role `{role}` needs `scopes.sessions`: a session has the method that takes the value");
            self.error_at_key(
                &rules::SETTING_INCOMPLETE,
                node,
                &message,
                "describe the sessions, or give the header another role, such as `plain`",
            );
        }
    }
}
