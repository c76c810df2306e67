//! `cargo check` of a package, whole and with one tag, against that of its runtime: each with all dependencies built and its own sources
//! touched.

use std::error::Error;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use super::generation::{PACKAGE, generated};
use super::scratch::Scratch;
use super::{cargo, file_name, median, memory, timed};

/// Prints a row for each description, and one for the first tag of each that has tags.
pub(super) fn measure(descriptions: &[PathBuf], scratch: &Scratch) -> Result<(), Box<dyn Error>> {
    println!("\n{:<34} {:>10} {:>7} {:>10} {:>7}", "cargo check", "seconds", "MB", "runtime", "ratio");
    for description in descriptions {
        generated(description, scratch)?;
        let runtime = Checked { package: format!("{PACKAGE}-runtime"), source: "runtime/src/lib.rs", features: Vec::new() };
        let runtime = runtime.time(scratch)?.as_secs_f64();
        let row = |what: String, features: Vec<String>| -> Result<(), Box<dyn Error>> {
            let checked = Checked { package: PACKAGE.to_owned(), source: "src/lib.rs", features };
            let took = checked.time(scratch)?.as_secs_f64();
            let peak = memory::shown(checked.peak(scratch)?);
            println!("{what:<34} {took:>10.3} {peak:>7} {runtime:>10.3} {:>7.2}", took / runtime);
            Ok(())
        };
        row(file_name(description), Vec::new())?;
        if let Some(tag) = first_tag(&scratch.package())? {
            row(format!("  with `{tag}` alone"), vec!["--no-default-features".to_owned(), "--features".to_owned(), tag])?;
        }
    }
    Ok(())
}

/// A package that is checked, and the arguments that say with which of its features.
struct Checked {
    package: String,
    source: &'static str,
    features: Vec<String>,
}

impl Checked {
    fn time(&self, scratch: &Scratch) -> Result<Duration, Box<dyn Error>> {
        timed(&mut self.command(scratch))?;
        median(3, || {
            self.touch(scratch)?;
            timed(&mut self.command(scratch))
        })
    }

    fn peak(&self, scratch: &Scratch) -> Result<Option<u64>, Box<dyn Error>> {
        self.touch(scratch)?;
        Ok(memory::peak(&self.command(scratch)))
    }

    fn touch(&self, scratch: &Scratch) -> Result<(), Box<dyn Error>> {
        let source = scratch.package().join(self.source);
        Ok(File::options().append(true).open(source)?.set_modified(SystemTime::now())?)
    }

    fn command(&self, scratch: &Scratch) -> Command {
        let mut command = cargo();
        command.current_dir(scratch.package()).args(["check", "--quiet", "--package", &self.package]).args(&self.features);
        command.env("CARGO_TARGET_DIR", scratch.target()).env("CARGO_INCREMENTAL", "0");
        command
    }
}

/// The first of the features that a package has by default: a tag of its description.
fn first_tag(package: &Path) -> Result<Option<String>, Box<dyn Error>> {
    let manifest: toml::Table = fs::read_to_string(package.join("Cargo.toml"))?.parse()?;
    let default = manifest.get("features").and_then(|features| features.get("default")?.as_array());
    Ok(default.and_then(|tags| tags.first()?.as_str()).map(str::to_owned))
}
