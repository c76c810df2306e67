mod chain;
#[cfg(feature = "encrypted-pem")]
mod encrypted;
mod key;
#[cfg(feature = "pkcs12")]
mod pkcs12;
mod text;

#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use rustls::client::ResolvesClientCert;
use rustls::pki_types::CertificateDer;
use rustls::sign::{CertifiedKey, SigningKey, SingleCertAndKey};
use time::OffsetDateTime;

use super::client_certificate::ClientCertificate;
use crate::error::BuildError;

pub(super) use text::certificates;

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
    /// does not belong to the first certificate; when a certificate has expired or is not valid yet, or is known to be missing.
    pub fn from_pem(pem: &[u8]) -> Result<Self, BuildError> {
        Self::from_pem_at(pem, OffsetDateTime::now_utc())
    }

    /// [`Self::from_pem`] at this time.
    pub(super) fn from_pem_at(pem: &[u8], now: OffsetDateTime) -> Result<Self, BuildError> {
        let sections = text::sections(pem)?;
        let chain = text::chain(&sections)?;
        Self::new(chain, key::plain(text::key(&sections)?)?, now)
    }

    /// Reads what [`Self::from_pem`] does from a PEM text whose private key is encrypted: PKCS#8 (`ENCRYPTED PRIVATE KEY`) by PBES2 with
    /// AES, under a key that PBKDF2 or scrypt derives from the passphrase (RFC 8018, section 6.2), as OpenSSL writes it by default. The
    /// passphrase is not kept, and the decrypted key is wiped once it is read. To derive the key takes time on purpose, up to seconds.
    ///
    /// # Errors
    /// Those of [`Self::from_pem`]; when the passphrase is wrong; when the private key is not encrypted, or in another way.
    #[cfg(feature = "encrypted-pem")]
    pub fn from_encrypted_pem(pem: &[u8], passphrase: impl AsRef<str>) -> Result<Self, BuildError> {
        let sections = text::sections(pem)?;
        let chain = text::chain(&sections)?;
        Self::new(chain, key::encrypted(text::key(&sections)?, passphrase.as_ref())?, OffsetDateTime::now_utc())
    }

    /// Reads the certificate, those of its issuers and the private key from a PKCS#12 file (RFC 7292; `.p12`, `.pfx`), as OpenSSL 3 writes it
    /// (PBES2 with AES, integrity by SHA-256) and as older programs do (3DES, RC2 of 40 bits, SHA-1). They may stand in any order: the key
    /// tells which certificate is the client's, and an issuer that nothing leads to is left out. Neither file nor passphrase is kept.
    ///
    /// # Errors
    /// When it is no such file, or the passphrase is wrong; else those of [`Self::from_pem`].
    #[cfg(feature = "pkcs12")]
    pub fn from_pkcs12(der: &[u8], passphrase: impl AsRef<str>) -> Result<Self, BuildError> {
        let (chain, key) = pkcs12::read(der, passphrase.as_ref())?;
        Self::new(chain, key, OffsetDateTime::now_utc())
    }

    /// Reads the certificate, then the intermediate certificates if there are any, from a PEM text, and signs for it by `signer`: for a
    /// private key that never leaves a hardware security module or a signing service. What a signer implements is in [`crate::rustls`].
    /// rustls asks it for a signature when a connection is opened, and waits for it: that holds up a thread of the tokio runtime.
    ///
    /// # Errors
    /// When the text has a private key; when `signer` tells its public key, and that is not of the first certificate; else those of
    /// [`Self::from_pem`].
    pub fn from_signer(chain_pem: &[u8], signer: Arc<dyn SigningKey>) -> Result<Self, BuildError> {
        let sections = text::sections(chain_pem)?;
        if text::keys(&sections).next().is_some() {
            return Err(BuildError::identity("the PEM text has a private key, and a signer is given too; one of them signs"));
        }
        Self::new(text::chain(&sections)?, signer, OffsetDateTime::now_utc())
    }

    /// The certificate, with those of its issuers after it, and the key that signs for it.
    fn new(chain: Vec<CertificateDer<'static>>, key: Arc<dyn SigningKey>, now: OffsetDateTime) -> Result<Self, BuildError> {
        let certified = CertifiedKey::new(chain, key);
        chain::belongs(&certified)?;
        let certificate = chain::valid(&certified.cert, now)?;
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
