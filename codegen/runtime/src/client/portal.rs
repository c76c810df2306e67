//! What the settings say about a portal, as static data.

use crate::error::ServerSetter;
use crate::token::ClientAuthentication;
use crate::transport::PspRole;

/// A portal: its environments, and where its error bodies have their code.
#[derive(Debug)]
pub struct Portal {
    /// The portal's name, for logs.
    pub name: &'static str,
    /// What its servers are called in `Api`, by their index in each environment; empty for that of an only API.
    pub servers: &'static [&'static str],
    /// Its environments, which the runtime knows by their index in this list.
    pub environments: &'static [EnvironmentFacts],
    /// JSON pointers to the code in an error body; the first that is present counts.
    pub error_codes: &'static [&'static str],
    /// JSON pointers to the words of an error body for people; the first that is present counts.
    pub error_messages: &'static [&'static str],
    /// The codes by which a bank says that the accesses of a consent are used up for the day.
    pub accesses_exceeded: &'static [&'static str],
    /// The PSD2 roles that operations need, where a QWAC has to state them.
    pub roles: &'static [RoleRule],
    /// The security schemes that a builder takes credentials for, which operations name by their index.
    pub schemes: &'static [Scheme],
}

impl Portal {
    /// The PSD2 role that an operation needs.
    pub(crate) fn role(&self, api: usize, operation: &str) -> Option<PspRole> {
        let of = |operation: &str| self.roles.iter().find(|rule| rule.api == api && rule.operation == operation);
        of(operation).or_else(|| of("")).map(|rule| rule.role)
    }

    /// How a builder is told the address of the server with this index.
    pub(crate) fn setter(&self, server: usize) -> ServerSetter {
        match self.servers.get(server).copied().unwrap_or_default() {
            "" => ServerSetter::Only,
            name => ServerSetter::Named(name),
        }
    }
}

/// The PSD2 role that an operation needs, or all of an API do that no other rule names.
#[derive(Debug)]
pub struct RoleRule {
    /// Index of the API.
    pub api: usize,
    /// Id of the operation; empty for all of the API.
    pub operation: &'static str,
    /// The role.
    pub role: PspRole,
}

/// A name of a server that a builder can be told the address of: an API, or operations that have their own.
pub trait ServerName {
    /// The index of the server in each environment.
    fn index(self) -> usize;
}

/// The name of a server where there is none but that of the only API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoOther {}

impl ServerName for NoOther {
    fn index(self) -> usize {
        match self {}
    }
}

/// Where a credential goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// A header of this name.
    Header(&'static str),
    /// A name in the query.
    Query(&'static str),
    /// A cookie of this name.
    Cookie(&'static str),
    /// The `Authorization` header.
    Authorization,
}

/// An environment of a portal.
#[derive(Debug)]
pub struct EnvironmentFacts {
    /// Its name, for logs and errors.
    pub name: &'static str,
    /// The base URL of each API, then those of operations that have their own: absolute; a path, where the description says no more;
    /// or empty.
    pub servers: &'static [&'static str],
    /// The names in braces of these URLs, each with the value that it has unless a builder is told another.
    pub variables: &'static [(&'static str, &'static str)],
    /// The token endpoint, if there is one.
    pub token: Option<TokenEndpoint>,
    /// How customers sign in, if they do.
    pub sign_in: Option<SignIn>,
    /// Where applications are registered as clients (RFC 7591, section 3), if they are; its URL is empty where it is not public.
    pub registration: Option<Endpoint>,
    /// The client certificate that the APIs require.
    pub client_certificate: Certificate,
}

/// The token endpoint (RFC 6749, section 3.2).
#[derive(Debug)]
pub struct TokenEndpoint {
    /// Its URL.
    pub url: &'static str,
    /// The client certificate that it requires.
    pub certificate: Certificate,
    /// How an application proves who it is.
    pub client: ClientAuthentication,
}

/// How customers sign in.
#[derive(Debug)]
pub struct SignIn {
    /// The URL of the authorization endpoint, which a customer's browser is sent to (RFC 6749, section 3.1).
    pub url: &'static str,
    /// Whether it is sent a challenge for the code (RFC 7636).
    pub pkce: bool,
    /// The endpoint that revokes tokens (RFC 7009), if there is one.
    pub revocation: Option<Endpoint>,
}

/// An endpoint outside the APIs.
#[derive(Debug)]
pub struct Endpoint {
    /// Its URL.
    pub url: &'static str,
    /// The client certificate that it requires.
    pub certificate: Certificate,
}

/// A client certificate that a server requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// None.
    None,
    /// One that the portal issued.
    Portal,
    /// A qualified website authentication certificate (QWAC), which states the roles of the payment service provider.
    Qwac,
}

impl EnvironmentFacts {
    /// Whether any of its servers requires a client certificate.
    pub(crate) fn requires_certificate(&self) -> bool {
        let token = self.token.as_ref().map(|endpoint| endpoint.certificate);
        let revocation =
            self.sign_in.as_ref().and_then(|sign_in| sign_in.revocation.as_ref()).map(|endpoint| endpoint.certificate);
        let registration = self.registration.as_ref().map(|endpoint| endpoint.certificate);
        [Some(self.client_certificate), token, revocation, registration]
            .into_iter()
            .flatten()
            .any(|certificate| certificate != Certificate::None)
    }
}
