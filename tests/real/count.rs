//! What descriptions declare, counted against what the packages of them keep. All of it, or the loss is listed.

mod forms;
pub(crate) mod matching;
pub(crate) mod operation;
mod properties;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use portal_codegen::FileSet;
use serde_json::Value;

use crate::description::{Description, elements, members};
use crate::documents::{Documents, repository};
use crate::ours;
use crate::overlay;
use crate::package::Package;
use crate::package::types::Way;
use crate::revisions;
use operation::OneOperation;
use properties::Walk;

/// What is counted, in the order of the table.
///
/// `echoes` are headers that repeat the id of the request: a package offers the id that was sent, and leaves the repeated one among the
/// raw headers of the response. `kinds` are schemas that became a type of the kind of value that they declare.
const KINDS: [&str; 14] = [
    "operations",
    "path",
    "query",
    "header",
    "cookie",
    "bodies",
    "responses",
    "headers",
    "echoes",
    "schemas",
    "properties",
    "kinds",
    "branches",
    "values",
];

/// A description against its package.
#[derive(Default)]
struct Count {
    /// By kind: how many are declared, how many kept.
    rows: BTreeMap<&'static str, (usize, usize)>,
    /// Each thing that is declared and not kept.
    losses: Vec<String>,
}

impl Count {
    /// Counts one thing.
    fn one(&mut self, kind: &'static str, is_kept: bool, what: impl FnOnce() -> String) {
        let row = self.rows.entry(kind).or_default();
        row.0 += 1;
        row.1 += usize::from(is_kept);
        if !is_kept {
            self.losses.push(format!("{kind}: {}", what()));
        }
    }

    fn line(&self, name: &str) -> String {
        let cells = KINDS.map(|kind| {
            let (declared, kept) = self.rows.get(kind).copied().unwrap_or_default();
            let cell = if declared == kept { kept.to_string() } else { format!("{kept}/{declared}") };
            format!("{cell:>11}")
        });
        format!("{name:<22}{}\n", cells.concat())
    }
}

pub(crate) fn nothing_that_real_descriptions_declare_is_lost(documents: &Documents) {
    let mut table = Table::default();
    for (document, outcome) in documents.real() {
        let description = Description::read(&documents.file(document));
        table.count(document.name, &[description], &Package::read(&outcome.files));
    }
    table.finish();
}

/// Two revisions as the environments of one package. What `revisions.yaml` leaves to JSON has neither types nor members.
pub(crate) fn what_either_of_two_revisions_declares_is_kept_or_left_to_json(documents: &Documents) {
    let mut losses = count(&revisions::both(documents), &Package::read(&revisions::align(documents).files)).losses;
    losses.retain(|loss| !loss.starts_with("schemas: ") && !loss.ends_with("as Named(\"Json\")"));
    assert_eq!(losses, Vec::<String>::new());
}

pub(crate) fn nothing_that_our_descriptions_declare_is_lost() {
    let mut table = Table::default();
    for portal in ours::portals() {
        let package = Package::read(&generated(&portal));
        for (api, descriptions) in described(&portal) {
            table.count(&format!("{portal} {api}"), &descriptions, &package);
        }
    }
    table.finish();
}

/// The count sees what the generator might lose: a parameter, how it is joined, a response, a header, a member, a list, a branch, a
/// value.
pub(crate) fn what_is_taken_out_of_a_package_is_a_loss() {
    let description = [open_payments()];
    let losses = |from: &str, to: &str| {
        let files = generated("open-payments").into_iter().map(|(path, text)| (path, text.replace(from, to))).collect();
        count(&description, &Package::read(&files)).losses
    };
    assert_eq!(losses("", ""), Vec::<String>::new());
    for (kind, from, to) in [
        ("header", "Parameter::header(\"TPP-Redirect-URI\"),", "Parameter::header(\"Other\"),"),
        ("header", "self.call.set_text(15, tpp_redirect_uri);", ""),
        ("query", ".style(Style::Form, false)", ""),
        ("bodies", "call.text(\"application/xml\", body)", "call.text(\"text/xml\", body)"),
        ("responses", "Case::Code(429, \"\"),", ""),
        ("headers", "headers.value(\"Location\")", "headers.value(\"Place\")"),
        ("echoes", "Form, false),\n        Parameter::header(\"X-Request-ID\").required().role(Role::RequestId)", "Form, false)"),
        ("properties", "object.optional(\"bban\", &self.bban);", ""),
        ("properties", "\"transactionStatus\",", "\"status\","),
        ("kinds", "Option<Vec<Transaction>>", "Option<Transaction>"),
        ("kinds", "Option<bool>", "Option<String>"),
        ("schemas", "Option<Vec<Transaction>>", "Option<Transaction>"),
        ("branches", "PaymentInitiationSwedishGiroJson(SwedishGiroPaymentInitiation),", ""),
        ("branches", "(SwedishGiroPaymentInitiation),", "(PaymentInitiation),"),
        ("values", "Booked = \"booked\",", ""),
    ] {
        let lost = losses(from, to);
        assert!(lost.iter().any(|loss| loss.starts_with(kind)), "without `{from}`: {lost:?}");
    }
}

