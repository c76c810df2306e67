//! One description in a process of its own, so that its memory is its own and a crash ends nothing else.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use clap::ArgMatches;
use portal_codegen::diagnostics::Level;
use portal_codegen::{FileSet, Package, Portal, Runtime, Selection, generate, write};
use portal_command::output::print;
use portal_command::{Ending, Folder, note};
use serde_json::{Value, json};

use super::documents::Document;
use super::scratch::Scratch;
use crate::workspace;

/// The hidden command of such a process.
pub(crate) const COMMAND: &str = "corpus-document";

/// No description takes so much time of the processor, not without optimisation.
pub(super) const LIMIT: Duration = Duration::from_secs(300);
/// So much longer may it wait for its turn.
const WAITING: u32 = 10;
/// Linux tells times in hundredths of a second.
const MILLISECONDS_OF_A_TICK: u64 = 10;
/// How often it is looked whether a process has ended.
const LOOK: Duration = Duration::from_millis(20);

/// What came of a process.
pub(super) enum Ended {
    /// It printed what it made and found.
    Noted(Value),
    /// It ended otherwise; the last line that it said of that.
    Crashed(String),
    /// It was ended when its time was over.
    Hung,
}

/// What a process does with the package that it made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// It writes it.
    Write,
    /// It only looks whether its files are Rust.
    Parse,
}

/// Generates a document in a process of its own, which has so much time.
pub(super) fn generated(document: &Document, scratch: &Scratch, then: Then, limit: Duration) -> Result<Ended, Box<dyn Error>> {
    let Document { path, root, package } = document;
    let (said, printed) = (scratch.log(package, "err"), scratch.log(package, "json"));
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(COMMAND).arg(scratch.unpacked()).args([path, root, package]).arg(scratch.packages().join(package));
    if then == Then::Parse {
        command.arg("--parse");
    }
    command.stdin(Stdio::null()).stdout(fs::File::create(&printed)?).stderr(fs::File::create(&said)?);
    let Some(status) = status_within(limit, &mut command)? else { return Ok(Ended::Hung) };
    match serde_json::from_slice(&fs::read(printed)?) {
        Ok(note) if status.success() => Ok(Ended::Noted(note)),
        _ => Ok(Ended::Crashed(last_words(&fs::read_to_string(said)?, status))),
    }
}

/// How a program ended; none if it took more than so much time of the processor, or waited for much longer, and was ended.
fn status_within(limit: Duration, command: &mut Command) -> io::Result<Option<ExitStatus>> {
    let mut child = command.spawn()?;
    let start = Instant::now();
    while taken(child.id()).unwrap_or_default() < limit && start.elapsed() < limit * WAITING {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        thread::sleep(LOOK);
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}

/// The time of the processor that a process took, where the system tells it: it is the same however busy the machine is.
fn taken(process: u32) -> Option<Duration> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name, which may hold anything, ends with the last bracket; user and system follow as the 14th and 15th field.
    let (_, fields) = stat.rsplit_once(')')?;
    let ticks = fields.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok());
    Some(Duration::from_millis(ticks.sum::<u64>() * MILLISECONDS_OF_A_TICK))
}

/// Where a panic was, and its message; else the last line, and the status.
fn last_words(said: &str, status: ExitStatus) -> String {
    let mut lines = said.lines().skip_while(|line| !line.contains("panicked at"));
    match lines.next() {
        Some(place) => format!("{place} {}", lines.next().unwrap_or_default()),
        None => format!("{status}: {}", said.lines().last().unwrap_or_default()),
    }
}

/// The hidden command: generates, writes, and prints what was made and found, with seconds and memory.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let path = |name| arguments.get_one::<PathBuf>(name).ok_or_else(|| format!("{name} is missing"));
    let text = |name| arguments.get_one::<String>(name).ok_or_else(|| format!("{name} is missing"));
    let (out, package) = (path("out")?, text("package")?);
    let portal = Portal {
        settings: None,
        description: Some(text("path")?.clone()),
        corrections: Vec::new(),
        outside: vec![text("root")?.clone()],
        selection: Selection::default(),
        check_requests: false,
        lock: String::new(),
        package: member(package),
    };
    let start = Instant::now();
    let outcome = generate(&portal, &Folder(path("unpacked")?.clone()));
    let is_good = outcome.diagnostics.iter().all(|diagnostic| diagnostic.level != Level::Error);
    let is_written = is_good && !arguments.get_flag("parse");
    let changed = if is_written { Some(write::write(out, &outcome.files)?.count()) } else { None };
    let (seconds, peak) = (start.elapsed().as_secs_f64(), peak_kilobytes());
    let note = note::package(package, &outcome, changed);
    let no_rust = if is_written { Vec::new() } else { no_rust(&outcome.files) };
    print(json!({ "seconds": seconds, "peak_kilobytes": peak, "no_rust": no_rust, "package": note }))?;
    Ok(Ending::Done)
}

/// The files of Rust that a parser does not take, each with why.
fn no_rust(files: &FileSet) -> Vec<String> {
    let sources = files.iter().filter(|(path, _)| path.ends_with(".rs"));
    sources.filter_map(|(path, text)| syn::parse_file(text).err().map(|fault| format!("{path}: {fault}"))).collect()
}

/// A package that is a member of a workspace, and takes lints and metadata from it.
fn member(name: &str) -> Package {
    let path = workspace::root().join("codegen/runtime").to_string_lossy().into_owned();
    Package {
        name: name.to_owned(),
        library: name.replace('-', "_"),
        version: "0.1.0".to_owned(),
        runtime: Runtime::Path { path, version: env!("CARGO_PKG_VERSION").to_owned() },
        in_workspace: true,
    }
}

/// The most memory that this process had at once, where the system tells it.
fn peak_kilobytes() -> Option<u64> {
    let status = fs::read_to_string(Path::new("/proc/self/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok())
}
