//! Rules of the house that the compiler does not know. `cargo xtask check` runs them.

mod documented;
mod emitted;
mod imports;
mod portals;
mod samples;
#[cfg(test)]
mod tests;
mod words;

use std::error::Error;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use words::Word;

/// One breach of a rule.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Path below the root of the workspace, with `/`.
    file: String,
    /// From 1.
    line: usize,
    message: String,
    help: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, message, help } = self;
        write!(formatter, "error: {message}\n --> {file}:{line}\n  = help: {help}")
    }
}

/// A file of Rust.
struct RustFile {
    /// Path below the root of the workspace, with `/`.
    path: String,
    text: String,
}

impl RustFile {
    fn finding(&self, line: usize, message: String, help: impl Into<String>) -> Finding {
        Finding { file: self.path.clone(), line, message, help: help.into() }
    }
}

/// All findings, by rule and file.
///
/// # Errors
/// Any I/O error, and a file that is no Rust.
pub(crate) fn findings(root: &Path) -> Result<Vec<Finding>, Box<dyn Error>> {
    let portals = portals::names(root)?;
    let mut findings = Vec::new();
    for file in rust_files(root, "codegen/src")?.into_iter().chain(rust_files(root, "codegen/runtime/src")?) {
        // A module's tests stand in its file, which the words know, or in files of their own.
        if file.path.ends_with("/tests.rs") || file.path.contains("/tests/") {
            continue;
        }
        let words = words::of(&file.text).map_err(|error| format!("{}: {error}", file.path))?;
        findings.extend(imports::findings(&file, &words));
        findings.extend(portals::findings(&file, &portals));
    }
    for file in rust_files(root, "tests/sandbox/src")?.iter().filter(|file| !file.path.ends_with("/tests.rs")) {
        findings.extend(portals::findings(file, &portals));
    }
    for file in rust_files(root, "generated")? {
        findings.extend(emitted::finding(&file));
    }
    findings.extend(documented::findings(root)?);
    findings.extend(samples::findings(root)?);
    Ok(findings)
}

/// The files of Rust below a folder, sorted.
fn rust_files(root: &Path, folder: &str) -> Result<Vec<RustFile>, Box<dyn Error>> {
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths)?;
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path)?;
        Ok(RustFile { path: path.strip_prefix(root)?.to_string_lossy().replace('\\', "/"), text })
    };
    paths.into_iter().map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("target") {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
    Ok(())
}