/// Our description of Open Payments as it is generated from.
fn open_payments() -> Description {
    described("open-payments").remove(0).1.remove(0)
}

/// What each API of a portal is described by, corrected: one description, or one for each environment.
fn described(portal: &str) -> Vec<(String, Vec<Description>)> {
    let folder = repository().join("specs").join(portal);
    let settings = Description::read(&folder.join("portal.yaml")).root;
    let environments: Vec<_> = members(settings.get("environments")).map(|(name, _)| name).collect();
    let apis = members(settings.get("apis")).map(|(name, api)| {
        let files: Vec<_> = match api.get("description") {
            Some(shared) => vec![shared],
            None => environments.iter().filter_map(|environment| api.get(environment)).collect(),
        };
        let corrections = api.get("corrections").into_iter().flat_map(|named| elements(Some(named)).chain([named]));
        let corrections: Vec<_> = corrections.filter_map(Value::as_str).collect();
        let corrected = files.into_iter().filter_map(Value::as_str).map(|file| {
            let mut description = Description::read(&folder.join(file));
            for overlay in &corrections {
                overlay::apply(&mut description.root, &Description::read(&folder.join(overlay)).root).unwrap();
            }
            description
        });
        (name.to_owned(), corrected.collect())
    });
    apis.collect()
}

/// The sources of a package that is checked in.
fn generated(name: &str) -> FileSet {
    fn below(root: &Path, folder: &Path, files: &mut FileSet) {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                below(root, &entry, files);
            } else {
                let path = entry.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(path, fs::read_to_string(&entry).unwrap());
            }
        }
    }
    let root = repository().join("generated").join(name);
    let mut files = FileSet::new();
    below(&root, &root.join("src"), &mut files);
    files
}

/// The counts of several descriptions, a line each.
#[derive(Default)]
struct Table {
    lines: String,
    losses: Vec<String>,
}

impl Table {
    /// Counts the descriptions of one API, one for each environment, against the package that is made of all of them.
    fn count(&mut self, name: &str, descriptions: &[Description], package: &Package) {
        let count = count(descriptions, package);
        self.lines += &count.line(name);
        self.losses.extend(count.losses.iter().map(|loss| format!("{name}: {loss}")));
    }

    fn finish(self) {
        let kinds = KINDS.map(|kind| format!("{kind:>11}")).concat();
        println!("{:<22}{kinds}\n{}", "declared and kept", self.lines);
        assert!(self.losses.is_empty(), "{} losses:\n{}", self.losses.len(), self.losses.join("\n"));
    }
}

fn count(descriptions: &[Description], package: &Package) -> Count {
    let mut count = Count::default();
    let mut walk = Walk::new(package);
    let required = required(descriptions);
    for description in descriptions {
        for declared in description.operations() {
            let kept = package.operations.iter().find(|kept| kept.address == declared.address());
            count.one("operations", kept.is_some(), || declared.address());
            if let Some(kept) = kept {
                let mut one =
                    OneOperation { description, declared: &declared, required: &required, kept, package, count: &mut count };
                one.parameters();
                one.headers();
                let (bodies, responses) = (one.bodies(), one.responses());
                declared.texts().for_each(|schema| walk.text(description, schema));
                bodies.iter().for_each(|(schema, held)| walk.visit(description, schema, Way::Sent, held));
                responses.iter().for_each(|(schema, held)| walk.visit(description, schema, Way::Received, held));
            }
        }
        walk.components(description);
    }
    walk.count(&mut count);
    count
}

/// Address, location and name of each parameter that any environment requires.
fn required(descriptions: &[Description]) -> BTreeSet<(String, &str, &str)> {
    let mut required = BTreeSet::new();
    for operation in descriptions.iter().flat_map(Description::operations) {
        for ((location, name), node) in &operation.parameters {
            if *location == "path" || node.get("required") == Some(&Value::Bool(true)) {
                required.insert((operation.address(), *location, *name));
            }
        }
    }
    required
}
