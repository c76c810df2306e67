//! The portals of this repository as value trees, each file written again with one node a line.

use std::collections::BTreeMap;
use std::io;

use portal_codegen::{Files, Outcome, Portal, Selection, generate};
use serde_json::Value;

use super::written::Written;
use crate::ours;
use crate::packages::Packages;
use crate::permutations::texts;

/// A portal, its files and what is generated from them.
pub(super) struct Original {
    pub(super) name: String,
    pub(super) files: BTreeMap<String, File>,
    pub(super) outcome: Outcome,
}

/// A file of a portal.
pub(super) struct File {
    pub(super) root: Value,
    written: Written,
}

/// Texts of files by name, in memory.
pub(super) struct Texts(BTreeMap<String, String>);

impl Files for Texts {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let text = self.0.get(path).ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no such file"))?;
        Ok(text.clone().into_bytes())
    }
}

/// All portals in `specs/`.
pub(super) fn originals() -> Vec<Original> {
    ours::portals().into_iter().map(|name| Original::of(name.clone(), texts(&name))).collect()
}

impl Original {
    /// A portal whose files are these.
    pub(super) fn of(name: String, texts: BTreeMap<String, String>) -> Self {
        let files: BTreeMap<String, File> = texts.iter().map(|(name, text)| (name.clone(), File::read(name, text))).collect();
        let outcome = run(&name, &Texts(texts));
        let original = Self { name, files, outcome };
        let again = original.with(None);
        assert!(original.outcome.diagnostics.is_empty(), "{}: {:?}", original.name, original.outcome.diagnostics);
        assert!(code(&again) == code(&original.outcome), "{} written again makes another package", original.name);
        Self { outcome: again, ..original }
    }

    /// What is generated with another text of one file.
    pub(super) fn with(&self, changed: Option<(&str, &Written)>) -> Outcome {
        let mut texts: BTreeMap<String, String> =
            self.files.iter().map(|(name, file)| (name.clone(), file.written.text.clone())).collect();
        if let Some((name, written)) = changed {
            texts.insert(name.to_owned(), written.text.clone());
        }
        run(&self.name, &Texts(texts))
    }
}

impl File {
    fn read(name: &str, text: &str) -> Self {
        let root = serde_yaml::from_str(text).unwrap();
        let written = write(name, &root);
        Self { root, written }
    }
}

/// A file in the language that its name says.
pub(super) fn write(name: &str, root: &Value) -> Written {
    if name.ends_with(".json") { Written::json(root) } else { Written::yaml(root) }
}

/// Without the names given out so far: they would hold on to what a mutation changes.
fn run(name: &str, files: &Texts) -> Outcome {
    let settings = Some("portal.yaml".to_owned());
    let package = Packages::member(name);
    let portal = Portal {
        settings,
        description: None,
        corrections: Vec::new(),
        outside: Vec::new(),
        selection: Selection::default(),
        check_requests: false,
        lock: String::new(),
        package,
    };
    generate(&portal, files)
}

/// The package without the record of what it was made from, which every change of an input changes.
pub(super) fn code(outcome: &Outcome) -> BTreeMap<&str, &str> {
    let files = outcome.files.iter().filter(|(path, _)| *path != "origin.json");
    files.map(|(path, text)| (path.as_str(), text.as_str())).collect()
}
