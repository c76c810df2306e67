//! Programs that use generated packages as their users do.

#![cfg(test)]

mod fields;
mod forms;
mod parameters;
mod server;
mod types;
