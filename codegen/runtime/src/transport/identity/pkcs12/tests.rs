use p12_keystore::{Certificate, KeyStore, KeyStoreEntry, PrivateKey, PrivateKeyChain};
use rcgen::{CertificateParams, DnType, Issuer, KeyPair, date_time_ymd};

use crate::error::BuildError;
use crate::transport::Identity;

const PASSPHRASE: &str = "only for tests";

/// A certificate in DER, and its key.
struct Issued(CertificateParams, Vec<u8>, KeyPair);

fn issued(name: &str, issuer: Option<&Issued>) -> Issued {
    issued_until(name, issuer, 4096)
}

fn issued_until(name: &str, issuer: Option<&Issued>, year: i32) -> Issued {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_after = date_time_ymd(year, 1, 1);
    let key = KeyPair::generate().unwrap();
    let certificate = match issuer {
        Some(Issued(issuer, _, issuer_key)) => params.signed_by(&key, &Issuer::from_params(issuer, issuer_key)).unwrap(),
        None => params.self_signed(&key).unwrap(),
    };
    Issued(params, certificate.der().to_vec(), key)
}

/// A file with these keys and certificates, in that order.
fn file(keys: &[&Issued], certificates: &[&Issued]) -> Vec<u8> {
    store(keys, certificates).writer(PASSPHRASE).encryption_iterations(1).mac_iterations(1).write().unwrap()
}

fn store(keys: &[&Issued], certificates: &[&Issued]) -> KeyStore {
    let mut store = KeyStore::new();
    for (number, Issued(_, _, key)) in keys.iter().enumerate() {
        let key = PrivateKey::from_der(&key.serialize_der()).unwrap();
        let chain = PrivateKeyChain::new(format!("key {number}"), key, Vec::new());
        store.add_entry(&format!("key {number}"), KeyStoreEntry::PrivateKeyChain(chain));
    }
    for (number, Issued(_, der, _)) in certificates.iter().enumerate() {
        store.add_entry(&format!("{number}"), KeyStoreEntry::Certificate(Certificate::from_der(der).unwrap()));
    }
    store
}

#[track_caller]
fn refused(read: Result<Identity, BuildError>, reason: &str) {
    assert_eq!(read.unwrap_err().to_string(), format!("no identity: {reason}"));
}

fn read(file: &[u8]) -> Result<Identity, BuildError> {
    Identity::from_pkcs12(file, PASSPHRASE)
}

#[test]
fn certificates_are_put_in_order() {
    let root = issued("root", None);
    let issuer = issued("issuer", Some(&root));
    let client = issued("client", Some(&issuer));
    for order in [[&client, &issuer, &root], [&root, &issuer, &client], [&issuer, &client, &root]] {
        let identity = read(&file(&[&client], &order)).unwrap();
        let chain: Vec<&[u8]> = identity.certified.cert.iter().map(AsRef::as_ref).collect();
        assert_eq!(chain, [&client.1, &issuer.1, &root.1]);
        assert_eq!(identity.certificate().subject(), "CN=client");
    }
}

#[test]
fn a_certificate_beside_a_whole_chain_is_left_out() {
    let (root, other) = (issued("root", None), issued("other", None));
    let client = issued("client", Some(&root));
    let identity = read(&file(&[&client], &[&other, &client, &root])).unwrap();
    assert_eq!(identity.certified.cert.len(), 2);
}

#[test]
fn a_certificate_that_is_known_to_be_missing_is_named() {
    let root = issued("root", None);
    let client = issued("client", Some(&issued("issuer", Some(&root))));
    assert!(read(&file(&[&client], &[&client])).is_ok());
    refused(
        read(&file(&[&client], &[&root, &client])),
        "the certificate of the issuer `CN=issuer` is missing; `CN=root`, whose certificate is there, issued none of the others",
    );
}

#[test]
fn one_key_is_wanted_and_its_certificate() {
    let (client, other) = (issued("client", None), issued("other", None));
    refused(read(&file(&[&client], &[])), "the PKCS#12 file has no certificate");
    refused(read(&file(&[], &[&client])), "the PKCS#12 file has no private key; it is exported with the certificate");
    refused(
        read(&file(&[&client, &other], &[&client])),
        "the PKCS#12 file has 2 private keys; export that of the certificate alone",
    );
    refused(read(&file(&[&other], &[&client])), "the private key belongs to none of the certificates");
}

#[test]
fn a_certificate_that_has_expired_is_no_identity() {
    let client = issued_until("client", None, 2000);
    refused(read(&file(&[&client], &[&client])), "the certificate expired at 2000-01-01T00:00:00Z");
}

#[test]
fn another_passphrase_is_told_from_another_file() {
    let client = issued("client", None);
    let file = file(&[&client], &[&client]);
    for passphrase in ["", "Only for tests", "only for tests\0"] {
        refused(Identity::from_pkcs12(&file, passphrase), "the passphrase is not that of the PKCS#12 file");
    }
    refused(
        Identity::from_pkcs12(&file, "\u{1f511}"),
        "the passphrase has a character beyond the Basic Multilingual Plane, which those of PKCS#12 have not",
    );
    refused(read(&file[..file.len() - 1]), "the PKCS#12 file is damaged, or the passphrase is not its own");
    let no_file = "this is no PKCS#12 file (.p12, .pfx); `from_pem` reads certificate and key in PEM";
    for der in [&b""[..], b"-----BEGIN CERTIFICATE-----", &client.1] {
        refused(read(der), no_file);
    }
}

#[test]
fn more_rounds_than_anyone_wants_are_not_made() {
    let client = issued("client", None);
    let mut file =
        store(&[&client], &[&client]).writer(PASSPHRASE).encryption_iterations(1).mac_iterations(0x01_00_00).write().unwrap();
    // A number of the same length, which would be costly to write.
    let at = file.windows(5).rposition(|window| window == [0x02, 0x03, 0x01, 0x00, 0x00]).unwrap();
    file[at + 2] = 0x7f;
    refused(
        read(&file),
        "the PKCS#12 file is protected with more rounds than are made here; `openssl pkcs12 -export` protects it with fewer",
    );
}

/// The file without what protects it against changes, its last part.
fn without_mac(file: &[u8]) -> Vec<u8> {
    // Two headers of 4 bytes, with lengths in the last two of them, and the version of 3 bytes between.
    let content = usize::from(u16::from_be_bytes([file[9], file[10]]));
    let length = u16::try_from(3 + 4 + content).unwrap().to_be_bytes();
    [&file[..2], &length, &file[4..11 + content]].concat()
}

#[test]
fn a_file_that_is_not_protected_against_changes_is_read_and_no_change_panics() {
    let client = issued("client", None);
    let file = file(&[&client], &[&client]);
    let open = without_mac(&file);
    assert!(read(&open).is_ok());
    assert!(Identity::from_pkcs12(&open, "Only for tests").is_err());
    for file in [file, open] {
        for at in 0..file.len() {
            for change in [0x01, 0x80, 0xff] {
                let mut changed = file.clone();
                changed[at] ^= change;
                let _ = read(&changed);
            }
        }
    }
}
