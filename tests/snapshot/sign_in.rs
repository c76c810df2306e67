//! `portal.yaml`: customers who sign in at the bank.

use insta::assert_snapshot;

use crate::fixture::{Fixture, dedent, with_paths};

/// A portal with these keys beside its token endpoint, and these ways to a session.
fn portal(production: &str, scopes: &str) -> Fixture {
    let settings = dedent(
        "
        portal: Fixture
        package: fixture
        apis: { api: { description: api.yaml } }
        environments:
          production:
            servers: { api: 'https://bank.example/api' }
        ",
    );
    let operations = "/accounts: { get: { tags: [accounts], responses: { '204': { description: None. } } } }\n";
    Fixture::portal(&format!("{settings}{production}{scopes}")).file("api.yaml", with_paths(operations))
}

fn faults(production: &str, scopes: &str) -> String {
    portal(production, scopes).faults()
}

const PRODUCTION: &str = "    credentials: [certificate]
    token: { url: 'https://bank.example/token', certificate: qwac, client: certificate }
    authorization: { url: 'https://bank.example/authorize' }
    revocation: { url: 'https://bank.example/revoke', certificate: qwac }
";

const SCOPES: &str = "scopes:
  customer: { account: account, basket: 'basket:{id}' }
  sessions: [{ method: authorise, grant: authorization-code, parameters: { ssn: personal_number }, docs: By app. }]
";

