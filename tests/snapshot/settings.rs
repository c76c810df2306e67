//! `portal.yaml`: what the generated code does with each of its sections.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answering, dedent, with_paths, with_paths_and_schemas};

const ENVIRONMENTS: &str = "
    portal: Fixture
    package: fixture
    environments:
      sandbox: { credentials: [keys], token: { url: 'https://sandbox.bank.example/token' } }
      production:
        servers: { api: 'https://bank.example/api' }
        certificate: qwac
        credentials: [keys, certificate]
        token: { url: 'https://bank.example/token', certificate: portal }
    apis: { api: { description: api.yaml } }
    ";

/// A portal with these sections beside its environments.
fn portal(sections: &str, description: &str) -> Fixture {
    Fixture::portal(&(dedent(ENVIRONMENTS) + &dedent(sections))).file("api.yaml", description)
}

fn headers(sections: &str, parameters: &str) -> Fixture {
    let description = with_paths(&format!(
        "
/accounts:
  get:
    operationId: list
    tags: [accounts]
    parameters:
{parameters}
    responses: {{ '204': {{ description: None. }} }}
"
    ));
    portal(sections, &description)
}

const SESSION: &str = "scopes: { sessions: [{ method: session, grant: access-token }] }\n";

#[test]
fn environments_say_where_they_are_and_what_a_client_is_built_with() {
    let package = portal(SESSION, &answering("Account: { type: object, properties: { a: { type: string } } }\n")).generate();
    assert_snapshot!(package.items(&["static PORTAL", "fn Sandbox::builder", "fn Production::builder"]), @"");
}

#[test]
fn sessions_say_where_a_token_comes_from() {
    let package = portal(
        "
        scopes:
          sessions:
            - { method: private, grant: client-credentials, context: private, docs: Private customers. }
            - { method: session, grant: access-token, environment: production }
            - { method: test_person, environment: sandbox, grant: client-credentials, argument: personal_number, scope: 'test:{personal_number}' }
        ",
        &answering("Account: { type: object, properties: { a: { type: string } } }\n"),
    )
    .generate();
    assert_snapshot!(package.items(&["fn Client::private", "fn Production::session", "fn Sandbox::test_person"]), @"");
}

#[test]
fn a_request_id_is_sent_by_the_runtime() {
    let package = headers(
        &format!("{SESSION}headers: {{ x-request-id: request-id }}\n"),
        "      - { name: X-Request-ID, in: header, required: true, schema: { type: string, format: uuid } }",
    )
    .generate();
    assert_snapshot!(package.items(&["fn Accounts::list", "static LIST"]), @"");
}

#[test]
fn a_client_header_is_said_once_on_a_handle() {
    let package = headers(
        &format!("{SESSION}headers: {{ X-BicFi: {{ role: client, handle: bank }} }}\n"),
        "      - { name: X-BicFi, in: header, required: true, schema: { type: string }, description: Names the bank. }",
    )
    .generate();
    assert_snapshot!(package.items(&["impl Session", "impl Bank", "fn Accounts::list"]), @"");
}

#[test]
fn headers_about_the_customer_are_one_argument() {
    let package = headers(
        &format!("{SESSION}headers: {{ PSU-*: psu }}\n"),
        "      - { name: PSU-IP-Address, in: header, required: true, schema: { type: string } }
      - { name: PSU-User-Agent, in: header, schema: { type: string } }",
    )
    .generate();
    assert_snapshot!(package.items(&["fn Accounts::list", "struct Psu", "impl Psu"]), @"");
}

#[test]
fn a_consent_that_every_operation_of_a_group_needs_is_an_argument_of_the_group() {
    let package = headers(
        &format!("{SESSION}headers: {{ Consent-ID: consent }}\n"),
        "      - { name: Consent-ID, in: header, required: true, schema: { type: string } }",
    )
    .generate();
    assert_snapshot!(package.items(&["impl Session", "fn Accounts::list"]), @"");
}

#[test]
fn a_sticky_header_is_a_setter_with_a_role() {
    let package = headers(
        &format!("{SESSION}headers: {{ TPP-Redirect-Preferred: sticky, scope: scope }}\n"),
        "      - { name: TPP-Redirect-Preferred, in: header, schema: { type: boolean } }
      - { name: scope, in: header, schema: { type: string } }",
    )
    .generate();
    assert_snapshot!(package.items(&["impl List", "static LIST"]), @"");
}

#[test]
fn names_are_those_that_portal_yaml_gives() {
    let description = with_paths_and_schemas(
        "
        /accounts:
          get:
            operationId: getAccountList
            tags: [Account Information Service (AIS)]
            responses: { '200': { description: Them., content: { application/json: { schema: { $ref: '#/components/schemas/accountList-200' } } } } }
        ",
        "accountList-200: { type: object, required: [resourceId], properties: { resourceId: { type: string } } }\n",
    );
    let package = portal(
        &format!(
            "{SESSION}names:
  tags: {{ Account Information Service (AIS): accounts }}
  operations: {{ GET /accounts: list }}
  types: {{ accountList-200: AccountList }}
  ids: {{ accountList-200/resourceId: accountId }}
"
        ),
        &description,
    )
    .generate();
    assert_snapshot!(package.items(&["fn Accounts::list", "struct AccountList", "string_id! AccountId"]), @"");
}

#[test]
fn money_is_a_decimal_and_what_is_sensitive_is_never_printed() {
    let package = portal(
        &format!("{SESSION}money: [Account/balance, Account/limit]\nsensitive: [Account/frozen]\n"),
        &answering("Account: { type: object, properties: { balance: { type: number }, limit: { type: string }, frozen: { type: boolean } } }\n"),
    )
    .generate();
    assert_snapshot!(package.items(&["struct Account", "redacted_debug! Account"]), @"");
}

#[test]
fn codes_of_errors_are_found_by_pointers() {
    let package = portal(
        &format!("{SESSION}errors: {{ code: [/code, /tppMessages/0/code] }}\n"),
        &answering("Account: { type: object, properties: { a: { type: string } } }\n"),
    )
    .generate();
    let portal = package.item("static PORTAL");
    assert_snapshot!(&portal[portal.find("error_codes").unwrap_or_default()..], @"");
}

#[test]
fn without_sessions_operations_hang_on_the_environments() {
    let package = portal("", &with_paths("/accounts: { get: { operationId: list, tags: [accounts], responses: { '204': { description: None. } } } }\n")).generate();
    assert_snapshot!(package.item("impl Client"), @"");
}
