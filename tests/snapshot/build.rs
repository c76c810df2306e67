//! Whether what fixtures generate builds: a snapshot shows what the code is, and not that a compiler takes it.
//!
//! All tests are run once more, in a process of their own that is told to keep each fixture and the package of it; these packages are
//! checked as one workspace.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use std::thread;

use portal_codegen::{FileSet, Outcome, Package};
use serde_json::{Value, json};

use crate::packages::Packages;

/// Names the folder that fixtures are kept in.
const KEPT: &str = "PORTAL_FIXTURES";

/// Fewer fixtures than these are not all that make a package.
const LEAST: usize = 190;

/// The fixtures of all other tests of this program that make a package, by name.
static FIXTURES: LazyLock<BTreeMap<String, Kept>> = LazyLock::new(kept);

/// A fixture that was kept.
pub(crate) struct Kept {
    pub(crate) fixture: Value,
    files: FileSet,
}

/// Keeps a fixture where this run is told to, under a name that tells of the test and differs where the fixture does.
pub(crate) fn keep(fixture: &(impl Hash + ToValue), generate: impl FnOnce(Package) -> Outcome) {
    let Some(folder) = env::var_os(KEPT) else { return };
    let mut hasher = DefaultHasher::new();
    fixture.hash(&mut hasher);
    let test = thread::current().name().unwrap_or_default().replace("::", "-");
    let name = format!("{test}-{:016x}", hasher.finish());
    let outcome = generate(Packages::member(&name));
    if !outcome.files.is_empty() {
        let kept = json!({ "fixture": fixture.to_value(), "files": outcome.files });
        fs::write(Path::new(&folder).join(format!("{name}.json")), kept.to_string()).unwrap();
    }
}

/// What can be kept.
pub(crate) trait ToValue {
    fn to_value(&self) -> Value;
}

/// The fixtures that make a package, by name. `None` in the process that keeps them.
pub(crate) fn fixtures() -> Option<&'static BTreeMap<String, Kept>> {
    env::var_os(KEPT).is_none().then(|| &*FIXTURES)
}

#[test]
#[ignore = "slow: run by .ci/deep"]
fn packages_of_fixtures_build_without_a_warning() {
    let mut packages = Packages::new("fixtures");
    for (name, kept) in FIXTURES.iter() {
        packages.add(name, &kept.files).unwrap();
    }
    let without_features = ["clippy", "--workspace", "--no-default-features", "--keep-going"];
    packages.check().and_then(|()| packages.cargo(&without_features)).unwrap_or_else(|said| panic!("{said}"));
}

fn kept() -> BTreeMap<String, Kept> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kept-fixtures");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    // Whether those tests hold is theirs to tell: a fixture is kept before anything is asserted of it.
    let output = Command::new(env::current_exe().unwrap()).env(KEPT, &folder).output().unwrap();
    let kept = fs::read_dir(&folder).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let mut kept: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let files = serde_json::from_value(kept["files"].take()).unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), Kept { fixture: kept["fixture"].take(), files })
    });
    let kept: BTreeMap<String, Kept> = kept.collect();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(kept.len() >= LEAST, "the fixtures make {} packages, at least {LEAST} are wanted:\n{said}", kept.len());
    kept
}
