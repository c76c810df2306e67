//! What became of every node of descriptions, by construct: what is lost, or found to be said again, shows as a changed line.

use crate::documents::{Documents, Folder, portal, repository};
use crate::ours;

pub(crate) fn what_becomes_of_each_construct_of_real_descriptions_is_known(documents: &Documents) {
    let accounts = documents.real().map(|(document, outcome)| format!("{}\n{}\n", document.name, outcome.account()));
    insta::assert_snapshot!("real", accounts.collect::<String>());
}

pub(crate) fn what_becomes_of_each_construct_of_our_descriptions_is_known() {
    for name in ours::portals() {
        insta::assert_snapshot!(name.as_str(), portal(&name, &Folder(repository())).account());
    }
}
