//! What stands in a description in any order makes the same package: permutations of it, and what packages mean whatever their order.
//!
//! A module of each test binary that needs it, by `#[path]`.

mod document;
mod input;
mod listing;
mod meaning;
mod permutation;

pub(crate) use input::Input;
pub(crate) use listing::listing;
pub(crate) use permutation::assert_unmoved;
