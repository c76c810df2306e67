//! A client of an API description as a module of a program, made by its build script.
//!
//! ```no_run
//! // build.rs
//! fn main() -> Result<(), portal_build::Error> {
//!     portal_build::Builder::new("pets", "api/pets.yaml").tags(["pets"]).build()
//! }
//! ```
//!
//! ```text
//! // src/main.rs
//! include!(concat!(env!("OUT_DIR"), "/pets.rs"));
//! ```
//!
//! That is the module `pets`, with all that a package of the description has at its root. The program depends on `portal-runtime` by that
//! name, of the version of this package, and on this package in `[build-dependencies]`.

mod files;

use std::env;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use portal_codegen::diagnostics::{Diagnostic, Level, render};
use portal_codegen::nested::nested;
use portal_codegen::{Outcome, Package, Portal, Runtime, Selection, generate, write};

use files::Tracked;

/// The feature of a package for the transport by reqwest.
const REQWEST: &str = "reqwest";

/// What is made of a description, and how.
#[derive(Clone, Debug)]
#[must_use]
pub struct Builder {
    module: String,
    description: Option<String>,
    settings: Option<String>,
    corrections: Vec<String>,
    outside: Vec<String>,
    selection: Selection,
    check_requests: bool,
    features: Vec<String>,
    lock: Option<PathBuf>,
    out: Option<PathBuf>,
}

impl Builder {
    /// A module of this name for a description, whose path is from the folder of the program's `Cargo.toml`.
    pub fn new(module: impl Into<String>, description: impl Into<String>) -> Self {
        Self { description: Some(description.into()), ..Self::empty(module.into()) }
    }

    /// A module of this name for the descriptions of a `portal.yaml`.
    pub fn of_portal(module: impl Into<String>, settings: impl Into<String>) -> Self {
        Self { settings: Some(settings.into()), ..Self::empty(module.into()) }
    }

    fn empty(module: String) -> Self {
        Self {
            module,
            description: None,
            settings: None,
            corrections: Vec::new(),
            outside: Vec::new(),
            selection: Selection::default(),
            check_requests: false,
            features: vec![REQWEST.to_owned()],
            lock: None,
            out: None,
        }
    }

    /// A `portal.yaml` for the description.
    pub fn settings(mut self, path: impl Into<String>) -> Self {
        self.settings = Some(path.into());
        self
    }

    /// An overlay for the description; those of several calls are laid over it in their order.
    pub fn corrections(mut self, path: impl Into<String>) -> Self {
        self.corrections.push(path.into());
        self
    }

    /// A folder, besides that of the description, in which its references may lead.
    pub fn allow_references_outside(mut self, folder: impl Into<String>) -> Self {
        self.outside.push(folder.into());
        self
    }

    /// Only operations with one of these tags, and what they reach.
    pub fn tags<T: Into<String>>(mut self, tags: impl IntoIterator<Item = T>) -> Self {
        self.selection.tags.extend(tags.into_iter().map(Into::into));
        self
    }

    /// Only these operations, by `operationId` or as `METHOD /path`, and what they reach.
    pub fn operations<T: Into<String>>(mut self, operations: impl IntoIterator<Item = T>) -> Self {
        self.selection.operations.extend(operations.into_iter().map(Into::into));
        self
    }

    /// Only types, without a client: `portal-runtime` needs none of its default features then.
    pub fn types_only(mut self) -> Self {
        self.selection.types_only = true;
        self
    }

    /// A client without the transport by reqwest: it is given another. `portal-runtime` needs its feature `client` alone then, and builds
    /// for `wasm32-unknown-unknown`.
    pub fn without_reqwest(mut self) -> Self {
        self.features.retain(|feature| feature != REQWEST);
        self
    }

    /// Holds values to the bounds, lengths and patterns of the description before they are sent: `portal-runtime` needs its feature `checks`.
    pub fn check_requests(mut self) -> Self {
        self.check_requests = true;
        self
    }

