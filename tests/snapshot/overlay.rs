//! Corrections: an OpenAPI Overlay laid over a description before it is read.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answering};

const ACCOUNT: &str =
    "Account: { type: object, required: [name], properties: { name: { type: string }, limit: { type: string } } }\n";

#[test]
fn an_update_is_merged_into_its_target() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected(
        "
        overlay: 1.0.0
        info: { title: Corrections, version: '1' }
        actions:
          - target: $.components.schemas.Account.properties.limit
            update: { type: integer }
          - target: $.components.schemas.Account
            update: { required: [limit], properties: { owner: { type: string } } }
        ",
    );
    assert_snapshot!(fixture.generate().item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub name: String,
        pub limit: i64,
        pub owner: Option<String>,
    }
    ");
}

#[test]
fn what_an_action_removes_is_gone() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected(
        "
        overlay: 1.0.0
        info: { title: Corrections, version: '1' }
        actions:
          - { target: $.components.schemas.Account.properties.limit, remove: true }
          - { target: \"$.components.schemas.Account.required[?@ == 'name']\", remove: true }
        ",
    );
    assert_snapshot!(fixture.generate().item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub name: Option<String>,
    }
    ");
}

#[test]
fn an_overlay_of_another_version_is_refused() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected("{ overlay: 2.0.0, actions: [] }");
    assert_snapshot!(fixture.findings(), @"
    error[P0801]: unsupported: overlays of version 2.0.0
     --> corrections.yaml:1:12
      |
    1 | { overlay: 2.0.0, actions: [] }
      |            ^^^^^
      |
      = note: at `#/overlay`
      = help: supported is 1.0: write `overlay: 1.0.0`
    ");
}

#[test]
fn what_is_no_mapping_takes_no_members() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected(
        "
        overlay: 1.0.0
        actions:
          - { target: $.components.schemas.Account.type, update: { enum: [object] } }
          - { target: $.components.schemas.Account, update: [name] }
          - { target: $.components.schemas.Account.required, update: limit }
        ",
    );
    assert_snapshot!(fixture.findings(), @"
    error[P0807]: this target selects a string in api.yaml, which a mapping cannot be merged into
      --> corrections.yaml:3:15
       |
     3 |   - { target: $.components.schemas.Account.type, update: { enum: [object] } }
       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          - this is the update
       |
      ::: api.yaml:12:22
       |
    12 |     Account: { type: object, required: [name], properties: { name: { type: string }, limit: { type: string } } }
       |                      ------ this is selected
       |
       = note: at `#/actions/0/target`
       = help: select what it is a part of, with the part in the update; or remove it first

    error[P0807]: this target selects a mapping in api.yaml, which a list cannot be merged into
      --> corrections.yaml:4:15
       |
     4 |   - { target: $.components.schemas.Account, update: [name] }
       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^          - this is the update
       |
      ::: api.yaml:12:14
       |
    12 |     Account: { type: object, required: [name], properties: { name: { type: string }, limit: { type: string } } }
       |              - this is selected
       |
       = note: at `#/actions/1/target`
       = help: select what it is a part of, with the part in the update; or remove it first
    ");
}

#[test]
fn a_target_that_matches_nothing_is_an_error() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected(
        "
        overlay: 1.0.0
        info: { title: Corrections, version: '1' }
        actions:
          - { target: $.components.schemas.Acount, update: { description: An account. } }
        ",
    );
    assert_snapshot!(fixture.findings(), @"
    error[P0803]: this target matches nothing in api.yaml: there is no `.Acount`
      --> corrections.yaml:4:15
       |
     4 |   - { target: $.components.schemas.Acount, update: { description: An account. } }
       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
      ::: api.yaml:12:5
       |
    12 |     Account: { type: object, required: [name], properties: { name: { type: string }, limit: { type: string } } }
       |     ------- a name like it
       |
       = note: at `#/actions/0/target`
       = help: did you mean `Account`?
    ");
}

#[test]
fn a_target_that_is_no_path_is_an_error() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected(
        "
        overlay: 1.0.0
        info: { title: Corrections, version: '1' }
        actions:
          - { target: components.schemas, remove: true }
          - { target: 5, remove: true }
        ",
    );
    assert_snapshot!(fixture.findings(), @"
    error[P0802]: not a JSONPath: at position 0, parser error
     --> corrections.yaml:4:15
      |
    4 |   - { target: components.schemas, remove: true }
      |               ^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/actions/0/target`
      = note: also at 5:15
      = help: write a path of RFC 9535, such as `$.components.schemas.Account`
    ");
}

#[test]
fn a_finding_in_what_was_corrected_points_at_the_correction() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected(
        "
        overlay: 1.0.0
        info: { title: Corrections, version: '1' }
        actions:
          - target: $.components.schemas.Account.properties
            update: { owner: { $ref: '#/components/schemas/Owner' } }
        ",
    );
    assert_snapshot!(fixture.findings(), @"
    warning[P0306]: `#/components/schemas/Owner` names nothing in this description
     --> corrections.yaml:5:30
      |
    5 |     update: { owner: { $ref: '#/components/schemas/Owner' } }
      |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/actions/0/update/owner/$ref`
      = help: add the target, or correct the reference
    ");
}

#[test]
fn an_action_that_does_nothing_is_an_error() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected(
        "
        overlay: 1.0.0
        info: { title: Corrections, version: '1' }
        actions:
          - { target: $.components, remove: false }
        ",
    );
    assert_snapshot!(fixture.findings(), @"
    error[P0804]: this action neither updates nor removes its target
     --> corrections.yaml:4:5
      |
    4 |   - { target: $.components, remove: false }
      |     ^
      |
      = note: at `#/actions/0`
      = help: add `update: …`, or `remove: true`
    ");
}

