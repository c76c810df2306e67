//! Small documents that each show a kind of fault that people reported: each makes a package that builds, or has the finding that a person
//! would agree with.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use portal_codegen::{Outcome, Portal, Selection, generate};

use crate::documents::{Documents, Folder};
use crate::packages::Packages;

/// A document, the codes of what is found against it, and what it holds.
type Case = (&'static str, &'static [&'static str], &'static str);

const CASES: [Case; 33] = [
    ("01-decimal-number.yaml", &[], "numbers that promise exactness"),
    ("03-text-json-triple.yaml", &[], "three media types for one JSON response, and text beside it"),
    ("04-wildcard-json-request.yaml", &[], "ranges of media types in requests"),
    ("08-enum-sign-and-case.yaml", &[], "values that differ by sign and case alone"),
    ("09-mapping-on-base.yaml", &[], "the mapping of a base serves a union of its subtypes"),
    ("12b-relative-server.yaml", &[], "a server whose address is relative"),
    ("12c-no-host.yaml", &[], "Swagger 2.0 without a host"),
    ("13-object-queries.yaml", &[], "objects in queries: members apart, and in brackets"),
    ("14-multipart.yaml", &[], "parts whose encoding is said, and several files in one field"),
    ("17-additional-members.yaml", &[], "members beyond those that are named"),
    ("23-xml-transactions.yaml", &[], "XML in another charset"),
    ("24-200-or-204.yaml", &[], "204 beside a status with content"),
    ("26-path-suffix.yaml", &[], "what follows a name in a path"),
    ("32b-recursive-list.yaml", &[], "a list of itself"),
    ("33b-form-collections.yaml", &["P0413"], "arrays in forms; one in a query whose items tabs part, which is refused"),
    ("34-null-or-absent.yaml", &[], "members that are absent, null, or there"),
    ("35-operation-servers.yaml", &[], "servers of one operation"),
    ("36-keys-and-tokens.yaml", &["P0407"], "credentials of every kind"),
    ("36c-authorization-in-swagger-2.yaml", &[], "headers that OpenAPI 3.0 alone ignores as parameters"),
    ("doc-allof-self-reference.yaml", &[], "a part of a schema that lists the schema"),
    ("doc-deep-lists.yaml", &[], "lists of lists of 32 types"),
    ("doc-irrelevant-keyword.yaml", &["P0212", "P0215"], "keywords of a wrong type, which have no effect on the code"),
    ("doc-missing-path-parameter.yaml", &["P0410"], "a name in a path that nothing describes: a string"),
    ("doc-multipart-array-or-file.yaml", &["P0417"], "a body in parts that is a list: the caller names the parts"),
    ("doc-multipart-union.yaml", &["P0417"], "a body in parts that is a union: the caller names the parts"),
    ("doc-no-schema-parameter.yaml", &["P0420"], "a parameter without a schema: a string"),
    ("doc-null-type-30.yaml", &["P0215"], "`null` as a type in 3.0"),
    ("doc-operation-servers.yaml", &[], "servers of operations and paths"),
    ("doc-path-expression-twice.yaml", &[], "one name twice in a path"),
    ("doc-responses-missing.yaml", &["P0213"], "an operation that describes no response: any body"),
    ("doc-tag-like-runtime-type.yaml", &[], "tags with the names of items of the runtime"),
    ("doc-two-files/root.yaml", &[], "references into another file"),
    ("doc-unknown-security-scheme.yaml", &["P0418"], "a security scheme that is not defined"),
];

pub(crate) fn every_case_makes_a_package_that_builds_or_has_the_finding_that_is_right(documents: &Documents) {
    let folder = documents.folder().join("cases");
    let known: BTreeSet<String> = CASES.iter().map(|(file, ..)| (*file).to_owned()).collect();
    assert_eq!(listed(&folder), known, "each document is a case, and each case a document");
    let mut packages = Packages::new("cases");
    let mut others = Vec::new();
    for (file, expected, holds) in CASES {
        let outcome = generated(&folder, file);
        let found: BTreeSet<&str> = outcome.diagnostics.iter().map(|found| found.rule.code).collect();
        if found != expected.iter().copied().collect() {
            others.push(format!("{file} ({holds}): {found:?}"));
        }
        if !outcome.files.is_empty() {
            packages.add(&name(file), &outcome.files).unwrap();
        }
    }
    assert!(others.is_empty(), "{}", others.join("\n"));
    if let Err(said) = packages.check() {
        panic!("{said}");
    }
}

/// The documents in the folder, and the roots of those that are folders.
fn listed(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let files = entries.map(|entry| {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() { format!("{name}/root.yaml") } else { name }
    });
    files.filter(|file| file.ends_with(".yaml")).collect()
}

/// A name that Cargo takes.
fn name(file: &str) -> String {
    format!("case-{}", file.trim_end_matches("/root.yaml").trim_end_matches(".yaml"))
}

fn generated(folder: &Path, file: &str) -> Outcome {
    let portal = Portal {
        settings: None,
        description: Some(file.to_owned()),
        corrections: Vec::new(),
        outside: Vec::new(),
        selection: Selection::default(),
        check_requests: false,
        lock: String::new(),
        package: Packages::member(&name(file)),
    };
    generate(&portal, &Folder(folder))
}
