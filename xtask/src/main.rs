//! The tasks of this workspace: `cargo xtask <command>`.
//!
//! Exit status 0: done. 1: done, with findings. 2: could not be run.

mod bench;
mod check;
mod commands;
mod explain;
mod fetch;
mod generate;
mod identity;
mod onboard;
mod output;
mod parity;
mod release;
mod report;
mod sandbox;
mod tidy;
mod vendor;
mod workspace;

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Generation is a third allocation by the allocator of the system, and a tenth by this one.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

/// How a task ended.
enum Ending {
    /// All is well.
    Done,
    /// There are findings; they have been printed.
    Findings,
}

fn main() -> ExitCode {
    let matches = commands::all().get_matches();
    let result = match matches.subcommand() {
        Some(("generate", arguments)) => generate::run(arguments),
        Some(("check", arguments)) => check::run(arguments),
        Some(("parity", arguments)) => parity::run(arguments),
        Some(("explain", arguments)) => explain::run(arguments),
        Some(("sandbox", arguments)) => sandbox::run(arguments),
        Some(("identity", arguments)) => identity::run(arguments),
        Some(("fetch", arguments)) => fetch::run(arguments),
        Some(("onboard", arguments)) => onboard::run(arguments),
        Some(("bench", arguments)) => bench::run(arguments),
        _ => Err("no such command".into()),
    };
    match result {
        Ok(Ending::Done) => ExitCode::SUCCESS,
        Ok(Ending::Findings) => ExitCode::from(1),
        Err(error) => {
            output::say(format_args!("error: {error}"));
            ExitCode::from(2)
        }
    }
}
