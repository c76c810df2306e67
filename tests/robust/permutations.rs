//! No order that means nothing shows in the packages of our portals.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::order::input::Input;
use crate::order::permutation::assert_unmoved;
use crate::ours;

/// Files of a portal's folder that the generator does not read: they are for the local bank and for the commands of its store.
const OF_OTHERS: [&str; 3] = ["bank.yaml", "onboarding.yaml", "sources.yaml"];

/// Without the names given out so far, which would hold on to what an order changes.
#[test]
fn the_order_of_what_has_none_changes_no_name_and_no_meaning_in_our_portals() {
    assert_unmoved(&portals());
}

/// Our portals.
pub(crate) fn portals() -> Vec<Input> {
    ours::portals().iter().map(|name| Input::portal(name, texts(name))).collect()
}

/// The files of a portal that the generator may read, and that hold values.
pub(crate) fn texts(portal: &str) -> BTreeMap<String, String> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../specs")).join(portal);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path));
    let trees =
        files.filter(|(name, _)| !OF_OTHERS.contains(&name.as_str()) && (name.ends_with(".yaml") || name.ends_with(".json")));
    trees.map(|(name, path)| (name, fs::read_to_string(path).unwrap())).collect()
}
