//! Files on disk, and which of them were asked for.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use portal_codegen::Files;

/// Files from where the program runs.
#[derive(Debug, Default)]
pub(crate) struct Tracked(Mutex<BTreeSet<String>>);

impl Tracked {
    /// Every path that was asked for, there or not: one that comes changes as much.
    pub(crate) fn paths(&self) -> BTreeSet<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Files for Tracked {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned());
        fs::read(path)
    }

    /// Of what is not there it is said when it is read.
    fn is_within(&self, path: &str, folder: &str) -> bool {
        // The folder of a file that is named alone is where the program runs.
        let real = |path: &str| Path::new(".").join(path).canonicalize();
        real(path).is_err() || real(path).ok().zip(real(folder).ok()).is_some_and(|(file, folder)| file.starts_with(folder))
    }
}
