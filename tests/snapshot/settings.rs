//! `portal.yaml`: what the generated code does with each of its sections.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answering, dedent, with_paths, with_paths_and_schemas};

const ENVIRONMENTS: &str = "
    portal: Fixture
    package: fixture
    environments:
      sandbox:
        servers: { api: 'https://sandbox.bank.example/api' }
        credentials: [keys]
        token: { url: 'https://sandbox.bank.example/token' }
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
fn a_server_of_an_api_that_is_none_is_an_error() {
    let description = answering("Account: { type: object, properties: { name: { type: string } } }\n");
    let fixture = Fixture::portal(
        "
        environments: { sandbox: { servers: { accounts: 'https://bank.example', acounts: 'https://bank.example' } } }
        apis: { accounts: { description: api.yaml } }
        ",
    );
    assert_snapshot!(fixture.file("api.yaml", description).findings(), @"
    error[P0704]: there is no api `acounts`
     --> portal.yaml:1:73
      |
    1 | environments: { sandbox: { servers: { accounts: 'https://bank.example', acounts: 'https://bank.example' } } }
      |                                                                         ^^^^^^^
    2 | apis: { accounts: { description: api.yaml } }
      |         -------- a name like it
      |
      = note: at `#/environments/sandbox/servers/acounts`
      = help: did you mean `accounts`?
    ");
}

#[test]
fn environments_say_where_they_are_and_what_a_client_is_built_with() {
    let package = portal(SESSION, &answering("Account: { type: object, properties: { a: { type: string } } }\n")).generate();
    assert_snapshot!(package.items(&["static PORTAL", "fn Sandbox::builder", "fn Production::builder", "fn Production::builder_through"]), @r#"
    static PORTAL: Portal = Portal {
        name: "Fixture",
        servers: &[""],
        environments: &[
            EnvironmentFacts {
                name: "sandbox",
                servers: &["https://sandbox.bank.example/api"],
                variables: &[],
                token: Some(TokenEndpoint {
                    url: "https://sandbox.bank.example/token",
                    certificate: Certificate::None,
                    client: ClientAuthentication::Body,
                }),
                sign_in: None,
                registration: None,
                client_certificate: Certificate::None,
            },
            EnvironmentFacts {
                name: "production",
                servers: &["https://bank.example/api"],
                variables: &[],
                token: Some(TokenEndpoint {
                    url: "https://bank.example/token",
                    certificate: Certificate::Portal,
                    client: ClientAuthentication::Body,
                }),
                sign_in: None,
                registration: None,
                client_certificate: Certificate::Qwac,
            },
        ],
        error_codes: &[],
        error_messages: &[],
        accesses_exceeded: &[],
        roles: &[],
        schemes: &[],
    };

    pub fn builder(keys: Keys) -> Builder<Self> {
        Builder::new(&PORTAL, 0).keys(keys)
    }

    #[cfg(feature = "reqwest")]
    pub fn builder(keys: Keys, identity: Identity) -> Builder<Self> {
        Builder::new(&PORTAL, 1).keys(keys).identity(identity)
    }

    pub fn builder_through(
        keys: Keys,
        transport: std::sync::Arc<dyn Transport>,
    ) -> Builder<Self> {
        Builder::new(&PORTAL, 1).keys(keys).transport(transport)
    }
    "#);
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
        &(with_paths(
            "/accounts: { get: { tags: [accounts], security: [{ oauth: [account, private] }], responses: { '204': { description: None. } } } }\n",
        ) + "components: { securitySchemes: { oauth: { type: http, scheme: bearer } } }\n"),
    )
    .generate();
    assert_snapshot!(package.items(&["fn Client::private", "fn Production::session", "fn Sandbox::test_person"]), @r#"
    #[must_use]
    pub fn private(&self) -> Session {
        Session {
            binding: self
                .client
                .binding(Grant::Application {
                    context: Some("private"),
                }),
        }
    }

    #[must_use]
    pub fn session(&self, token: AccessToken) -> Session {
        Session {
            binding: self.client.client.binding(Grant::Token(token)),
        }
    }

    #[must_use]
    pub fn test_person(&self, personal_number: impl AsRef<str>) -> Session {
        Session {
            binding: self
                .client
                .client
                .binding({
                    let personal_number = personal_number.as_ref();
                    Grant::Scoped(Secret::new(format!("test:{personal_number}")))
                }),
        }
    }
    "#);
}

#[test]
fn a_request_id_is_sent_by_the_runtime() {
    let package = headers(
        &format!("{SESSION}headers: {{ x-request-id: request-id }}\n"),
        "      - { name: X-Request-ID, in: header, required: true, schema: { type: string, format: uuid } }",
    )
    .generate();
    assert_snapshot!(package.items(&["fn Accounts::list", "static LIST"]), @r#"
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }

    pub(crate) static LIST: Descriptor = Descriptor {
        id: "list",
        method: Method::GET,
        api: 0,
        path: "/accounts",
        parameters: &[Parameter::header("X-Request-ID").required().role(Role::RequestId)],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    };
    "#);
}

#[test]
fn only_what_sends_request_ids_has_the_feature_of_servers_that_pass_them_on() {
    let told_of_axum = |role: &str| {
        let sections = format!("{SESSION}headers: {{ X-Request-ID: {role} }}\n");
        let package = headers(&sections, "      - { name: X-Request-ID, in: header, schema: { type: string } }").generate();
        let files = ["Cargo.toml", "README.md", "src/lib.rs"].map(|file| package.file(file).to_owned()).concat();
        files.lines().filter(|line| line.contains("axum") || line.contains("RequestIdLayer")).collect::<Vec<_>>().join("\n")
    };
    assert_snapshot!(told_of_axum("request-id"), @r#"
    axum = ["portal-runtime/axum"]
    The feature `axum` lets servers of axum take `RequestId` from requests, and adds `RequestIdLayer`, which puts it onto responses.
    #[cfg(feature = "axum")]
    pub use portal_runtime::v1::{RequestIdLayer, RequestIdService};
    "#);
    assert_eq!(told_of_axum("plain"), "");
}

#[test]
fn a_client_header_is_said_once_on_a_handle() {
    let package = headers(
        &format!("{SESSION}headers: {{ X-BicFi: {{ role: client, handle: bank }} }}\n"),
        "      - { name: X-BicFi, in: header, required: true, schema: { type: string }, description: Names the bank. }",
    )
    .generate();
    assert_snapshot!(package.items(&["impl Session", "impl Bank", "fn Accounts::list"]), @r#"
    impl Session {
        #[must_use]
        pub fn bank(&self, bank: impl AsRef<str>) -> Bank {
            Bank {
                binding: self.binding.with("X-BicFi", &bank.as_ref()),
            }
        }

        pub fn raw(&self, method: Method, path: &'static str) -> RawRequest {
            self.binding.raw(0, method, path)
        }
    }

    impl Bank {
        #[cfg(feature = "accounts")]
        #[must_use]
        pub fn accounts(&self) -> crate::accounts::Accounts {
            crate::accounts::Accounts {
                binding: self.binding.clone(),
            }
        }
    }

    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }
    "#);
}

#[test]
fn headers_about_the_customer_are_one_argument() {
    let package = headers(
        &format!("{SESSION}headers: {{ PSU-*: psu }}\n"),
        "      - { name: PSU-IP-Address, in: header, required: true, schema: { type: string } }
      - { name: PSU-User-Agent, in: header, schema: { type: string } }",
    )
    .generate();
    assert_snapshot!(package.items(&["fn Accounts::list", "struct Psu", "impl Psu"]), @r#"
    pub fn list(&self, psu: &Psu) -> ListRequest {
        let mut call = self.binding.call(&LIST);
        call.group(psu.values());
        ListRequest::new(call)
    }

    #[derive(Clone, Debug, Default)]
    pub struct Psu {
        values: Group,
    }

    impl Psu {
        #[must_use]
        pub const fn new() -> Self {
            Self { values: Group::new() }
        }

        #[must_use]
        pub fn ip_address(mut self, ip_address: impl AsRef<str>) -> Self {
            self.values.set("PSU-IP-Address", &ip_address.as_ref());
            self
        }

        #[must_use]
        pub fn user_agent(mut self, user_agent: impl AsRef<str>) -> Self {
            self.values.set("PSU-User-Agent", &user_agent.as_ref());
            self
        }

        pub(crate) const fn values(&self) -> &Group {
            &self.values
        }
    }
    "#);
}

#[test]
fn a_consent_that_every_operation_of_a_group_needs_is_an_argument_of_the_group() {
    let package = headers(
        &format!("{SESSION}headers: {{ Consent-ID: consent }}\n"),
        "      - { name: Consent-ID, in: header, required: true, schema: { type: string } }",
    )
    .generate();
    assert_snapshot!(package.items(&["impl Session", "fn Accounts::list"]), @r#"
    impl Session {
        pub fn raw(&self, method: Method, path: &'static str) -> RawRequest {
            self.binding.raw(0, method, path)
        }

        #[cfg(feature = "accounts")]
        #[must_use]
        pub fn accounts(&self, consent_id: impl AsRef<str>) -> crate::accounts::Accounts {
            crate::accounts::Accounts {
                binding: self.binding.with("Consent-ID", &consent_id.as_ref()),
            }
        }
    }

    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }
    "#);
}

#[test]
fn that_the_customer_is_there_is_said_once_on_a_handle() {
    let package = headers(
        &format!("{SESSION}headers: {{ PSU-ID: psu, PSU-*: presence }}\n"),
        "      - { name: PSU-ID, in: header, schema: { type: string } }
      - { name: PSU-Device, in: header, schema: { type: string } }",
    )
    .generate();
    assert_snapshot!(package.items(&["fn Session::attended", "struct AttendedSession", "struct Presence", "impl Presence", "impl ListRequest"]), @r#"
    #[must_use]
    pub fn attended(&self, presence: &crate::Presence) -> AttendedSession {
        AttendedSession {
            handle: Session {
                binding: self.binding.with_all(presence.values()),
            },
        }
    }

    #[cfg(feature = "accounts")]
    #[derive(Clone, Debug)]
    pub struct AttendedSession {
        handle: Session,
    }

    #[derive(Clone, Debug, Default)]
    pub struct Presence {
        values: Group,
    }

    impl Presence {
        #[must_use]
        pub const fn new() -> Self {
            Self { values: Group::new() }
        }

        #[must_use]
        pub fn device(mut self, device: impl AsRef<str>) -> Self {
            self.values.set("PSU-Device", &device.as_ref());
            self
        }

        pub(crate) const fn values(&self) -> &Group {
            &self.values
        }
    }

    impl ListRequest {
        pub fn psu(mut self, psu: &Psu) -> Self {
            self.call.group(psu.values());
            self
        }
    }
    "#);
}

#[test]
fn what_an_operation_needs_of_presence_is_an_argument_and_begins_the_value() {
    let package = headers(
        &format!("{SESSION}headers: {{ PSU-*: presence }}\n"),
        "      - { name: PSU-IP-Address, in: header, required: true, schema: { type: string } }
      - { name: PSU-Device, in: header, schema: { type: string } }",
    )
    .generate();
    assert_snapshot!(package.items(&["fn Accounts::list", "impl Presence"]), @r#"
    pub fn list(&self, presence: &Presence) -> ListRequest {
        let mut call = self.binding.call(&LIST);
        call.group(presence.values());
        ListRequest::new(call)
    }

    impl Presence {
        #[must_use]
        pub fn new(ip_address: impl AsRef<str>) -> Self {
            let mut values = Group::new();
            values.set("PSU-IP-Address", &ip_address.as_ref());
            Self { values }
        }

        #[must_use]
        pub fn device(mut self, device: impl AsRef<str>) -> Self {
            self.values.set("PSU-Device", &device.as_ref());
            self
        }

        pub(crate) const fn values(&self) -> &Group {
            &self.values
        }
    }
    "#);
}

#[test]
fn presence_is_said_on_a_session() {
    assert_snapshot!(headers("headers: { PSU-*: presence }\n", "      - { name: PSU-Device, in: header, schema: { type: string } }").faults(), @"
    14:12 /headers/PSU-*
      the role `presence` needs `scopes.sessions`: a session has the method that takes the value
      describe the sessions, or give the header another role, such as `plain`
    ");
}

#[test]
fn a_sticky_header_is_said_once_on_a_handle() {
    let package = headers(
        &format!("{SESSION}headers: {{ TPP-Redirect-Preferred: sticky }}\n"),
        "      - { name: TPP-Redirect-Preferred, in: header, schema: { type: boolean } }",
    )
    .generate();
    assert_snapshot!(package.items(&["fn Session::tpp_redirect_preferred", "static LIST"]), @r#"
    #[must_use]
    pub fn tpp_redirect_preferred(&self, tpp_redirect_preferred: bool) -> Session {
        Session {
            binding: self.binding.with("TPP-Redirect-Preferred", &tpp_redirect_preferred),
        }
    }

    pub(crate) static LIST: Descriptor = Descriptor {
        id: "list",
        method: Method::GET,
        api: 0,
        path: "/accounts",
        parameters: &[Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky)],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    };
    "#);
}

#[test]
fn a_scope_header_has_a_setter_where_the_operation_leaves_open_which_scopes_a_token_has() {
    let operation = |id: &str, security: &str| {
        let parameters = "[{ name: a, in: query, schema: { type: string } }, { name: scope, in: header, required: true, schema: { type: string } }]";
        let rest = "tags: [accounts], responses: { '204': { description: None. } }";
        format!("/{id}: {{ get: {{ operationId: {id}, security: {security}, parameters: {parameters}, {rest} }} }}\n")
    };
    let paths = operation("named", "[{ oauth: [account] }]")
        + &operation("placeholder", "[{ oauth: ['basket:<ID>'] }]")
        + &operation("choice", "[{ oauth: [account] }, { oauth: [payment] }]");
    let scheme = "components: { securitySchemes: { oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://bank.example/token', scopes: { account: A, payment: P, 'basket:<ID>': B } } } } } }\n";
    let package = portal(&format!("{SESSION}headers: {{ scope: scope }}\n"), &(with_paths(&paths) + scheme)).generate();
    assert_snapshot!(package.items(&["impl NamedRequest", "impl PlaceholderRequest", "impl ChoiceRequest"]), @"
    impl NamedRequest {
        pub fn a(mut self, a: impl AsRef<str>) -> Self {
            self.call.set_text(0, a);
            self
        }
    }

    impl PlaceholderRequest {
        pub fn a(mut self, a: impl AsRef<str>) -> Self {
            self.call.set_text(0, a);
            self
        }

        pub fn scope(mut self, scope: impl AsRef<str>) -> Self {
            self.call.set_text(1, scope);
            self
        }
    }

    impl ChoiceRequest {
        pub fn a(mut self, a: impl AsRef<str>) -> Self {
            self.call.set_text(0, a);
            self
        }

        pub fn scope(mut self, scope: impl AsRef<str>) -> Self {
            self.call.set_text(1, scope);
            self
        }
    }
    ");
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
    assert_snapshot!(package.items(&["fn Accounts::list", "struct AccountList", "string_id! AccountId"]), @"
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct AccountList {
        pub resource_id: AccountId,
    }

    string_id! {
        pub struct AccountId: received
    }
    ");
}

#[test]
fn money_is_a_decimal_and_what_is_sensitive_is_never_printed() {
    let package = portal(
        &format!("{SESSION}money: [Account/balance, Account/limit]\nsensitive: [Account/frozen]\n"),
        &answering("Account: { type: object, properties: { balance: { type: number }, limit: { type: string }, frozen: { type: boolean } } }\n"),
    )
    .generate();
    assert_snapshot!(package.items(&["struct Account", "redacted_debug! Account"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub balance: Option<Decimal>,
        pub limit: Option<Decimal>,
        pub frozen: Option<bool>,
    }

    redacted_debug!(Account { balance, limit, !frozen });
    ");
}

#[test]
fn what_is_sensitive_is_never_recorded() {
    let package = portal(
        &format!("{SESSION}sensitive: [Account/is-frozen]\n"),
        &answering("Account: { type: object, properties: { limit: { type: string }, is-frozen: { type: boolean } } }\n"),
    )
    .generate();
    assert!(package.file("src/test_kit.rs").contains("Recorder::new(&[\"is-frozen\"])"));
}

#[test]
fn corrections_are_laid_over_the_description_in_order() {
    let overlay = |update: &str| {
        format!(
            "overlay: 1.0.0\nactions: [{{ target: $.components.schemas.Account.properties.limit, update: {{ {update} }} }}]\n"
        )
    };
    let settings = dedent(ENVIRONMENTS)
        .replace("{ description: api.yaml }", "{ description: api.yaml, corrections: [one.yaml, two.yaml] }")
        + SESSION;
    let package = Fixture::portal(&settings)
        .file("api.yaml", answering("Account: { type: object, properties: { limit: { type: string } } }\n"))
        .file("one.yaml", overlay("type: integer"))
        .file("two.yaml", overlay("format: int32"))
        .generate();
    assert_snapshot!(package.item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub limit: Option<i32>,
    }
    ");
}

#[test]
fn codes_of_errors_are_found_by_pointers() {
    let package = portal(
        &format!("{SESSION}errors: {{ code: [/code, /tppMessages/0/code] }}\n"),
        &answering("Account: { type: object, properties: { a: { type: string } } }\n"),
    )
    .generate();
    let portal = package.item("static PORTAL");
    assert_snapshot!(&portal[portal.find("error_codes").unwrap_or_default()..], @r#"
    error_codes: &["/code", "/tppMessages/0/code"],
        error_messages: &[],
        accesses_exceeded: &[],
        roles: &[],
        schemes: &[],
    };
    "#);
}

#[test]
fn without_sessions_operations_hang_on_the_environments() {
    let package = portal(
        "",
        &with_paths(
            "/accounts: { get: { operationId: list, tags: [accounts], responses: { '204': { description: None. } } } }\n",
        ),
    )
    .generate();
    assert_snapshot!(package.items(&["struct Client", "impl Client", "impl FromClient for Sandbox"]), @r#"
    #[derive(Clone, Debug)]
    pub struct Client {
        pub(crate) binding: Binding,
    }

    impl Client {
        #[cfg(feature = "accounts")]
        #[must_use]
        pub fn accounts(&self) -> crate::accounts::Accounts {
            crate::accounts::Accounts {
                binding: self.binding.clone(),
            }
        }

        pub fn raw(&self, method: Method, path: &'static str) -> RawRequest {
            self.binding.raw(0, method, path)
        }

        #[cfg(feature = "reqwest")]
        pub fn replace_identity(&self, identity: Identity) -> Result<(), BuildError> {
            self.binding.client().replace_identity(identity)
        }
    }

    impl FromClient for Sandbox {
        type Api = NoOther;

        fn from_client(client: portal_runtime::v1::Client) -> Self {
            Self {
                client: Client {
                    binding: client.binding(Grant::None),
                },
            }
        }
    }
    "#);
}
