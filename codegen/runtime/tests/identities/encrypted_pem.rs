#![cfg(feature = "encrypted-pem")]

use portal_runtime::{BuildError, Identity};

const CHAIN: &str = include_str!("files/chain.pem");
const PASSPHRASE: &str = "only for tests";

fn read(key: &str, passphrase: &str) -> Result<Identity, BuildError> {
    Identity::from_encrypted_pem(format!("{CHAIN}{key}").as_bytes(), passphrase)
}

#[track_caller]
fn refused(read: Result<Identity, BuildError>, reason: &str) {
    let told = read.unwrap_err().to_string();
    assert_eq!(told, format!("no identity: {reason}"));
}

#[test]
fn keys_are_read_as_openssl_encrypts_them() {
    for key in
        [include_str!("files/default.key.pem"), include_str!("files/aes128-sha1.key.pem"), include_str!("files/scrypt.key.pem")]
    {
        let identity = read(key, PASSPHRASE).unwrap();
        assert_eq!(identity.certificate().issuer(), "CN=TEST issuer,O=TEST");
        refused(read(key, "Only for tests"), "the passphrase is not that of the private key");
    }
}

#[test]
fn weak_encryption_is_not_read() {
    refused(
        read(include_str!("files/pbes1.key.pem"), PASSPHRASE),
        "the private key is damaged, or encrypted in a way that is not read here; `openssl pkcs8 -topk8 -in FILE` encrypts it in one that is",
    );
    refused(
        read(include_str!("files/traditional.key.pem"), PASSPHRASE),
        "the private key is encrypted in OpenSSL's old format (`Proc-Type: 4,ENCRYPTED`), whose encryption is weak; `openssl pkcs8 -topk8 \
         -in FILE` writes it in that which `from_encrypted_pem` (feature `encrypted-pem`) reads",
    );
}

#[test]
fn a_passphrase_for_a_key_that_is_not_encrypted_is_refused() {
    let key = "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n";
    refused(read(key, PASSPHRASE), "the private key is not encrypted; `from_pem` takes it without a passphrase");
}

#[test]
fn a_certificate_is_wanted_and_a_key() {
    refused(read("", PASSPHRASE), "the PEM text has no private key; it goes beside the certificate");
    let key = include_bytes!("files/default.key.pem");
    refused(Identity::from_encrypted_pem(key, PASSPHRASE), "the PEM text has no certificate");
}
