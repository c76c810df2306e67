//! What environments say of themselves.

use insta::assert_snapshot;

use crate::environments::portal;
use crate::fixture::with_paths;
use crate::three_environments::three;

/// A description that says this of its API.
fn about(words: &str) -> String {
    let described = with_paths("/accounts: { get: { operationId: list, responses: { '204': { description: None. } } } }\n");
    described.replace("title: Fixture", &format!("title: Fixture, description: \"{words}\""))
}

/// The docs of the package, before its examples.
fn docs(file: &str) -> String {
    let lines = file.lines().filter_map(|line| line.strip_prefix("//!")).map(str::trim);
    lines.take_while(|line| !line.starts_with("```")).map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn words_about_an_api_that_differ_are_those_of_their_environments() {
    let package = portal(&about("Over invented data."), &about("Needs a licence.")).generate();
    assert_snapshot!(docs(package.file("src/lib.rs")), @"
    A client of Fixture.

    Sandbox: Over invented data.

    Production: Needs a licence.
    ");
}

#[test]
fn words_about_an_api_that_some_environments_share_stand_once() {
    let (invented, real) = (about("Over invented data."), about("# Needs a licence"));
    let package = three(invented.clone(), invented, real, "").generate();
    assert_snapshot!(docs(package.file("src/lib.rs")), @"
    A client of Fixture.

    Sandbox, staging: Over invented data.

    Production:

    # Needs a licence
    ");
}

#[test]
fn words_about_an_api_that_all_environments_share_are_those_of_all() {
    let package = portal(&about("Accounts."), &about("Accounts.")).generate();
    assert_snapshot!(docs(package.file("src/lib.rs")), @"
    A client of Fixture.

    Accounts.
    ");
}
