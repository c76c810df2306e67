//! `portal.yaml`: applications that register themselves as clients.

use insta::assert_snapshot;

use crate::fixture::{Fixture, dedent, with_paths};

/// A portal with these keys of its environment, and these sections beside.
fn portal(production: &str, scopes: &str) -> Fixture {
    let settings = dedent(
        "
        portal: Fixture
        package: fixture
        apis: { api: { description: api.yaml } }
        environments:
          sandbox:
            servers: { api: 'https://bank.example/sandbox' }
          production:
            servers: { api: 'https://bank.example/api' }
        ",
    );
    let operations = "/accounts: { get: { tags: [accounts], responses: { '204': { description: None. } } } }\n";
    Fixture::portal(&format!("{settings}{production}{scopes}")).file("api.yaml", with_paths(operations))
}

const SCOPES: &str = "scopes: { sessions: [{ method: registrar, environment: sandbox, grant: access-token }] }\n";

#[test]
fn an_environment_where_clients_are_registered_has_a_registrar_and_no_other_has() {
    let package = portal("    registration: { certificate: qwac }\n", "").generate();
    assert_snapshot!(package.items(&["impl Production", "impl Sandbox", "static PORTAL"]), @r#"
    impl Production {
        pub fn builder() -> Builder<Self> {
            Builder::new(&PORTAL, 1)
        }

        pub fn registrar(&self) -> Result<Registrar, RegistrationError> {
            self.client.binding.client().registrar()
        }
    }

    impl Sandbox {
        pub fn builder() -> Builder<Self> {
            Builder::new(&PORTAL, 0)
        }
    }

    static PORTAL: Portal = Portal {
        name: "Fixture",
        servers: &[""],
        environments: &[
            EnvironmentFacts {
                name: "sandbox",
                servers: &["https://bank.example/sandbox"],
                variables: &[],
                token: None,
                sign_in: None,
                registration: None,
                client_certificate: Certificate::None,
            },
            EnvironmentFacts {
                name: "production",
                servers: &["https://bank.example/api"],
                variables: &[],
                token: None,
                sign_in: None,
                registration: Some(Endpoint {
                    url: "",
                    certificate: Certificate::Qwac,
                }),
                client_certificate: Certificate::None,
            },
        ],
        error_codes: &[],
        error_messages: &[],
        accesses_exceeded: &[],
        roles: &[],
        schemes: &[],
    };
    "#);
}

#[test]
fn a_registration_endpoint_with_an_address_says_it() {
    let package = portal("    registration: { url: 'https://bank.example/register' }\n", SCOPES).generate();
    assert_snapshot!(package.items(&["impl Production", "static PORTAL"]), @r#"
    impl Production {
        pub fn builder() -> Builder<Self> {
            Builder::new(&PORTAL, 1)
        }

        pub fn registrar(&self) -> Result<Registrar, RegistrationError> {
            self.client.client.registrar()
        }
    }

    static PORTAL: Portal = Portal {
        name: "Fixture",
        servers: &[""],
        environments: &[
            EnvironmentFacts {
                name: "sandbox",
                servers: &["https://bank.example/sandbox"],
                variables: &[],
                token: None,
                sign_in: None,
                registration: None,
                client_certificate: Certificate::None,
            },
            EnvironmentFacts {
                name: "production",
                servers: &["https://bank.example/api"],
                variables: &[],
                token: None,
                sign_in: None,
                registration: Some(Endpoint {
                    url: "https://bank.example/register",
                    certificate: Certificate::None,
                }),
                client_certificate: Certificate::None,
            },
        ],
        error_codes: &[],
        error_messages: &[],
        accesses_exceeded: &[],
        roles: &[],
        schemes: &[],
    };
    "#);
}

#[test]
fn what_a_registration_endpoint_cannot_have_is_told_where_it_stands() {
    let registration = "    registration: { url: 'http://bank.example', certificate: seal, token: a }\n";
    assert_snapshot!(portal(registration, &SCOPES.replace("sandbox", "production")).faults(), @"
    9:26 /environments/production/registration/url
      an address has to begin with `https://`
      secrets and personal data go there; a builder takes any address for tests
    9:62 /environments/production/registration/certificate
      `seal` is none of none, portal, qwac
      write one of these
    9:68 /environments/production/registration/token
      a registration endpoint knows no `token`; it has no effect
      remove it, or begin its name with `x-` if it is an extension
    10:32 /scopes/sessions/0/method
      an environment has the method `registrar` already
      give the session's another name
    ");
}
