//! Private keys that a passphrase encrypts: PKCS#8 (RFC 5958, section 3) by PBES2 (RFC 8018, section 6.2).

#[cfg(test)]
mod tests;

use pkcs8::pkcs5::EncryptionScheme;
use pkcs8::pkcs5::pbes2::Kdf;
use pkcs8::{EncryptedPrivateKeyInfoRef, SecretDocument};

use crate::error::BuildError;

/// The most rounds of PBKDF2: a few seconds, where OpenSSL takes 2,048 and cautious advice is a million.
const MOST_ROUNDS: u32 = 10_000_000;

/// The most memory that scrypt may take, in bytes; OpenSSL takes 16 MiB.
const MOST_MEMORY: u64 = 256 << 20;

/// The most times that scrypt may go through its memory; OpenSSL goes once.
const MOST_PASSES: u16 = 16;

/// The key that is in this DER, as PKCS#8.
pub(super) fn decrypted(der: &[u8], passphrase: &str) -> Result<SecretDocument, BuildError> {
    let key = EncryptedPrivateKeyInfoRef::try_from(der).map_err(|_| BuildError::identity(OTHER))?;
    match &key.encryption_algorithm {
        EncryptionScheme::Pbes2(scheme) if is_bounded(&scheme.kdf) => {}
        EncryptionScheme::Pbes2(_) => return Err(BuildError::identity(COSTLY)),
        _ => return Err(BuildError::identity(OTHER)),
    }
    key.decrypt(passphrase).map_err(|_| BuildError::identity("the passphrase is not that of the private key"))
}

const OTHER: &str = "the private key is damaged, or encrypted in a way that is not read here; `openssl pkcs8 -topk8 -in FILE` encrypts it in one that is";

const COSTLY: &str =
    "the private key is encrypted with more rounds than are made here; `openssl pkcs8 -topk8 -in FILE` encrypts it with fewer";

fn is_bounded(kdf: &Kdf) -> bool {
    match kdf {
        Kdf::Pbkdf2(kdf) => kdf.iteration_count <= MOST_ROUNDS,
        Kdf::Scrypt(kdf) => {
            let memory = kdf.cost_parameter.saturating_mul(u64::from(kdf.block_size)).saturating_mul(128);
            memory <= MOST_MEMORY && kdf.parallelization <= MOST_PASSES
        }
        _ => false,
    }
}
