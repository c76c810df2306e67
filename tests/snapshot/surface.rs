//! The public surface of the generated packages, as a listing that a review can read: what changes for callers shows as changed lines.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use portal_codegen::FileSet;

use crate::order::listing;
use crate::ours;

#[test]
fn the_surface_of_each_of_our_packages_is_known() {
    for portal in ours::portals() {
        assert_snapshot!(format!("surface_of_{}", portal.replace('-', "_")), listing(&portal));
    }
}

/// What the package in a folder of `generated/` offers.
fn listing(package: &str) -> String {
    let mut files = FileSet::default();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated").join(package);
    read(&folder, "", &mut files);
    listing::listing(&files).iter().map(|line| format!("{line}\n")).collect()
}

fn read(folder: &Path, name: &str, files: &mut FileSet) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{name}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            read(&path, &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}
