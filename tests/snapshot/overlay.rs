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
    #[derive(Clone)]
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
    #[derive(Clone)]
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
    error: unsupported: overlays of version 2.0.0
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
    error: this target matches nothing in api.yaml
     --> corrections.yaml:4:15
      |
    4 |   - { target: $.components.schemas.Acount, update: { description: An account. } }
      |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/actions/0/target`
      = help: correct the path, or remove the action if the description was mended
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
        ",
    );
    assert_snapshot!(fixture.findings(), @"
    error: not a JSONPath: at position 0, parser error
     --> corrections.yaml:4:15
      |
    4 |   - { target: components.schemas, remove: true }
      |               ^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/actions/0/target`
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
    error: `#/components/schemas/Owner` names nothing in this description
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
    error: this action neither updates nor removes its target
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
    error: `scemas` in this target matches nothing in api.yaml
     --> corrections.yaml:4:15
      |
    4 |   - { target: "$.components['schemas', 'scemas'][?@.required[0] == 'name']", update: { title: Account } }
      |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/actions/0/target`
      = help: correct the name, or take it out of the selector
    "#);
}
