//! Packages checked by cargo as one workspace, and their clients built by a program.

#[path = "../../../tests/packages/manifest.rs"]
mod manifest;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::clients::{AT_THAT_OF_THE_CALLER, Clients};
use super::scratch::Scratch;
use crate::bench::cargo;
use crate::workspace;

/// The program that builds the client of each package.
const CLIENTS: &str = "clients";

/// What the compiler said of packages that do not compile, by their names: the first error of each.
pub(super) type Faults = BTreeMap<String, String>;

/// What became of the client of a package, by address.
pub(super) type Built = BTreeMap<String, String>;

/// Checks all targets of packages with every feature, warnings denied.
pub(super) fn check(packages: &BTreeSet<String>, scratch: &Scratch) -> Result<Faults, Box<dyn Error>> {
    let members: Vec<String> = packages.iter().cloned().collect();
    manifest::write(&workspace::root(), &scratch.packages(), &members)?;
    let mut check = command(scratch);
    check.args(["check", "--workspace", "--all-features", "--all-targets", "--keep-going", "--message-format", "json"]);
    let output = check.output()?;
    let faults = faults(&String::from_utf8_lossy(&output.stdout));
    if output.status.success() || !faults.is_empty() {
        return Ok(faults);
    }
    Err(format!("cargo check failed: {}", String::from_utf8_lossy(&output.stderr)).into())
}

fn command(scratch: &Scratch) -> Command {
    let mut command = cargo();
    command.current_dir(scratch.packages()).env("CARGO_TARGET_DIR", Scratch::target()).env("CARGO_INCREMENTAL", "0");
    command.stdin(Stdio::null());
    command
}

/// The first error of each package in what cargo prints, a message in each line.
fn faults(printed: &str) -> Faults {
    let mut faults = Faults::new();
    let messages = printed.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    for message in messages.filter(|message| message["message"]["level"] == "error") {
        let text = |pointer| message.pointer(pointer).and_then(Value::as_str);
        if let (Some(rendered), Some(manifest)) = (text("/message/rendered"), text("/manifest_path")) {
            let folder = Path::new(manifest).parent().and_then(Path::file_name).unwrap_or_default();
            faults.entry(folder.to_string_lossy().into_owned()).or_insert_with(|| rendered.trim().to_owned());
        }
    }
    faults
}

/// Builds the client of each package that has one, as a caller does.
pub(super) fn clients(packages: &BTreeSet<String>, scratch: &Scratch) -> Result<BTreeMap<String, Built>, Box<dyn Error>> {
    let (mut clients, mut built) = (Clients::new(CLIENTS), BTreeMap::<String, Built>::new());
    for package in packages {
        // Types alone have no client.
        let Ok(source) = fs::read_to_string(scratch.packages().join(package).join("src/client.rs")) else { continue };
        if let Err(why) = clients.add(package, &source) {
            built.insert(package.clone(), [(AT_THAT_OF_THE_CALLER.to_owned(), why)].into());
        }
    }
    let folder = scratch.packages().join(CLIENTS);
    fs::create_dir_all(&folder)?;
    for (name, text) in clients.files() {
        fs::write(folder.join(name), text)?;
    }
    let members: Vec<String> = packages.iter().cloned().chain([CLIENTS.to_owned()]).collect();
    manifest::write(&workspace::root(), &scratch.packages(), &members)?;
    let output = command(scratch).args(["run", "--quiet", "--package", CLIENTS]).output()?;
    if !output.status.success() {
        return Err(format!("the program of the clients failed: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let said = line.split_once(' ').and_then(|(package, rest)| Some((package, rest.split_once(": ")?)));
        if let Some((package, (address, outcome))) = said {
            built.entry(package.to_owned()).or_default().insert(address.to_owned(), outcome.to_owned());
        }
    }
    Ok(built)
}
