//! No order that means nothing shows in the packages of real descriptions.

use std::fs;

use crate::documents::Documents;
use crate::order::input::Input;
use crate::order::permutation::assert_unmoved;
use crate::revisions;

pub(crate) fn the_order_of_what_has_none_changes_no_name_and_no_meaning(documents: &Documents) {
    let inputs = documents.all().iter().map(|document| {
        let file = documents.file(document);
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        Input::description(document.name, &name, [(name.clone(), fs::read_to_string(&file).unwrap())].into())
    });
    let mut inputs: Vec<Input> = inputs.collect();
    inputs.push(Input::portal(revisions::ALIGNED, revisions::texts(documents)));
    assert_unmoved(&inputs);
}
