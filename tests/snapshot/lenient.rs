//! What is invalid by the letter but plain in intent: a warning, and what the code makes of it.

use insta::assert_snapshot;
use portal_codegen::diagnostics::Level;

use crate::fixture::{Fixture, Generated, answering, with_paths};

/// The package of a description against which only warnings are found.
fn generated(description: impl AsRef<[u8]>) -> Generated {
    let outcome = Fixture::description(description).outcome();
    assert!(!outcome.diagnostics.is_empty());
    assert!(outcome.diagnostics.iter().all(|found| found.level == Level::Warning), "{:#?}", outcome.diagnostics);
    Generated(outcome.files)
}

#[test]
fn a_name_in_the_path_that_no_parameter_has_is_a_required_string() {
    let package =
        generated(with_paths("/things/{code}: { get: { operationId: get, responses: { '204': { description: It. } } } }\n"));
    assert_snapshot!(package.items(&["fn Things::get", "static GET"]), @r#"
    pub fn get(&self, code: impl AsRef<str>) -> GetRequest {
        let mut call = self.binding.call(&GET);
        call.set_text(0, code);
        GetRequest::new(call)
    }

    pub(crate) static GET: Descriptor = Descriptor {
        id: "get",
        method: Method::GET,
        api: 0,
        path: "/things/{code}",
        parameters: &[Parameter::path("code")],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    };
    "#);
}

#[test]
fn null_among_types_is_nullable() {
    let schema = "Account: { type: object, required: [a, b], properties: { a: { type: [string, 'null'] }, b: { oneOf: [{ type: integer }, { type: null }] } } }\n";
    assert_snapshot!(generated(answering(schema)).item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub a: Option<String>,
        pub b: Option<i64>,
    }
    ");
}

#[test]
fn an_operation_without_responses_hands_over_what_a_success_brings() {
    let package = generated(with_paths("/things: { get: { operationId: get } }\n"));
    assert_snapshot!(package.items(&["impl Operation for ListOperation", "static LIST"]), @r#"
    impl Operation for ListOperation {
        type Body = Bytes;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }

    pub(crate) static LIST: Descriptor = Descriptor {
        id: "get",
        method: Method::GET,
        api: 0,
        path: "/things",
        parameters: &[],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Range(2, "*/*")],
        failure: &[],
    };
    "#);
}

#[test]
fn keywords_of_another_kind_of_value_have_no_effect() {
    let schema = "Account: { type: object, properties: { a: { type: number, maximum: P7D, required: true }, additionalProperties: false } }\n";
    assert_snapshot!(generated(answering(schema)).item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub a: Option<f64>,
    }
    ");
}

#[test]
fn a_style_that_its_location_does_not_have_is_the_one_that_it_has_anyway() {
    let parameter = "{ name: ids, in: query, style: matrix, schema: { type: array, items: { type: string } } }";
    let get = format!(
        "/things: {{ get: {{ operationId: get, parameters: [{parameter}], responses: {{ '204': {{ description: It. }} }} }} }}\n"
    );
    assert_snapshot!(generated(with_paths(&get)).item("static LIST"), @r#"
    pub(crate) static LIST: Descriptor = Descriptor {
        id: "get",
        method: Method::GET,
        api: 0,
        path: "/things",
        parameters: &[Parameter::query("ids")],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    };
    "#);
}

#[test]
fn a_reference_to_nothing_is_raw_json_where_the_rest_can_do_without() {
    let schema = "Account: { type: object, properties: { a: { $ref: '#/components/schemas/None' }, b: { type: string } } }\n";
    assert_snapshot!(generated(answering(schema)).item("struct Account"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub a: Option<Json>,
        pub b: Option<String>,
    }
    ");
}

#[test]
fn warnings_are_errors_where_they_are_to_be() {
    let description = answering("Account: { type: object, required: [b], properties: { a: { type: string } } }\n");
    let outcome = Fixture::description(description).outcome().strict();
    assert!(outcome.files.is_empty() && outcome.diagnostics.iter().all(|found| found.level == Level::Error));
}

#[test]
fn schemas_for_the_places_of_an_array_are_those_of_a_tuple() {
    let schema = "Account: { type: object, properties: { a: { type: array, items: [{ type: string }, { type: integer }] } } }\n";
    assert_snapshot!(generated(answering(schema)).items(&["struct Account", "struct AccountA"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        pub a: Option<AccountA>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct AccountA {
        pub first: Option<String>,
        pub second: Option<i64>,
        pub additional: Vec<Json>,
    }
    ");
}

#[test]
fn json_with_control_characters_is_read_and_places_stay_right() {
    let json = "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"T\u{7f}\u{1}\",\"version\":\"1\"},\"paths\":{\"/a\":{\"get\":{\"operationId\":\"a\",\"resposes\":{}}}}}";
    let findings = Fixture::description(json).diagnostics();
    let unknown = findings.iter().find(|found| found.rule.code == "P0209").unwrap();
    let place = unknown.place.as_ref().unwrap();
    assert_eq!(json.chars().skip(place.column as usize - 1).take(10).collect::<String>(), "\"resposes\"");
    assert_eq!(&json[place.range()], "\"resposes\"");
}

#[test]
fn lines_of_a_quoted_scalar_may_stand_to_the_left_of_it() {
    let description = "openapi: 3.0.3\ninfo:\n  title: T\n  version: '1'\n  description: \"one\ntwo\n\tthree\"\npaths: {}\n";
    let yaml = format!("{description}components: {{ schemas: {{ A: {{ tipe: string }} }} }}\n");
    let findings = Fixture::description(&yaml).diagnostics();
    let place = findings.iter().find(|found| found.rule.code == "P0209").and_then(|found| found.place.as_ref()).unwrap();
    assert_eq!((&yaml[place.range()], place.line, place.column), ("tipe", 9, 31));
}

#[test]
fn a_merge_key_adds_the_members_that_a_mapping_has_not() {
    let description = with_paths(
        "
x-common: &common { description: Common., responses: { '204': { description: None. } } }
/a: { get: { <<: *common, operationId: getA, description: Own. } }
/b: { get: { operationId: getB, <<: [*common, { operationId: other, deprecated: true }] } }
",
    );
    let package = Fixture::description(description).generate();
    assert_snapshot!(package.item_with_docs("fn A::get") + "\n" + &package.item_with_docs("fn B::get"), @r#"
    /// Own.
    ///
    /// `GET /a`
    pub fn get(&self) -> GetRequest {
        GetRequest::new(self.binding.call(&GET))
    }

    /// Common.
    ///
    /// `GET /b`
    #[deprecated = "the description says so"]
    pub fn get(&self) -> GetRequest {
        GetRequest::new(self.binding.call(&GET))
    }
    "#);
}
