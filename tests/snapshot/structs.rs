//! Objects: structs, their fields, and how they are read and written.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, paths, sent, with_paths_and_schemas};

#[test]
fn an_object_of_a_response_is_a_struct_that_is_only_read() {
    let package = answered(
        "
        Account:
          type: object
          required: [iban]
          properties:
            iban: { type: string }
            name: { type: string }
        ",
    );
    assert_snapshot!(package.items(&["struct Account", "redacted_debug! Account", "impl Read for Account"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub iban: String,
        pub name: Option<String>,
    }

    redacted_debug!(Account { iban, name });

    impl Read for Account {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut iban: Option<String> = None;
            let mut name: Option<String> = None;
            reader.object(&mut [("iban", &mut iban), ("name", &mut name)])?;
            Ok(Self { iban: reader.required("iban", iban)?, name })
        }
    }
    "#);
}

#[test]
fn an_object_of_a_request_has_a_constructor_of_what_is_required_and_is_only_written() {
    let package = sent(
        "
        Account:
          type: object
          required: [iban]
          properties:
            iban: { type: string }
            name: { type: string }
        ",
    );
    assert_snapshot!(package.items(&["constructor! Account", "impl Write for Account"]), @r#"
    constructor!(Account: new(iban: impl Into<String>) {} text { name });

    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("iban", &self.iban);
            object.optional("name", &self.name);
        }
    }
    "#);
}

#[test]
fn docs_are_those_of_the_description_with_its_bounds_and_its_place() {
    let package = answered(
        r#"
        Account:
          description: An account at [the bank], see https://example.com/accounts.
          type: object
          properties:
            name: { type: string, maxLength: 70, pattern: "[A-Z]*", description: Name for <b>people</b>. }
            priority: { type: integer, minimum: 1, default: 2, deprecated: true }
        "#,
    );
    assert_snapshot!(package.item_with_docs("struct Account"), @r#"
    /// An account at \[the bank\], see <https://example.com/accounts>.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// Name for \<b\>people\</b\>.
        ///
        /// At most 70 characters. Pattern: `[A-Z]*`.
        pub name: Option<String>,
        /// `priority` on the wire.
        ///
        /// At least 1. The server takes `2` where it is absent.
        #[deprecated = "the description says so"]
        pub priority: Option<u64>,
    }
    "#);
}

#[test]
fn docs_show_characters_that_do_not_print() {
    let package = answered(
        r#"
        Root:
          type: object
          properties:
            "a\tb": { type: string }
            c: { type: string, description: "left \u202Eright", pattern: "[\u2066]" }
        "#,
    );
    assert_snapshot!(package.item_with_docs("struct Root"), @r"
    /// `Root` of the description.
    ///
    /// Source: `/components/schemas/Root`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        /// `a\tb` on the wire.
        pub a_b: Option<String>,
        /// left \u{202e}right
        ///
        /// Pattern: `[\u{2066}]`.
        pub c: Option<String>,
    }
    ");
}

