//! OpenAPI 3.1: schemas in the keywords of JSON Schema 2020-12.

use insta::assert_snapshot;

use crate::fixture::{Fixture, Generated, answering, dedent, with_paths};

/// A description of OpenAPI 3.1 that is one of 3.0 otherwise.
pub(crate) fn of_3_1(description: &str) -> String {
    description.replacen("3.0.3", "3.1.0", 1)
}

/// The package whose one operation answers with the first of these schemas.
fn answered(schemas: &str) -> Generated {
    Fixture::description(of_3_1(&answering(schemas))).generate()
}

#[test]
fn several_types_are_a_union_and_null_is_none_of_them() {
    let package = answered(
        "
        Root:
          type: object
          required: [id, code, name]
          properties:
            id: { type: [string, integer], minLength: 3, minimum: 1, description: Text or number. }
            code: { type: [string, 'null'], maxLength: 4 }
            name: { type: [integer, number] }
            price: { type: [number, string], format: decimal }
            none: { anyOf: [{ const: null }, { type: boolean }] }
        ",
    );
    assert_snapshot!(package.item_with_docs("struct Root") + "\n" + &package.items(&["enum RootId", "enum RootPrice"]), @"
    /// `Root` of the description.
    ///
    /// Source: `/components/schemas/Root`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        /// Text or number.
        pub id: RootId,
        /// `code` on the wire.
        ///
        /// At most 4 characters.
        pub code: Option<String>,
        /// `name` on the wire.
        pub name: f64,
        /// `price` on the wire.
        pub price: Option<RootPrice>,
        /// `none` on the wire.
        pub none: Option<bool>,
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub enum RootId {
        Integer(u64),
        String(String),
        Unknown(UnknownVariant),
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub enum RootPrice {
        Number(Decimal),
        String(Decimal),
        Unknown(UnknownVariant),
    }
    ");
}

#[test]
fn a_constant_is_of_the_type_of_its_value() {
    let package = answered(
        "
        Root:
          type: object
          required: [kind, version, flag, mixed]
          properties: { kind: { const: root }, version: { const: 2 }, flag: { const: true }, mixed: { enum: [1, 2.5, none, null] } }
        ",
    );
    assert_snapshot!(package.item_with_docs("struct Root") + "\n" + &package.items(&["string_enum! RootKind", "enum RootMixed"]), @r#"
    /// `Root` of the description.
    ///
    /// Source: `/components/schemas/Root`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        /// `kind` on the wire.
        pub kind: RootKind,
        /// `version` on the wire.
        ///
        /// Always `2`.
        pub version: i64,
        /// `flag` on the wire.
        ///
        /// Always `true`.
        pub flag: bool,
        /// `mixed` on the wire.
        pub mixed: Option<RootMixed>,
    }

    string_enum! {
        pub enum RootKind: received {
            Root = "root",
        }
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub enum RootMixed {
        None(RootMixedNone),
        Value1And25(f64),
        Unknown(UnknownVariant),
    }
    "#);
}

#[test]
fn null_as_the_only_value_is_of_type_null() {
    let schema = |schema: &str| format!("Root: {{ type: object, required: [ended], properties: {{ ended: {schema} }} }}");
    let typed = answered(&schema("{ type: 'null' }")).items(&["struct Root", "impl Read for Root"]);
    assert_eq!(answered(&schema("{ const: null }")).items(&["struct Root", "impl Read for Root"]), typed);
    assert_eq!(answered(&schema("{ enum: [null] }")).items(&["struct Root", "impl Read for Root"]), typed);
    assert_snapshot!(typed, @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub ended: Option<Json>,
    }

    impl Read for Root {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut ended: Option<Json> = None;
            reader.object(&mut [("ended", &mut ended)])?;
            Ok(Self { ended })
        }
    }
    "#);
}

#[test]
fn what_stands_beside_a_reference_counts() {
    let package = answered(
        "
        Root:
          type: object
          required: [plain, narrowed]
          properties:
            plain: { $ref: '#/components/schemas/Money', description: What is owed., deprecated: true }
            narrowed: { $ref: '#/components/schemas/Money', required: [currency], properties: { note: { type: string } } }
        Money: { type: object, description: An amount., properties: { currency: { type: string } } }
        ",
    );
    assert_snapshot!(package.item_with_docs("struct Root") + "\n" + &package.items(&["struct RootNarrowed", "struct Money"]), @r#"
    /// `Root` of the description.
    ///
    /// Source: `/components/schemas/Root`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        /// What is owed.
        #[deprecated = "the description says so"]
        pub plain: Money,
        /// `narrowed` on the wire.
        pub narrowed: RootNarrowed,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct RootNarrowed {
        pub currency: String,
        pub note: Option<String>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Money {
        pub currency: Option<String>,
    }
    "#);
}

#[test]
fn true_is_any_value_and_false_is_none() {
    let package = answered(
        "
        Root:
          type: object
          properties:
            anything: true
            nothing: false
            items: { type: array, items: true }
            one: { oneOf: [{ type: string }, false] }
            named: { $ref: '#/components/schemas/Named' }
        Named: true
        ",
    );
    assert_snapshot!(package.item("struct Root"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub anything: Option<Json>,
        pub items: Option<Vec<Json>>,
        pub one: Option<String>,
        pub named: Option<Json>,
    }
    ");
}

#[test]
fn members_described_by_a_pattern_are_the_others() {
    let package = answered(
        "
        Root:
          type: object
          required: [id]
          properties:
            id: { type: string }
            balances: { type: object, patternProperties: { '^[A-Z]{3}$': { type: integer } }, additionalProperties: false }
            mixed: { type: object, patternProperties: { '^x-': { type: string } }, additionalProperties: { type: boolean } }
          patternProperties: { '^x-': { type: string } }
        ",
    );
    assert_snapshot!(package.items(&["struct Root", "enum RootMixedItem"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub id: String,
        pub balances: Option<BTreeMap<String, i64>>,
        pub mixed: Option<BTreeMap<String, RootMixedItem>>,
        pub additional: BTreeMap<String, RootAdditional>,
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub enum RootMixedItem {
        Boolean(bool),
        String(String),
        Unknown(UnknownVariant),
    }
    ");
}

#[test]
fn schemas_are_found_by_the_identifiers_that_they_give_themselves() {
    let package = answered(
        "
        Root:
          $id: https://bank.example/schemas/root
          type: object
          properties:
            money: { $ref: money }
            amount: { $ref: 'money#amount' }
            code: { $ref: '#/$defs/Code' }
            children: { type: array, items: { $dynamicRef: '#node' } }
            again: { $ref: '#' }
          $dynamicAnchor: node
          $defs: { Code: { type: string, enum: [A, B] } }
        Money:
          $id: https://bank.example/schemas/money
          type: object
          properties: { value: { $anchor: amount, type: object, properties: { digits: { type: string } } } }
        ",
    );
    assert_snapshot!(package.item("struct Root"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub money: Option<Money>,
        pub amount: Option<Value>,
        pub code: Option<Code>,
        pub children: Option<Vec<Root>>,
        pub again: Option<Box<Root>>,
    }
    ");
}

#[test]
fn texts_that_hold_bytes_are_bytes() {
    let package = answered(
        "
        Root:
          type: object
          properties:
            image: { type: string, contentEncoding: base64, contentMediaType: image/png }
            note: { type: string, contentMediaType: text/markdown }
            digest: { type: string, contentEncoding: base16 }
        ",
    );
    assert_snapshot!(package.item_with_docs("struct Root"), @"
    /// `Root` of the description.
    ///
    /// Source: `/components/schemas/Root`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        /// `image` on the wire.
        ///
        /// Media type: `image/png`.
        pub image: Option<Base64>,
        /// `note` on the wire.
        ///
        /// Media type: `text/markdown`.
        pub note: Option<String>,
        /// `digest` on the wire.
        ///
        /// Encoding: `base16`.
        pub digest: Option<String>,
    }
    ");
}

#[test]
fn a_bound_that_is_outside_itself_is_a_number() {
    let package =
        answered("Root: { type: object, properties: { share: { type: integer, exclusiveMinimum: 0, exclusiveMaximum: 100 } } }");
    assert_snapshot!(package.item_with_docs("struct Root"), @"
    /// `Root` of the description.
    ///
    /// Source: `/components/schemas/Root`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        /// `share` on the wire.
        ///
        /// More than 0. Less than 100.
        pub share: Option<u32>,
    }
    ");
}

#[test]
fn of_two_bounds_on_one_side_the_tighter_holds_in_any_order() {
    let package = answered(
        "
        Root:
          type: object
          properties:
            outer_last: { type: integer, exclusiveMinimum: 3, minimum: -10, exclusiveMaximum: 9, maximum: 5000000000 }
            outer_first: { type: integer, minimum: -10, exclusiveMinimum: 3, maximum: 5000000000, exclusiveMaximum: 9 }
            same: { type: number, minimum: 1, exclusiveMinimum: 1.0, exclusiveMaximum: 2, maximum: 2 }
        ",
    );
    assert_snapshot!(package.item_with_docs("struct Root"), @"
    /// `Root` of the description.
    ///
    /// Source: `/components/schemas/Root`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        /// `outer_last` on the wire.
        ///
        /// More than 3. Less than 9.
        pub outer_last: Option<u32>,
        /// `outer_first` on the wire.
        ///
        /// More than 3. Less than 9.
        pub outer_first: Option<u32>,
        /// `same` on the wire.
        ///
        /// More than 1.0. Less than 2.
        pub same: Option<f64>,
    }
    ");
}

#[test]
fn rules_that_no_type_holds_are_in_the_docs() {
    let package = answered(
        "
        Root:
          type: object
          properties:
            kind: { type: string }
            iban: { type: string }
            pair: { type: array, prefixItems: [{ type: string }, { type: string }], unevaluatedItems: false }
            list: { type: array, items: { type: string }, unevaluatedItems: true }
          if: { properties: { kind: { const: account } } }
          then: { required: [iban] }
          else: { required: [kind] }
          dependentRequired: { iban: [kind] }
          unevaluatedProperties: false
          propertyNames: { pattern: '^[a-z]+$' }
        ",
    );
    assert_snapshot!(package.item_with_docs("struct Root"), @"
    /// `Root` of the description.
    ///
    /// With `iban`, `kind` is required. Pattern of keys: `^[a-z]+$`. Other rules of the description: `if`, `then`, `else`, `unevaluatedProperties`.
    ///
    /// Source: `/components/schemas/Root`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        /// `kind` on the wire.
        pub kind: Option<String>,
        /// `iban` on the wire.
        pub iban: Option<String>,
        /// `pair` on the wire.
        ///
        /// Other rules of the description: `unevaluatedItems`.
        pub pair: Option<RootPair>,
        /// `list` on the wire.
        pub list: Option<Vec<String>>,
    }
    ");
}

#[test]
fn an_operation_may_leave_out_its_responses() {
    let description = of_3_1(&with_paths("/a: { post: { operationId: send } }\n"));
    Fixture::description(description).generate();
}

#[test]
fn a_path_item_may_stand_among_the_components() {
    let description = dedent(
        "
        openapi: 3.1.1
        info: { title: Fixture, summary: For tests., version: '1', license: { name: MIT, identifier: MIT } }
        jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
        paths: { /a: { $ref: '#/components/pathItems/A' } }
        components: { pathItems: { A: { get: { operationId: getA, responses: { '204': { description: None. } } } } } }
        ",
    );
    assert_snapshot!(Fixture::description(description).generate().item("static GET"), @r#"
    pub(crate) static GET: Descriptor = Descriptor {
        id: "getA",
        method: Method::GET,
        api: 0,
        path: "/a",
        parameters: &[],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    };
    "#);
}

#[test]
fn what_3_0_writes_in_its_own_way_is_read_so_and_said() {
    let description = of_3_1(&answering(
        "Root: { type: object, properties: { a: { type: string, nullable: true }, b: { type: integer, minimum: 0, exclusiveMinimum: true } } }",
    ));
    let outcome = Fixture::description(description);
    assert_snapshot!(outcome.faults(), @"
    12:70 /components/schemas/Root/properties/a/nullable
    12:128 /components/schemas/Root/properties/b/exclusiveMinimum
      this is written as in OpenAPI 3.0, and read so
      write it as in the version that the description is of
    ");
}

const WEBHOOKS: &str = "
openapi: 3.1.0
info: { title: Fixture, version: '1' }
webhooks:
  accountOpened:
    post:
      summary: An account was opened.
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Opened' } } } }
      responses: { '200': { description: Understood. } }
  accountClosed:
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Closed' } } } }
components:
  schemas:
    Opened: { type: object, required: [event, iban], properties: { event: { const: opened }, iban: { type: string } } }
    Closed: { type: object, required: [event, iban], properties: { event: { const: closed }, iban: { type: string } } }
";

#[test]
fn webhooks_without_operations_are_a_module_of_what_is_received() {
    let package = Fixture::description(dedent(WEBHOOKS)).generate();
    assert_snapshot!(package.item_with_docs("fn read_account_opened"), @"
    /// Reads the webhook `accountOpened`.
    ///
    /// An account was opened.
    ///
    /// # Errors
    /// If the body is not what the description says.
    pub fn read_account_opened(body: &[u8]) -> Result<Opened, ReadError> {
        portal_runtime::v1::read_json(body)
    }
    ");
    assert_snapshot!(package.items(&["fn read_account_closed", "struct Opened"]), @"
    pub fn read_account_closed(body: &[u8]) -> Result<Closed, ReadError> {
        portal_runtime::v1::read_json(body)
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Opened {
        pub event: OpenedEvent,
        pub iban: String,
    }
    ");
    assert_snapshot!(package.item_with_docs("fn read_webhook") + "\n" + &package.items(&["enum Webhook", "impl Read for Webhook"]), @r#"
    /// Reads any of the webhooks, as the one that it is.
    ///
    /// # Errors
    /// If the body is not what the description says.
    pub fn read_webhook(body: &[u8]) -> Result<Webhook, ReadError> {
        portal_runtime::v1::read_json(body)
    }

    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Webhook {
        AccountClosed(Closed),
        AccountOpened(Opened),
        Unknown(UnknownVariant),
    }

    impl Read for Webhook {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by("event")?;
            union.branch_named(&["closed"], Self::AccountClosed);
            union.branch_named(&["opened"], Self::AccountOpened);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn keys_have_the_type_of_the_texts_that_they_may_be() {
    let package = answered(
        "
        Root:
          type: object
          properties:
            words: { type: object, propertyNames: { $ref: '#/components/schemas/Language' }, additionalProperties: { type: string } }
            rates: { type: object, propertyNames: { enum: [EUR, SEK] }, additionalProperties: { type: number } }
            users: { type: object, propertyNames: { format: uuid }, additionalProperties: { type: string } }
            days: { type: array, items: { type: object, propertyNames: { format: date }, additionalProperties: { type: integer } } }
            notes: { type: object, propertyNames: { maxLength: 32 }, additionalProperties: { type: string } }
        Language: { type: string, enum: [en, sv] }
        ",
    );
    assert_snapshot!(package.items(&["struct Root", "map_key! Language", "map_key! RootRatesKey"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub words: Option<BTreeMap<Language, String>>,
        pub rates: Option<BTreeMap<RootRatesKey, f64>>,
        pub users: Option<BTreeMap<Uuid, String>>,
        pub days: Option<Vec<BTreeMap<Date, i64>>>,
        pub notes: Option<BTreeMap<String, String>>,
    }

    map_key!(Language: received);

    map_key!(RootRatesKey: received);
    ");
}

#[test]
fn a_dynamic_reference_with_several_meanings_is_any_value() {
    let package = answered(
        "
        Root: { type: object, properties: { texts: { $ref: '#/components/schemas/Texts' }, numbers: { $ref: '#/components/schemas/Numbers' } } }
        List: { $id: list, type: object, properties: { all: { type: array, items: { $dynamicRef: '#item' } } }, $defs: { item: { $dynamicAnchor: item } } }
        Texts: { $id: texts, $ref: list, $defs: { item: { $dynamicAnchor: item, type: string } } }
        Numbers: { $id: numbers, $ref: list, $defs: { item: { $dynamicAnchor: item, type: number } } }
        ",
    );
    assert_snapshot!(package.item_with_docs("struct List"), @"
    /// `List` of the description.
    ///
    /// Source: `/components/schemas/List`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct List {
        /// `all` on the wire.
        ///
        /// Of each item: Other rules of the description: `$dynamicRef`.
        pub all: Option<Vec<Json>>,
    }
    ");
}
