//! `cargo xtask corpus`: what becomes of every description below a folder.

mod clients;
mod compiled;
mod declared;
mod documents;
pub(crate) mod fuzz;
mod kept;
pub(crate) mod one;
mod raw;
mod row;
mod scratch;

use std::collections::BTreeSet;
use std::error::Error;
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use clap::ArgMatches;
use portal_command::Ending;
use portal_command::arguments::is_for_programs;
use portal_command::output::{during, print, say};
use serde_json::{Value, json};

use declared::Count;
use documents::Document;
pub(crate) use documents::Partition;
use one::{Ended, Then};
use row::{Outcome, Row, table};
use scratch::Scratch;

/// The version of what is printed for programs: it rises where a key goes or changes its meaning.
const FORMAT: u32 = 1;

pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let named = named(arguments)?;
    let partition = arguments.get_one::<Partition>("partition").copied();
    let jobs = arguments.get_one::<NonZero<usize>>("jobs").map_or(1, |jobs| jobs.get());
    let is_checked = !arguments.get_flag("no-check");
    let scratch = Scratch::new(&(&named, partition, is_checked))?;
    let documents = during("looking for descriptions", || documents::found(&named, &scratch.unpacked(), partition))?;
    if documents.is_empty() {
        return Err("there is no description".into());
    }
    let mut rows = during("generating", || each(&documents, jobs, &scratch))?;
    if is_checked {
        during("compiling", || compile(&mut rows, &scratch))?;
    } else {
        scratch.remove()?;
    }
    show(&rows, is_for_programs(arguments))?;
    if is_checked {
        say(format_args!("the packages are in {}", scratch.path().display()));
    }
    let is_good = rows.iter().all(|row| row.faults().is_empty());
    Ok(if is_good { Ending::Done } else { Ending::Findings })
}

/// The folders and files that are named.
fn named(arguments: &ArgMatches) -> Result<Vec<PathBuf>, String> {
    let named = arguments.get_many::<PathBuf>("path").into_iter().flatten();
    named.map(|path| path.canonicalize().map_err(|error| format!("{}: {error}", path.display()))).collect()
}

/// The rows of all documents, in their order; so many are generated at once.
fn each(documents: &[Document], jobs: usize, scratch: &Scratch) -> Result<Vec<Row>, Box<dyn Error>> {
    let (next, rows) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some((index, document)) = documents.iter().enumerate().nth(next.fetch_add(1, Ordering::Relaxed)) {
            let row = row(document, scratch).map_err(|error| format!("{}: {error}", document.path));
            if let Ok(mut rows) = rows.lock() {
                rows.push((index, row));
            }
        }
    };
    thread::scope(|scope| (0..jobs).for_each(|_| drop(scope.spawn(work))));
    let mut rows = rows.into_inner()?;
    rows.sort_by_key(|(index, _)| *index);
    Ok(rows.into_iter().map(|(_, row)| row).collect::<Result<_, _>>()?)
}

fn row(document: &Document, scratch: &Scratch) -> Result<Row, Box<dyn Error>> {
    let (outcome, note) = match one::generated(document, scratch, Then::Write, one::LIMIT)? {
        Ended::Noted(note) => (Outcome::of(&note), note),
        Ended::Crashed(words) => (Outcome::Crashed(words), Value::Null),
        Ended::Hung => (Outcome::Hung, Value::Null),
    };
    let declared = declared::count(&scratch.unpacked().join(&document.path));
    let source = scratch.packages().join(&document.package).join("src");
    let kept = if outcome.is_made() { kept::count(&source)? } else { Count::default() };
    Ok(Row { document: document.clone(), outcome, declared, kept, note, compiled: None, built: compiled::Built::new() })
}

/// Compiles what was made, and builds the clients of what compiles.
fn compile(rows: &mut [Row], scratch: &Scratch) -> Result<(), Box<dyn Error>> {
    let made = rows.iter().filter(|row| row.outcome.is_made()).map(|row| row.document.package.clone());
    let mut packages: BTreeSet<String> = made.collect();
    if packages.is_empty() {
        return Ok(());
    }
    let mut faults = compiled::check(&packages, scratch)?;
    let made: Vec<&mut Row> = rows.iter_mut().filter(|row| row.outcome.is_made()).collect();
    packages.retain(|package| !faults.contains_key(package));
    let mut built = compiled::clients(&packages, scratch)?;
    for row in made {
        let package = &row.document.package;
        row.compiled = Some(faults.remove(package).map_or(Ok(()), Err));
        row.built = built.remove(package).unwrap_or_default();
    }
    Ok(())
}

/// Prints the rows, and what is wrong in them.
fn show(rows: &[Row], is_for_programs: bool) -> Result<(), Box<dyn Error>> {
    if is_for_programs {
        let documents: Vec<Value> = rows.iter().map(Row::json).collect();
        return Ok(print(format!("{:#}", json!({ "format": FORMAT, "documents": documents })))?);
    }
    print(table(rows))?;
    let count = |is: fn(&Outcome) -> bool| rows.iter().filter(|row| is(&row.outcome)).count();
    let (made, refused) = (count(Outcome::is_made), count(|outcome| matches!(outcome, Outcome::Refused(_))));
    print(format_args!("{} descriptions: {made} packages, {refused} refused", rows.len()))?;
    rows.iter().flat_map(Row::faults).for_each(|fault| say(format_args!("error: {fault}")));
    Ok(())
}
