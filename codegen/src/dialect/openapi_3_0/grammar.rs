//! The keys of the objects of OpenAPI 3.0.

use crate::bundle::Section;
use crate::diagnostics::rules::PARAMETER_WITHOUT_SCHEMA;
use crate::dialect::both::{
    BOOLEAN_SCHEMA, ELSEWHERE, EMPTY, EXAMPLE, EXAMPLES, INFO, OTHERS, PEOPLE, REQUIRED, SECURITY_REQUIREMENT, TAG, TOKENS,
    TYPE_OF_3_1, WORDS, XML, tuple, with_bounds,
};
use crate::grammar::{Constraint, Object, Shape};

use Shape::{Any, Bool, Idle, List, Map, Number, Said, Shelf, Text};

const LOCATION: Shape = Shape::Word(&["query", "header", "path", "cookie"]);
/// Where a parameter may have which style.
const STYLES: Constraint = Constraint::WordsBy {
    key: "style",
    by: "in",
    words: &[
        ("path", &["simple", "label", "matrix"]),
        ("query", &["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
        ("header", &["simple"]),
        ("cookie", &["form"]),
    ],
};
/// A value of which nothing is said is text.
const DESCRIBED: Constraint = Constraint::OneOf(&["schema", "content"], &PARAMETER_WITHOUT_SCHEMA);
const STYLE: Shape = Shape::Word(&["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject"]);
const OWN_TYPE: Shape = Shape::Word(&["array", "boolean", "integer", "number", "object", "string"]);
/// A type. One that none of these is, is taken for a word of this version.
const TYPE: Shape = Shape::Either(&TYPE_OF_3_1, &OWN_TYPE);

const SERVERS: Shape = List(&SERVER);
const LINKS: Shape = Idle("advice on what to call next", &Map(&Any));
const ANSWERED: &str = "how a request of the server is answered is up to the one who answers";
const PATH_WORDS: &str = "methods have words of their own";

/// The document.
pub(in crate::dialect) static DOCUMENT: Shape = Shape::Object(&Object {
    name: "OpenAPI document",
    keys: &[
        ("openapi", Text),
        ("info", Shape::Object(&INFO)),
        ("servers", List(&SERVER)),
        ("paths", Shape::Object(&PATHS)),
        ("components", Shape::Object(&COMPONENTS)),
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
        "schema" => &["components", "schemas"],
        "parameter object" => &["components", "parameters"],
        "response object" => &["components", "responses"],
        "request body object" => &["components", "requestBodies"],
        "header object" => &["components", "headers"],
        "callback object" => &["components", "callbacks"],
        "security scheme object" => &["components", "securitySchemes"],
        _ => return None,
    })
}

static SERVER: Shape = Shape::Object(&Object {
    name: "server object",
    keys: &[("url", Text), ("description", Idle(PEOPLE, &Text)), ("variables", Map(&SERVER_VARIABLE))],
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
    ],
    required: &[],
    constraints: &[Constraint::Formal(&["responses"])],
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
    constraints: &[Constraint::Formal(&["responses"])],
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
        ("schema", Shape::Schema(&SCHEMA)),
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
        ("schema", Shape::Schema(&SCHEMA)),
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
        ("schema", Shape::Schema(&SCHEMA)),
        ("example", EXAMPLE),
        ("examples", EXAMPLES),
        ("encoding", Idle("fields are spelt as their types ask for", &Map(&ENCODING))),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
});

const FIELD_STYLE: Shape = Shape::Word(&["form", "spaceDelimited", "pipeDelimited", "deepObject"]);

static ENCODING: Shape = Shape::Object(&Object {
    name: "encoding object",
    keys: &[("contentType", Text), ("headers", Map(&HEADER)), ("style", FIELD_STYLE), ("explode", Bool), ("allowReserved", Bool)],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
});

static RESPONSES: Object =
    Object { name: "responses object", keys: &[], required: &[], constraints: &[], others: Some(&RESPONSE), referable: false };

static RESPONSE: Shape = Shape::Object(&Object {
    name: "response object",
    keys: &[("description", WORDS), ("headers", Map(&HEADER)), ("content", Map(&MEDIA_TYPE)), ("links", LINKS)],
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
        ("links", LINKS),
        ("callbacks", Shelf(&Map(&CALLBACK))),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

static SECURITY_SCHEME: Shape = Shape::Object(&Object {
    name: "security scheme object",
    keys: &[
        ("type", Shape::Word(&["apiKey", "http", "oauth2", "openIdConnect"])),
        ("description", WORDS),
        ("name", Text),
        ("in", LOCATION),
        ("scheme", Text),
        ("bearerFormat", Idle("tokens are opaque", &Text)),
        ("flows", Idle(TOKENS, &Shape::Object(&FLOWS))),
        ("openIdConnectUrl", Idle(TOKENS, &Text)),
    ],
    required: &["type"],
    constraints: &[],
    others: None,
    referable: true,
});

static FLOWS: Object = Object {
    name: "OAuth flows object",
    keys: &[
        ("implicit", Shape::Object(&FLOW)),
        ("password", Shape::Object(&FLOW)),
        ("clientCredentials", Shape::Object(&FLOW)),
        ("authorizationCode", Shape::Object(&FLOW)),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

static FLOW: Object = Object {
    name: "OAuth flow object",
    keys: &[("authorizationUrl", Text), ("tokenUrl", Text), ("refreshUrl", Text), ("scopes", Map(&Text))],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

/// A schema.
pub(crate) static SCHEMA_SHAPE: Shape = Shape::Schema(&SCHEMA);

static TUPLE: Shape = tuple(&List(&SCHEMA_SHAPE));

/// The schema of a member.
static MEMBER: Shape = Shape::Either(&BOOLEAN_SCHEMA, &SCHEMA_SHAPE);

static SCHEMA: Object = Object {
    name: "schema",
    keys: with_bounds![
        ("title", WORDS),
        ("maxProperties", Said(&Number)),
        ("minProperties", Said(&Number)),
        ("required", REQUIRED),
        ("type", TYPE),
        ("allOf", List(&SCHEMA_SHAPE)),
        ("oneOf", List(&SCHEMA_SHAPE)),
        ("anyOf", List(&SCHEMA_SHAPE)),
        ("not", Shape::Schema(&SCHEMA)),
        ("items", Shape::Either(&TUPLE, &SCHEMA_SHAPE)),
        ("properties", Map(&MEMBER)),
        ("additionalProperties", Shape::Either(&OTHERS, &SCHEMA_SHAPE)),
        ("description", WORDS),
        ("format", Text),
        ("nullable", Bool),
        ("discriminator", Shape::Object(&DISCRIMINATOR)),
        ("readOnly", Bool),
        ("writeOnly", Bool),
        ("xml", XML),
        ("externalDocs", ELSEWHERE),
        ("example", EXAMPLE),
        ("deprecated", Said(&Bool)),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: true,
};

static DISCRIMINATOR: Object = Object {
    name: "discriminator object",
    keys: &[("propertyName", Text), ("mapping", Map(&Text))],
    required: &["propertyName"],
    constraints: &[],
    others: None,
    referable: false,
};
