mod signer;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};

use super::Identity;

/// A certificate and its key, in PEM.
fn pair() -> (String, String) {
    pair_of_years(1975, 4096)
}

/// A certificate, valid from one New Year to another, and its key.
fn pair_of_years(first: i32, last: i32) -> (String, String) {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec!["client".to_owned()]).unwrap();
    (params.not_before, params.not_after) = (date_time_ymd(first, 1, 1), date_time_ymd(last, 1, 1));
    (params.self_signed(&key).unwrap().pem(), key.serialize_pem())
}

fn section(label: &str, content: &[u8]) -> String {
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", STANDARD.encode(content))
}

/// Asserts that the text is no identity, for this reason, which tells nothing of the key.
#[track_caller]
fn refused(pem: impl AsRef<[u8]>, reason: &str) {
    let error = Identity::from_pem(pem.as_ref()).unwrap_err();
    assert_eq!(error.to_string(), format!("no identity: {reason}"));
}

#[test]
fn certificate_and_key_stand_in_any_order_and_between_other_text() {
    let (certificate, key) = pair();
    let (issuer, _) = pair();
    for pem in [format!("{certificate}{issuer}{key}"), format!("Bag Attributes\n  1: 2\n{key}Key Attributes\n{certificate}\n")] {
        Identity::from_pem(pem.as_bytes()).unwrap();
        Identity::from_pem(pem.replace('\n', "\r\n").as_bytes()).unwrap();
    }
}

#[test]
fn a_key_of_another_certificate_is_no_identity() {
    let ((certificate, _), (_, key)) = (pair(), pair());
    refused(certificate + &key, "the private key does not belong to the certificate");
}

#[test]
fn a_certificate_that_is_not_valid_today_is_no_identity() {
    let (expired, key) = pair_of_years(2000, 2001);
    refused(expired.clone() + &key, "the certificate expired at 2001-01-01T00:00:00Z");
    let (certificate, key) = pair();
    refused(certificate + &expired + &key, "certificate 2, of an issuer, expired at 2001-01-01T00:00:00Z");
    let (early, key) = pair_of_years(4000, 4001);
    let error = Identity::from_pem((early + &key).as_bytes()).unwrap_err().to_string();
    let reason = "no identity: the certificate is not valid before 4000-01-01T00:00:00Z, and the clock of this machine says 20";
    assert!(error.starts_with(reason), "{error}");
}

#[test]
fn an_identity_tells_what_its_certificate_says() {
    let (certificate, key) = pair();
    let identity = Identity::from_pem((certificate + &key).as_bytes()).unwrap();
    assert_eq!(identity.certificate().not_after().to_string(), "4096-01-01T00:00:00Z");
}

#[test]
fn certificates_in_the_wrong_order_are_told_apart_from_those_of_another_key() {
    let ((certificate, key), (issuer, _)) = (pair(), pair());
    refused(
        issuer + &certificate + &key,
        "the certificates are in the wrong order: the private key belongs to number 2, which goes first, and its issuers after it",
    );
}

#[test]
fn one_key_is_wanted_and_one_certificate_at_least() {
    let (certificate, key) = pair();
    refused(&certificate, "the PEM text has no private key; it goes beside the certificate");
    refused(&key, "the PEM text has no certificate");
    refused("", "the PEM text has no certificate");
    refused("/etc/ssl/client.pem", "the PEM text has no certificate");
    refused(format!("{certificate}{key}{key}"), "the PEM text has 2 private keys; keep that of the certificate");
    let request = section("CERTIFICATE REQUEST", &[0x30, 0]);
    refused(
        request + &key,
        "the PEM text has a request for a certificate, but no certificate; that is what the issuer replies with",
    );
}

#[test]
fn an_encrypted_key_says_how_it_is_read() {
    let (certificate, _) = pair();
    refused(
        format!("{certificate}{}", section("ENCRYPTED PRIVATE KEY", &[0x30, 0])),
        "the private key is encrypted; `from_encrypted_pem` (feature `encrypted-pem`) takes its passphrase, and `openssl pkey -in FILE` \
         asks for it and writes the key without",
    );
}

