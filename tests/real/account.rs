//! What became of every node of descriptions, by construct: what is lost, or found to be said again, shows as a changed line.

use std::fs;

use portal_codegen::{Outcome, Portal, generate};

use crate::documents::{Documents, Folder, repository};
use crate::packages::Packages;

pub(crate) fn what_becomes_of_each_construct_of_real_descriptions_is_known(documents: &Documents) {
    let accounts = documents.real().map(|(document, outcome)| format!("{}\n{}\n", document.name, outcome.account));
    insta::assert_snapshot!("real", accounts.collect::<String>());
}

pub(crate) fn what_becomes_of_each_construct_of_our_descriptions_is_known() {
    for portal in ["ica-banken", "open-payments"] {
        insta::assert_snapshot!(portal, ours(portal).account);
    }
}

/// The package of a portal in `specs/`.
fn ours(name: &str) -> Outcome {
    let portal = Portal {
        settings: Some(format!("specs/{name}/portal.yaml")),
        description: None,
        corrections: Vec::new(),
        lock: fs::read_to_string(repository().join("specs").join(name).join("names.lock")).unwrap(),
        package: Packages::member(name),
    };
    generate(&portal, &Folder(repository()))
}
