//! The packages of real descriptions, built whole: with their test kits, and their docs.

use crate::documents::Documents;
use crate::packages::Packages;
use crate::revisions;

pub(crate) fn packages_of_real_descriptions_build_without_a_warning(documents: &Documents) {
    let mut packages = Packages::new("real");
    for (document, outcome) in documents.real() {
        packages.add(document.name, &outcome.files).unwrap();
    }
    packages.add(revisions::ALIGNED, &revisions::align(documents).files).unwrap();
    let docs = ["doc", "--workspace", "--all-features", "--no-deps", "--keep-going"];
    if let Err(said) = packages.check().and_then(|()| packages.cargo(&docs)) {
        panic!("{said}");
    }
}
