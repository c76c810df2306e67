//! The identity as PKCS#12, in the encryption that OpenSSL 3 writes: AES of 256 bits, PBKDF2, and a MAC by SHA-256.

use p12_keystore::error::Error;
use p12_keystore::{Certificate, KeyStore, KeyStoreEntry, PrivateKey, PrivateKeyChain};

use crate::certificates::Certificates;

pub(crate) fn file(certificates: &Certificates, passphrase: &str) -> Result<Vec<u8>, Error> {
    let chain = [&certificates.client, &certificates.authority].map(|certificate| Certificate::from_der(certificate.der()));
    let chain = chain.into_iter().collect::<Result<Vec<_>, _>>()?;
    let key = PrivateKey::from_der(certificates.key.serialized_der())?;
    let mut store = KeyStore::new();
    store.add_entry("TEST", KeyStoreEntry::PrivateKeyChain(PrivateKeyChain::new("TEST", key, chain)));
    store.writer(passphrase).write()
}
