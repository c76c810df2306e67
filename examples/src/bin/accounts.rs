//! Lists accounts.
fn main() {}
