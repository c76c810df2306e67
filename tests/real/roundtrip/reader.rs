//! The program that reads values into the types of many packages, and prints how they write them.

use std::fmt::Write;
use std::fs::File;
use std::path::Path;
use std::process::Command;

use portal_codegen::FileSet;

use super::python::run;
use super::sources::Described;
use crate::documents::repository;
use crate::packages::Packages;

const MAIN: &str = include_str!("program.rs");

/// The program.
pub(crate) struct Reader {
    name: &'static str,
    manifest: String,
    arms: String,
    modules: String,
}

impl Reader {
    pub(crate) fn new(name: &'static str) -> Self {
        let runtime = repository().join("codegen/runtime");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
             [[bin]]\nname = \"{name}\"\npath = \"main.rs\"\n\n[dependencies]\n\
             portal-runtime = {{ path = {runtime:?}, features = [\"test-kit\"] }}\n"
        );
        Self { name, manifest, arms: String::new(), modules: String::new() }
    }

    /// Adds the types of a package of the same workspace.
    pub(crate) fn add(&mut self, package: &str, types: &[Described]) {
        let library = package.replace('-', "_");
        writeln!(self.manifest, "{package} = {{ path = \"../{package}\", features = [\"test-kit\"] }}").unwrap();
        writeln!(self.arms, "        {package:?} => {library}_types(name),").unwrap();
        writeln!(self.modules, "\nfn {library}_types(name: &str) -> Option<Both> {{\n    Some(match name {{").unwrap();
        for Described { name, .. } in types {
            writeln!(self.modules, "        {name:?} => both::<{library}::types::{name}>,").unwrap();
        }
        self.modules += "        _ => return None,\n    })\n}\n";
    }

    pub(crate) fn files(&self) -> FileSet {
        let Self { manifest, arms, modules, .. } = self;
        let main = format!(
            "{MAIN}\nfn of(package: &str, name: &str) -> Option<Both> {{\n    match package {{\n{arms}        _ => None,\n    }}\n}}\n{modules}"
        );
        [("Cargo.toml".to_owned(), manifest.clone()), ("main.rs".to_owned(), main)].into_iter().collect()
    }

    /// Reads all lines of a file, and writes what is printed of each into another.
    pub(crate) fn run(&self, packages: &Packages, values: &Path, written: &Path) {
        packages.cargo(&["build", "--package", self.name]).unwrap_or_else(|said| panic!("{said}"));
        let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("target/debug").join(self.name);
        run(Command::new(program).stdin(File::open(values).unwrap()).stdout(File::create(written).unwrap()));
    }
}
