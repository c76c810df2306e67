//! Who a client is, by the certificate that it presented.

use tokio_rustls::rustls::ServerConnection;
use x509_parser::extensions::ParsedExtension;
use x509_parser::oid_registry::Oid;
use x509_parser::prelude::{FromDer, X509Certificate};

use super::{Name, ORGANISATION_ID, statements};
use crate::role::Role;

/// What the certificate of a connection says of its subject. Its issuer is one that the site trusts.
#[derive(Clone, Default)]
pub(crate) struct Peer {
    /// `organizationIdentifier`, where there is one.
    pub(crate) organisation: Option<String>,
    pub(crate) roles: Vec<Role>,
    pub(crate) subject: Name,
}

impl Peer {
    /// The client of a connection; `None` where it presented no certificate.
    pub(crate) fn of(connection: &ServerConnection) -> Option<Self> {
        let certificate = connection.peer_certificates()?.first()?;
        Some(X509Certificate::from_der(certificate).map(|(_, certificate)| Self::read(&certificate)).unwrap_or_default())
    }

    fn read(certificate: &X509Certificate<'_>) -> Self {
        let organisation = oid(&ORGANISATION_ID).and_then(|id| {
            let attribute = certificate.subject().iter_by_oid(&id).next()?;
            Some(attribute.as_str().ok()?.to_owned())
        });
        let roles = roles(certificate).unwrap_or_default();
        Self { organisation, roles, subject: Name::of(certificate.subject()) }
    }
}

fn roles(certificate: &X509Certificate<'_>) -> Option<Vec<Role>> {
    let extension = certificate.get_extension_unique(&oid(&statements::EXTENSION)?).ok()??;
    match extension.parsed_extension() {
        ParsedExtension::UnsupportedExtension { .. } => Some(statements::read(extension.value)),
        _ => None,
    }
}

fn oid(parts: &[u64]) -> Option<Oid<'static>> {
    Oid::from(parts).ok()
}
