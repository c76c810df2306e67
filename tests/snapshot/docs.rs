//! Docs: whatever a description says, they are doc comments that the compiler takes, and Markdown that shows what was said.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, answering, with_paths};

#[test]
fn values_in_docs_are_code_on_one_line_whatever_they_hold() {
    let package = answered(
        r#"
        Account:
          type: object
          properties:
            lines: { type: string, default: "a\rb\n\n```\nfn main() {}\n```\n" }
            ticks: { type: string, format: "``of `[Nowhere]`" }
            "`name` [Nowhere]": { type: string, pattern: "`" }
        "#,
    );
    assert_snapshot!(package.item_with_docs("struct Account"), @r"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// `lines` on the wire.
        ///
        /// The server takes ```` a\rb\n\n```\nfn main() {}\n``` ```` where it is absent.
        pub lines: Option<String>,
        /// `ticks` on the wire.
        ///
        /// Format: ``` ``of `[Nowhere]` ```.
        pub ticks: Option<String>,
        /// `` `name` [Nowhere] `` on the wire.
        ///
        /// Pattern: `` ` ``.
        pub name_nowhere: Option<String>,
    }
    ");
}

#[test]
fn characters_that_a_doc_comment_cannot_have_are_not_in_docs() {
    let package = answered(
        "Account: { type: object, properties: { a: { type: string, description: \"turned \\u202Earound\\rand back\", default: \"\\u202E\" } } }\n",
    );
    assert_snapshot!(package.item_with_docs("struct Account"), @r"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// turned \u{202e}around
        /// and back
        ///
        /// The server takes `\u{202e}` where it is absent.
        pub a: Option<String>,
    }
    ");
}

