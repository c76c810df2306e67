//! A disk that fails at its n-th change, for every n.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Scratch, package};
use crate::emit::{FileSet, ORIGIN};
use crate::write::disk::{Disk, Local};
use crate::write::{replace_on, write_on};

/// What happens at the change that fails.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Failure {
    /// The process is killed: half of the change is done, and nothing more is.
    Killed,
    /// An error: the change is not done, and those after it are.
    Error,
}

struct Failing {
    failure: Failure,
    knows_exchange: bool,
    /// Changes that succeed before the one that fails; negative after it.
    left: Cell<i64>,
}

impl Failing {
    /// A disk on which all goes well. It waits for no medium: a process that is killed loses nothing that it wrote.
    fn never() -> Self {
        Self { failure: Failure::Error, knows_exchange: true, left: Cell::new(i64::MAX) }
    }

    fn change(&self, whole: impl FnOnce() -> io::Result<()>, half: impl FnOnce()) -> io::Result<()> {
        let left = self.left.replace(self.left.get() - 1);
        match (left, self.failure) {
            (1.., _) | (i64::MIN..=-1, Failure::Error) => whole(),
            (0, Failure::Killed) => {
                half();
                Err(io::Error::other("killed"))
            }
            _ => Err(io::Error::other("failed")),
        }
    }
}

impl Disk for Failing {
    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.change(|| Local.create_folder(folder), || ())
    }

    fn write(&self, file: &Path, text: &str) -> io::Result<()> {
        self.change(|| fs::write(file, text), || fs::write(file, &text[..text.len() / 2]).unwrap())
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        self.change(|| path.metadata().map(drop), || ())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.change(|| Local.rename(from, to), || ())
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        if !self.knows_exchange {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.change(|| Local.exchange(one, other), || ())
    }

    /// Half of a removal takes the record of origin, and leaves what it lists.
    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.change(|| Local.remove_folder(folder), || drop(fs::remove_file(folder.join(ORIGIN))))
    }
}

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
        let disk = Failing { failure, knows_exchange, left: Cell::new(change) };
        let result = workspace.generate(&disk, &workspace.new, "new names");
        if disk.left.get() >= 0 {
            result.unwrap();
            assert!(change > 10, "only {change} changes were made");
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

#[test]
fn an_error_at_any_change_leaves_the_old_package_or_the_new_one() {
    at_each_change("error", Failure::Error, true, is_old_or_new);
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
