//! What the generator makes of descriptions that portals and standards bodies publish.
//!
//! Those files are not in this repository. `PORTAL_SHARED` names the folder that has them, in `specs/`; without it, tests that need
//! them are listed as ignored, with the reason. Code here reads descriptions as plain value trees and packages through `syn`: it shares
//! nothing with the generator but the call of it, so that it cannot share its mistakes.

mod account;
mod cases;
mod compile;
mod corpus;
mod count;
mod description;
mod documents;
mod findings;
#[path = "../order/order.rs"]
mod order;
#[path = "../ours.rs"]
mod ours;
mod overlay;
mod package;
#[path = "../packages.rs"]
mod packages;
mod permutations;
mod prism;
mod reviewed;
mod revisions;
mod roundtrip;
mod same_api;
#[path = "../prism.rs"]
mod server;
mod suite;
mod twin;
mod unpacked;

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};

use documents::{Documents, NEEDED};

/// What is said of a test that `.ci/deep` runs.
const SLOWLY: &str = "slow";

/// A test that needs documents from outside.
type Test = fn(&Documents);

/// The tests, each by the path of its function.
macro_rules! tests {
    ($($path:path),* $(,)?) => { &[$((stringify!($path), $path)),*] };
}

const TESTS: &[(&str, Test)] = tests![
    account::what_becomes_of_each_construct_of_real_descriptions_is_known,
    cases::every_case_makes_a_package_that_builds_or_has_the_finding_that_is_right,
    compile::packages_of_real_descriptions_build_without_a_warning,
    corpus::all_that_descriptions_of_the_corpus_declare_is_in_their_packages,
    corpus::no_more_of_the_corpus_is_without_effect_than_is_recorded,
    corpus::packages_of_each_version_compile_and_their_clients_are_built,
    count::nothing_that_real_descriptions_declare_is_lost,
    count::what_either_of_two_revisions_declares_is_kept_or_left_to_json,
    findings::findings_against_real_descriptions_are_known,
    permutations::the_order_of_what_has_none_changes_no_name_and_no_meaning,
    revisions::each_difference_between_revisions_is_decided,
    revisions::each_difference_between_revisions_is_reported,
    revisions::the_scopes_of_each_revision_are_in_the_package,
    roundtrip::values_of_the_schemas_of_some_descriptions_are_written_as_they_were_read,
    same_api::the_file_of_the_provider_makes_the_package_that_ours_makes,
    twin::our_description_of_open_payments_is_that_of_the_provider,
];

/// Tests that take minutes.
const SLOW: &[(&str, Test)] = tests![
    compile::examples_in_packages_of_real_descriptions_hold,
    corpus::every_package_of_the_corpus_compiles_and_its_client_is_built,
    prism::a_new_program_sends_requests_that_prism_finds_right,
    roundtrip::values_of_the_schemas_of_the_corpus_are_written_as_they_were_read,
    suite::schemas_of_the_suite_of_json_schema_are_read_or_reported,
];

/// Tests of what is in this repository.
const OWN: &[(&str, fn())] = tests![
    account::what_becomes_of_each_construct_of_our_descriptions_is_known,
    count::matching::what_may_have_another_makes_room,
    count::nothing_that_our_descriptions_declare_is_lost,
    count::operation::a_pattern_takes_its_numbers_and_those_of_its_ranges,
    count::what_is_taken_out_of_a_package_is_a_loss,
    findings::nothing_is_found_against_our_descriptions,
    overlay::an_action_that_does_nothing_is_an_error,
    overlay::an_overlay_changes_and_removes_all_that_its_targets_match,
    reviewed::a_difference_is_allowed_by_a_line_with_its_reason_alone,
    reviewed::a_line_whose_difference_occurs_no_longer_fails,
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let documents = Arc::new(Documents::from_environment());
    let mut trials: Vec<Trial> = OWN.iter().map(|(name, test)| own(name, *test)).collect();
    trials.extend(TESTS.iter().map(|(name, test)| trial(name, *test, &documents)));
    trials.extend(SLOW.iter().map(|(name, test)| trial(name, *test, &documents).with_kind(SLOWLY).with_ignored_flag(true)));
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn own(name: &str, test: fn()) -> Trial {
    Trial::test(name.replace(' ', ""), move || {
        test();
        Ok(())
    })
}

/// The test as it is listed: by name and, where the documents are not at hand, with what it needs.
fn trial(name: &str, test: Test, documents: &Arc<Documents>) -> Trial {
    let at_hand = Arc::clone(documents);
    let trial = Trial::test(name.replace(' ', ""), move || {
        test(&at_hand);
        Ok(())
    });
    if documents.are_missing() { trial.with_kind(NEEDED).with_ignored_flag(true) } else { trial }
}
