//! Flows of several steps, which calls are a part of.

mod callback;
mod login;

pub use login::{FromBinding, Login};
