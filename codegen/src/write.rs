//! Text to disk: compare, replace in one step, remove what is no longer made.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::emit::{FileSet, ORIGIN, listed_files};

/// What writing a package changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Paths in the package that were not there before.
    pub added: Vec<String>,
    /// Paths whose text changed.
    pub changed: Vec<String>,
    /// Paths that are made no longer.
    pub removed: Vec<String>,
}

impl Changes {
    /// How many files differ.
    pub fn count(&self) -> usize {
        self.added.len() + self.changed.len() + self.removed.len()
    }
}

/// What writing `files` to `folder` would change.
///
/// # Errors
/// Any I/O error from reading the folder, but that a file is not there.
pub fn compare(folder: &Path, files: &FileSet) -> io::Result<Changes> {
    let mut changes = Changes::default();
    for (path, text) in files {
        match fs::read(folder.join(path)) {
            Ok(bytes) if bytes == text.as_bytes() => {}
            Ok(_) => changes.changed.push(path.clone()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => changes.added.push(path.clone()),
            Err(error) => return Err(error),
        }
    }
    let before = match fs::read_to_string(folder.join(ORIGIN)) {
        Ok(record) => listed_files(&record),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error),
    };
    changes.removed = before.into_iter().filter(|path| !files.contains_key(path) && folder.join(path).exists()).collect();
    Ok(changes)
}

/// Writes `files` to `folder`. Each file is replaced in one step, the record of origin last; files that the record did not list are not touched.
///
/// # Errors
/// Any I/O error from writing, renaming or removing. What was not reached is as it was.
pub fn write(folder: &Path, files: &FileSet) -> io::Result<Changes> {
    let changes = compare(folder, files)?;
    let touched: BTreeSet<&String> = changes.added.iter().chain(&changes.changed).collect();
    let mut staged: Vec<(PathBuf, PathBuf)> = Vec::new();
    let result = stage(folder, files, &touched, &mut staged);
    if let Err(error) = result {
        staged.iter().for_each(|(neighbour, _)| drop(fs::remove_file(neighbour)));
        return Err(error);
    }
    // The record goes last: until it is there, the old one still lists what is ours.
    staged.sort_by_key(|(_, target)| target.ends_with(ORIGIN));
    for (neighbour, target) in staged {
        fs::rename(neighbour, target)?;
    }
    for path in &changes.removed {
        fs::remove_file(folder.join(path))?;
    }
    Ok(changes)
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
