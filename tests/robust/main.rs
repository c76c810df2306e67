//! What the generator makes of input that is not as it should be.
//!
//! `PORTAL_SEED` and `PORTAL_MUTATIONS` say which mutations are made, and how many.

mod day_after;
mod edits;
mod mutations;
#[path = "../order/order.rs"]
mod order;
#[path = "../packages.rs"]
mod packages;
mod permutations;