/// Certificates of a client, of its issuer and of the root, and the client's key.
fn issued() -> ([String; 3], String) {
    let authority = |name: &str| {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        (params, KeyPair::generate().unwrap())
    };
    let (root, root_key) = authority("root");
    let (issuer, issuer_key) = authority("issuer");
    let (client, key) = authority("client");
    let root_pem = root.self_signed(&root_key).unwrap().pem();
    let issuer_pem = issuer.signed_by(&issuer_key, &Issuer::new(root, root_key)).unwrap().pem();
    let client = client.signed_by(&key, &Issuer::new(issuer, issuer_key)).unwrap().pem();
    ([client, issuer_pem, root_pem], key.serialize_pem())
}

#[test]
fn a_certificate_that_is_known_to_be_missing_is_named() {
    let ([client, issuer, root], key) = issued();
    for chain in [client.clone(), format!("{client}{issuer}"), format!("{client}{issuer}{root}")] {
        Identity::from_pem((chain + &key).as_bytes()).unwrap();
    }
    refused(
        client + &root + &key,
        "the certificate of the issuer `CN=issuer` is missing; `CN=root`, whose certificate is there, issued none of the others",
    );
}

#[test]
fn an_issuer_goes_after_what_it_issued() {
    let ([client, issuer, root], key) = issued();
    refused(
        format!("{client}{root}{issuer}{key}"),
        "the certificates are in the wrong order: number 2 goes after the one that it issued",
    );
}

#[test]
fn certificates_beside_a_whole_chain_do_no_harm() {
    let ([client, issuer, root], key) = issued();
    let ([_, _, other], _) = issued();
    let unrelated = CertificateParams::default().self_signed(&KeyPair::generate().unwrap()).unwrap().pem();
    Identity::from_pem(format!("{client}{issuer}{issuer}{root}{other}{unrelated}{key}").as_bytes()).unwrap();
}

#[test]
fn a_key_in_openssls_old_encryption_says_how_it_gets_another() {
    let (certificate, _) = pair();
    let key = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAQID\n-----END RSA PRIVATE KEY-----\n";
    refused(
        certificate + key,
        "the private key is encrypted in OpenSSL's old format (`Proc-Type: 4,ENCRYPTED`), whose encryption is weak; `openssl pkcs8 -topk8 \
         -in FILE` writes it in that which `from_encrypted_pem` (feature `encrypted-pem`) reads",
    );
}

#[test]
fn a_file_in_another_format_is_told_what_it_is() {
    let pfx = [0x30, 0x82, 0x01, 0x00, 0x02, 0x01, 0x03, 0x30];
    let pkcs12 = "this is a PKCS#12 file (.p12, .pfx), not certificate and key in PEM; `from_pkcs12` (feature `pkcs12`) reads it, and \
                  `openssl pkcs12 -in FILE -nodes` writes these";
    refused(pfx, pkcs12);
    refused(section("PKCS12", &pfx), pkcs12);
    refused(section("CERTIFICATE", &pfx), pkcs12);
    let der = "this is DER, not PEM; `openssl x509 -inform DER -in FILE` writes a certificate as PEM, `openssl pkey -inform DER -in FILE` a key";
    refused([0x30, 0x82, 0x01, 0x00, 0x30, 0x82], der);
    refused("-----BEGIN CERTIFICATE-----\nMIIB\n", "section `CERTIFICATE` of the PEM text is cut off, or is no Base64");
}

#[test]
fn a_key_that_cannot_sign_is_told_which_can() {
    let (certificate, _) = pair();
    let can = "RSA of 2048 to 4096 bits, P-256, P-384 and Ed25519 can sign";
    let p521 = [0x30, 0x10, 0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x23];
    refused(
        format!("{certificate}{}", section("EC PRIVATE KEY", &p521)),
        &format!("the private key is of the kind P-521, which cannot sign here; {can}"),
    );
    refused(
        format!("{certificate}{}", section("RSA PRIVATE KEY", &[0x30, 0])),
        &format!("the private key is RSA of a size that cannot sign, or is damaged; {can}"),
    );
    refused(
        format!("{certificate}{}", section("PRIVATE KEY", &[0x30, 0])),
        &format!("the private key is damaged, or of a kind that cannot sign here; {can}"),
    );
}

#[test]
fn a_certificate_that_is_none_is_no_identity() {
    let (_, key) = pair();
    refused(section("CERTIFICATE", &[0x30, 0]) + &key, "the certificate cannot be read");
}
