//! The bank over real connections: what it takes, what it refuses and where, what it answers.

mod client;
mod created;
mod faults;
mod ica_banken;
mod ica_payments;
mod ica_sign_in;
mod oauth;
mod open_payments;
mod program;
mod registration;
mod roles;
mod sca;
mod store;
mod third_portal;
mod tls;
