//! The public surface of the generated packages, as a listing that a review can read: what changes for callers shows as changed lines.

mod listing;

use insta::assert_snapshot;

use listing::listing;

#[test]
fn surface_of_ica_banken() {
    assert_snapshot!(listing("ica-banken"));
}

#[test]
fn surface_of_open_payments() {
    assert_snapshot!(listing("open-payments"));
}
