//! `cargo xtask parity`

use std::error::Error;

use clap::ArgMatches;
use portal_codegen::generate;

use crate::{Ending, report, workspace};

pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let mut failed = false;
    for task in workspace::portals(arguments.get_one("portal"))? {
        let outcome = generate(&task.portal, &task.folder);
        failed |= report::diagnostics(&task.name, &outcome);
        match outcome.files.get("PARITY.md") {
            Some(parity) => println!("{}\n\n{parity}", task.name),
            None => println!("{}: one environment\n", task.name),
        }
    }
    Ok(if failed { Ending::Findings } else { Ending::Done })
}
