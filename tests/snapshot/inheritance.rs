//! Schemas that others extend: a value of one may be any of them, and its discriminator says which.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, answering, dedent};

const SCHEMAS: &str = "
    Root: { type: object, properties: { payment: { $ref: '#/components/schemas/Payment' } } }
    Payment:
      description: A payment of some kind.
      type: object
      required: [kind]
      properties: { kind: { type: string } }
      discriminator: { propertyName: kind, mapping: { giro: '#/components/schemas/Giro' } }
    Giro:
      allOf:
        - $ref: '#/components/schemas/Payment'
        - { type: object, properties: { reference: { type: string } } }
    Transfer: { allOf: [{ $ref: '#/components/schemas/Payment' }], properties: { iban: { type: string } } }
";

#[test]
fn a_value_of_a_schema_that_others_extend_is_any_of_them() {
    let package = answered(SCHEMAS);
    let items = ["struct Root", "enum Payment", "impl Read for Payment", "struct Giro", "struct Transfer", "struct PaymentBase"];
    assert_snapshot!(package.items(&items), @r#"
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Root {
        pub payment: Option<Payment>,
    }

    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Payment {
        Giro(Giro),
        Transfer(Transfer),
        PaymentBase(PaymentBase),
        Unknown(UnknownValue),
    }

    impl Read for Payment {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by(&["kind"])?;
            union.branch_named(&["giro"], Self::Giro);
            union.branch_named(&["Transfer"], Self::Transfer);
            union.branch_named(&["Payment"], Self::PaymentBase);
            Ok(union.finish(Self::Unknown))
        }
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Giro {
        pub kind: String,
        pub reference: Option<String>,
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Transfer {
        pub kind: String,
        pub iban: Option<String>,
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub struct PaymentBase {
        pub kind: String,
    }
    "#);
}

#[test]
fn those_that_extend_an_extended_schema_are_among_them() {
    let package = answered(&format!(
        "{}
    Instant: {{ allOf: [{{ $ref: '#/components/schemas/Transfer' }}, {{ type: object, properties: {{ seconds: {{ type: integer }} }} }}] }}
    Domestic:
      allOf: [{{ $ref: '#/components/schemas/Payment' }}, {{ type: object, properties: {{ scheme: {{ type: string }} }} }}]
      discriminator: {{ propertyName: scheme }}
    Bankgiro: {{ allOf: [{{ $ref: '#/components/schemas/Domestic' }}, {{ type: object, properties: {{ number: {{ type: string }} }} }}] }}
",
        SCHEMAS.trim_end()
    ));
    let items = ["enum Payment", "impl Read for Payment", "struct Instant", "struct Bankgiro", "struct DomesticBase"];
    assert_snapshot!(package.items(&items), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Payment {
        Giro(Giro),
        Transfer(Transfer),
        DomesticBase(DomesticBase),
        Instant(Instant),
        Bankgiro(Bankgiro),
        PaymentBase(PaymentBase),
        Unknown(UnknownValue),
    }

    impl Read for Payment {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by(&["kind"])?;
            union.branch_named(&["giro"], Self::Giro);
            union.branch_named(&["Transfer"], Self::Transfer);
            union.branch_named(&["Domestic"], Self::DomesticBase);
            union.branch_named(&["Instant"], Self::Instant);
            union.branch_named(&["Bankgiro"], Self::Bankgiro);
            union.branch_named(&["Payment"], Self::PaymentBase);
            Ok(union.finish(Self::Unknown))
        }
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Instant {
        pub kind: String,
        pub iban: Option<String>,
        pub seconds: Option<i64>,
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Bankgiro {
        pub kind: String,
        pub scheme: Option<String>,
        pub number: Option<String>,
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub struct DomesticBase {
        pub kind: String,
        pub scheme: Option<String>,
    }
    "#);
}

#[test]
fn words_around_a_reference_to_an_extended_schema_leave_it_a_union() {
    let package = answered(&SCHEMAS.replace(
        "payment: { $ref: '#/components/schemas/Payment' }",
        "worded: { description: The last one., allOf: [{ $ref: '#/components/schemas/Payment' }] },
         marked: { allOf: [{ $ref: '#/components/schemas/Payment' }, { type: object, properties: { mark: { type: string } } }] }",
    ));
    assert_snapshot!(package.items(&["struct Root", "struct RootMarked"]), @"
    #[derive(Clone)]
    #[non_exhaustive]
    pub struct Root {
        pub worded: Option<Payment>,
        pub marked: Option<RootMarked>,
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub struct RootMarked {
        pub kind: String,
        pub mark: Option<String>,
    }
    ");
}

#[test]
fn a_mapping_leads_to_schemas_that_repeat_what_they_share() {
    let package = answered(
        "
        Root:
          type: object
          properties: { kind: { type: string } }
          discriminator: { propertyName: kind, mapping: { other: Other, root: Root } }
        Other: { type: object, properties: { kind: { type: string }, more: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["enum Root", "impl Read for Root"]), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Root {
        Other(Other),
        RootBase(RootBase),
        Unknown(UnknownValue),
    }

    impl Read for Root {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by(&["kind"])?;
            union.branch_named(&["other"], Self::Other);
            union.branch_named(&["root"], Self::RootBase);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn schemas_of_swagger_2_0_extend_one_another_too() {
    let description = dedent(
        "
        swagger: '2.0'
        info: { title: Fixture, version: '1' }
        paths:
          /root: { get: { operationId: getRoot, responses: { '200': { description: A pet., schema: { $ref: '#/definitions/Pet' } } } } }
        definitions:
          Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: kind }
          Cat: { allOf: [{ $ref: '#/definitions/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
        ",
    );
    assert_snapshot!(Fixture::description(description).generate().items(&["enum Pet", "impl Read for Pet"]), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Pet {
        Cat(Cat),
        PetBase(PetBase),
        Unknown(UnknownValue),
    }

    impl Read for Pet {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by(&["kind"])?;
            union.branch_named(&["Cat"], Self::Cat);
            union.branch_named(&["Pet"], Self::PetBase);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn the_account_knows_who_is_needed_by_inheritance() {
    let account = |root: &str| {
        let schemas = SCHEMAS.replace("payment: { $ref: '#/components/schemas/Payment' }", root);
        let account = Fixture::description(answering(&schemas)).outcome().account.to_string();
        let lines = account.lines().filter(|line| ["discriminator", "`schemas`"].iter().any(|part| line.contains(part)));
        lines.collect::<Vec<_>>().join("\n")
    };
    assert_snapshot!(account("payment: { $ref: '#/components/schemas/Payment' }"), @"
    description: components object, `schemas`                       5      0
    description: discriminator object, `mapping`                    2      0
    description: discriminator object, `propertyName`               1      0
    description: schema, `discriminator`                            1      0
    ");
    assert_snapshot!(account("giro: { $ref: '#/components/schemas/Giro' }"), @"
    description: components object, `schemas`                       4      0  1 of no effect (nothing refers to it)
    description: discriminator object, `mapping`                    0      0  2 of no effect (it has no branches of a union to tell apart)
    description: discriminator object, `propertyName`               0      0  1 of no effect (it has no branches of a union to tell apart)
    description: schema, `discriminator`                            0      0  1 of no effect (it has no branches of a union to tell apart)
    ");
}
