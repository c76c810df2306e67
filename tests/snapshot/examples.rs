//! Examples of the description: those that are values of their schemas become tests of the package, and the others are reported.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answering, dedent, with_paths};

fn tests(description: &str) -> String {
    let outcome = Fixture::description(description).outcome();
    let text = outcome.files.get("tests/examples.rs").cloned().unwrap_or_default();
    text.split_once("comes_back;\n").map_or_else(String::new, |(_, tests)| tests.trim().to_owned())
}

fn faults(schemas: &str) -> String {
    Fixture::description(answering(&dedent(schemas))).faults()
}

#[test]
fn an_example_is_read_as_its_type_and_written_again() {
    assert_snapshot!(tests(&answering(&dedent("
        Root:
          type: object
          required: [id, limit]
          properties:
            id: { type: string, format: uuid }
            limit: { type: number }
            on: { type: string, format: date }
            owner: { $ref: '#/components/schemas/Owner' }
          example: { id: 0b7e9a3c-8a53-4a0f-9e0e-0f3f3a2b1c4d, limit: 1.50, on: 2026-01-31, owner: { name: \"A \\\"B\\\"\" }, unknown: left out }
        Owner: { type: object, properties: { name: { type: string } }, example: { name: null } }
    "))), @r##"
    #[cfg(feature = "operations")]
    #[test]
    fn root() {
        let json = r#"{"id": "0b7e9a3c-8a53-4a0f-9e0e-0f3f3a2b1c4d", "limit": 1.50, "on": "2026-01-31", "owner": {"name": "A \"B\""}}"#;
        assert_eq!(comes_back::<fixture::types::Root>(json), Ok(()));
    }
    "##);
}

#[test]
fn bodies_show_examples_under_names_and_in_lists() {
    let paths = "
        /accounts:
          get:
            responses:
              '200':
                description: All.
                content:
                  application/json:
                    schema: { type: array, items: { type: object, properties: { name: { type: string } } } }
                    examples: { one: { value: [{ name: A }] }, same: { value: [{ name: A }] }, elsewhere: { externalValue: 'https://bank.example/a.json' } }
    ";
    assert_snapshot!(tests(&with_paths(&dedent(paths))), @r##"
    #[cfg(feature = "accounts")]
    #[test]
    fn get_accounts_response_item() {
        let json = r#"[{"name": "A"}]"#;
        assert_eq!(comes_back::<Vec<fixture::types::GetAccountsResponseItem>>(json), Ok(()));
    }
    "##);
}

#[test]
fn an_example_that_is_spelt_in_another_way_than_it_is_written_becomes_no_test() {
    let description = answering(
        "Root: { type: object, properties: { at: { type: string, format: date-time } }, example: { at: '2026-01-31 12:30:00+00:00' } }",
    );
    assert_snapshot!(tests(&description), @"");
    assert_snapshot!(Fixture::description(description).faults(), @"");
}

#[test]
fn unions_within_unions_do_not_keep_the_generator_from_ending() {
    let shown = (0..60).fold("x".to_owned(), |shown, _| format!("{{ a: {shown} }}"));
    let branch = "{ type: object, properties: { a: { $ref: '#/components/schemas/Root' } } }";
    let other = "{ type: object, properties: { a: { $ref: '#/components/schemas/Root' }, b: { type: string } } }";
    let description = answering(&format!("Root: {{ oneOf: [{branch}, {other}, {{ type: integer }}], example: {shown} }}"));
    assert_snapshot!(tests(&description), @"");
}

#[test]
fn an_example_that_its_schema_refuses_is_reported_and_becomes_no_test() {
    let schemas = "
        Root:
          type: object
          properties:
            text: { type: string, maxLength: 3, example: long }
            number: { type: integer, example: '5' }
            listed: { type: string, enum: [A, B], example: C }
            on: { type: string, format: date, example: 2026-02-30 }
            items: { type: array, items: { type: integer, maximum: 3 }, example: [1, 4] }
            owner: { $ref: '#/components/schemas/Owner' }
            either: { oneOf: [{ type: integer }, { type: boolean }], example: text }
            right: { type: string, nullable: true, pattern: '^a', example: abc }
        Owner: { type: object, required: [name], properties: { name: { type: string }, more: { type: object, additionalProperties: { type: boolean } } }, example: { name: A, more: { a: 1 } } }
    ";
    assert_snapshot!(faults(schemas), @"
    15:54 /components/schemas/Root/properties/text/example
      this example is no value of its schema: it breaks the rule that `maxLength` states
      correct the example, or the schema
    16:43 /components/schemas/Root/properties/number/example
      this example is no value of its schema: an integer is expected, not a string
      correct the example, or the schema
    17:56 /components/schemas/Root/properties/listed/example
      this example is no value of its schema: `C` is none of the values that are listed
      correct the example, or the schema
    18:52 /components/schemas/Root/properties/on/example
      this example is no value of its schema: it is no date such as `2026-01-31`
      correct the example, or the schema
    19:82 /components/schemas/Root/properties/items/example/1
      this example is no value of its schema: it breaks the rule that `maximum` states, at `/1`
      correct the example, or the schema
    21:75 /components/schemas/Root/properties/either/example
      this example is no value of its schema: no branch of its union has such a value
      correct the example, or the schema
    23:182 /components/schemas/Owner/example/more/a
      this example is no value of its schema: a boolean is expected, not a number, at `/more/a`
      correct the example, or the schema
    ");
    assert_snapshot!(tests(&answering(&dedent(schemas))), @"");
}

#[test]
fn the_schemas_that_do_not_allow_examples_are_shown_beside_them() {
    let schemas = "
        Root:
          type: object
          properties:
            limit: { type: integer, maximum: 3, example: 4 }
            first: { type: string, example: 1 }
            second: { type: array, items: { $ref: '#/components/schemas/Name' }, example: [2] }
        Name: { type: string, enum: [A] }
    ";
    assert_snapshot!(Fixture::description(answering(&dedent(schemas))).findings(), @"
    warning[P0517]: this example is no value of its schema: it breaks the rule that `maximum` states
      --> api.yaml:15:54
       |
    15 |         limit: { type: integer, maximum: 3, example: 4 }
       |                                          -           ^
       |                                          |
       |                                          this does not allow it
       |
       = note: at `#/components/schemas/Root/properties/limit/example`
       = help: correct the example, or the schema

    warning[P0517]: this example is no value of its schema: a string is expected, not a number
      --> api.yaml:16:41
       |
    16 |         first: { type: string, example: 1 }
       |                - this does not allow it ^
       |
       = note: at `#/components/schemas/Root/properties/first/example`
       = help: correct the example, or the schema

    warning[P0517]: this example is no value of its schema: a string is expected, not a number, at `/0`
      --> api.yaml:17:88
       |
    17 |         second: { type: array, items: { $ref: '#/components/schemas/Name' }, example: [2] }
       |                                                                                        ^
    18 |     Name: { type: string, enum: [A] }
       |           - this does not allow it
       |
       = note: at `#/components/schemas/Root/properties/second/example/0`
       = help: correct the example, or the schema
    ");
}

#[test]
fn of_many_schemas_a_few_are_shown_and_the_others_counted() {
    let schemas = "
        Root:
          type: object
          properties:
            a: { type: string, example: 1 }
            b: { type: string, example: 2 }
            c: { type: string, example: 3 }
            d: { type: string, example: 4 }
            e: { type: string, example: 5 }
    ";
    assert_snapshot!(Fixture::description(answering(&dedent(schemas))).findings(), @"
    warning[P0517]: this example is no value of its schema: a string is expected, not a number
      --> api.yaml:15:37
       |
    15 |         a: { type: string, example: 1 }
       |            - this does not allow it ^
    16 |         b: { type: string, example: 2 }
       |            - this does not allow it
    17 |         c: { type: string, example: 3 }
       |            - this does not allow it
       |
       = note: at `#/components/schemas/Root/properties/a/example`
       = note: also at 16:37, 17:37, 18:37 and 1 more
       = note: places like these that are not shown: 2
       = help: correct the example, or the schema
    ");
}
