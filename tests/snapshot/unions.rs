//! `oneOf` and `anyOf`: the branch that fits best.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, answering, sent};

#[test]
fn a_union_is_read_as_the_branch_that_fits_best() {
    let package = answered(
        "
        Reference:
          oneOf:
            - $ref: '#/components/schemas/Iban'
            - $ref: '#/components/schemas/Bban'
        Iban: { type: object, required: [iban], properties: { iban: { type: string } } }
        Bban: { type: object, required: [bban], properties: { bban: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["enum Reference", "variants! Reference", "impl Read for Reference"]), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Reference {
        Bban(Bban),
        Iban(Iban),
        Unknown(UnknownVariant),
    }

    variants!(Reference | Bban, Iban, Unknown);

    impl Read for Reference {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union()?;
            union.branch(Self::Bban);
            union.branch(Self::Iban);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn a_union_is_written_as_what_it_holds() {
    let package = sent(
        "
        Reference:
          anyOf:
            - { title: Account number, type: string }
            - { type: integer }
            - { type: object, properties: { iban: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["enum Reference", "impl Write for Reference"]), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Reference {
        Iban(ReferenceIban),
        Integer(i64),
        AccountNumber(String),
        Unknown(UnknownVariant),
    }

    impl Write for Reference {
        fn write(&self, writer: &mut Writer) {
            match self {
                Self::Iban(value) => value.write(writer),
                Self::Integer(value) => value.write(writer),
                Self::AccountNumber(value) => value.write(writer),
                Self::Unknown(value) => value.write(writer),
            }
        }
    }
    "#);
}

#[test]
fn the_branch_that_takes_anything_comes_last() {
    let package = answered(
        "
        Anything:
          oneOf:
            - {}
            - $ref: '#/components/schemas/Payment'
        Payment: { type: object, required: [amount], properties: { amount: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["enum Anything", "impl Read for Anything"]), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Anything {
        Payment(Payment),
        Any(Json),
        Unknown(UnknownVariant),
    }

    impl Read for Anything {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union()?;
            union.branch(Self::Payment);
            union.last(Self::Any);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn equal_branches_are_one_and_one_branch_is_no_union() {
    let package = answered(
        "
        Root:
          type: object
          required: [twice]
          properties:
            twice: { oneOf: [{ $ref: '#/components/schemas/Payment' }, { $ref: '#/components/schemas/Payment' }] }
        Payment: { type: object, properties: { amount: { type: string } } }
        ",
    );
    assert_snapshot!(package.item("struct Root"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub twice: Payment,
    }
    ");
}

#[test]
fn branches_of_equal_structure_are_one() {
    let package = answered(
        "
        Root:
          type: object
          required: [either]
          properties:
            either:
              oneOf:
                - $ref: '#/components/schemas/Domestic'
                - $ref: '#/components/schemas/Foreign'
        Domestic: { type: object, properties: { amount: { type: string } } }
        Foreign: { type: object, properties: { amount: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["struct Root", "struct Domestic"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub either: Domestic,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Domestic {
        pub amount: Option<String>,
    }
    ");
}

#[test]
fn a_nullable_branch_makes_the_field_an_option() {
    let package = answered(
        "
        Root:
          type: object
          required: [limit]
          properties:
            limit: { anyOf: [{ type: integer, nullable: true }, { type: string }] }
        ",
    );
    assert_snapshot!(package.items(&["struct Root", "enum RootLimit"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub limit: Option<RootLimit>,
    }

    #[derive(Clone)]
    #[non_exhaustive]
    pub enum RootLimit {
        Integer(i64),
        String(String),
        Unknown(UnknownVariant),
    }
    ");
}

#[test]
fn one_of_beside_properties_is_a_variant_that_stands_in_the_same_object() {
    let package = answered(
        "
        Payment:
          type: object
          required: [amount]
          properties: { amount: { type: string } }
          oneOf:
            - { title: giro, type: object, required: [giro], properties: { giro: { type: string } } }
            - { title: iban, type: object, required: [iban], properties: { iban: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["struct Payment", "impl Read for Payment", "enum PaymentVariant"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Payment {
        pub amount: String,
        pub variant: Option<PaymentVariant>,
    }

    impl Read for Payment {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let variant = reader.ahead()?;
            let mut amount: Option<String> = None;
            reader.object(&mut [("amount", &mut amount)])?;
            Ok(Self { amount: reader.required("amount", amount)?, variant })
        }
    }

    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum PaymentVariant {
        Giro(PaymentVariantGiro),
        Iban(PaymentVariantIban),
        Unknown(UnknownVariant),
    }
    "#);
}

#[test]
fn a_variant_is_written_into_the_same_object() {
    let package = sent(
        "
        Payment:
          type: object
          required: [amount]
          properties: { amount: { type: string } }
          oneOf:
            - { title: giro, type: object, required: [giro], properties: { giro: { type: string } } }
            - { title: iban, type: object, required: [iban], properties: { iban: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["constructor! Payment", "impl Write for Payment"]), @r#"
    constructor!(Payment: new(amount: impl Into<String>; variant: PaymentVariant) {});

    impl Write for Payment {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("amount", &self.amount);
            if let Some(variant) = &self.variant {
                object.beside(variant);
            }
        }
    }
    "#);
}

#[test]
fn a_union_that_contains_itself_is_boxed_there() {
    let package = answered(
        "
        Filter:
          oneOf:
            - { type: string }
            - { title: not, type: object, required: [not], properties: { not: { $ref: '#/components/schemas/Filter' } } }
            - { title: all, type: array, items: { $ref: '#/components/schemas/Filter' } }
        ",
    );
    assert_snapshot!(package.items(&["enum Filter", "struct FilterNot", "impl Read for Filter"]), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Filter {
        All(Vec<Filter>),
        Not(FilterNot),
        String(String),
        Unknown(UnknownVariant),
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct FilterNot {
        pub not: Box<Filter>,
    }

    impl Read for Filter {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union()?;
            union.branch(Self::All);
            union.branch(Self::Not);
            union.branch(Self::String);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn a_discriminator_decides_between_branches_that_look_alike() {
    let package = answered(
        "
        Reference:
          oneOf:
            - $ref: '#/components/schemas/Iban'
            - $ref: '#/components/schemas/Bban'
          discriminator: { propertyName: kind, mapping: { iban: '#/components/schemas/Iban', bban: '#/components/schemas/Bban' } }
        Iban: { type: object, required: [kind, iban], properties: { kind: { type: string }, iban: { type: string } } }
        Bban: { type: object, required: [kind, bban], properties: { kind: { type: string }, bban: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["enum Reference", "impl Read for Reference"]), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Reference {
        Bban(Bban),
        Iban(Iban),
        Unknown(UnknownVariant),
    }

    impl Read for Reference {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by("kind")?;
            union.branch_named(&["bban"], Self::Bban);
            union.branch_named(&["iban"], Self::Iban);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn a_branch_that_is_a_choice_has_the_values_of_its_branches() {
    let package = answered(
        "
        Action: { oneOf: [{ $ref: '#/components/schemas/Set' }, { $ref: '#/components/schemas/Play' }] }
        Set: { type: object, required: [kind, id], properties: { kind: { type: string, enum: [set] }, id: { type: string } } }
        Play:
          oneOf:
            - { type: object, required: [kind], properties: { kind: { type: string, enum: [play, stop] } } }
            - { type: object, required: [kind, at], properties: { kind: { type: string, enum: [skip] }, at: { type: integer } } }
        ",
    );
    assert_snapshot!(package.item("impl Read for Action"), @r#"
    impl Read for Action {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by("kind")?;
            union.branch_named(&["play", "skip", "stop"], Self::Play);
            union.branch_named(&["set"], Self::Set);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn what_is_written_as_a_number_names_what_is_called_so() {
    let package = answered(
        "
        Reference:
          oneOf: [{ $ref: '#/components/schemas/Iban' }, { $ref: '#/components/schemas/404' }]
          discriminator: { propertyName: 5, mapping: { 1: '#/components/schemas/Iban', 2: 404 } }
        Iban: { type: object, required: ['5'], properties: { '5': { type: string } } }
        '404': { type: object, required: ['5'], properties: { '5': { type: string } } }
        ",
    );
    assert_snapshot!(package.item("impl Read for Reference"), @r#"
    impl Read for Reference {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by("5")?;
            union.branch_named(&["2"], Self::Value404);
            union.branch_named(&["1"], Self::Iban);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn a_mapping_that_leads_to_no_branch_is_a_warning() {
    let description = answering(
        "
        Account:
          oneOf: [{ $ref: '#/components/schemas/Iban' }, { $ref: '#/components/schemas/Bban' }]
          discriminator: { propertyName: kind, mapping: { iban: Iban, bban: '#/components/schemas/Baban', lost: Nowhere } }
        Iban: { type: object, properties: { kind: { type: string } } }
        Bban: { type: object, properties: { kind: { type: string }, number: { type: string } } }
        ",
    );
    assert_snapshot!(Fixture::description(description).findings(), @"
    warning[P0510]: `bban` leads to `#/components/schemas/Baban`, which is no branch of this union
      --> api.yaml:14:73
       |
    13 |       oneOf: [{ $ref: '#/components/schemas/Iban' }, { $ref: '#/components/schemas/Bban' }]
       |                                                      - a name like it
    14 |       discriminator: { propertyName: kind, mapping: { iban: Iban, bban: '#/components/schemas/Baban', lost: Nowhere } }
       |                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = note: at `#/components/schemas/Account/discriminator/mapping/bban`
       = help: did you mean `#/components/schemas/Bban`?

    warning[P0510]: `lost` leads to `Nowhere`, which is no branch of this union
      --> api.yaml:14:109
       |
    14 |       discriminator: { propertyName: kind, mapping: { iban: Iban, bban: '#/components/schemas/Baban', lost: Nowhere } }
       |                                                                                                             ^^^^^^^
       |
       = note: at `#/components/schemas/Account/discriminator/mapping/lost`
       = help: name a branch, or remove the key
    ");
}

#[test]
fn a_value_of_a_schema_that_others_extend_is_one_of_them() {
    let description = answering(
        "
        Root:
          type: object
          properties: { pet: { $ref: '#/components/schemas/Pet' }, worded: { description: Another., allOf: [{ $ref: '#/components/schemas/Pet' }] } }
        Pet:
          type: object
          properties: { kind: { type: string } }
          discriminator: { propertyName: kind, mapping: { bird: '#/components/schemas/Bird', fish: Fish } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
        Dog: { allOf: [{ allOf: [{ $ref: '#/components/schemas/Alias' }] }, { type: object, properties: { bones: { type: integer } } }] }
        Alias: { $ref: '#/components/schemas/Pet' }
        Bird: { type: object, properties: { kind: { type: string } } }
        Fish: { type: object, properties: { kind: { type: string } } }
        ",
    );
    assert_snapshot!(Fixture::description(description).generate().items(&["enum Pet", "impl Read for Pet"]), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Pet {
        Bird(Bird),
        Cat(Cat),
        Dog(Dog),
        Fish(Fish),
        Unknown(UnknownVariant),
    }

    impl Read for Pet {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by("kind")?;
            union.branch_named(&["bird"], Self::Bird);
            union.branch_named(&["Cat"], Self::Cat);
            union.branch_named(&["Dog"], Self::Dog);
            union.branch_named(&["fish"], Self::Fish);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn what_extends_a_schema_is_known_whichever_part_of_it_has_the_discriminator() {
    let description = answering(
        "
        Root: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' }, cat: { $ref: '#/components/schemas/Cat' } } }
        Pet:
          allOf:
            - $ref: '#/components/schemas/Named'
            - { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
        Named: { type: object, properties: { name: { type: string } } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
        Siamese: { allOf: [{ $ref: '#/components/schemas/Cat' }, { type: object, properties: { blue: { type: boolean } } }] }
        ",
    );
    assert_snapshot!(Fixture::description(description).generate().items(&["impl Read for Pet", "impl Read for Cat"]), @r#"
    impl Read for Pet {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by("kind")?;
            union.branch_named(&["Cat"], Self::Cat);
            union.branch_named(&["Pet"], Self::Pet);
            union.branch_named(&["Siamese"], Self::Siamese);
            Ok(union.finish(Self::Unknown))
        }
    }

    impl Read for Cat {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut union = reader.union_by("kind")?;
            union.branch_named(&["Cat"], Self::Cat);
            union.branch_named(&["Siamese"], Self::Siamese);
            Ok(union.finish(Self::Unknown))
        }
    }
    "#);
}

#[test]
fn a_discriminator_without_branches_has_no_effect() {
    let description = answering(
        "
        Pet:
          type: object
          properties: { kind: { type: string } }
          discriminator: { propertyName: kind, mapping: { pet: '#/components/schemas/Pet' } }
        ",
    );
    let account = Fixture::description(description).outcome().account().to_string();
    let lines: Vec<&str> = account.lines().filter(|line| line.contains("discriminator")).collect();
    assert_snapshot!(lines.join("\n"), @"
    description: discriminator object, `mapping`                    0      0  2 of no effect (branches of `oneOf` or `anyOf` and schemas that extend this one are told apart by it)
    description: discriminator object, `propertyName`               0      0  1 of no effect (branches of `oneOf` or `anyOf` and schemas that extend this one are told apart by it)
    description: schema, `discriminator`                            0      0  1 of no effect (branches of `oneOf` or `anyOf` and schemas that extend this one are told apart by it)
    ");
}

#[test]
fn what_stands_beside_branches_without_members_of_its_own_has_no_effect_and_is_noted() {
    let description = answering(
        "
        Account:
          oneOf: [{ $ref: '#/components/schemas/Iban' }, { $ref: '#/components/schemas/Bban' }]
          required: [iban]
          additionalProperties: { type: string }
        Iban: { type: object, properties: { iban: { type: string } } }
        Bban: { type: object, properties: { bban: { type: string } } }
        ",
    );
    let fixture = Fixture::description(description);
    assert_snapshot!(fixture.findings(), @"
    warning[P0509]: `additionalProperties` beside `oneOf` or `anyOf` has no effect on the code: branches say themselves what their members are
      --> api.yaml:15:7
       |
    15 |       additionalProperties: { type: string }
       |       ^^^^^^^^^^^^^^^^^^^^
       |
       = note: at `#/components/schemas/Account/additionalProperties`
       = help: write it into the branches
    ");
    let account = fixture.outcome().account().to_string();
    let lines: Vec<&str> = account.lines().filter(|line| line.contains("additional") || line.contains("`required`")).collect();
    assert_snapshot!(lines.join("\n"), @"
    description: schema, `additionalProperties`                     0      0  1 of no effect (it stands beside branches that say it themselves)
    description: schema, `required`                                 0      0  2 of no effect (branches say themselves which of their members are required)
    ");
}
