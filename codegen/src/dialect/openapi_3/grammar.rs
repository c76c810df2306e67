//! The keys of the objects of OpenAPI 3, schemas aside, each with the versions that have it.

mod security;

use crate::bundle::Section;
use crate::diagnostics::rules::{FORMAL_KEY, PARAMETER_WITHOUT_SCHEMA};
use crate::dialect::keys::{ELSEWHERE, EMPTY, EXAMPLE, EXAMPLES, INFO, PEOPLE, SECURITY_REQUIREMENT, TAG, WORDS};
use crate::dialect::schema::{BOOLEAN, OBJECT, SCHEMA_SHAPE};
use crate::dialect::versions::{SINCE_3_1, SINCE_3_2, UNTIL_3_0};
use crate::grammar::{Constraint, Object, Shape};

use Shape::{Any, Bool, Idle, List, Map, Said, Shelf, Text, Versioned};
use security::SECURITY_SCHEME;

const QUERY_STRING: Shape = Versioned(SINCE_3_2, &Shape::Word(&["querystring"]));
const LOCATION: Shape = Shape::Either(&QUERY_STRING, &Shape::Word(&["query", "header", "path", "cookie"]));
/// Where a parameter may have which style.
const STYLES: Constraint = Constraint::WordsBy {
    key: "style",
    by: "in",
    words: &[
        ("path", &["simple", "label", "matrix"]),
        ("query", &["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
        ("header", &["simple"]),
        ("cookie", &["form", "cookie"]),
    ],
};
/// A value of which nothing is said is text.
const DESCRIBED: Constraint = Constraint::OneOf(&["schema", "content"], &PARAMETER_WITHOUT_SCHEMA);
const COOKIE_STYLE: Shape = Versioned(SINCE_3_2, &Shape::Word(&["cookie"]));
const STYLE: Shape = Shape::Either(
    &COOKIE_STYLE,
    &Shape::Word(&["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject"]),
);

const SERVERS: Shape = List(&SERVER);
const ANSWERED: &str = "how a request of the server is answered is up to the one who answers";
const PATH_WORDS: &str = "methods have words of their own";

/// The document.
pub(in crate::dialect) static DOCUMENT: Shape = Shape::Object(&Object {
    name: "OpenAPI document",
    keys: &[
        ("openapi", Text),
        ("info", Shape::Object(&INFO)),
        ("$self", Versioned(SINCE_3_2, &Text)),
        ("jsonSchemaDialect", Versioned(SINCE_3_1, &Idle("schemas are read as those of OpenAPI", &Text))),
        ("servers", List(&SERVER)),
        ("paths", Shape::Object(&PATHS)),
        ("webhooks", Versioned(SINCE_3_1, &Map(&REQUESTED))),
        ("components", Shape::Object(&COMPONENTS)),
        ("security", List(&SECURITY_REQUIREMENT)),
        ("tags", Said(&List(&TAG))),
        ("externalDocs", ELSEWHERE),
    ],
    required: &["info"],
    constraints: &[
        Constraint::Versioned(UNTIL_3_0, &Constraint::Formal(&["paths"])),
        Constraint::Versioned(SINCE_3_1, &Constraint::OneOf(&["paths", "webhooks", "components"], &FORMAL_KEY)),
    ],
    others: None,
    referable: false,
});

/// Where objects are kept that can be referred to.
pub(in crate::dialect) fn section(object: &Object) -> Option<Section> {
    Some(match object.name {
        "schema" => &["components", "schemas"],
        "parameter object" => &["components", "parameters"],
        "response object" => &["components", "responses"],
        "request body object" => &["components", "requestBodies"],
        "header object" => &["components", "headers"],
        "link object" => &["components", "links"],
        "callback object" => &["components", "callbacks"],
        "security scheme object" => &["components", "securitySchemes"],
        _ => return None,
    })
}

static SERVER: Shape = Shape::Object(&Object {
    name: "server object",
    keys: &[
        ("url", Text),
        ("name", Versioned(SINCE_3_2, &Idle(PEOPLE, &Text))),
        ("description", Idle(PEOPLE, &Text)),
        ("variables", Map(&SERVER_VARIABLE)),
    ],
    required: &["url"],
    constraints: &[],
    others: None,
    referable: false,
});

static SERVER_VARIABLE: Shape = Shape::Object(&Object {
    name: "server variable object",
    keys: &[("enum", List(&Text)), ("default", Text), ("description", Idle(PEOPLE, &Text))],
    required: &["default"],
    constraints: &[],
    others: None,
    referable: false,
});

static PATHS: Object =
    Object { name: "paths object", keys: &[], required: &[], constraints: &[], others: Some(&PATH_ITEM), referable: false };

static PATH_ITEM: Shape = Shape::Object(&Object {
    name: "path item object",
    keys: &[
        ("summary", Idle(PATH_WORDS, &Text)),
        ("description", Idle(PATH_WORDS, &Text)),
        ("get", Shape::Object(&OPERATION)),
        ("put", Shape::Object(&OPERATION)),
        ("post", Shape::Object(&OPERATION)),
        ("delete", Shape::Object(&OPERATION)),
        ("options", Shape::Object(&OPERATION)),
        ("head", Shape::Object(&OPERATION)),
        ("patch", Shape::Object(&OPERATION)),
        ("trace", Shape::Object(&OPERATION)),
        ("query", Versioned(SINCE_3_2, &Shape::Object(&OPERATION))),
        ("additionalOperations", Versioned(SINCE_3_2, &Map(&Shape::Object(&OPERATION)))),
        ("servers", SERVERS),
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
        ("parameters", List(&PARAMETER)),
        ("requestBody", Shape::Object(&REQUEST_BODY)),
        ("responses", Shape::Object(&RESPONSES)),
        ("callbacks", Map(&CALLBACK)),
        ("deprecated", Said(&Bool)),
        ("security", List(&SECURITY_REQUIREMENT)),
        ("servers", SERVERS),
        ("x-speakeasy-pagination", Any),
        ("x-fern-pagination", Any),
        ("x-ms-pageable", Any),
    ],
    required: &[],
    constraints: &[Constraint::Versioned(UNTIL_3_0, &Constraint::Formal(&["responses"]))],
    others: None,
    referable: false,
};

static CALLBACK: Shape = Shape::Object(&Object {
    name: "callback object",
    keys: &[],
    required: &[],
    constraints: &[],
    others: Some(&REQUESTED),
    referable: true,
});

/// A path item of requests that the server makes: their bodies are read, all else is up to the one who answers.
static REQUESTED: Shape = Shape::Object(&Object {
    name: "path item object",
    keys: &[
        ("summary", Idle(PATH_WORDS, &Text)),
        ("description", Idle(PATH_WORDS, &Text)),
        ("get", Shape::Object(&REQUEST)),
        ("put", Shape::Object(&REQUEST)),
        ("post", Shape::Object(&REQUEST)),
        ("delete", Shape::Object(&REQUEST)),
        ("options", Shape::Object(&REQUEST)),
        ("head", Shape::Object(&REQUEST)),
        ("patch", Shape::Object(&REQUEST)),
        ("trace", Shape::Object(&REQUEST)),
        ("query", Versioned(SINCE_3_2, &Shape::Object(&REQUEST))),
        ("additionalOperations", Versioned(SINCE_3_2, &Map(&Shape::Object(&REQUEST)))),
        ("servers", Idle(ANSWERED, &List(&SERVER))),
        ("parameters", Idle(ANSWERED, &List(&PARAMETER))),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: true,
});

static REQUEST: Object = Object {
    name: "operation object",
    keys: &[
        ("tags", Idle(ANSWERED, &List(&Text))),
        ("summary", WORDS),
        ("description", WORDS),
        ("externalDocs", ELSEWHERE),
        ("operationId", Idle(ANSWERED, &Text)),
        ("parameters", Idle(ANSWERED, &List(&PARAMETER))),
        ("requestBody", Shape::Object(&REQUEST_BODY)),
        ("responses", Idle(ANSWERED, &Shape::Object(&RESPONSES))),
        ("callbacks", Idle(ANSWERED, &Map(&CALLBACK))),
        ("deprecated", Idle(ANSWERED, &Bool)),
        ("security", Idle(ANSWERED, &List(&SECURITY_REQUIREMENT))),
        ("servers", Idle(ANSWERED, &List(&SERVER))),
    ],
    required: &[],
    constraints: &[Constraint::Versioned(UNTIL_3_0, &Constraint::Formal(&["responses"]))],
    others: None,
    referable: false,
};

static PARAMETER: Shape = Shape::Object(&Object {
    name: "parameter object",
    keys: &[
        ("name", Text),
        ("in", LOCATION),
        ("description", WORDS),
        ("required", Bool),
        ("deprecated", Said(&Bool)),
        ("allowEmptyValue", EMPTY),
        ("style", STYLE),
        ("explode", Shape::Switch),
        ("allowReserved", Bool),
        ("schema", Shape::Either(&BOOLEAN, &OBJECT)),
        ("example", EXAMPLE),
        ("examples", EXAMPLES),
        ("content", Map(&MEDIA_TYPE)),
    ],
    required: &["name", "in"],
    constraints: &[DESCRIBED, STYLES],
    others: None,
    referable: true,
});

static HEADER: Shape = Shape::Object(&Object {
    name: "header object",
    keys: &[
        ("description", WORDS),
        ("required", Idle("a header that is missing is no reason to lose a response", &Bool)),
        ("deprecated", Said(&Bool)),
        ("allowEmptyValue", EMPTY),
        ("style", Idle("headers have one style", &Shape::Word(&["simple"]))),
        ("explode", Idle("headers have one style", &Bool)),
        ("allowReserved", Idle("it is for queries", &Bool)),
        ("schema", Shape::Either(&BOOLEAN, &OBJECT)),
        ("example", EXAMPLE),
        ("examples", EXAMPLES),
        ("content", Map(&MEDIA_TYPE)),
    ],
    required: &[],
    constraints: &[DESCRIBED],
    others: None,
    referable: true,
});

static REQUEST_BODY: Object = Object {
    name: "request body object",
    keys: &[("description", WORDS), ("content", Map(&MEDIA_TYPE)), ("required", Bool)],
    required: &["content"],
    constraints: &[],
    others: None,
    referable: true,
};

static MEDIA_TYPE: Shape = Shape::Object(&Object {
    name: "media type object",
    keys: &[
        ("schema", Shape::Either(&BOOLEAN, &OBJECT)),
        ("example", EXAMPLE),
        ("examples", EXAMPLES),
        ("encoding", Idle(FIELDS, &Map(&ENCODING))),
        ("itemSchema", Versioned(SINCE_3_2, &SCHEMA_SHAPE)),
        ("prefixEncoding", Versioned(SINCE_3_2, &Idle(FIELDS, &List(&ENCODING)))),
        ("itemEncoding", Versioned(SINCE_3_2, &Idle(FIELDS, &ENCODING))),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: true,
});

const FIELDS: &str = "fields are spelt as their types ask for";
const FIELD_STYLE: Shape = Shape::Word(&["form", "spaceDelimited", "pipeDelimited", "deepObject"]);

static ENCODING: Shape = Shape::Object(&Object {
    name: "encoding object",
    keys: &[
        ("contentType", Text),
        ("headers", Map(&HEADER)),
        ("style", FIELD_STYLE),
        ("explode", Bool),
        ("allowReserved", Bool),
        ("encoding", Versioned(SINCE_3_2, &Any)),
        ("prefixEncoding", Versioned(SINCE_3_2, &Any)),
        ("itemEncoding", Versioned(SINCE_3_2, &Any)),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
});

static RESPONSES: Object =
    Object { name: "responses object", keys: &[], required: &[], constraints: &[], others: Some(&RESPONSE), referable: false };

static RESPONSE: Shape = Shape::Object(&Object {
    name: "response object",
    keys: &[
        ("summary", Versioned(SINCE_3_2, &WORDS)),
        ("description", WORDS),
        ("headers", Map(&HEADER)),
        ("content", Map(&MEDIA_TYPE)),
        ("links", Map(&LINK)),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: true,
});

static LINK: Shape = Shape::Object(&Object {
    name: "link object",
    keys: &[
        ("operationRef", Text),
        ("operationId", Text),
        ("parameters", Map(&Any)),
        ("requestBody", Any),
        ("description", WORDS),
        ("server", Idle("an operation is called at its own server", &SERVER)),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: true,
});

static COMPONENTS: Object = Object {
    name: "components object",
    keys: &[
        ("schemas", Shelf(&Map(&SCHEMA_SHAPE))),
        ("responses", Shelf(&Map(&RESPONSE))),
        ("parameters", Shelf(&Map(&PARAMETER))),
        ("examples", EXAMPLES),
        ("requestBodies", Shelf(&Map(&Shape::Object(&REQUEST_BODY)))),
        ("headers", Shelf(&Map(&HEADER))),
        ("securitySchemes", Map(&SECURITY_SCHEME)),
        ("links", Shelf(&Map(&LINK))),
        ("callbacks", Shelf(&Map(&CALLBACK))),
        ("pathItems", Versioned(SINCE_3_1, &Shelf(&Map(&PATH_ITEM)))),
        ("mediaTypes", Versioned(SINCE_3_2, &Shelf(&Map(&MEDIA_TYPE)))),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};
