//! The real descriptions, and the packages that the generator makes of them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use portal_codegen::{Files, Outcome, Portal, Selection, generate};
use serde_json::Value;

use crate::corpus;
use crate::packages::Packages;

/// The variable that names the folder with the documents.
const VARIABLE: &str = "PORTAL_SHARED";
/// What is said of a test that is left out.
pub(crate) const NEEDED: &str = "needs PORTAL_SHARED";

/// The real descriptions: a name to call them by, and where they lie in `specs/` of the folder.
const REAL: [(&str, &str); 6] = [
    ("open-payments-2021", "open-payments/openpayments-NextGenPSD2-1.3.3.yaml"),
    ("open-payments-2020", "open-payments/openpayments-NextGenPSD2-1.3.3-2020-02.yaml"),
    ("berlin-group-1-3-3", "berlin-group/psd2-api-1.3.3-20190318.yaml"),
    ("berlin-group-1-3-8", "berlin-group/psd2-api-1.3.8-2020-12-14v2.yaml"),
    ("berlin-group-1-3-11", "berlin-group/psd2-api-1.3.11-2021-10-01v1.yaml"),
    ("wso2-store", "wso2/store-api-0.14.yaml"),
];

/// The folder with the documents, and what was made of them so far.
pub(crate) struct Documents {
    folder: Option<PathBuf>,
    real: Vec<Document>,
    corpus: OnceLock<Vec<Value>>,
}

/// A description and the package of it.
pub(crate) struct Document {
    pub(crate) name: &'static str,
    file: &'static str,
    outcome: OnceLock<Outcome>,
}

/// Files below a folder.
pub(crate) struct Folder<'f>(pub(crate) &'f Path);

impl Files for Folder<'_> {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.0.join(path))
    }
}

impl Documents {
    /// What the environment names. Whether it is there shows in each test that reads it.
    pub(crate) fn from_environment() -> Self {
        let real = REAL.map(|(name, file)| Document { name, file, outcome: OnceLock::new() });
        Self { folder: std::env::var_os(VARIABLE).map(PathBuf::from), real: real.into(), corpus: OnceLock::new() }
    }

    /// Whether the environment names no folder.
    pub(crate) fn are_missing(&self) -> bool {
        self.folder.is_none()
    }

    pub(crate) fn folder(&self) -> &Path {
        let folder =
            self.folder.as_deref().unwrap_or_else(|| panic!("{VARIABLE} is not set: it names the folder with the documents"));
        assert!(folder.is_dir(), "{VARIABLE} names {}, which is no folder", folder.display());
        folder
    }

    /// The file of a description.
    pub(crate) fn file(&self, document: &Document) -> PathBuf {
        self.folder().join("specs").join(document.file)
    }

    /// The description of this name.
    pub(crate) fn named(&self, name: &str) -> &Document {
        self.real.iter().find(|document| document.name == name).unwrap_or_else(|| panic!("no document is called {name}"))
    }

    /// All real descriptions, of which no package is made yet.
    pub(crate) fn all(&self) -> &[Document] {
        &self.real
    }

    /// What became of each description of the corpus.
    pub(crate) fn corpus(&self) -> &[Value] {
        self.corpus.get_or_init(|| corpus::generated(&self.folder().join("corpus")))
    }

    /// All real descriptions.
    pub(crate) fn real(&self) -> impl Iterator<Item = (&Document, &Outcome)> {
        self.real
            .iter()
            .map(|document| (document, document.outcome.get_or_init(|| alone(document, &self.folder().join("specs")))))
    }
}

/// The package of a description alone, without settings and corrections.
fn alone(document: &Document, folder: &Path) -> Outcome {
    let portal = Portal {
        settings: None,
        description: Some(document.file.to_owned()),
        corrections: Vec::new(),
        outside: Vec::new(),
        selection: Selection::default(),
        check_requests: false,
        lock: String::new(),
        package: Packages::member(document.name),
    };
    generate(&portal, &Folder(folder))
}

/// The package of a portal in `specs/` under its names, with the repository's files or others in their place.
pub(crate) fn portal(name: &str, files: &dyn Files) -> Outcome {
    locked(name, files, fs::read_to_string(repository().join("specs").join(name).join("names.lock")).unwrap())
}

/// The same under other names: those of `lock`, and for the rest such as the files give.
pub(crate) fn locked(name: &str, files: &dyn Files, lock: String) -> Outcome {
    let portal = Portal {
        settings: Some(format!("specs/{name}/portal.yaml")),
        description: None,
        corrections: Vec::new(),
        outside: Vec::new(),
        selection: Selection::default(),
        check_requests: false,
        lock,
        package: Packages::member(name),
    };
    generate(&portal, files)
}

/// The root of this repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
