//! Two revisions of one provider's description, taken for its two environments: everything that differs, and how it is decided.

use std::fs;
use std::io;

use portal_codegen::{Difference, Files, Outcome, Parity, Portal, generate};

use crate::description::Description;
use crate::documents::Documents;
use crate::packages::Packages;
use crate::twin;

/// The conventions; what is decided about types that differ is decided here.
const SETTINGS: &str = include_str!("revisions.yaml");

/// The sandbox, and production.
const EARLIER: &str = "open-payments-2020";
const LATER: &str = "open-payments-2021";

/// Name of the package.
pub(crate) const ALIGNED: &str = "aligned-revisions";

pub(crate) fn each_difference_between_revisions_is_decided(documents: &Documents) {
    let outcome = align(documents);
    assert_eq!(outcome.diagnostics, []);
    insta::assert_snapshot!("parity", rows(&outcome.parity));
}

/// What the twin test finds between the two, in the words of the report. Components are taken by their names.
pub(crate) fn each_difference_between_revisions_is_reported(documents: &Documents) {
    let [earlier, later] = [EARLIER, LATER].map(|name| Description::read(&documents.file(documents.named(name))));
    let report = rows(&align(documents).parity);
    let expected = twin::differences(&earlier, &later).into_iter().filter_map(|(address, what)| reported(&address, &what));
    let missing: Vec<String> = expected.filter(|part| !report.contains(part)).collect();
    assert!(missing.is_empty(), "the report lacks\n{}", missing.join("\n"));
}

/// What the report has to say of a difference in parameters, members or values of an enum; of others it says more, or less.
fn reported(address: &str, what: &str) -> Option<String> {
    let environment = match what {
        "only in ours" => "sandbox",
        "only in theirs" => "production",
        _ => return None,
    };
    if let Some((operation, parameter)) = address.split_once("/parameters/header ") {
        return Some(format!("{operation} {parameter} | parameter only in {environment}"));
    }
    if let Some((_, value)) = address.split_once("/enum/") {
        return Some(format!(" `{}` | value only in {environment}", value.trim_matches('"')));
    }
    let (schema, name) = address.strip_prefix("/components/schemas/")?.split_once("/properties/")?;
    (!name.contains('/')).then(|| format!("{schema}/{name} | field only in {environment}"))
}

fn rows(parity: &Parity) -> String {
    let rows = parity.differences.iter();
    rows.map(|Difference { address, what, outcome, .. }| format!("{address} | {what} | {outcome}\n")).collect()
}

/// The package of both.
pub(crate) fn align(documents: &Documents) -> Outcome {
    let portal = Portal {
        settings: Some("portal.yaml".to_owned()),
        description: None,
        corrections: Vec::new(),
        lock: String::new(),
        package: Packages::member(ALIGNED),
    };
    generate(&portal, &Revisions(documents))
}

/// The earlier revision as the sandbox, the later as production.
struct Revisions<'r>(&'r Documents);

impl Files for Revisions<'_> {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let name = match path {
            "portal.yaml" => return Ok(SETTINGS.into()),
            "sandbox.yaml" => EARLIER,
            "production.yaml" => LATER,
            _ => return Err(io::ErrorKind::NotFound.into()),
        };
        fs::read(self.0.file(self.0.named(name)))
    }
}
