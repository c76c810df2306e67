//! The first steps of a user, from credentials to a client and a session, shown at the head of the package.

use super::{Emit, ident};
use crate::surface::{ClientKind, EnvironmentClient, SCOPE, SessionGrant, SessionPlan};

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
        let Some(session) = session else { return example(library, &given, &lines) };
        let argument = match &session.grant {
            SessionGrant::Token => Some(("token", format!("{library}::AccessToken"))),
            SessionGrant::Scoped { argument, scope: _ } => Some((argument.as_str(), "&str".to_owned())),
            SessionGrant::Application { context: _ } => None,
            SessionGrant::Customer { parameters } => {
                lines.push_str(&self.sign_in_lines(&session.method, parameters));
                let said = parameters.iter().map(|(_, argument)| argument.as_str());
                given.extend(said.chain(["redirect_uri", "callback"]).map(|name| (name, "&str".to_owned())));
                return awaiting_example(&given, &lines);
            }
        };
        let taken = argument.as_ref().map_or("", |(name, _)| name);
        lines.push_str(&format!("let session = client.{}({taken});\n", ident(&session.method)));
        given.extend(argument);
        example(library, &given, &lines)
    }

    /// From the client to the session of a customer who signs in.
    fn sign_in_lines(&self, method: &str, parameters: &[(String, String)]) -> String {
        let library = &self.package.library;
        let scope = self.surface.clients.customer_scopes.first().map_or_else(String::new, |scope| {
            let variant = &scope.variant;
            let id = if scope.argument.is_some() { "(id)" } else { "" };
            format!("&{library}::{SCOPE}::{variant}{id}, ")
        });
        let said: String = parameters.iter().map(|(_, argument)| format!("{}, ", ident(argument))).collect();
        format!(
            "let login = client.{}({scope}{said}redirect_uri)?;\n\
             // The customer's browser goes to `login.url()`, and comes back to the redirect URI.\n\
             let session = login.complete(callback).await?;\n",
            ident(method)
        )
    }
}

/// A documentation test of lines that wait for a response.
fn awaiting_example(given: &[(&str, String)], lines: &str) -> String {
    let given = given.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(", ");
    format!("```no_run\n# async fn example({given}) -> Result<(), Box<dyn std::error::Error>> {{\n{lines}# Ok(())\n# }}\n```")
}

/// A documentation test of these lines, with what they take from elsewhere.
fn example(library: &str, given: &[(&str, String)], lines: &str) -> String {
    let given = given.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(", ");
    format!("```no_run\n# fn example({given}) -> Result<(), {library}::BuildError> {{\n{lines}# Ok(())\n# }}\n```")
}
