//! OpenAPI 3.0: the keys of its objects, and its schemas raised to JSON Schema 2020-12.

use crate::grammar::{Object, Shape, each_schema};
use crate::source::{Node, Value};

use Shape::{Any, Bool, List, Map, Number, Text};

const LOCATION: Shape = Shape::Word(&["query", "header", "path", "cookie"]);
const STYLE: Shape = Shape::Word(&["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject"]);
const TYPE: Shape = Shape::Word(&["array", "boolean", "integer", "number", "object", "string"]);

/// The document.
pub(super) static DOCUMENT: Shape = Shape::Object(&Object {
    name: "OpenAPI document",
    keys: &[
        ("openapi", Text),
        ("info", Shape::Object(&INFO)),
        ("servers", List(&SERVER)),
        ("paths", Shape::Object(&PATHS)),
        ("components", Shape::Object(&COMPONENTS)),
        ("security", List(&SECURITY_REQUIREMENT)),
        ("tags", List(&TAG)),
        ("externalDocs", Shape::Object(&EXTERNAL_DOCS)),
    ],
    required: &["info", "paths"],
    others: None,
    referable: false,
});

static INFO: Object = Object {
    name: "info object",
    keys: &[
        ("title", Text),
        ("description", Text),
        ("termsOfService", Text),
        ("contact", Any),
        ("license", Any),
        ("version", Text),
    ],
    required: &["title", "version"],
    others: None,
    referable: false,
};

static EXTERNAL_DOCS: Object = Object {
    name: "external documentation object",
    keys: &[("description", Text), ("url", Text)],
    required: &["url"],
    others: None,
    referable: false,
};

static SERVER: Shape = Shape::Object(&Object {
    name: "server object",
    keys: &[("url", Text), ("description", Text), ("variables", Map(&SERVER_VARIABLE))],
    required: &["url"],
    others: None,
    referable: false,
});

static SERVER_VARIABLE: Shape = Shape::Object(&Object {
    name: "server variable object",
    keys: &[("enum", List(&Text)), ("default", Text), ("description", Text)],
    required: &["default"],
    others: None,
    referable: false,
});

static TAG: Shape = Shape::Object(&Object {
    name: "tag object",
    keys: &[("name", Text), ("description", Text), ("externalDocs", Shape::Object(&EXTERNAL_DOCS))],
    required: &["name"],
    others: None,
    referable: false,
});

static SECURITY_REQUIREMENT: Shape = Map(&List(&Text));

static PATHS: Object = Object { name: "paths object", keys: &[], required: &[], others: Some(&PATH_ITEM), referable: false };

