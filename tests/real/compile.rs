//! The packages of real descriptions, built.

use crate::documents::Documents;
use crate::packages::Packages;
use crate::revisions;

pub(crate) fn packages_of_real_descriptions_build_without_a_warning(documents: &Documents) {
    let mut packages = Packages::new("real");
    for (document, outcome) in documents.real() {
        packages.add(document.name, &outcome.files).unwrap();
    }
    packages.add(revisions::ALIGNED, &revisions::align(documents).files).unwrap();
    if let Err(said) = packages.check() {
        panic!("{said}");
    }
}
