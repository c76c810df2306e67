//! Fixtures: the smallest description that shows a rule, in memory, and ways to look at what was generated from it.

mod items;

use std::collections::BTreeMap;
use std::io;

use portal_codegen::diagnostics::{Diagnostic, render};
use portal_codegen::{FileSet, Files, Outcome, Package, Portal, Runtime, Selection, generate};
use serde_json::{Value, json};

use crate::build::{self, ToValue};
use crate::order::input::Input;
use crate::packages::Packages;
pub(crate) use items::Generated;

/// Name of the description in fixtures that have only one file.
const DESCRIPTION: &str = "api.yaml";
/// Name of the file of conventions in fixtures that have one.
const SETTINGS: &str = "portal.yaml";

/// The files of a run, and the names that earlier runs gave out.
#[derive(Clone, Default, Hash)]
pub(crate) struct Fixture {
    files: BTreeMap<String, Vec<u8>>,
    corrections: Vec<String>,
    lock: String,
}

impl Files for Fixture {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no such file"))
    }
}

impl Fixture {
    /// A description on its own.
    pub(crate) fn description(bytes: impl AsRef<[u8]>) -> Self {
        Self::default().file(DESCRIPTION, bytes)
    }

    /// A portal: its conventions, and the files that they name.
    pub(crate) fn portal(settings: &str) -> Self {
        Self::default().file(SETTINGS, dedent(settings))
    }

    /// The same with one more file.
    pub(crate) fn file(mut self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.files.insert(name.to_owned(), bytes.as_ref().to_vec());
        self
    }

    /// The same with an overlay that is laid over the description.
    pub(crate) fn corrected(mut self, overlay: &str) -> Self {
        self.corrections.push("corrections.yaml".to_owned());
        self.file("corrections.yaml", dedent(overlay))
    }

    /// The same with names that an earlier run gave out.
    pub(crate) fn locked(mut self, lock: &str) -> Self {
        self.lock = dedent(lock);
        self
    }

    /// Each finding on a line: where, what, and how to mend it.
    pub(crate) fn faults(&self) -> String {
        let line = |found: &portal_codegen::diagnostics::Diagnostic| {
            let places = found.place.iter().chain(&found.also);
            let places: String = places.map(|place| format!("{}:{} {}\n", place.line, place.column, place.pointer)).collect();
            format!("{places}  {}\n  {}\n", found.message, found.help.as_deref().unwrap_or("-"))
        };
        self.outcome().diagnostics.iter().map(line).collect()
    }

    /// The whole outcome of a run.
    pub(crate) fn outcome(&self) -> Outcome {
        build::keep(self, |package| self.run(package));
        self.run(package())
    }

    /// What is asked for of a fixture.
    pub(crate) fn as_portal(&self) -> Portal {
        self.portal_for(package())
    }

    /// The whole outcome of a run that makes this package.
    pub(crate) fn run(&self, package: Package) -> Outcome {
        generate(&self.portal_for(package), self)
    }

    fn portal_for(&self, package: Package) -> Portal {
        let has = |name: &str| self.files.contains_key(name).then(|| name.to_owned());
        let settings = has(SETTINGS);
        let description = if settings.is_some() { None } else { Some(DESCRIPTION.to_owned()) };
        Portal {
            settings,
            description,
            corrections: self.corrections.clone(),
            outside: Vec::new(),
            selection: Selection::default(),
            check_requests: false,
            lock: self.lock.clone(),
            package,
        }
    }

    /// The package of a fixture that nothing is found against. Another run, which knows the names that this one gave out, has to make
    /// the same package, byte for byte.
    pub(crate) fn generate(&self) -> Generated {
        let outcome = self.outcome();
        assert!(outcome.diagnostics.is_empty(), "{}", findings(&outcome));
        let again = Self { lock: outcome.lock, ..self.clone() }.run(package());
        assert_eq!(outcome.files, again.files, "a second run made another package");
        Generated(outcome.files)
    }

    /// All that is found against a fixture, of which no package is of interest.
    pub(crate) fn diagnostics(&self) -> Vec<Diagnostic> {
        self.run(package()).diagnostics
    }

