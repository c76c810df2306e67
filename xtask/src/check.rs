//! `check`: everything generated is fresh, and the rules of the house hold.

use std::error::Error;

use clap::ArgMatches;
use portal_codegen::{generate, write};

use crate::output::{during, print, say};
use crate::workspace::Task;
use crate::{Ending, report, tidy, workspace};

pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let (mut stale, mut broken) = (0, 0);
    for task in workspace::portals(arguments.get_one("portal"))? {
        match staleness(&task, arguments.get_flag("strict"))? {
            Some(files) => stale += files,
            None => broken += 1,
        }
    }
    if stale > 0 {
        say("help: run `cargo xtask generate`, look at what changed, and commit it\n");
    }
    let untidy = during("looking for what breaks a rule of the house", || tidy::findings(&workspace::root()))?;
    untidy.iter().for_each(|finding| say(format_args!("{finding}\n")));
    if stale + broken + untidy.len() > 0 {
        return Ok(Ending::Findings);
    }
    print("generated packages, names and parity reports are fresh; the rules of the house hold")?;
    Ok(Ending::Done)
}

/// How many files of a package are not what `generate` would write. None, if it would write nothing: the errors are printed.
fn staleness(task: &Task, strict: bool) -> Result<Option<usize>, Box<dyn Error>> {
    let outcome = during(&format!("generating {}", task.name), || generate(&task.portal, &task.folder));
    let outcome = if strict { outcome.strict() } else { outcome };
    if report::diagnostics(&task.name, &outcome) {
        return Ok(None);
    }
    let changes = write::compare(&task.out, &outcome.files)?;
    let shown = |kind: &str, paths: &[String]| {
        paths.iter().for_each(|path| say(format_args!("error: generated/{}/{path} {kind}", task.name)));
    };
    shown("is not there", &changes.added);
    shown("is not what generate writes", &changes.changed);
    shown("is made no longer", &changes.removed);
    shown("is in the way of one that generate writes", &changes.foreign);
    if let Some(lock) = &task.lock
        && workspace::read_or_empty(lock)? != outcome.lock
    {
        say(format_args!("error: specs/{}/names.lock is not what generate writes", task.name));
        return Ok(Some(changes.count() + 1));
    }
    Ok(Some(changes.count()))
}