#[test]
fn a_field_is_an_option_where_it_may_be_absent_or_null() {
    let package = answered(
        "
        Account:
          type: object
          required: [always, never_absent_but_null]
          properties:
            always: { type: string }
            never_absent_but_null: { type: string, nullable: true }
            sometimes: { type: string }
            sometimes_or_null: { type: string, nullable: true }
        ",
    );
    assert_snapshot!(package.items(&["struct Account", "impl Read for Account"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub always: String,
        pub never_absent_but_null: Option<String>,
        pub sometimes: Option<String>,
        pub sometimes_or_null: Option<String>,
    }

    impl Read for Account {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut always: Option<String> = None;
            let mut never_absent_but_null: Option<String> = None;
            let mut sometimes: Option<String> = None;
            let mut sometimes_or_null: Option<String> = None;
            reader.object(&mut [
                ("always", &mut always),
                ("never_absent_but_null", &mut never_absent_but_null),
                ("sometimes", &mut sometimes),
                ("sometimes_or_null", &mut sometimes_or_null),
            ])?;
            Ok(Self {
                always: reader.required("always", always)?, never_absent_but_null, sometimes,
                sometimes_or_null,
            })
        }
    }
    "#);
}

#[test]
fn a_nullable_component_is_nullable_wherever_it_is_named() {
    let package = answered(
        "
        Account:
          type: object
          required: [limit]
          properties:
            limit: { $ref: '#/components/schemas/Limit' }
        Limit: { type: integer, nullable: true }
        ",
    );
    assert_snapshot!(package.item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub limit: Option<i64>,
    }
    ");
}

#[test]
fn a_required_field_of_a_request_that_may_be_null_is_written_as_null() {
    let package = sent(
        "
        Account:
          type: object
          required: [limit]
          properties:
            limit: { type: integer, nullable: true }
        ",
    );
    assert_snapshot!(package.items(&["struct Account", "impl Write for Account"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub limit: Option<i64>,
    }

    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("limit", &self.limit);
        }
    }
    "#);
}

#[test]
fn a_read_only_field_is_nothing_that_a_request_needs() {
    let package = sent(
        "
        Account:
          type: object
          required: [iban, status]
          properties:
            iban: { type: string }
            status: { type: string, readOnly: true }
        ",
    );
    assert_snapshot!(package.items(&["struct Account", "constructor! Account"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub iban: String,
    }

    constructor!(Account: new(iban: impl Into<String>) {});
    ");
}

#[test]
fn inline_objects_are_named_by_the_path_of_their_owners() {
    let package = answered(
        "
        Account:
          type: object
          properties:
            owner:
              type: object
              properties:
                address: { type: object, properties: { city: { type: string } } }
            cards:
              type: array
              items: { type: object, properties: { number: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["struct Account", "struct AccountOwner", "struct AccountCard"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub owner: Option<AccountOwner>,
        pub cards: Option<Vec<AccountCard>>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct AccountOwner {
        pub address: Option<AccountOwnerAddress>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct AccountCard {
        pub number: Option<String>,
    }
    ");
}

#[test]
fn lists_and_maps_hold_any_type() {
    let package = answered(
        "
        Account:
          type: object
          required: [tags, balances, limits, anything, matrix]
          properties:
            tags: { type: array, items: { type: string } }
            balances: { type: array, items: { $ref: '#/components/schemas/Balance' } }
            limits: { type: object, additionalProperties: { type: integer } }
            anything: { type: object }
            matrix: { type: array, items: { type: array, items: { type: number } } }
        Balance: { type: object, properties: { at: { type: string } } }
        ",
    );
    assert_snapshot!(package.item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub tags: Vec<String>,
        pub balances: Vec<Balance>,
        pub limits: BTreeMap<String, i64>,
        pub anything: BTreeMap<String, Json>,
        pub matrix: Vec<Vec<f64>>,
    }
    ");
}

#[test]
fn typed_additional_properties_beside_properties_keep_every_member() {
    let package = answered(
        "
        Links:
          type: object
          properties: { self: { type: string } }
          additionalProperties: { $ref: '#/components/schemas/Link' }
        Link: { type: object, properties: { href: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["struct Links", "impl Read for Links"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Links {
        pub self_: Option<String>,
        pub additional: BTreeMap<String, Link>,
    }

    impl Read for Links {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut self_: Option<String> = None;
            let mut additional = BTreeMap::new();
            reader.open_object(&mut [("self", &mut self_)], &mut additional)?;
            Ok(Self { self_, additional })
        }
    }
    "#);
}

#[test]
fn additional_properties_are_written_after_the_named_ones() {
    let package = sent(
        "
        Links:
          type: object
          properties: { self: { type: string } }
          additionalProperties: { type: string }
        ",
    );
    assert_snapshot!(package.items(&["constructor! Links", "impl Write for Links"]), @r#"
    constructor!(Links: new() {} text { self_ } unset { additional });

    impl Write for Links {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.optional("self", &self.self_);
            object.extra(&self.additional);
        }
    }
    "#);
}

#[test]
fn a_struct_that_contains_itself_is_boxed_there() {
    let package = answered(
        "
        Node:
          type: object
          required: [name]
          properties:
            name: { type: string }
            parent: { $ref: '#/components/schemas/Node' }
            children: { type: array, items: { $ref: '#/components/schemas/Node' } }
        ",
    );
    assert_snapshot!(package.items(&["struct Node", "impl Read for Node"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Node {
        pub name: String,
        pub parent: Option<Box<Node>>,
        pub children: Option<Vec<Node>>,
    }

    impl Read for Node {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut name: Option<String> = None;
            let mut parent: Option<Box<Node>> = None;
            let mut children: Option<Vec<Node>> = None;
            reader.object(&mut [
                ("name", &mut name),
                ("parent", &mut parent),
                ("children", &mut children),
            ])?;
            Ok(Self { name: reader.required("name", name)?, parent, children })
        }
    }
    "#);
}

#[test]
fn an_inline_object_may_hold_the_list_that_it_is_an_item_of() {
    let package = answered(
        "
        Nodes:
          type: array
          items: { type: object, properties: { children: { $ref: '#/components/schemas/Nodes' } } }
        ",
    );
    assert_snapshot!(package.item("struct Node"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Node {
        pub children: Option<Vec<Node>>,
    }
    ");
}

#[test]
fn structs_that_contain_one_another_are_boxed_once_on_the_way() {
    let package = answered(
        "
        Person: { type: object, properties: { employer: { $ref: '#/components/schemas/Company' } } }
        Company: { type: object, properties: { director: { $ref: '#/components/schemas/Person' } } }
        ",
    );
    assert_snapshot!(package.items(&["struct Person", "struct Company"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Person {
        pub employer: Option<Box<Company>>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Company {
        pub director: Option<Person>,
    }
    ");
}

#[test]
fn all_of_one_part_is_that_part() {
    let package = answered(
        "
        Account:
          type: object
          properties:
            balance: { allOf: [{ $ref: '#/components/schemas/Balance' }], description: What is there. }
        Balance: { type: object, properties: { at: { type: string } } }
        ",
    );
    assert_snapshot!(package.item_with_docs("struct Account"), @"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// What is there.
        pub balance: Option<Balance>,
    }
    ");
}

#[test]
fn all_of_several_parts_is_one_struct_in_which_the_later_part_counts() {
    let package = answered(
        "
        Card:
          allOf:
            - $ref: '#/components/schemas/Account'
            - type: object
              properties: { number: { type: string }, limit: { type: integer, format: int32 } }
          required: [name]
        Account: { type: object, required: [iban], properties: { iban: { type: string }, name: { type: string }, limit: { type: number } } }
        ",
    );
    assert_snapshot!(package.item("struct Card"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Card {
        pub iban: String,
        pub name: String,
        pub limit: Option<i32>,
        pub number: Option<String>,
    }
    ");
}

#[test]
fn a_part_may_require_what_another_part_has() {
    let package = answered(
        "
        Dog:
          allOf:
          - { required: [name], properties: { bark: { type: string } } }
          - { properties: { name: { type: string } } }
        ",
    );
    assert_snapshot!(package.item("struct Dog"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Dog {
        pub bark: Option<String>,
        pub name: String,
    }
    ");
}

#[test]
fn equal_inline_objects_of_one_name_are_one_type() {
    let package = paths(
        "
        /one:
          get:
            operationId: find
            responses:
              '200': { description: One., content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
              '201': { description: Same., content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
        ",
    );
    assert_snapshot!(package.items(&["impl Operation for GetOperation"]), @"
    impl Operation for GetOperation {
        type Body = FindResponse;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn a_type_of_requests_and_responses_goes_both_ways() {
    let description = with_paths_and_schemas(
        "
        /account:
          put:
            operationId: replace
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } }
            responses:
              '200': { description: As stored., content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } }
        ",
        "
        Account: { type: object, required: [name, id], properties: { name: { type: string }, id: { type: string, readOnly: true } } }
        ",
    );
    let package = Fixture::description(description).generate();
    assert_snapshot!(package.items(&["struct Account", "constructor! Account", "impl Read for Account", "impl Write for Account"]), @r#"
    #[derive(Clone, Debug)]
    pub struct Account {
        pub(crate) binding: Binding,
    }

    constructor!(Account: new(name: impl Into<String>) {} unset { id });

    impl Read for Account {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut name: Option<String> = None;
            let mut id: Option<String> = None;
            reader.object(&mut [("name", &mut name), ("id", &mut id)])?;
            Ok(Self { name: reader.required("name", name)?, id })
        }
    }

    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("name", &self.name);
            #[cfg(feature = "test-kit")]
            if object.is_response() {
                object.optional("id", &self.id);
            }
        }
    }
    "#);
}

#[test]
fn decimals_that_the_wire_spells_as_text_are_text_in_lists_and_maps_too() {
    let package = sent(
        "
        Rates:
          type: object
          required: [steps]
          properties:
            steps: { type: array, items: { type: string, format: decimal } }
            named: { type: object, additionalProperties: { type: string, format: decimal } }
          additionalProperties: { type: string, format: decimal }
        ",
    );
    assert_snapshot!(package.item("impl Write for Rates"), @r#"
    impl Write for Rates {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.text("steps", &self.steps);
            object.text("named", &self.named);
            object.extra_text(&self.additional);
        }
    }
    "#);
}

#[test]
fn the_amount_of_an_amount_and_a_currency_is_a_decimal_as_the_wire_spells_it() {
    let package = sent(
        r#"
        Payment:
          type: object
          required: [text, number]
          properties:
            text:
              type: object
              required: [amount, currency]
              properties: { amount: { type: string, pattern: "-?[0-9]+" }, currency: { type: string } }
            number:
              type: object
              required: [amount, currency]
              properties: { amount: { type: number }, currency: { type: string } }
        "#,
    );
    assert_snapshot!(package.items(&["struct PaymentText", "impl Write for PaymentText", "impl Write for PaymentNumber"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct PaymentText {
        pub amount: Decimal,
        pub currency: String,
    }

    impl Write for PaymentText {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.text("amount", &self.amount);
            object.field("currency", &self.currency);
        }
    }

    impl Write for PaymentNumber {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("amount", &self.amount);
            object.field("currency", &self.currency);
        }
    }
    "#);
}

#[test]
fn a_number_among_required_names_is_the_name_that_it_spells() {
    let schema = "Root: { type: object, required: [1], properties: { 1: { type: string } } }";
    assert_snapshot!(answered(schema).item("struct Root"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub value_1: String,
    }
    ");
    let part = "{ type: object, required: [1], properties: { 1: { type: string } } }";
    let parts = format!("Root: {{ allOf: [{part}, {{ type: object, properties: {{ a: {{ type: string }} }} }}] }}");
    assert!(answered(&parts).item("struct Root").contains("pub value_1: String"));
}

#[test]
fn an_item_or_a_value_of_a_mapping_is_an_option_where_it_may_be_null() {
    let package = answered(
        r#"
        Accounts:
          type: object
          required: [ibans, names]
          properties:
            ibans: { type: array, items: { $ref: '#/components/schemas/Iban' } }
            names: { type: object, additionalProperties: { type: string, nullable: true } }
          additionalProperties: { type: integer, nullable: true }
        Iban: { type: string, nullable: true }
        "#,
    );
    assert_snapshot!(package.item("struct Accounts"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Accounts {
        pub ibans: Vec<Option<String>>,
        pub names: BTreeMap<String, Option<String>>,
        pub additional: BTreeMap<String, Option<i64>>,
    }
    ");
}

#[test]
fn decimals_that_may_be_null_are_spelt_as_text_or_as_null() {
    let package = sent(
        r#"
        Rates:
          type: object
          properties:
            all: { type: array, items: { type: string, format: decimal, nullable: true } }
          additionalProperties: { type: string, format: decimal, nullable: true }
        "#,
    );
    assert_snapshot!(package.items(&["struct Rates", "impl Write for Rates"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Rates {
        pub all: Option<Vec<Option<Decimal>>>,
        pub additional: BTreeMap<String, Option<Decimal>>,
    }

    impl Write for Rates {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.text("all", &self.all);
            object.extra_text(&self.additional);
        }
    }
    "#);
}

#[test]
fn setters_of_members_named_like_one_another_are_told_apart() {
    let package = sent(
        "
        Account:
          type: object
          properties: { new: { type: boolean }, with_new: { type: boolean } }
        ",
    );
    assert_snapshot!(package.item("constructor! Account"), @"
    constructor!(Account: new() {
        with_new: bool,
    } renamed {
        with_new_field => new: bool,
    });
    ");
}

#[test]
fn what_only_a_request_has_to_have_is_taken_by_new() {
    let package = Fixture::description(with_paths_and_schemas(
        "
        /users:
          post:
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } }
            responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } }
        ",
        "
        User:
          type: object
          required: [id, name, password, pin]
          properties:
            pin: { type: string, writeOnly: true }
            id: { type: string, readOnly: true }
            name: { type: string }
            password: { type: string, writeOnly: true }
            phone: { type: string, writeOnly: true }
        ",
    ))
    .generate();
    assert_snapshot!(package.items(&["struct User", "constructor! User", "impl Write for User"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct User {
        pub pin: Option<String>,
        pub id: Option<String>,
        pub name: String,
        pub password: Option<String>,
        pub phone: Option<String>,
    }

    constructor!(User: new(
        name: impl Into<String>,
    ;
        password: impl Into<String>,
        pin: impl Into<String>,
    ) {} text { phone } unset { id });

    impl Write for User {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.needed("pin", &self.pin);
            object.field("name", &self.name);
            object.needed("password", &self.password);
            object.optional("phone", &self.phone);
            #[cfg(feature = "test-kit")]
            if object.is_response() {
                object.optional("id", &self.id);
            }
        }
    }
    "#);
}
