//! Names of what a builder is told.

use insta::assert_snapshot;

use crate::fixture::{Fixture, with_paths};

#[test]
fn a_setter_keeps_its_name_when_another_thing_is_called_the_same() {
    let described =
        with_paths("/a: { get: { operationId: a, security: [{ region: [] }], responses: { '204': { description: It. } } } }\n")
            + "servers: [{ url: 'https://{region}.example.com', variables: { region: { default: north } } }]\n\
               components: { securitySchemes: { region: { type: apiKey, in: header, name: X-Region } } }\n";
    let setters = |lock: &str| {
        let outcome = Fixture::description(described.clone()).locked(lock).outcome();
        outcome.lock.lines().filter(|line| line.starts_with("setter ")).map(|line| format!("{line}\n")).collect::<String>()
    };
    assert_snapshot!(setters(""), @"
    setter key region = region_key
    setter variable region = region_variable
    ");
    assert_snapshot!(setters("setter key region = region\n"), @"
    setter key region = region
    setter variable region = region_variable
    ");
}
