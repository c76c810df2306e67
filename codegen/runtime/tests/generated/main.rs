//! The contract with generated code, held by a package written by hand, over a transport without a socket.

mod bank;
mod bodies;
mod calls;
mod crowd;
mod errors;
mod redaction;
mod registration;
mod sessions;
mod split;
mod stand_in;
mod streams;
mod tokens;
mod traces;
#[cfg(feature = "axum")]
mod upstream;
