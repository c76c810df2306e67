//! The files of a store.
//!
//! `<id>.session` is a session, `<id>.lease` its lease, `<id>.new` a session that is being written. Sessions whose ids begin with the same
//! byte take turns by the lock of one file, `<byte>.lock`, which is never removed: who waited for the lock of a file that is removed would
//! get it beside one who locks the next file of that name.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::super::SessionId;
use super::leases::Turn;
use crate::error::StoreError;

/// The largest file that is read, in bytes. Tokens are far from it.
const LIMIT: u64 = 1 << 20;

pub(super) struct Folder(PathBuf);

/// What a file of a session is for.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Session,
    Lease,
    New,
}

impl Kind {
    fn extension(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Lease => "lease",
            Self::New => "new",
        }
    }
}

impl Folder {
    /// The folder at a path, made if it is not there.
    pub(super) fn open(path: PathBuf) -> Result<Self, StoreError> {
        match private_folders().create(&path) {
            Ok(()) => sync(path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(error),
        }
        .and_then(|()| fs::metadata(&path))
        .map_err(StoreError::failed)
        .and_then(|found| refuse_unless_private(&found))?;
        Ok(Self(path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    fn file(&self, session: SessionId, kind: Kind) -> PathBuf {
        self.0.join(format!("{session}.{}", kind.extension()))
    }

    /// The turn of one who changes files of a session: until it is dropped no other process or thread has it.
    pub(super) fn turn(&self, session: SessionId) -> Result<Turn<'_>, StoreError> {
        let [first, ..] = session.get().into_bytes();
        let lock =
            private_files().read(true).write(true).create(true).truncate(false).open(self.0.join(format!("{first:02x}.lock")));
        let lock = lock.and_then(|lock| locked(&lock).map(|()| lock)).map_err(StoreError::failed)?;
        Ok(Turn::new(self, session, lock))
    }

    /// What is in a file, if it is there.
    pub(super) fn read(&self, session: SessionId, kind: Kind) -> Result<Option<Vec<u8>>, StoreError> {
        let mut bytes = Vec::new();
        match File::open(self.file(session, kind)).and_then(|file| file.take(LIMIT + 1).read_to_end(&mut bytes)) {
            Ok(_) if bytes.len() as u64 > LIMIT => Err(StoreError::Unreadable),
            Ok(_) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(StoreError::failed(error)),
        }
    }

    /// Writes a small file that no crash of the machine has to spare.
    pub(super) fn write(&self, session: SessionId, kind: Kind, bytes: &[u8]) -> Result<(), StoreError> {
        self.written(session, kind, bytes).map(drop).map_err(StoreError::failed)
    }

    fn written(&self, session: SessionId, kind: Kind, bytes: &[u8]) -> io::Result<File> {
        let mut file = private_files().write(true).create(true).truncate(true).open(self.file(session, kind))?;
        file.write_all(bytes)?;
        Ok(file)
    }

    /// Removes a file. One that is not there is no error.
    pub(super) fn delete(&self, session: SessionId, kind: Kind) -> Result<(), StoreError> {
        match fs::remove_file(self.file(session, kind)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(StoreError::failed(error)),
            _ => Ok(()),
        }
    }

    /// Puts a session in the place of the one that was there, on the disk.
    pub(super) fn replace(&self, session: SessionId, bytes: &[u8]) -> Result<(), StoreError> {
        // The bytes have to be there before the name is.
        let replaced = self.written(session, Kind::New, bytes).and_then(|file| file.sync_all());
        let renamed = replaced.and_then(|()| fs::rename(self.file(session, Kind::New), self.file(session, Kind::Session)));
        renamed.and_then(|()| sync(&self.0)).map_err(StoreError::failed)
    }

    /// Removes a session, and what a crash may have left of one that was being written.
    pub(super) fn remove(&self, session: SessionId) -> Result<(), StoreError> {
        self.delete(session, Kind::New)?;
        self.delete(session, Kind::Session)?;
        sync(&self.0).map_err(StoreError::failed)
    }
}

/// Waits for the lock of a file, which is held for moments only.
fn locked(file: &File) -> io::Result<()> {
    loop {
        match file.lock() {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            locked => return locked,
        }
    }
}

/// Brings names of a folder to the disk.
#[cfg(unix)]
fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows opens no folder as a file, and writes names by itself.
#[cfg(not(unix))]
fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn private_folders() -> DirBuilder {
    use std::os::unix::fs::DirBuilderExt;
    let mut folders = DirBuilder::new();
    folders.mode(0o700);
    folders
}

#[cfg(not(unix))]
fn private_folders() -> DirBuilder {
    DirBuilder::new()
}

#[cfg(unix)]
fn private_files() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut files = OpenOptions::new();
    files.mode(0o600);
    files
}

#[cfg(not(unix))]
fn private_files() -> OpenOptions {
    OpenOptions::new()
}

#[cfg(unix)]
fn refuse_unless_private(folder: &fs::Metadata) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    let mode = folder.permissions().mode() & 0o777;
    if folder.is_dir() && mode & 0o077 == 0 {
        return Ok(());
    }
    Err(StoreError::failed(format!(
        "the folder of a store has mode 700, so that no other user may read it; this one has {mode:o}"
    )))
}

#[cfg(not(unix))]
fn refuse_unless_private(_: &fs::Metadata) -> Result<(), StoreError> {
    Ok(())
}
