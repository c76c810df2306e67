//! `cargo xtask parity`

use std::error::Error;

use clap::ArgMatches;
use portal_codegen::generate;

use portal_command::output::{during, print};
use portal_command::{Ending, report};

use crate::workspace;

pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let mut failed = false;
    for task in workspace::portals(arguments.get_one("portal"))? {
        let outcome = during(&format!("comparing {}", task.name), || generate(&task.portal, &task.folder));
        let has_errors = report::diagnostics(&task.name, &outcome);
        match outcome.files.get("PARITY.md") {
            Some(parity) => print(format_args!("{}\n\n{parity}", task.name))?,
            // Errors have kept the report from being made.
            None if has_errors => {}
            None => print(format_args!("{}: one environment\n", task.name))?,
        }
        failed |= has_errors;
    }
    Ok(if failed { Ending::Findings } else { Ending::Done })
}
