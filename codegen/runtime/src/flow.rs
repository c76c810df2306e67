//! Flows of several steps, which calls are a part of.

mod callback;
mod login;
mod registration;

pub use login::{FromBinding, Login};
pub use registration::{ClientMetadata, Registrar, Registration};
