//! Who is let in where the bank wants a certificate.

use std::io;
use std::sync::Arc;

use hyper::Request;
use hyper::body::Bytes;
use portal_sandbox::{Certificates, Site};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::client::{self, call, exchange};

/// Speaks TLS on a stream, to a server that `root` vouches for.
pub(crate) async fn connect(stream: TcpStream, root: &str, identity: Option<&str>) -> io::Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(root.as_bytes()).unwrap()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_root_certificates(roots);
    let config = match identity {
        None => config.with_no_client_auth(),
        Some(pem) => {
            let certificate = CertificateDer::from_pem_slice(pem.as_bytes()).unwrap();
            let key = PrivateKeyDer::from_pem_slice(pem.as_bytes()).unwrap();
            config.with_client_auth_cert(vec![certificate], key).unwrap()
        }
    };
    let name = ServerName::try_from("127.0.0.1").unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

/// Whether a request gets an answer of the site, with this identity; that there was none is no such answer.
async fn is_answered(site: &Site, identity: Option<&str>) -> bool {
    let stream = TcpStream::connect(site.origin().trim_start_matches("https://")).await.unwrap();
    let stream = connect(stream, &certificates(site).root, identity).await;
    // In TLS 1.3 the client is done first, and learns of its refusal by the next thing it reads.
    match stream {
        Ok(stream) => {
            let answer = exchange(stream, Request::new(Bytes::new())).await;
            answer.is_ok_and(|answer| !answer.text().contains("No required SSL certificate was sent"))
        }
        Err(_) => false,
    }
}

fn certificates(site: &Site) -> &Certificates {
    site.certificates().unwrap()
}

#[tokio::test]
async fn production_answers_nobody_without_a_certificate_of_its_issuer() {
    let (bank, other) = (client::bank().await, client::bank().await);
    for portal in ["ica-banken", "open-payments"] {
        let site = bank.site(portal, "production");
        assert!(is_answered(site, Some(&certificates(site).identity)).await);
        assert!(!is_answered(site, None).await);
        assert!(!is_answered(site, Some(&certificates(other.site(portal, "production")).identity)).await);
    }
    let [qualified, portals] = ["ica-banken", "open-payments"].map(|portal| bank.site(portal, "production"));
    assert!(!is_answered(qualified, Some(&certificates(portals).identity)).await);
}

#[tokio::test]
async fn where_browsers_come_too_a_certificate_is_wanted_of_each_request_that_is_none_of_theirs() {
    let bank = client::quay_bank().await;
    let site = bank.site("quay-bank", "certificates");
    for path in ["/v1/accounts", "/nowhere", "/token", "/revoke"] {
        let refused = call(site, "GET", path).identity(None).send().await;
        assert_eq!(refused.status(), 400);
        assert!(refused.text().contains("No required SSL certificate was sent"), "{path}");
        let with = call(site, "GET", path).send().await;
        assert!(!with.text().contains("SSL"), "{path}");
    }
    let page = call(site, "GET", "/authorize").identity(None).send().await;
    assert!(!page.text().contains("SSL"));
}

#[tokio::test]
async fn a_certificate_whose_time_is_over_is_refused_by_tls() {
    let bank = client::quay_bank().await;
    let site = bank.site("quay-bank", "certificates");
    let stream = TcpStream::connect(site.origin().trim_start_matches("https://")).await.unwrap();
    let expired = certificates(site).expired().unwrap();
    let answer = match connect(stream, &certificates(site).root, Some(&expired)).await {
        Ok(stream) => exchange(stream, Request::new(Bytes::new())).await.map(drop).map_err(|error| format!("{error:?}")),
        Err(error) => Err(error.to_string()),
    };
    assert!(answer.unwrap_err().contains("CertificateExpired"));
}

#[tokio::test]
async fn production_speaks_no_plain_http() {
    let bank = client::bank().await;
    for portal in ["ica-banken", "open-payments"] {
        let site = bank.site(portal, "production");
        let stream = TcpStream::connect(site.origin().trim_start_matches("https://")).await.unwrap();
        assert!(exchange(stream, Request::new(Bytes::new())).await.is_err());
    }
}
