//! What commands over `portal-codegen` share: a package for a description anywhere, what is said of a run, and the runtime's source.

pub mod arguments;
pub mod explain;
mod folder;
pub mod generate;
pub mod note;
pub mod output;
pub mod report;
#[cfg(test)]
mod vendor;

use std::error::Error;
use std::process::ExitCode;

pub use folder::{Folder, read_or_empty};

/// Path and text of each file of the runtime.
static RUNTIME: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/runtime.rs"));

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// All is well.
    Done,
    /// There are findings; they have been printed.
    Findings,
}

/// The exit status of a command: 0, done; 1, done, with findings; 2, could not be run, which is said here.
pub fn status(result: Result<Ending, Box<dyn Error>>) -> ExitCode {
    match result {
        Ok(Ending::Done) => ExitCode::SUCCESS,
        Ok(Ending::Findings) => ExitCode::from(1),
        Err(error) => {
            output::say(format_args!("error: {error}"));
            ExitCode::from(2)
        }
    }
}
