//! No order that means nothing shows in a package: not in a name, not in what a name stands for.

use crate::build;
use crate::fixture::Fixture;
use crate::order::input::Input;
use crate::order::permutation::assert_unmoved;

#[test]
fn the_order_of_what_has_none_changes_no_name_and_no_meaning() {
    let Some(fixtures) = build::fixtures() else { return };
    let inputs = fixtures.iter().map(|(name, kept)| Fixture::input(name, &kept.fixture));
    assert_unmoved(&inputs.collect::<Vec<Input>>());
}
