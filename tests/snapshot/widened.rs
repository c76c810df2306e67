//! What environments promise differently: the code promises what holds in all of them.

use insta::assert_snapshot;

use crate::environments::{portal, rows};
use crate::fixture::{Fixture, answering, with_paths};

/// A portal whose answers have a field that is described so.
fn field(sandbox: &str, production: &str) -> Fixture {
    let described = |schema: &str| answering(&format!("Account: {{ type: object, properties: {{ page: {{ {schema} }} }} }}\n"));
    portal(&described(sandbox), &described(production))
}

#[test]
fn defaults_that_differ_are_not_promised() {
    let fixture = field("type: integer, default: 10", "type: integer, default: 50");
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Account {
        /// `page` on the wire.
        pub page: Option<i64>,
    }

    Account/page | bounds, pattern or default | the docs name what both have; nothing is applied
    ");
}

#[test]
fn a_default_of_one_environment_is_not_promised() {
    let fixture = field("type: integer, default: 10", "type: integer");
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Account {
        /// `page` on the wire.
        pub page: Option<i64>,
    }

    Account/page | bounds, pattern or default | the docs name what both have; nothing is applied
    ");
}

#[test]
fn defaults_of_parameters_that_differ_are_not_promised() {
    let described = |default: u32| {
        with_paths(&format!(
            "
/accounts:
  get:
    operationId: list
    parameters: [{{ name: page, in: query, schema: {{ type: integer, default: {default} }} }}]
    responses: {{ '204': {{ description: None. }} }}
"
        ))
    };
    let fixture = portal(&described(10), &described(50));
    assert_snapshot!(fixture.generate().item_with_docs("fn List::page") + "\n" + &rows(&fixture), @"
    /// `page`
    pub fn page(mut self, page: i64) -> Self {
        self.0.set(0, &page);
        self
    }

    GET /accounts page | bounds, pattern or default | the docs name what both have; nothing is applied
    ");
}

#[test]
fn patterns_that_differ_are_not_promised() {
    let fixture = field("type: string, pattern: '[a-z]+'", "type: string, pattern: '[a-z0-9]+'");
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Account {
        /// `page` on the wire.
        pub page: Option<String>,
    }

    Account/page | bounds, pattern or default | the docs name what both have; nothing is applied
    ");
}

#[test]
fn a_format_that_leaves_the_type_alone_is_not_promised() {
    let fixture = field("type: string, format: iban", "type: string");
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Account {
        /// `page` on the wire.
        pub page: Option<String>,
    }

    Account/page | bounds, pattern or default | the docs name what both have; nothing is applied
    ");
}
