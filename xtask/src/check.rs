//! `check`: everything generated is fresh, versions say what has changed for callers, and the rules of the house hold.

use std::error::Error;

use clap::ArgMatches;
use portal_codegen::release::SURFACE;
use portal_codegen::{LOCK, Outcome, generate, write};

use portal_command::output::{during, print, say};
use portal_command::{Ending, read_or_empty, report};

use crate::workspace::Task;
use crate::{release, tidy, workspace};

pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let (mut stale, mut broken) = (0, 0);
    for task in workspace::portals(arguments.get_one("portal"))? {
        let mut outcome = during(&format!("generating {}", task.name), || generate(&task.portal, &task.folder));
        let recording = release::reviewed(&task, &mut outcome)?;
        release::insist(&mut outcome);
        let outcome = if arguments.get_flag("strict") { outcome.strict() } else { outcome };
        broken += usize::from(report::diagnostics(&task.name, &outcome));
        if !outcome.files.is_empty() {
            stale += staleness(&task, &outcome, recording.as_deref())?;
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
    print("generated packages, names, recorded surfaces and parity reports are fresh; the rules of the house hold")?;
    Ok(Ending::Done)
}

/// How many files of a portal are not what `generate` would write.
fn staleness(task: &Task, outcome: &Outcome, recording: Option<&str>) -> Result<usize, Box<dyn Error>> {
    let changes = write::compare(&task.out, &outcome.files)?;
    let shown = |kind: &str, paths: &[String]| {
        paths.iter().for_each(|path| say(format_args!("error: generated/{}/{path} {kind}", task.name)));
    };
    shown("is not there", &changes.added);
    shown("is not what generate writes", &changes.changed);
    shown("is made no longer", &changes.removed);
    shown("is in the way of one that generate writes", &changes.foreign);
    let mut stale = changes.count();
    for (name, text) in [(LOCK, Some(outcome.lock.as_str())), (SURFACE, recording)] {
        let found = read_or_empty(&task.specs.join(name))?;
        if text.is_some_and(|text| text != found) {
            say(format_args!("error: specs/{}/{name} is not what generate writes", task.name));
            stale += 1;
        }
    }
    Ok(stale)
}
