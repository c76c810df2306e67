//! What is found against a description, as people see it.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answering, dedent, with_paths};

/// All that is found against a description.
fn findings(description: impl AsRef<[u8]>) -> String {
    Fixture::description(description).findings()
}

/// All that is found against a portal, whose description is of no importance.
fn portal_findings(settings: &str) -> String {
    let description = answering("Account: { type: object, properties: { name: { type: string } } }\n");
    Fixture::portal(settings).file("api.yaml", description).findings()
}

#[test]
fn a_reference_to_nothing_comes_with_a_suggestion() {
    assert_snapshot!(findings(answering(
        "
        Account: { type: object, properties: { balance: { $ref: '#/components/schemas/Balanse' } } }
        Balance: { type: string }
        "
    )), @"");
}

#[test]
fn a_misspelt_key_comes_with_a_suggestion() {
    assert_snapshot!(findings(answering("Account: { type: object, propertys: { name: { type: string } } }\n")), @"");
}

#[test]
fn a_value_of_the_wrong_kind_is_named() {
    assert_snapshot!(findings(answering("Account: { type: object, required: name, properties: { name: { type: string } } }\n")), @"");
}

#[test]
fn a_key_that_stands_twice_is_shown_at_both_places() {
    assert_snapshot!(findings(answering("Account:\n  type: object\n  properties: {}\n  type: array\n")), @"");
}

#[test]
fn references_that_lead_to_one_another_are_an_error() {
    assert_snapshot!(findings(answering(
        "
        Account: { $ref: '#/components/schemas/Other' }
        Other: { $ref: '#/components/schemas/Account' }
        "
    )), @"");
}

#[test]
fn a_reference_to_another_file_is_not_supported() {
    assert_snapshot!(findings(answering("Account: { $ref: 'types.yaml#/Account' }\n")), @"");
}

#[test]
fn an_unsupported_construct_is_named() {
    assert_snapshot!(findings(answering(
        "
        Account: { oneOf: [{ type: string }], anyOf: [{ type: integer }] }
        "
    )), @"");
}

#[test]
fn a_keyword_without_effect_is_named() {
    assert_snapshot!(findings(answering("Account: { type: object, not: { required: [name] } }\n")), @"");
}

#[test]
fn a_name_in_the_path_needs_a_parameter() {
    assert_snapshot!(findings(with_paths(
        "
        /accounts/{accountId}:
          get:
            operationId: find
            parameters: [{ name: acountId, in: path, required: true, schema: { type: string } }]
            responses: { '204': { description: None. } }
        "
    )), @"");
}

#[test]
fn an_operation_id_that_is_used_twice_is_shown_at_both_places() {
    assert_snapshot!(findings(with_paths(
        "
        /one: { get: { operationId: find, responses: { '204': { description: None. } } } }
        /two: { get: { operationId: find, responses: { '204': { description: None. } } } }
        "
    )), @"");
}

#[test]
fn a_security_scheme_that_is_not_defined_comes_with_a_suggestion() {
    assert_snapshot!(findings(
        with_paths("/one: { get: { operationId: find, security: [{ oauht: [] }], responses: { '204': { description: None. } } } }\n")
            + "components: { securitySchemes: { oauth: { type: http, scheme: bearer } } }\n"
    ), @"");
}

#[test]
fn a_status_that_is_none_is_an_error() {
    assert_snapshot!(findings(with_paths("/one: { get: { operationId: find, responses: { OK: { description: None. } } } }\n")), @"");
}

#[test]
fn a_location_that_is_none_is_an_error() {
    assert_snapshot!(findings(with_paths(
        "
        /one:
          get:
            operationId: find
            parameters: [{ name: page, in: qeury, schema: { type: string } }]
            responses: { '204': { description: None. } }
        "
    )), @"");
}

