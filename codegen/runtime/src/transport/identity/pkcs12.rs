//! PKCS#12 files (RFC 7292): certificates in any order, and a private key, under one passphrase.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use p12_keystore::error::Error;
use p12_keystore::{Pkcs12Archive, PrivateKeyBag};
use rustls::pki_types::CertificateDer;
use rustls::sign::SigningKey;

use super::{chain, key, text};
use crate::error::BuildError;

/// The client's certificate with those of its issuers after it, and the key.
pub(super) fn read(der: &[u8], passphrase: &str) -> Result<(Vec<CertificateDer<'static>>, Arc<dyn SigningKey>), BuildError> {
    if !text::is_pfx(der) {
        return Err(BuildError::identity("this is no PKCS#12 file (.p12, .pfx); `from_pem` reads certificate and key in PEM"));
    }
    // RFC 7292, appendix B.1: a passphrase is a BMPString.
    if passphrase.chars().any(|character| u32::from(character) > 0xffff) {
        return Err(BuildError::identity(
            "the passphrase has a character beyond the Basic Multilingual Plane, which those of PKCS#12 have not",
        ));
    }
    let archive = Pkcs12Archive::from_pkcs12(der, passphrase).map_err(|error| BuildError::identity(fault(&error)))?;
    if archive.certs.is_empty() {
        return Err(BuildError::identity("the PKCS#12 file has no certificate"));
    }
    let key = key::signing("PRIVATE KEY", only(&archive.keys)?.key.as_der())?;
    let certificates = archive.certs.iter().map(|bag| CertificateDer::from(bag.cert.as_der().to_vec()));
    Ok((chain::of_key(certificates.collect(), &key)?, key))
}

fn only(keys: &[PrivateKeyBag]) -> Result<&PrivateKeyBag, BuildError> {
    match keys {
        [] => Err(BuildError::identity("the PKCS#12 file has no private key; it is exported with the certificate")),
        [key] => Ok(key),
        several => {
            let count = several.len();
            Err(BuildError::identity(format!("the PKCS#12 file has {count} private keys; export that of the certificate alone")))
        }
    }
}

fn fault(error: &Error) -> &'static str {
    match error {
        Error::MacError(_) | Error::Pkcs5Error(_) | Error::UnpadError => "the passphrase is not that of the PKCS#12 file",
        Error::UnsupportedEncryptionScheme | Error::UnsupportedMacAlgorithm | Error::UnsupportedContentType => {
            "the PKCS#12 file is protected in a way that is not read here; `openssl pkcs12 -export` protects it in one that is"
        }
        Error::InvalidParameters => {
            "the PKCS#12 file is protected with more rounds than are made here; `openssl pkcs12 -export` protects it with fewer"
        }
        // Where a file is not protected against changes, what a wrong passphrase decrypts may look like anything.
        _ => "the PKCS#12 file is damaged, or the passphrase is not its own",
    }
}
