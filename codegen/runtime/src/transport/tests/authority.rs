//! Certificates for tests, and servers that ask clients for theirs.

use std::sync::Arc;

use rcgen::{BasicConstraints, Certificate, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::crypto::ring;
use rustls::pki_types::PrivateKeyDer;
use rustls::server::WebPkiClientVerifier;
use rustls::version::{TLS12, TLS13};
use rustls::{ServerConfig, SupportedProtocolVersion};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use crate::transport::Identity;

/// A certificate authority.
pub(in crate::transport) struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    pub(in crate::transport) fn new() -> Self {
        Self::named("Authority")
    }

    pub(in crate::transport) fn named(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    pub(in crate::transport) fn issue(&self, name: &str) -> (Certificate, KeyPair) {
        self.issue_with(name, |_| {})
    }

    pub(in crate::transport) fn issue_with(&self, name: &str, change: impl Fn(&mut CertificateParams)) -> (Certificate, KeyPair) {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        change(&mut params);
        (params.signed_by(&key, &self.issuer).unwrap(), key)
    }

    pub(in crate::transport) fn identity(&self) -> Identity {
        self.identity_with(|_| {})
    }

    pub(in crate::transport) fn identity_with(&self, change: impl Fn(&mut CertificateParams)) -> Identity {
        let (certificate, key) = self.issue_with("client", change);
        // Read on a day on which all certificates here are valid.
        Identity::from_pem_at((certificate.pem() + &key.serialize_pem()).as_bytes(), date_time_ymd(2019, 1, 1)).unwrap()
    }

    pub(in crate::transport) fn root(&self) -> Option<String> {
        Some(self.certificate.pem())
    }

    /// Serves one connection from a client that this authority knows; the server's certificate has this name.
    pub(in crate::transport) async fn serve(&self, name: &str) -> String {
        self.serve_with(self.issue(name), &[&TLS12, &TLS13]).await
    }

    pub(in crate::transport) async fn serve_with(
        &self,
        issued: (Certificate, KeyPair),
        versions: &[&'static SupportedProtocolVersion],
    ) -> String {
        let acceptor = self.acceptor(issued, versions);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let (socket, _) = listener.accept().await.unwrap();
            let Ok(mut socket) = acceptor.accept(socket).await else {
                return;
            };
            let _ = socket.read(&mut [0; 1024]).await;
            let _ = socket.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await;
        });
        format!("https://{address}/")
    }

    /// Opens connections of clients that this authority knows; the server has this certificate.
    pub(in crate::transport) fn acceptor(
        &self,
        (certificate, key): (Certificate, KeyPair),
        versions: &[&'static SupportedProtocolVersion],
    ) -> TlsAcceptor {
        let mut trusted = rustls::RootCertStore::empty();
        trusted.add(self.certificate.der().clone()).unwrap();
        let provider = Arc::new(ring::default_provider());
        let clients = WebPkiClientVerifier::builder_with_provider(trusted.into(), Arc::clone(&provider));
        let config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(versions)
            .unwrap()
            .with_client_cert_verifier(clients.build().unwrap())
            .with_single_cert(vec![certificate.der().clone()], PrivateKeyDer::try_from(key.serialize_der()).unwrap())
            .unwrap();
        TlsAcceptor::from(Arc::new(config))
    }
}