#[test]
fn a_required_property_that_is_not_there_is_a_warning() {
    assert_snapshot!(findings(answering("Account: { type: object, required: [nmae], properties: { name: { type: string } } }\n")), @"");
}

#[test]
fn all_faults_come_in_one_run_sorted_by_place() {
    let findings = findings(
        with_paths(
            "
            /one/{id}: { get: { operationId: find, responses: { OK: { description: None. } } } }
            /two: { get: { operationId: find, responses: { '200': { $ref: '#/components/responses/None' } } } }
            ",
        ) + "component: {}\n",
    );
    let first_lines: Vec<&str> = findings.lines().filter(|line| line.contains(": ") && !line.contains('=') || line.contains("-->")).collect();
    assert_snapshot!(first_lines.join("\n"), @"");
}

#[test]
fn versions_3_1_and_3_2_are_not_supported() {
    let version = |version: &str| findings(format!("openapi: {version}\ninfo: {{ title: A, version: '1' }}\npaths: {{}}\n"));
    assert_snapshot!(version("3.1.0") + "\n\n" + &version("3.2.0"), @"");
}

#[test]
fn what_is_no_description_is_told_how_to_be_one() {
    assert_snapshot!(findings("name: something\nversion: 1\n"), @"");
}

#[test]
fn an_empty_file_is_no_description() {
    assert_snapshot!(findings(""), @"");
}

#[test]
fn bytes_that_are_no_utf_8_are_placed() {
    assert_snapshot!(findings(b"openapi: 3.0.3\ninfo: { title: \xff }\n"), @"");
}

#[test]
fn text_that_is_no_yaml_is_placed() {
    assert_snapshot!(findings("openapi: 3.0.3\ninfo: { title: [A }\n"), @"");
}

#[test]
fn a_truncated_file_is_no_yaml() {
    assert_snapshot!(findings(r#"{ "openapi": "3.0.3", "info": { "title": "A"#), @"");
}

#[test]
fn aliases_that_multiply_stop_at_a_budget() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let alias = format!("*a{}", level - 1);
        text += &format!("a{level}: &a{level} [{}]\n", [alias.as_str(); 10].join(", "));
    }
    assert_snapshot!(findings(text), @"");
}

#[test]
fn values_that_nest_too_deeply_stop_at_a_budget() {
    let findings = findings(format!("openapi: {}{}\n", "[".repeat(100_000), "]".repeat(100_000)));
    assert_snapshot!(findings.lines().next().unwrap_or_default(), @"");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    assert_snapshot!(Fixture::portal("apis: { api: { description: psd2.yaml } }\n").findings(), @"");
}

#[test]
fn an_unknown_key_of_portal_yaml_is_an_error() {
    assert_snapshot!(portal_findings("apis: { api: { description: api.yaml } }\nheader: { X-Request-ID: request-id }\n"), @"");
}

#[test]
fn a_header_of_portal_yaml_that_no_operation_has_is_an_error() {
    assert_snapshot!(portal_findings("apis: { api: { description: api.yaml } }\nheaders: { X-Request-Id: request-id }\n"), @"");
}

#[test]
fn a_word_of_portal_yaml_that_is_none_comes_with_a_suggestion() {
    assert_snapshot!(portal_findings(
        "
        apis: { api: { description: api.yaml } }
        environments: { sandbox: { certificate: qvac, credentials: [key] } }
        "
    ), @"");
}

#[test]
fn an_address_of_portal_yaml_that_matches_nothing_is_an_error() {
    assert_snapshot!(portal_findings(
        "
        apis: { api: { description: api.yaml } }
        names: { operations: { GET /rot: find }, types: { Acount: Account } }
        money: [Account/nam]
        "
    ), @"");
}

#[test]
fn an_environment_of_portal_yaml_that_is_not_defined_is_an_error() {
    assert_snapshot!(portal_findings(&dedent(
        "
        environments: { sandbox: {} }
        apis: { api: { sandbx: api.yaml } }
        "
    )), @"");
}