#[test]
fn each_of_several_names_may_be_meant_by_one_like_it() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected(
        "
        overlay: 1.0.0
        actions:
          - { target: \"$.components.schemas.Account.properties['labels', 'names']\", remove: true }
        ",
    );
    assert_snapshot!(fixture.findings(), @r#"
    error[P0803]: this target matches nothing in api.yaml: there is no `['labels', 'names']`
      --> corrections.yaml:3:15
       |
     3 |   - { target: "$.components.schemas.Account.properties['labels', 'names']", remove: true }
       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
      ::: api.yaml:12:62
       |
    12 |     Account: { type: object, required: [name], properties: { name: { type: string }, limit: { type: string } } }
       |                                                              ---- a name like it
       |
       = note: at `#/actions/0/target`
       = help: did you mean `name`?
    "#);
}

#[test]
fn each_name_in_a_selector_has_to_match() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected(
        "
        overlay: 1.0.0
        info: { title: Corrections, version: '1' }
        actions:
          - { target: \"$.components['schemas', 'scemas'][?@.required[0] == 'name']\", update: { title: Account } }
        ",
    );
    assert_snapshot!(fixture.findings(), @r#"
    error[P0803]: 'scemas' in this target matches nothing in api.yaml: there is no `['scemas']`
      --> corrections.yaml:4:15
       |
     4 |   - { target: "$.components['schemas', 'scemas'][?@.required[0] == 'name']", update: { title: Account } }
       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
      ::: api.yaml:11:3
       |
    11 |   schemas:
       |   ------- a name like it
       |
       = note: at `#/actions/0/target`
       = help: did you mean `schemas`?
    "#);
}

#[test]
fn a_name_that_is_right_is_not_blamed_for_what_is_missing_below_it() {
    let fixture = Fixture::description(answering(ACCOUNT)).corrected(
        "
        overlay: 1.0.0
        actions:
          - { target: \"$.components['schemas', 'responses'].Account.propreties\", remove: true }
        ",
    );
    assert_snapshot!(fixture.findings(), @r#"
    error[P0803]: this target matches nothing in api.yaml: there is no `.propreties`
      --> corrections.yaml:3:15
       |
     3 |   - { target: "$.components['schemas', 'responses'].Account.propreties", remove: true }
       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
      ::: api.yaml:12:48
       |
    12 |     Account: { type: object, required: [name], properties: { name: { type: string }, limit: { type: string } } }
       |                                                ---------- a name like it
       |
       = note: at `#/actions/0/target`
       = help: did you mean `properties`?
    "#);
}

#[test]
fn a_quote_in_a_name_is_escaped() {
    let description = answering(ACCOUNT) + "    it's: { type: string }\n";
    let overlay =
        r#"{ overlay: 1.0.0, actions: [{ target: "$.components.schemas['it\\'s', 'Account']", update: { title: A title. } }] }"#;
    let outcome = Fixture::description(description).corrected(overlay).outcome();
    assert!(outcome.diagnostics.is_empty(), "{:?}", outcome.diagnostics);
}

#[test]
fn items_are_removed_whatever_the_order_in_which_they_are_selected() {
    let account = "Account: { type: object, required: [a, b, c, d], properties: { a: { type: string } } }\n";
    let overlay = "{ overlay: 1.0.0, actions: [{ target: '$.components.schemas.Account.required[3, 1, 2, 1]', remove: true }] }";
    let generated = Fixture::description(answering(account)).corrected(overlay).generate();
    assert_snapshot!(generated.item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub a: String,
    }
    ");
}

#[test]
fn a_description_cannot_be_removed_as_a_whole() {
    let fixture =
        Fixture::description(answering(ACCOUNT)).corrected("{ overlay: 1.0.0, actions: [{ target: $, remove: true }] }");
    assert_snapshot!(fixture.findings(), @"
    error[P0806]: a description as a whole cannot be removed
     --> corrections.yaml:1:29
      |
    1 | { overlay: 1.0.0, actions: [{ target: $, remove: true }] }
      |                             ^
      |
      = note: at `#/actions/0`
      = help: select what is below `$`
    ");
}
