//! What stands in a description in any order makes the same package: permutations of it, and what packages mean whatever their order.
//!
//! A module of each test binary that needs it, by `#[path]`.

pub(crate) mod document;
pub(crate) mod input;
pub(crate) mod meaning;
pub(crate) mod permutation;
