//! The bank over real connections: what it takes, what it refuses and where, what it answers.

mod client;
mod created;
mod faults;
mod ica_banken;
mod ica_payments;
mod open_payments;
mod program;
mod third_portal;
mod tls;
