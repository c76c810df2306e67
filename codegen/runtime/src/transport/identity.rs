#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use rustls::client::ResolvesClientCert;
use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs1KeyDer, PrivatePkcs8KeyDer, PrivateSec1KeyDer};
use rustls::sign::{CertifiedKey, SigningKey, SingleCertAndKey};
use time::OffsetDateTime;

use super::client_certificate::ClientCertificate;
use super::pem::{Section, sections};
use crate::error::BuildError;

/// A client certificate and its private key, by which a client identifies itself in TLS.
#[derive(Clone)]
pub struct Identity {
    certified: Arc<CertifiedKey>,
    certificate: Arc<ClientCertificate>,
}

impl Identity {
    /// Reads the certificate, then the intermediate certificates if there are any, and the private key from one PEM text. The key
    /// may be PKCS#8, PKCS#1 or SEC1; it is RSA of 2048 to 4096 bits, P-256, P-384 or Ed25519. What is read of it besides is wiped.
    /// A certificate that expires within 30 days is a warning in the log.
    ///
    /// # Errors
    /// When the text has no certificate or no private key, an encrypted one or more than one; when the key is of another kind, or
    /// does not belong to the first certificate; when a certificate has expired or is not valid yet.
    pub fn from_pem(pem: &[u8]) -> Result<Self, BuildError> {
        Self::from_pem_at(pem, OffsetDateTime::now_utc())
    }

    /// [`Self::from_pem`] at this time.
    pub(super) fn from_pem_at(pem: &[u8], now: OffsetDateTime) -> Result<Self, BuildError> {
        let sections = read(pem)?;
        let chain = chain(&sections);
        if chain.is_empty() {
            return Err(BuildError::identity(no_certificate(&sections)));
        }
        let certified = CertifiedKey::new(chain, signing_key(&sections)?);
        belongs(&certified)?;
        let certificate = valid(&certified.cert, now)?;
        Ok(Self { certified: Arc::new(certified), certificate: Arc::new(certificate) })
    }

    /// What its certificate says.
    #[must_use]
    pub fn certificate(&self) -> &ClientCertificate {
        &self.certificate
    }

    /// What answers when a server asks for a certificate.
    pub(super) fn resolver(&self) -> Arc<dyn ResolvesClientCert> {
        Arc::new(SingleCertAndKey::from(Arc::clone(&self.certified)))
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(…)")
    }
}

/// The certificates of a PEM text, at least one.
pub(super) fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, BuildError> {
    let sections = sections(pem).map_err(|_| BuildError::root("cannot be read"))?;
    let certificates = chain(&sections);
    if certificates.is_empty() { Err(BuildError::root("has no certificate")) } else { Ok(certificates) }
}

fn chain(sections: &[Section]) -> Vec<CertificateDer<'static>> {
    let certificates = sections.iter().filter(|section| section.label == "CERTIFICATE");
    certificates.map(|section| CertificateDer::from(section.der.to_vec())).collect()
}

/// The sections of the text, or what the file is if it is no PEM.
fn read(pem: &[u8]) -> Result<Vec<Section>, BuildError> {
    let sections = sections(pem).map_err(|unreadable| {
        BuildError::identity(format!("section `{}` of the PEM text is cut off, or is no Base64", unreadable.0))
    })?;
    let is_pkcs12 = |section: &Section| section.label == "PKCS12" || is_pfx(&section.der);
    if is_pfx(pem) || sections.iter().any(is_pkcs12) {
        return Err(BuildError::identity(
            "this is a PKCS#12 file (.p12, .pfx), not certificate and key in PEM; `openssl pkcs12 -in FILE -nodes` writes these",
        ));
    }
    // A sequence of DER; PEM is text.
    if pem.first() == Some(&0x30) {
        return Err(BuildError::identity(
            "this is DER, not PEM; `openssl x509 -inform DER -in FILE` writes a certificate as PEM, `openssl pkey -inform DER -in FILE` a key",
        ));
    }
    Ok(sections)
}

/// Whether these bytes begin as a PFX does (RFC 7292, section 4): a sequence whose first member is the number 3.
fn is_pfx(der: &[u8]) -> bool {
    let content = match der {
        [0x30, 0x82, _, _, content @ ..] | [0x30, 0x81, _, content @ ..] | [0x30, _, content @ ..] => content,
        _ => return false,
    };
    content.starts_with(&[0x02, 0x01, 0x03])
}

fn no_certificate(sections: &[Section]) -> &'static str {
    let has_request = sections.iter().any(|section| section.label.ends_with("CERTIFICATE REQUEST"));
    match has_request {
        true => "the PEM text has a request for a certificate, but no certificate; that is what the issuer replies with",
        false => "the PEM text has no certificate",
    }
}

