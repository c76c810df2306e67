use http::{Method, StatusCode};

use super::{Declared, select};
use crate::call::descriptor::{BodyRule, Case, Descriptor};
use crate::error::Undeclared;

const fn operation(success: &'static [Case], failure: &'static [Case]) -> Descriptor {
    Descriptor {
        id: "test",
        method: Method::GET,
        api: 0,
        path: "/",
        parameters: &[],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success,
        failure,
    }
}

static STATUSES: Descriptor = operation(
    &[Case::Code(200, "application/json"), Case::Range(2, "application/json")],
    &[Case::Code(404, "application/json"), Case::Range(4, "application/json"), Case::Rest("application/json")],
);

static MEDIA_TYPES: Descriptor = operation(
    &[
        Case::Code(200, "*/*"),
        Case::Code(200, "text/*"),
        Case::Code(200, "application/json"),
        Case::Code(200, "application/hal+json"),
        Case::Code(200, "application/xml; charset=utf-8"),
    ],
    &[],
);

#[track_caller]
fn selects(operation: &'static Descriptor, status: u16, content_type: Option<&str>, expected: Result<Declared, Undeclared>) {
    let status = StatusCode::from_u16(status).unwrap();
    assert_eq!(select(operation, 1, status, content_type), expected, "{status} {content_type:?}");
}

#[test]
fn an_exact_status_comes_before_a_range_and_a_range_before_default() {
    let json = Some("application/json");
    selects(&STATUSES, 200, json, Ok(Declared::Success(0)));
    selects(&STATUSES, 202, json, Ok(Declared::Success(1)));
    selects(&STATUSES, 404, json, Ok(Declared::Failure(0)));
    selects(&STATUSES, 418, json, Ok(Declared::Failure(1)));
    selects(&STATUSES, 500, json, Ok(Declared::Failure(2)));
}

#[test]
fn the_default_of_failures_is_no_success() {
    static ONLY_DEFAULT: Descriptor = operation(&[], &[Case::Rest("application/json")]);
    selects(&ONLY_DEFAULT, 200, Some("application/json"), Err(Undeclared::Status));
    selects(&ONLY_DEFAULT, 400, Some("application/json"), Ok(Declared::Failure(0)));
}

#[test]
fn the_closest_media_type_is_taken() {
    for (content_type, case) in [
        ("application/json", 2),
        ("Application/JSON; charset=UTF-8", 2),
        ("application/hal+json", 3),
        ("application/problem+json", 2),
        ("text/xml", 4),
        ("application/xml", 4),
        ("text/plain", 1),
        ("image/png", 0),
    ] {
        selects(&MEDIA_TYPES, 200, Some(content_type), Ok(Declared::Success(case)));
    }
}

#[test]
fn a_media_type_that_none_declares_is_told_from_a_status_that_none_declares() {
    selects(&STATUSES, 200, Some("text/html"), Err(Undeclared::MediaType));
    static ONLY_200: Descriptor = operation(&[Case::Code(200, "application/json")], &[]);
    selects(&ONLY_200, 201, Some("application/json"), Err(Undeclared::Status));
}

#[test]
fn a_case_without_body_takes_any_media_type() {
    static NO_CONTENT: Descriptor = operation(&[Case::Code(201, "")], &[]);
    selects(&NO_CONTENT, 201, None, Ok(Declared::Success(0)));
    selects(&NO_CONTENT, 201, Some("text/html"), Ok(Declared::Success(0)));
}

#[test]
fn without_a_media_type_there_must_be_no_choice() {
    selects(&STATUSES, 200, None, Ok(Declared::Success(0)));
    selects(&MEDIA_TYPES, 200, None, Err(Undeclared::MediaType));
}

#[test]
fn a_case_of_this_environment_comes_before_one_of_another() {
    static BOTH: Descriptor = operation(
        &[
            Case::Only(0b10, &Case::Code(200, "application/json")),
            Case::Only(0b01, &Case::Code(200, "application/json")),
            Case::Only(0b10, &Case::Code(201, "application/json")),
        ],
        &[],
    );
    selects(&BOTH, 200, Some("application/json"), Ok(Declared::Success(1)));
    selects(&BOTH, 201, Some("application/json"), Ok(Declared::Success(2)));
}

#[test]
fn an_environment_that_answers_without_a_body_reads_none() {
    static EITHER: Descriptor =
        operation(&[Case::Only(0b10, &Case::Code(200, "application/json")), Case::Only(0b01, &Case::Code(200, ""))], &[]);
    selects(&EITHER, 200, None, Ok(Declared::Success(1)));
    selects(&EITHER, 200, Some("application/json"), Ok(Declared::Success(1)));
}
