//! What the generator makes of descriptions that portals and standards bodies publish.
//!
//! Those files are not in this repository. `PORTAL_SHARED` names the folder that has them, in `specs/`; without it, tests that need
//! them are listed as ignored, with the reason. Code here reads descriptions as plain value trees and packages through `syn`: it shares
//! nothing with the generator but the call of it, so that it cannot share its mistakes.

mod compile;
mod documents;
#[path = "../packages.rs"]
mod packages;

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};

use documents::Documents;

/// A test that needs documents from outside.
type Test = fn(&Documents);

/// The tests, each by the path of its function.
macro_rules! tests {
    ($($path:path),* $(,)?) => { &[$((stringify!($path), $path)),*] };
}

const TESTS: &[(&str, Test)] = tests![compile::packages_of_real_descriptions_build_without_a_warning];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let documents = Arc::new(Documents::from_environment());
    let trials = TESTS.iter().map(|(name, test)| trial(name, *test, Arc::clone(&documents)));
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

/// The test as it is listed: by name and, where the documents are not at hand, with what it needs.
fn trial(name: &str, test: Test, documents: Arc<Documents>) -> Trial {
    let is_left_out = documents.are_missing();
    let trial = Trial::test(name.replace(' ', ""), move || {
        test(&documents);
        Ok(())
    });
    if is_left_out { trial.with_kind(documents::NEEDED).with_ignored_flag(true) } else { trial }
}
