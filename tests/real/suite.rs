//! The test suite of JSON Schema 2020-12: each schema ends in a type that reads all valid instances, or in a finding.

mod document;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use portal_codegen::Outcome;
use serde_json::{Value, json};

use crate::documents::Documents;
use crate::packages::Packages;
use crate::roundtrip::python::{Python, run};
use crate::roundtrip::reader::Reader;
use crate::roundtrip::sources::described;
use document::{Case, HOLDER, MEMBER, generated};

/// The name of the workspace and of the program that reads.
const NAME: &str = "suite";

/// The package of all schemas that make one.
const PACKAGE: &str = "suite-schemas";

/// The release of the package from PyPI that has the suite among its sources.
const RELEASE: &str = "jsonschema==4.26.0";

/// What became of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// All valid instances are read, and written as they were.
    Read,
    /// All are read, and some are written with less.
    ReadInPart,
    /// Something was reported.
    Finding,
    /// What is not read is of another type than the one that the keywords of the schema are about.
    OtherTypes,
    /// A valid instance is not read.
    Wrong,
}

const ENDS: [(End, &str); 5] = [
    (End::Read, "read"),
    (End::ReadInPart, "in part"),
    (End::Finding, "finding"),
    (End::OtherTypes, "others"),
    (End::Wrong, "wrong"),
];

pub(crate) fn schemas_of_the_suite_of_json_schema_are_read_or_reported(_: &Documents) {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("values");
    let cases = cases(&suite(&scratch));
    let alone: Vec<Outcome> = cases.iter().map(|case| generated(PACKAGE, &[case])).collect();
    let made: Vec<&Case> =
        cases.iter().zip(&alone).filter(|(_, outcome)| !outcome.files.is_empty()).map(|(case, _)| case).collect();
    let answers = answers(&scratch, &made);
    let ends: Vec<(End, String)> = cases.iter().zip(&alone).map(|(case, outcome)| end(case, outcome, &answers)).collect();
    insta::assert_snapshot!("suite", table(&cases, &ends));
}

/// The folder of the suite.
fn suite(scratch: &Path) -> std::path::PathBuf {
    let python = Python::install(&scratch.join("python"));
    let folder = scratch.join("suite");
    if !folder.is_dir() {
        let archives = scratch.join("archives");
        python.pip(&["download", "--quiet", "--no-deps", "--no-binary", ":all:", RELEASE, "--dest"], &archives);
        fs::create_dir_all(&folder).unwrap();
        let archive = archives.join(format!("{}.tar.gz", RELEASE.replace("==", "-")));
        run(Command::new("tar").args(["-xz", "--strip-components=1", "-C"]).arg(&folder).arg("-f").arg(archive));
    }
    folder.join("json/tests/draft2020-12")
}

/// The schemas of all files, each with its instances.
fn cases(suite: &Path) -> Vec<Case> {
    let mut files: Vec<_> = fs::read_dir(suite).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let groups: Vec<Value> = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let file = file.file_stem().unwrap().to_string_lossy().into_owned();
        for (at, group) in groups.iter().enumerate() {
            cases.push(Case::read(cases.len(), &file, at, group));
        }
    }
    cases
}

/// What the types of these schemas say of each valid instance: by schema and instance, what was written, or the error.
fn answers(scratch: &Path, cases: &[&Case]) -> BTreeMap<(usize, usize), Result<Value, String>> {
    let outcome = generated(PACKAGE, cases);
    assert!(!outcome.files.is_empty(), "{:#?}", outcome.diagnostics);
    let types = described(&outcome.files);
    let (mut packages, mut reader) = (Packages::new(NAME), Reader::new(NAME));
    packages.add(PACKAGE, &outcome.files).unwrap();
    reader.add(PACKAGE, &types);
    packages.add(NAME, &reader.files()).unwrap();
    let mut lines = String::new();
    for case in cases {
        let pointer = format!("/components/schemas/{HOLDER}{}", case.number);
        let held = types.iter().find(|found| found.pointer == pointer).unwrap_or_else(|| panic!("no type is of {pointer}"));
        for (number, instance) in case.valid.iter().enumerate() {
            lines += &format!("{PACKAGE}\t{}\t{}/{number}\t{}\n", held.name, case.number, json!({ MEMBER: instance }));
        }
    }
    let [values, written] = ["suite.tsv", "suite-written.tsv"].map(|file| scratch.join(file));
    fs::write(&values, lines).unwrap();
    reader.run(&packages, &values, &written);
    fs::read_to_string(written).unwrap().lines().map(answer).collect()
}

