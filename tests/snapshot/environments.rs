//! The environments of a portal laid side by side: one test a kind of difference.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answering, dedent, sending, with_paths};

const PORTAL: &str = "
    portal: Fixture
    package: fixture
    environments:
      sandbox: { credentials: [keys] }
      production: { credentials: [keys] }
    apis:
      api: { sandbox: sandbox.yaml, production: production.yaml }
    scopes:
      sessions: [{ method: session, grant: access-token }]
    ";

/// A portal that describes its API in two ways.
fn portal(sandbox: &str, production: &str) -> Fixture {
    Fixture::portal(PORTAL).file("sandbox.yaml", sandbox).file("production.yaml", production)
}

/// The rows of the parity report.
fn rows(fixture: &Fixture) -> String {
    let outcome = fixture.outcome();
    let rows = outcome.parity.differences.iter().map(|row| format!("{} | {} | {}\n", row.address, row.what, row.outcome));
    rows.collect()
}

#[test]
fn descriptions_that_differ_in_words_only_are_one() {
    let described = |words: &str| answering(&format!("Account: {{ type: object, description: {words}, properties: {{ a: {{ type: string }} }} }}\n"));
    let fixture = portal(&described("In the sandbox."), &described("In production."));
    assert_snapshot!(fixture.generate().file("PARITY.md"), @"");
}

#[test]
fn each_environment_is_a_type_that_is_built_with_what_it_needs() {
    let described = answering("Account: { type: object, properties: { a: { type: string } } }\n");
    let package = portal(&described, &described).generate();
    assert_snapshot!(package.items(&["struct Sandbox", "impl Sandbox", "impl Deref for Sandbox", "impl Client"]), @"");
}

#[test]
fn a_field_of_one_environment_is_an_option_and_says_where_it_exists() {
    let fixture = portal(
        &answering("Account: { type: object, required: [name, test], properties: { name: { type: string }, test: { type: boolean } } }\n"),
        &answering("Account: { type: object, required: [name], properties: { name: { type: string } } }\n"),
    );
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"");
}

#[test]
fn a_field_of_one_environment_is_refused_by_the_writer_in_the_other() {
    let fixture = portal(
        &sending("Account: { type: object, required: [name], properties: { name: { type: string }, test: { type: boolean } } }\n"),
        &sending("Account: { type: object, required: [name], properties: { name: { type: string } } }\n"),
    );
    assert_snapshot!(fixture.generate().item("impl Write for Account"), @"");
}

#[test]
fn an_enum_value_of_one_environment_says_where_it_exists() {
    let fixture = portal(
        &answering("State: { type: string, enum: [open, test] }\n"),
        &answering("State: { type: string, enum: [open, frozen] }\n"),
    );
    assert_snapshot!(fixture.generate().items(&["string_enum! State"]) + "\n" + &rows(&fixture), @"");
}

#[test]
fn a_parameter_of_one_environment_is_a_setter_even_where_it_is_required() {
    let described = |parameters: &str| {
        with_paths(&format!(
            "
/accounts:
  get:
    operationId: list
    parameters: [{parameters}]
    responses: {{ '204': {{ description: None. }} }}
"
        ))
    };
    let fixture = portal(&described(""), &described("{ name: scope, in: header, required: true, schema: { type: string } }"));
    let package = fixture.generate();
    assert_snapshot!(package.items(&["impl List", "static LIST"]) + "\n" + &rows(&fixture), @"");
}

#[test]
fn a_parameter_that_one_environment_requires_is_an_argument() {
    let described = |required: bool| {
        with_paths(&format!(
            "
/accounts:
  get:
    operationId: list
    parameters: [{{ name: page, in: query, required: {required}, schema: {{ type: integer }} }}]
    responses: {{ '204': {{ description: None. }} }}
"
        ))
    };
    let fixture = portal(&described(false), &described(true));
    assert_snapshot!(fixture.generate().item("fn Api::list") + "\n" + &rows(&fixture), @"");
}

#[test]
fn a_field_that_one_environment_requires_is_an_option_in_answers() {
    let described = |required: &str| answering(&format!("Account: {{ type: object, {required} properties: {{ name: {{ type: string }} }} }}\n"));
    let fixture = portal(&described("required: [name],"), &described(""));
    assert_snapshot!(fixture.generate().item("struct Account") + "\n" + &rows(&fixture), @"");
}

