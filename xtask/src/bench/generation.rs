//! Generation as a process of its own, from start to exit: the first run, and one after a change of one operation.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use openapiv3::OpenAPI;
use serde_json::Value;

use super::scratch::Scratch;
use super::{file_name, median, memory, timed};

/// The name of the package that is measured.
pub(super) const PACKAGE: &str = "measured";

const RUNS: usize = 5;

/// Prints a row for each description. The yardstick is to read the same file by yaml_serde to the objects of openapiv3, in this process;
/// `again` is the time of a run after one operation has changed, against that of the first run.
pub(super) fn measure(descriptions: &[PathBuf], scratch: &Scratch) -> Result<(), Box<dyn Error>> {
    println!(
        "{:<24} {:>9} {:>10} {:>7} {:>7} {:>10} {:>7}",
        "generation", "lines", "seconds", "MB", "again", "yardstick", "ratio"
    );
    for description in descriptions {
        let whole = median(RUNS, || generated(description, scratch))?;
        let lines = lines(&scratch.package().join("src"))?;
        scratch.empty_package()?;
        let peak = memory::shown(memory::peak(&generate(description, scratch)?));
        let again = again(description, scratch)?;
        let yardstick = match median(RUNS, || read_typed(description)) {
            Ok(typed) => format!("{:>10.3} {:>7.2}", typed.as_secs_f64(), whole.as_secs_f64() / typed.as_secs_f64()),
            Err(error) => format!("none: openapiv3 does not read it: {error}"),
        };
        let name = file_name(description);
        println!("{name:<24} {lines:>9} {:>10.3} {peak:>7} {again:>7.2} {yardstick}", whole.as_secs_f64());
    }
    Ok(())
}

/// The time of a first run.
pub(super) fn generated(description: &Path, scratch: &Scratch) -> Result<Duration, Box<dyn Error>> {
    scratch.empty_package()?;
    timed(&mut generate(description, scratch)?)
}

fn generate(description: &Path, scratch: &Scratch) -> Result<Command, Box<dyn Error>> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["generate", "--name", PACKAGE, "--description"]).arg(description).arg("--out").arg(scratch.package());
    Ok(command)
}

/// The time of a run after one operation has changed, against that of a first run. Both are of the description as JSON.
fn again(description: &Path, scratch: &Scratch) -> Result<f64, Box<dyn Error>> {
    let read: serde_yaml::Value = serde_yaml::from_slice(&fs::read(description)?)?;
    let mut document = serde_json::to_value(read)?;
    let before = document.to_string();
    let operation = an_operation(&mut document).ok_or("no operation is there to be changed")?;
    operation["deprecated"] = Value::Bool(operation["deprecated"] != Value::Bool(true));
    let after = document.to_string();
    let file = scratch.folder().join("again.json");
    let first = || -> Result<Duration, Box<dyn Error>> {
        fs::write(&file, &before)?;
        generated(&file, scratch)
    };
    let second = || {
        first()?;
        fs::write(&file, &after)?;
        timed(&mut generate(&file, scratch)?)
    };
    let (first, second) = (median(RUNS, first)?, median(RUNS, second)?);
    Ok(second.as_secs_f64() / first.as_secs_f64())
}

fn an_operation(document: &mut Value) -> Option<&mut Value> {
    let items = document.get_mut("paths")?.as_object_mut()?.values_mut();
    items.filter_map(Value::as_object_mut).flat_map(|item| item.values_mut()).find(|member| member.get("responses").is_some())
}

fn read_typed(description: &Path) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    let document: OpenAPI = serde_yaml::from_slice(&fs::read(description)?)?;
    black_box(document);
    Ok(start.elapsed())
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
