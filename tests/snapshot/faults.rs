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
    )), @"
    warning[P0306]: `#/components/schemas/Balanse` names nothing in this description
      --> api.yaml:12:61
       |
    12 |     Account: { type: object, properties: { balance: { $ref: '#/components/schemas/Balanse' } } }
       |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    13 |     Balance: { type: string }
       |     ------- a name like it
       |
       = note: at `#/components/schemas/Account/properties/balance/$ref`
       = help: did you mean `#/components/schemas/Balance`?
    ");
}

#[test]
fn a_reference_to_nothing_shows_all_names_that_are_equally_near() {
    let schemas = "Account: { $ref: '#/components/schemas/Erro_A' }\nError_A: { type: string }\nErro_B: { type: string }\n";
    assert_snapshot!(findings(answering(schemas)), @"
    warning[P0306]: `#/components/schemas/Erro_A` names nothing in this description
      --> api.yaml:12:22
       |
    12 |     Account: { $ref: '#/components/schemas/Erro_A' }
       |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    13 |     Error_A: { type: string }
       |     ------- a name like it
    14 |     Erro_B: { type: string }
       |     ------ a name like it
       |
       = note: at `#/components/schemas/Account/$ref`
       = help: did you mean `#/components/schemas/Error_A`?
    ");
}

#[test]
fn a_definition_that_is_far_from_the_reference_is_shown_by_itself() {
    let far = format!("x-far: {{ a: '{}' }}\n", "x".repeat(70_000));
    let schemas = format!("Account: {{ $ref: '#/components/schemas/Balanse' }}\n{far}Balance: {{ type: string }}\n");
    let found = findings(answering(&schemas));
    assert!(found.contains("schemas/Balanse' }") && found.contains("------- a name like it"), "{found}");
}

#[test]
fn a_name_for_a_type_is_one_that_the_compiler_takes_without_a_warning() {
    for name in ["true", "account", "Account_name", "_Account"] {
        let found = portal_findings(&format!(
            "
            apis: {{ api: {{ description: api.yaml }} }}
            names: {{ types: {{ Account: '{name}' }} }}
            "
        ));
        assert!(found.contains(&format!("error[P0701]: `{name}` cannot be the name of a type\n --> portal.yaml:2:")), "{found}");
    }
}

#[test]
fn a_name_for_a_tag_is_one_that_a_file_can_have_on_every_machine() {
    let found = portal_findings(
        "
        apis: { api: { description: api.yaml } }
        names: { tags: { Accounts: överföring } }
        ",
    );
    assert!(found.contains("error[P0701]: `överföring` cannot be the name of a module\n --> portal.yaml:2:"), "{found}");
}

#[test]
fn a_pointer_begins_at_the_root() {
    for reference in ["##/components/schemas/Name", "#x/components/schemas/Name", "#Name"] {
        let schemas =
            format!("Account: {{ type: object, properties: {{ a: {{ $ref: '{reference}' }} }} }}\nName: {{ type: string }}\n");
        let found = findings(answering(&schemas));
        assert!(found.starts_with(&format!("warning[P0306]: `{reference}` names nothing in this description")), "{found}");
    }
}

#[test]
fn a_misspelt_key_comes_with_a_suggestion() {
    assert_snapshot!(findings(answering("Account: { type: object, propertys: { name: { type: string } } }\n")), @"
    warning[P0209]: a schema knows no `propertys`; it has no effect
      --> api.yaml:12:30
       |
    12 |     Account: { type: object, propertys: { name: { type: string } } }
       |                              ^^^^^^^^^
       |
       = note: at `#/components/schemas/Account/propertys`
       = help: did you mean `properties`?
    ");
}

#[test]
fn a_value_of_the_wrong_kind_is_named() {
    assert_snapshot!(findings(answering("Account: { type: object, required: name, properties: { name: { type: string } } }\n")), @"
    error[P0203]: a list is expected here, not a string
      --> api.yaml:12:40
       |
    12 |     Account: { type: object, required: name, properties: { name: { type: string } } }
       |                                        ^^^^
       |
       = note: at `#/components/schemas/Account/required`
       = help: write it as the one item of a list: `[…]`
    ");
}

#[test]
fn a_key_that_stands_twice_is_shown_at_both_places() {
    assert_snapshot!(findings(answering("Account:\n  type: object\n  properties: {}\n  type: array\n")), @"
    error[P0105]: the key `type` stands twice in one mapping
      --> api.yaml:15:7
       |
    13 |       type: object
       |       ---- first here
    14 |       properties: {}
    15 |       type: array
       |       ^^^^
       |
       = note: at `#/components/schemas/Account/type`
       = help: remove one of the two
    ");
}

#[test]
fn references_that_lead_to_one_another_are_raw_json() {
    assert_snapshot!(findings(answering(
        "
        Account: { $ref: '#/components/schemas/Other' }
        Other: { $ref: '#/components/schemas/Account' }
        "
    )), @"
    warning[P0503]: this schema consists of nothing but itself
      --> api.yaml:12:14
       |
    12 |     Account: { $ref: '#/components/schemas/Other' }
       |              ^
       |
       = note: at `#/components/schemas/Account`
       = help: let an object or a list stand between it and itself
    ");
}

#[test]
fn two_unions_of_values_that_are_no_objects_are_raw_json() {
    assert_snapshot!(findings(answering(
        "
        Account: { oneOf: [{ type: string }], anyOf: [{ type: integer }] }
        "
    )), @"
    warning[P0512]: a value is raw JSON where it has to be of one branch of `oneOf` and of one of `anyOf`
      --> api.yaml:12:14
       |
    12 |     Account: { oneOf: [{ type: string }], anyOf: [{ type: integer }] }
       |              ^
       |
       = note: at `#/components/schemas/Account`
       = help: write the branches of one union into those of the other
    ");
}

#[test]
fn a_keyword_without_effect_is_named() {
    assert_snapshot!(findings(answering("Account: { type: object, not: { required: [name] } }\n")), @"
    warning[P0502]: `not` has no effect on the code: no type excludes values
      --> api.yaml:12:30
       |
    12 |     Account: { type: object, not: { required: [name] } }
       |                              ^^^
       |
       = note: at `#/components/schemas/Account/not`
    ");
}

#[test]
fn a_brace_without_its_other_is_an_error() {
    assert_snapshot!(findings(with_paths("/one/{id: { get: { responses: { '204': { description: None. } } } }\n")), @"
    error[P0402]: in the path `/one/{id` a brace has no other
     --> api.yaml:4:3
      |
    4 |   /one/{id: { get: { responses: { '204': { description: None. } } } }
      |   ^^^^^^^^
      |
      = note: at `#/paths/~1one~1{id`
      = help: write a parameter as `{name}`
    ");
}

#[test]
fn a_name_in_the_path_without_a_parameter_is_a_string() {
    assert_snapshot!(findings(with_paths(
        "
        /accounts/{accountId}:
          get:
            operationId: find
            parameters: [{ name: acountId, in: path, required: true, schema: { type: string } }]
            responses: { '204': { description: None. } }
        "
    )), @"
    warning[P0410]: the path has `{accountId}`, but the operation no path parameter of that name; it is a string
     --> api.yaml:5:5
      |
    5 |     get:
      |     ^^^
      |
      = note: at `#/paths/~1accounts~1{accountId}/get`
      = help: did you mean `acountId`?

    warning[P0411]: the path `/accounts/{accountId}` has no `{acountId}`; the parameter has no effect
     --> api.yaml:7:20
      |
    7 |       parameters: [{ name: acountId, in: path, required: true, schema: { type: string } }]
      |                    ^
      |
      = note: at `#/paths/~1accounts~1{accountId}/get/parameters/0`
      = help: put it into the path, or remove it
    ");
}

#[test]
fn an_operation_id_that_is_used_twice_is_shown_at_both_places() {
    assert_snapshot!(findings(with_paths(
        "
        /one: { get: { operationId: find, responses: { '204': { description: None. } } } }
        /two: { get: { operationId: find, responses: { '204': { description: None. } } } }
        "
    )), @"
    warning[P0405]: the operationId `find` is used twice; this operation is named after its method and path
     --> api.yaml:5:11
      |
    4 |   /one: { get: { operationId: find, responses: { '204': { description: None. } } } }
      |           --- also here
    5 |   /two: { get: { operationId: find, responses: { '204': { description: None. } } } }
      |           ^^^
      |
      = note: at `#/paths/~1two/get`
      = help: give one of them another operationId
    ");
}

#[test]
fn a_security_scheme_that_is_not_defined_comes_with_a_suggestion() {
    assert_snapshot!(findings(
        with_paths("/one: { get: { operationId: find, security: [{ oauht: [] }], responses: { '204': { description: None. } } } }\n")
            + "components: { securitySchemes: { oauth: { type: http, scheme: bearer } } }\n"
    ), @"
    warning[P0418]: no security scheme is named `oauht`
     --> api.yaml:4:50
      |
    4 |   /one: { get: { operationId: find, security: [{ oauht: [] }], responses: { '204': { description: None. } } } }
      |                                                  ^^^^^
    5 | components: { securitySchemes: { oauth: { type: http, scheme: bearer } } }
      |                                  ----- a name like it
      |
      = note: at `#/paths/~1one/get/security/0/oauht`
      = help: did you mean `oauth`?
    ");
}

#[test]
fn a_status_that_is_none_is_an_error() {
    assert_snapshot!(findings(with_paths("/one: { get: { operationId: find, responses: { OK: { description: None. } } } }\n")), @"
    error[P0404]: `OK` is no status: not a code, a range such as `4XX`, or `default`
     --> api.yaml:4:50
      |
    4 |   /one: { get: { operationId: find, responses: { OK: { description: None. } } } }
      |                                                  ^^
      |
      = note: at `#/paths/~1one/get/responses/OK`
      = help: correct the status
    ");
}

#[test]
fn a_response_without_a_description_is_taken_as_it_is() {
    assert_eq!(
        findings(with_paths("/one: { get: { operationId: find, responses: { '204': { description: None. }, '400': {} } } }\n")),
        ""
    );
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
    )), @"
    error[P0204]: `qeury` is none of query, header, path, cookie
     --> api.yaml:7:38
      |
    7 |       parameters: [{ name: page, in: qeury, schema: { type: string } }]
      |                                      ^^^^^
      |
      = note: at `#/paths/~1one/get/parameters/0/in`
      = help: did you mean `query`?
    ");
}

#[test]
fn a_required_property_that_is_not_there_is_a_warning() {
    assert_snapshot!(findings(answering("Account: { type: object, required: [nmae], properties: { name: { type: string } } }\n")), @"
    warning[P0506]: `nmae` is required, but no property has that name
      --> api.yaml:12:41
       |
    12 |     Account: { type: object, required: [nmae], properties: { name: { type: string } } }
       |                                         ^^^^                 ---- a name like it
       |
       = note: at `#/components/schemas/Account/required/0`
       = help: did you mean `name`?
    ");
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
    let first_lines: Vec<&str> =
        findings.lines().filter(|line| line.contains(": ") && !line.contains('=') || line.contains("-->")).collect();
    assert_snapshot!(first_lines.join("\n"), @"
    warning[P0410]: the path has `{id}`, but the operation no path parameter of that name; it is a string
     --> api.yaml:4:16
    4 |   /one/{id}: { get: { operationId: find, responses: { OK: { description: None. } } } }
    error[P0404]: `OK` is no status: not a code, a range such as `4XX`, or `default`
     --> api.yaml:4:55
    4 |   /one/{id}: { get: { operationId: find, responses: { OK: { description: None. } } } }
    warning[P0405]: the operationId `find` is used twice; this operation is named after its method and path
     --> api.yaml:5:11
    4 |   /one/{id}: { get: { operationId: find, responses: { OK: { description: None. } } } }
    5 |   /two: { get: { operationId: find, responses: { '200': { $ref: '#/components/responses/None' } } } }
    error[P0301]: `#/components/responses/None` names nothing in this description
     --> api.yaml:5:65
    5 |   /two: { get: { operationId: find, responses: { '200': { $ref: '#/components/responses/None' } } } }
    warning[P0209]: an OpenAPI document knows no `component`; it has no effect
     --> api.yaml:6:1
    6 | component: {}
    ");
}

#[test]
fn a_version_that_is_not_known_is_not_guessed_at() {
    let version = |version: &str| findings(format!("openapi: {version}\ninfo: {{ title: A, version: '1' }}\npaths: {{}}\n"));
    assert_snapshot!(version("4.0.0") + "\n\n" + &version("3.10.0"), @"
    error[P0201]: unsupported: descriptions of version 4.0.0
     --> api.yaml:1:10
      |
    1 | openapi: 4.0.0
      |          ^^^^^
      |
      = note: at `#/openapi`
      = help: supported are Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2

    error[P0201]: unsupported: descriptions of version 3.10.0
     --> api.yaml:1:10
      |
    1 | openapi: 3.10.0
      |          ^^^^^^
      |
      = note: at `#/openapi`
      = help: supported are Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2
    ");
}

#[test]
fn what_is_no_description_is_told_how_to_be_one() {
    assert_snapshot!(findings("name: something\nversion: 1\n"), @"
    error[P0202]: not an API description: neither `openapi` nor `swagger` says which version it is
     --> api.yaml:1:1
      |
    1 | name: something
      | ^
      |
      = help: begin it with `openapi: 3.0.3`
    ");
}

#[test]
fn an_empty_file_is_no_description() {
    assert_snapshot!(findings(""), @"
    error[P0103]: the file is empty
     --> api.yaml:1:1
      |
    1 |
      | ^
    ");
}

#[test]
fn bytes_that_are_no_utf_8_are_placed() {
    assert_snapshot!(findings(b"openapi: 3.0.3\ninfo: { title: \xff }\n"), @"
    error[P0102]: the file is not UTF-8 from here on
     --> api.yaml:2:16
      |
    2 | info: { title: 
      |                ^
      |
      = help: save the file as UTF-8
    ");
}

#[test]
fn text_that_is_no_yaml_is_placed() {
    assert_snapshot!(findings("openapi: 3.0.3\ninfo: { title: [A }\n"), @"
    error[P0103]: not readable as YAML or JSON: mismatched bracket '[' closed by '}'
     --> api.yaml:2:16
      |
    2 | info: { title: [A }
      |                ^
    ");
}

#[test]
fn a_truncated_file_is_no_yaml() {
    assert_snapshot!(findings(r#"{ "openapi": "3.0.3", "info": { "title": "A"#), @r#"
    error[P0103]: not readable as YAML or JSON: unclosed quote
     --> api.yaml:1:42
      |
    1 | { "openapi": "3.0.3", "info": { "title": "A
      |                                          ^
    "#);
}

#[test]
fn aliases_that_multiply_stop_at_a_budget() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let alias = format!("*a{}", level - 1);
        text += &format!("a{level}: &a{level} [{}]\n", [alias.as_str(); 10].join(", "));
    }
    assert_snapshot!(findings(text), @"
    error[P0104]: anchors keep, and aliases repeat, more than 250000 values
     --> api.yaml:6:10
      |
    6 | a5: &a5 [*a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4]
      |          ^^^
    ");
}

#[test]
fn values_that_nest_too_deeply_stop_at_a_budget() {
    let findings = findings(format!("openapi: {}{}\n", "[".repeat(100_000), "]".repeat(100_000)));
    assert_snapshot!(findings.lines().next().unwrap_or_default(), @"
    error[P0104]: values nest deeper than 200 levels
    ");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    assert_snapshot!(Fixture::portal("apis: { api: { description: psd2.yaml } }\n").findings(), @"
    error[P0107]: cannot read psd2.yaml: no such file
     --> portal.yaml:1:9
      |
    1 | apis: { api: { description: psd2.yaml } }
      |         ^^^
      |
      = note: at `#/apis/api`
      = help: correct the name of the file, or add it
    ");
}

#[test]
fn what_a_missing_file_may_ask_for_is_not_said_to_be_unused() {
    let portal = "
        apis: { api: { description: api.yaml, corrections: corrections.yaml } }
        headers: { Corrected: psu }
        environments:
          live:
            servers: { api: 'https://bank.example' }
            credentials: [keys]
            token: { url: 'https://bank.example/token' }
        scopes: { sessions: [{ method: corrected, grant: client-credentials, context: corrected }] }
        ";
    let findings = Fixture::portal(portal).file("api.yaml", answering("Root: { type: string }")).findings();
    assert_eq!(findings.matches("error[").count(), 1, "{findings}");
    assert!(findings.starts_with("error[P0107]: cannot read corrections.yaml: no such file"), "{findings}");
}

#[test]
fn an_unknown_key_of_portal_yaml_is_an_error() {
    assert_snapshot!(portal_findings("apis: { api: { description: api.yaml } }\nheader: { X-Request-ID: request-id }\n"), @"
    error[P0210]: a portal description knows no `header`; it has no effect
     --> portal.yaml:2:1
      |
    2 | header: { X-Request-ID: request-id }
      | ^^^^^^
      |
      = note: at `#/header`
      = help: did you mean `headers`?
    ");
}

#[test]
fn a_header_of_portal_yaml_that_no_operation_has_is_an_error() {
    assert_snapshot!(portal_findings("apis: { api: { description: api.yaml } }\nheaders: { X-Request-Id: request-id }\n"), @"
    error[P0704]: no operation uses a header `X-Request-Id`
     --> portal.yaml:2:12
      |
    2 | headers: { X-Request-Id: request-id }
      |            ^^^^^^^^^^^^
      |
      = note: at `#/headers/X-Request-Id`
      = help: remove the entry, or correct the address
    ");
}

#[test]
fn a_word_of_portal_yaml_that_is_none_comes_with_a_suggestion() {
    assert_snapshot!(portal_findings(
        "
        apis: { api: { description: api.yaml } }
        environments: { sandbox: { servers: { api: 'https://bank.example' }, certificate: qvac, credentials: [key] } }
        "
    ), @"
    error[P0703]: `qvac` is none of none, portal, qwac
     --> portal.yaml:2:83
      |
    2 | environments: { sandbox: { servers: { api: 'https://bank.example' }, certificate: qvac, credentials: [key] } }
      |                                                                                   ^^^^
      |
      = note: at `#/environments/sandbox/certificate`
      = help: did you mean `qwac`?

    error[P0703]: `key` is none of keys, certificate
     --> portal.yaml:2:103
      |
    2 | environments: { sandbox: { servers: { api: 'https://bank.example' }, certificate: qvac, credentials: [key] } }
      |                                                                                                       ^^^
      |
      = note: at `#/environments/sandbox/credentials/0`
      = help: did you mean `keys`?
    ");
}

#[test]
fn an_address_of_portal_yaml_that_matches_nothing_is_an_error() {
    assert_snapshot!(portal_findings(
        "
        apis: { api: { description: api.yaml } }
        names: { operations: { GET /rot: find }, types: { Acount: Account } }
        money: [Account/nam]
        "
    ), @"
    error[P0704]: no operation `GET /rot` is in the descriptions
     --> portal.yaml:2:24
      |
    2 | names: { operations: { GET /rot: find }, types: { Acount: Account } }
      |                        ^^^^^^^^
      |
      = note: at `#/names/operations/GET ~1rot`
      = help: did you mean `GET /root`?

    error[P0704]: no operation uses a schema `Acount`
     --> portal.yaml:2:51
      |
    2 | names: { operations: { GET /rot: find }, types: { Acount: Account } }
      |                                                   ^^^^^^
      |
      = note: at `#/names/types/Acount`
      = help: did you mean `Account`?

    error[P0704]: no operation uses a property `Account/nam`
     --> portal.yaml:3:9
      |
    3 | money: [Account/nam]
      |         ^^^^^^^^^^^
      |
      = note: at `#/money/0`
      = help: did you mean `Account/name`?
    ");
}

#[test]
fn an_environment_without_an_address_is_an_error() {
    assert_snapshot!(portal_findings(
        "
        environments: { sandbox: { credentials: [keys] } }
        apis: { api: { description: api.yaml } }
        "
    ), @"
    error[P0708]: no address of `api` is known for `sandbox`: api.yaml has none
     --> portal.yaml:1:17
      |
    1 | environments: { sandbox: { credentials: [keys] } }
      |                 ^^^^^^^
      |
      = note: at `#/environments/sandbox`
      = help: add `servers: { api: https://… }` to the environment
    ");
}

#[test]
fn an_environment_of_portal_yaml_that_is_not_defined_is_an_error() {
    assert_snapshot!(portal_findings(&dedent(
        "
        environments: { sandbox: { servers: { api: 'https://bank.example' } } }
        apis: { api: { sandbx: api.yaml } }
        "
    )), @"
    error[P0704]: there is no environment `sandbx`
     --> portal.yaml:2:16
      |
    1 | environments: { sandbox: { servers: { api: 'https://bank.example' } } }
      |                 ------- a name like it
    2 | apis: { api: { sandbx: api.yaml } }
      |                ^^^^^^
      |
      = note: at `#/apis/api/sandbx`
      = help: did you mean `sandbox`?
    ");
}

#[test]
fn a_path_that_does_not_begin_with_a_slash_is_an_error() {
    let described = |version: &str| {
        let operation = "{ get: { responses: { '204': { description: None. } } } }";
        let paths = format!("paths:\n  x-of: {{ bank: 1 }}\n  accounts: {operation}\n  /banks: {operation}\n");
        Fixture::description(format!("{version}\ninfo: {{ title: Fixture, version: '1' }}\n{paths}")).findings()
    };
    assert_snapshot!(described("openapi: 3.0.3"), @"
    error[P0401]: the path `accounts` does not begin with a slash
     --> api.yaml:5:3
      |
    5 |   accounts: { get: { responses: { '204': { description: None. } } } }
      |   ^^^^^^^^
      |
      = note: at `#/paths/accounts`
      = help: begin it with `/`
    ");
    assert_eq!(described("swagger: '2.0'"), described("openapi: 3.0.3"));
}
