//! `generate`, killed, and with nothing to make.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::Scratch;

/// How often it is killed, each time a little later after it began to write.
const TRIES: u32 = 40;
/// How long writing may have gone on unseen.
const POLL: Duration = Duration::from_micros(50);

type Package = BTreeMap<PathBuf, Vec<u8>>;

impl Scratch {
    /// A description with one operation.
    fn description(&self, name: &str) -> PathBuf {
        let path = self.0.join(format!("{name}.yaml"));
        let text = format!(
            "openapi: 3.0.3
info: {{ title: Fixture, version: '1' }}
paths:
  /{name}:
    get: {{ operationId: {name}, tags: [{name}], responses: {{ '204': {{ description: Done. }} }} }}
"
        );
        fs::write(&path, text).unwrap();
        path
    }

    /// Starts a run. The runtime goes into the package, so that there is much to write.
    fn generate(&self, description: &Path) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(["generate", "--runtime", "vendored", "--name", "fixture", "--description"]).arg(description);
        command.arg("--out").arg(self.0.join("package"));
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// What a run makes that ends well, and how long it takes.
    fn generated(&self, description: &Path) -> (Package, Duration) {
        let start = Instant::now();
        assert!(self.generate(description).wait().unwrap().success());
        (self.package(), start.elapsed())
    }

    /// Whether the folder is there in which a run writes the next package.
    fn is_writing(&self) -> bool {
        self.0.join(".package.writing").exists()
    }

    fn package(&self) -> Package {
        let mut found = Package::new();
        files(&self.0.join("package"), &mut found);
        found
    }
}

fn files(folder: &Path, found: &mut Package) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
}

#[test]
fn a_killed_process_leaves_the_old_package_or_the_new_one() {
    let scratch = Scratch::new("killed");
    let descriptions = [scratch.description("one"), scratch.description("other")];
    let packages = descriptions.each_ref().map(|description| scratch.generated(description).0);
    // Later runs are quicker than the first.
    let took = descriptions.each_ref().map(|description| scratch.generated(description).1)[0];
    let (mut old, mut killed_while_writing) = (1, 0);
    for attempt in 0..TRIES {
        let new = 1 - old;
        let mut run = scratch.generate(&descriptions[new]);
        while !scratch.is_writing() && run.try_wait().unwrap().is_none() {
            sleep(POLL);
        }
        sleep(took * attempt / TRIES / 2);
        run.kill().unwrap();
        run.wait().unwrap();
        killed_while_writing += u32::from(scratch.is_writing());
        let left = scratch.package();
        let is_whole = left == packages[old] || left == packages[new];
        assert!(is_whole, "attempt {attempt} leaves neither package: {} files", left.len());
        // Every other time the next run is for the old package, which needs nothing of what was written for the new one.
        old = if attempt % 2 == 0 { new } else { old };
        assert!(
            scratch.generated(&descriptions[old]).0 == packages[old],
            "attempt {attempt} keeps the next run from its package"
        );
        let folders = fs::read_dir(&scratch.0).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_dir()).count();
        assert_eq!(folders, 1, "attempt {attempt} leaves something behind");
    }
    assert!(killed_while_writing > 0, "no run was killed while it was writing");
}

#[test]
fn an_error_leaves_the_package_as_it_was() {
    let scratch = Scratch::new("error");
    let description = scratch.description("one");
    let (package, _) = scratch.generated(&description);
    let broken = fs::read_to_string(&description).unwrap().replace("operationId: one", "operationId: [one]");
    fs::write(&description, broken).unwrap();
    assert_eq!(scratch.generate(&description).wait().unwrap().code(), Some(1));
    assert!(scratch.package() == package);
}
