//! Descriptions of all kinds as they exist in the field: each ends, in a package that has all that is declared or in findings that have
//! places, and packages compile and their clients are built. `cargo xtask corpus` tells what became of each.

mod effects;

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::description::{elements, members, text};
use crate::documents::{Documents, repository};
use crate::findings::kind;

/// Descriptions of 2.0, 3.0, 3.1 with webhooks and 3.2, and one of webhooks alone.
const SAMPLE: [&str; 5] = ["petstore-2.0.json", "petstore3.yaml", "museum.yaml", "tags-3.2.yaml", "webhook-example-3.1.yaml"];

/// The address of a client that is no caller's business to mend.
const AT_THAT_OF_THE_CALLER: &str = "with the caller's address";

pub(crate) fn all_that_descriptions_of_the_corpus_declare_is_in_their_packages(documents: &Documents) {
    let rows = documents.corpus();
    let placeless = rows.iter().flat_map(|row| elements(row.get("findings"))).filter(|finding| finding["place"].is_null());
    assert_eq!(placeless.collect::<Vec<_>>(), Vec::<&Value>::new());
    insta::assert_snapshot!("corpus", rows.iter().map(line).collect::<String>());
}

pub(crate) fn no_more_of_the_corpus_is_without_effect_than_is_recorded(documents: &Documents) {
    effects::compare(documents.corpus());
}

pub(crate) fn packages_of_each_version_compile_and_their_clients_are_built(documents: &Documents) {
    let rows = told(SAMPLE.map(|file| documents.folder().join("corpus/docs").join(format!("{file}.zst"))));
    assert_eq!(rows.iter().filter(|row| row["compiles"] == true).count(), SAMPLE.len());
}

pub(crate) fn every_package_of_the_corpus_compiles_and_its_client_is_built(documents: &Documents) {
    let rows = told([documents.folder().join("corpus")]);
    let made = rows.iter().filter(|row| !row["lines"].is_null() && row["outcome"] != "refused");
    let clients = made.flat_map(|row| {
        assert_eq!(row["compiles"], true, "{row}");
        let others = members(row.get("clients")).filter(|(address, _)| *address != AT_THAT_OF_THE_CALLER);
        others.map(|(address, said)| format!("{} {address}: {}\n", text(row, "document"), said.as_str().unwrap_or_default()))
    });
    insta::assert_snapshot!("clients", clients.collect::<String>());
}

/// What `cargo xtask corpus` tells of each description, of which none may be at fault.
pub(crate) fn told(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Vec<Value> {
    let mut corpus = Command::new(env!("CARGO"));
    corpus.current_dir(repository()).args(["xtask", "corpus", "--jobs", "2", "--format", "json"]).args(arguments);
    let output = corpus.output().unwrap();
    let said: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let rows = said["documents"].as_array().unwrap().clone();
    let faults: Vec<&Value> = rows.iter().flat_map(|row| elements(row.get("faults"))).collect();
    assert!(output.status.success() && faults.is_empty(), "{faults:#?}");
    rows
}

/// What `cargo xtask corpus` tells of a whole folder without compiling anything.
pub(crate) fn generated(folder: &Path) -> Vec<Value> {
    told([OsStr::new("--no-check"), folder.as_os_str()])
}

/// What became of a description: the size of its package, or the first reason why there is none.
fn line(row: &Value) -> String {
    let what = match text(row, "outcome") {
        "refused" => {
            let errors: Vec<&Value> = elements(row.get("findings")).filter(|finding| finding["level"] == "error").collect();
            let first = errors.first().map(|first| kind(text(first, "message"))).unwrap_or_default();
            format!("refused: {} errors, first: {} {first}", errors.len(), text(row, "detail"))
        }
        outcome => format!(
            "{outcome}: {} operations, {} header parameters, {} types, {} warnings",
            row["operations"]["generated"], row["headers"]["generated"], row["types"], row["warnings"]
        ),
    };
    format!("{:<70} {what}\n", text(row, "document"))
}
