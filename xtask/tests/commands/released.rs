//! A portal from one release to the next: an operation goes, and `check` asks for the version that says so.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::Scratch;

/// A portal of the tests, which nobody has.
const NAME: &str = "harbour-bank";

/// What the commands look at beside the portal's own folder.
const SHARED: [&str; 10] = [
    "README.md",
    "TESTING.md",
    "codegen",
    "examples",
    "generated/ica-banken",
    "generated/open-payments",
    "specs/README.md",
    "specs/ica-banken",
    "specs/open-payments",
    "tests/sandbox",
];

/// The last operation of a path: its lines in the description, and that which names it in `portal.yaml`.
const REMOVED: (&str, &str) =
    ("    delete:\n      operationId: withdrawPermission", "    DELETE /permissions/{permission}: withdraw\n");

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

impl Scratch {
    /// A workspace of this portal beside ours.
    fn workspace(name: &str) -> Self {
        let scratch = Self::new(name);
        for shared in SHARED {
            let path = scratch.0.join(shared);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            symlink(repository().join(shared), path).unwrap();
        }
        fs::create_dir_all(scratch.specs()).unwrap();
        for entry in fs::read_dir(repository().join("tests/portals").join(NAME)).unwrap().map(Result::unwrap) {
            fs::copy(entry.path(), scratch.specs().join(entry.file_name())).unwrap();
        }
        scratch
    }

    fn specs(&self) -> PathBuf {
        self.0.join("specs").join(NAME)
    }

    /// What a command says, and how it ends.
    fn run(&self, command: &str) -> (Option<i32>, String) {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let Output { status, stderr, .. } =
            xtask.args([command, NAME]).env("CARGO_MANIFEST_DIR", self.0.join("xtask")).output().unwrap();
        (status.code(), String::from_utf8(stderr).unwrap())
    }

    fn edit(&self, file: &str, change: impl Fn(&str) -> String) {
        let path = self.specs().join(file);
        fs::write(&path, change(&fs::read_to_string(&path).unwrap())).unwrap();
    }

    /// The version that was released, and the lines that are marked.
    fn recorded(&self) -> Vec<String> {
        let text = fs::read_to_string(self.specs().join("surface.lock")).unwrap();
        let told = text.lines().filter(|line| line.starts_with("version ") || line.starts_with("- ") || line.starts_with("+ "));
        told.map(str::to_owned).collect()
    }

    fn remove_operation(&self) {
        let (operation, name) = REMOVED;
        self.edit("bank.openapi.yaml", |text| {
            let (before, rest) = text.split_once(operation).unwrap();
            let next = rest.find("\n  /").unwrap() + 1;
            format!("{before}{}", &rest[next..])
        });
        self.edit("portal.yaml", |text| text.replace(name, ""));
    }
}

#[test]
fn what_callers_lose_goes_in_with_its_version_and_its_words() {
    let portal = Scratch::workspace("released");
    assert_eq!(portal.run("generate"), (Some(0), String::new()));
    assert_eq!(portal.run("check"), (Some(0), String::new()));
    assert_eq!(portal.recorded(), ["version 0.1.0"]);

    portal.remove_operation();
    let (status, said) = portal.run("generate");
    assert_eq!(status, Some(0), "{said}");
    assert!(
        said.starts_with("warning[P1003]: since 0.1.0, callers lose 3 items: the next version is 0.2.0 at least\n"),
        "{said}"
    );
    let (status, said) = portal.run("check");
    assert_eq!(status, Some(1));
    assert!(said.starts_with("error[P1003]: since 0.1.0, callers lose 3 items: the next version is 0.2.0 at least\n"), "{said}");
    assert!(said.contains("--> specs/harbour-bank/VERSION:1:1\n"), "{said}");
    assert!(portal.recorded().iter().any(|line| line.starts_with("- permissions::") && line.contains("::withdraw(")));

    portal.edit("VERSION", |_| "0.2.0\n".to_owned());
    let (status, said) = portal.run("check");
    assert!(status == Some(1) && said.contains("error[P1004]: nothing is said of 0.2.0"), "{said}");
    portal.edit("CHANGELOG.md", |text| text.replace("## 0.1.0", "## 0.2.0\n\nPermissions stay.\n\n## 0.1.0"));
    let (status, said) = portal.run("check");
    assert!(status == Some(1) && said.contains("specs/harbour-bank/surface.lock is not what generate writes"), "{said}");
    assert_eq!(portal.run("generate"), (Some(0), String::new()));
    assert_eq!(portal.recorded(), ["version 0.2.0"]);
    assert_eq!(portal.run("check"), (Some(0), String::new()));
}

#[test]
fn nothing_is_written_of_a_package_whose_version_is_none() {
    let portal = Scratch::workspace("versionless");
    portal.edit("VERSION", |_| "next\n".to_owned());
    let (status, said) = portal.run("generate");
    assert!(status == Some(1) && said.starts_with("error[P1001]: this is no version"), "{said}");
    assert!(!portal.0.join("generated").join(NAME).exists());
}