fn answer(line: &str) -> ((usize, usize), Result<Value, String>) {
    let parts: Vec<&str> = line.splitn(6, '\t').collect();
    let [_, _, number, outcome, _, text] = parts[..] else { panic!("{line}") };
    let (case, instance) = number.split_once('/').unwrap();
    let said = match outcome {
        "read" => Ok(serde_json::from_str::<Value>(text).unwrap()[MEMBER].take()),
        _ => Err(text.to_owned()),
    };
    ((case.parse().unwrap(), instance.parse().unwrap()), said)
}

/// What became of a schema, and the reason if that is not good.
fn end(case: &Case, outcome: &Outcome, answers: &BTreeMap<(usize, usize), Result<Value, String>>) -> (End, String) {
    let found = outcome.diagnostics.first().map(|found| format!("{} {}", found.rule.code, crate::findings::kind(&found.message)));
    if outcome.files.is_empty() {
        return (End::Finding, found.unwrap_or_default());
    }
    let of = |number: usize| &answers[&(case.number, number)];
    let refused = || case.valid.iter().enumerate().filter_map(|(number, instance)| Some((instance, of(number).as_ref().err()?)));
    if let Some((_, error)) = refused().next() {
        return match found {
            Some(found) => (End::Finding, found),
            None if refused().all(|(instance, _)| case.is_about_other_types(instance)) => (End::OtherTypes, String::new()),
            None => (End::Wrong, error.clone()),
        };
    }
    let is_whole =
        case.valid.iter().enumerate().all(|(number, instance)| of(number).as_ref().is_ok_and(|written| same(instance, written)));
    (if is_whole { End::Read } else { End::ReadInPart }, String::new())
}

/// Whether two values are the same, numbers by value.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len() && one.iter().all(|(name, value)| other.get(name).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}

fn table(cases: &[Case], ends: &[(End, String)]) -> String {
    let mut rows: BTreeMap<&str, BTreeMap<End, usize>> = BTreeMap::new();
    let mut all: BTreeMap<End, usize> = BTreeMap::new();
    for (case, (end, _)) in cases.iter().zip(ends) {
        *rows.entry(&case.file).or_default().entry(*end).or_default() += 1;
        *all.entry(*end).or_default() += 1;
    }
    let row = |name: &str, counts: &BTreeMap<End, usize>| {
        let counted: String =
            ENDS.iter().map(|(end, _)| format!("{:>9}", counts.get(end).copied().unwrap_or_default())).collect();
        format!("{name:<26}{:>9}{counted}\n", counts.values().sum::<usize>())
    };
    let heads: String = ENDS.iter().map(|(_, name)| format!("{name:>9}")).collect();
    let mut text = format!("{:<26}{:>9}{heads}\n", "file", "schemas");
    rows.iter().for_each(|(name, counts)| text += &row(name, counts));
    text += &row("all", &all);
    for (end, name) in &ENDS[1..] {
        text += &format!("\n{name}:\n");
        let of_it = cases.iter().zip(ends).filter(|(_, (found, _))| found == end);
        of_it.for_each(|(case, (_, reason))| {
            text += format!("{} {} {reason}", case.file, case.at).trim_end();
            text += "\n";
        });
    }
    text
}
