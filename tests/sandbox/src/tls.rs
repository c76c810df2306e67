//! Mutual TLS, with authorities that live as long as the bank.

use std::error::Error;
use std::net::Ipv4Addr;
use std::sync::Arc;

use rcgen::{
    BasicConstraints, Certificate, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    SanType,
};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

/// `organizationIdentifier` of X.520, by which PSD2 certificates name the institution and its supervisor.
const ORGANISATION_ID: [u64; 4] = [2, 5, 4, 97];

/// The institution of all identities: the form that ETSI TS 119 495 wants, with a number that nobody has.
const ORGANISATION: &str = "PSDSE-FINA-00000";

/// What a client needs at a site that wants a certificate. Made anew by each bank, and good at no other.
#[derive(Clone)]
#[non_exhaustive]
pub struct Certificates {
    /// The root of the site's own certificate, in PEM.
    pub root: String,
    /// A certificate that the site accepts and its private key, in one PEM text.
    pub identity: String,
}

/// A site's side of TLS, and what its clients need.
pub(crate) struct Tls {
    pub(crate) acceptor: TlsAcceptor,
    pub(crate) certificates: Certificates,
}

impl Tls {
    /// TLS with a certificate for this machine. It takes no client without a certificate of the issuer `clients`.
    pub(crate) fn new(clients: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let (servers, clients) = (Authority::new("Loopback servers")?, Authority::new(clients)?);
        let identity = clients.identity()?;
        let certificates = Certificates { root: servers.certificate.pem(), identity };
        Ok(Self { acceptor: acceptor(&servers, &clients)?, certificates })
    }
}

fn acceptor(servers: &Authority, clients: &Authority) -> Result<TlsAcceptor, Box<dyn Error + Send + Sync>> {
    let provider = Arc::new(ring::default_provider());
    let mut known = RootCertStore::empty();
    known.add(clients.certificate.der().clone())?;
    let verifier = WebPkiClientVerifier::builder_with_provider(known.into(), Arc::clone(&provider)).build()?;
    let (certificate, key) = servers.server()?;
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_client_cert_verifier(verifier)
        .with_single_cert(vec![certificate.der().clone()], PrivateKeyDer::try_from(key.serialize_der())?)?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// Issues certificates for one purpose.
struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new(name: &str) -> Result<Self, rcgen::Error> {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let key = KeyPair::generate()?;
        Ok(Self { certificate: params.self_signed(&key)?, issuer: Issuer::new(params, key) })
    }

    fn server(&self) -> Result<(Certificate, KeyPair), rcgen::Error> {
        let mut params = CertificateParams::new(["localhost".to_owned()])?;
        params.subject_alt_names.push(SanType::IpAddress(Ipv4Addr::LOCALHOST.into()));
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        self.issue(&params)
    }

    /// An identity of [`ORGANISATION`], in PEM.
    fn identity(&self) -> Result<String, rcgen::Error> {
        let mut params = CertificateParams::new(["tpp.example.com".to_owned()])?;
        params.distinguished_name.push(DnType::CountryName, "SE");
        params.distinguished_name.push(DnType::OrganizationName, "Example TPP AB");
        params.distinguished_name.push(DnType::CustomDnType(ORGANISATION_ID.to_vec()), ORGANISATION);
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let (certificate, key) = self.issue(&params)?;
        Ok(certificate.pem() + &key.serialize_pem())
    }

    fn issue(&self, params: &CertificateParams) -> Result<(Certificate, KeyPair), rcgen::Error> {
        let key = KeyPair::generate()?;
        Ok((params.signed_by(&key, &self.issuer)?, key))
    }
}
