//! The keywords of schemas, of all versions.

use super::keys::{ELSEWHERE, EXAMPLE, EXCLUSIVE, LATER_TYPE, OTHERS, PEOPLE, REQUIRED, WORDS, XML, with_bounds};
use super::versions::{DRAFT_4, DRAFT_2019_09, ONLY_3_0, SINCE_3_0, SINCE_3_1, SINCE_3_2, UNTIL_2_0};
use crate::grammar::{Object, SCHEMA as NAME, Shape};

use Shape::{Any, Bool, Either, Idle, List, Map, Number, Said, Shelf, Text, Versioned};

const OWN_TYPE: Shape = Shape::Word(&["array", "boolean", "integer", "number", "object", "string"]);
const FILE: Shape = Versioned(UNTIL_2_0, &Shape::Word(&["file"]));
/// A type. One that none of these is, is taken for a word of this version.
const TYPE: Shape = Either(&LATER_TYPE, &Either(&FILE, &OWN_TYPE));

/// A schema that says something.
pub(super) static OBJECT: Shape = Shape::Schema(&SCHEMA);
/// `true` or `false` in the place of a schema.
pub(super) const BOOLEAN: Shape = Versioned(SINCE_3_1, &Shape::BooleanSchema);
/// A schema.
pub(crate) static SCHEMA_SHAPE: Shape = Either(&BOOLEAN, &OBJECT);
static SCHEMAS: Shape = List(&SCHEMA_SHAPE);
static NAMED: Shape = Map(&SCHEMA_SHAPE);

/// A list of schemas, one for each place of an array.
static PLACES: Shape = Versioned(DRAFT_4, &SCHEMAS);
static OTHER_ITEMS: Shape = Either(&Bool, &OBJECT);
/// A rule that no type holds.
static RULE: Shape = Said(&SCHEMA_SHAPE);
const COUNTED: Shape = Idle("no type says how often a list has to contain something", &Number);
static DEFINITIONS: Shape = Shelf(&NAMED);
static RULES: Shape = Said(&NAMED);
static CONTENT: Shape = Idle("a text is handed over as it is", &SCHEMA_SHAPE);

pub(super) static SCHEMA: Object = Object {
    name: NAME,
    keys: with_bounds![
        ("title", WORDS),
        ("description", WORDS),
        ("type", TYPE),
        ("format", Text),
        ("const", Versioned(SINCE_3_1, &Any)),
        ("nullable", Versioned(ONLY_3_0, &Bool)),
        ("allOf", List(&SCHEMA_SHAPE)),
        ("oneOf", Versioned(SINCE_3_0, &SCHEMAS)),
        ("anyOf", Versioned(SINCE_3_0, &SCHEMAS)),
        ("not", Versioned(SINCE_3_0, &SCHEMA_SHAPE)),
        ("discriminator", Either(&Versioned(UNTIL_2_0, &Text), &DISCRIMINATOR)),
        ("items", Either(&PLACES, &SCHEMA_SHAPE)),
        ("prefixItems", Versioned(SINCE_3_1, &SCHEMAS)),
        ("additionalItems", Versioned(DRAFT_2019_09, &OTHER_ITEMS)),
        ("contains", Versioned(SINCE_3_1, &RULE)),
        ("minContains", Versioned(SINCE_3_1, &COUNTED)),
        ("maxContains", Versioned(SINCE_3_1, &COUNTED)),
        ("unevaluatedItems", Versioned(SINCE_3_1, &RULE)),
        ("properties", Map(&SCHEMA_SHAPE)),
        ("required", REQUIRED),
        ("maxProperties", Said(&Number)),
        ("minProperties", Said(&Number)),
        ("additionalProperties", Either(&OTHERS, &OBJECT)),
        ("patternProperties", Versioned(SINCE_3_1, &NAMED)),
        ("propertyNames", Versioned(SINCE_3_1, &RULE)),
        ("unevaluatedProperties", Versioned(SINCE_3_1, &RULE)),
        ("dependentRequired", Versioned(SINCE_3_1, &Said(&Map(&List(&Text))))),
        ("dependentSchemas", Versioned(SINCE_3_1, &RULES)),
        ("if", Versioned(SINCE_3_1, &RULE)),
        ("then", Versioned(SINCE_3_1, &RULE)),
        ("else", Versioned(SINCE_3_1, &RULE)),
        ("contentEncoding", Versioned(SINCE_3_1, &Text)),
        ("contentMediaType", Versioned(SINCE_3_1, &Said(&Text))),
        ("contentSchema", Versioned(SINCE_3_1, &CONTENT)),
        ("readOnly", Bool),
        ("writeOnly", Versioned(SINCE_3_0, &Bool)),
        ("deprecated", Versioned(SINCE_3_0, &Said(&Bool))),
        ("xml", XML),
        ("externalDocs", ELSEWHERE),
        ("example", EXAMPLE),
        ("examples", Versioned(SINCE_3_1, &Idle("examples say nothing of types", &Any))),
        ("$comment", Versioned(SINCE_3_1, &Idle(PEOPLE, &Text))),
        ("$schema", Versioned(SINCE_3_1, &Idle("schemas are read as those of OpenAPI", &Text))),
        ("$vocabulary", Versioned(SINCE_3_1, &Idle("it is for those who define keywords", &Any))),
        ("$id", Versioned(SINCE_3_1, &Text)),
        ("$anchor", Versioned(SINCE_3_1, &Text)),
        ("$dynamicAnchor", Versioned(SINCE_3_1, &Text)),
        ("$dynamicRef", Versioned(SINCE_3_1, &Text)),
        ("$recursiveAnchor", Versioned(DRAFT_2019_09, &Bool)),
        ("$recursiveRef", Versioned(DRAFT_2019_09, &Text)),
        ("$defs", Versioned(SINCE_3_1, &DEFINITIONS)),
        ("definitions", Versioned(DRAFT_4, &DEFINITIONS)),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: true,
};

const DISCRIMINATOR: Shape = Shape::Object(&Object {
    name: "discriminator object",
    keys: &[("propertyName", Text), ("mapping", Map(&Text)), ("defaultMapping", Versioned(SINCE_3_2, &Text))],
    required: &["propertyName"],
    constraints: &[],
    others: None,
    referable: false,
});
