//! A key that signs and is not given out, as one in a hardware security module, over TLS on this machine.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http::Request;
use rcgen::{KeyPair, PublicKeyData, SigningKey as _};
use rustls::pki_types::SubjectPublicKeyInfoDer;
use rustls::sign::{Signer, SigningKey};
use rustls::{SignatureAlgorithm, SignatureScheme};

use super::super::Identity;
use crate::error::{BuildError, TransportErrorKind};
use crate::transport::tests::authority::Authority;
use crate::transport::{Body, ReqwestTransport, Transport};

/// A module with a key for P-256. `tells_public` is whether it tells the public half.
#[derive(Debug)]
struct Module {
    key: KeyPair,
    tells_public: bool,
    signatures: AtomicUsize,
}

/// The key in a module, by which rustls knows it.
#[derive(Clone, Debug)]
struct Key(Arc<Module>);

impl Key {
    fn new(key: KeyPair, tells_public: bool) -> Self {
        Self(Arc::new(Module { key, tells_public, signatures: AtomicUsize::new(0) }))
    }

    fn signatures(&self) -> usize {
        self.0.signatures.load(Ordering::SeqCst)
    }

    fn identity(&self, chain: &str) -> Result<Identity, BuildError> {
        Identity::from_signer(chain.as_bytes(), Arc::new(self.clone()))
    }
}

impl SigningKey for Key {
    fn choose_scheme(&self, offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        offered.contains(&self.scheme()).then(|| Box::new(self.clone()) as Box<dyn Signer>)
    }

    fn public_key(&self) -> Option<SubjectPublicKeyInfoDer<'_>> {
        self.0.tells_public.then(|| SubjectPublicKeyInfoDer::from(self.0.key.subject_public_key_info()))
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        SignatureAlgorithm::ECDSA
    }
}

impl Signer for Key {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, rustls::Error> {
        self.0.signatures.fetch_add(1, Ordering::SeqCst);
        self.0.key.sign(message).map_err(|error| rustls::Error::General(error.to_string()))
    }

    fn scheme(&self) -> SignatureScheme {
        SignatureScheme::ECDSA_NISTP256_SHA256
    }
}

#[tokio::test]
async fn a_signer_opens_the_connection_with_one_signature() {
    let authority = Authority::new();
    for tells_public in [true, false] {
        let (certificate, key) = authority.issue("client");
        let key = Key::new(key, tells_public);
        let root = authority.root().unwrap();
        let transport = ReqwestTransport::builder()
            .identity(key.identity(&certificate.pem()).unwrap())
            .root_certificate(root.as_bytes())
            .build()
            .unwrap();
        assert_eq!(key.signatures(), 0);
        let request = Request::get(authority.serve("127.0.0.1").await).body(Body::empty()).unwrap();
        assert_eq!(transport.send(request).await.unwrap().status(), 204);
        assert_eq!(key.signatures(), 1);
    }
}

#[tokio::test]
async fn a_signature_by_another_key_is_refused_by_the_server() {
    let authority = Authority::new();
    let (certificate, _) = authority.issue("client");
    let (_, other) = authority.issue("other");
    let root = authority.root().unwrap();
    // It does not tell its public half, so that the server finds out.
    let identity = Key::new(other, false).identity(&certificate.pem()).unwrap();
    let transport = ReqwestTransport::builder().identity(identity).root_certificate(root.as_bytes()).build().unwrap();
    let request = Request::get(authority.serve("127.0.0.1").await).body(Body::empty()).unwrap();
    let error = transport.send(request).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Certificate, "{error}");
}

#[test]
fn a_signer_of_another_certificate_is_no_identity() {
    let authority = Authority::new();
    let ((certificate, _), (_, other)) = (authority.issue("client"), authority.issue("other"));
    let error = Key::new(other, true).identity(&certificate.pem()).unwrap_err();
    assert_eq!(error.to_string(), "no identity: the private key does not belong to the certificate");
}

#[test]
fn a_key_beside_a_signer_is_refused() {
    let (certificate, key) = Authority::new().issue("client");
    let pem = certificate.pem() + &key.serialize_pem();
    let error = Key::new(key, true).identity(&pem).unwrap_err();
    let reason = "no identity: the PEM text has a private key, and a signer is given too; one of them signs";
    assert_eq!(error.to_string(), reason);
}
