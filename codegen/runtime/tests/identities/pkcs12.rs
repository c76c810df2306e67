#![cfg(feature = "pkcs12")]

use portal_runtime::Identity;

const FILES: [&[u8]; 2] = [include_bytes!("files/default.p12"), include_bytes!("files/legacy.p12")];

#[test]
fn files_are_read_as_openssl_writes_them_today_and_did_before() {
    for file in FILES {
        let identity = Identity::from_pkcs12(file, "only for tests").unwrap();
        assert_eq!(identity.certificate().subject(), "CN=TEST client,O=TEST");
    }
}

#[test]
fn a_wrong_passphrase_is_told_and_not_repeated() {
    for file in FILES {
        let error = Identity::from_pkcs12(file, "Only for tests").unwrap_err();
        assert_eq!(error.to_string(), "no identity: the passphrase is not that of the PKCS#12 file");
        assert!(!format!("{error:?}").contains("for tests"));
    }
}
