//! TLS over a socket on this machine, with certificates made for the test.

use std::sync::Arc;

use http::Request;
use rcgen::{BasicConstraints, Certificate, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use crate::error::{TransportError, TransportErrorKind};
use crate::transport::{Body, Identity, Proxying, ReqwestTransport, Transport, TransportSettings, certificates};

/// A certificate authority.
struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    fn issue(&self, name: &str) -> (Certificate, KeyPair) {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        (params.signed_by(&key, &self.issuer).unwrap(), key)
    }

    fn identity(&self) -> Identity {
        let (certificate, key) = self.issue("client");
        Identity::from_pem((certificate.pem() + &key.serialize_pem()).as_bytes()).unwrap()
    }

    fn roots(&self) -> Option<Vec<CertificateDer<'static>>> {
        certificates(self.certificate.pem().as_bytes()).ok()
    }

    /// Serves one connection from a client that this authority knows; the server's certificate has this name.
    async fn serve(&self, name: &str) -> String {
        let mut trusted = rustls::RootCertStore::empty();
        trusted.add(self.certificate.der().clone()).unwrap();
        let provider = Arc::new(ring::default_provider());
        let clients = WebPkiClientVerifier::builder_with_provider(trusted.into(), Arc::clone(&provider));
        let (certificate, key) = self.issue(name);
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_client_cert_verifier(clients.build().unwrap())
            .with_single_cert(vec![certificate.der().clone()], PrivateKeyDer::try_from(key.serialize_der()).unwrap())
            .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let (socket, _) = listener.accept().await.unwrap();
            let Ok(mut socket) = TlsAcceptor::from(Arc::new(config)).accept(socket).await else {
                return;
            };
            let _ = socket.read(&mut [0; 1024]).await;
            let _ = socket.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await;
        });
        format!("https://{address}/")
    }
}

async fn status(
    url: &str,
    identity: Option<Identity>,
    roots: Option<Vec<CertificateDer<'static>>>,
) -> Result<u16, TransportError> {
    let settings = TransportSettings { identity, roots, proxying: Proxying::Direct, ..TransportSettings::default() };
    let transport = ReqwestTransport::new(settings).unwrap();
    let request = Request::get(url).body(Body::empty()).unwrap();
    transport.send(request).await.map(|response| response.status().as_u16())
}

#[tokio::test]
async fn a_root_that_is_added_and_an_identity_open_the_connection() {
    let authority = Authority::new();
    let url = authority.serve("127.0.0.1").await;
    assert_eq!(status(&url, Some(authority.identity()), authority.roots()).await.unwrap(), 204);
}

#[tokio::test]
async fn a_server_that_no_root_knows_is_refused() {
    let authority = Authority::new();
    let url = authority.serve("127.0.0.1").await;
    let error = status(&url, Some(authority.identity()), Authority::new().roots()).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Connect);
}

#[tokio::test]
async fn without_roots_no_server_is_trusted() {
    let authority = Authority::new();
    let url = authority.serve("127.0.0.1").await;
    let error = status(&url, Some(authority.identity()), None).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Connect);
}

#[tokio::test]
async fn a_server_of_another_name_is_refused() {
    let authority = Authority::new();
    let url = authority.serve("127.0.0.2").await;
    let error = status(&url, Some(authority.identity()), authority.roots()).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Connect);
}

#[tokio::test]
async fn a_client_without_identity_is_refused_by_a_server_that_wants_one() {
    let authority = Authority::new();
    let url = authority.serve("127.0.0.1").await;
    assert!(status(&url, None, authority.roots()).await.is_err());
}

#[test]
fn a_key_of_another_certificate_is_no_identity() {
    let authority = Authority::new();
    let (certificate, _) = authority.issue("client");
    let (_, other) = authority.issue("client");
    let pem = certificate.pem() + &other.serialize_pem();
    let identity = Identity::from_pem(pem.as_bytes()).unwrap();
    let settings = TransportSettings { identity: Some(identity), ..TransportSettings::default() };
    assert_eq!(ReqwestTransport::new(settings).unwrap_err().to_string(), "TLS cannot be set up");
}
