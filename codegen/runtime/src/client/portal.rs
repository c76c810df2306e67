//! What the settings say about a portal, as static data.

/// A portal: where its environments are, and where its errors carry their code.
#[derive(Debug)]
pub struct Portal {
    /// The portal's name, for logs.
    pub name: &'static str,
    /// Its environments; an index into this list is what the runtime calls an environment.
    pub environments: &'static [EnvironmentFacts],
    /// JSON pointers to the machine code of an error body, the first that is there counts.
    pub error_codes: &'static [&'static str],
}

/// An environment of a portal.
#[derive(Debug)]
pub struct EnvironmentFacts {
    /// Its name, for logs and errors.
    pub name: &'static str,
    /// A base address for each API.
    pub servers: &'static [&'static str],
    /// Where tokens are issued, if anywhere.
    pub token: Option<Endpoint>,
    /// The certificate that the APIs want of a client.
    pub client_certificate: Certificate,
}

/// An address that is no API.
#[derive(Debug)]
pub struct Endpoint {
    /// The address.
    pub url: &'static str,
    /// The certificate it wants of a client.
    pub certificate: Certificate,
}

/// A certificate that a server wants of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// None.
    None,
    /// One that the portal issued.
    Portal,
    /// A qualified website authentication certificate, with the roles of the payment service provider in it.
    Qwac,
}

impl EnvironmentFacts {
    /// Whether any of its servers wants a certificate.
    pub(crate) fn wants_certificate(&self) -> bool {
        let token = self.token.as_ref().map_or(Certificate::None, |endpoint| endpoint.certificate);
        self.client_certificate != Certificate::None || token != Certificate::None
    }
}
