//! `portal.yaml`: the PSD2 roles that operations need.

use insta::assert_snapshot;

use crate::fixture::{Fixture, dedent, with_paths};

fn portal(certificate: &str, roles: &str) -> Fixture {
    let settings = dedent(
        "
        portal: Fixture
        package: fixture
        apis: { api: { description: api.yaml } }
        scopes: { sessions: [{ method: session, grant: access-token }] }
        ",
    );
    let environment =
        format!("environments: {{ production: {{ servers: {{ api: 'https://bank.example' }}, certificate: {certificate} }} }}\n");
    let operations = "
/accounts: { get: { operationId: list, tags: [accounts], responses: { '204': { description: None. } } } }
/funds: { post: { tags: [funds], responses: { '204': { description: None. } } } }
";
    Fixture::portal(&format!("{settings}{environment}{roles}")).file("api.yaml", with_paths(operations))
}

fn faults(certificate: &str, roles: &str) -> String {
    portal(certificate, roles).faults()
}

#[test]
fn the_runtime_is_told_which_role_an_operation_needs() {
    let roles = "roles: { apis: { api: PSP_AI }, operations: { POST /funds: PSP_IC } }\n";
    assert_snapshot!(portal("qwac", roles).generate().item("static PORTAL"), @r#"
    static PORTAL: Portal = Portal {
        name: "Fixture",
        servers: &[""],
        environments: &[
            EnvironmentFacts {
                name: "production",
                servers: &["https://bank.example"],
                variables: &[],
                token: None,
                sign_in: None,
                registration: None,
                client_certificate: Certificate::Qwac,
            },
        ],
        error_codes: &[],
        error_messages: &[],
        accesses_exceeded: &[],
        roles: &[
            RoleRule {
                api: 0,
                operation: "",
                role: PspRole::AccountInformation,
            },
            RoleRule {
                api: 0,
                operation: "POST /funds",
                role: PspRole::CardBasedInstruments,
            },
        ],
        schemes: &[],
    };
    "#);
}

#[test]
fn a_role_that_is_none_and_an_operation_or_api_that_is_none_are_told() {
    let roles = "roles:
  apis: { accounts: PSP_AI, api: AISP }
  operations: { GET /account: PSP_AI }
";
    assert_snapshot!(faults("qwac", roles), @"
    7:11 /roles/apis/accounts
      there is no api `accounts`
      define it under `apis`
    7:34 /roles/apis/api
      `AISP` is none of PSP_AS, PSP_PI, PSP_AI, PSP_IC
      write one of these
    8:17 /roles/operations/GET ~1account
      no operation `GET /account` is in the descriptions
      did you mean `GET /accounts`?
    ");
}

#[test]
fn roles_are_for_environments_that_want_a_qwac() {
    assert_snapshot!(faults("portal", "roles: { apis: { api: PSP_AI } }\n"), @"
    6:1 /roles
      `roles` has no effect: a QWAC states roles, and no environment has `certificate: qwac`
      add it to an environment, or remove `roles`
    ");
}
