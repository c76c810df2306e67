//! Programs that use generated packages as their users do.

#![cfg(test)]

mod checks;
mod exchange_contents;
mod exchange_credentials;
mod exchange_servers;
mod fields;
mod forms;
mod legacy;
mod links;
mod newer;
mod pages;
mod parameters;
mod server;
mod several;
mod streams;
mod types;