#[test]
fn a_parameter_that_operations_share_is_called_by_its_name() {
    let description = with_paths(
        "
        /{product}/a: { parameters: [{ $ref: '#/components/parameters/product' }], get: { responses: { '204': { description: None. } } } }
        ",
    ) + "components: { parameters: { product: { name: product, in: path, required: true, schema: { type: string, enum: [a, b] } } } }\n";
    let package = Fixture::description(description).generate();
    assert_snapshot!(package.item_with_docs("string_enum! Product"), @r#"
    string_enum! {
        /// `product` of the description.
        ///
        /// Source: `/components/parameters/product/schema`.
        pub enum Product: sent {
            A = "a",
            B = "b",
        }
    }
    "#);
}

#[test]
fn a_source_names_its_file_where_there_are_several() {
    let settings = "
        environments: { bank: { servers: { a: 'https://bank.example/a', b: 'https://bank.example/b' } } }
        apis: { a: { description: a.yaml }, b: { description: b.yaml } }
    ";
    let described = |name: &str| answering(&format!("{name}: {{ type: object, properties: {{ a: {{ type: string }} }} }}\n"));
    let package = Fixture::portal(settings).file("a.yaml", described("One")).file("b.yaml", described("Two")).generate();
    let sources = ["struct One", "struct Two"].map(|label| package.item_with_docs(label));
    let lines = sources.iter().flat_map(|item| item.lines()).filter(|line| line.contains("Source"));
    assert_snapshot!(lines.collect::<Vec<_>>().join("\n"), @"
    /// Source: `a.yaml#/components/schemas/One`.
    /// Source: `b.yaml#/components/schemas/Two`.
    ");
}

#[test]
fn a_package_is_a_client_of_what_its_description_is_called() {
    let description = answering("Account: { type: object, properties: { a: { type: string } } }\n")
        .replace("title: Fixture", "title: 'Bank [API]'");
    let package = Fixture::description(description).generate();
    let manifest = package.file("Cargo.toml").lines().find(|line| line.starts_with("description")).unwrap_or_default();
    let head = package.file("src/lib.rs").lines().find(|line| line.starts_with("//!")).unwrap_or_default();
    assert_snapshot!([manifest, head, package.file("README.md")].join("\n"), @r#"
    description = "Client of Bank [API]"
    //! A client of Bank \[API\].
    # fixture

    A client of Bank \[API\], generated from its API descriptions: 1 operation. Every file here is written by
    `cargo xtask generate`, and `origin.json` says from what; changes made by hand are lost.

    | Module | Feature | Operations |
    |---|---|---|
    | `operations` | `operations` | 1 |

    The feature `reqwest`, a default one, is the transport over the network. Without it the builder is given a transport, which
    may be one of a browser's: that builds for `wasm32-unknown-unknown` too.
    The feature `encrypted-pem` reads a private key that a passphrase encrypts, and `pkcs12` a client certificate as PKCS#12.
    The feature `file-store` adds a store of customers' sessions in files, encrypted.
    The feature `gzip` reads responses that come compressed.
    The feature `serde` lets types implement `Serialize` and `Deserialize`; for that it switches `test-kit` on.
    The feature `test-kit` adds the other direction of each type, for tests: responses are written, requests are read, and a mock
    or a recording takes the place of a bank.
    "#);
}

#[test]
fn a_readme_has_modules_and_their_features() {
    let settings = "
        environments: { one: { servers: { a: 'https://one.example' } }, two: { servers: { a: 'https://two.example' } } }
        apis: { a: { one: one.yaml, two: two.yaml } }
    ";
    let operation = |path: &str| {
        format!("/{path}: {{ get: {{ tags: [Bank Accounts], responses: {{ '204': {{ description: None. }} }} }} }}\n")
    };
    let fixture = Fixture::portal(settings).file("one.yaml", with_paths(&operation("a")));
    let outcome = fixture.file("two.yaml", with_paths(&(operation("a") + &operation("b")))).outcome();
    let rows = outcome.files["README.md"].lines().filter(|line| line.starts_with('|'));
    assert_snapshot!(rows.collect::<Vec<_>>().join("\n"), @"
    | Module | Feature | Operations |
    |---|---|---|
    | `bank_accounts` | `bank-accounts` | 1 |
    | `two::bank_accounts` | `bank-accounts` | 1 |
    ");
}

#[test]
fn an_environment_tells_how_its_credentials_are_got() {
    let settings = "
        environments: { one: { servers: { a: 'https://one.example' } }, two: { servers: { a: 'https://two.example' } } }
        apis: { a: { one: one.yaml, two: two.yaml } }
    ";
    let described = |words: &str| {
        let scheme = format!("oauth: {{ type: http, scheme: bearer, description: '{words}' }}");
        with_paths("/a: { get: { security: [{ oauth: [] }], responses: { '204': { description: None. } } } }\n")
            + &format!("components: {{ securitySchemes: {{ {scheme} }} }}\n")
    };
    let fixture =
        Fixture::portal(settings).file("one.yaml", described("Keys of the portal.")).file("two.yaml", described("A [QWAC]."));
    let package = fixture.generate();
    let docs = ["struct One", "struct Two"].map(|label| package.item_with_docs(label)).concat();
    assert_snapshot!(docs.lines().filter(|line| line.starts_with("///")).collect::<Vec<_>>().join("\n"), @r"
    /// The one environment. Dereferences to [`Client`].
    ///
    /// Keys of the portal.
    /// The two environment. Dereferences to [`Client`].
    ///
    /// A \[QWAC\].
    ");
}

#[test]
fn a_security_scheme_may_stand_behind_a_reference() {
    let fixture = Fixture::description(
        with_paths("/a: { get: { security: [{ oauth: [] }], responses: { '204': { description: None. } } } }\n")
            + "components: { securitySchemes: { oauth: { $ref: '#/components/securitySchemes/bearer' }, bearer: { type: http, scheme: bearer, description: Ask for it. } } }\n",
    );
    assert_eq!(fixture.findings(), "");
    assert!(fixture.generate().item_with_docs("struct Client").contains("/// Ask for it."));
}

#[test]
fn without_sessions_an_example_begins_at_the_environment_that_has_the_group() {
    let settings = "
        environments: { one: { servers: { a: 'https://one.example' } }, two: { servers: { a: 'https://two.example' } } }
        apis: { a: { one: one.yaml, two: two.yaml } }
    ";
    let operation =
        |path: &str| format!("/{path}: {{ get: {{ tags: [all], responses: {{ '204': {{ description: None. }} }} }} }}\n");
    let fixture = Fixture::portal(settings).file("one.yaml", with_paths(&operation("a")));
    let outcome = fixture.file("two.yaml", with_paths(&(operation("a") + &operation("b")))).outcome();
    let examples =
        ["src/all.rs", "src/two/all.rs"].map(|path| outcome.files[path].lines().find(|line| line.contains("async fn")));
    assert_snapshot!(examples.map(Option::unwrap_or_default).join("\n"), @"
    //! # async fn example(client: &fixture::Client) -> Result<(), fixture::Error> {
    //! # async fn example(client: &fixture::Two) -> Result<(), fixture::Error> {
    ");
}
