//! The PEM text of an identity: its certificates and its private key, or what the file is instead.

use rustls::pki_types::CertificateDer;

use crate::error::BuildError;
use crate::transport::pem::{self, Section};

/// The certificates of a PEM text, at least one.
pub(in crate::transport) fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, BuildError> {
    let sections = pem::sections(pem).map_err(|_| BuildError::root("cannot be read"))?;
    let certificates = of_certificates(&sections);
    if certificates.is_empty() { Err(BuildError::root("has no certificate")) } else { Ok(certificates) }
}

fn of_certificates(sections: &[Section]) -> Vec<CertificateDer<'static>> {
    let certificates = sections.iter().filter(|section| section.label == "CERTIFICATE");
    certificates.map(|section| CertificateDer::from(section.der.to_vec())).collect()
}

/// The sections of the text, or what the file is if it is no PEM.
pub(super) fn sections(pem: &[u8]) -> Result<Vec<Section>, BuildError> {
    let sections = pem::sections(pem).map_err(|unreadable| {
        BuildError::identity(format!("section `{}` of the PEM text is cut off, or is no Base64", unreadable.0))
    })?;
    let is_pkcs12 = |section: &Section| section.label == "PKCS12" || is_pfx(&section.der);
    if is_pfx(pem) || sections.iter().any(is_pkcs12) {
        return Err(BuildError::identity(
            "this is a PKCS#12 file (.p12, .pfx), not certificate and key in PEM; `from_pkcs12` (feature `pkcs12`) reads it, and `openssl pkcs12 -in FILE -nodes` writes these",
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
pub(super) fn is_pfx(der: &[u8]) -> bool {
    let content = match der {
        [0x30, 0x82, _, _, content @ ..] | [0x30, 0x81, _, content @ ..] | [0x30, _, content @ ..] => content,
        _ => return false,
    };
    content.starts_with(&[0x02, 0x01, 0x03])
}

/// The certificates of an identity, at least one.
pub(super) fn chain(sections: &[Section]) -> Result<Vec<CertificateDer<'static>>, BuildError> {
    let chain = of_certificates(sections);
    if chain.is_empty() { Err(BuildError::identity(no_certificate(sections))) } else { Ok(chain) }
}

fn no_certificate(sections: &[Section]) -> &'static str {
    let has_request = sections.iter().any(|section| section.label.ends_with("CERTIFICATE REQUEST"));
    match has_request {
        true => "the PEM text has a request for a certificate, but no certificate; that is what the issuer replies with",
        false => "the PEM text has no certificate",
    }
}

/// The only private key.
pub(super) fn key(sections: &[Section]) -> Result<&Section, BuildError> {
    let keys: Vec<&Section> = keys(sections).collect();
    match keys.as_slice() {
        [] => Err(BuildError::identity("the PEM text has no private key; it goes beside the certificate")),
        [key] => Ok(key),
        several => {
            let count = several.len();
            Err(BuildError::identity(format!("the PEM text has {count} private keys; keep that of the certificate")))
        }
    }
}

/// The private keys, encrypted or not.
pub(super) fn keys(sections: &[Section]) -> impl Iterator<Item = &Section> {
    sections.iter().filter(|section| section.label.ends_with("PRIVATE KEY"))
}
