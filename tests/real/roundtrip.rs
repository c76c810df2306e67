//! Values of the schemas of the corpus, read into the types of its packages and written back.
//!
//! The values are made, and what is written is compared, by programs in Python that share nothing with the generator.

pub(crate) mod python;
pub(crate) mod reader;
pub(crate) mod sources;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::documents::Documents;
use crate::packages::Packages;
use crate::unpacked::{Unpacked, alone, unpacked};
use python::Python;
use reader::Reader;
use sources::{Described, described};

/// The name of the program that reads and writes.
const NAME: &str = "roundtrip";

/// Descriptions with more types are left out: their packages take minutes each to compile.
const MOST_TYPES: usize = 600;

/// Descriptions of 2.0, 3.0 and 3.1, with unions, nullable members and references to themselves.
const SAMPLE: [&str; 6] =
    ["corpus-museum", "corpus-obuk-vrp", "corpus-petstore-2-0", "corpus-svix", "corpus-tictactoe-3-1", "corpus-train-travel"];

pub(crate) fn values_of_the_schemas_of_some_descriptions_are_written_as_they_were_read(documents: &Documents) {
    let sample = unpacked(&documents.folder().join("corpus")).into_iter().filter(|one| SAMPLE.contains(&one.name.as_str()));
    insta::assert_snapshot!("roundtrip_of_some", round_trip("roundtrip-of-some", sample));
}

pub(crate) fn values_of_the_schemas_of_the_corpus_are_written_as_they_were_read(documents: &Documents) {
    let all = unpacked(&documents.folder().join("corpus")).into_iter();
    insta::assert_snapshot!("roundtrip", round_trip(NAME, all));
}

/// What the judge says of the packages of these descriptions, in a workspace of this name.
fn round_trip(workspace: &str, descriptions: impl Iterator<Item = Unpacked>) -> String {
    let mut packages = Packages::new(workspace);
    let (mut reader, mut plan) = (Reader::new(NAME), Vec::new());
    for unpacked in descriptions {
        let outcome = alone(&unpacked);
        if outcome.files.is_empty() || outcome.summary.types > MOST_TYPES {
            continue;
        }
        packages.add(&unpacked.name, &outcome.files).unwrap();
        let types = described(&outcome.files);
        reader.add(&unpacked.name, &types);
        plan.push(planned(&unpacked, &types));
    }
    packages.add(NAME, &reader.files()).unwrap();
    judged(workspace, &packages, &reader, &json!(plan))
}

/// What the programs in Python are told of a package.
fn planned(unpacked: &Unpacked, types: &[Described]) -> Value {
    let types: Vec<Value> = types
        .iter()
        .map(|Described { name, pointer, branches, any }| {
            json!({ "name": name, "pointer": pointer, "branches": branches, "any": any })
        })
        .collect();
    json!({ "package": unpacked.name, "file": unpacked.folder.join(&unpacked.file), "types": types })
}

/// Makes values, has them read and written, and compares.
fn judged(workspace: &str, packages: &Packages, reader: &Reader, plan: &Value) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (python, scratch) = (Python::install(&folder.join("python")), folder.join(format!("values-of-{workspace}")));
    fs::create_dir_all(&scratch).unwrap();
    let [plan_file, values, kept, written, failures] =
        ["plan.json", "values.tsv", "kept.json", "written.tsv", "failures.tsv"].map(|file| scratch.join(file));
    fs::write(&plan_file, plan.to_string()).unwrap();
    python.run("values.py", &[plan_file.as_ref(), values.as_ref(), kept.as_ref()]);
    reader.run(packages, &values, &written);
    python.run("judge.py", &[kept.as_ref(), written.as_ref(), failures.as_ref()])
}
