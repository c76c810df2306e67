//! The folder of a run, below `target/`.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use crate::workspace;

/// What a run unpacks, makes and says. Runs over the same documents have the same folder, so that what did not change is not compiled again.
pub(super) struct Scratch(PathBuf);

impl Scratch {
    /// The folder for runs over the same.
    pub(super) fn new(same: &impl Hash) -> io::Result<Self> {
        let mut hasher = DefaultHasher::new();
        same.hash(&mut hasher);
        let scratch = Self(below_target().join(format!("corpus-{:016x}", hasher.finish())));
        for folder in [scratch.unpacked(), scratch.0.join("logs")] {
            if folder.exists() {
                fs::remove_dir_all(&folder)?;
            }
            fs::create_dir_all(folder)?;
        }
        fs::create_dir_all(scratch.packages())?;
        Ok(scratch)
    }

    pub(super) fn unpacked(&self) -> PathBuf {
        self.0.join("unpacked")
    }

    /// The workspace of all packages.
    pub(super) fn packages(&self) -> PathBuf {
        self.0.join("packages")
    }

    /// What the process of a package said.
    pub(super) fn log(&self, package: &str, ending: &str) -> PathBuf {
        self.0.join("logs").join(format!("{package}.{ending}"))
    }

    /// The target folder of all runs, which the tests that compile packages have too: what packages depend on is compiled once.
    pub(super) fn target() -> PathBuf {
        below_target().join("target")
    }

    /// The folder, to tell where things are.
    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    pub(super) fn remove(&self) -> io::Result<()> {
        fs::remove_dir_all(&self.0)
    }
}

/// Where integration tests have their files.
pub(super) fn below_target() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace::root().join("target"), PathBuf::from);
    target.join("tmp")
}
