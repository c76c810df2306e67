//! The place of a package, and the folder beside it in which the next package is written.
//!
//! That folder, `.<name>.writing`, has no manifest of its own, so that a workspace whose members are `generated/*` never takes it for one.
//! Whatever lies in it was made by a run that was cut short, and [`Place::recover`] knows by the names how far the run came:
//! - `next`: the package to come, or after the exchange the one that was replaced;
//! - `previous`: the package that was replaced, where the system knows no exchange;
//! - `done`: nothing but files of ours, to be removed.
//!
//! `next` begins with its record of origin, so at every moment the files in it that its record does not list are somebody else's.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::folder_lock::FolderLock;
use super::{Changes, recorded};
use crate::emit::{FileSet, ORIGIN};

/// Where a package stands, and where the next one is written.
pub(super) struct Place<'d> {
    disk: &'d dyn Disk,
    package: PathBuf,
    above: PathBuf,
    writing: PathBuf,
    next: PathBuf,
    previous: PathBuf,
    done: PathBuf,
}

impl<'d> Place<'d> {
    /// The place of the package in `folder`. Links are followed: what takes its place is what they lead to.
    pub(super) fn of(disk: &'d dyn Disk, folder: &Path) -> io::Result<Self> {
        let package = match fs::canonicalize(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => std::path::absolute(folder)?,
            found => found?,
        };
        let (Some(above), Some(name)) = (package.parent(), package.file_name()) else {
            let message = format!("{} cannot be replaced; name a folder below it", folder.display());
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        };
        let mut beside = OsString::from(".");
        beside.push(name);
        beside.push(".writing");
        let (above, writing) = (above.to_path_buf(), above.join(beside));
        let [next, previous, done] = ["next", "previous", "done"].map(|name| writing.join(name));
        Ok(Self { disk, package, above, writing, next, previous, done })
    }

    /// The lock of this run: what another has begun looks like what one that was cut short has left.
    pub(super) fn lock(&self) -> io::Result<Option<FolderLock>> {
        FolderLock::at(&self.above)
    }

    /// Ends what a run that was cut short has begun: its package is in place already, or it is dropped.
    pub(super) fn recover(&self) -> io::Result<()> {
        if !self.writing.exists() {
            return Ok(());
        }
        if !self.package.exists() && self.previous.exists() {
            self.disk.rename(&self.previous, &self.package)?;
        }
        self.clear()
    }

    /// Replaces the package in place with `files`, which differ from it by these changes.
    pub(super) fn take(&self, files: &FileSet, changes: &Changes) -> io::Result<()> {
        if let Err(error) = self.stage(files, changes).and_then(|()| self.exchange()) {
            // The next run would clear up too; the error that counts is the first.
            drop(self.recover());
            return Err(io::Error::new(error.kind(), format!("{} is as it was: {error}", self.package.display())));
        }
        self.disk.sync(&self.above)?;
        self.clear()
    }

    /// Puts the package to come together. Its record of origin is on the medium before anything else: what is found there without being in a
    /// record is somebody else's. All else is written before the first of it is synced: a file system then brings many files to the medium at
    /// once.
    fn stage(&self, files: &FileSet, changes: &Changes) -> io::Result<()> {
        let mut written = BTreeSet::from([self.next.clone()]);
        self.disk.create_folder(&self.next)?;
        let record = files.get_key_value(ORIGIN);
        for (path, text) in record.into_iter().chain(files.iter().filter(|(path, _)| *path != ORIGIN)) {
            let file = self.next.join(path);
            for folder in file.ancestors().skip(1).take_while(|folder| *folder != self.next) {
                if written.insert(folder.to_path_buf()) {
                    self.disk.create_folder(folder)?;
                }
            }
            if path != ORIGIN && changes.leaves(path) && self.keep(path, &file) {
                continue;
            }
            self.disk.write(&file, text)?;
            if path == ORIGIN {
                self.disk.sync(&file)?;
                self.disk.sync(&self.next)?;
            }
            written.insert(file);
        }
        self.disk.sync_each(&written.into_iter().collect::<Vec<_>>())
    }

    /// Lets a file of the package in place be one of the package to come too; whether it is.
    fn keep(&self, path: &str, file: &Path) -> bool {
        let standing = self.package.join(path);
        // What stands behind a symbolic link is no file of the package.
        standing.symlink_metadata().is_ok_and(|found| found.is_file()) && self.disk.link(&standing, file).is_ok()
    }

    /// The one step in which the package changes.
    fn exchange(&self) -> io::Result<()> {
        if !self.package.exists() {
            return self.disk.rename(&self.next, &self.package);
        }
        match self.disk.exchange(&self.next, &self.package) {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {
                self.disk.rename(&self.package, &self.previous)?;
                self.disk.rename(&self.next, &self.package)
            }
            result => result,
        }
    }

    /// Moves foreign files to the package in place, and removes the rest.
    fn clear(&self) -> io::Result<()> {
        for left in [&self.previous, &self.next].into_iter().filter(|folder| folder.exists()) {
            self.remove_done()?;
            let ours = recorded(left)?.into_iter().map(PathBuf::from).chain([PathBuf::from(ORIGIN)]).collect();
            self.carry_over(left, Path::new(""), &ours)?;
            // A folder that is half removed has lost the record that says what in it is ours.
            self.disk.rename(left, &self.done)?;
        }
        self.remove_done()?;
        self.disk.remove_folder(&self.writing)
    }

    fn remove_done(&self) -> io::Result<()> {
        if self.done.exists() { self.disk.remove_folder(&self.done) } else { Ok(()) }
    }

    /// Moves foreign files, whole folders at a time, from the replaced package to the new one.
    fn carry_over(&self, left: &Path, below: &Path, ours: &BTreeSet<PathBuf>) -> io::Result<()> {
        for entry in fs::read_dir(left.join(below))?.collect::<io::Result<Vec<_>>>()? {
            let path = below.join(entry.file_name());
            let target = self.package.join(&path);
            let is_folder = entry.file_type()?.is_dir();
            // What is in a folder comes right after it.
            let holds_ours = || ours.range(path.clone()..).next().is_some_and(|file| file.starts_with(&path));
            if is_folder && (target.is_dir() || holds_ours()) {
                self.carry_over(left, &path, ours)?;
            } else if is_folder || !ours.contains(&path) {
                self.carry(&entry.path(), &target)?;
            }
        }
        Ok(())
    }

    fn carry(&self, from: &Path, to: &Path) -> io::Result<()> {
        if to.symlink_metadata().is_err() {
            if let Some(folder) = to.parent().filter(|folder| !folder.exists()) {
                self.disk.create_folder(folder)?;
            }
            return self.disk.rename(from, to);
        }
        if from.is_file() && to.is_file() && fs::read(from)? == fs::read(to)? {
            return Ok(());
        }
        let message = format!("{} was kept from {}, where another stands by now; move one away", from.display(), to.display());
        Err(io::Error::new(io::ErrorKind::AlreadyExists, message))
    }
}
