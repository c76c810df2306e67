//! Headers of responses that are described by `content`.

use insta::assert_snapshot;
use portal_codegen::Effect;

use crate::fixture::{Fixture, with_paths};

#[test]
fn a_header_of_json_is_read_as_what_describes_it() {
    let description = with_paths(
        "
        /things:
          get:
            operationId: listThings
            tags: [things]
            responses:
              '204':
                description: Done.
                headers:
                  X-Limits:
                    content:
                      application/json: { schema: { type: object, required: [rate], properties: { rate: { type: integer } } } }
                  X-Plain: { content: { text/plain: { schema: { type: integer } } } }
                  X-Tags: { content: { application/json: { schema: { type: array, items: { type: string } } } } }",
    );
    let fixture = Fixture::description(description);
    let package = fixture.generate();
    assert_snapshot!(package.items(&["struct XLimitsAndXPlainAndXTagsHeaders", "impl FromHeaders for XLimitsAndXPlainAndXTagsHeaders", "struct XLimits"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct XLimitsAndXPlainAndXTagsHeaders {
        pub x_limits: Option<XLimits>,
        pub x_plain: Option<String>,
        pub x_tags: Option<Vec<String>>,
    }

    impl FromHeaders for XLimitsAndXPlainAndXTagsHeaders {
        fn from_headers(headers: &Headers<'_>) -> Self {
            Self {
                x_limits: headers.json("X-Limits"),
                x_plain: headers.value("X-Plain"),
                x_tags: headers.json("X-Tags"),
            }
        }
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct XLimits {
        pub rate: i64,
    }
    "#);
    assert_snapshot!(package.items(&["impl ToHeaders for XLimitsAndXPlainAndXTagsHeaders"]), @r#"
    impl test_kit::ToHeaders for XLimitsAndXPlainAndXTagsHeaders {
        fn to_headers(&self) -> Vec<(&'static str, String)> {
            test_kit::header_texts(
                &[
                    ("X-Limits", &self.x_limits.as_ref().map(test_kit::to_json)),
                    ("X-Plain", &self.x_plain),
                    ("X-Tags", &self.x_tags.as_ref().map(test_kit::to_json)),
                ],
            )
        }
    }
    "#);
    let content = "/paths/~1things/get/responses/204/headers/X-Limits/content";
    assert_eq!(fixture.outcome().account().effect("api.yaml", content), Some(Effect::Code));
}
