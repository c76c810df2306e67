//! The tasks of this workspace: `cargo xtask <command>`.
//!
//! Exit status 0: done. 1: done, with findings. 2: could not be run.

mod bench;
mod check;
mod commands;
mod corpus;
mod fetch;
mod generate;
mod identity;
mod onboard;
mod packed;
mod parity;
mod release;
mod sandbox;
mod tidy;
mod workspace;

use std::process::ExitCode;

use mimalloc::MiMalloc;
use portal_command::{explain, status};

/// Generation is a third allocation by the allocator of the system, and a tenth by this one.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let matches = commands::all().get_matches();
    status(match matches.subcommand() {
        Some(("generate", arguments)) => generate::run(arguments),
        Some(("check", arguments)) => check::run(arguments),
        Some(("parity", arguments)) => parity::run(arguments),
        Some(("explain", arguments)) => explain::run(arguments),
        Some(("sandbox", arguments)) => sandbox::run(arguments),
        Some(("identity", arguments)) => identity::run(arguments),
        Some(("fetch", arguments)) => fetch::run(arguments),
        Some(("onboard", arguments)) => onboard::run(arguments),
        Some(("bench", arguments)) => bench::run(arguments),
        Some(("corpus", arguments)) => corpus::run(arguments),
        Some(("fuzz", arguments)) => corpus::fuzz::run(arguments),
        Some((corpus::one::COMMAND, arguments)) => corpus::one::run(arguments),
        _ => Err("no such command".into()),
    })
}
