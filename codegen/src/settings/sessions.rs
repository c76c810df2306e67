//! Ways to a session: each key has to have an effect, and there has to be a way to get the token.

use super::read::{Reader, environments, text};
use super::{Credential, Grant, Session, Settings};
use crate::diagnostics::{Diagnostic, rules};
use crate::source::Node;

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
        self.check_methods(&sessions);
        sessions
    }

    fn session(&mut self, node: &Node, settings: &Settings) -> Option<Session> {
        let environment = node.get("environment").and_then(|node| {
            let name = node.as_str()?;
            let index = settings.environments.get_index_of(name);
            if index.is_none() {
                self.unknown(node, name, "environment", environments(settings));
            }
            index
        });
        let grants = [("client-credentials", Grant::ClientCredentials), ("access-token", Grant::AccessToken)];
        let grant = self.word(node.get("grant")?, &grants)?;
        match grant {
            Grant::AccessToken => self.check_scopeless(node),
            Grant::ClientCredentials => {
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
            docs: text(node, "docs"),
        })
    }

    /// A token that the caller has was asked for elsewhere.
    fn check_scopeless(&mut self, node: &Node) {
        for key in ["context", "argument", "scope"] {
            if let Some(idle) = node.get(key) {
                let message = format!("`{key}` has no effect: a token that the caller has is for the scopes that it is for");
                self.error_at_key(
                    &rules::SETTING_WITHOUT_EFFECT,
                    idle,
                    &message,
                    "remove it, or take the grant `client-credentials`",
                );
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

    /// Each environment of the session gives out tokens, and its client has the keys to ask for one.
    fn check_token(&mut self, node: &Node, only: Option<usize>, settings: &Settings) {
        let all = settings.environments.iter().enumerate();
        for (_, (name, environment)) in all.filter(|(index, _)| only.is_none_or(|only| only == *index)) {
            let grant = node.get("grant").unwrap_or(node);
            if environment.token.is_none() {
                let message = format!("`{name}` has no token endpoint to ask for a token");
                self.error(
                    &rules::SETTING_INCOMPLETE,
                    grant,
                    &message,
                    "add `token: { url: https://… }` to the environment, or name another `environment`",
                );
            }
            let mut credentials = self.sources.place(environment.node);
            credentials.pointer.push_str("/credentials");
            let is_read = !self.diagnostics.has_error_within(&credentials);
            if is_read && !environment.credentials.contains(&Credential::Keys) {
                let message = format!("a client of `{name}` has no keys to ask for a token with");
                self.error(
                    &rules::SETTING_INCOMPLETE,
                    grant,
                    &message,
                    "add `keys` to the `credentials` of the environment, or name another `environment`",
                );
            }
        }
    }

    /// No environment has two methods of one name.
    fn check_methods(&mut self, sessions: &[Session]) {
        for (at, session) in sessions.iter().enumerate() {
            let place = self.sources.place(session.node);
            if matches!(session.method.as_str(), "builder" | "replace_identity") {
                let message = format!("every environment has the method `{}` already", session.method);
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
