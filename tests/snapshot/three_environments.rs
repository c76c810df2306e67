//! Portals with more environments than two, or one: the same rules, over sets.

use insta::assert_snapshot;

use crate::environments::rows;
use crate::fixture::{Fixture, answering, dedent, sending, with_paths};

/// A portal that describes its API in each of these environments.
fn portal(described: &[(&str, String)], decisions: &str) -> Fixture {
    let environments: String = described.iter().map(|(name, _)| format!("  {name}: {{ credentials: [keys] }}\n")).collect();
    let files: String = described.iter().map(|(name, _)| format!("{name}: {name}.yaml, ")).collect();
    let settings = format!(
        "portal: Fixture\npackage: fixture\nenvironments:\n{environments}apis: {{ api: {{ {files} }} }}\n{}{decisions}",
        dedent("scopes: { sessions: [{ method: session, grant: access-token }] }")
    );
    described.iter().fold(Fixture::portal(&settings), |fixture, (name, description)| {
        fixture.file(&format!("{name}.yaml"), format!("{description}servers: [{{ url: 'https://{name}.bank.example' }}]\n"))
    })
}

pub(crate) fn three(sandbox: String, staging: String, production: String, decisions: &str) -> Fixture {
    portal(&[("sandbox", sandbox), ("staging", staging), ("production", production)], decisions)
}

fn account(fields: &str) -> String {
    sending(&format!("Account: {{ type: object, properties: {{ {fields} }} }}\n"))
}

#[test]
fn a_field_says_which_of_three_environments_have_it() {
    let fixture = three(
        account("a: { type: string }, b: { type: string }, c: { type: string }"),
        account("a: { type: string }, b: { type: string }"),
        account("a: { type: string }, c: { type: string }, d: { type: string }"),
        "",
    );
    let package = fixture.generate();
    assert_snapshot!(package.item_with_docs("struct Account") + "\n" + &package.item("impl Write for Account"), @r#"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// `a` on the wire.
        pub a: Option<String>,
        /// `b` on the wire.
        ///
        /// Only in: sandbox, staging.
        pub b: Option<String>,
        /// `c` on the wire.
        ///
        /// Only in: sandbox, production.
        pub c: Option<String>,
        /// `d` on the wire.
        ///
        /// Only in: production.
        pub d: Option<String>,
    }

    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.optional("a", &self.a);
            object.only(3).optional("b", &self.b);
            object.only(5).optional("c", &self.c);
            object.only(4).optional("d", &self.d);
        }
    }
    "#);
    assert_snapshot!(rows(&fixture), @"
    Account/c | field only in sandbox, production | kept; a call that would send it where it does not exist is refused
    Account/b | field only in sandbox, staging | kept; a call that would send it where it does not exist is refused
    Account/d | field only in production | kept; a call that would send it where it does not exist is refused
    ");
}

