//! Secrets and personal data: values print without their content, and secrets are wiped from memory.

pub(crate) mod redacted;
mod secret;

pub use secret::Secret;
