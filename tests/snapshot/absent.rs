//! What some environments lack: nothing is asked of a caller, or of a response, for its sake.

use insta::assert_snapshot;

use crate::environments::{portal, rows};
use crate::fixture::{sending, with_paths};
use crate::three_environments::three;

/// An operation with these parts.
fn put(parts: &str) -> String {
    with_paths(&format!("/root: {{ put: {{ operationId: putRoot, {parts} }} }}\n"))
}

const NO_CONTENT: &str = "responses: { '204': { description: Done. } }";
const BODY: &str = "requestBody: { required: true, content: { application/json: { schema: { type: string } } } }";

#[test]
fn a_field_that_one_of_three_environments_lacks_is_not_required() {
    let account = |required: &str, properties: &str| {
        sending(&format!("Account: {{ type: object, required: [{required}], properties: {{ {properties} }} }}\n"))
    };
    let (k, f) = ("k: { type: string }", "f: { type: string }");
    let (with, without) = (account("k, f", &format!("{k}, {f}")), account("k", k));
    let optional = account("k", &format!("{k}, {f}"));
    for fixture in [
        three(with.clone(), without.clone(), with.clone(), ""),
        three(without.clone(), with.clone(), with.clone(), ""),
        three(with.clone(), with.clone(), without.clone(), ""),
    ] {
        let new = fixture.generate().item("constructor! Account");
        assert!(new.contains("new(k: impl Into<String>)"), "{new}");
    }
    let fixture = three(with, optional, without, "");
    assert_snapshot!(fixture.generate().items(&["constructor! Account", "impl Write for Account"]) + "\n" + &rows(&fixture), @r#"
    constructor!(Account: new(k: impl Into<String>) {} text { f });

    impl Write for Account {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.field("k", &self.k);
            object.only(3).optional("f", &self.f);
        }
    }

    Account/f | required in one environment only | optional, since not all environments have it
    Account/f | field only in sandbox, staging | kept; a call that would send it where it does not exist is refused
    "#);
}

#[test]
fn a_body_that_one_of_three_environments_lacks_is_not_required() {
    let (with, without) = (put(&format!("{BODY}, {NO_CONTENT}")), put(NO_CONTENT));
    for fixture in [
        three(with.clone(), without.clone(), with.clone(), ""),
        three(without.clone(), with.clone(), with.clone(), ""),
        three(with.clone(), with.clone(), without.clone(), ""),
    ] {
        let descriptor = fixture.generate().item("static UPDATE");
        assert!(descriptor.contains("BodyRule::Optional"), "{descriptor}");
    }
    let fixture = three(with.clone(), without, with, "");
    assert_snapshot!(fixture.generate().items(&["fn UpdateRequest::body"]) + "\n" + &rows(&fixture), @r#"
    pub fn body(mut self, body: impl AsRef<str>) -> Self {
        self.call.only(5).json("application/json", &body.as_ref());
        self
    }

    PUT /root body | body only in sandbox, production | kept; refused before the call where it does not exist
    "#);
}

#[test]
fn a_callback_says_which_of_three_environments_have_it() {
    let body =
        "requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }";
    let callback = format!("callbacks: {{ changed: {{ '{{$request.query.url}}': {{ post: {{ {body} }} }} }} }}");
    let (with, without) = (put(&format!("{callback}, {NO_CONTENT}")), put(NO_CONTENT));
    assert_snapshot!(rows(&three(with.clone(), without.clone(), without.clone(), "")), @"PUT /root changed POST {$request.query.url} | callback only in sandbox | kept");
    assert_snapshot!(rows(&three(with.clone(), without, with, "")), @"PUT /root changed POST {$request.query.url} | callback only in sandbox, production | kept");
}

#[test]
fn a_response_without_a_body_in_one_environment_is_a_case_of_that_environment() {
    let json = "responses: { '200': { description: Done., content: { application/json: { schema: { type: string } } } } }";
    let fixture = portal(&put("responses: { '200': { description: Done. } }"), &put(json));
    assert_snapshot!(fixture.generate().items(&["static UPDATE", "enum UpdateResponseBody"]) + "\n" + &rows(&fixture), @r#"
    pub(crate) static UPDATE: Descriptor = Descriptor {
        id: "putRoot",
        method: Method::PUT,
        api: 0,
        path: "/root",
        parameters: &[],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[
            Case::Only(1, &Case::Code(200, "")),
            Case::Only(2, &Case::Code(200, "application/json")),
        ],
        failure: &[],
    };

    #[derive(Clone)]
    #[non_exhaustive]
    pub enum UpdateResponseBody {
        Empty,
        Text(String),
    }

    PUT /root 200 application/json | media type only in production | kept
    PUT /root 200 | response without a body only in sandbox | kept
    "#);
}

#[test]
fn a_response_without_a_body_says_which_of_three_environments_have_it() {
    let json = "responses: { '200': { description: Done., content: { application/json: { schema: { type: string } } } } }";
    let empty = "responses: { '200': { description: Done. } }";
    let fixture = three(put(json), put(empty), put(empty), "");
    assert_snapshot!(fixture.generate().item("static UPDATE") + "\n" + &rows(&fixture), @r#"
    pub(crate) static UPDATE: Descriptor = Descriptor {
        id: "putRoot",
        method: Method::PUT,
        api: 0,
        path: "/root",
        parameters: &[],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[
            Case::Only(6, &Case::Code(200, "")),
            Case::Only(1, &Case::Code(200, "application/json")),
        ],
        failure: &[],
    };

    PUT /root 200 application/json | media type only in sandbox | kept
    PUT /root 200 | response without a body only in staging, production | kept
    "#);
}
