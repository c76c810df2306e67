//! What must not be printed: how values are shown without their data, and text that is wiped from memory.

pub(crate) mod redacted;
mod secret;

pub use secret::Secret;
