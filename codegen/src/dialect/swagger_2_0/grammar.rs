//! The keys of the objects of Swagger 2.0.

use crate::grammar::{Object, Shape};

use Shape::{Any, Bool, List, Map, Number, Text};

const TYPE: Shape = Shape::Word(&["array", "boolean", "file", "integer", "number", "object", "string"]);

/// The document.
pub(in crate::dialect) static DOCUMENT: Shape = Shape::Object(&Object {
    name: "Swagger document",
    keys: &[
        ("swagger", Text),
        ("info", Any),
        ("host", Text),
        ("basePath", Text),
        ("schemes", List(&Text)),
        ("consumes", List(&Text)),
        ("produces", List(&Text)),
        ("paths", Shape::Object(&PATHS)),
        ("definitions", Map(&SCHEMA_SHAPE)),
        ("parameters", Map(&PARAMETER)),
        ("responses", Map(&RESPONSE)),
        ("securityDefinitions", Map(&SECURITY_SCHEME)),
        ("security", List(&SECURITY_REQUIREMENT)),
        ("tags", List(&TAG)),
        ("externalDocs", Any),
    ],
    required: &["info", "paths"],
    others: None,
    referable: false,
});

static TAG: Shape = Shape::Object(&Object {
    name: "tag object",
    keys: &[("name", Text), ("description", Text), ("externalDocs", Any)],
    required: &["name"],
    others: None,
    referable: false,
});

static SECURITY_REQUIREMENT: Shape = Map(&List(&Text));

static PATHS: Object = Object { name: "paths object", keys: &[], required: &[], others: Some(&PATH_ITEM), referable: false };

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
    others: None,
    referable: true,
});

static OPERATION: Object = Object {
    name: "operation object",
    keys: &[
        ("tags", List(&Text)),
        ("summary", Text),
        ("description", Text),
        ("externalDocs", Any),
        ("operationId", Text),
        ("consumes", List(&Text)),
        ("produces", List(&Text)),
        ("parameters", List(&PARAMETER)),
        ("responses", Shape::Object(&RESPONSES)),
        ("schemes", List(&Text)),
        ("deprecated", Bool),
        ("security", List(&SECURITY_REQUIREMENT)),
    ],
    required: &["responses"],
    others: None,
    referable: false,
};

static PARAMETER: Shape = Shape::Object(&Object {
    name: "parameter object",
    keys: &[
        ("name", Text),
        ("in", Shape::Word(&["query", "header", "path", "formData", "body"])),
        ("description", Text),
        ("required", Bool),
        ("schema", Shape::Schema(&SCHEMA)),
        ("type", TYPE),
        ("format", Text),
        ("allowEmptyValue", Bool),
        ("items", Shape::Object(&ITEMS)),
        ("collectionFormat", Shape::Word(&["csv", "ssv", "tsv", "pipes", "multi"])),
        ("default", Any),
        ("maximum", Number),
        ("exclusiveMaximum", Bool),
        ("minimum", Number),
        ("exclusiveMinimum", Bool),
        ("maxLength", Number),
        ("minLength", Number),
        ("pattern", Text),
        ("maxItems", Number),
        ("minItems", Number),
        ("uniqueItems", Bool),
        ("enum", List(&Any)),
        ("multipleOf", Number),
    ],
    required: &["name", "in"],
    others: None,
    referable: true,
});

/// Items of a parameter, and a header: the keywords of a value without a schema.
static ITEMS: Object = Object {
    name: "items object",
    keys: &[
        ("description", Text),
        ("type", TYPE),
        ("format", Text),
        ("items", Shape::Object(&ITEMS)),
        ("collectionFormat", Shape::Word(&["csv", "ssv", "tsv", "pipes", "multi"])),
        ("default", Any),
        ("maximum", Number),
        ("exclusiveMaximum", Bool),
        ("minimum", Number),
        ("exclusiveMinimum", Bool),
        ("maxLength", Number),
        ("minLength", Number),
        ("pattern", Text),
        ("maxItems", Number),
        ("minItems", Number),
        ("uniqueItems", Bool),
        ("enum", List(&Any)),
        ("multipleOf", Number),
    ],
    required: &["type"],
    others: None,
    referable: false,
};

static RESPONSES: Object =
    Object { name: "responses object", keys: &[], required: &[], others: Some(&RESPONSE), referable: false };

static RESPONSE: Shape = Shape::Object(&Object {
    name: "response object",
    keys: &[
        ("description", Text),
        ("schema", Shape::Schema(&SCHEMA)),
        ("headers", Map(&Shape::Object(&ITEMS))),
        ("examples", Map(&Any)),
    ],
    required: &[],
    others: None,
    referable: true,
});

static SECURITY_SCHEME: Shape = Shape::Object(&Object {
    name: "security scheme object",
    keys: &[
        ("type", Shape::Word(&["basic", "apiKey", "oauth2"])),
        ("description", Text),
        ("name", Text),
        ("in", Shape::Word(&["query", "header"])),
        ("flow", Shape::Word(&["implicit", "password", "application", "accessCode"])),
        ("authorizationUrl", Text),
        ("tokenUrl", Text),
        ("scopes", Map(&Text)),
    ],
    required: &["type"],
    others: None,
    referable: false,
});

static SCHEMA_SHAPE: Shape = Shape::Schema(&SCHEMA);

static SCHEMA: Object = Object {
    name: "schema",
    keys: &[
        ("format", Text),
        ("title", Text),
        ("description", Text),
        ("default", Any),
        ("multipleOf", Number),
        ("maximum", Number),
        ("exclusiveMaximum", Bool),
        ("minimum", Number),
        ("exclusiveMinimum", Bool),
        ("maxLength", Number),
        ("minLength", Number),
        ("pattern", Text),
        ("maxItems", Number),
        ("minItems", Number),
        ("uniqueItems", Bool),
        ("maxProperties", Number),
        ("minProperties", Number),
        ("required", List(&Text)),
        ("enum", List(&Any)),
        ("type", TYPE),
        ("items", Shape::Schema(&SCHEMA)),
        ("allOf", List(&SCHEMA_SHAPE)),
        ("properties", Map(&SCHEMA_SHAPE)),
        ("additionalProperties", Shape::Either(&Bool, &SCHEMA_SHAPE)),
        ("discriminator", Text),
        ("readOnly", Bool),
        ("xml", Any),
        ("externalDocs", Any),
        ("example", Any),
    ],
    required: &[],
    others: None,
    referable: true,
};
