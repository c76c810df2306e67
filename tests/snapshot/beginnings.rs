//! What heads show: that of a package how a caller comes to a client and a session, those of its modules of types how one is used.

use insta::assert_snapshot;

use crate::fixture::{Fixture, Generated, answered, with_paths};

const PATHS: &str = "/accounts: { get: { operationId: list, responses: { '204': { description: None. } } } }";

fn served() -> String {
    format!("servers: [{{ url: https://bank.example }}]\n{}", with_paths(PATHS))
}

fn shown(generated: &Generated) -> String {
    let lines = generated.file("src/lib.rs").lines().filter_map(|line| line.strip_prefix("//! "));
    lines.filter(|line| line.contains("fn example") || line.starts_with("let ")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn each_environment_begins_with_its_credentials_and_its_first_session() {
    let portal = "
        environments:
          sandbox: { credentials: [keys], token: { url: 'https://tokens.example' } }
          production: { credentials: [keys, certificate], certificate: qwac }
        apis: { accounts: { description: api.yaml } }
        scopes:
          sessions:
            - { method: test_person, environment: sandbox, grant: client-credentials, argument: number, scope: 'person:{number}' }
            - { method: session, environment: production, grant: access-token }
    ";
    let generated = Fixture::portal(portal).file("api.yaml", served()).generate();
    assert_snapshot!(shown(&generated), @"
    # fn example(keys: fixture::Keys, number: &str) -> Result<(), fixture::BuildError> {
    let client = fixture::Sandbox::builder(keys).build()?;
    let session = client.test_person(number);
    # fn example(keys: fixture::Keys, identity: fixture::Identity, token: fixture::AccessToken) -> Result<(), fixture::BuildError> {
    let client = fixture::Production::builder(keys, identity).build()?;
    let session = client.session(token);
    ");
}

#[test]
fn a_description_on_its_own_begins_with_its_server() {
    assert_snapshot!(shown(&Fixture::description(served()).generate()), @"
    # fn example() -> Result<(), fixture::BuildError> {
    let client = fixture::Client::builder().build()?;
    ");
}

#[test]
fn a_description_without_a_server_begins_with_one_of_the_caller() {
    assert_snapshot!(shown(&Fixture::description(with_paths(PATHS)).generate()), @r#"
    # fn example() -> Result<(), fixture::BuildError> {
    let client = fixture::Client::builder("https://bank.example").build()?;
    "#);
}

/// The head of a file.
fn head(generated: &Generated, file: &str) -> String {
    let lines = generated.file(file).lines().filter_map(|line| line.strip_prefix("//!"));
    lines.skip(2).map(|line| format!("{}\n", line.trim_start())).collect()
}

#[test]
fn types_show_an_enum_that_takes_a_value_newer_than_its_description() {
    let package = answered("Root: { type: object, properties: { state: { type: string, enum: [open, closed] } } }");
    assert_snapshot!(head(&package, "src/types.rs"), @r#"
    Enums keep values that are newer than the description:

    ```
    # #[cfg(feature = "operations")]
    # {
    let newer = fixture::types::RootState::from("newer");
    assert_eq!(newer.as_str(), "newer");
    # }
    ```

    With the feature `serde`, types that go as JSON, enums and ids implement `Serialize` and `Deserialize`. Formats such as JSON or YAML get the members of a value, with decimals as text, which keeps their digits; a binary format gets the JSON of a value as one text. What is serialized is not redacted.
    "#);
}

#[test]
fn types_without_an_enum_show_a_field() {
    let package = answered("Root: { type: object, properties: { type: { type: string } } }");
    assert_snapshot!(head(&package, "src/types.rs"), @r#"
    ```no_run
    # #[cfg(feature = "operations")]
    # fn example(value: &fixture::types::Root) {
    println!("{:?}", value.r#type);
    # }
    ```

    With the feature `serde`, types that go as JSON, enums and ids implement `Serialize` and `Deserialize`. Formats such as JSON or YAML get the members of a value, with decimals as text, which keeps their digits; a binary format gets the JSON of a value as one text. What is serialized is not redacted.
    "#);
}

#[test]
fn the_kit_shows_a_type_of_responses_in_both_directions() {
    let package = answered("Root: { type: object, properties: { name: { type: string } } }");
    assert_snapshot!(head(&package, "src/test_kit.rs"), @r#"
    `from_json` and `to_json` are for every type that goes as JSON, `ToContent` and `ToHeaders` for bodies and headers of responses, `FromContent` for bodies of requests.

    For tests without a bank there are two transports: of a `Mock` a test says what each operation responds, in the types of this package; a `Replay` plays what a `recorder` wrote.

    ```no_run
    # #[cfg(feature = "operations")]
    # fn example(recorded: &str) -> Result<(), fixture::ReadError> {
    let value: fixture::types::Root = fixture::test_kit::from_json(recorded)?;
    println!("{}", fixture::test_kit::to_json(&value));
    # Ok(())
    # }
    ```
    "#);
}

#[test]
fn the_builder_takes_the_address_of_each_api_that_has_none() {
    let described = |name: &str| {
        with_paths(&format!("/{name}: {{ get: {{ operationId: {name}, responses: {{ '204': {{ description: None. }} }} }} }}\n"))
    };
    let both = Fixture::portal("apis: { accounts: { description: one.yaml }, payments: { description: two.yaml } }\n");
    let package = both.file("one.yaml", described("one")).file("two.yaml", described("two")).generate();
    assert_snapshot!(package.item("fn Client::builder"), @"
    pub fn builder(
        accounts: impl Into<String>,
        payments: impl Into<String>,
    ) -> Builder<Self> {
        Builder::new(&PORTAL, 0)
            .server_for(Api::Accounts, accounts)
            .server_for(Api::Payments, payments)
    }
    ");
    assert!(package.file("src/lib.rs").contains(r#"Client::builder("https://bank.example", "https://bank.example")"#));
}
