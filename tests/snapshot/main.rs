//! What the generator makes of its input: one small fixture for each rule, and the code or the findings that come of it.
//!
//! Snapshots stand beside their fixtures. After a change of the generator,
//! `cargo insta test -p tests --test snapshot --review` shows what differs (`cargo install cargo-insta`). CI sets `INSTA_UPDATE=no`.

mod absent;
mod account;
mod aligned_unions;
mod all_of;
mod authorisation;
mod beginnings;
mod bodies;
mod build;
mod callbacks;
mod checks;
mod conflicts;
mod consequences;
mod deprecated;
mod docs;
mod encodings;
mod environments;
mod examples;
mod faults;
mod fixture;
mod flows;
mod gateways;
mod guide;
mod lenient;
mod links;
mod listing;
mod methods;
mod names;
mod openapi_3_1;
mod openapi_3_2;
#[path = "../order/order.rs"]
mod order;
mod other_files;
mod overlay;
#[path = "../packages.rs"]
mod packages;
mod pages;
mod parameters;
mod permutations;
mod portal_faults;
mod reexports;
mod refused;
mod registration;
mod release;
mod removed;
mod response_headers;
mod responses;
mod roles;
mod rules;
mod scalars;
mod selection;
mod serialized;
mod settings;
mod sign_in;
mod streams;
mod structs;
mod swagger;
mod test_kit;
mod three_environments;
mod tuples;
mod unions;
mod widened;
mod words;
mod wrong_values;
