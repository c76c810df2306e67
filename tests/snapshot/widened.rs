//! What environments promise differently: the code promises what holds in all of them.

use insta::assert_snapshot;

use crate::environments::{portal, rows};
use crate::fixture::{Fixture, answering, sending, with_paths, with_paths_and_schemas};

/// A portal whose responses have a field that is described so.
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
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// `page` on the wire.
        pub page: Option<i64>,
    }

    Account/page | `default`: 10 in sandbox, 50 in production | none is applied
    ");
}

#[test]
fn a_default_of_one_environment_is_not_promised() {
    let fixture = field("type: integer, default: 10", "type: integer");
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// `page` on the wire.
        pub page: Option<i64>,
    }

    Account/page | `default`: 10 only in sandbox | none is applied
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
        self.call.set(0, &page);
        self
    }

    GET /accounts page | `default`: 10 in sandbox, 50 in production | none is applied
    ");
}

#[test]
fn patterns_that_differ_are_not_promised() {
    let fixture = field("type: string, pattern: '[a-z]+'", "type: string, pattern: '[a-z0-9]+'");
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// `page` on the wire.
        pub page: Option<String>,
    }

    Account/page | `pattern`: `[a-z]+` in sandbox, `[a-z0-9]+` in production | none holds
    ");
}

#[test]
fn a_format_that_leaves_the_type_alone_is_not_promised() {
    let fixture = field("type: string, format: iban", "type: string");
    assert_snapshot!(fixture.generate().item_with_docs("struct Account") + "\n" + &rows(&fixture), @"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// `page` on the wire.
        pub page: Option<String>,
    }

    Account/page | `format`: `iban` only in sandbox | none holds
    ");
}

/// What the docs promise of a field, and the rows of the report.
fn promised(fixture: &Fixture) -> String {
    let package = fixture.generate().item_with_docs("struct Account");
    let words = package.lines().map(str::trim).filter(|line| line.starts_with("/// ") && !line.contains("on the wire"));
    words.skip(2).map(|line| format!("{line}\n")).collect::<String>() + &rows(fixture)
}

#[test]
fn of_bounds_that_differ_the_wider_holds() {
    let lengths = field("type: string, minLength: 2, maxLength: 35", "type: string, minLength: 1, maxLength: 70");
    let items = "type: array, items: { type: string }";
    let counts = field(&format!("{items}, minItems: 1, maxItems: 9"), &format!("{items}, minItems: 0, maxItems: 10"));
    let members = "type: object, additionalProperties: { type: string }";
    let sizes = field(
        &format!("{members}, minProperties: 2, maxProperties: 3"),
        &format!("{members}, minProperties: 3, maxProperties: 2"),
    );
    let numbers = field(
        "type: number, minimum: 1, maximum: 1e2, exclusiveMaximum: true, multipleOf: 0.05",
        "type: number, minimum: 1, exclusiveMinimum: true, maximum: 100, multipleOf: 0.01",
    );
    assert_snapshot!([lengths, counts, sizes, numbers].map(|fixture| promised(&fixture)).join("\n"), @"
    /// At least 1 character. At most 70 characters.
    Account/page | `minLength`: 2 in sandbox, 1 in production | the wider holds
    Account/page | `maxLength`: 35 in sandbox, 70 in production | the wider holds

    /// At least 0 items. At most 10 items.
    Account/page | `minItems`: 1 in sandbox, 0 in production | the wider holds
    Account/page | `maxItems`: 9 in sandbox, 10 in production | the wider holds

    /// At least 2 members. At most 3 members.
    Account/page | `minProperties`: 2 in sandbox, 3 in production | the wider holds
    Account/page | `maxProperties`: 3 in sandbox, 2 in production | the wider holds

    /// At least 1. At most 100. A multiple of 0.01.
    Account/page | `minimum`: 1 in sandbox, more than 1 in production | the wider holds
    Account/page | `maximum`: less than 1e2 in sandbox, 100 in production | the wider holds
    Account/page | `multipleOf`: 0.05 in sandbox, 0.01 in production | the wider holds
    ");
}

#[test]
fn a_bound_of_one_environment_is_not_promised() {
    let fixture =
        field("type: array, items: { type: string }, maxItems: 3, uniqueItems: true", "type: array, items: { type: string }");
    assert_snapshot!(promised(&fixture), @"
    Account/page | `maxItems`: 3 only in sandbox | none holds
    Account/page | `uniqueItems`: true only in sandbox | none holds
    ");
}

#[test]
fn numbers_that_mean_the_same_do_not_differ() {
    let fixture = field("type: number, minimum: 1, default: 10", "type: number, minimum: 1.0, default: 1e1");
    assert_snapshot!(promised(&fixture), @"/// At least 1. The server takes `10` where it is absent.");
}

#[test]
fn what_follows_from_another_bound_of_its_environment_does_not_differ() {
    let described = |schema: &str| {
        answering(&format!(
            "Account: {{ type: object, properties: {{ page: {{ allOf: [{schema}] }} }} }}\nShort: {{ type: string, maxLength: 10 }}\n"
        ))
    };
    let short = "$ref: '#/components/schemas/Short'";
    let fixture = portal(&described(&format!("{{ {short} }}, {{ maxLength: 20 }}")), &described(&format!("{{ {short} }}")));
    assert_snapshot!(promised(&fixture), @"/// At most 10 characters. At most 20 characters.");
}

#[test]
fn values_of_either_environment_are_named() {
    let fixture = field("type: integer, enum: [1, 2]", "type: integer, enum: [2, 3]");
    assert_snapshot!(promised(&fixture), @"
    /// One of `1`, `2`, `3`.
    Account/page | `enum`: [1, 2] in sandbox, [2, 3] in production | what either states holds
    ");
}

#[test]
fn of_multiples_neither_of_which_is_wider_none_holds() {
    let fixture = field("type: integer, multipleOf: 2", "type: integer, multipleOf: 3");
    assert_snapshot!(promised(&fixture), @"Account/page | `multipleOf`: 2 in sandbox, 3 in production | none holds");
}

#[test]
fn what_the_report_quotes_leaves_its_table_alone() {
    let fixture = field("type: string, pattern: 'a|b'", "type: string");
    let package = fixture.generate();
    assert_snapshot!(package.file("PARITY.md").lines().last().unwrap_or_default(), @r"| `Account/page` | `pattern`: `a\|b` only in sandbox | none holds |");
}

#[test]
fn a_field_that_one_environment_may_leave_null_is_null_in_responses_only() {
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
    #[derive(Clone, Debug)]
    pub struct Account {
        pub(crate) binding: Binding,
    }

    #[derive(Clone, PartialEq)]
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
    #[derive(Clone, PartialEq)]
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
    #[derive(Clone, PartialEq)]
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
