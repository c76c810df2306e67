//! What environments promise differently: the code promises what holds in all of them.

use insta::assert_snapshot;

use crate::environments::{portal, rows};
use crate::fixture::{Fixture, answering, sending, with_paths, with_paths_and_schemas};

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
    assert_snapshot!(fixture.generate().item_with_docs("fn ListRequest::page") + "\n" + &rows(&fixture), @"
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

#[test]
fn a_field_that_one_environment_may_leave_null_is_null_in_answers_only() {
    let described = |nullable: bool| {
        let schema = format!("{{ type: string, nullable: {nullable} }}");
        with_paths_and_schemas(
            "
            /account: { get: { operationId: read, responses: { '200': { description: A., content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } } } } }
            /wish: { put: { operationId: wish, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Wish' } } } }, responses: { '204': { description: None. } } } }
            ",
            &format!(
                "
Account: {{ type: object, required: [page], properties: {{ page: {schema} }} }}
Wish: {{ type: object, required: [page], properties: {{ page: {schema} }} }}
"
            ),
        )
    };
    let fixture = portal(&described(true), &described(false));
    let labels = ["struct Account", "struct Wish", "impl Write for Wish"];
    assert_snapshot!(fixture.generate().items(&labels) + "\n" + &rows(&fixture), @r#"
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Account {
        pub page: Option<String>,
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Wish {
        pub page: String,
    }

    impl Write for Wish {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("page", &self.page);
        }
    }

    Account/page | nullable only in sandbox | may come as `null`, and never goes as `null`
    Wish/page | nullable only in sandbox | may come as `null`, and never goes as `null`
    "#);
}

#[test]
fn members_without_a_name_that_one_environment_types_say_so() {
    let described =
        |more: &str| sending(&format!("Account: {{ type: object, {more} properties: {{ page: {{ type: string }} }} }}\n"));
    let fixture = portal(&described("additionalProperties: { type: integer },"), &described("additionalProperties: false,"));
    assert_snapshot!(fixture.generate().items(&["struct Account", "impl Write for Account"]) + "\n" + &rows(&fixture), @r#"
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Account {
        pub page: Option<String>,
        pub additional: BTreeMap<String, Json>,
    }

    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.optional("page", &self.page);
            object.extra(&self.additional);
        }
    }

    Account/additional | type of members without a name | any JSON value
    "#);
}

#[test]
fn what_one_environment_alone_says_of_a_field_is_listed() {
    let fixture = field("type: string, readOnly: true", "type: string, deprecated: true");
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

    Account/page | `readOnly` only in sandbox | goes both ways
    Account/page | deprecated only in production | the docs do not say so
    ");
}

#[test]
fn reserved_characters_go_as_they_are_where_all_environments_allow_it() {
    let described = |allowed: bool| {
        with_paths(&format!(
            "
/accounts:
  get:
    operationId: list
    parameters: [{{ name: page, in: query, allowReserved: {allowed}, schema: {{ type: string }} }}]
    responses: {{ '204': {{ description: None. }} }}
"
        ))
    };
    let fixture = portal(&described(true), &described(false));
    assert_snapshot!(fixture.generate().parameters("static LIST") + "\n" + &rows(&fixture), @r#"
    parameters: &[Parameter::query("page")],
    GET /accounts page | `allowReserved` only in sandbox | reserved characters are escaped
    "#);
}
