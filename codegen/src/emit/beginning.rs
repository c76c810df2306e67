//! How a user begins: from what the portal gave to a client, and from there to a session. Shown at the head of the package.

use super::{Emit, ident};
use crate::naming::words::type_name;
use crate::settings::{Credential, Environment, Grant, Session};

impl Emit<'_> {
    /// An example for each environment; a description on its own has one server.
    pub(super) fn beginnings(&self) -> String {
        let library = &self.package.library;
        if self.settings.environments.is_empty() {
            let server = if self.has_server() { "" } else { "\"https://bank.example\"" };
            return example(library, &[], &format!("let client = {library}::Client::builder({server}).build()?;\n"));
        }
        let examples = self.settings.environments.iter().enumerate().map(|(index, (name, environment))| {
            let session = self.settings.sessions.iter().find(|session| session.environment.is_none_or(|only| only == index));
            self.beginning(name, environment, session)
        });
        examples.collect::<Vec<_>>().join("\n\n")
    }

    fn beginning(&self, name: &str, environment: &Environment, session: Option<&Session>) -> String {
        let library = &self.package.library;
        let has = |credential| environment.credentials.contains(&credential);
        let mut given = Vec::new();
        given.extend(has(Credential::Keys).then(|| ("keys", format!("{library}::Keys"))));
        given.extend(has(Credential::Certificate).then(|| ("identity", format!("{library}::Identity"))));
        let credentials = given.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        let mut lines = format!("let client = {library}::{}::builder({credentials}).build()?;\n", type_name(name));
        if let Some(session) = session {
            let argument = match (session.grant, &session.scope) {
                (Grant::AccessToken, _) => Some(("token", format!("{library}::AccessToken"))),
                (Grant::ClientCredentials, Some((argument, _))) => Some((argument.as_str(), "&str".to_owned())),
                (Grant::ClientCredentials, None) => None,
            };
            let taken = argument.as_ref().map_or("", |(name, _)| name);
            lines.push_str(&format!("let session = client.{}({taken});\n", ident(&session.method)));
            given.extend(argument);
        }
        example(library, &given, &lines)
    }
}

/// A documentation test of these lines, with what they take from elsewhere.
fn example(library: &str, given: &[(&str, String)], lines: &str) -> String {
    let given = given.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(", ");
    format!("```no_run\n# fn example({given}) -> Result<(), {library}::BuildError> {{\n{lines}# Ok(())\n# }}\n```")
}
