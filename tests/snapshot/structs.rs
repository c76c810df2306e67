//! Objects: structs, their fields, and how they are read and written.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, paths, sent, with_paths_and_schemas};

#[test]
fn an_object_of_an_answer_is_a_struct_that_is_only_read() {
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
    assert_snapshot!(package.items(&["struct Account", "redacted_debug! Account", "impl Read for Account"]), @"");
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
    assert_snapshot!(package.items(&["impl Account", "impl Write for Account"]), @"");
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
    assert_snapshot!(package.item_with_docs("struct Account"), @"");
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
    assert_snapshot!(package.items(&["struct Account", "impl Read for Account"]), @"");
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
    assert_snapshot!(package.item("struct Account"), @"");
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
    assert_snapshot!(package.items(&["struct Account", "fn Account::new"]), @"");
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
    assert_snapshot!(package.items(&["struct Account", "struct AccountOwner", "struct AccountCard"]), @"");
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
    assert_snapshot!(package.item("struct Account"), @"");
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
    assert_snapshot!(package.items(&["struct Links", "impl Read for Links"]), @"");
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
    assert_snapshot!(package.items(&["fn Links::new", "impl Write for Links"]), @"");
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
    assert_snapshot!(package.items(&["struct Node", "impl Read for Node"]), @"");
}

#[test]
fn structs_that_contain_one_another_are_boxed_once_on_the_way() {
    let package = answered(
        "
        Person: { type: object, properties: { employer: { $ref: '#/components/schemas/Company' } } }
        Company: { type: object, properties: { director: { $ref: '#/components/schemas/Person' } } }
        ",
    );
    assert_snapshot!(package.items(&["struct Person", "struct Company"]), @"");
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
    assert_snapshot!(package.item_with_docs("struct Account"), @"");
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
    assert_snapshot!(package.item("struct Card"), @"");
}

#[test]
fn equal_inline_objects_of_one_name_are_one_type() {
    let package = paths(
        "
        /one:
          get:
            operationId: read
            responses:
              '200': { description: One., content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
              '201': { description: Same., content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
        ",
    );
    assert_snapshot!(package.items(&["struct ReadResponse", "request! Read"]), @"");
}

#[test]
fn a_type_of_requests_and_answers_goes_both_ways() {
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
    assert_snapshot!(package.items(&["struct Account", "fn Account::new", "impl Read for Account", "impl Write for Account"]), @"");
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
    assert_snapshot!(package.items(&["struct PaymentText", "impl Write for PaymentText", "impl Write for PaymentNumber"]), @"");
}
