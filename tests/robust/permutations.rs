//! No order that means nothing shows in the packages of our portals.

use std::path::Path;

use crate::order::{Input, assert_unmoved, texts};

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
    Input::portal(name, texts(&Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../specs")).join(name)))
}
