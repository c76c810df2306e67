//! `cargo xtask bench`: how long a description takes, and what a call costs, as ratios to yardsticks measured in the same run.
//!
//! Seconds differ from machine to machine and from hour to hour; a ratio to work of the same kind moves little.

mod calls;
mod compilation;
mod consumer;
mod documents;
mod generation;
mod memory;
mod scratch;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use clap::ArgMatches;
use portal_command::Ending;

use crate::workspace;
use scratch::Scratch;

pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let named = arguments.get_many::<PathBuf>("description").into_iter().flatten();
    let whole = |path: &PathBuf| path.canonicalize().map_err(|error| format!("{}: {error}", path.display()));
    let named = named.map(whole).collect::<Result<Vec<_>, _>>()?;
    // What others build is not built by this program.
    if cfg!(debug_assertions) && !arguments.get_flag("consumer") {
        return in_release(&named);
    }
    let scratch = Scratch::new()?;
    if arguments.get_flag("consumer") {
        consumer::compare(&scratch)?;
        return Ok(Ending::Done);
    }
    let descriptions = if named.is_empty() { documents::by_default(scratch.folder())? } else { named.clone() };
    generation::measure(&descriptions, &scratch)?;
    // To compile the largest takes minutes, so they are compiled where they are asked for.
    let to_compile = if named.is_empty() { descriptions.get(..1).unwrap_or_default() } else { &descriptions };
    compilation::measure(to_compile, &scratch)?;
    // Calls are of no description that is named.
    if named.is_empty() {
        calls::compare()?;
    }
    Ok(Ending::Done)
}

/// Figures of a build without optimisation say nothing, so the task is built again with it.
fn in_release(descriptions: &[PathBuf]) -> Result<Ending, Box<dyn Error>> {
    let mut command = cargo();
    command.current_dir(workspace::root()).args(["run", "--quiet", "--release", "--package", "xtask", "--", "bench"]);
    for description in descriptions {
        command.arg("--description").arg(description);
    }
    let status = command.status()?;
    Ok(if status.success() { Ending::Done } else { Ending::Findings })
}

/// The cargo that runs this program.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Runs a program to its end. What it prints is shown only if it fails.
fn timed(command: &mut Command) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    let output = command.stdin(Stdio::null()).output()?;
    let took = start.elapsed();
    if output.status.success() {
        return Ok(took);
    }
    Err(format!("{command:?} failed:\n{}", String::from_utf8_lossy(&output.stderr)).into())
}

fn median(runs: usize, mut run: impl FnMut() -> Result<Duration, Box<dyn Error>>) -> Result<Duration, Box<dyn Error>> {
    let mut all = (0..runs).map(|_| run()).collect::<Result<Vec<_>, _>>()?;
    all.sort();
    all.get(runs / 2).copied().ok_or_else(|| "nothing was measured".into())
}
