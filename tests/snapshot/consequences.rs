//! What could not be read is reported once: nothing is found that only follows from it.

use insta::assert_snapshot;

use crate::conflicts::decided;
use crate::environments::portal;
use crate::fixture::{Fixture, answering, dedent, with_paths};

/// The first line of each finding.
fn titles(fixture: &Fixture) -> String {
    let found = fixture.diagnostics();
    let titles = found.iter().map(|found| {
        let place = found.place.as_ref().map_or(String::new(), |place| format!(" at {}#{}", place.file, place.pointer));
        format!("{}{place}", found.message)
    });
    titles.collect::<Vec<_>>().join("\n")
}

fn titles_of(description: String) -> String {
    titles(&Fixture::description(description))
}

fn swagger(rest: &str) -> String {
    format!("swagger: '2.0'\ninfo: {{ title: Fixture, version: '1' }}\n{}", dedent(rest))
}

#[test]
fn operations_that_could_not_be_read_are_not_said_to_be_none() {
    assert_snapshot!(titles_of(with_paths("/one: { $ref: '#/x-paths/one' }\n")), @"`#/x-paths/one` names nothing in this description at api.yaml#/paths/~1one/$ref");
    assert_snapshot!(titles_of(with_paths("/one: { get: [] }\n")), @"an operation object is expected here, not a list at api.yaml#/paths/~1one/get");
    assert_snapshot!(titles_of("openapi: 3.0.3\ninfo: { title: Fixture, version: '1' }\n".to_owned()), @"
    no operation is described, so there is nothing to call at api.yaml#
    an OpenAPI document has no `paths`, which its format asks for at api.yaml#
    ");
}

#[test]
fn a_parameter_that_could_not_be_read_may_be_the_one_in_the_path() {
    let with = |parameter: &str| {
        titles_of(with_paths(&format!(
            "/one/{{id}}: {{ get: {{ parameters: [{parameter}], responses: {{ '204': {{ description: None. }} }} }} }}\n"
        )))
    };
    assert_snapshot!(with("{ $ref: '#/components/parameters/id' }"), @"`#/components/parameters/id` names nothing in this description at api.yaml#/paths/~1one~1{id}/get/parameters/0/$ref");
    assert_snapshot!(with("{ name: id, in: path, required: true }"), @"a parameter object has neither `schema` nor `content`, and needs one of them at api.yaml#/paths/~1one~1{id}/get/parameters/0");
    assert_snapshot!(with("{ name: id, in: query }"), @"
    the path has `{id}`, but the operation no path parameter of that name; it is a string at api.yaml#/paths/~1one~1{id}/get
    a parameter object has neither `schema` nor `content`, and needs one of them at api.yaml#/paths/~1one~1{id}/get/parameters/0
    ");
}

#[test]
fn a_path_with_a_brace_too_few_is_not_compared_with_its_parameters() {
    let parameter = "{ name: id, in: path, required: true, schema: { type: string } }";
    assert_snapshot!(titles_of(with_paths(&format!(
        "'/one/{{id': {{ get: {{ parameters: [{parameter}], responses: {{ '204': {{ description: None. }} }} }} }}\n"
    ))), @"in the path `/one/{id` a brace has no other at api.yaml#/paths/~1one~1{id");
}

#[test]
fn references_are_quoted_as_swagger_spells_them() {
    let description = swagger(
        "
        paths:
          /one/{id}:
            get:
              parameters: [{ $ref: '#/parameters/idd' }]
              responses: { '200': { description: One., schema: { $ref: '#/definitions/Thin' } }, '400': { $ref: '#/responses/Wrong' } }
        parameters: { id: { name: id, in: path, required: true, type: string } }
        definitions: { Thing: { type: object, properties: { other: { $ref: '#/definitions/Thngi' } } } }
        ",
    );
    assert_snapshot!(Fixture::description(description).findings(), @"
    error[P0301]: `#/parameters/idd` names nothing in this description
     --> api.yaml:6:28
      |
    6 |       parameters: [{ $ref: '#/parameters/idd' }]
      |                            ^^^^^^^^^^^^^^^^^^
    7 |       responses: { '200': { description: One., schema: { $ref: '#/definitions/Thin' } }, '400': { $ref: '#/responses/Wrong' } }
    8 | parameters: { id: { name: id, in: path, required: true, type: string } }
      |               -- a name like it
      |
      = note: at `#/paths/~1one~1{id}/get/parameters/0/$ref`
      = help: did you mean `#/parameters/id`?

    warning[P0306]: `#/definitions/Thin` names nothing in this description
     --> api.yaml:7:64
      |
    7 |       responses: { '200': { description: One., schema: { $ref: '#/definitions/Thin' } }, '400': { $ref: '#/responses/Wrong' } }
      |                                                                ^^^^^^^^^^^^^^^^^^^^
    8 | parameters: { id: { name: id, in: path, required: true, type: string } }
    9 | definitions: { Thing: { type: object, properties: { other: { $ref: '#/definitions/Thngi' } } } }
      |                ----- a name like it
      |
      = note: at `#/paths/~1one~1{id}/get/responses/200/schema/$ref`
      = help: did you mean `#/definitions/Thing`?

    error[P0301]: `#/responses/Wrong` names nothing in this description
     --> api.yaml:7:105
      |
    7 |       responses: { '200': { description: One., schema: { $ref: '#/definitions/Thin' } }, '400': { $ref: '#/responses/Wrong' } }
      |                                                                                                         ^^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/paths/~1one~1{id}/get/responses/400/$ref`
      = help: add the target, or correct the reference

    warning[P0302]: `#/definitions/Thngi` names nothing in this description
     --> api.yaml:9:68
      |
    9 | definitions: { Thing: { type: object, properties: { other: { $ref: '#/definitions/Thngi' } } } }
      |                                                                    ^^^^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/definitions/Thing/properties/other/$ref`
      = help: add the target, or correct the reference
    ");
}

#[test]
fn a_body_that_could_not_be_read_is_not_said_to_be_no_object() {
    assert_snapshot!(titles_of(with_paths(
        "
        /one:
          post:
            requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/None' } } } }
            responses: { '204': { description: None. } }
        "
    )), @"`#/components/schemas/None` names nothing in this description at api.yaml#/paths/~1one/post/requestBody/content/multipart~1form-data/schema/$ref");
}

#[test]
fn members_of_a_part_that_could_not_be_read_are_not_missed() {
    assert_snapshot!(titles_of(answering(
        "Account: { allOf: [{ $ref: '#/components/schemas/None' }, { required: [name], properties: { id: { type: string } } }] }\n"
    )), @"
    `#/components/schemas/None` names nothing in this description at api.yaml#/components/schemas/Account/allOf/0/$ref
    ");
}

#[test]
fn schemes_that_could_not_be_read_are_not_missed() {
    let description = with_paths("/one: { get: { security: [{ token: [] }], responses: { '204': { description: None. } } } }\n");
    assert_snapshot!(titles_of(format!("{description}components: {{ securitySchemes: [1] }}\n")), @"
    a mapping is expected here, not a list at api.yaml#/components/securitySchemes
    ");
    assert_snapshot!(titles_of(format!("{description}components: {{ securitySchemes: {{ token: {{ scheme: bearer }} }} }}\n")), @"a security scheme object has no `type`, which it needs at api.yaml#/components/securitySchemes/token");
}

#[test]
fn a_type_that_could_not_be_read_in_one_environment_is_no_conflict() {
    let of = |limit: &str| answering(&format!("Account: {{ type: object, properties: {{ limit: {limit} }} }}\n"));
    let fixture = portal(&of("{ type: integer }"), &of("{ $ref: '#/components/schemas/None' }"));
    assert_snapshot!(titles(&fixture), @"`#/components/schemas/None` names nothing in this description at production.yaml#/components/schemas/Account/properties/limit/$ref");
    let lists = portal(&of("{ type: integer }"), &of("{ type: array, items: { $ref: '#/components/schemas/None' } }"));
    assert_snapshot!(titles(&decided(lists, "Account/none: split")), @"`#/components/schemas/None` names nothing in this description at production.yaml#/components/schemas/Account/properties/limit/items/$ref");
}

#[test]
fn decisions_may_be_about_what_could_not_be_read() {
    let settings = "
        portal: Fixture
        apis: { api: { description: api.yaml } }
        headers: { X-Page: sticky }
        money: [Account/limit]
        names: { operations: { GET /none: none } }
        ";
    let description = answering("Account: { type: object, properties: { limits: { $ref: '#/components/schemas/None' } } }\n");
    assert_snapshot!(titles(&Fixture::portal(settings).file("api.yaml", description)), @"
    `#/components/schemas/None` names nothing in this description at api.yaml#/components/schemas/Account/properties/limits/$ref
    no operation `GET /none` is in the descriptions at portal.yaml#/names/operations/GET ~1none
    ");
}

#[test]
fn a_description_without_its_corrections_is_not_judged() {
    let settings = "
        portal: Fixture
        apis: { api: { description: api.yaml, corrections: [absent.yaml, broken.yaml] } }
        ";
    let description = answering("Account: { $ref: '#/components/schemas/None' }\n");
    assert_snapshot!(titles(&Fixture::portal(settings).file("api.yaml", description).file("broken.yaml", "a: [")), @"
    not readable as YAML or JSON: unclosed bracket '[' at broken.yaml#
    cannot read absent.yaml: no such file at portal.yaml#/apis/api
    ");
}

#[test]
fn sections_of_a_portal_that_could_not_be_read_are_not_missed() {
    let description = answering("Account: { type: string }\n");
    let found = |settings: &str| titles(&Fixture::portal(settings).file("api.yaml", &description));
    let apis = "portal: Fixture\napis: { api: { sandbox: api.yaml } }\n";
    let session = "scopes: { sessions: [{ method: session, grant: client-credentials, environment: sandbox }] }\n";
    assert_snapshot!(found(&format!("{apis}environments: [sandbox]\n{session}")), @"a mapping is expected here, not a list at portal.yaml#/environments");
    let token = "token: { url: 'https://bank.example/token' }, servers: { api: 'https://bank.example' }";
    let environments = format!("environments: {{ sandbox: {{ credentials: keys, {token} }} }}\n");
    assert_snapshot!(found(&format!("{apis}{environments}{session}")), @"a list is expected here, not a string at portal.yaml#/environments/sandbox/credentials");
    let header = "headers: { X-Bank: { role: client, handle: bank } }\n";
    assert_snapshot!(found(&format!("portal: Fixture\napis: {{ api: {{ description: api.yaml }} }}\n{header}scopes: [session]\n")), @"
    no operation uses a header `X-Bank` at portal.yaml#/headers/X-Bank
    a scopes section is expected here, not a list at portal.yaml#/scopes
    ");
}

#[test]
fn servers_that_could_not_be_read_are_not_missed() {
    let description = answering("Account: { type: string }\n") + "servers: [{ url: [] }]\n";
    let settings = "
        portal: Fixture
        environments: { sandbox: { credentials: [keys] } }
        apis: { api: { sandbox: api.yaml } }
        scopes: { sessions: [{ method: session, grant: access-token }] }
        ";
    assert_snapshot!(titles(&Fixture::portal(settings).file("api.yaml", description)), @"a string is expected here, not a list at api.yaml#/servers/0/url");
}

#[test]
fn a_bearer_scheme_may_stand_behind_a_reference() {
    let description = with_paths("/one: { get: { security: [{ token: [] }], responses: { '204': { description: None. } } } }\n");
    let schemes = "{ token: { $ref: '#/components/securitySchemes/bearer' }, bearer: { type: http, scheme: bearer } }";
    assert_snapshot!(titles_of(format!("{description}components: {{ securitySchemes: {schemes} }}\n")), @"");
}

#[test]
fn references_of_swagger_lead_anywhere_in_the_document() {
    let description = swagger(
        "
        paths:
          /one/{id}:
            get:
              parameters: [{ $ref: '#/x-shared/id' }, { $ref: '#/parameters/alias' }]
              responses: { '204': { $ref: '#/x-shared/none' } }
        parameters: { alias: { $ref: '#/parameters/page' }, page: { name: page, in: query, type: integer } }
        x-shared: { id: { name: id, in: path, required: true, type: string }, none: { description: None. } }
        ",
    );
    assert_snapshot!(titles_of(description), @"");
}