#[test]
fn a_field_that_one_environment_requires_is_required_in_requests() {
    let described = |required: &str| sending(&format!("Account: {{ type: object, {required} properties: {{ name: {{ type: string }} }} }}\n"));
    let fixture = portal(&described(""), &described("required: [name],"));
    assert_snapshot!(fixture.generate().item("struct Account"), @"");
}

#[test]
fn bounds_that_differ_are_not_promised() {
    let described = |most: u32| answering(&format!("Account: {{ type: object, properties: {{ name: {{ type: string, minLength: 1, maxLength: {most} }} }} }}\n"));
    let fixture = portal(&described(70), &described(35));
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"");
}

#[test]
fn types_that_differ_are_a_conflict() {
    let fixture = portal(
        &answering("Account: { type: object, properties: { limit: { type: string } } }\n"),
        &answering("Account: { type: object, properties: { limit: { type: integer } } }\n"),
    );
    assert_snapshot!(fixture.findings(), @"");
}

#[test]
fn a_conflict_is_decided_in_portal_yaml() {
    let fixture = portal(
        &answering("Account: { type: object, properties: { limit: { type: string } } }\n"),
        &answering("Account: { type: object, properties: { limit: { type: integer } } }\n"),
    );
    let fixture = fixture.file("portal.yaml", dedent(PORTAL) + "environment_conflicts: { Account/limit: json }\n");
    assert_snapshot!(fixture.generate().item("struct Account") + "\n" + &rows(&fixture), @"");
}

#[test]
fn a_list_in_one_environment_is_a_conflict() {
    let fixture = portal(
        &answering("Account: { type: object, properties: { names: { type: string } } }\n"),
        &answering("Account: { type: object, properties: { names: { type: array, items: { type: string } } } }\n"),
    );
    assert_snapshot!(fixture.findings(), @"");
}

#[test]
fn an_answer_of_one_environment_is_kept() {
    let described = |status: &str| {
        with_paths(&format!("/accounts: {{ get: {{ operationId: list, responses: {{ '204': {{ description: None. }}, {status} }} }} }}\n"))
    };
    let fixture = portal(&described("'400': { description: Wrong. }"), &described("'429': { description: Later. }"));
    assert_snapshot!(fixture.generate().item("impl OperationsErrorBody") + "\n" + &rows(&fixture), @"");
}

#[test]
fn each_environment_has_its_servers_and_scopes() {
    let described = |server: &str, scope: &str| {
        let scheme = "components: { securitySchemes: { oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://bank.example/token', scopes: { test: T, live: L } } } } } }";
        format!("servers: [{{ url: '{server}' }}]\nsecurity: [{{ oauth: [{scope}] }}]\n{scheme}\n")
            + &with_paths("/accounts: { get: { operationId: list, responses: { '204': { description: None. } } } }\n")
    };
    let fixture = portal(&described("https://sandbox.bank.example", "test"), &described("https://bank.example", "live"));
    let package = fixture.generate();
    assert_snapshot!(package.item("static PORTAL") + "\n" + &package.scopes(&["static LIST"]), @"");
}

#[test]
fn operations_are_matched_by_path_whatever_their_parameters_are_called() {
    let described = |name: &str| {
        with_paths(&format!(
            "
/accounts/{{{name}}}:
  get:
    operationId: read_{name}
    parameters: [{{ name: {name}, in: path, required: true, schema: {{ type: string }} }}]
    responses: {{ '204': {{ description: None. }} }}
"
        ))
    };
    let fixture = portal(&described("account"), &described("number"));
    assert_snapshot!(fixture.generate().file("PARITY.md"), @"");
}

#[test]
fn an_operation_of_one_environment_is_on_its_session_only() {
    let one = "/accounts: { get: { operationId: list, tags: [accounts], responses: { '204': { description: None. } } } }\n";
    let two = format!("{one}/reset: {{ post: {{ operationId: reset, tags: [tests], responses: {{ '204': {{ description: None. }} }} }} }}\n");
    let fixture = portal(&with_paths(&two), &with_paths(one));
    assert_snapshot!(fixture.generate().labels() + "\n" + &rows(&fixture), @"");
}
