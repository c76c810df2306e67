//! What the program writes, read by the runtime.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use portal_runtime::{Identity, PspRole};

const PASSPHRASE: &str = "only for tests";

/// A folder of its own for a test; gone when the test ends.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("portal-identity-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.join(name)).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }
}

fn run(organization: &str, roles: &str, folder: &Path, passphrase: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_test-identity"));
    program.args([organization, roles]).arg(folder).env("PORTAL_IDENTITY_PASSPHRASE", passphrase).output().unwrap()
}

#[track_caller]
fn refused(output: &Output, reason: &str) {
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(2) && told.contains(reason), "{told}");
}

#[test]
fn the_runtime_reads_what_is_written_and_tells_organisation_and_roles() {
    let scratch = Scratch::new("read");
    let output = run("PSDSE-FINA-00000", "PSP_AI,PSP_PI", &scratch.0, PASSPHRASE);
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("TEST identity of PSDSE-FINA-00000"), "{output:?}");
    assert!(!format!("{output:?}").contains(PASSPHRASE));
    for identity in [
        Identity::from_pem(&scratch.read("identity.pem")).unwrap(),
        Identity::from_pkcs12(&scratch.read("identity.p12"), PASSPHRASE).unwrap(),
    ] {
        let certificate = identity.certificate();
        assert_eq!(certificate.organization_identifier(), Some("PSDSE-FINA-00000"));
        assert_eq!(certificate.competent_authority(), Some("SE-FINA"));
        assert_eq!(certificate.roles(), [PspRole::AccountInformation, PspRole::PaymentInitiation]);
        assert!(certificate.subject().contains("CN=TEST") && certificate.issuer().contains("CN=TEST"), "{certificate:?}");
    }
    assert!(Identity::from_pkcs12(&scratch.read("identity.p12"), "another").is_err());
    let pem = String::from_utf8(scratch.read("identity.pem")).unwrap();
    assert!(pem.contains(&String::from_utf8(scratch.read("ca.pem")).unwrap()));
}

#[cfg(unix)]
#[test]
fn what_has_the_key_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new("mode");
    assert!(run("PSDSE-FINA-00000", "PSP_AI", &scratch.0, PASSPHRASE).status.success());
    for name in ["identity.pem", "identity.p12"] {
        assert_eq!(fs::metadata(scratch.0.join(name)).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
    }
}

#[test]
fn nothing_is_overwritten_and_nothing_left_behind() {
    let scratch = Scratch::new("twice");
    fs::write(scratch.0.join("identity.p12"), "mine").unwrap();
    refused(&run("PSDSE-FINA-00000", "PSP_AI", &scratch.0, PASSPHRASE), "identity.p12: File exists");
    assert_eq!((scratch.names(), scratch.read("identity.p12")), (vec!["identity.p12".to_owned()], b"mine".to_vec()));
}

#[test]
fn what_is_not_understood_leaves_nothing_behind() {
    let scratch = Scratch::new("wrong");
    refused(&run("SE-1", "PSP_AI", &scratch.0, PASSPHRASE), "`SE-1` is no organisation number of PSD2");
    refused(&run("PSDSE-FINA-1", "PSP_XX", &scratch.0, PASSPHRASE), "`PSP_XX` is no role");
    refused(&run("PSDSE-FINA-1", "PSP_AI", &scratch.0, ""), "the passphrase is empty");
    assert_eq!(scratch.names(), [] as [String; 0]);
}
