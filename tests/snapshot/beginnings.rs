//! What the head of a package shows first: how a caller comes to a client and a session.

use insta::assert_snapshot;

use crate::fixture::{Fixture, Generated, with_paths};

const PATHS: &str = "/accounts: { get: { operationId: list, responses: { '204': { description: None. } } } }";

fn served() -> String {
    format!("servers: [{{ url: https://bank.example }}]\n{}", with_paths(PATHS))
}

fn shown(generated: &Generated) -> String {
    let lines = generated.file("src/lib.rs").lines().filter_map(|line| line.strip_prefix("//! "));
    lines.filter(|line| line.contains("fn example") || line.starts_with("let ")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn each_environment_begins_with_its_credentials_and_its_first_session() {
    let portal = "
        environments:
          sandbox: { credentials: [keys], token: { url: 'https://tokens.example' } }
          production: { credentials: [keys, certificate], certificate: qwac }
        apis: { accounts: { description: api.yaml } }
        scopes:
          sessions:
            - { method: test_person, environment: sandbox, grant: client-credentials, argument: number, scope: 'person:{number}' }
            - { method: session, environment: production, grant: access-token }
    ";
    let generated = Fixture::portal(portal).file("api.yaml", served()).generate();
    assert_snapshot!(shown(&generated), @"
    # fn example(keys: fixture::Keys, number: &str) -> Result<(), fixture::BuildError> {
    let client = fixture::Sandbox::builder(keys).build()?;
    let session = client.test_person(number);
    # fn example(keys: fixture::Keys, identity: fixture::Identity, token: fixture::AccessToken) -> Result<(), fixture::BuildError> {
    let client = fixture::Production::builder(keys, identity).build()?;
    let session = client.session(token);
    ");
}

#[test]
fn a_description_on_its_own_begins_with_its_server() {
    assert_snapshot!(shown(&Fixture::description(served()).generate()), @"
    # fn example() -> Result<(), fixture::BuildError> {
    let client = fixture::Client::builder().build()?;
    ");
}

#[test]
fn a_description_without_a_server_begins_with_one_of_the_caller() {
    assert_snapshot!(shown(&Fixture::description(with_paths(PATHS)).generate()), @r#"
    # fn example() -> Result<(), fixture::BuildError> {
    let client = fixture::Client::builder("https://bank.example").build()?;
    "#);
}
