use std::fs;
use std::path::PathBuf;

use super::{FileSet, ORIGIN, compare, write};

/// A folder of its own for a test; gone when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("portal-codegen-write-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn has(&self, path: &str) -> bool {
        self.0.join(path).exists()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn package(paths: &[&str]) -> FileSet {
    let mut files: FileSet = paths.iter().map(|path| ((*path).to_owned(), format!("text of {path}"))).collect();
    files.insert(ORIGIN.to_owned(), crate::emit::record(&[], &files));
    files
}

#[test]
fn a_file_that_is_made_no_longer_is_removed_and_others_stay() {
    let scratch = Scratch::new("removed");
    write(&scratch.0, &package(&["src/a.rs", "src/b.rs"])).unwrap();
    fs::write(scratch.0.join("src/own.rs"), "mine").unwrap();
    let changes = write(&scratch.0, &package(&["src/a.rs"])).unwrap();
    assert_eq!(changes.removed, ["src/b.rs"]);
    assert!(!scratch.has("src/b.rs") && scratch.has("src/own.rs"));
}

#[test]
fn a_file_of_somebody_else_in_the_way_is_named_and_nothing_is_written() {
    let scratch = Scratch::new("foreign");
    fs::write(scratch.0.join("README.md"), "mine").unwrap();
    let error = write(&scratch.0, &package(&["README.md", "src/a.rs"])).unwrap_err();
    assert!(error.to_string().contains("README.md"));
    assert!(!scratch.has("src/a.rs") && !scratch.has(ORIGIN));
    assert_eq!(fs::read_to_string(scratch.0.join("README.md")).unwrap(), "mine");
}

#[test]
fn a_run_that_is_cut_short_leaves_nothing_without_an_owner() {
    let scratch = Scratch::new("claimed");
    write(&scratch.0, &package(&["src/a.rs", "src/old.rs"])).unwrap();
    let next = package(&["src/a.rs", "src/new.rs"]);
    super::claim(&scratch.0, &next).unwrap();
    fs::write(scratch.0.join("src/new.rs"), "half of it").unwrap();
    let changes = write(&scratch.0, &next).unwrap();
    assert_eq!((changes.foreign.len(), changes.removed.as_slice()), (0, ["src/old.rs".to_owned()].as_slice()));
    assert_eq!(compare(&scratch.0, &next).unwrap().count(), 0);
}

#[test]
fn the_record_of_origin_is_whole_after_a_change_that_it_does_not_show() {
    let scratch = Scratch::new("whole");
    let files = package(&["src/a.rs"]);
    write(&scratch.0, &files).unwrap();
    fs::write(scratch.0.join("src/a.rs"), "edited").unwrap();
    write(&scratch.0, &files).unwrap();
    assert_eq!(fs::read_to_string(scratch.0.join(ORIGIN)).unwrap(), files[ORIGIN]);
}

#[test]
fn writing_the_same_again_touches_nothing() {
    let scratch = Scratch::new("same");
    let files = package(&["src/a.rs"]);
    write(&scratch.0, &files).unwrap();
    let before = fs::metadata(scratch.0.join("src/a.rs")).unwrap().modified().unwrap();
    assert_eq!(write(&scratch.0, &files).unwrap().count(), 0);
    assert_eq!(fs::metadata(scratch.0.join("src/a.rs")).unwrap().modified().unwrap(), before);
}
