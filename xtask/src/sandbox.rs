//! `cargo xtask sandbox`

use std::error::Error;
use std::process::Command;

use clap::ArgMatches;
use portal_command::Ending;

use crate::workspace;

/// The bank is a program of its own, so that a fault in it never keeps the other tasks from being built.
pub(crate) fn run(_arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut bank = Command::new(cargo);
    bank.current_dir(workspace::root()).args(["run", "--package", "portal-sandbox", "--", "specs"]);
    serve(&mut bank)
}

/// The bank takes the place of this process, so that Ctrl-C and the exit status are its own.
#[cfg(unix)]
fn serve(bank: &mut Command) -> Result<Ending, Box<dyn Error>> {
    use std::os::unix::process::CommandExt;
    Err(bank.exec().into())
}

#[cfg(not(unix))]
fn serve(bank: &mut Command) -> Result<Ending, Box<dyn Error>> {
    let status = bank.status()?;
    Ok(if status.success() { Ending::Done } else { Ending::Findings })
}
