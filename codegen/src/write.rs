//! Text to disk: compare, then let a package, or a file, take its place in one step.

mod disk;
mod folder_lock;
mod place;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use crate::emit::{FileSet, ORIGIN, listed_files};
use disk::{Disk, Local};
use folder_lock::FolderLock;
use place::Place;

/// The changes that writing a package made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Paths in the package that were not there before.
    pub added: Vec<String>,
    /// Paths whose text changed.
    pub changed: Vec<String>,
    /// Paths that are made no longer.
    pub removed: Vec<String>,
    /// Paths where a file stands that no record of origin lists, with another text: somebody else's.
    pub foreign: Vec<String>,
}

impl Changes {
    /// Whether what is made at a path stands there already. The paths of each kind are in order, as those of the files are.
    fn leaves(&self, path: &str) -> bool {
        let is_among = |paths: &[String]| paths.binary_search_by(|other| other.as_str().cmp(path)).is_ok();
        !is_among(&self.added) && !is_among(&self.changed)
    }

    /// How many files differ.
    pub fn count(&self) -> usize {
        self.added.len() + self.changed.len() + self.removed.len() + self.foreign.len()
    }
}

/// The changes that writing `files` to `folder` would make.
///
/// # Errors
/// Any I/O error from reading the folder, but that a file is not there.
pub fn compare(folder: &Path, files: &FileSet) -> io::Result<Changes> {
    let mut changes = Changes::default();
    let ours = recorded(folder)?;
    for (path, text) in files {
        match fs::read(folder.join(path)) {
            Ok(bytes) if bytes == text.as_bytes() => {}
            Ok(_) if path == ORIGIN || ours.contains(path) => changes.changed.push(path.clone()),
            Ok(_) => changes.foreign.push(path.clone()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => changes.added.push(path.clone()),
            Err(error) => return Err(error),
        }
    }
    changes.removed = ours.into_iter().filter(|path| !files.contains_key(path) && folder.join(path).exists()).collect();
    Ok(changes)
}

/// The files that the folder's record of origin lists.
fn recorded(folder: &Path) -> io::Result<BTreeSet<String>> {
    match fs::read_to_string(folder.join(ORIGIN)) {
        Ok(record) => Ok(listed_files(&record).into_iter().collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(error) => Err(error),
    }
}

/// Writes `files` to `folder`: the package is put together beside the folder, and the two change places in one step. Files that stay as they
/// are get a second path there, and are not written. A run that is cut short leaves the old package or the new one; the next run clears up. Runs at the same time write one after the other. Files that the
/// record of origin does not list move along.
///
/// # Errors
/// Where a file of somebody else's is in the way; then nothing is written. Any I/O error from writing, renaming or removing.
pub fn write(folder: &Path, files: &FileSet) -> io::Result<Changes> {
    write_on(&Local, folder, files)
}

fn write_on(disk: &dyn Disk, folder: &Path, files: &FileSet) -> io::Result<Changes> {
    let place = Place::of(disk, folder)?;
    let _lock = place.lock()?;
    place.recover()?;
    let changes = compare(folder, files)?;
    if !changes.foreign.is_empty() {
        let paths = changes.foreign.join(", ");
        let message = format!(
            "{} has files that the generator did not write: {paths}; move them, or choose another folder",
            folder.display()
        );
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    if changes.count() > 0 {
        place.take(files, &changes)?;
    }
    Ok(changes)
}

/// Gives the file at `path` this text in one step; whether it had another.
///
/// # Errors
/// Any I/O error from reading the file, from writing its neighbour and from renaming that.
pub fn replace(path: &Path, text: &str) -> io::Result<bool> {
    replace_on(&Local, path, text)
}

fn replace_on(disk: &dyn Disk, path: &Path, text: &str) -> io::Result<bool> {
    let _lock = FolderLock::at(path.parent().unwrap_or(Path::new("")))?;
    match fs::read(path) {
        Ok(bytes) if bytes == text.as_bytes() => return Ok(false),
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut neighbour = path.file_name().unwrap_or_default().to_owned();
    neighbour.push(".new");
    let neighbour = path.with_file_name(neighbour);
    disk.write(&neighbour, text)?;
    disk.sync(&neighbour)?;
    disk.rename(&neighbour, path)?;
    path.parent().map_or(Ok(()), |folder| disk.sync(folder))?;
    Ok(true)
}

#[cfg(test)]
mod tests;
