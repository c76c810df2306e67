//! `encoding` of forms: what is reported of it.

use crate::fixture::{Fixture, with_paths};

#[test]
fn a_header_of_a_part_whose_value_nothing_says_is_reported() {
    let outcome = Fixture::description(with_paths(
        "
        /things:
          post:
            requestBody:
              content:
                multipart/form-data:
                  schema: { type: object, properties: { file: { type: string, format: binary }, note: { type: string } } }
                  encoding:
                    file: { headers: { X-Checksum: { schema: { type: string } }, Content-Disposition: { schema: { default: a } } } }
                    note: { headers: { X-Kind: { schema: { type: string, enum: [a, b] } }, X A: { schema: { default: a } } } }
            responses: { '204': { description: Done. } }",
    ))
    .outcome();
    let found: Vec<&str> = outcome.diagnostics.iter().map(|found| found.message.as_str()).collect();
    let expected = [
        "the header `X-Checksum` of the part `file` is not sent: nothing says its value",
        "the header `Content-Disposition` of the part `file` is not sent: the part has its own",
        "the header `X-Kind` of the part `note` is not sent: nothing says its value",
        "the header `X A` of the part `note` is not sent: no header can be called so",
    ];
    assert_eq!(found, expected);
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
