//! `portal-codegen`: a package of Rust from an API description.
//!
//! Exit status 0: done. 1: done, with findings. 2: could not be run.

use std::process::ExitCode;

use clap::Command;
use mimalloc::MiMalloc;
use portal_command::{arguments, explain, generate, status};

/// Generation is a third allocation by the allocator of the system, and a tenth by this one.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let matches = Command::new("portal-codegen")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Makes a package of Rust from an API description")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(arguments::generate())
        .subcommand(arguments::explain())
        .get_matches();
    status(match matches.subcommand() {
        Some(("generate", arguments)) => generate::run(arguments, None),
        Some(("explain", arguments)) => explain::run(arguments),
        _ => Err("no such command".into()),
    })
}