#[test]
fn what_is_said_of_a_field_names_all_environments_that_say_it() {
    let field = |said: &str| account(&format!("a: {{ type: string, {said} }}"));
    let said = "nullable: true, readOnly: true, deprecated: true";
    assert_snapshot!(rows(&three(field(said), field(""), field(said), "")), @"
    Account/a | nullable only in sandbox, production | may come as `null`, and never goes as `null`
    Account/a | `readOnly` only in sandbox, production | goes both ways
    Account/a | deprecated only in sandbox, production | the docs do not say so
    ");
    assert_snapshot!(rows(&three(field(""), field(said), field(""), "")), @"
    Account/a | nullable only in staging | may come as `null`, and never goes as `null`
    Account/a | `readOnly` only in staging | goes both ways
    Account/a | deprecated only in staging | the docs do not say so
    ");
}

#[test]
fn what_three_environments_state_of_a_value_is_named_once_each() {
    let field = |schema: &str| account(&format!("a: {{ type: string, {schema} }}"));
    let bounds = |[first, second, third]: [&str; 3]| rows(&three(field(first), field(second), field(third), ""));
    let cases = [
        ["maxLength: 35", "maxLength: 70", "maxLength: 35"],
        ["maxLength: 35", "maxLength: 35", "maxLength: 70"],
        ["maxLength: 35", "maxLength: 70", "minLength: 1"],
        ["", "pattern: a", "pattern: a"],
        ["default: a", "default: b", "default: a"],
    ];
    assert_snapshot!(cases.map(bounds).join("\n"), @"
    Account/a | `maxLength`: 35 in sandbox and production, 70 in staging | the wider holds

    Account/a | `maxLength`: 35 in sandbox and staging, 70 in production | the wider holds

    Account/a | `maxLength`: 35 in sandbox, 70 in staging | none holds
    Account/a | `minLength`: 1 only in production | none holds

    Account/a | `pattern`: `a` only in staging, production | none holds

    Account/a | `default`: `a` in sandbox and production, `b` in staging | none is applied
    ");
}

#[test]
fn an_enum_value_says_which_of_three_environments_have_it() {
    let state = |values: &str| answering(&format!("State: {{ type: string, enum: [{values}] }}\n"));
    let fixture = three(state("open, test"), state("open, test, held"), state("open, held, frozen"), "");
    assert_snapshot!(fixture.generate().items(&["string_enum! State"]), @r#"
    string_enum! {
        pub enum State: received {
            Open = "open",
            Test = "test" in 3u8,
            Held = "held" in 6u8,
            Frozen = "frozen" in 4u8,
        }
    }
    "#);
}

#[test]
fn each_of_three_environments_has_its_scopes_even_where_two_agree() {
    let described = |scope: &str| {
        let scheme = "components: { securitySchemes: { oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://bank.example/token', scopes: { test: T, live: L } } } } } }";
        format!("security: [{{ oauth: [{scope}] }}]\n{scheme}\n")
            + &with_paths("/accounts: { get: { operationId: list, responses: { '204': { description: None. } } } }\n")
    };
    let package = three(described("test"), described("test"), described("live"), "").generate();
    assert_snapshot!(package.scopes(&["static LIST"]), @r#"scopes: &[&[&["test"]], &[&["test"]], &[&["live"]]], security: &[],"#);
}

#[test]
fn a_header_of_a_response_says_which_environments_have_it() {
    let described = |headers: &str| {
        with_paths(&format!(
            "/accounts: {{ get: {{ operationId: list, responses: {{ '204': {{ description: None., headers: {{ {headers} }} }} }} }} }}\n"
        ))
    };
    let (count, pages) = ("X-Count: { schema: { type: integer } }", "X-Pages: { schema: { type: integer } }");
    let fixture = three(described(count), described(pages), described(&format!("{count}, {pages}")), "");
    assert_snapshot!(fixture.generate().item_with_docs("struct XCountAndXPagesHeaders") + "\n" + &rows(&fixture), @"
    /// Headers that the description declares for responses.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct XCountAndXPagesHeaders {
        /// `X-Count`
        ///
        /// Only in: sandbox, production.
        pub x_count: Option<i64>,
        /// `X-Pages`
        ///
        /// Only in: staging, production.
        pub x_pages: Option<i64>,
    }

    GET /accounts 204 X-Count | header only in sandbox, production | kept
    GET /accounts 204 X-Pages | header only in staging, production | kept
    ");
}

#[test]
fn a_parameter_and_a_response_say_which_of_three_environments_have_them() {
    let described = |parameter: &str, status: u16| {
        let parameter = format!("{{ name: {parameter}, in: query, schema: {{ type: string }} }}");
        with_paths(&format!(
            "/accounts: {{ get: {{ operationId: list, parameters: [{parameter}], responses: {{ '{status}': {{ description: A. }} }} }} }}\n"
        ))
    };
    let fixture = three(described("a", 204), described("b", 205), described("a", 205), "");
    let package = fixture.generate();
    assert_snapshot!(package.parameters("static LIST") + "\n" + &rows(&fixture), @r#"
    parameters: &[Parameter::query("a").only(5),
    Parameter::query("b").only(2)],
    GET /accounts a | parameter only in sandbox, production | kept; refused before the call where it does not exist
    GET /accounts b | parameter only in staging | kept; refused before the call where it does not exist
    GET /accounts 204 | response only in sandbox | kept
    GET /accounts 205 | response only in staging, production | kept
    "#);
}

#[test]
fn a_ninth_environment_is_an_error() {
    let described = answering("Account: { type: object, properties: { a: { type: string } } }\n");
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    assert_snapshot!(portal(&names.map(|name| (name, described.clone())), "").findings(), @"
    error[P0707]: a portal has at most 8 environments
      --> portal.yaml:12:3
       |
    12 |   i: { credentials: [keys] }
       |   ^
       |
       = note: at `#/environments/i`
       = help: describe the others as another portal
    ");
}

#[test]
fn an_operation_of_two_among_three_environments_is_on_both_of_their_sessions() {
    let list = "/accounts: { get: { operationId: list, tags: [accounts], responses: { '204': { description: None. } } } }\n";
    let reset = "/reset: { post: { operationId: reset, tags: [tests], responses: { '204': { description: None. } } } }\n";
    let both = with_paths(&format!("{list}{reset}"));
    let package = three(both.clone(), both, with_paths(list), "").generate();
    let files: Vec<&String> = package.files().keys().filter(|file| file.ends_with(".rs")).collect();
    assert_snapshot!(format!("{files:#?}"), @r#"
    [
        "src/accounts.rs",
        "src/client.rs",
        "src/lib.rs",
        "src/sandbox.rs",
        "src/sandbox/tests.rs",
        "src/staging.rs",
        "src/staging/tests.rs",
        "src/test_kit.rs",
        "src/test_kit/accounts.rs",
        "src/test_kit/tests.rs",
        "src/types.rs",
    ]
    "#);
    assert_snapshot!(package.items(&["fn Session::tests", "fn Sandbox::session", "fn Staging::session", "fn Client::session"]), @r#"
    #[cfg(feature = "tests")]
    #[must_use]
    pub fn tests(&self) -> crate::sandbox::tests::Tests {
        crate::sandbox::tests::Tests {
            binding: self.shared.binding.clone(),
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

    #[must_use]
    pub fn session(&self, token: AccessToken) -> crate::staging::Session {
        crate::staging::Session {
            shared: Session {
                binding: self.client.client.binding(Grant::Token(token)),
            },
        }
    }

    #[must_use]
    pub fn session(&self, token: AccessToken) -> Session {
        Session {
            binding: self.client.binding(Grant::Token(token)),
        }
    }
    "#);
}

#[test]
fn an_api_that_one_environment_alone_has_is_on_its_session() {
    let list = "/accounts: { get: { operationId: list, tags: [accounts], responses: { '204': { description: None. } } } }\n";
    let reset = "/reset: { post: { operationId: reset, tags: [tests], responses: { '204': { description: None. } } } }\n";
    let settings = "
        portal: Fixture
        package: fixture
        environments:
          sandbox: { credentials: [keys], servers: { api: 'https://sandbox.bank.example', tests: 'https://tests.bank.example' } }
          production: { credentials: [keys], servers: { api: 'https://bank.example' } }
        apis: { api: { description: api.yaml }, tests: { sandbox: tests.yaml } }
        scopes: { sessions: [{ method: session, grant: access-token }] }
        ";
    let fixture = Fixture::portal(settings).file("api.yaml", with_paths(list)).file("tests.yaml", with_paths(reset));
    assert_snapshot!(fixture.generate().items(&["fn Session::accounts", "fn Session::tests"]), @r#"
    #[cfg(feature = "accounts")]
    #[must_use]
    pub fn accounts(&self) -> crate::accounts::Accounts {
        crate::accounts::Accounts {
            binding: self.binding.clone(),
        }
    }

    #[cfg(feature = "tests")]
    #[must_use]
    pub fn tests(&self) -> crate::sandbox::tests::Tests {
        crate::sandbox::tests::Tests {
            binding: self.shared.binding.clone(),
        }
    }
    "#);
}

#[test]
fn a_type_that_three_environments_describe_in_two_ways_has_two_branches() {
    let limit = |schema: &str| answering(&format!("Account: {{ type: object, properties: {{ limit: {{ {schema} }} }} }}\n"));
    let object = |field: &str| limit(&format!("type: object, properties: {{ {field}: {{ type: string }} }}"));
    let decisions = "environment_conflicts: { Account/limit: split }\n";
    let fixture = three(object("most"), limit("type: string"), object("least"), decisions);
    let package = fixture.generate();
    let labels = ["struct AccountLimitSandboxAndProduction", "impl Read for AccountLimit"];
    assert_snapshot!(package.item_with_docs("enum AccountLimit") + "\n" + &package.items(&labels), @r#"
    /// What the environments describe differently: a value is what its own environment describes.
    ///
    /// Source: `/components/schemas/Account/properties/limit`.
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AccountLimit {
        /// Only in: sandbox, production.
        SandboxAndProduction(AccountLimitSandboxAndProduction),
        /// Only in: staging.
        Staging(String),
        /// What fits none of the others, as it came.
        Unknown(UnknownVariant),
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct AccountLimitSandboxAndProduction {
        pub most: Option<String>,
        pub least: Option<String>,
    }

    impl Read for AccountLimit {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union()?;
            union.only(5).branch(Self::SandboxAndProduction);
            union.only(2).branch(Self::Staging);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
    assert_snapshot!(rows(&fixture), @"
    Account/limit | type | each environment has its own, as portal.yaml says
    Account/limit/most | field only in sandbox | kept; a call that would send it where it does not exist is refused
    Account/limit/least | field only in production | kept; a call that would send it where it does not exist is refused
    ");
}

#[test]
fn a_type_that_three_environments_describe_in_three_ways_has_three_branches() {
    let limit = |schema: &str| answering(&format!("Account: {{ type: object, properties: {{ limit: {{ {schema} }} }} }}\n"));
    let decisions = "environment_conflicts: { Account/limit: split }\n";
    let fixture = three(limit("type: boolean"), limit("type: string"), limit("type: string, format: date"), decisions);
    assert_snapshot!(fixture.generate().item("enum AccountLimit"), @"
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AccountLimit {
        Production(Date),
        Sandbox(bool),
        Staging(String),
        Unknown(UnknownVariant),
    }
    ");
}

#[test]
fn a_conflict_with_the_third_environment_names_both_sides() {
    let limit = |schema: &str| answering(&format!("Account: {{ type: object, properties: {{ limit: {{ {schema} }} }} }}\n"));
    let fixture = three(limit("type: boolean"), limit("type: boolean"), limit("type: string"), "");
    assert_snapshot!(fixture.findings(), @r#"
    error[P0601]: the type of `Account/limit` in production differs from that in sandbox, staging
      --> production.yaml:12:51
       |
    12 |     Account: { type: object, properties: { limit: { type: string } } }
       |                                                   ^
       |
      ::: sandbox.yaml:12:51
       |
    12 |     Account: { type: object, properties: { limit: { type: boolean } } }
       |                                                   - in sandbox, staging
       |
       = note: at `#/components/schemas/Account/properties/limit`
       = help: correct one of the two, or decide in portal.yaml, under `environment_conflicts`:
               "Account/limit": split   # each environment keeps its own
               "Account/limit": string  # a string for all
               "Account/limit": json    # any JSON value for all
    "#);
}

#[test]
fn one_environment_alone_is_a_type_of_its_own_without_a_comparison() {
    let described = answering("Account: { type: object, required: [a], properties: { a: { type: string } } }\n");
    let package = portal(&[("production", described)], "").generate();
    assert_snapshot!(package.items(&["struct Production", "struct Account", "static PORTAL"]), @r#"
    #[derive(Clone, Debug)]
    pub struct Production {
        client: Client,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub a: String,
    }

    static PORTAL: Portal = Portal {
        name: "Fixture",
        servers: &[""],
        environments: &[
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
    "#);
    assert!(!package.files().contains_key("PARITY.md"));
}
