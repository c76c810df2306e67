//! Runs that write to one folder, one after the other.

use std::fs::File;
use std::io;
use std::path::Path;

/// A lock on a folder, or on the nearest above it that is there. A process that ends, however it ends, gives it back.
pub(super) struct FolderLock {
    _locked: File,
}

impl FolderLock {
    /// Waits for the lock. There is none where the system does not open folders, or the file system knows no locks.
    pub(super) fn at(folder: &Path) -> io::Result<Option<Self>> {
        let there = folder.ancestors().find(|folder| folder.is_dir()).filter(|_| cfg!(unix));
        let Some(locked) = there.map(File::open).transpose()? else { return Ok(None) };
        match locked.lock() {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(None),
            result => result.map(|()| Some(Self { _locked: locked })),
        }
    }
}
