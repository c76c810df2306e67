//! A folder of this process below the system's folder for temporary files, removed at the end.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::workspace;

pub(super) struct Scratch(PathBuf);

impl Scratch {
    pub(super) fn new() -> io::Result<Self> {
        let scratch = Self(std::env::temp_dir().join(format!("portal-sdk-bench-{}", std::process::id())));
        fs::create_dir_all(scratch.package())?;
        Ok(scratch)
    }

    /// The folder of the package with nothing in it but the workspace's lock, so that it is checked with the same dependencies.
    pub(super) fn empty_package(&self) -> io::Result<()> {
        fs::remove_dir_all(self.package())?;
        fs::create_dir(self.package())?;
        fs::copy(workspace::root().join("Cargo.lock"), self.package().join("Cargo.lock"))?;
        Ok(())
    }

    /// Where descriptions are unpacked to.
    pub(super) fn folder(&self) -> &Path {
        &self.0
    }

    pub(super) fn package(&self) -> PathBuf {
        self.0.join("package")
    }

    pub(super) fn target(&self) -> PathBuf {
        self.0.join("target")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed is left to the system; there is nobody to tell while dropping.
        let _ = fs::remove_dir_all(&self.0);
    }
}
