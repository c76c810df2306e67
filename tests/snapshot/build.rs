//! Whether what fixtures generate builds: a snapshot shows what the code is, and not that a compiler takes it.
//!
//! The test of this module runs all others once more, in a process of their own that is told to keep each package it makes, and checks
//! these packages as one workspace.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use portal_codegen::{FileSet, Outcome, Package};

use crate::packages::Packages;

/// Names the folder that packages of fixtures are kept in.
const KEPT: &str = "PORTAL_FIXTURES";

/// Fewer packages than these are not all that the fixtures make.
const LEAST: usize = 190;

/// Keeps the package of a fixture where this run is told to, under a name that tells of the test and differs where the fixture does.
pub(crate) fn keep(fixture: &impl Hash, generate: impl FnOnce(Package) -> Outcome) {
    let Some(folder) = env::var_os(KEPT) else { return };
    let mut hasher = DefaultHasher::new();
    fixture.hash(&mut hasher);
    let test = thread::current().name().unwrap_or_default().replace("::", "-");
    let name = format!("{test}-{:016x}", hasher.finish());
    let outcome = generate(Packages::member(&name));
    if !outcome.files.is_empty() {
        let text = serde_json::to_string(&outcome.files).unwrap();
        fs::write(Path::new(&folder).join(format!("{name}.json")), text).unwrap();
    }
}

#[test]
#[ignore = "slow: run by .ci/deep"]
fn packages_of_fixtures_build_without_a_warning() {
    let mut packages = Packages::new("fixtures");
    let kept = kept();
    assert!(kept.len() >= LEAST, "the fixtures make {} packages, at least {LEAST} are wanted", kept.len());
    for path in &kept {
        let name = path.file_stem().and_then(OsStr::to_str).unwrap();
        let files: FileSet = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        packages.add(name, &files).unwrap();
    }
    let without_features = ["clippy", "--workspace", "--no-default-features", "--keep-going"];
    packages.check().and_then(|()| packages.cargo(&without_features)).unwrap_or_else(|said| panic!("{said}"));
}

/// The packages that all other tests of this program make, one a file.
fn kept() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kept-fixtures");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    let output = Command::new(env::current_exe().unwrap()).env(KEPT, &folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let mut kept: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    kept.sort();
    kept
}
