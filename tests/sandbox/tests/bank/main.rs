//! The bank over real connections: what it takes, what it refuses and where, what it answers.

mod client;
mod ica_banken;
mod ica_payments;
mod open_payments;
mod program;
mod tls;
