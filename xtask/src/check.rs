//! `cargo xtask check`: what CI runs. Writes nothing.

use std::error::Error;

use clap::ArgMatches;
use portal_codegen::{generate, write};

use crate::{Ending, report, workspace};

pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let mut findings = 0;
    for task in workspace::portals(arguments.get_one("portal"))? {
        let outcome = generate(&task.portal, &task.folder);
        if report::diagnostics(&task.name, &outcome) {
            findings += 1;
            continue;
        }
        let changes = write::compare(&task.out, &outcome.files)?;
        let shown = |kind: &str, paths: &[String]| {
            paths.iter().for_each(|path| eprintln!("error: generated/{}/{path} {kind}", task.name));
        };
        shown("is not there", &changes.added);
        shown("is not what generate writes", &changes.changed);
        shown("is made no longer", &changes.removed);
        findings += changes.count();
        if let Some(lock) = &task.lock
            && workspace::read_or_empty(lock)? != outcome.lock
        {
            eprintln!("error: specs/{}/names.lock is not what generate writes", task.name);
            findings += 1;
        }
    }
    if findings == 0 {
        println!("generated packages, names and parity reports are fresh");
        return Ok(Ending::Done);
    }
    eprintln!("help: run `cargo xtask generate`, look at what changed, and commit it");
    Ok(Ending::Findings)
}
