//! The generated clients against the bank, over real sockets.
//!
//! What arrives there is compared with the descriptions, which are read here without the generator.

mod answers;
mod arrivals;
mod bodies;
mod certificates;
mod clients;
mod description;
mod failures;
mod faults;
mod parameters;
mod redaction;
mod request_ids;
mod spellings;
mod tokens;
