//! Names of what operations share because they declare the same.

use insta::assert_snapshot;

use crate::fixture::{Fixture, with_paths_and_schemas};

fn refused(operations: &[(&str, &str)]) -> String {
    let path = |(path, statuses): &(&str, &str)| {
        let failures: String = statuses
            .split(' ')
            .map(|status| format!(", '{status}': {{ description: No., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Problem' }} }} }} }}"))
            .collect();
        format!(
            "{path}: {{ get: {{ operationId: {}, tags: [All], responses: {{ '204': {{ description: It. }}{failures} }} }} }}\n",
            &path[1..]
        )
    };
    with_paths_and_schemas(
        &operations.iter().map(path).collect::<String>(),
        "Problem: { type: object, properties: { title: { type: string } } }\n",
    )
}

/// The lines of the lock that name error bodies.
fn errors(fixture: &Fixture) -> String {
    let lock = fixture.outcome().lock;
    lock.lines().filter(|line| line.starts_with("error ")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn error_bodies_that_become_one_have_the_names_that_most_operations_hold() {
    let described = refused(&[("/a", "400"), ("/b", "400"), ("/c", "400")]);
    let lock = "error GET /a = ZBody\nerror GET /b = OneBody\nerror GET /c = OneBody\n\
        error OneBody: Problem = Refusal\nerror ZBody: Problem = Failure\n";
    assert_snapshot!(errors(&Fixture::description(described).locked(lock)), @"
    error GET /a = OneBody
    error GET /b = OneBody
    error GET /c = OneBody
    error OneBody: Problem = Refusal
    ");
}

#[test]
fn an_error_body_that_parts_from_others_keeps_the_names_of_its_variants() {
    let described = refused(&[("/a", "400 401"), ("/b", "400"), ("/c", "400")]);
    let lock = "error GET /a = OneBody\nerror GET /b = OneBody\nerror GET /c = OneBody\nerror OneBody: Problem = Refusal\n";
    assert_snapshot!(errors(&Fixture::description(described).locked(lock)), @"
    error AErrorBody: Problem = Refusal
    error GET /a = AErrorBody
    error GET /b = OneBody
    error GET /c = OneBody
    error OneBody: Problem = Refusal
    ");
}
