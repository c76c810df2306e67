mod failing;
mod interrupted;

use std::fs;
use std::path::PathBuf;

use super::{FileSet, ORIGIN, write};

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
    files.insert(ORIGIN.to_owned(), crate::emit::record(&[], None, &files));
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

#[cfg(unix)]
#[test]
fn a_file_that_stays_as_it_is_is_not_written_again() {
    use std::os::unix::fs::MetadataExt;
    let scratch = Scratch::new("kept");
    let (mut files, inode) = (package(&["src/a.rs", "src/b.rs"]), |path| fs::metadata(scratch.0.join(path)).unwrap().ino());
    write(&scratch.0, &files).unwrap();
    let before = ["src/a.rs", "src/b.rs"].map(inode);
    files.insert("src/b.rs".to_owned(), "another text".to_owned());
    write(&scratch.0, &files).unwrap();
    assert_eq!(["src/a.rs", "src/b.rs"].map(inode).map(|now| before.contains(&now)), [true, false]);
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_gives_way_to_a_file_of_the_package() {
    let scratch = Scratch::new("symbolic");
    let folder = scratch.0.join("package");
    write(&folder, &package(&["src/a.rs"])).unwrap();
    fs::rename(folder.join("src/a.rs"), scratch.0.join("elsewhere.rs")).unwrap();
    std::os::unix::fs::symlink("../../elsewhere.rs", folder.join("src/a.rs")).unwrap();
    write(&folder, &package(&["src/a.rs", "src/b.rs"])).unwrap();
    assert!(folder.join("src/a.rs").symlink_metadata().unwrap().is_file());
}

#[test]
fn a_folder_of_somebody_else_moves_along_with_what_is_in_it() {
    let scratch = Scratch::new("folders");
    let folder = scratch.0.join("package");
    write(&folder, &package(&["src/old/a.rs"])).unwrap();
    fs::create_dir_all(folder.join("target/debug")).unwrap();
    fs::write(folder.join("target/debug/built"), "by cargo").unwrap();
    fs::write(folder.join("src/old/own.rs"), "mine").unwrap();
    write(&folder, &package(&["src/b.rs"])).unwrap();
    assert!(scratch.has("package/target/debug/built") && scratch.has("package/src/old/own.rs"));
    assert!(!scratch.has("package/src/old/a.rs"));
    assert_eq!(fs::read_dir(&scratch.0).unwrap().count(), 1);
}

#[test]
fn a_file_of_somebody_else_that_was_left_behind_is_kept_where_another_stands_by_now() {
    let scratch = Scratch::new("left");
    let (folder, left) = (scratch.0.join("package"), scratch.0.join(".package.writing/next"));
    write(&folder, &package(&["src/a.rs"])).unwrap();
    fs::create_dir_all(&left).unwrap();
    for (folder, text) in [(&folder, "mine"), (&left, "mine too")] {
        fs::write(folder.join("notes.md"), text).unwrap();
    }
    let error = write(&folder, &package(&["src/b.rs"])).unwrap_err();
    assert!(error.to_string().contains("notes.md"));
    assert_eq!([&folder, &left].map(|folder| fs::read_to_string(folder.join("notes.md")).unwrap()), ["mine", "mine too"]);
}

#[test]
fn a_file_takes_its_text_in_one_step_and_leaves_nothing_beside_it() {
    let scratch = Scratch::new("file");
    let path = scratch.0.join("names.lock");
    assert!(super::replace(&path, "one").unwrap() && super::replace(&path, "two").unwrap());
    assert!(!super::replace(&path, "two").unwrap());
    assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    assert_eq!(fs::read_dir(&scratch.0).unwrap().count(), 1);
}

#[test]
fn runs_that_write_the_same_package_take_turns() {
    let scratch = Scratch::new("turns");
    let folder = scratch.0.join("package");
    let packages = [package(&["src/a.rs", "src/b.rs"]), package(&["src/b.rs", "src/c.rs"])];
    std::thread::scope(|scope| {
        for files in &packages {
            scope.spawn(|| (0..20).for_each(|_| drop(write(&folder, files).unwrap())));
        }
    });
    assert!(packages.iter().any(|files| super::compare(&folder, files).unwrap().count() == 0));
}