#[test]
fn a_customer_signs_in_for_what_portal_yaml_names() {
    let package = portal(PRODUCTION, SCOPES).generate();
    assert_snapshot!(package.items(&["enum Scope", "impl Scope", "fn Client::authorise"]), @r#"
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Scope {
        Account,
        Basket(String),
    }

    impl Scope {
        fn text(&self) -> String {
            match self {
                Self::Account => "account".to_owned(),
                Self::Basket(id) => format!("basket:{id}"),
            }
        }
    }

    pub fn authorise(
        &self,
        scope: &Scope,
        personal_number: impl AsRef<str>,
        redirect_uri: impl AsRef<str>,
    ) -> Result<Login<Session>, LoginError> {
        self.client
            .login(
                &scope.text(),
                &[("ssn", personal_number.as_ref())],
                redirect_uri.as_ref(),
            )
    }
    "#);
}

#[test]
fn a_session_of_a_customer_is_resumed_and_ended() {
    let package = portal(PRODUCTION, SCOPES).generate();
    let items = [
        "fn Client::resume_login",
        "fn Client::resume_session",
        "fn Session::session_id",
        "fn Session::end_session",
        "impl FromBinding for Session",
    ];
    assert_snapshot!(package.items(&items), @"
    pub fn resume_login(&self, kept: &Secret) -> Result<Login<Session>, LoginError> {
        self.client.resumed_login(kept)
    }

    #[must_use]
    pub fn resume_session(&self, session: SessionId) -> Session {
        self.client.resumed_session(session)
    }

    #[must_use]
    pub fn session_id(&self) -> Option<SessionId> {
        self.binding.session_id()
    }

    pub fn end_session(&self) -> BoxFuture<'_, Result<(), Error>> {
        self.binding.end_session()
    }

    impl FromBinding for Session {
        fn from_binding(binding: Binding) -> Self {
            Self { binding }
        }
    }
    ");
}

#[test]
fn the_runtime_is_told_where_customers_sign_in_and_how_an_application_proves_who_it_is() {
    let package = portal(&PRODUCTION.replace("authorize' }", "authorize', pkce: none }"), SCOPES).generate();
    assert_snapshot!(package.item("static PORTAL"), @r#"
    static PORTAL: Portal = Portal {
        name: "Fixture",
        servers: &[""],
        environments: &[
            EnvironmentFacts {
                name: "production",
                servers: &["https://bank.example/api"],
                variables: &[],
                token: Some(TokenEndpoint {
                    url: "https://bank.example/token",
                    certificate: Certificate::Qwac,
                    client: ClientAuthentication::Certificate,
                }),
                sign_in: Some(SignIn {
                    url: "https://bank.example/authorize",
                    pkce: false,
                    revocation: Some(Endpoint {
                        url: "https://bank.example/revoke",
                        certificate: Certificate::Qwac,
                    }),
                }),
                registration: None,
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
fn without_a_sign_in_there_is_nothing_of_it() {
    let package = portal(
        "    credentials: [keys]\n    token: { url: 'https://bank.example/token', client: basic }\n",
        "scopes: { sessions: [{ method: session, grant: client-credentials }] }\n",
    )
    .generate();
    assert_snapshot!(package.items(&["static PORTAL", "impl Session"]), @r#"
    static PORTAL: Portal = Portal {
        name: "Fixture",
        servers: &[""],
        environments: &[
            EnvironmentFacts {
                name: "production",
                servers: &["https://bank.example/api"],
                variables: &[],
                token: Some(TokenEndpoint {
                    url: "https://bank.example/token",
                    certificate: Certificate::None,
                    client: ClientAuthentication::Basic,
                }),
                sign_in: None,
                registration: None,
                client_certificate: Certificate::None,
            },
        ],
        error_codes: &[],
        error_messages: &[],
        accesses_exceeded: &[],
        roles: &[],
        schemes: &[],
    };

    impl Session {
        pub fn raw(&self, method: Method, path: &'static str) -> RawRequest {
            self.binding.raw(0, method, path)
        }

        #[cfg(feature = "accounts")]
        #[must_use]
        pub fn accounts(&self) -> crate::accounts::Accounts {
            crate::accounts::Accounts {
                binding: self.binding.clone(),
            }
        }
    }
    "#);
}

#[test]
fn a_sign_in_has_an_endpoint_a_scope_and_a_client_that_can_ask_for_a_token() {
    let sessions = "scopes: { sessions: [{ method: a, grant: authorization-code }] }\n";
    assert_snapshot!(faults("    token: { url: 'https://bank.example/token', client: certificate }\n", sessions), @"
    8:42 /scopes/sessions/0/grant
      `production` has no authorization endpoint where a customer signs in
      add `authorization: { url: https://… }` to the environment, or name another `environment`
    8:42 /scopes/sessions/0/grant
      a client of `production` has no certificate to ask for a token with
      add `certificate` to the `credentials` of the environment, or name another `environment`
    8:42 /scopes/sessions/0/grant
      there is no scope that a customer can be asked to allow
      add `customer` to `scopes`, with a name for each scope
    ");
}

#[test]
fn what_is_said_of_sign_ins_without_one_has_no_effect() {
    let production = "    authorization: { url: 'https://bank.example/authorize' }\n";
    let scopes = "scopes: { customer: { a: a }, sessions: [{ method: a, grant: access-token, parameters: { b: b } }] }\n";
    assert_snapshot!(faults(production, scopes), @"
    7:5 /environments/production/authorization
      `authorization` has no effect: no session begins with a sign-in there
      add a session with the grant `authorization-code`, or remove it
    8:11 /scopes/customer
      `customer` has no effect: no session begins with a sign-in
      add a session with the grant `authorization-code`, or remove it
    8:76 /scopes/sessions/0/parameters
      `parameters` has no effect for this grant: a token that the caller has is asked for elsewhere
      remove it, or take another grant
    ");
    assert_snapshot!(faults("    revocation: { url: 'https://bank.example/revoke' }\n", ""), @"
    7:5 /environments/production/revocation
      `revocation` has no effect: without an `authorization` endpoint there is no session to end
      add `authorization: { url: https://… }`, or remove it
    ");
}

#[test]
fn what_a_sign_in_cannot_have_is_told_where_it_stands() {
    let production =
        PRODUCTION.replace("client: certificate", "client: cert").replace("authorize' }", "authorize', pkce: plain }");
    let scopes = "scopes:
  customer: { a: 'a:{', b: 'b:{one}{two}', c: 'c:{}', d: 'd}' , e: e }
  sessions:
    - { method: resume_login, grant: authorization-code, scope: a, parameters: { ssn: Person } }
";
    assert_snapshot!(faults(&production, scopes), @"
    8:76 /environments/production/token/client
      `cert` is none of body, basic, certificate
      write one of these
    9:67 /environments/production/authorization/pkce
      `plain` is none of S256, none
      write one of these
    12:18 /scopes/customer/a
    12:28 /scopes/customer/b
    12:47 /scopes/customer/c
    12:58 /scopes/customer/d
      the braces of the scope do not hold one name
      write one name in braces, of what completes the scope, or none
    14:17 /scopes/sessions/0/method
      an environment has the method `resume_login` already
      give the session's another name
    14:38 /scopes/sessions/0/grant
      a client of `production` has no keys to ask for a token with
      add `keys` to the `credentials` of the environment, or name another `environment`
    14:58 /scopes/sessions/0/scope
      `scope` has no effect for this grant: what a customer is asked to allow is said in `scopes.customer`
      remove it, or take another grant
    14:87 /scopes/sessions/0/parameters/ssn
      `Person` cannot be a name in Rust
      small letters, digits and single underscores can, and no digit first
    ");
}
