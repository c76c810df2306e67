//! Responses: several statuses and media types, error bodies, headers.

use insta::assert_snapshot;

use portal_codegen::Effect;

use crate::fixture::{Fixture, Generated, paths, with_paths, with_paths_and_schemas};

/// The package of one operation `send` with these responses.
fn responses(responses: &str) -> Generated {
    paths(&format!(
        "
/payments:
  post:
    operationId: send
    responses:
{responses}
"
    ))
}

#[test]
fn a_response_without_a_body_is_the_unit() {
    let package = responses("      '204': { description: Done. }");
    assert_snapshot!(package.item("impl Operation for SendOperation"), @"
    impl Operation for SendOperation {
        type Body = ();
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn several_success_statuses_with_one_type_are_that_type() {
    let package = responses(
        "
      '200': { description: Was there., content: { application/json: { schema: { type: integer } } } }
      '201': { description: Is new., content: { application/json: { schema: { type: integer } } } }",
    );
    assert_snapshot!(package.items(&["impl Operation for SendOperation"]), @"
    impl Operation for SendOperation {
        type Body = i64;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn several_success_bodies_are_variants_of_one_response() {
    let package = responses(
        "
      '200':
        description: As asked for.
        content:
          application/json: { schema: { type: object, properties: { a: { type: string } } } }
          application/xml: { schema: { type: string } }
      '202': { description: Later. }
      '204': { description: Nothing. }",
    );
    assert_snapshot!(package.items(&["impl Operation for SendOperation", "enum SendResponseBody", "impl FromResponse for SendResponseBody"]), @r#"
    impl Operation for SendOperation {
        type Body = SendResponseBody;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }

    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum SendResponseBody {
        SendResponseJson(SendResponseJson),
        Xml(Text),
        Empty,
    }

    impl FromResponse for SendResponseBody {
        fn from_response(
            case: usize,
            body: &mut ResponseBody<'_>,
        ) -> Result<Self, ReadError> {
            match case {
                0 => body.json().map(Self::SendResponseJson),
                1 => body.text().map(Self::Xml),
                _ => Ok(Self::Empty),
            }
        }
    }
    "#);
}

#[test]
fn text_and_bytes_come_as_they_are() {
    let package = paths(
        "
        /text: { get: { operationId: text, tags: [Operations], responses: { '200': { description: It., content: { text/plain: { schema: { type: string } } } } } } }
        /file: { get: { operationId: file, tags: [Operations], responses: { '200': { description: It., content: { application/pdf: { schema: { type: string, format: binary } } } } } } }
        ",
    );
    assert_snapshot!(package.items(&["impl Operation for TextOperation", "impl Operation for FileOperation"]), @"
    impl Operation for TextOperation {
        type Body = Text;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }

    impl Operation for FileOperation {
        type Body = Bytes;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn a_multipart_response_is_read_part_by_part() {
    let package = responses(
        "
      '200':
        description: Parts.
        content:
          multipart/form-data:
            schema: { type: object, required: [xml], properties: { xml: { type: string }, json: { type: object, properties: { a: { type: string } } } } }",
    );
    assert_snapshot!(package.item("impl FromResponse for SendResponse"), @"
    impl FromResponse for SendResponse {
        fn from_response(
            _case: usize,
            body: &mut ResponseBody<'_>,
        ) -> Result<Self, ReadError> {
            body.parts()
        }
    }
    ");
    assert_snapshot!(package.item("impl ReadParts for SendResponse"), @r#"
    impl ReadParts for SendResponse {
        fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError> {
            Ok(Self {
                xml: parts.required("xml", parts.text("xml")?)?,
                json: parts.json("json")?,
            })
        }
    }
    "#);
}

#[test]
fn error_bodies_are_variants_chosen_by_status_and_media_type() {
    let package = responses(
        "
      '204': { description: Done. }
      '400': { description: Wrong., content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } } }
      '401': { description: Who?, content: { application/problem+json: { schema: { type: object, properties: { title: { type: string } } } } } }
      4XX: { description: Else., content: { text/plain: { schema: { type: string } } } }
      '503': { description: Later. }
      default: { description: Other., content: { application/json: { schema: {} } } }",
    );
    let labels = ["enum PaymentsErrorBody", "impl FromResponse for PaymentsErrorBody", "impl ErrorBody for PaymentsErrorBody"];
    assert_snapshot!(package.items(&labels), @r#"
    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum PaymentsErrorBody {
        SendError400(SendError400),
        SendError401(SendError401),
        Empty,
        Plain(Text),
        Json(Json),
    }

    impl FromResponse for PaymentsErrorBody {
        fn from_response(
            case: usize,
            body: &mut ResponseBody<'_>,
        ) -> Result<Self, ReadError> {
            match case {
                0 => body.json().map(Self::SendError400),
                1 => body.json().map(Self::SendError401),
                2 => Ok(Self::Empty),
                3 => body.text().map(Self::Plain),
                _ => body.json().map(Self::Json),
            }
        }
    }

    impl ErrorBody for PaymentsErrorBody {
        type Headers = NoHeaders;
    }
    "#);
}

#[test]
fn cases_are_listed_by_status_and_media_type() {
    let package = responses(
        "
      '200': { description: Done., content: { application/json: { schema: { type: integer } } } }
      4XX: { description: Wrong. }
      default: { description: Other. }",
    );
    let descriptor = package.item("static SEND");
    assert_snapshot!(&descriptor[descriptor.find("success:").unwrap_or_default()..], @r#"
    success: &[Case::Code(200, "application/json")],
        failure: &[Case::Range(4, ""), Case::Rest("")],
    };
    "#);
}

#[test]
fn operations_that_declare_the_same_errors_share_one_error_body() {
    let description = with_paths_and_schemas(
        "
        /one: { get: { operationId: one, tags: [Operations], responses: { '204': { description: A. }, '400': { description: B., content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } } } } } }
        /two: { get: { operationId: two, tags: [Operations], responses: { '204': { description: A. }, '400': { description: C., content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } } } } } }
        /three: { get: { operationId: three, tags: [Operations], responses: { '204': { description: A. } } } }
        ",
        "Fault: { type: object, properties: { code: { type: string } } }\n",
    );
    let package = Fixture::description(description).generate();
    assert_snapshot!(package.items(&["impl Operation for OneOperation", "impl Operation for TwoOperation", "impl Operation for ThreeOperation"]), @"
    impl Operation for OneOperation {
        type Body = ();
        type Headers = NoHeaders;
        type ErrorBody = OperationsErrorBody;
    }

    impl Operation for TwoOperation {
        type Body = ();
        type Headers = NoHeaders;
        type ErrorBody = OperationsErrorBody;
    }

    impl Operation for ThreeOperation {
        type Body = ();
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}

#[test]
fn headers_of_responses_are_fields_that_may_be_absent() {
    let package = responses(
        "
      '201':
        description: Made.
        headers:
          Location: { description: Where it is., required: true, schema: { type: string } }
          ASPSP-SCA-Approach: { schema: { type: string, enum: [REDIRECT] } }
          X-Limits: { schema: { type: array, items: { type: integer } } }
          Content-Type: { schema: { type: string } }",
    );
    let labels = [
        "impl Operation for SendOperation",
        "struct AspspScaApproachAndLocationAndXLimitsHeaders",
        "impl FromHeaders for AspspScaApproachAndLocationAndXLimitsHeaders",
    ];
    assert_snapshot!(package.items(&labels), @r#"
    impl Operation for SendOperation {
        type Body = ();
        type Headers = AspspScaApproachAndLocationAndXLimitsHeaders;
        type ErrorBody = NoFailure;
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct AspspScaApproachAndLocationAndXLimitsHeaders {
        pub aspsp_sca_approach: Option<AspspScaApproach>,
        pub location: Option<String>,
        pub x_limits: Option<Vec<i64>>,
    }

    impl FromHeaders for AspspScaApproachAndLocationAndXLimitsHeaders {
        fn from_headers(headers: &Headers<'_>) -> Self {
            Self {
                aspsp_sca_approach: headers.value("ASPSP-SCA-Approach"),
                location: headers.value("Location"),
                x_limits: headers.value("X-Limits"),
            }
        }
    }
    "#);
}

#[test]
fn headers_of_errors_come_with_the_error_body() {
    let package = responses(
        "
      '204': { description: Done. }
      '429': { description: Later., headers: { Retry-After: { schema: { type: integer } } } }",
    );
    assert_snapshot!(package.item("impl ErrorBody for PaymentsErrorBody"), @"
    impl ErrorBody for PaymentsErrorBody {
        type Headers = RetryAfterHeaders;
    }
    ");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let fixture = Fixture::description(with_paths_and_schemas(
        "/a: { get: { operationId: a, tags: [x], responses: { '200': { description: A., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }\n",
        "A: { type: object, properties: { b: { type: object, properties: { c: { type: string } } } } }\n",
    ));
    assert_eq!(fixture.generate().files(), fixture.generate().files());
}

#[test]
fn an_urlencoded_response_is_handed_over_as_it_comes() {
    let description = with_paths(
        "
        /token:
          get:
            operationId: token
            responses:
              '200':
                description: A token.
                content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } } }
        ",
    );
    let outcome = Fixture::description(&description).outcome();
    assert_snapshot!(Fixture::description(description).findings(), @"
    note[P0417]: `application/x-www-form-urlencoded` is handed over as it comes; its schema has no effect on the code
      --> api.yaml:10:22
       |
    10 |           content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } } }
       |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = note: at `#/paths/~1token/get/responses/200/content/application~1x-www-form-urlencoded`
    ");
    assert!(!outcome.files.values().any(|file| file.contains("TokenResponse")));
    let schema = "/paths/~1token/get/responses/200/content/application~1x-www-form-urlencoded/schema/properties/a";
    assert_eq!(outcome.account().effect("api.yaml", schema), Some(Effect::None("it is handed over as it comes")));
}

#[test]
fn failures_without_body_and_headers_have_no_type_of_their_own() {
    let package = paths(
        "/accounts: { get: { operationId: list, responses: { '204': { description: None. }, '404': { description: None. }, '5XX': { description: Broken. }, default: { description: Else. } } } }\n",
    );
    assert_snapshot!(package.items(&["static LIST", "impl Operation for ListOperation"]), @r#"
    pub(crate) static LIST: Descriptor = Descriptor {
        id: "list",
        method: Method::GET,
        api: 0,
        path: "/accounts",
        parameters: &[],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[Case::Code(404, ""), Case::Range(5, ""), Case::Rest("")],
    };

    impl Operation for ListOperation {
        type Body = ();
        type Headers = NoHeaders;
        type ErrorBody = ();
    }
    "#);
}
