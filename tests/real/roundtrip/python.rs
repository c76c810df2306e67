//! The programs in Python, and what they need, in a folder of its own.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::documents::repository;

/// An environment of Python that has what the programs need.
pub(crate) struct Python(PathBuf);

impl Python {
    /// Installs it into a folder, unless it is there.
    pub(crate) fn install(folder: &Path) -> Self {
        let (python, requirements) = (folder.join("bin/python3"), programs().join("requirements.txt"));
        let (wanted, installed) = (fs::read_to_string(&requirements).unwrap(), folder.join("installed.txt"));
        if fs::read_to_string(&installed).ok().as_ref() != Some(&wanted) {
            run(Command::new("python3").args(["-m", "venv"]).arg(folder));
            run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(&requirements));
            fs::write(installed, wanted).unwrap();
        }
        Self(python)
    }

    /// Runs pip, with a path as its last argument.
    pub(crate) fn pip(&self, arguments: &[&str], path: &Path) {
        run(Command::new(&self.0).args(["-m", "pip"]).args(arguments).arg(path));
    }

    /// What a program prints, run with these arguments.
    pub(crate) fn run(&self, program: &str, arguments: &[&OsStr]) -> String {
        let mut python = Command::new(&self.0);
        // What is made is the same each time only if sets have one order; nothing is written beside the programs.
        python.env("PYTHONHASHSEED", "0").env("PYTHONDONTWRITEBYTECODE", "1");
        run(python.arg(programs().join(program)).args(arguments))
    }
}

fn programs() -> PathBuf {
    repository().join("tests/real/roundtrip")
}

/// What a command prints.
pub(crate) fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
