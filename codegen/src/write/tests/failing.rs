//! A disk that fails at its n-th change, and knows what a machine without power would forget.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::emit::ORIGIN;
use crate::write::disk::{Disk, Local};

/// What happens at the change that fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Failure {
    /// The process is killed: half of the change is done, and nothing more is.
    Killed,
    /// An error: the change is not done, and those after it are.
    Error,
}

pub(super) struct Failing {
    failure: Failure,
    knows_exchange: bool,
    /// Changes that succeed before the one that fails; negative after it.
    left: Cell<i64>,
    /// Texts of files, and names in folders, that a machine without power would forget.
    unsynced: RefCell<BTreeSet<PathBuf>>,
}

impl Failing {
    pub(super) fn at(change: i64, failure: Failure, knows_exchange: bool) -> Self {
        Self { failure, knows_exchange, left: Cell::new(change), unsynced: RefCell::default() }
    }

    /// A disk on which all goes well. It waits for no medium: a process that is killed loses nothing that it wrote.
    pub(super) fn never() -> Self {
        Self::at(i64::MAX, Failure::Error, true)
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

    /// Whether the run came to its end without a failure.
    pub(super) fn is_done(&self) -> bool {
        self.left.get() >= 0
    }

    /// Whether the names in a folder would be forgotten.
    pub(super) fn may_forget(&self, folder: &Path) -> bool {
        self.unsynced.borrow().contains(folder)
    }

    /// Notes what is new at a path: its text or the names in it, and its own name.
    fn note(&self, path: &Path) {
        self.unsynced.borrow_mut().extend(path.ancestors().take(2).map(Path::to_path_buf));
    }

    /// What is put where a user sees it has to outlast the power.
    fn assert_synced(&self, from: &Path, to: &Path) {
        let is_hidden = to.parent().is_some_and(|folder| folder.ends_with(".package.writing"));
        let unsynced = self.unsynced.borrow();
        let forgotten = unsynced.iter().find(|path| path.starts_with(from) && !is_hidden);
        assert_eq!(forgotten, None, "what is not on the medium becomes {}", to.display());
    }
}

impl Disk for Failing {
    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.note(folder);
        self.change(|| Local.create_folder(folder), || ())
    }

    fn write(&self, file: &Path, text: &str) -> io::Result<()> {
        let mut records = file.ancestors().map(|folder| folder.join(ORIGIN));
        let forgotten = records.find(|record| self.unsynced.borrow().contains(record));
        assert_eq!(forgotten, None, "the record is not on the medium before {}", file.display());
        self.note(file);
        self.change(|| fs::write(file, text), || fs::write(file, &text[..text.len() / 2]).unwrap())
    }

    fn link(&self, file: &Path, second: &Path) -> io::Result<()> {
        self.unsynced.borrow_mut().extend(second.parent().map(Path::to_path_buf));
        self.change(|| Local.link(file, second), || ())
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        self.change(|| path.metadata().map(drop), || ())?;
        self.unsynced.borrow_mut().remove(path);
        Ok(())
    }

    fn sync_each(&self, paths: &[PathBuf]) -> io::Result<()> {
        paths.iter().try_for_each(|path| self.sync(path))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.assert_synced(from, to);
        self.unsynced.borrow_mut().extend(to.parent().map(Path::to_path_buf));
        self.change(|| Local.rename(from, to), || ())
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        if !self.knows_exchange {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.assert_synced(one, other);
        self.unsynced.borrow_mut().extend(other.parent().map(Path::to_path_buf));
        self.change(|| Local.exchange(one, other), || ())
    }

    /// Half of a removal takes the record of origin, and leaves what it lists.
    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.change(|| Local.remove_folder(folder), || drop(fs::remove_file(folder.join(ORIGIN))))
    }
}
