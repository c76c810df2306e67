//! The keys of the objects of Swagger 2.0.

use crate::bundle::Section;
use crate::dialect::keys::{
    ELSEWHERE, EMPTY, EXAMPLES, EXCLUSIVE, INFO, LATER_TYPE, SECURITY_REQUIREMENT, TAG, TOKENS, WORDS, with_bounds,
};
use crate::dialect::schema::{BOOLEAN, OBJECT, SCHEMA_SHAPE};
use crate::grammar::{Constraint, Object, Shape};

use Shape::{Any, Bool, Idle, List, Map, Number, Said, Shelf, Text};

const OWN_TYPE: Shape = Shape::Word(&["array", "boolean", "file", "integer", "number", "object", "string"]);
/// A type. One that none of these is, is taken for a word of this version.
const TYPE: Shape = Shape::Either(&LATER_TYPE, &OWN_TYPE);

/// The document.
pub(in crate::dialect) static DOCUMENT: Shape = Shape::Object(&Object {
    name: "Swagger document",
    keys: &[
        ("swagger", Text),
        ("info", Shape::Object(&INFO)),
        ("host", Text),
        ("basePath", Text),
        ("schemes", List(&SCHEME)),
        ("consumes", List(&Text)),
        ("produces", List(&Text)),
        ("paths", Shape::Object(&PATHS)),
        ("definitions", Shelf(&Map(&SCHEMA_SHAPE))),
        ("parameters", Shelf(&Map(&PARAMETER))),
        ("responses", Shelf(&Map(&RESPONSE))),
        ("securityDefinitions", Map(&SECURITY_SCHEME)),
        ("security", List(&SECURITY_REQUIREMENT)),
        ("tags", Said(&List(&TAG))),
        ("externalDocs", ELSEWHERE),
    ],
    required: &["info", "paths"],
    constraints: &[],
    others: None,
    referable: false,
});

/// Where objects are kept that can be referred to.
pub(in crate::dialect) fn section(object: &Object) -> Option<Section> {
    Some(match object.name {
        "schema" => &["definitions"],
        "parameter object" => &["parameters"],
        "response object" => &["responses"],
        _ => return None,
    })
}

static PATHS: Object =
    Object { name: "paths object", keys: &[], required: &[], constraints: &[], others: Some(&PATH_ITEM), referable: false };

static PATH_ITEM: Shape = Shape::Object(&Object {
    name: "path item object",
    keys: &[
        ("get", Shape::Object(&OPERATION)),
        ("put", Shape::Object(&OPERATION)),
        ("post", Shape::Object(&OPERATION)),
        ("delete", Shape::Object(&OPERATION)),
        ("options", Shape::Object(&OPERATION)),
        ("head", Shape::Object(&OPERATION)),
        ("patch", Shape::Object(&OPERATION)),
        ("parameters", List(&PARAMETER)),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: true,
});

static OPERATION: Object = Object {
    name: "operation object",
    keys: &[
        ("tags", List(&Text)),
        ("summary", WORDS),
        ("description", WORDS),
        ("externalDocs", ELSEWHERE),
        ("operationId", Text),
        ("consumes", List(&Text)),
        ("produces", List(&Text)),
        ("parameters", List(&PARAMETER)),
        ("responses", Shape::Object(&RESPONSES)),
        ("schemes", Idle("the schemes are those of the document", &List(&SCHEME))),
        ("deprecated", Said(&Bool)),
        ("security", List(&SECURITY_REQUIREMENT)),
        ("x-speakeasy-pagination", Any),
        ("x-fern-pagination", Any),
        ("x-ms-pageable", Any),
    ],
    required: &[],
    constraints: &[Constraint::Formal(&["responses"])],
    others: None,
    referable: false,
};

static PARAMETER: Shape = Shape::Object(&Object {
    name: "parameter object",
    keys: with_bounds![
        ("name", Text),
        ("in", Shape::Word(&["query", "header", "path", "formData", "body"])),
        ("description", WORDS),
        ("required", Bool),
        ("schema", Shape::Either(&BOOLEAN, &OBJECT)),
        ("type", TYPE),
        ("format", Text),
        ("allowEmptyValue", EMPTY),
        ("items", Shape::Object(&ITEMS)),
        ("collectionFormat", Shape::Word(&["csv", "ssv", "tsv", "pipes", "multi"])),
    ],
    required: &["name", "in"],
    constraints: &[],
    others: None,
    referable: true,
});

/// Items of a parameter, and a header: the keywords of a value without a schema.
static ITEMS: Object = Object {
    name: "items object",
    keys: with_bounds![
        ("description", WORDS),
        ("type", TYPE),
        ("format", Text),
        ("items", Shape::Object(&ITEMS)),
        ("collectionFormat", Shape::Word(&["csv", "ssv", "tsv", "pipes", "multi"])),
    ],
    required: &["type"],
    constraints: &[],
    others: None,
    referable: false,
};

static SCHEME: Shape = Shape::Word(&["https", "http", "wss", "ws"]);

static RESPONSES: Object =
    Object { name: "responses object", keys: &[], required: &[], constraints: &[], others: Some(&RESPONSE), referable: false };

static RESPONSE: Shape = Shape::Object(&Object {
    name: "response object",
    keys: &[
        ("description", WORDS),
        ("schema", Shape::Either(&BOOLEAN, &OBJECT)),
        ("headers", Map(&Shape::Object(&ITEMS))),
        ("examples", EXAMPLES),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: true,
});

static SECURITY_SCHEME: Shape = Shape::Object(&Object {
    name: "security scheme object",
    keys: &[
        ("type", Shape::Word(&["basic", "apiKey", "oauth2"])),
        ("description", WORDS),
        ("name", Text),
        ("in", Shape::Word(&["query", "header"])),
        ("flow", Idle(TOKENS, &Shape::Word(&["implicit", "password", "application", "accessCode"]))),
        ("authorizationUrl", Idle(TOKENS, &Text)),
        ("tokenUrl", Idle(TOKENS, &Text)),
        ("scopes", Idle(TOKENS, &Map(&Text))),
    ],
    required: &["type"],
    constraints: &[],
    others: None,
    referable: false,
});
