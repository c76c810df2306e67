//! Files with secrets.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use portal_runtime::Uuid;

/// Writes a file that its owner alone can read, in place of one that may be there, so that nobody who has that open reads the new one.
///
/// # Errors
/// When it cannot be written; then the one before is as it was.
pub fn write_for_owner(path: &Path, text: &str) -> io::Result<()> {
    // Two who write the same file at once do not meet in the one beside it.
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}", Uuid::new_v4().simple()));
    let beside = Path::new(&beside);
    let written = create_for_owner(beside).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(beside, path)
    });
    if written.is_err() {
        drop(fs::remove_file(beside));
    }
    written
}

/// Creates a file that its owner alone can read; [`io::ErrorKind::AlreadyExists`] if there is one.
#[cfg(unix)]
pub(crate) fn create_for_owner(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Where files have no modes, those of the folder apply.
#[cfg(not(unix))]
pub(crate) fn create_for_owner(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}