fn signing_key(sections: &[Section]) -> Result<Arc<dyn SigningKey>, BuildError> {
    let keys: Vec<&Section> = sections.iter().filter(|section| section.label.ends_with("PRIVATE KEY")).collect();
    let section = match keys.as_slice() {
        [] => return Err(BuildError::identity("the PEM text has no private key; it goes beside the certificate")),
        [key] => key,
        several => {
            let count = several.len();
            return Err(BuildError::identity(format!("the PEM text has {count} private keys; keep that of the certificate")));
        }
    };
    if section.is_encrypted || section.label.starts_with("ENCRYPTED") {
        return Err(BuildError::identity(
            "the private key is encrypted; `openssl pkey -in FILE` asks for its passphrase and writes it without",
        ));
    }
    let der = section.der.as_slice();
    let key = match section.label.as_str() {
        "RSA PRIVATE KEY" => PrivateKeyDer::Pkcs1(PrivatePkcs1KeyDer::from(der)),
        "EC PRIVATE KEY" => PrivateKeyDer::Sec1(PrivateSec1KeyDer::from(der)),
        _ => PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(der)),
    };
    any_supported_type(&key).map_err(|_| BuildError::identity(unusable(section)))
}

/// Kinds of keys by their object identifiers, as DER has them.
const KINDS: [(&[u8], &str); 6] = [
    (&[0x2b, 0x81, 0x04, 0x00, 0x23], "P-521"),
    (&[0x2b, 0x81, 0x04, 0x00, 0x0a], "secp256k1"),
    (&[0x2b, 0x24, 0x03, 0x03, 0x02, 0x08, 0x01, 0x01], "Brainpool"),
    (&[0x2b, 0x65, 0x71], "Ed448"),
    (&[0x2a, 0x86, 0x48, 0xce, 0x38, 0x04, 0x01], "DSA"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01], "RSA"),
];

/// What to say of a key that cannot sign.
fn unusable(section: &Section) -> String {
    let has = |oid: &[u8]| section.der.windows(oid.len()).any(|window| window == oid);
    let by_label = (section.label == "RSA PRIVATE KEY").then_some("RSA");
    let kind = by_label.or_else(|| KINDS.iter().find(|(oid, _)| has(oid)).map(|(_, kind)| *kind));
    let can = "RSA of 2048 to 4096 bits, P-256, P-384 and Ed25519 can sign";
    match kind {
        Some("RSA") => format!("the private key is RSA of a size that cannot sign, or is damaged; {can}"),
        Some(kind) => format!("the private key is of the kind {kind}, which cannot sign here; {can}"),
        None => format!("the private key is damaged, or of a kind that cannot sign here; {can}"),
    }
}

/// Checks that the key is that of the first certificate.
fn belongs(certified: &CertifiedKey) -> Result<(), BuildError> {
    let fault = match certified.keys_match() {
        // A key that does not tell its public half, as ours all do, is tried by the server.
        Ok(()) | Err(rustls::Error::InconsistentKeys(rustls::InconsistentKeys::Unknown)) => return Ok(()),
        Err(rustls::Error::InconsistentKeys(_)) => "the private key does not belong to the certificate",
        Err(_) => return Err(BuildError::identity("the certificate cannot be read")),
    };
    let of_key = |certificate: &CertificateDer<'static>| {
        CertifiedKey::new(vec![certificate.clone()], Arc::clone(&certified.key)).keys_match().is_ok()
    };
    Err(match certified.cert.iter().position(of_key) {
        Some(at) => BuildError::identity(format!(
            "the certificates are in the wrong order: the private key belongs to number {}, which goes first, and its issuers after it",
            at + 1
        )),
        None => BuildError::identity(fault),
    })
}

/// What the first certificate says, if all are valid.
fn valid(chain: &[CertificateDer<'static>], now: OffsetDateTime) -> Result<ClientCertificate, BuildError> {
    let mut read = chain.iter().zip(1..).map(|(der, number)| {
        let which = if number == 1 { "the certificate".to_owned() } else { format!("certificate {number}, of an issuer,") };
        let certificate = ClientCertificate::read(der).ok_or_else(|| BuildError::identity(format!("{which} cannot be read")))?;
        match certificate.fault_at(now) {
            Some(fault) => Err(BuildError::identity(format!("{which} {fault}"))),
            None => Ok(certificate),
        }
    });
    let first = read.next().unwrap_or_else(|| Err(BuildError::identity("the PEM text has no certificate")))?;
    read.try_for_each(|issuer| issuer.map(drop))?;
    if let Some(days) = first.renewal_at(now) {
        tracing::warn!(not_after = %first.not_after(), days, "the client certificate expires soon");
    }
    Ok(first)
}
