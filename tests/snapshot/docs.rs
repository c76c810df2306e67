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
    #[derive(Clone)]
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
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Account {
        /// turned around
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
    assert_snapshot!(package.item_with_docs("enum Product"), @"
    /// `product` of the description.
    ///
    /// Source: `/components/parameters/product/schema`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Product {
        /// `a` on the wire.
        A,
        /// `b` on the wire.
        B,
        /// A value newer than this description.
        Unknown(UnknownValue),
    }
    ");
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
