//! The sign-in of customers: its endpoints, and what a customer can be asked to allow.

use indexmap::IndexMap;

use super::read::{Reader, section};
use super::{CustomerScope, Grant, Settings, SignIn};
use crate::diagnostics::rules;
use crate::source::Node;

const PKCE: [(&str, bool); 2] = [("S256", true), ("none", false)];

impl Reader<'_> {
    /// The endpoints of an environment for customers.
    pub(super) fn sign_in(&mut self, environment: &Node) -> Option<SignIn> {
        let revocation = environment.get("revocation");
        let Some(node) = environment.get("authorization") else {
            if let Some(idle) = revocation {
                let message = "`revocation` has no effect: without an `authorization` endpoint there is no session to end";
                self.error_at_key(
                    &rules::SETTING_WITHOUT_EFFECT,
                    idle,
                    message,
                    "add `authorization: { url: https://… }`, or remove it",
                );
            }
            return None;
        };
        Some(SignIn {
            node: node.id,
            url: node.get("url").map(|url| self.url(url)).unwrap_or_default(),
            pkce: node.get("pkce").and_then(|node| self.word(node, &PKCE)).unwrap_or(true),
            revocation: revocation.map(|node| self.endpoint(node)),
        })
    }

    /// What a customer can be asked to allow.
    pub(super) fn customer_scopes(&mut self, root: &Node) -> IndexMap<String, CustomerScope> {
        let scopes = root.pointer("/scopes/customer").into_iter().flat_map(Node::members);
        scopes.filter_map(|(name, node)| Some((name.to_owned(), self.customer_scope(node)?))).collect()
    }

    fn customer_scope(&mut self, node: &Node) -> Option<CustomerScope> {
        let scope = node.as_text()?;
        let mut open = scope.split('{').skip(1).map(|rest| rest.split_once('}').map(|(name, _)| name));
        let argument = open.next();
        let is_closed = scope.matches('}').count() == usize::from(argument.is_some());
        let is_named = argument.is_none_or(|name| name.is_some_and(|name| !name.is_empty()));
        if open.next().is_some() || !is_closed || !is_named {
            let help = "write one name in braces, of what completes the scope, or none";
            self.error(&rules::SETTING_VALUE, node, "the braces of the scope do not hold one name", help);
            return None;
        }
        Some(CustomerScope { node: node.id, scope: scope.to_owned(), argument: argument.flatten().map(str::to_owned) })
    }

    /// Each environment of the session has a page where customers sign in, and they can be asked for something.
    pub(super) fn check_sign_in(&mut self, node: &Node, only: Option<usize>, settings: &Settings) {
        let grant = node.get("grant").unwrap_or(node);
        let all = settings.environments.iter().enumerate();
        for (_, (name, environment)) in all.filter(|(index, _)| only.is_none_or(|only| only == *index)) {
            if environment.sign_in.is_none() {
                let help = "add `authorization: { url: https://… }` to the environment, or name another `environment`";
                let message = format!("`{name}` has no authorization endpoint where a customer signs in");
                self.error(&rules::SETTING_INCOMPLETE, grant, &message, help);
            }
        }
        if settings.customer_scopes.is_empty() {
            let help = "add `customer` to `scopes`, with a name for each scope";
            self.error(&rules::SETTING_INCOMPLETE, grant, "there is no scope that a customer can be asked to allow", help);
        }
        self.check_token(node, only, settings);
    }

    /// What is said of sign-ins has a session that they lead to.
    pub(super) fn check_sign_ins(&mut self, root: &Node, settings: &Settings) {
        let leads = |index: usize| {
            let of = |only: Option<usize>| only.is_none_or(|only| only == index);
            settings.sessions.iter().any(|session| session.grant == Grant::AuthorizationCode && of(session.environment))
        };
        let help = "add a session with the grant `authorization-code`, or remove it";
        for (index, (_, environment)) in section(root, "environments").enumerate() {
            if let Some(idle) = environment.get("authorization").filter(|_| !leads(index)) {
                let message = "`authorization` has no effect: no session begins with a sign-in there";
                self.error_at_key(&rules::SETTING_WITHOUT_EFFECT, idle, message, help);
            }
        }
        let has_sign_in = settings.sessions.iter().any(|session| session.grant == Grant::AuthorizationCode);
        if let Some(idle) = root.pointer("/scopes/customer").filter(|_| !has_sign_in) {
            let message = "`customer` has no effect: no session begins with a sign-in";
            self.error_at_key(&rules::SETTING_WITHOUT_EFFECT, idle, message, help);
        }
    }
}
