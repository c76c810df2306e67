//! The portals of this repository: the folders in `specs/` that have a `portal.yaml`.
//!
//! A module of each test binary that needs it, by `#[path]`.

use std::fs;
use std::path::Path;

/// Their names, sorted.
pub(crate) fn portals() -> Vec<String> {
    let specs = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../specs"));
    let folders = fs::read_dir(specs).unwrap().map(|entry| entry.unwrap().path());
    let portals = folders.filter(|folder| folder.join("portal.yaml").is_file());
    let mut names: Vec<_> = portals.map(|folder| folder.file_name().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
