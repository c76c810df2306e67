use der::asn1::OctetStringRef;
use pkcs8::EncryptedPrivateKeyInfoRef;
use pkcs8::der::Encode;
use pkcs8::pkcs5::EncryptionScheme;
use pkcs8::pkcs5::pbes2::{EncryptionScheme as Cipher, Kdf, Parameters, Pbkdf2Params, ScryptParams};
use pkcs8::pkcs5::scrypt::Params;
use rcgen::KeyPair;

use super::{MOST_ROUNDS, decrypted};

const PASSPHRASE: &str = "only for tests";

fn key(kdf: Kdf, encrypted: &[u8]) -> Vec<u8> {
    let encryption_algorithm = EncryptionScheme::Pbes2(Parameters { kdf, encryption: Cipher::Aes256Cbc { iv: [7; 16] } });
    let encrypted_data = OctetStringRef::new(encrypted).unwrap();
    EncryptedPrivateKeyInfoRef { encryption_algorithm, encrypted_data }.to_der().unwrap()
}

fn encrypted(content: &[u8]) -> Vec<u8> {
    let parameters = Parameters::generate_pbkdf2_sha256_aes256cbc(2, b"salt and pepper", [7; 16]).unwrap();
    let encrypted = parameters.encrypt(PASSPHRASE, content).unwrap();
    key(parameters.kdf, &encrypted)
}

#[track_caller]
fn refused(der: &[u8], passphrase: &str, reason: &str) {
    let error = decrypted(der, passphrase).unwrap_err();
    assert_eq!(error.to_string(), format!("no identity: {reason}"));
}

#[test]
fn a_key_is_read_with_its_passphrase_and_no_other() {
    let key = KeyPair::generate().unwrap().serialize_der();
    let encrypted = encrypted(&key);
    assert_eq!(decrypted(&encrypted, PASSPHRASE).unwrap().as_bytes(), key);
    for passphrase in ["Only for tests", "", "only for tests "] {
        refused(&encrypted, passphrase, "the passphrase is not that of the private key");
    }
}

#[test]
fn what_is_no_key_when_decrypted_is_taken_for_that_of_another_passphrase() {
    refused(&encrypted(b"no DER"), PASSPHRASE, "the passphrase is not that of the private key");
}

#[test]
fn more_rounds_than_anyone_wants_are_not_made() {
    let pbkdf2 = |rounds| Kdf::from(Pbkdf2Params::hmac_sha256(rounds, b"salt").unwrap());
    let scrypt = |log_n, r, p| Kdf::from(ScryptParams::from_params_and_salt(Params::new(log_n, r, p).unwrap(), b"salt").unwrap());
    for kdf in [pbkdf2(MOST_ROUNDS + 1), scrypt(22, 8, 1), scrypt(10, 8, 17)] {
        refused(
            &key(kdf, &[0; 16]),
            PASSPHRASE,
            "the private key is encrypted with more rounds than are made here; `openssl pkcs8 -topk8 -in FILE` encrypts it with fewer",
        );
    }
}

#[test]
fn what_is_encrypted_otherwise_is_told_from_a_wrong_passphrase() {
    let reason = "the private key is damaged, or encrypted in a way that is not read here; `openssl pkcs8 -topk8 -in FILE` encrypts it in one \
                  that is";
    let good = encrypted(&KeyPair::generate().unwrap().serialize_der());
    for der in [&[0x30, 0][..], &[], &good[..good.len() - 1]] {
        refused(der, PASSPHRASE, reason);
    }
}