static PATH_ITEM: Shape = Shape::Object(&Object {
    name: "path item object",
    keys: &[
        ("summary", Text),
        ("description", Text),
        ("get", Shape::Object(&OPERATION)),
        ("put", Shape::Object(&OPERATION)),
        ("post", Shape::Object(&OPERATION)),
        ("delete", Shape::Object(&OPERATION)),
        ("options", Shape::Object(&OPERATION)),
        ("head", Shape::Object(&OPERATION)),
        ("patch", Shape::Object(&OPERATION)),
        ("trace", Shape::Object(&OPERATION)),
        ("servers", List(&SERVER)),
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
        ("externalDocs", Shape::Object(&EXTERNAL_DOCS)),
        ("operationId", Text),
        ("parameters", List(&PARAMETER)),
        ("requestBody", Shape::Object(&REQUEST_BODY)),
        ("responses", Shape::Object(&RESPONSES)),
        ("callbacks", Map(&CALLBACK)),
        ("deprecated", Bool),
        ("security", List(&SECURITY_REQUIREMENT)),
        ("servers", List(&SERVER)),
    ],
    required: &["responses"],
    others: None,
    referable: false,
};

static CALLBACK: Shape =
    Shape::Object(&Object { name: "callback object", keys: &[], required: &[], others: Some(&PATH_ITEM), referable: true });

static PARAMETER: Shape = Shape::Object(&Object {
    name: "parameter object",
    keys: &[
        ("name", Text),
        ("in", LOCATION),
        ("description", Text),
        ("required", Bool),
        ("deprecated", Bool),
        ("allowEmptyValue", Bool),
        ("style", STYLE),
        ("explode", Bool),
        ("allowReserved", Bool),
        ("schema", Shape::Schema(&SCHEMA)),
        ("example", Any),
        ("examples", Map(&EXAMPLE)),
        ("content", Map(&MEDIA_TYPE)),
    ],
    required: &["name", "in"],
    others: None,
    referable: true,
});

static HEADER: Shape = Shape::Object(&Object {
    name: "header object",
    keys: &[
        ("description", Text),
        ("required", Bool),
        ("deprecated", Bool),
        ("allowEmptyValue", Bool),
        ("style", STYLE),
        ("explode", Bool),
        ("allowReserved", Bool),
        ("schema", Shape::Schema(&SCHEMA)),
        ("example", Any),
        ("examples", Map(&EXAMPLE)),
        ("content", Map(&MEDIA_TYPE)),
    ],
    required: &[],
    others: None,
    referable: true,
});

static REQUEST_BODY: Object = Object {
    name: "request body object",
    keys: &[("description", Text), ("content", Map(&MEDIA_TYPE)), ("required", Bool)],
    required: &["content"],
    others: None,
    referable: true,
};

static MEDIA_TYPE: Shape = Shape::Object(&Object {
    name: "media type object",
    keys: &[("schema", Shape::Schema(&SCHEMA)), ("example", Any), ("examples", Map(&EXAMPLE)), ("encoding", Map(&ENCODING))],
    required: &[],
    others: None,
    referable: false,
});

static ENCODING: Shape = Shape::Object(&Object {
    name: "encoding object",
    keys: &[("contentType", Text), ("headers", Map(&HEADER)), ("style", STYLE), ("explode", Bool), ("allowReserved", Bool)],
    required: &[],
    others: None,
    referable: false,
});

static EXAMPLE: Shape = Any;

static RESPONSES: Object =
    Object { name: "responses object", keys: &[], required: &[], others: Some(&RESPONSE), referable: false };

static RESPONSE: Shape = Shape::Object(&Object {
    name: "response object",
    keys: &[("description", Text), ("headers", Map(&HEADER)), ("content", Map(&MEDIA_TYPE)), ("links", Map(&LINK))],
    required: &[],
    others: None,
    referable: true,
});

static LINK: Shape = Any;

static COMPONENTS: Object = Object {
    name: "components object",
    keys: &[
        ("schemas", Map(&SCHEMA_SHAPE)),
        ("responses", Map(&RESPONSE)),
        ("parameters", Map(&PARAMETER)),
        ("examples", Map(&EXAMPLE)),
        ("requestBodies", Map(&Shape::Object(&REQUEST_BODY))),
        ("headers", Map(&HEADER)),
        ("securitySchemes", Map(&SECURITY_SCHEME)),
        ("links", Map(&LINK)),
        ("callbacks", Map(&CALLBACK)),
    ],
    required: &[],
    others: None,
    referable: false,
};

static SECURITY_SCHEME: Shape = Shape::Object(&Object {
    name: "security scheme object",
    keys: &[
        ("type", Shape::Word(&["apiKey", "http", "oauth2", "openIdConnect"])),
        ("description", Text),
        ("name", Text),
        ("in", LOCATION),
        ("scheme", Text),
        ("bearerFormat", Text),
        ("flows", Shape::Object(&FLOWS)),
        ("openIdConnectUrl", Text),
    ],
    required: &["type"],
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
    others: None,
    referable: false,
};

static FLOW: Object = Object {
    name: "OAuth flow object",
    keys: &[("authorizationUrl", Text), ("tokenUrl", Text), ("refreshUrl", Text), ("scopes", Map(&Text))],
    required: &[],
    others: None,
    referable: false,
};

/// A schema.
pub(super) static SCHEMA_SHAPE: Shape = Shape::Schema(&SCHEMA);

static SCHEMA: Object = Object {
    name: "schema",
    keys: &[
        ("title", Text),
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
        ("allOf", List(&SCHEMA_SHAPE)),
        ("oneOf", List(&SCHEMA_SHAPE)),
        ("anyOf", List(&SCHEMA_SHAPE)),
        ("not", Shape::Schema(&SCHEMA)),
        ("items", Shape::Schema(&SCHEMA)),
        ("properties", Map(&SCHEMA_SHAPE)),
        ("additionalProperties", Shape::Either(&Bool, &SCHEMA_SHAPE)),
        ("description", Text),
        ("format", Text),
        ("default", Any),
        ("nullable", Bool),
        ("discriminator", Shape::Object(&DISCRIMINATOR)),
        ("readOnly", Bool),
        ("writeOnly", Bool),
        ("xml", Any),
        ("externalDocs", Shape::Object(&EXTERNAL_DOCS)),
        ("example", Any),
        ("deprecated", Bool),
    ],
    required: &[],
    others: None,
    referable: true,
};

static DISCRIMINATOR: Object = Object {
    name: "discriminator object",
    keys: &[("propertyName", Text), ("mapping", Map(&Text))],
    required: &["propertyName"],
    others: None,
    referable: false,
};

/// Raises the schemas of a document; everything else has the shape already.
pub(super) fn lower(root: &mut Node) {
    each_schema(root, &DOCUMENT, &mut raise_schema);
}

/// `nullable` becomes a type, boolean exclusive bounds become numbers.
pub(super) fn raise_schema(schema: &mut Node) {
    let Value::Map(members) = &mut schema.value else { return };
    exclusive_bound(members, "exclusiveMinimum", "minimum");
    exclusive_bound(members, "exclusiveMaximum", "maximum");
    if members.contains_key("$ref") {
        members.shift_remove("nullable");
    }
    // Without a type beside it `nullable` stays: by the letter it says nothing then, but those who write it send `null`.
    if let Some(schema_type) = members.get("type").cloned()
        && let Some(nullable) = members.shift_remove("nullable")
        && nullable.as_bool() == Some(true)
    {
        let null = Node { id: nullable.id, value: Value::String("null".into()) };
        let id = schema_type.id;
        members.insert("type".into(), Node { id, value: Value::List(vec![schema_type, null]) });
    }
}

fn exclusive_bound(members: &mut crate::source::Members, exclusive: &str, bound: &str) {
    let Some(flag) = members.get(exclusive).and_then(Node::as_bool) else { return };
    members.shift_remove(exclusive);
    if flag && let Some(limit) = members.shift_remove(bound) {
        members.insert(exclusive.into(), limit);
    }
}