    /// What a fixture that was kept gives to the generator.
    pub(crate) fn input(name: &str, kept: &Value) -> Input {
        let texts: BTreeMap<String, String> = serde_json::from_value(kept["files"].clone()).unwrap();
        let mut input = match texts.contains_key(SETTINGS) {
            true => Input::portal(name, texts),
            false => Input::description(name, DESCRIPTION, texts),
        };
        input.corrections = serde_json::from_value(kept["corrections"].clone()).unwrap();
        kept["lock"].as_str().unwrap_or_default().clone_into(&mut input.lock);
        input
    }

    /// The package of a fixture as a member of a workspace.
    pub(crate) fn member(&self, name: &str) -> FileSet {
        self.run(Packages::member(name)).files
    }

    /// All that is found against a fixture, as it is shown to people.
    pub(crate) fn findings(&self) -> String {
        findings(&self.outcome())
    }
}

impl ToValue for Fixture {
    fn to_value(&self) -> Value {
        let files: BTreeMap<&String, _> = self.files.iter().map(|(name, bytes)| (name, String::from_utf8_lossy(bytes))).collect();
        json!({ "files": files, "corrections": self.corrections, "lock": self.lock })
    }
}

/// What all fixtures are generated as.
fn package() -> Package {
    Package {
        name: "fixture".to_owned(),
        library: "fixture".to_owned(),
        version: "0.1.0".to_owned(),
        runtime: Runtime::Version("0.1.0".to_owned()),
        in_workspace: false,
    }
}

fn findings(outcome: &Outcome) -> String {
    let shown: Vec<String> = outcome.diagnostics.iter().map(|found| render(found, &outcome.sources, false)).collect();
    shown.join("\n\n")
}

/// A description that has these paths.
pub(crate) fn with_paths(paths: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{ title: Fixture, version: '1' }}\npaths:\n{}", indent(paths, 2))
}

/// A description that has these paths and these schemas.
pub(crate) fn with_paths_and_schemas(paths: &str, schemas: &str) -> String {
    format!("{}components:\n  schemas:\n{}", with_paths(paths), indent(schemas, 4))
}

/// A description with one operation, whose response is the first of these schemas.
pub(crate) fn answering(schemas: &str) -> String {
    let root = first_key(schemas);
    with_paths_and_schemas(
        &format!(
            "/root:
  get:
    operationId: getRoot
    tags: [Operations]
    responses:
      '200': {{ description: The root., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{root}' }} }} }} }}
"
        ),
        schemas,
    )
}

/// A description with one operation, which sends the first of these schemas.
pub(crate) fn sending(schemas: &str) -> String {
    let root = first_key(schemas);
    with_paths_and_schemas(
        &format!(
            "/root:
  put:
    operationId: putRoot
    tags: [Operations]
    requestBody:
      required: true
      content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{root}' }} }} }}
    responses:
      '204': {{ description: Done. }}
"
        ),
        schemas,
    )
}

/// The package whose one operation answers with the first of these schemas.
pub(crate) fn answered(schemas: &str) -> Generated {
    Fixture::description(answering(schemas)).generate()
}

/// The package whose one operation sends the first of these schemas.
pub(crate) fn sent(schemas: &str) -> Generated {
    Fixture::description(sending(schemas)).generate()
}

/// The package of these paths.
pub(crate) fn paths(paths: &str) -> Generated {
    Fixture::description(with_paths(paths)).generate()
}

fn first_key(schemas: &str) -> &str {
    schemas.trim_start().split(':').next().unwrap_or_default()
}

/// Lines without the indentation that all of them share, and without the blank ones at both ends.
pub(crate) fn dedent(text: &str) -> String {
    indent(text, 0)
}

fn indent(text: &str, by: usize) -> String {
    let lines: Vec<&str> = text.lines().skip_while(|line| line.trim().is_empty()).collect();
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    let common = filled.map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
    let shifted = lines.iter().map(|line| format!("{:by$}{}\n", "", line.get(common..).unwrap_or_default()));
    shifted.collect::<String>().trim_end().to_owned() + "\n"
}
