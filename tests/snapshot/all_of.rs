//! `allOf`: a value that all parts describe.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, answering, sent};

#[test]
fn a_part_of_words_and_null_adds_them_to_the_part_beside_it() {
    let package = answered(
        "
        Account:
          type: object
          required: [balance, iban]
          properties:
            balance:
              allOf:
                - $ref: '#/components/schemas/Balance'
                - { nullable: true, deprecated: true, description: What is there. }
            iban: { allOf: [{ $ref: '#/components/schemas/Iban' }, { description: Of the account. }, { minLength: 15 }] }
        Balance: { type: object, properties: { at: { type: string } } }
        Iban: { type: string, maxLength: 34, description: An account number. }
        ",
    );
    assert_snapshot!(package.item_with_docs("struct Account"), @r#"
    /// `Account` of the description.
    ///
    /// Source: `/components/schemas/Account`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        /// What is there.
        #[deprecated = "the description says so"]
        pub balance: Option<Balance>,
        /// Of the account.
        ///
        /// At most 34 characters. At least 15 characters.
        pub iban: String,
    }
    "#);
}

#[test]
fn of_what_parts_say_of_a_member_the_narrower_counts() {
    let package = answered(
        "
        Card:
          allOf:
            - { $ref: '#/components/schemas/Account' }
            - type: object
              properties:
                status: { type: string }
                day: { type: string }
                count: { type: number }
                size: { type: integer, minimum: 0 }
                codes: { type: array }
                open: {}
                kind: { type: string, enum: [A, B, C] }
        Account:
          type: object
          properties:
            status: { type: string, enum: [ACTIVE, CLOSED], maxLength: 6, deprecated: true, description: How it is. }
            day: { type: string, format: date }
            count: { type: integer, format: int32, maximum: 9 }
            size: { type: integer }
            codes: { type: array, items: { type: string } }
            open: { type: boolean, nullable: true }
            kind: { type: string, enum: [A, B] }
        ",
    );
    assert_snapshot!(package.item_with_docs("struct Card"), @r#"
    /// `Card` of the description.
    ///
    /// Source: `/components/schemas/Card`.
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Card {
        /// How it is.
        ///
        /// At most 6 characters.
        #[deprecated = "the description says so"]
        pub status: Option<CardStatus>,
        /// `day` on the wire.
        pub day: Option<Date>,
        /// `count` on the wire.
        ///
        /// At most 9.
        pub count: Option<i32>,
        /// `size` on the wire.
        ///
        /// At least 0.
        pub size: Option<u64>,
        /// `codes` on the wire.
        pub codes: Option<Vec<String>>,
        /// `open` on the wire.
        pub open: Option<bool>,
        /// `kind` on the wire.
        pub kind: Option<CardKind>,
    }
    "#);
    assert_snapshot!(package.item("string_enum! CardKind"), @r#"
    string_enum! {
        pub enum CardKind: received {
            A = "A",
            B = "B",
        }
    }
    "#);
}

#[test]
fn an_object_that_parts_describe_as_a_member_has_the_members_of_all() {
    let package = answered(
        "
        Card:
          allOf:
            - type: object
              properties: { links: { type: object, required: [next], properties: { next: { type: string } } } }
              additionalProperties: { type: string }
            - type: object
              properties: { links: { type: object, required: [previous], properties: { previous: { type: string } } } }
              additionalProperties: { type: string, format: date }
        ",
    );
    assert_snapshot!(package.items(&["struct Card", "struct CardLinks"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Card {
        pub links: Option<CardLinks>,
        pub additional: BTreeMap<String, Date>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct CardLinks {
        pub next: String,
        pub previous: String,
    }
    ");
}

#[test]
fn objects_that_parts_describe_by_each_other_end() {
    let package = answered(
        "
        Both: { allOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Other' }] }
        One: { type: object, properties: { next: { $ref: '#/components/schemas/One' }, one: { type: string } } }
        Other: { type: object, properties: { next: { $ref: '#/components/schemas/Other' }, other: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["struct Both", "struct BothNext"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Both {
        pub next: Option<BothNext>,
        pub one: Option<String>,
        pub other: Option<String>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct BothNext {
        pub next: Option<Box<BothNext>>,
        pub one: Option<String>,
        pub other: Option<String>,
    }
    ");
}

#[test]
fn a_part_that_has_the_other_among_its_own_is_taken_by_name() {
    let package = answered(
        "
        Card:
          allOf:
            - { type: object, properties: { balance: { $ref: '#/components/schemas/CardBalance' } } }
            - { type: object, properties: { balance: { $ref: '#/components/schemas/Balance' } } }
        CardBalance:
          allOf:
            - { $ref: '#/components/schemas/Balance' }
            - { type: object, properties: { limit: { type: string } } }
        Balance: { type: object, properties: { at: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["struct Card"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Card {
        pub balance: Option<CardBalance>,
    }
    ");
}

#[test]
fn parts_that_contradict_one_another_are_raw_json_and_both_places_are_told() {
    let description = answering(
        "
        Card:
          allOf:
            - type: object
              properties:
                count: { type: integer }
                day: { type: string, format: date }
                kind: { type: string, enum: [A, B] }
            - type: object
              properties:
                count: { type: string }
                day: { type: string, format: date-time }
                kind: { type: string, enum: [C] }
        ",
    );
    assert_snapshot!(Fixture::description(description).findings(), @"
    warning[P0501]: no value is what both of these say that it is
      --> api.yaml:21:20
       |
    16 |             count: { type: integer }
       |                    - the other
    ...
    21 |             count: { type: string }
       |                    ^
       |
       = note: at `#/components/schemas/Card/allOf/1/properties/count`
       = help: let all parts of an `allOf`, and all that they say of one member, describe the same kind of value

    warning[P0501]: no value is what both of these say that it is
      --> api.yaml:22:18
       |
    17 |             day: { type: string, format: date }
       |                  - the other
    ...
    22 |             day: { type: string, format: date-time }
       |                  ^
       |
       = note: at `#/components/schemas/Card/allOf/1/properties/day`
       = help: let all parts of an `allOf`, and all that they say of one member, describe the same kind of value

    warning[P0501]: no value is what both of these say that it is
      --> api.yaml:23:19
       |
    18 |             kind: { type: string, enum: [A, B] }
       |                   - the other
    ...
    23 |             kind: { type: string, enum: [C] }
       |                   ^
       |
       = note: at `#/components/schemas/Card/allOf/1/properties/kind`
       = help: let all parts of an `allOf`, and all that they say of one member, describe the same kind of value
    ");
}

#[test]
fn what_is_only_read_or_written_is_so_by_reference_too() {
    let package = sent(
        "
        Account:
          type: object
          properties:
            id: { $ref: '#/components/schemas/Id' }
            pin: { allOf: [{ $ref: '#/components/schemas/Pin' }] }
            iban: { allOf: [{ type: string }, { readOnly: true }] }
        Id: { type: string, readOnly: true }
        Pin: { type: string, writeOnly: true }
        ",
    );
    assert_snapshot!(package.item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub pin: Option<String>,
    }
    ");
}

#[test]
fn a_part_that_names_required_members_alone_finds_them_in_the_others() {
    let package = answered(
        "
        Card: { allOf: [{ $ref: '#/components/schemas/Account' }, { required: [iban] }] }
        Account: { type: object, properties: { iban: { type: string } } }
        ",
    );
    assert_snapshot!(package.item("struct Card"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Card {
        pub iban: String,
    }
    ");
}

#[test]
fn lists_that_parts_describe_by_each_other_are_an_error() {
    let description = answering(
        "
        Both: { allOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Other' }] }
        One: { type: array, items: { $ref: '#/components/schemas/One' } }
        Other: { type: array, items: { $ref: '#/components/schemas/Other' } }
        ",
    );
    assert_snapshot!(Fixture::description(description).findings(), @"
    error[P0504]: schemas lead to one another too deep here
      --> api.yaml:14:34
       |
    14 |     Other: { type: array, items: { $ref: '#/components/schemas/Other' } }
       |                                  ^
       |
       = note: at `#/components/schemas/Other/items`
       = help: let an object with a name of its own stand between them
    ");
}
