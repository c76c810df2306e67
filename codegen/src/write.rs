//! Text to disk: compare, replace in one step, remove what is no longer made.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::emit::{FileSet, ORIGIN, listed_files, listing};

/// What writing a package changed.
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
    /// How many files differ.
    pub fn count(&self) -> usize {
        self.added.len() + self.changed.len() + self.removed.len() + self.foreign.len()
    }
}

/// What writing `files` to `folder` would change.
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

/// Writes `files` to `folder`. All are written beside their places first; then each takes its place in one step. Files that the record of
/// origin does not list are not touched.
///
/// # Errors
/// Where a file of somebody else's is in the way; then nothing is written. Any I/O error from writing, renaming or removing.
pub fn write(folder: &Path, files: &FileSet) -> io::Result<Changes> {
    let changes = compare(folder, files)?;
    if !changes.foreign.is_empty() {
        let paths = changes.foreign.join(", ");
        let message = format!(
            "{} has files that the generator did not write: {paths}; move them, or choose another folder",
            folder.display()
        );
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    if changes.count() == 0 {
        return Ok(changes);
    }
    // The record takes its place again in any case, after the claim below.
    let record = ORIGIN.to_owned();
    let touched: BTreeSet<&String> = changes.added.iter().chain(&changes.changed).chain([&record]).collect();
    let mut staged: Vec<(PathBuf, PathBuf)> = Vec::new();
    let result = stage(folder, files, &touched, &mut staged).and_then(|()| claim(folder, files));
    if let Err(error) = result {
        staged.iter().for_each(|(neighbour, _)| drop(fs::remove_file(neighbour)));
        return Err(error);
    }
    staged.sort_by_key(|(_, target)| target.ends_with(ORIGIN));
    for (neighbour, target) in staged {
        fs::rename(neighbour, target)?;
    }
    for path in &changes.removed {
        fs::remove_file(folder.join(path))?;
    }
    Ok(changes)
}

/// Until all is in place, the record lists what was ours and what will be, so that a run which is cut short leaves nothing without an owner.
fn claim(folder: &Path, files: &FileSet) -> io::Result<()> {
    let all: BTreeSet<String> =
        recorded(folder)?.into_iter().chain(files.keys().cloned()).filter(|path| path != ORIGIN).collect();
    let neighbour = folder.join(format!("{ORIGIN}.claim"));
    fs::write(&neighbour, listing(&all))?;
    fs::rename(neighbour, folder.join(ORIGIN))
}

fn stage(folder: &Path, files: &FileSet, touched: &BTreeSet<&String>, staged: &mut Vec<(PathBuf, PathBuf)>) -> io::Result<()> {
    for path in touched {
        let Some(text) = files.get(*path) else { continue };
        let target = folder.join(path);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut name = target.file_name().unwrap_or_default().to_owned();
        name.push(".new");
        let neighbour = target.with_file_name(name);
        staged.push((neighbour.clone(), target));
        fs::write(&neighbour, text)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
