//! What the generator makes of input that is not as it should be, in another order, or of another day.
//!
//! `PORTAL_SEED` says which mutations, orders and edits are tried, `PORTAL_MUTATIONS` how many mutations.

mod day_after;
mod edits;
mod mutations;
#[path = "../order/order.rs"]
mod order;
#[path = "../ours.rs"]
mod ours;
#[path = "../packages.rs"]
mod packages;
mod permutations;
