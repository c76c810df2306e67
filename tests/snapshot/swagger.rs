//! Swagger 2.0, read as if it had been written in OpenAPI 3.0.

use insta::assert_snapshot;

use crate::fixture::{Fixture, Generated, dedent};

/// The package of a Swagger 2.0 description with these paths and definitions.
fn swagger(rest: &str) -> Generated {
    Fixture::description(document(rest)).generate()
}

fn document(rest: &str) -> String {
    format!("swagger: '2.0'\ninfo: {{ title: Fixture, version: '1' }}\n{}", dedent(rest))
}

#[test]
fn a_scheme_that_is_none_is_an_error() {
    let description = "swagger: '2.0'\ninfo: { title: Fixture, version: '1' }\nschemes: [htps]\npaths: {}\n";
    assert_snapshot!(Fixture::description(description).findings(), @"
    error[P0204]: `htps` is none of https, http, wss, ws
     --> api.yaml:3:11
      |
    3 | schemes: [htps]
      |           ^^^^
      |
      = note: at `#/schemes/0`
      = help: did you mean `https`?

    error[P0403]: no operation is described, so there is nothing to call
     --> api.yaml:4:1
      |
    4 | paths: {}
      | ^^^^^
      |
      = note: at `#/paths`
    ");
}

#[test]
fn a_reference_to_nothing_shows_the_parameter_that_was_meant() {
    let description = document(
        "
        paths: { /a: { get: { parameters: [{ $ref: '#/parameters/Limt' }], responses: { '204': { description: None. } } } } }
        parameters: { Limit: { name: limit, in: query, type: string } }
        ",
    );
    let found = Fixture::description(description).findings();
    assert!(found.contains("----- a name like it"), "{found}");
    assert!(found.contains("did you mean `#/parameters/Limit`?"), "{found}");
}

#[test]
fn host_base_path_and_schemes_are_the_server() {
    let package = swagger(
        "
        host: bank.example
        basePath: /psd2/
        schemes: [https]
        paths: { /a: { get: { operationId: a, responses: { '204': { description: None. } } } } }
        ",
    );
    assert_snapshot!(package.items(&["static PORTAL", "fn Client::builder"]), @r#"
    static PORTAL: Portal = Portal {
        name: "Fixture",
        servers: &[""],
        environments: &[
            EnvironmentFacts {
                name: "server",
                servers: &["https://bank.example/psd2"],
                variables: &[],
                token: None,
                sign_in: None,
                registration: None,
                client_certificate: Certificate::None,
            },
        ],
        error_codes: &[],
        error_messages: &[],
        accesses_exceeded: &[],
        roles: &[],
        schemes: &[],
    };

    pub fn builder() -> Builder<Self> {
        Builder::new(&PORTAL, 0)
    }
    "#);
}

#[test]
fn a_body_parameter_is_the_body_in_the_media_types_that_are_consumed() {
    let package = swagger(
        "
        paths:
          /payments:
            post:
              operationId: send
              consumes: [application/json]
              produces: [application/json]
              parameters:
                - { name: payment, in: body, required: true, schema: { $ref: '#/definitions/Payment' } }
              responses:
                '201': { description: Made., schema: { $ref: '#/definitions/Payment' } }
        definitions:
          Payment: { type: object, required: [to], properties: { to: { type: string } } }
        ",
    );
    assert_snapshot!(package.items(&["fn Payments::send", "struct Payment", "impl Operation for SendOperation"]), @r#"
    pub fn send(&self, body: &Payment) -> SendRequest {
        let mut call = self.binding.call(&SEND);
        call.json("application/json", body);
        SendRequest::new(call)
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Payment {
        pub to: String,
    }

    impl Operation for SendOperation {
        type Body = Payment;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    "#);
}

#[test]
fn form_fields_are_one_form_and_a_file_makes_it_multipart() {
    let package = swagger(
        "
        paths:
          /token:
            post:
              operationId: token
              parameters:
                - { name: grant_type, in: formData, required: true, type: string }
                - { name: scope, in: formData, type: string }
              responses: { '204': { description: Done. } }
          /upload:
            post:
              operationId: upload
              parameters:
                - { name: file, in: formData, required: true, type: file }
              responses: { '204': { description: Done. } }
        ",
    );
    assert_snapshot!(package.items(&["struct TokenBody", "impl WriteForm for TokenBody", "struct UploadBody", "impl WriteParts for UploadBody"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct TokenBody {
        pub grant_type: String,
        pub scope: Option<String>,
    }

    impl WriteForm for TokenBody {
        fn write_form(&self, form: &mut Form) {
            form.field("grant_type", &self.grant_type, Style::Form, true);
            form.field("scope", &self.scope, Style::Form, true);
        }
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct UploadBody {
        pub file: FilePart,
    }

    impl WriteParts for UploadBody {
        fn write_parts(&self, parts: &mut Parts) {
            parts.file("file", &self.file);
        }
    }
    "#);
}

#[test]
fn a_collection_format_is_a_style() {
    let formats = ["csv", "ssv", "pipes", "multi"];
    let parameters = formats.map(|format| {
        format!("- {{ name: {format}, in: query, type: array, items: {{ type: string }}, collectionFormat: {format} }}")
    });
    let package = swagger(&format!(
        "
paths:
  /accounts:
    get:
      operationId: list
      parameters:
        {}
      responses: {{ '204': {{ description: None. }} }}
",
        parameters.join("\n        ")
    ));
    assert_snapshot!(package.parameters("static LIST"), @r#"
    parameters: &[
    Parameter::query("csv").style(Style::Form, false),
    Parameter::query("ssv").style(Style::SpaceDelimited, false),
    Parameter::query("pipes").style(Style::PipeDelimited, false),
    Parameter::query("multi"), ],
    "#);
}

#[test]
fn a_keyword_of_a_type_may_stand_on_the_parameter_itself() {
    let package = swagger(
        "
        paths:
          /accounts:
            get:
              operationId: list
              parameters:
                - { name: status, in: query, type: string, enum: [booked, pending], default: booked }
                - { name: size, in: query, type: integer, format: int32, minimum: 1 }
                - { $ref: '#/parameters/requestId' }
              responses: { '200': { $ref: '#/responses/Count' } }
        parameters:
          requestId: { name: X-Request-ID, in: header, type: string, format: uuid }
        responses:
          Count: { description: How many., schema: { type: integer }, headers: { X-Total: { type: integer } } }
        ",
    );
    assert_snapshot!(package.items(&["impl ListRequest", "impl Operation for ListOperation"]), @"
    impl ListRequest {
        pub fn size(mut self, size: u32) -> Self {
            self.call.set(1, &size);
            self
        }

        pub fn status(mut self, status: &Status) -> Self {
            self.call.set(0, status);
            self
        }

        pub fn x_request_id(mut self, x_request_id: Uuid) -> Self {
            self.call.set(2, &x_request_id);
            self
        }
    }

    impl Operation for ListOperation {
        type Body = i64;
        type Headers = XTotalHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn security_definitions_lend_their_scopes() {
    let package = swagger(
        "
        security: [{ oauth: [accounts] }]
        securityDefinitions:
          oauth: { type: oauth2, flow: application, tokenUrl: 'https://bank.example/token', scopes: { accounts: Accounts. } }
        paths:
          /accounts: { get: { operationId: list, responses: { '204': { description: None. } } } }
          /status: { get: { operationId: status, tags: [accounts], security: [], responses: { '204': { description: None. } } } }
        ",
    );
    assert_snapshot!(package.scopes(&["static LIST", "static STATUS"]), @r#"
    scopes: &[&[&["accounts"]]], security: &[&[0]],
    scopes: &[], security: &[],
    "#);
}

#[test]
fn a_key_and_a_password_are_served() {
    let fixture = Fixture::description(document(
        "
        securityDefinitions: { basic: { type: basic }, key: { type: apiKey, in: query, name: key } }
        paths: { /a: { get: { operationId: a, security: [{ basic: [], key: [] }], responses: { '204': { description: None. } } } } }
        ",
    ));
    assert_eq!(fixture.findings(), "");
}

#[test]
fn null_is_a_value_where_an_extension_of_swagger_says_so() {
    let package = swagger(
        "
        paths:
          /a: { get: { operationId: a, produces: [application/json], responses: { '200': { description: It., schema: { $ref: '#/definitions/Root' } } } } }
        definitions:
          Root: { type: object, required: [name], properties: { name: { type: string, x-nullable: true } } }
        ",
    );
    assert_snapshot!(package.item("struct Root"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub name: Option<String>,
    }
    ");
}

/// What is found against an operation with these parameters.
fn found_against(parameters: &str) -> String {
    let operation = format!("post: {{ parameters: [{parameters}], responses: {{ '204': {{ description: Done. }} }} }}");
    Fixture::description(document(&format!("paths:\n  /a:\n    {operation}"))).findings()
}

#[test]
fn a_second_body_is_an_error_and_so_is_one_beside_a_form() {
    let (body, other) = ("{ name: one, in: body, schema: {} }", "{ name: two, in: body, schema: {} }");
    let field = "{ name: field, in: formData, type: string }";
    assert_snapshot!(found_against(&format!("{body}, {other}")), @"
    error[P0412]: a request has one body; this is another
     --> api.yaml:5:63
      |
    5 |     post: { parameters: [{ name: one, in: body, schema: {} }, { name: two, in: body, schema: {} }], responses: { '204': { description...
      |                          - the first                          ^
      |
      = note: at `#/paths/~1a/post/parameters/1`
      = help: remove one of the two
    ");
    for parameters in [format!("{body}, {field}"), format!("{field}, {body}")] {
        let found = found_against(&parameters);
        assert!(found.starts_with("error[P0412]: a request has one body; this is another"), "{parameters}: {found}");
    }
}

#[test]
fn a_collection_format_that_cannot_be_written_there_is_an_error() {
    let array = |location: &str, format: &str| {
        found_against(&format!(
            "{{ name: a, in: {location}, type: array, items: {{ type: string }}, collectionFormat: {format} }}"
        ))
    };
    assert_snapshot!(array("query", "tsv"), @"
    error[P0413]: unsupported: an array in a query in the `collectionFormat` `tsv`
     --> api.yaml:5:104
      |
    5 |     post: { parameters: [{ name: a, in: query, type: array, items: { type: string }, collectionFormat: tsv }], responses: { '204': { ...
      |                                                                                                        ^^^
      |
      = note: at `#/paths/~1a/post/parameters/0/collectionFormat`
      = help: supported in a query are: csv, ssv, pipes, multi
    ");
    assert_snapshot!(array("header", "pipes"), @"
    error[P0413]: unsupported: an array in a path, a header or another array in the `collectionFormat` `pipes`
     --> api.yaml:5:105
      |
    5 |     post: { parameters: [{ name: a, in: header, type: array, items: { type: string }, collectionFormat: pipes }], responses: { '204':...
      |                                                                                                         ^^^^^
      |
      = note: at `#/paths/~1a/post/parameters/0/collectionFormat`
      = help: supported in a path, a header or another array are: csv
    ");
    assert_snapshot!(array("formData", "tsv"), @"
    error[P0413]: unsupported: an array in a form in the `collectionFormat` `tsv`
     --> api.yaml:5:107
      |
    5 |     post: { parameters: [{ name: a, in: formData, type: array, items: { type: string }, collectionFormat: tsv }], responses: { '204':...
      |                                                                                                           ^^^
      |
      = note: at `#/paths/~1a/post/parameters/0/collectionFormat`
      = help: supported in a form are: csv, ssv, pipes, multi
    ");
    let nested = "{ type: array, items: { type: string }, collectionFormat: pipes }";
    assert_snapshot!(found_against(&format!("{{ name: a, in: query, type: array, items: {nested} }}")), @"
    warning[P0421]: the style of `a` does not say how objects and arrays within its value go; they go joined by commas
     --> api.yaml:5:26
      |
    5 |     post: { parameters: [{ name: a, in: query, type: array, items: { type: array, items: { type: string }, collectionFormat: pipes } ...
      |                          ^
      |
      = note: at `#/paths/~1a/post/parameters/0`
      = help: describe it with `style: deepObject`, or as JSON by `content`

    error[P0413]: unsupported: an array in a path, a header or another array in the `collectionFormat` `pipes`
     --> api.yaml:5:126
      |
    5 |     post: { parameters: [{ name: a, in: query, type: array, items: { type: array, items: { type: string }, collectionFormat: pipes } ...
      |                                                                                                                              ^^^^^
      |
      = note: at `#/paths/~1a/post/parameters/0/items/collectionFormat`
      = help: supported in a path, a header or another array are: csv
    ");
    let response = "{ description: Done., headers: { X-Ids: { type: array, items: { type: string }, collectionFormat: ssv } } }";
    let description = document(&format!("paths: {{ /a: {{ get: {{ responses: {{ '204': {response} }} }} }} }}"));
    assert_snapshot!(Fixture::description(description).findings(), @"
    error[P0413]: unsupported: an array in a path, a header or another array in the `collectionFormat` `ssv`
     --> api.yaml:3:141
      |
    3 | ...Ids: { type: array, items: { type: string }, collectionFormat: ssv } } } } } } }
      |                                                                   ^^^
      |
      = note: at `#/paths/~1a/get/responses/204/headers/X-Ids/collectionFormat`
      = help: supported in a path, a header or another array are: csv
    ");
}

#[test]
fn a_number_that_stands_for_a_text_is_one() {
    let portal = "
        environments: { production: {} }
        apis: { accounts: { production: api.yaml } }
        scopes: { sessions: [{ method: session, grant: access-token }] }
    ";
    let description = document(
        "
        host: 5
        basePath: 6
        paths:
          /a:
            post:
              operationId: a
              parameters: [{ name: 7, in: formData, required: true, type: string }]
              responses: { '204': { description: Done. } }
        ",
    );
    let package = Fixture::portal(portal).file("api.yaml", description).generate();
    assert_snapshot!(package.item("impl WriteForm for ABody"), @r#"
    impl WriteForm for ABody {
        fn write_form(&self, form: &mut Form) {
            form.field("7", &self.value_7, Style::Form, true);
        }
    }
    "#);
}
