//! Descriptions of all kinds as they exist in the field: each ends, in a package or in findings that have places.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use portal_codegen::diagnostics::{Diagnostic, Level};
use portal_codegen::{Outcome, Portal, Selection, generate};

use crate::clients::{AT_THAT_OF_THE_CALLER, Clients};
use crate::documents::{Documents, Folder};
use crate::findings::kind;
use crate::packages::Packages;

/// The program that builds the client of each package.
const CLIENTS: &str = "clients";

/// Descriptions of several files: the one that names the others, and a folder besides its own that its references may lead to.
const MULTI: [(&str, &str, Option<&str>); 2] = [
    ("camara-qod", "code/API_definitions/quality-on-demand.yaml", Some("code/common")),
    ("digitalocean", "specification/DigitalOcean-public.v2.yaml", None),
];

/// A description once it is unpacked.
pub(crate) struct Unpacked {
    /// A name for its package.
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) file: String,
    outside: Option<&'static str>,
}

pub(crate) fn every_description_of_the_corpus_ends_in_a_package_or_in_findings(documents: &Documents) {
    let mut packages = Packages::new("corpus");
    let (mut rows, mut clients) = (BTreeMap::new(), Clients::new(CLIENTS));
    for unpacked in unpacked(&documents.folder().join("corpus")) {
        let outcome = alone(&unpacked);
        assert_eq!(placeless(&outcome), Vec::<String>::new(), "{}", unpacked.name);
        if !outcome.files.is_empty() {
            packages.add(&unpacked.name, &outcome.files).unwrap();
            clients.add(&unpacked.name, &outcome.files);
        }
        rows.insert(unpacked.name, row(&outcome));
    }
    let rows: String = rows.iter().map(|(name, row)| format!("{name:<38} {row}\n")).collect();
    insta::assert_snapshot!("corpus", rows);
    if let Err(said) = packages.cargo(&["check", "--workspace", "--all-features", "--all-targets", "--keep-going"]) {
        panic!("{said}");
    }
    packages.add(CLIENTS, &clients.files()).unwrap();
    every_client_is_built(&packages);
}

/// Builds the client of each package as a caller would. At the address of its description it may be refused, as plain http to another
/// machine.
fn every_client_is_built(packages: &Packages) {
    let said = packages.said(&["run", "--package", CLIENTS]).unwrap_or_else(|said| panic!("{said}"));
    let (wanted, mut others): (Vec<&str>, Vec<&str>) = said.lines().partition(|line| line.contains(AT_THAT_OF_THE_CALLER));
    others.sort_unstable();
    let failed: Vec<&&str> = wanted.iter().filter(|line| !line.ends_with(": built")).collect();
    assert!(!wanted.is_empty() && failed.is_empty(), "{failed:#?}");
    insta::assert_snapshot!("clients", others.join("\n"));
}

/// What became of a description: the size of its package, or the first reason why there is none.
fn row(outcome: &Outcome) -> String {
    let errors: Vec<&Diagnostic> = outcome.diagnostics.iter().filter(|found| found.level == Level::Error).collect();
    match errors.first() {
        Some(first) => format!("refused: {} errors, first: {} {}", errors.len(), first.rule.code, kind(&first.message)),
        None => {
            let warnings = outcome.diagnostics.iter().filter(|found| found.level == Level::Warning).count();
            format!("{} operations, {} types, {warnings} warnings", outcome.summary.operations, outcome.summary.types)
        }
    }
}

fn placeless(outcome: &Outcome) -> Vec<String> {
    outcome.diagnostics.iter().filter(|found| found.place.is_none()).map(|found| found.message.clone()).collect()
}

pub(crate) fn alone(unpacked: &Unpacked) -> Outcome {
    let portal = Portal {
        settings: None,
        description: Some(unpacked.file.clone()),
        corrections: Vec::new(),
        outside: unpacked.outside.map(str::to_owned).into_iter().collect(),
        selection: Selection::default(),
        lock: String::new(),
        package: Packages::member(&unpacked.name),
    };
    generate(&portal, &Folder(&unpacked.folder))
}

/// Each description of the corpus.
pub(crate) fn unpacked(corpus: &Path) -> Vec<Unpacked> {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unpacked");
    fs::create_dir_all(&out).unwrap();
    let mut descriptions = Vec::new();
    for entry in fs::read_dir(corpus.join("docs")).unwrap() {
        let packed = entry.unwrap().path();
        let file = packed.file_stem().unwrap().to_string_lossy().into_owned();
        fs::write(out.join(&file), content(&packed)).unwrap();
        descriptions.push(Unpacked { name: package_name(&file), folder: out.clone(), file, outside: None });
    }
    for (name, file, outside) in MULTI {
        untar(&content(&corpus.join(format!("multi/{name}.tar.zst"))), &out);
        let (folder, name) = (out.join(name), format!("multi-{name}"));
        descriptions.push(Unpacked { name, folder, file: file.to_owned(), outside });
    }
    descriptions
}

/// A name that Cargo takes: that of the file without its ending, after a letter.
fn package_name(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).replace('.', "-").to_lowercase();
    format!("corpus-{stem}")
}

/// The content of a file that is packed with zstd.
pub(crate) fn content(packed: &Path) -> Vec<u8> {
    let mut zstd = Command::new("zstd");
    zstd.args(["-dqc", "--long=24"]).arg(packed);
    let output = zstd.output().unwrap_or_else(|error| panic!("the program `zstd` is needed: {error}"));
    assert!(output.status.success(), "{}: {}", packed.display(), String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn untar(archive: &[u8], folder: &Path) {
    let mut tar = Command::new("tar").arg("-x").arg("-C").arg(folder).stdin(Stdio::piped()).spawn().unwrap();
    tar.stdin.take().unwrap().write_all(archive).unwrap();
    assert!(tar.wait().unwrap().success());
}
