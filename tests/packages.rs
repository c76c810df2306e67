//! Many generated packages as one Cargo workspace, so that one command checks them all.
//!
//! A module of each test binary that needs it, by `#[path]`. The workspaces lie below `target/` and share one target folder, so that
//! what the packages depend on is built once.

#[path = "packages/manifest.rs"]
mod manifest;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, io};

use portal_codegen::write::write;
use portal_codegen::{FileSet, Package, Runtime};
use toml::{Table, Value};

/// Where workspaces and their target folder lie.
const SCRATCH: &str = env!("CARGO_TARGET_TMPDIR");

/// A workspace of generated packages.
pub(crate) struct Packages {
    folder: PathBuf,
    names: Vec<String>,
}

impl Packages {
    /// A workspace without packages, of a name that no other test uses at the same time.
    pub(crate) fn new(name: &str) -> Self {
        Self { folder: Path::new(SCRATCH).join(name), names: Vec::new() }
    }

    /// How a package is to be generated that becomes a member: it takes lints and metadata from the workspace.
    pub(crate) fn member(name: &str) -> Package {
        let path = repository().join("codegen/runtime").to_string_lossy().into_owned();
        Package {
            name: name.to_owned(),
            library: name.replace('-', "_"),
            version: "0.1.0".to_owned(),
            runtime: Runtime::Path { path, version: env!("CARGO_PKG_VERSION").to_owned() },
            in_workspace: true,
        }
    }

    /// Writes a package, and makes it a member by this name, whatever its settings call it: no two members may have one name.
    ///
    /// # Errors
    /// Any I/O error from writing it.
    pub(crate) fn add(&mut self, name: &str, files: &FileSet) -> io::Result<()> {
        let mut files = files.clone();
        if let Some(text) = files.get_mut("Cargo.toml") {
            let mut manifest: Table = text.parse().map_err(io::Error::other)?;
            if let Some(package) = manifest.get_mut("package").and_then(Value::as_table_mut) {
                package.insert("name".to_owned(), Value::from(name));
            }
            *text = manifest.to_string();
        }
        let folder = self.folder.join(name);
        // What no list of a generator has, the next run would not replace.
        if !files.contains_key("origin.json") {
            _ = fs::remove_dir_all(&folder);
        }
        write(&folder, &files)?;
        self.names.push(name.to_owned());
        Ok(())
    }

    /// Checks all targets of all members, with every feature and the lints of this repository, those of clippy too, warnings denied.
    ///
    /// # Errors
    /// What the compiler says, over all members.
    pub(crate) fn check(&self) -> Result<(), String> {
        self.cargo(&["clippy", "--workspace", "--all-features", "--all-targets", "--keep-going"])
    }

    /// Runs a command of Cargo over the workspace, warnings about docs denied.
    ///
    /// # Errors
    /// What the command says when it fails.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Result<(), String> {
        self.said(arguments).map(drop)
    }

    /// What a command of Cargo prints over the workspace, run as [`Packages::cargo`] runs it.
    ///
    /// # Errors
    /// What the command says when it fails.
    pub(crate) fn said(&self, arguments: &[&str]) -> Result<String, String> {
        manifest::write(repository(), &self.folder, &self.names)
            .map_err(|error| format!("{}: {error}", self.folder.display()))?;
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(&self.folder).args(arguments).arg("--quiet").stdin(Stdio::null());
        cargo.env("CARGO_TARGET_DIR", Path::new(SCRATCH).join("target")).env("CARGO_INCREMENTAL", "0");
        cargo.env("RUSTDOCFLAGS", "-D warnings");
        let output = cargo.output().map_err(|error| format!("cargo: {error}"))?;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        match output.status.success() {
            true => Ok(printed),
            false => Err(printed + &String::from_utf8_lossy(&output.stderr)),
        }
    }
}

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
