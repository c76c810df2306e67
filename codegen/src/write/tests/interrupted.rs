//! Runs on a disk that fails at its n-th change, for every n.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::failing::{Failing, Failure};
use super::{Scratch, package};
use crate::emit::FileSet;
use crate::write::disk::Disk;
use crate::write::{replace_on, write_on};

/// A workspace with a package, files of somebody else in it, and its names.
struct Workspace {
    scratch: Scratch,
    old: FileSet,
    new: FileSet,
}

const FOREIGN: [&str; 3] = ["notes.md", "src/old/own.rs", "target/debug/built"];

impl Workspace {
    fn new(name: &str) -> Self {
        let scratch = Scratch::new(name);
        let (old, new) =
            (package(&["Cargo.toml", "src/a.rs", "src/old/b.rs"]), package(&["Cargo.toml", "src/a.rs", "src/new/c.rs"]));
        let workspace = Self { scratch, old, new };
        workspace.generate(&Failing::never(), &workspace.old, "old names").unwrap();
        for path in FOREIGN {
            fs::create_dir_all(workspace.package().join(path).parent().unwrap()).unwrap();
            fs::write(workspace.package().join(path), path).unwrap();
        }
        workspace
    }

    fn package(&self) -> PathBuf {
        self.scratch.0.join("package")
    }

    fn generate(&self, disk: &dyn Disk, files: &FileSet, names: &str) -> io::Result<()> {
        write_on(disk, &self.package(), files)?;
        replace_on(disk, &self.scratch.0.join("names.lock"), names).map(drop)
    }

    /// The files of the package, those of somebody else aside.
    fn ours(&self) -> FileSet {
        let mut found = BTreeMap::new();
        texts(&self.package(), &self.package(), &mut found);
        found.into_iter().filter(|(path, _)| !FOREIGN.contains(&path.as_str())).collect()
    }

    /// Whether each file of somebody else is somewhere.
    fn keeps_foreign(&self) -> bool {
        let mut all = BTreeMap::new();
        texts(&self.scratch.0, &self.scratch.0, &mut all);
        FOREIGN.iter().all(|path| all.iter().any(|(at, text)| at.ends_with(path) && text == path))
    }
}

fn texts(root: &Path, folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts(root, &path, found);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            found.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}

/// Lets each change of a run fail in turn. `check` sees the workspace after each; then the next run has to make all good.
fn at_each_change(name: &str, failure: Failure, knows_exchange: bool, check: impl Fn(&Workspace, i64)) {
    for change in 0.. {
        let workspace = Workspace::new(name);
        let disk = Failing::at(change, failure, knows_exchange);
        let result = workspace.generate(&disk, &workspace.new, "new names");
        if disk.is_done() {
            result.unwrap();
            assert!(change > 10, "only {change} changes were made");
            assert!(!disk.may_forget(&workspace.scratch.0), "the new names are not on the medium");
            return;
        }
        assert!(workspace.keeps_foreign(), "a file of somebody else is lost at change {change}");
        check(&workspace, change);
        workspace.generate(&Failing::never(), &workspace.new, "new names").unwrap();
        assert!(workspace.ours() == workspace.new, "change {change} keeps the next run from its package");
        for path in FOREIGN {
            assert_eq!(fs::read_to_string(workspace.package().join(path)).unwrap(), path, "change {change}");
        }
        let mut beside: Vec<_> = fs::read_dir(&workspace.scratch.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        beside.sort();
        assert_eq!(beside, ["names.lock", "package"], "change {change} leaves something behind");
    }
}

fn is_old_or_new(workspace: &Workspace, change: i64) {
    let ours = workspace.ours();
    assert!(ours == workspace.old || ours == workspace.new, "change {change} leaves neither package: {:?}", ours.keys());
    let names = fs::read_to_string(workspace.scratch.0.join("names.lock")).unwrap();
    assert!(names == "old names" || (names == "new names" && ours == workspace.new), "change {change} leaves `{names}`");
}

#[test]
fn a_run_killed_at_any_change_leaves_the_old_package_or_the_new_one() {
    at_each_change("killed", Failure::Killed, true, is_old_or_new);
}

/// The run that meets the error clears up after itself, unless the new package is in place already.
#[test]
fn an_error_at_any_change_leaves_the_old_package_or_the_new_one() {
    for (name, knows_exchange) in [("error", true), ("error-renamed", false)] {
        at_each_change(name, Failure::Error, knows_exchange, |workspace, change| {
            is_old_or_new(workspace, change);
            let is_cleared = workspace.ours() == workspace.new || !workspace.scratch.has(".package.writing");
            assert!(is_cleared, "change {change} leaves something beside the old package");
        });
    }
}

/// Between the two renames there is no package; the next run brings the old one back.
#[test]
fn without_an_exchange_a_run_killed_at_any_change_is_made_good_by_the_next() {
    at_each_change("renamed", Failure::Killed, false, |workspace, change| {
        if workspace.package().exists() {
            is_old_or_new(workspace, change);
        }
    });
}
