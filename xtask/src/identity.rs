//! `cargo xtask identity new`

use std::error::Error;
use std::path::PathBuf;
use std::process::Command;

use clap::ArgMatches;
use portal_command::Ending;

use crate::workspace;

/// What issues and encrypts is a program of its own, so that no other task has to build it.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let Some(("new", arguments)) = arguments.subcommand() else { return Err("no such command".into()) };
    let said = |name: &str| arguments.get_one::<String>(name).cloned().unwrap_or_default();
    let folder = arguments.get_one::<PathBuf>("out").ok_or("no folder is said")?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--package", "test-identity", "--manifest-path"])
        .arg(workspace::root().join("Cargo.toml"))
        .args(["--", &said("organization"), &said("roles")])
        .arg(folder)
        .status()?;
    if status.success() { Ok(Ending::Done) } else { Err("no identity was written".into()) }
}
