//! Mutual TLS, with authorities that live as long as the bank.

mod authority;
mod name;
mod peer;
mod statements;

use std::error::Error;
use std::sync::Arc;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

use crate::error::BankError;
use crate::role::Role;
use authority::{Authority, Subject};
pub(crate) use name::Name;
pub(crate) use peer::Peer;

/// `organizationIdentifier` of X.520, by which PSD2 certificates name the institution and its supervisor.
const ORGANISATION_ID: [u64; 4] = [2, 5, 4, 97];

/// The institution of identities for which no other was named: the form that ETSI TS 119 495 wants, with a number that nobody has.
const ORGANISATION: &str = "PSDSE-FINA-00000";

/// The roles of identities for which no other were named: all that a third party may have.
const ROLES: [Role; 3] = [Role::PaymentInitiation, Role::AccountInformation, Role::CardBasedInstruments];

/// Which certificates a site asks of its clients.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'s> {
    /// Who issues them.
    pub(crate) issuer: &'s str,
    /// Whether they are qualified ones, and state roles.
    pub(crate) are_qualified: bool,
    /// Whether a client without one meets nothing that it may use, so that it is refused before it can ask.
    pub(crate) everywhere: bool,
}

/// What a client needs at a site that wants a certificate. Made anew by each bank, and good at no other.
#[derive(Clone)]
#[non_exhaustive]
pub struct Certificates {
    /// The root of the site's own certificate, in PEM.
    pub root: String,
    /// A certificate that the site accepts and its private key, in one PEM text. Its organisation is `PSDSE-FINA-00000`; a
    /// qualified one states all roles that a third party may have.
    pub identity: String,
    clients: Arc<Authority>,
    are_qualified: bool,
}

impl Certificates {
    /// An identity as [`Certificates::identity`], with these roles alone. A certificate that is not qualified states none.
    ///
    /// # Errors
    /// A certificate that cannot be made.
    pub fn with_roles(&self, roles: &[Role]) -> Result<String, BankError> {
        self.issue(ORGANISATION, roles, false)
    }

    /// An identity as [`Certificates::identity`], of another organisation: `PSDSE-FINA-00001`.
    ///
    /// # Errors
    /// A certificate that cannot be made.
    pub fn of_organisation(&self, id: &str) -> Result<String, BankError> {
        self.issue(id, &ROLES, false)
    }

    /// An identity as [`Certificates::identity`], whose time is over.
    ///
    /// # Errors
    /// A certificate that cannot be made.
    pub fn expired(&self) -> Result<String, BankError> {
        self.issue(ORGANISATION, &ROLES, true)
    }

    fn issue(&self, organisation: &str, roles: &[Role], has_expired: bool) -> Result<String, BankError> {
        let subject = Subject { organisation, roles: self.are_qualified.then_some(roles), has_expired };
        self.clients.identity(&subject).map_err(|error| BankError::Tls(error.into()))
    }
}

/// A site's side of TLS, and what its clients need.
pub(crate) struct Tls {
    pub(crate) acceptor: TlsAcceptor,
    /// For browsers, which have no certificate, where `acceptor` takes nobody without one.
    pub(crate) pages: Option<TlsAcceptor>,
    pub(crate) certificates: Certificates,
}

impl Tls {
    /// TLS with a certificate for this machine, for clients with a certificate as it is wanted.
    pub(crate) fn new(wanted: Wanted<'_>) -> Result<Self, BankError> {
        Self::with(wanted).map_err(BankError::Tls)
    }

    fn with(wanted: Wanted<'_>) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let (servers, clients) = (Authority::new("Loopback servers")?, Arc::new(Authority::new(wanted.issuer)?));
        let pages = wanted.everywhere.then(|| acceptor(&servers, &clients, false)).transpose()?;
        let acceptor = acceptor(&servers, &clients, wanted.everywhere)?;
        let root = servers.certificate.pem();
        let mut certificates = Certificates { root, identity: String::new(), clients, are_qualified: wanted.are_qualified };
        certificates.identity = certificates.issue(ORGANISATION, &ROLES, false)?;
        Ok(Self { acceptor, pages, certificates })
    }
}

/// Takes clients with a certificate of the authority, and others with none where that is not wanted everywhere.
fn acceptor(servers: &Authority, clients: &Authority, is_required: bool) -> Result<TlsAcceptor, Box<dyn Error + Send + Sync>> {
    let provider = Arc::new(ring::default_provider());
    let mut known = RootCertStore::empty();
    known.add(clients.certificate.der().clone())?;
    let verifier = WebPkiClientVerifier::builder_with_provider(known.into(), Arc::clone(&provider));
    let verifier = if is_required { verifier } else { verifier.allow_unauthenticated() };
    let (certificate, key) = servers.server()?;
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_client_cert_verifier(verifier.build()?)
        .with_single_cert(vec![certificate.der().clone()], PrivateKeyDer::try_from(key.serialize_der())?)?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}
