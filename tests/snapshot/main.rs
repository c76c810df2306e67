//! What the generator makes of its input: one small fixture for each rule, and the code or the findings that come of it.
//!
//! Snapshots stand beside their fixtures. After a change: `cargo insta test -p tests --review`, or read what
//! `INSTA_UPDATE=always cargo test -p tests --test snapshot` wrote before committing it. CI sets `INSTA_UPDATE=no`.

mod bodies;
mod environments;
mod faults;
mod fixture;
mod methods;
mod names;
mod overlay;
mod parameters;
mod responses;
mod scalars;
mod settings;
mod structs;
mod surface;
mod swagger;
mod unions;
