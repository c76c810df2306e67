//! `cargo xtask onboard`

use std::error::Error;
use std::process::Command;

use clap::ArgMatches;
use portal_command::Ending;

use crate::workspace;

/// What uses a generated package is a program of its own, so that the generator never waits for what it generates.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let portal = arguments.get_one::<String>("portal").ok_or("no portal is said")?;
    let others = arguments.get_many::<String>("arguments").into_iter().flatten();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--package", "portal-onboarding", "--bin", "onboard", "--manifest-path"])
        .arg(workspace::root().join("Cargo.toml"))
        .arg("--")
        .arg(workspace::root().join("specs").join(portal))
        .args(others)
        .status()?;
    match status.code() {
        Some(0) => Ok(Ending::Done),
        Some(1) => Ok(Ending::Findings),
        _ => Err("the steps were not done".into()),
    }
}
