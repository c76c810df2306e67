//! The packages of real descriptions, built whole: with their test kits, their docs and the examples in them.

use crate::documents::Documents;
use crate::packages::Packages;
use crate::revisions;

pub(crate) fn packages_of_real_descriptions_build_without_a_warning(documents: &Documents) {
    let packages = packages("real", documents);
    let docs = ["doc", "--workspace", "--all-features", "--no-deps", "--keep-going"];
    if let Err(said) = packages.check().and_then(|()| packages.cargo(&docs)) {
        panic!("{said}");
    }
}

pub(crate) fn examples_in_packages_of_real_descriptions_hold(documents: &Documents) {
    let examples = ["test", "--doc", "--workspace", "--all-features", "--no-fail-fast"];
    if let Err(said) = packages("examples", documents).cargo(&examples) {
        panic!("{said}");
    }
}

fn packages(name: &str, documents: &Documents) -> Packages {
    let mut packages = Packages::new(name);
    for (document, outcome) in documents.real() {
        packages.add(document.name, &outcome.files).unwrap();
    }
    packages.add(revisions::ALIGNED, &revisions::align(documents).files).unwrap();
    packages
}
