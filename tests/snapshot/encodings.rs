//! `encoding` of forms: what is reported of it.

use insta::assert_snapshot;

use crate::fixture::{Fixture, with_paths};

/// A form whose parts have headers, with more of each.
fn with_headers_of_parts(file: &str, note: &str) -> Fixture {
    Fixture::description(with_paths(&format!(
        "
        /things:
          post:
            operationId: addThing
            tags: [things]
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema: {{ type: object, properties: {{ file: {{ type: string, format: binary }}, note: {{ type: string }} }} }}
                  encoding:
                    file: {{ headers: {{ X-Checksum: {{ description: Of its content., schema: {{ type: string }} }} {file} }} }}
                    note: {{ headers: {{ X-Kind: {{ schema: {{ type: string, enum: [a, b] }} }} {note} }} }}
            responses: {{ '204': {{ description: Done. }} }}"
    )))
}

#[test]
fn a_header_of_a_part_that_cannot_be_sent_is_reported() {
    let others = (", Content-Disposition: { schema: { default: a } }", ", X A: { schema: { default: a } }");
    let outcome = with_headers_of_parts(others.0, others.1).outcome();
    let found: Vec<&str> = outcome.diagnostics.iter().map(|found| found.message.as_str()).collect();
    let expected = [
        "the header `Content-Disposition` of the part `file` is not sent: the part has its own",
        "the header `X A` of the part `note` is not sent: no header can be called so",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_header_of_a_part_whose_value_nothing_says_is_set_on_the_request() {
    let package = with_headers_of_parts("", "").generate();
    assert_snapshot!(package.item_with_docs("fn AddRequest::file_x_checksum"), @r#"
    /// Of its content.
    ///
    /// The header `X-Checksum` of the part `file`.
    pub fn file_x_checksum(mut self, file_x_checksum: impl AsRef<str>) -> Self {
        self.call.part_header("file", "X-Checksum", file_x_checksum.as_ref());
        self
    }
    "#);
    assert_snapshot!(package.items(&["fn AddRequest::note_x_kind", "fn Things::add"]), @r#"
    pub fn note_x_kind(mut self, note_x_kind: impl AsRef<str>) -> Self {
        self.call.part_header("note", "X-Kind", note_x_kind.as_ref());
        self
    }

    pub fn add(&self, body: &AddThingBody) -> AddRequest {
        let mut call = self.binding.call(&ADD);
        call.parts_apart(body);
        AddRequest::new(call)
    }
    "#);
}

#[test]
fn bodies_of_one_definition_that_say_different_encodings_are_reported_and_the_first_by_path_holds() {
    const FORM: &str = "schema: { $ref: '#/components/schemas/Form' }";
    let body =
        |encoding: &str| format!("{{ content: {{ multipart/form-data: {{ {FORM}, encoding: {{ ids: {encoding} }} }} }} }}");
    let bodies = [("a", body("{ contentType: application/json }")), ("b", body("{ explode: false }"))];
    let with = |order: [usize; 2]| {
        let operation = |(name, body): &(&str, String)| {
            format!("  /{name}: {{ post: {{ requestBody: {body}, responses: {{ '204': {{ description: Done. }} }} }} }}\n")
        };
        let paths: String = order.iter().map(|at| operation(&bodies[*at])).collect();
        let form = "{ type: object, properties: { ids: { type: array, items: { type: string } } } }";
        let head = "openapi: 3.0.3\ninfo: { title: Forms, version: '1' }\n";
        Fixture::description(format!("{head}components: {{ schemas: {{ Form: {form} }} }}\npaths:\n{paths}")).outcome()
    };
    for outcome in [[0, 1], [1, 0]].map(with) {
        let found: Vec<_> =
            outcome.diagnostics.iter().map(|found| (found.rule.code, found.place.as_ref().unwrap().pointer.as_str())).collect();
        assert_eq!(found, [("P0423", "/paths/~1b/post/requestBody/content/multipart~1form-data/schema")]);
        let written = r#"parts.media_type("application/json").optional_json("ids", &self.ids)"#;
        assert!(outcome.files.values().any(|text| text.contains(written)));
    }
}
