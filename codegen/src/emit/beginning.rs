//! The first steps of a user, from credentials to a client and a session, shown at the head of the package.

use super::{Emit, ident};
use crate::surface::{ClientKind, EnvironmentClient, SessionGrant, SessionPlan};

impl Emit<'_> {
    /// An example for each environment; a description on its own has none.
    pub(super) fn beginnings(&self) -> String {
        let library = &self.package.library;
        match &self.surface.clients.kind {
            ClientKind::Alone(client) => {
                let servers = vec!["\"https://bank.example\""; client.unaddressed.len()].join(", ");
                example(library, &[], &format!("let client = {library}::Client::builder({servers}).build()?;\n"))
            }
            ClientKind::Environments(clients) => {
                let all = clients.iter().enumerate();
                let examples = all.map(|(index, client)| self.beginning(client, self.surface.first_session_of(index)));
                examples.collect::<Vec<_>>().join("\n\n")
            }
        }
    }

    fn beginning(&self, client: &EnvironmentClient, session: Option<&SessionPlan>) -> String {
        let library = &self.package.library;
        let mut given = Vec::new();
        given.extend(client.takes_keys.then(|| ("keys", format!("{library}::Keys"))));
        given.extend(client.takes_identity.then(|| ("identity", format!("{library}::Identity"))));
        let credentials = given.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        let mut lines = format!("let client = {library}::{}::builder({credentials}).build()?;\n", client.type_name);
        if let Some(session) = session {
            let argument = match &session.grant {
                SessionGrant::Token => Some(("token", format!("{library}::AccessToken"))),
                SessionGrant::Scoped { argument, scope: _ } => Some((argument.as_str(), "&str".to_owned())),
                SessionGrant::Application { context: _ } => None,
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
