//! What the settings say about a portal, as static data.

use crate::error::ServerSetter;

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
    /// The security schemes that a builder takes credentials for, which operations name by their index.
    pub schemes: &'static [Scheme],
}

impl Portal {
    /// How a builder is told the address of the server with this index.
    pub(crate) fn setter(&self, server: usize) -> ServerSetter {
        match self.servers.get(server).copied().unwrap_or_default() {
            "" => ServerSetter::Only,
            name => ServerSetter::Named(name),
        }
    }
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
    pub token: Option<Endpoint>,
    /// The client certificate that the APIs require.
    pub client_certificate: Certificate,
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
        let token = self.token.as_ref().map_or(Certificate::None, |endpoint| endpoint.certificate);
        self.client_certificate != Certificate::None || token != Certificate::None
    }
}
