//! The environments of a portal laid side by side: one test a kind of difference.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answering, sending, with_paths, with_paths_and_schemas};

pub(crate) const PORTAL: &str = "
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
pub(crate) fn portal(sandbox: &str, production: &str) -> Fixture {
    let servers = |environment: &str| format!("servers: [{{ url: 'https://{environment}.bank.example' }}]\n");
    Fixture::portal(PORTAL)
        .file("sandbox.yaml", sandbox.to_owned() + &servers("sandbox"))
        .file("production.yaml", production.to_owned() + &servers("production"))
}

/// The rows of the parity report.
pub(crate) fn rows(fixture: &Fixture) -> String {
    let outcome = fixture.outcome();
    let rows = outcome.parity.differences.iter().map(|row| format!("{} | {} | {}\n", row.address, row.what, row.outcome));
    rows.collect()
}

#[test]
fn descriptions_that_differ_in_words_only_are_one() {
    let described = |words: &str| {
        answering(&format!("Account: {{ type: object, description: {words}, properties: {{ a: {{ type: string }} }} }}\n"))
    };
    let fixture = portal(&described("In the sandbox."), &described("In production."));
    assert_snapshot!(fixture.generate().file("PARITY.md"), @"
    # Parity of sandbox and production

    Written by `cargo xtask generate`.

    The descriptions of the environments do not differ.
    ");
}

#[test]
fn each_environment_is_a_type_that_is_built_with_what_it_needs() {
    let described = answering("Account: { type: object, properties: { a: { type: string } } }\n");
    let package = portal(&described, &described).generate();
    assert_snapshot!(package.items(&["struct Sandbox", "impl Sandbox", "impl Deref for Sandbox", "impl Client"]), @r#"
    #[derive(Clone, Debug)]
    pub struct Sandbox {
        client: Client,
    }

    impl Sandbox {
        pub fn builder(keys: Keys) -> Builder<Self> {
            Builder::new(&PORTAL, 0).keys(keys)
        }
    }

    impl std::ops::Deref for Sandbox {
        type Target = Client;

        fn deref(&self) -> &Client {
            &self.client
        }
    }

    impl Client {
        #[must_use]
        pub fn session(&self, token: AccessToken) -> Session {
            Session {
                binding: self.client.binding(Grant::Token(token)),
            }
        }

        #[cfg(feature = "reqwest")]
        pub fn replace_identity(&self, identity: Identity) -> Result<(), BuildError> {
            self.client.replace_identity(identity)
        }
    }
    "#);
}

#[test]
fn a_field_of_one_environment_is_an_option_and_says_where_it_exists() {
    let fixture = portal(
        &answering(
            "Account: { type: object, required: [name, test], properties: { name: { type: string }, test: { type: boolean } } }\n",
        ),
        &answering("Account: { type: object, required: [name], properties: { name: { type: string } } }\n"),
    );
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// `name` on the wire.
        pub name: String,
        /// `test` on the wire.
        ///
        /// Only in: sandbox.
        pub test: Option<bool>,
    }

    Account/test | field only in sandbox | kept; a call that would send it where it does not exist is refused
    ");
}

#[test]
fn a_field_of_one_environment_is_refused_by_the_writer_in_the_other() {
    let fixture = portal(
        &sending(
            "Account: { type: object, required: [name], properties: { name: { type: string }, test: { type: boolean } } }\n",
        ),
        &sending("Account: { type: object, required: [name], properties: { name: { type: string } } }\n"),
    );
    assert_snapshot!(fixture.generate().item("impl Write for Account"), @r#"
    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("name", &self.name);
            object.only(1).optional("test", &self.test);
        }
    }
    "#);
}

