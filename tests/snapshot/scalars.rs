//! Strings by their format, numbers by their bounds, string enums and identifiers.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, answering, paths, sent};

#[test]
fn a_format_decides_the_type_of_a_string() {
    let package = answered(
        "
        All:
          type: object
          required: [plain, date, time, local, hour, period, address, uuid, base64, decimal, other]
          properties:
            plain: { type: string }
            date: { type: string, format: date }
            time: { type: string, format: date-time }
            local: { type: string, format: date-time-local }
            hour: { type: string, format: time }
            period: { type: string, format: duration }
            address: { type: string, format: ipv6 }
            uuid: { type: string, format: uuid }
            base64: { type: string, format: byte }
            decimal: { type: string, format: decimal }
            other: { type: string, format: hostname }
        ",
    );
    assert_snapshot!(package.item("struct All"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct All {
        pub plain: String,
        pub date: Date,
        pub time: DateTime,
        pub local: LocalDateTime,
        pub hour: TimeOfDay,
        pub period: IsoDuration,
        pub address: IpAddress,
        pub uuid: Uuid,
        pub base64: Base64,
        pub decimal: Decimal,
        pub other: String,
    }
    ");
}

#[test]
fn an_integer_has_the_narrowest_type_that_holds_what_its_bounds_allow() {
    let package = answered(
        "
        All:
          type: object
          required: [any, small, large, not_negative, above_zero, small_not_negative, few, number]
          properties:
            any: { type: integer }
            small: { type: integer, format: int32 }
            large: { type: integer, format: int64 }
            not_negative: { type: integer, minimum: 0 }
            above_zero: { type: integer, minimum: 0, exclusiveMinimum: true }
            small_not_negative: { type: integer, format: int32, minimum: 0 }
            few: { type: integer, minimum: 0, maximum: 10 }
            number: { type: number }
        ",
    );
    assert_snapshot!(package.item("struct All"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct All {
        pub any: i64,
        pub small: i32,
        pub large: i64,
        pub not_negative: u64,
        pub above_zero: u64,
        pub small_not_negative: u32,
        pub few: u32,
        pub number: f64,
    }
    ");
}

#[test]
fn bytes_are_bytes_only_as_a_whole_body_or_part() {
    let package = paths(
        "
        /documents/{number}:
          put:
            operationId: store
            parameters: [{ name: number, in: path, required: true, schema: { type: integer } }]
            requestBody: { required: true, content: { application/pdf: { schema: { type: string, format: binary } } } }
            responses: { '204': { description: Stored. } }
        ",
    );
    assert_snapshot!(package.item("fn Documents::store"), @r#"
    pub fn store(&self, number: i64, body: impl Into<Upload>) -> StoreRequest {
        let mut call = self.binding.call(&STORE);
        call.set(0, &number);
        call.bytes("application/pdf", body);
        StoreRequest::new(call)
    }
    "#);
}

#[test]
fn a_string_enum_is_open_and_its_values_stand_in_one_table() {
    let package = answered(
        "
        State: { type: string, enum: [received, REJECTED, partiallySigned] }
        ",
    );
    assert_snapshot!(package.items(&["string_enum! State"]), @r#"
    string_enum! {
        pub enum State: received {
            Received = "received",
            Rejected = "REJECTED",
            PartiallySigned = "partiallySigned",
        }
    }
    "#);
}

#[test]
fn values_without_a_word_get_one_and_those_that_fold_together_are_told_apart() {
    let package = answered(
        r#"
        Odd: { type: string, enum: ["", "+", "-1", "1", "10:30", "a b", "a-b", "A_B", "type", "Self", "self", "Unknown", "é", "🙂", "*/*"] }
        "#,
    );
    assert_snapshot!(package.item("string_enum! Odd"), @r#"
    string_enum! {
        pub enum Odd: received {
            Empty => "",
            Plus = "+",
            Minus1 = "-1",
            Value1 = "1",
            Value1030 = "10:30",
            ASpaceB = "a b",
            AMinusB = "a-b",
            AUnderscoreB = "A_B",
            Type = "type",
            SelfTypeU53U65U6cU66 = "Self",
            LowercaseSelf = "self",
            UnknownValue = "Unknown",
            É = "é",
            U1f642 = "🙂",
            StarSlashStar = "*/*",
        }
    }
    "#);
}

#[test]
fn a_value_that_a_doc_comment_cannot_quote_as_it_is_has_docs_of_its_own() {
    let package = answered("Mark: { type: string, enum: [plain, 'a`b', ' apart ', \"tab\\t\"] }\n");
    assert_snapshot!(package.item_with_docs("string_enum! Mark"), @r#"
    string_enum! {
        /// `Mark` of the description.
        ///
        /// Source: `/components/schemas/Mark`.
        pub enum Mark: received {
            Plain = "plain",
            /// ``a`b`` on the wire.
            AB => "a`b",
            /// `  apart  ` on the wire.
            Apart => " apart ",
            /// `tab\t` on the wire.
            Tab => "tab\t",
        }
    }
    "#);
}

/// Each set of values in one order and in the other.
#[test]
fn no_variant_reads_as_another_value_whatever_the_order() {
    let sets = [["eur", "EUR", "Eur"], ["mW", "MW", "Mw"], ["-time", "time", "+time"]];
    let variants = |values: &[&str]| {
        let package = answered(&format!("Values: {{ type: string, enum: ['{}'] }}\n", values.join("', '")));
        let mut variants: Vec<String> =
            package.item("string_enum! Values").lines().filter(|line| line.contains(" = ")).map(str::to_owned).collect();
        variants.sort();
        variants.concat()
    };
    let mut shown = String::new();
    for mut set in sets {
        let named = variants(&set);
        set.reverse();
        assert_eq!(named, variants(&set));
        shown += &format!("{}\n", named.trim());
    }
    assert_snapshot!(shown, @r#"
    EUR = "EUR",        Eur = "Eur",        LowercaseEur = "eur",
    LowercaseMW = "mW",        MW = "MW",        Mw = "Mw",
    MinusTime = "-time",        PlusTime = "+time",        Time = "time",
    "#);
}

#[test]
fn numbers_and_booleans_in_a_string_enum_are_its_texts_and_null_is_no_value() {
    let package = answered(
        "
        Root: { type: object, required: [mixed], properties: { mixed: { type: string, nullable: true, enum: [1, true, no, 1.10, null] } } }
        ",
    );
    assert_snapshot!(package.items(&["struct Root", "string_enum! RootMixed"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub mixed: Option<RootMixed>,
    }

    string_enum! {
        pub enum RootMixed: received {
            Value1 = "1",
            True = "true",
            No = "no",
            Value110 = "1.10",
        }
    }
    "#);
}

#[test]
fn a_value_that_stands_twice_is_one_variant() {
    let fixture = Fixture::description(answering("State: { type: string, enum: [open, closed, open] }\n"));
    assert_snapshot!(fixture.findings(), @"
    warning[P0507]: `open` stands twice in this enum
      --> api.yaml:12:49
       |
    12 |     State: { type: string, enum: [open, closed, open] }
       |                                                 ^^^^
       |
       = note: at `#/components/schemas/State/enum/2`
       = help: remove one of the two
    ");
}

#[test]
fn a_component_whose_name_ends_in_id_is_a_type_of_its_own() {
    let package = answered(
        "
        Consent:
          type: object
          required: [consentId, other, grid]
          properties:
            consentId: { $ref: '#/components/schemas/consentId' }
            other: { $ref: '#/components/schemas/consentId' }
            grid: { $ref: '#/components/schemas/grid' }
        consentId: { type: string, description: Names a consent. }
        grid: { type: string }
        ",
    );
    assert_snapshot!(package.items(&["string_id! ConsentId", "struct Consent"]), @"
    string_id! {
        pub struct ConsentId: received
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Consent {
        pub consent_id: ConsentId,
        pub other: ConsentId,
        pub grid: String,
    }
    ");
}

#[test]
fn an_enum_in_a_list_is_named_in_the_singular() {
    let package = sent(
        "
        Query: { type: object, properties: { currencies: { type: array, items: { type: string, enum: [SEK] } } } }
        ",
    );
    assert_snapshot!(package.items(&["struct Query", "string_enum! QueryCurrency"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Query {
        pub currencies: Option<Vec<QueryCurrency>>,
    }

    string_enum! {
        pub enum QueryCurrency: sent {
            Sek = "SEK",
        }
    }
    "#);
}

#[test]
fn values_that_are_no_texts_are_listed_in_the_docs() {
    let description = answering(
        "
        All:
          type: object
          required: [code, rate, flag, untyped, codes]
          properties:
            code: { type: integer, enum: [1, 2, 3] }
            rate: { type: number, enum: [0.5, 1.0] }
            flag: { type: boolean, enum: [true] }
            untyped: { enum: [1, yes] }
            codes: { type: array, items: { type: string }, enum: [A, B] }
        ",
    );
    let fixture = Fixture::description(description);
    assert_snapshot!(fixture.generate().item_with_docs("struct All"), @"
    /// `All` of the description.
    ///
    /// Source: `/components/schemas/All`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct All {
        /// `code` on the wire.
        ///
        /// One of `1`, `2`, `3`.
        pub code: i64,
        /// `rate` on the wire.
        ///
        /// One of `0.5`, `1.0`.
        pub rate: f64,
        /// `flag` on the wire.
        ///
        /// Always `true`.
        pub flag: bool,
        /// `untyped` on the wire.
        pub untyped: AllUntyped,
        /// `codes` on the wire.
        ///
        /// One of `A`, `B`.
        pub codes: Vec<String>,
    }
    ");
    let account = fixture.outcome().account().to_string();
    assert_snapshot!(account.lines().find(|line| line.contains("`enum`")).unwrap_or_default(), @"description: schema, `enum`                                     2     13");
}

#[test]
fn an_integer_beyond_64_bits_is_a_decimal_or_any_value() {
    let package = answered(
        "
        All:
          type: object
          required: [most, least, above, huge]
          properties:
            most: { type: integer, minimum: 0, maximum: 18446744073709551615 }
            least: { type: integer, minimum: -9223372036854775808 }
            above: { type: integer, minimum: 0, maximum: 100000000000000000000 }
            huge: { type: integer, minimum: -1e30, maximum: 1e30 }
            large: { type: integer, maximum: 18446744073709551615 }
        ",
    );
    assert_snapshot!(package.item("struct All"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct All {
        pub most: u64,
        pub least: i64,
        pub above: Decimal,
        pub huge: Json,
        pub large: Option<Decimal>,
    }
    ");
}
