//! Two revisions of one provider's description, taken for its two environments: everything that differs, and how it is decided.

use std::collections::BTreeMap;
use std::fs;
use std::io;

use portal_codegen::{Difference, Files, Outcome, Parity, Portal, Selection, generate};

use crate::description::{Description, elements, members, text};
use crate::documents::Documents;
use crate::package::Package;
use crate::packages::Packages;
use crate::{reviewed, twin};

/// The conventions; what is decided about types that differ is decided here.
const SETTINGS: &str = include_str!("revisions.yaml");

/// The sandbox, and production.
const EARLIER: &str = "open-payments-2020";
const LATER: &str = "open-payments-2021";

/// Name of the package.
pub(crate) const ALIGNED: &str = "aligned-revisions";

pub(crate) fn each_difference_between_revisions_is_decided(documents: &Documents) {
    let outcome = align(documents);
    // An example that is none of its schema says nothing of what differs.
    let found: Vec<_> = outcome.diagnostics.iter().filter(|found| found.rule.name != "EXAMPLE").collect();
    assert!(found.is_empty(), "{found:?}");
    insta::assert_snapshot!("parity", rows(&outcome.parity));
}

/// What the twin test finds between the two is a row of the report, or scopes, or on the list with a reason. Components are taken by
/// their names.
pub(crate) fn each_difference_between_revisions_is_reported(documents: &Documents) {
    let [earlier, later] = both(documents);
    let report = format!("\n{}", rows(&align(documents).parity));
    let is_told = |address: &str, what: &str| {
        is_of_security(address) || row(&earlier, address, what).is_some_and(|row| report.contains(&row))
    };
    let found = twin::differences(&earlier, &later).into_iter().filter(|(address, what)| !is_told(address, what)).collect();
    reviewed::check(&found, include_str!("revisions.list"));
}

/// Scopes are taken from each environment: the package has those of both, in the order of the environments.
pub(crate) fn the_scopes_of_each_revision_are_in_the_package(documents: &Documents) {
    let revisions = both(documents);
    let package = Package::read(&align(documents).files);
    assert!(!package.operations.is_empty());
    for operation in &package.operations {
        let declared = revisions.each_ref().map(|description| scopes(description, &operation.address));
        assert_eq!(operation.scopes, declared, "{}", operation.address);
    }
}

/// What one operation may be called with: of several sets of scopes, any.
fn scopes(description: &Description, address: &str) -> Vec<Vec<String>> {
    let (method, path) = address.split_once(' ').unwrap();
    let operation = &description.root["paths"][path][method.to_lowercase()];
    let security = operation.get("security").or_else(|| description.root.get("security"));
    let of = |requirement| members(Some(requirement)).flat_map(|(_, scopes)| elements(Some(scopes)));
    let texts = |requirement| of(requirement).filter_map(|scope| scope.as_str().map(str::to_owned)).collect();
    elements(security).map(texts).collect()
}

/// Whether a difference is one in the scopes of an operation.
fn is_of_security(address: &str) -> bool {
    !address.starts_with('/') && address.contains("/security/")
}

/// The row of the report that a difference has to have, where it is of a kind that the report names.
fn row(earlier: &Description, address: &str, what: &str) -> Option<String> {
    let environment = match what {
        "only in ours" => "sandbox",
        "only in theirs" => "production",
        _ => return None,
    };
    if let Some((operation, parameter)) = address.split_once("/parameters/header ") {
        return Some(format!("\n{operation} {parameter} | parameter only in {environment} | "));
    }
    if let Some((place, value)) = address.split_once("/enum/") {
        let owner = match place.strip_prefix("/components/schemas/") {
            Some(schema) => schema.to_owned(),
            None => shared_parameter(earlier, place.strip_suffix("/schema")?)?,
        };
        return Some(format!("\n{owner} {value} | value only in {environment} | "));
    }
    if let Some((_, branch)) = address.split_once("/oneOf/~1components~1schemas~1") {
        return Some(format!("/{branch} | branch only in {environment} | "));
    }
    let (schema, name) = address.strip_prefix("/components/schemas/")?.split_once("/properties/")?;
    (!name.contains('/')).then(|| format!("\n{schema}/{name} | field only in {environment} | "))
}

/// The address of a parameter among the components: what it is called there, where that is not its name, and its name.
fn shared_parameter(description: &Description, pointer: &str) -> Option<String> {
    let (_, key) = pointer.rsplit_once('/')?;
    let name = text(description.root.pointer(pointer)?, "name");
    Some(if key == name { format!("/{name}") } else { format!("{key}/{name}") })
}

fn rows(parity: &Parity) -> String {
    let rows = parity.differences.iter();
    rows.map(|Difference { address, what, outcome, .. }| format!("{address} | {what} | {outcome}\n")).collect()
}

/// The two revisions.
pub(crate) fn both(documents: &Documents) -> [Description; 2] {
    [EARLIER, LATER].map(|name| Description::read(&documents.file(documents.named(name))))
}

/// The package of both.
pub(crate) fn align(documents: &Documents) -> Outcome {
    let portal = Portal {
        settings: Some("portal.yaml".to_owned()),
        description: None,
        corrections: Vec::new(),
        outside: Vec::new(),
        selection: Selection::default(),
        check_requests: false,
        lock: String::new(),
        package: Packages::member(ALIGNED),
    };
    generate(&portal, &Revisions(documents))
}

/// The files of the portal that both make.
pub(crate) fn texts(documents: &Documents) -> BTreeMap<String, String> {
    let text = |file: &str| String::from_utf8(Revisions(documents).read(file).unwrap()).unwrap();
    ["portal.yaml", "sandbox.yaml", "production.yaml"].map(|file| (file.to_owned(), text(file))).into()
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
