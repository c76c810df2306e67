//! No order that means nothing shows in the packages of our portals.

use std::fs;
use std::path::Path;

use crate::order::input::Input;
use crate::order::permutation::assert_unmoved;

/// The portals in `specs/`.
const PORTALS: [&str; 2] = ["ica-banken", "open-payments"];

/// Without the names given out so far, which would hold on to what an order changes.
#[test]
fn the_order_of_what_has_none_changes_no_name_and_no_meaning_in_our_portals() {
    assert_unmoved(&portals());
}

/// Our portals.
pub(crate) fn portals() -> [Input; 2] {
    PORTALS.map(portal)
}

fn portal(name: &str) -> Input {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../specs")).join(name);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let trees = files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml" || ending == "json"));
    let text = |path| fs::read_to_string(path).unwrap();
    Input::portal(name, trees.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), text(path))).collect())
}
