//! What stands in a description in any order makes the same package: permutations of it, and what packages mean whatever their order.
//!
//! A module of each test binary that needs it, by `#[path]`.

pub(crate) mod document;
mod input;
pub(crate) mod listing;
mod meaning;
mod permutation;

pub(crate) use input::{Input, texts};
pub(crate) use meaning::Meaning;
pub(crate) use permutation::{Kind, assert_unmoved};
