//! Private keys by which rustls can sign.

use std::sync::Arc;

use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs1KeyDer, PrivatePkcs8KeyDer, PrivateSec1KeyDer};
use rustls::sign::SigningKey;

#[cfg(feature = "encrypted-pem")]
use super::encrypted;
use crate::error::BuildError;
use crate::transport::pem::Section;

/// The private key in a section that is not encrypted.
pub(super) fn plain(section: &Section) -> Result<Arc<dyn SigningKey>, BuildError> {
    match encryption(section) {
        None => signing(&section.label, &section.der),
        Some(Encryption::Pkcs8) => Err(BuildError::identity(
            "the private key is encrypted; `from_encrypted_pem` (feature `encrypted-pem`) takes its passphrase, and `openssl pkey -in FILE` asks for it and writes the key without",
        )),
        Some(Encryption::Traditional) => Err(BuildError::identity(TRADITIONAL)),
    }
}

/// The private key in a section that is encrypted with this passphrase.
#[cfg(feature = "encrypted-pem")]
pub(super) fn encrypted(section: &Section, passphrase: &str) -> Result<Arc<dyn SigningKey>, BuildError> {
    match encryption(section) {
        Some(Encryption::Pkcs8) => signing("PRIVATE KEY", encrypted::decrypted(&section.der, passphrase)?.as_bytes()),
        Some(Encryption::Traditional) => Err(BuildError::identity(TRADITIONAL)),
        None => Err(BuildError::identity("the private key is not encrypted; `from_pem` takes it without a passphrase")),
    }
}

/// How a private key is encrypted.
enum Encryption {
    Pkcs8,
    /// By OpenSSL's old format, which derives a key from the passphrase by one round of MD5.
    Traditional,
}

const TRADITIONAL: &str = "the private key is encrypted in OpenSSL's old format (`Proc-Type: 4,ENCRYPTED`), whose encryption is weak; `openssl pkcs8 -topk8 -in FILE` writes it in that which `from_encrypted_pem` (feature `encrypted-pem`) reads";

fn encryption(section: &Section) -> Option<Encryption> {
    if section.is_encrypted {
        return Some(Encryption::Traditional);
    }
    section.label.starts_with("ENCRYPTED").then_some(Encryption::Pkcs8)
}

/// The key of this DER, in the format of the label.
pub(super) fn signing(label: &str, der: &[u8]) -> Result<Arc<dyn SigningKey>, BuildError> {
    let key = match label {
        "RSA PRIVATE KEY" => PrivateKeyDer::Pkcs1(PrivatePkcs1KeyDer::from(der)),
        "EC PRIVATE KEY" => PrivateKeyDer::Sec1(PrivateSec1KeyDer::from(der)),
        _ => PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(der)),
    };
    any_supported_type(&key).map_err(|_| BuildError::identity(unusable(label, der)))
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
fn unusable(label: &str, der: &[u8]) -> String {
    let has = |oid: &[u8]| der.windows(oid.len()).any(|window| window == oid);
    let by_label = (label == "RSA PRIVATE KEY").then_some("RSA");
    let kind = by_label.or_else(|| KINDS.iter().find(|(oid, _)| has(oid)).map(|(_, kind)| *kind));
    let can = "RSA of 2048 to 4096 bits, P-256, P-384 and Ed25519 can sign";
    match kind {
        Some("RSA") => format!("the private key is RSA of a size that cannot sign, or is damaged; {can}"),
        Some(kind) => format!("the private key is of the kind {kind}, which cannot sign here; {can}"),
        None => format!("the private key is damaged, or of a kind that cannot sign here; {can}"),
    }
}
