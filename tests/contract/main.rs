//! The generated clients against the bank, over real sockets: what a caller meets, told case by case.
//!
//! That nothing which the descriptions declare is missing is held by the drivers beside.

mod addresses;
mod authorisations;
mod bodies;
mod both_ways;
mod calls;
mod certificates;
mod clients;
mod customers;
mod failures;
mod faults;
mod flights;
mod mock;
mod outcomes;
mod pages;
mod presence;
mod processes;
mod proxies;
mod raw;
mod raw_requests;
mod recorded;
mod recoveries;
mod redaction;
mod refused_tokens;
mod registration;
mod request_ids;
mod responses;
mod retries;
mod samples;
mod scopes;
mod serialized;
#[cfg(unix)]
mod third_portal;
mod token_responses;
mod tokens;
mod traces;
mod transports;
mod violations;
mod waiting;
