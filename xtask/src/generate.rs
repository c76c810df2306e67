//! `cargo xtask generate`

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::ArgMatches;
use portal_codegen::release::SURFACE;
use portal_codegen::{LOCK, generate, write};
use portal_command::arguments::is_for_programs;
use portal_command::output::{during, print};
use portal_command::{Ending, note, report};

use crate::{release, workspace};

pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    if arguments.contains_id("description") {
        return elsewhere(arguments);
    }
    let tasks = workspace::portals(arguments.get_one("portal"))?;
    let is_for_programs = is_for_programs(arguments);
    let (mut failed, mut notes) = (false, Vec::new());
    let mut rows = Vec::new();
    for task in &tasks {
        let start = Instant::now();
        let mut outcome = during(&format!("generating {}", task.name), || generate(&task.portal, &task.folder));
        let recording = release::reviewed(task, &mut outcome)?;
        let outcome = if arguments.get_flag("strict") { outcome.strict() } else { outcome };
        let has_errors = if is_for_programs { report::has_errors(&outcome) } else { report::diagnostics(&task.name, &outcome) };
        if has_errors {
            failed = true;
            notes.extend(is_for_programs.then(|| note::package(&task.name, &outcome, None)));
            continue;
        }
        let changes = write::write(&task.out, &outcome.files)?;
        let mut changed = changes.count();
        // The package first: from the old names, the next run makes the same package and the same names again.
        let kept = [(LOCK, Some(&outcome.lock)), (SURFACE, recording.as_ref())];
        for (name, text) in kept.into_iter().filter_map(|(name, text)| Some((name, text?))) {
            changed += usize::from(write::replace(&task.specs.join(name), text)?);
        }
        notes.extend(is_for_programs.then(|| note::package(&task.name, &outcome, Some(changed))));
        rows.push((task.name.as_str(), outcome, changed, start.elapsed()));
    }
    let ending = if failed { Ending::Findings } else { Ending::Done };
    if is_for_programs {
        print(note::note(&notes))?;
        return Ok(ending);
    }
    if !rows.is_empty() {
        print(report::table_head())?;
    }
    for (name, outcome, changed, took) in &rows {
        print(report::table_row(name, outcome, *changed, *took))?;
    }
    if arguments.get_flag("verbose") {
        rows.iter().try_for_each(|(name, outcome, ..)| print(format_args!("\n{name}\n{}", outcome.account())))?;
    }
    Ok(ending)
}

/// A package for a description anywhere, away from this workspace.
fn elsewhere(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let out = arguments.get_one::<PathBuf>("out");
    if out.is_some_and(|out| is_within(out, &workspace::root().join("generated"))) {
        return Err(
            "generated/ is for the portals of specs/; choose another folder for --out, or make a portal of the description"
                .into(),
        );
    }
    portal_command::generate::run(arguments, Some(&workspace::root().join("codegen/runtime")))
}

/// Whether a path, which may lead nowhere yet, is in a folder or is it.
fn is_within(path: &Path, folder: &Path) -> bool {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let real = whole.ancestors().find_map(|known| known.canonicalize().ok());
    // What is not there yet adds nothing but names below.
    real.zip(folder.canonicalize().ok()).is_some_and(|(path, folder)| path.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_within;

    #[test]
    fn a_folder_that_is_not_there_yet_is_within_those_above_it() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(is_within(&folder.join("src/../new/package"), folder));
        assert!(is_within(folder, folder));
        assert!(!is_within(&folder.join("../new"), folder));
    }
}
