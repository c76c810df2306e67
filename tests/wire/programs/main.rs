//! Programs that use generated packages as their users do.

#![cfg(test)]

mod parameters;
mod server;