#[test]
fn a_field_of_one_environment_is_refused_by_forms_in_the_other() {
    let described = |media_type: &str, fields: &str| {
        with_paths(&format!(
            "
/documents:
  post:
    operationId: send
    requestBody: {{ required: true, content: {{ {media_type}: {{ schema: {{ type: object, properties: {{ a: {{ type: string }}{fields} }} }} }} }} }}
    responses: {{ '204': {{ description: None. }} }}
"
        ))
    };
    let test =
        ", b: { type: string }, c: { type: string, format: binary }, d: { type: object, properties: { e: { type: string } } }";
    let parts = portal(&described("multipart/form-data", test), &described("multipart/form-data", ""));
    assert_snapshot!(parts.generate().item("impl WriteParts for SendBody"), @r#"
    impl WriteParts for SendBody {
        fn write_parts(&self, parts: &mut Parts) {
            parts.optional_text("a", &self.a);
            parts.only(1).optional_text("b", &self.b);
            if let Some(file) = &self.c {
                parts.only(1).file("c", file);
            }
            parts.only(1).optional_json("d", &self.d);
        }
    }
    "#);
    let form = "application/x-www-form-urlencoded";
    let form = portal(&described(form, ", b: { type: string }"), &described(form, ""));
    assert_snapshot!(form.generate().item("impl WriteForm for SendBody"), @r#"
    impl WriteForm for SendBody {
        fn write_form(&self, form: &mut Form) {
            form.field("a", &self.a, Style::Form, true);
            form.only(1).field("b", &self.b, Style::Form, true);
        }
    }
    "#);
}

#[test]
fn a_definition_that_meets_two_others_has_what_each_of_them_has() {
    let sandbox = "
Node: { type: object, properties: { child: { $ref: '#/components/schemas/Node' }, name: { type: string } } }
";
    let production = "
Node: { type: object, properties: { child: { $ref: '#/components/schemas/Inner' }, name: { type: string } } }
Inner: { type: object, properties: { child: { $ref: '#/components/schemas/Node' }, extra: { type: string } } }
";
    let fixture = portal(&answering(sandbox), &answering(production));
    assert_snapshot!(fixture.generate().item("struct Node"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Node {
        pub child: Option<Box<Node>>,
        pub name: Option<String>,
        pub extra: Option<String>,
    }
    ");
    assert_snapshot!(rows(&fixture), @"
    Node/name | field not in all places of its type | optional
    Node/extra | field only in production | kept; a call that would send it where it does not exist is refused
    ");
}

#[test]
fn an_enum_value_of_one_environment_says_where_it_exists() {
    let fixture = portal(
        &answering("State: { type: string, enum: [open, test] }\n"),
        &answering("State: { type: string, enum: [open, frozen] }\n"),
    );
    assert_snapshot!(fixture.generate().items(&["string_enum! State"]) + "\n" + &rows(&fixture), @r#"
    string_enum! {
        pub enum State: received {
            Open = "open",
            Test = "test" in 1u8,
            Frozen = "frozen" in 2u8,
        }
    }

    State "test" | value only in sandbox | kept; a call that would send it where it does not exist is refused
    State "frozen" | value only in production | kept; a call that would send it where it does not exist is refused
    "#);
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
    assert_snapshot!(package.items(&["impl ListRequest", "static LIST"]) + "\n" + &rows(&fixture), @r#"
    impl ListRequest {
        pub fn scope(mut self, scope: impl AsRef<str>) -> Self {
            self.call.set_text(0, scope);
            self
        }
    }

    pub(crate) static LIST: Descriptor = Descriptor {
        id: "list",
        method: Method::GET,
        api: 0,
        path: "/accounts",
        parameters: &[Parameter::header("scope").required().only(2)],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    };

    GET /accounts scope | parameter only in production | kept; refused before the call where it does not exist
    "#);
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
    assert_snapshot!(fixture.generate().item("fn Accounts::list") + "\n" + &rows(&fixture), @"
    pub fn list(&self, page: i64) -> ListRequest {
        let mut call = self.binding.call(&LIST);
        call.set(0, &page);
        ListRequest::new(call)
    }

    GET /accounts page | required only in production | required
    ");
}

#[test]
fn a_field_that_one_environment_requires_is_an_option_in_responses() {
    let described = |required: &str| {
        answering(&format!("Account: {{ type: object, {required} properties: {{ name: {{ type: string }} }} }}\n"))
    };
    let fixture = portal(&described("required: [name],"), &described(""));
    assert_snapshot!(fixture.generate().item("struct Account") + "\n" + &rows(&fixture), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub name: Option<String>,
    }

    Account/name | required in one environment only | optional in responses, required in requests
    ");
}

#[test]
fn a_field_that_one_environment_requires_is_required_in_requests() {
    let described = |required: &str| {
        sending(&format!("Account: {{ type: object, {required} properties: {{ name: {{ type: string }} }} }}\n"))
    };
    let fixture = portal(&described(""), &described("required: [name],"));
    assert_snapshot!(fixture.generate().item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub name: String,
    }
    ");
}

#[test]
fn of_bounds_that_differ_the_wider_is_promised() {
    let described = |most: u32| {
        answering(&format!(
            "Account: {{ type: object, properties: {{ name: {{ type: string, minLength: 1, maxLength: {most} }} }} }}\n"
        ))
    };
    let fixture = portal(&described(70), &described(35));
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// `name` on the wire.
        ///
        /// At least 1 character. At most 70 characters.
        pub name: Option<String>,
    }

    Account/name | `maxLength`: 70 in sandbox, 35 in production | the wider holds
    ");
}

#[test]
fn a_response_of_one_environment_is_kept() {
    let described = |status: &str| {
        with_paths(&format!(
            "/accounts: {{ get: {{ operationId: list, responses: {{ '204': {{ description: None. }}, {status} }} }} }}\n"
        ))
    };
    let fixture = portal(&described("'400': { description: Wrong. }"), &described("'429': { description: Later. }"));
    assert_snapshot!(fixture.generate().item("static LIST") + "\n" + &rows(&fixture), @r#"
    pub(crate) static LIST: Descriptor = Descriptor {
        id: "list",
        method: Method::GET,
        api: 0,
        path: "/accounts",
        parameters: &[],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[Case::Only(1, &Case::Code(400, "")), Case::Only(2, &Case::Code(429, ""))],
    };

    GET /accounts 400 | response only in sandbox | kept
    GET /accounts 429 | response only in production | kept
    "#);
}

#[test]
fn each_environment_has_its_servers_and_scopes() {
    let described = |scope: &str| {
        let scheme = "components: { securitySchemes: { oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://bank.example/token', scopes: { test: T, live: L } } } } } }";
        format!("security: [{{ oauth: [{scope}] }}]\n{scheme}\n")
            + &with_paths("/accounts: { get: { operationId: list, responses: { '204': { description: None. } } } }\n")
    };
    let fixture = portal(&described("test"), &described("live"));
    let package = fixture.generate();
    assert_snapshot!(package.item("static PORTAL") + "\n" + &package.scopes(&["static LIST"]), @r#"
    static PORTAL: Portal = Portal {
        name: "Fixture",
        servers: &[""],
        environments: &[
            EnvironmentFacts {
                name: "sandbox",
                servers: &["https://sandbox.bank.example"],
                variables: &[],
                token: None,
                sign_in: None,
                registration: None,
                client_certificate: Certificate::None,
            },
            EnvironmentFacts {
                name: "production",
                servers: &["https://production.bank.example"],
                variables: &[],
                token: None,
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

    scopes: &[&[&["test"]], &[&["live"]]], security: &[],
    "#);
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
    assert_snapshot!(fixture.generate().file("PARITY.md"), @"
    # Parity of sandbox and production

    Written by `cargo xtask generate`.

    The descriptions of the environments do not differ.
    ");
}

#[test]
fn one_operation_id_on_two_paths_is_an_error() {
    let described = |path: &str| {
        with_paths(&format!("{path}: {{ get: {{ operationId: list, responses: {{ '204': {{ description: None. }} }} }} }}\n"))
    };
    assert_snapshot!(portal(&described("/accounts"), &described("/konten")).findings(), @"
    error[P0602]: the path of `list` differs between environments: `/konten` here, `/accounts` there
     --> production.yaml:4:14
      |
    4 |   /konten: { get: { operationId: list, responses: { '204': { description: None. } } } }
      |              ^^^
      |
     ::: sandbox.yaml:4:16
      |
    4 |   /accounts: { get: { operationId: list, responses: { '204': { description: None. } } } }
      |                --- there
      |
      = note: at `#/paths/~1konten/get`
      = help: correct one of the two, or give them operationIds of their own if they are different operations
    ");
}

#[test]
fn path_parameters_are_matched_by_where_they_stand() {
    let described = |one: &str, two: &str| {
        with_paths(&format!(
            "
/payments/{{{one}}}/parts/{{{two}}}:
  get:
    operationId: find
    parameters:
      - {{ name: {one}, in: path, required: true, schema: {{ type: string }} }}
      - {{ name: {two}, in: path, required: true, schema: {{ type: integer }} }}
    responses: {{ '204': {{ description: None. }} }}
"
        ))
    };
    let fixture = portal(&described("payment", "part"), &described("order", "number"));
    assert_snapshot!(fixture.generate().items(&["fn Payments::part", "static PART"]), @r#"
    pub fn part(&self, payment: impl AsRef<str>, part: i64) -> PartRequest {
        let mut call = self.binding.call(&PART);
        call.set_text(0, payment);
        call.set(1, &part);
        PartRequest::new(call)
    }

    pub(crate) static PART: Descriptor = Descriptor {
        id: "find",
        method: Method::GET,
        api: 0,
        path: "/payments/{payment}/parts/{part}",
        parameters: &[Parameter::path("payment"), Parameter::path("part")],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    };
    "#);
}

#[test]
fn a_type_that_goes_both_ways_is_an_option_and_checked_before_the_call() {
    let described = |required: &str| {
        with_paths_and_schemas(
            "
            /account:
              put:
                operationId: replace
                requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } }
                responses:
                  '200': { description: As stored., content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } }
            ",
            &format!("Account: {{ type: object, {required} properties: {{ name: {{ type: string }} }} }}\n"),
        )
    };
    let fixture = portal(&described("required: [name],"), &described(""));
    assert_snapshot!(fixture.generate().items(&["struct Account", "impl Write for Account"]), @r#"
    #[derive(Clone, Debug)]
    pub struct Account {
        pub(crate) binding: Binding,
    }

    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.needed("name", &self.name);
        }
    }
    "#);
}

#[test]
fn a_media_type_of_one_environment_is_a_variant_of_the_body() {
    let described = |media_types: &str| {
        with_paths(&format!(
            "
/documents:
  post:
    operationId: send
    requestBody: {{ required: true, content: {{ {media_types} }} }}
    responses: {{ '204': {{ description: None. }} }}
"
        ))
    };
    let xml = "application/xml: { schema: { type: string } }";
    let text = "text/plain: { schema: { type: string } }";
    let fixture = portal(&described(&format!("{xml}, {text}")), &described(xml));
    assert_snapshot!(fixture.generate().item("impl SendRequestBody"), @r#"
    impl SendRequestBody {
        fn write_to(&self, call: &mut Call) {
            match self {
                Self::Xml(body) => call.text("application/xml", body),
                Self::Plain(body) => call.only(1).text("text/plain", body),
            }
        }
    }
    "#);
    assert_snapshot!(fixture.generate().item_with_docs("enum SendRequestBody") + "\n" + &rows(&fixture), @"
    /// The body, in one of its media types.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum SendRequestBody {
        /// As `application/xml`.
        Xml(String),
        /// As `text/plain`.
        ///
        /// Only in: sandbox.
        Plain(String),
    }

    POST /documents body text/plain | media type only in sandbox | kept; refused before the call where it does not exist
    ");
}

#[test]
fn an_operation_of_one_environment_is_on_its_session_only() {
    let one = "/accounts: { get: { operationId: list, tags: [accounts], responses: { '204': { description: None. } } } }\n";
    let two = format!(
        "{one}/reset: {{ post: {{ operationId: reset, tags: [tests], responses: {{ '204': {{ description: None. }} }} }} }}\n"
    );
    let fixture = portal(&with_paths(&two), &with_paths(one));
    let labels = ["fn Client::session", "fn Sandbox::session", "fn Session::tests", "impl Deref for Session"];
    assert_snapshot!(fixture.generate().items(&labels) + "\n" + &rows(&fixture), @r#"
    #[must_use]
    pub fn session(&self, token: AccessToken) -> Session {
        Session {
            binding: self.client.binding(Grant::Token(token)),
        }
    }

    #[must_use]
    pub fn session(&self, token: AccessToken) -> crate::sandbox::Session {
        crate::sandbox::Session {
            shared: Session {
                binding: self.client.client.binding(Grant::Token(token)),
            },
        }
    }

    #[cfg(feature = "tests")]
    #[must_use]
    pub fn tests(&self) -> crate::sandbox::tests::Tests {
        crate::sandbox::tests::Tests {
            binding: self.shared.binding.clone(),
        }
    }

    impl std::ops::Deref for Session {
        type Target = crate::Session;

        fn deref(&self) -> &crate::Session {
            &self.shared
        }
    }

    POST /reset | operation only in sandbox | on the types of those environments only
    "#);
}
