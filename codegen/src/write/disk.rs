//! The few operations that change a disk, so that a test can let each of them fail.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

/// How many files are synced at once. Each waits for the medium, not for a core, and a file system brings those to it together that wait together:
/// of two hundred, so many take a quarter of the time of one after the other, a fourth as many take half of it, and more gain nothing.
const SYNCED_AT_ONCE: usize = 32;

/// The operations of writing on a disk. Reading needs no seam: it changes nothing.
pub(super) trait Disk {
    /// Makes a folder and those above it.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;
    /// Writes a file.
    fn write(&self, file: &Path, text: &str) -> io::Result<()>;
    /// Gives a file a second path; an error where the file system has but one for each.
    fn link(&self, file: &Path, second: &Path) -> io::Result<()>;
    /// Brings the text of a file, or the names in a folder, to the medium.
    fn sync(&self, path: &Path) -> io::Result<()>;
    /// Syncs each of these, in any order.
    fn sync_each(&self, paths: &[PathBuf]) -> io::Result<()>;
    /// Gives a file or folder another path.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Lets two folders change places in one step; `Unsupported` where the system or the file system cannot.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;
    /// Removes a folder with all that is in it.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;
}

/// The disk of this machine.
pub(super) struct Local;

impl Disk for Local {
    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn write(&self, file: &Path, text: &str) -> io::Result<()> {
        fs::write(file, text)
    }

    fn link(&self, file: &Path, second: &Path) -> io::Result<()> {
        fs::hard_link(file, second)
    }

    /// Only Unix opens folders, and only there can a file that is open for reading be synced.
    #[cfg(unix)]
    fn sync(&self, path: &Path) -> io::Result<()> {
        fs::File::open(path)?.sync_all()
    }

    #[cfg(not(unix))]
    fn sync(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    /// File by file: to sync the whole file system at once would wait for what all other programs have written too.
    fn sync_each(&self, paths: &[PathBuf]) -> io::Result<()> {
        let sync = |share: &[PathBuf]| share.iter().try_for_each(|path| self.sync(path));
        thread::scope(|scope| {
            let shares = paths.chunks(paths.len().div_ceil(SYNCED_AT_ONCE).max(1));
            let begun: Vec<_> = shares.map(|share| thread::Builder::new().spawn_scoped(scope, move || sync(share))).collect();
            let ended =
                begun.into_iter().map(|begun| begun?.join().unwrap_or_else(|_| Err(io::Error::other("syncing panicked"))));
            ended.collect()
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    #[cfg(any(target_os = "linux", target_os = "macos"))]
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(|error| match error {
            Errno::NOSYS | Errno::INVAL | Errno::OPNOTSUPP => io::ErrorKind::Unsupported.into(),
            error => error.into(),
        })
    }

    #[cfg(not(any(target_os = "linux", target_os = "macos")))]
    fn exchange(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir_all(folder)
    }
}
