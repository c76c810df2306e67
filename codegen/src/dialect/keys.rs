//! The keys that all versions write alike, and why some of them have no effect on code.

use super::versions::{DRAFT_3, SINCE_3_1, SINCE_3_2, UNTIL_3_0};
use crate::grammar::{Constraint, Object, Shape};

use Shape::{Any, Bool, Idle, List, Map, Said, Text};

/// Words for docs.
pub(super) const WORDS: Shape = Said(&Text);
/// Why what only people read has no effect.
pub(super) const PEOPLE: &str = "for people, and of no use in code";
/// Why flows and addresses of a security scheme have no effect.
pub(super) const TOKENS: &str = "the endpoints for tokens stand in `portal.yaml`";

pub(super) const EXAMPLE: Shape = Idle(OF_NO_TYPE, &Any);
pub(super) const EXAMPLES: Shape = Idle(OF_NO_TYPE, &Map(&Any));
const OF_NO_TYPE: &str = "examples say nothing of types";

pub(super) const EMPTY: Shape = Idle("a value that is empty may be sent anyway", &Bool);
pub(super) const XML: Shape = Idle("XML is handed over as text", &Any);

/// `additionalProperties` as a boolean.
pub(super) const OTHERS: Shape = Idle("members that are not known are ignored in any case", &Bool);

pub(super) const ELSEWHERE: Shape = Idle("docs that lie elsewhere", &Shape::Object(&EXTERNAL_DOCS));
static EXTERNAL_DOCS: Object = Object {
    name: "external documentation object",
    keys: &[("description", Text), ("url", Text)],
    required: &[],
    constraints: &[Constraint::Formal(&["url"])],
    others: None,
    referable: false,
};

pub(super) static INFO: Object = Object {
    name: "info object",
    keys: &[
        ("title", WORDS),
        ("summary", Shape::Versioned(SINCE_3_1, &Idle(PEOPLE, &Text))),
        ("description", WORDS),
        ("termsOfService", Idle(PEOPLE, &Text)),
        ("contact", Idle(PEOPLE, &Any)),
        ("license", Idle(PEOPLE, &Any)),
        ("version", Idle("the package has a version of its own", &Text)),
    ],
    required: &[],
    constraints: &[Constraint::Formal(&["title", "version"])],
    others: None,
    referable: false,
};

const OF_TAGS: &str = "operations have the tags that they name themselves";

pub(super) static TAG: Shape = Shape::Object(&Object {
    name: "tag object",
    keys: &[
        ("name", Text),
        ("summary", Shape::Versioned(SINCE_3_2, &WORDS)),
        ("description", WORDS),
        ("externalDocs", ELSEWHERE),
        ("parent", Shape::Versioned(SINCE_3_2, &Idle(OF_TAGS, &Text))),
        ("kind", Shape::Versioned(SINCE_3_2, &Idle(OF_TAGS, &Text))),
    ],
    required: &["name"],
    constraints: &[],
    others: None,
    referable: false,
});

pub(super) static SECURITY_REQUIREMENT: Shape = Map(&List(&Text));

/// `required` as draft 3 of JSON Schema has it: on the member itself.
const REQUIRED_FLAG: Shape = Idle("an object lists the members that it requires", &Bool);
/// The members that an object requires.
pub(super) const REQUIRED: Shape = Shape::Either(&Shape::Versioned(DRAFT_3, &REQUIRED_FLAG), &List(&Text));

/// The word `null`, quoted or not, where a type is named.
const NULL_TYPE: Shape = Shape::Versioned(SINCE_3_1, &Shape::Either(&Shape::Word(&["null"]), &Shape::Null));
/// Several types of one value.
const TYPES: Shape = Shape::Versioned(SINCE_3_1, &List(&Shape::Word(&JSON_TYPES)));
const JSON_TYPES: [&str; 7] = ["array", "boolean", "integer", "null", "number", "object", "string"];
/// A type that not every version has: `null`, or several.
pub(super) const LATER_TYPE: Shape = Shape::Either(&NULL_TYPE, &TYPES);

/// Whether the bound itself is outside, or the bound whose own number is.
pub(super) const EXCLUSIVE: Shape =
    Shape::Either(&Shape::Versioned(UNTIL_3_0, &Bool), &Shape::Versioned(SINCE_3_1, &Said(&Shape::Number)));

/// The keys of whatever describes a value: its own, and those of bounds.
macro_rules! with_bounds {
    ($($own:expr),* $(,)?) => {
        &[
            $($own,)*
            ("enum", List(&Any)),
            ("default", Said(&Any)),
            ("multipleOf", Said(&Number)),
            ("maximum", Said(&Number)),
            ("exclusiveMaximum", EXCLUSIVE),
            ("minimum", Said(&Number)),
            ("exclusiveMinimum", EXCLUSIVE),
            ("maxLength", Said(&Number)),
            ("minLength", Said(&Number)),
            ("pattern", WORDS),
            ("maxItems", Said(&Number)),
            ("minItems", Said(&Number)),
            ("uniqueItems", Said(&Bool)),
        ]
    };
}
pub(super) use with_bounds;
