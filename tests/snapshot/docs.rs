//! Docs: whatever a description says, they are doc comments that the compiler takes, and Markdown that shows what was said.

use insta::assert_snapshot;

use crate::fixture::answered;

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
