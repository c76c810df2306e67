//! `cargo xtask bench`: how long a description takes, and what a call costs, as ratios to yardsticks measured in the same run.
//!
//! Seconds differ from machine to machine and from hour to hour; a ratio to work of the same kind moves little.

mod calls;
mod consumer;
mod documents;
mod scratch;

use std::error::Error;
use std::fs::{self, File};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use clap::ArgMatches;
use openapiv3::OpenAPI;
use portal_command::Ending;

use crate::workspace;
use scratch::Scratch;

/// The name of the package that is measured.
const PACKAGE: &str = "measured";

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
    println!("{:<24} {:>9} {:>10} {:>10} {:>7}", "generation", "lines", "seconds", "yardstick", "ratio");
    for description in &descriptions {
        generation(description, &scratch)?;
    }
    // To compile the largest takes minutes.
    if let Some(first) = descriptions.first() {
        compilation(first, &scratch)?;
    }
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

/// Generation as a process of its own, from start to exit, against reading the same file by yaml_serde to the objects of openapiv3 in this
/// process.
fn generation(description: &Path, scratch: &Scratch) -> Result<(), Box<dyn Error>> {
    let whole = median(5, || generated(description, scratch))?;
    let lines = lines(&scratch.package().join("src"))?;
    let yardstick = match median(5, || read_typed(description)) {
        Ok(typed) => format!("{:>10.3} {:>7.2}", typed.as_secs_f64(), whole.as_secs_f64() / typed.as_secs_f64()),
        Err(error) => format!("none: openapiv3 does not read it: {error}"),
    };
    println!("{:<24} {lines:>9} {:>10.3} {yardstick}", file_name(description), whole.as_secs_f64());
    Ok(())
}

fn generated(description: &Path, scratch: &Scratch) -> Result<Duration, Box<dyn Error>> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["generate", "--name", PACKAGE, "--description"]).arg(description).arg("--out").arg(scratch.package());
    scratch.empty_package()?;
    timed(&mut command)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn read_typed(description: &Path) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    let document: OpenAPI = serde_yaml::from_slice(&fs::read(description)?)?;
    black_box(document);
    Ok(start.elapsed())
}

/// `cargo check` of the package against that of its runtime, each with all dependencies built and its own sources touched.
fn compilation(description: &Path, scratch: &Scratch) -> Result<(), Box<dyn Error>> {
    generated(description, scratch)?;
    timed(&mut check(scratch, PACKAGE))?;
    let package = median(3, || checked_anew(scratch, PACKAGE, &scratch.package().join("src/lib.rs")))?;
    let runtime =
        median(3, || checked_anew(scratch, &format!("{PACKAGE}-runtime"), &scratch.package().join("runtime/src/lib.rs")))?;
    let [package, runtime] = [package, runtime].map(|took| took.as_secs_f64());
    println!("\n{:<24} {:>9} {:>10} {:>10} {:>7}", "cargo check", "", "seconds", "runtime", "ratio");
    println!("{:<24} {:>9} {package:>10.3} {runtime:>10.3} {:>7.2}", file_name(description), "", package / runtime);
    Ok(())
}

fn checked_anew(scratch: &Scratch, package: &str, touched: &Path) -> Result<Duration, Box<dyn Error>> {
    File::options().append(true).open(touched)?.set_modified(SystemTime::now())?;
    timed(&mut check(scratch, package))
}

fn check(scratch: &Scratch, package: &str) -> Command {
    let mut command = cargo();
    command.current_dir(scratch.package()).args(["check", "--quiet", "--package", package]);
    command.env("CARGO_TARGET_DIR", scratch.target()).env("CARGO_INCREMENTAL", "0");
    command
}

/// The cargo that runs this program.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
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

/// Lines of Rust, without those of the test kit: no figure counts what only tests compile.
fn lines(folder: &Path) -> Result<usize, Box<dyn Error>> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_stem().is_some_and(|name| name == "test_kit") {
            continue;
        }
        count += if path.is_dir() { lines(&path)? } else { fs::read_to_string(&path)?.lines().count() };
    }
    Ok(count)
}
