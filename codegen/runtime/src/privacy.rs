//! Secrets and personal data: values print without their content, and secrets are wiped from memory.

#[cfg(feature = "client")]
mod headers;
pub(crate) mod redacted;
mod secret;

#[cfg(feature = "client")]
pub(crate) use headers::hide_headers;
pub use secret::Secret;
