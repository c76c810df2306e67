//! The keys of security schemes.

use crate::dialect::keys::{PEOPLE, TOKENS, WORDS};
use crate::dialect::versions::SINCE_3_2;
use crate::grammar::{Object, Shape};

use Shape::{Bool, Idle, Map, Text, Versioned};

pub(super) static SECURITY_SCHEME: Shape = Shape::Object(&Object {
    name: "security scheme object",
    keys: &[
        ("type", Shape::Word(&["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"])),
        ("description", WORDS),
        ("name", Text),
        ("in", Shape::Word(&["query", "header", "cookie"])),
        ("scheme", Text),
        ("bearerFormat", Idle("tokens are opaque", &Text)),
        ("flows", Idle(TOKENS, &Shape::Object(&FLOWS))),
        ("openIdConnectUrl", Idle(TOKENS, &Text)),
        ("oauth2MetadataUrl", Versioned(SINCE_3_2, &Idle(TOKENS, &Text))),
        ("deprecated", Versioned(SINCE_3_2, &Idle(PEOPLE, &Bool))),
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
        ("deviceAuthorization", Versioned(SINCE_3_2, &Shape::Object(&FLOW))),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

static FLOW: Object = Object {
    name: "OAuth flow object",
    keys: &[
        ("authorizationUrl", Text),
        ("deviceAuthorizationUrl", Versioned(SINCE_3_2, &Text)),
        ("tokenUrl", Text),
        ("refreshUrl", Text),
        ("scopes", Map(&Text)),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};