    /// Features that the package would have, of `serde`, `test-kit`, `axum` and `file-store`; `portal-runtime` needs them too.
    pub fn features<T: Into<String>>(mut self, features: impl IntoIterator<Item = T>) -> Self {
        self.features.extend(features.into_iter().map(Into::into));
        self
    }

    /// A `names.lock`, which keeps names from one description to the next. The present names are written into the folder of the module as
    /// `<module>.names.lock`, to be copied here.
    pub fn names_lock(mut self, path: impl Into<PathBuf>) -> Self {
        self.lock = Some(path.into());
        self
    }

    /// The folder of the module; `OUT_DIR` by default.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out = Some(folder.into());
        self
    }

    /// Writes `<module>.rs`. Cargo is told of every file that was read, and of warnings.
    ///
    /// # Errors
    /// Whatever was found against the description that keeps it from being made, with the places; no folder to write to; and any I/O error.
    pub fn build(self) -> Result<(), Error> {
        let out = self.out.clone().or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        let out = out.ok_or_else(|| Error("`OUT_DIR` is not set: this is not a build script, so name a folder".to_owned()))?;
        let files = Tracked::default();
        let outcome = generate(&self.portal()?, &files);
        for path in files.paths().iter().map(String::as_str).chain(self.lock.as_ref().and_then(|path| path.to_str())) {
            println!("cargo::rerun-if-changed={path}");
        }
        outcome.diagnostics.iter().filter(|found| found.level == Level::Warning).for_each(|found| warn(&told(found)));
        self.write(&outcome, &out)
    }

    fn write(&self, outcome: &Outcome, out: &Path) -> Result<(), Error> {
        let errors: Vec<&Diagnostic> = outcome.diagnostics.iter().filter(|found| found.level == Level::Error).collect();
        if !errors.is_empty() {
            let rendered = errors.iter().map(|found| render(found, &outcome.sources, false));
            return Err(Error(rendered.collect::<Vec<_>>().join("\n\n")));
        }
        let features: Vec<&str> = self.features.iter().map(String::as_str).collect();
        let nested = nested(&outcome.files, &self.module, &features);
        if features.iter().any(|feature| ["serde", "test-kit"].contains(feature)) {
            // Macros of the runtime ask the program that they are used in.
            println!("cargo::rustc-cfg=feature=\"test-kit\"");
        }
        if let Some(limit) = nested.recursion_limit {
            warn(&format!("types of `{}` nest deep; write `#![recursion_limit = \"{limit}\"]` at the root", self.module));
        }
        fs::create_dir_all(out)?;
        write::replace(&out.join(format!("{}.rs", self.module)), &nested.text)?;
        write::replace(&out.join(format!("{}.names.lock", self.module)), &outcome.lock)?;
        Ok(())
    }

    fn portal(&self) -> Result<Portal, Error> {
        let lock = match &self.lock {
            Some(path) if path.exists() => fs::read_to_string(path)?,
            _ => String::new(),
        };
        let package = Package {
            name: self.module.clone(),
            library: self.module.clone(),
            version: "0.1.0".to_owned(),
            runtime: Runtime::Version(env!("CARGO_PKG_VERSION").to_owned()),
            in_workspace: false,
        };
        Ok(Portal {
            settings: self.settings.clone(),
            description: self.description.clone(),
            corrections: self.corrections.clone(),
            outside: self.outside.clone(),
            selection: self.selection.clone(),
            check_requests: self.check_requests,
            lock,
            package,
        })
    }
}

/// What keeps a module from being made. A build script that ends with it shows its text.
pub struct Error(String);

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "\n{self}")
    }
}

impl std::error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

fn warn(text: &str) {
    println!("cargo::warning={text}");
}

/// A finding on one line.
fn told(found: &Diagnostic) -> String {
    let Diagnostic { rule, message, place, help, .. } = found;
    let place = place.as_ref().map_or_else(String::new, |place| format!("{}:{}:{}: ", place.file, place.line, place.column));
    let help = help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
    format!("{place}[{}] {message}{help}", rule.code)
}
