//! Ways to a session: each key has to have an effect, and there has to be a way to get the token.

use super::read::{Reader, environments, section, text};
use super::{ClientAuthentication, Credential, Grant, Session, Settings};
use crate::diagnostics::{Diagnostic, rules};
use crate::source::Node;

/// Methods that every environment has.
const OF_ALL: [&str; 3] = ["builder", "builder_through", "replace_identity"];

/// Methods that an environment has where customers sign in.
const RESUMING: [&str; 2] = ["resume_login", "resume_session"];

/// The method that an environment has where applications are registered as clients.
const REGISTERING: &str = "registrar";

impl Reader<'_> {
    pub(super) fn sessions(&mut self, root: &Node, settings: &Settings) -> Vec<Session> {
        let Some(list) = root.pointer("/scopes/sessions") else { return Vec::new() };
        if settings.environments.is_empty() && !self.is_unread("environments") {
            self.error_at_key(
                &rules::SETTING_INCOMPLETE,
                list,
                "a session is of an environment, and there is none",
                "describe the portal's `environments`",
            );
        }
        let sessions: Vec<Session> = list.items().filter_map(|node| self.session(node, settings)).collect();
        self.check_methods(&sessions, settings);
        sessions
    }

    fn session(&mut self, node: &Node, settings: &Settings) -> Option<Session> {
        let environment = node.get("environment").and_then(|node| {
            let name = node.as_text()?;
            let index = settings.environments.get_index_of(name);
            if index.is_none() {
                self.unknown(node, name, "environment", environments(settings));
            }
            index
        });
        let grants = [
            ("client-credentials", Grant::ClientCredentials),
            ("authorization-code", Grant::AuthorizationCode),
            ("access-token", Grant::AccessToken),
        ];
        let grant = self.word(node.get("grant")?, &grants)?;
        match grant {
            Grant::AccessToken => {
                self.check_without(
                    node,
                    &["context", "argument", "scope", "parameters"],
                    "a token that the caller has is asked for elsewhere",
                );
            }
            Grant::AuthorizationCode => {
                let instead = "what a customer is asked to allow is said in `scopes.customer`";
                self.check_without(node, &["context", "argument", "scope"], instead);
                self.check_sign_in(node, environment, settings);
            }
            Grant::ClientCredentials => {
                self.check_without(node, &["parameters"], "they are for the authorization endpoint, where a customer signs in");
                self.check_scope(node);
                self.check_token(node, environment, settings);
            }
        }
        Some(Session {
            node: node.get("method")?.id,
            method: text(node, "method")?,
            environment,
            grant,
            context: node.get("context").and_then(|context| Some((context.id, context.as_text()?.to_owned()))),
            scope: text(node, "argument").zip(text(node, "scope")),
            parameters: section(node, "parameters")
                .filter_map(|(name, node)| Some((name.to_owned(), node.as_text()?.to_owned())))
                .collect(),
            docs: text(node, "docs"),
        })
    }

    /// Keys that say nothing for a grant.
    fn check_without(&mut self, node: &Node, keys: &[&str], why: &str) {
        for key in keys {
            if let Some(idle) = node.get(key) {
                let message = format!("`{key}` has no effect for this grant: {why}");
                self.error_at_key(&rules::SETTING_WITHOUT_EFFECT, idle, &message, "remove it, or take another grant");
            }
        }
    }

    /// The scope that is asked for comes from one key, or from two that belong together.
    fn check_scope(&mut self, node: &Node) {
        match (node.get("argument"), node.get("scope")) {
            (Some(argument), Some(scope)) => self.check_template(scope, argument.as_text().unwrap_or_default()),
            (Some(argument), None) => {
                let help = "add the `scope`, or remove it";
                self.error_at_key(
                    &rules::SETTING_WITHOUT_EFFECT,
                    argument,
                    "`argument` has no effect without a `scope` that it goes into",
                    help,
                );
            }
            (None, Some(scope)) => {
                let help = "add the `argument`, with its name in the scope as `{…}`, or remove it";
                self.error_at_key(
                    &rules::SETTING_WITHOUT_EFFECT,
                    scope,
                    "`scope` has no effect without an `argument` that goes into it",
                    help,
                );
            }
            (None, None) => {}
        }
        if let Some(context) = node.get("context").filter(|_| node.get("scope").is_some()) {
            let message = "`context` has no effect beside `scope`, which is asked for instead of the operation's";
            self.error_at_key(&rules::SETTING_WITHOUT_EFFECT, context, message, "remove one of the two");
        }
    }

    fn check_template(&mut self, scope: &Node, argument: &str) {
        let (template, slot) = (scope.as_text().unwrap_or_default(), format!("{{{argument}}}"));
        if !template.contains(&slot) {
            self.error(
                &rules::SETTING_VALUE,
                scope,
                &format!("the scope has no `{slot}` for the argument to go into"),
                &format!("write `{slot}` there"),
            );
        } else if template.replace(&slot, "").contains(['{', '}']) {
            self.error(
                &rules::SETTING_VALUE,
                scope,
                &format!("the scope has a brace that is not of `{slot}`"),
                "only the argument stands in braces",
            );
        }
    }

    /// Each environment of the session gives out tokens, and its client has what it takes to ask for one.
    pub(super) fn check_token(&mut self, node: &Node, only: Option<usize>, settings: &Settings) {
        let all = settings.environments.iter().enumerate();
        let grant = node.get("grant").unwrap_or(node);
        for (_, (name, environment)) in all.filter(|(index, _)| only.is_none_or(|only| only == *index)) {
            if environment.token.is_none() {
                let message = format!("`{name}` has no token endpoint to ask for a token");
                self.error(
                    &rules::SETTING_INCOMPLETE,
                    grant,
                    &message,
                    "add `token: { url: https://… }` to the environment, or name another `environment`",
                );
            }
            let client = environment.token.as_ref().map(|token| token.client).unwrap_or_default();
            let (needed, key, what) = match client {
                ClientAuthentication::Body | ClientAuthentication::Basic => (Credential::Keys, "keys", "keys"),
                ClientAuthentication::Certificate => (Credential::Certificate, "certificate", "certificate"),
            };
            let mut credentials = self.sources.place(environment.node);
            credentials.pointer.push_str("/credentials");
            let is_read = !self.diagnostics.has_error_within(&credentials);
            if is_read && !environment.credentials.contains(&needed) {
                let message = format!("a client of `{name}` has no {what} to ask for a token with");
                let help = format!("add `{key}` to the `credentials` of the environment, or name another `environment`");
                self.error(&rules::SETTING_INCOMPLETE, grant, &message, &help);
            }
        }
    }

    /// No environment has two methods of one name.
    fn check_methods(&mut self, sessions: &[Session], settings: &Settings) {
        for (at, session) in sessions.iter().enumerate() {
            let place = self.sources.place(session.node);
            if is_taken(session, sessions, settings) {
                let message = format!("an environment has the method `{}` already", session.method);
                self.diagnostics
                    .push(Diagnostic::new(&rules::NAME_TAKEN, place.clone(), message).help("give the session's another name"));
            }
            let meets = |other: &&Session| {
                let apart = session.environment.is_some() && other.environment.is_some();
                other.method == session.method && (!apart || other.environment == session.environment)
            };
            if let Some(other) = sessions[..at].iter().find(meets) {
                let diagnostic =
                    Diagnostic::new(&rules::NAME_TAKEN, place, format!("an environment has two methods `{}`", session.method));
                let other = self.sources.place(other.node);
                self.diagnostics.push(diagnostic.related(other, "the other one").help("give one of them another name"));
            }
        }
    }
}

/// Whether an environment of the session has a method of its name anyway.
fn is_taken(session: &Session, sessions: &[Session], settings: &Settings) -> bool {
    let is_given = |name: &str| session.method == name;
    let has_sign_in = || sessions.iter().any(|session| session.grant == Grant::AuthorizationCode);
    let of = |index: usize| session.environment.is_none_or(|only| only == index);
    let mut all = settings.environments.values().enumerate();
    OF_ALL.into_iter().any(is_given)
        || (RESUMING.into_iter().any(is_given) && has_sign_in())
        || (is_given(REGISTERING) && all.any(|(index, environment)| of(index) && environment.registration.is_some()))
}
