//! Secrets and personal data: values print without their content, and secrets are wiped from memory.

mod headers;
pub(crate) mod redacted;
mod secret;

pub(crate) use headers::hide_headers;
pub use secret::Secret;
