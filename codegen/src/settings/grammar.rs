//! The keys of `portal.yaml`.

use crate::dialect::SCHEMA_SHAPE;
use crate::grammar::{Grammar, Object, Shape};

use Shape::{Any, List, Map, Text};

/// The format.
pub(crate) const GRAMMAR: Grammar = Grammar::own(&SETTINGS);

static SETTINGS: Shape = Shape::Object(&SETTINGS_OBJECT);

static SETTINGS_OBJECT: Object = Object {
    name: "portal description",
    keys: &[
        ("portal", Text),
        ("package", Text),
        ("library", Text),
        ("environments", Map(&ENVIRONMENT)),
        ("apis", Map(&API)),
        ("headers", Map(&HEADER)),
        ("roles", Shape::Object(&ROLES)),
        ("scopes", Shape::Object(&SCOPES)),
        ("errors", Shape::Object(&ERRORS)),
        ("authorisation", Shape::Object(&AUTHORISATION)),
        ("recovery", Map(&RECOVERY)),
        ("final_status", Map(&FINAL_STATUS)),
        ("pagination", Map(&PAGINATION)),
        ("terms", Map(&TERM)),
        ("guide", List(&GUIDE)),
        ("selection", Shape::Object(&SELECTION)),
        ("check_requests", Shape::Bool),
        ("money", List(&Text)),
        ("names", Shape::Object(&NAMES)),
        ("sensitive", List(&Text)),
        ("environment_conflicts", Map(&Text)),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

static ENVIRONMENT: Shape = Shape::Object(&Object {
    name: "environment",
    keys: &[
        ("servers", Map(&Text)),
        ("certificate", Text),
        ("credentials", List(&Text)),
        ("token", Shape::Object(&TOKEN)),
        ("authorization", Shape::Object(&AUTHORIZATION)),
        ("revocation", Shape::Object(&ENDPOINT)),
        ("registration", Shape::Object(&REGISTRATION)),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
});

static TOKEN: Object = Object {
    name: "token endpoint",
    keys: &[("url", Text), ("certificate", Text), ("client", Text)],
    required: &["url"],
    constraints: &[],
    others: None,
    referable: false,
};

static AUTHORIZATION: Object = Object {
    name: "authorization endpoint",
    keys: &[("url", Text), ("pkce", Text)],
    required: &["url"],
    constraints: &[],
    others: None,
    referable: false,
};

static ENDPOINT: Object = Object {
    name: "endpoint",
    keys: &[("url", Text), ("certificate", Text)],
    required: &["url"],
    constraints: &[],
    others: None,
    referable: false,
};

/// Its address may be known to callers alone.
static REGISTRATION: Object = Object {
    name: "registration endpoint",
    keys: &[("url", Text), ("certificate", Text)],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

/// Besides `description` and `corrections`, an API has a key for each environment whose description is a file of its own.
static API: Shape = Shape::Object(&Object {
    name: "API",
    keys: &[("description", Text), ("corrections", Shape::Either(&Text, &List(&Text)))],
    required: &[],
    constraints: &[],
    others: Some(&Text),
    referable: false,
});

static HEADER: Shape = Shape::Either(&Text, &Shape::Object(&HEADER_ROLE));

static HEADER_ROLE: Object = Object {
    name: "header role",
    keys: &[("role", Text), ("handle", Text)],
    required: &["role"],
    constraints: &[],
    others: None,
    referable: false,
};

static ROLES: Object = Object {
    name: "roles section",
    keys: &[("apis", Map(&Text)), ("operations", Map(&Text))],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

static SCOPES: Object = Object {
    name: "scopes section",
    keys: &[("customer", Map(&Text)), ("sessions", List(&SESSION))],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

static SESSION: Shape = Shape::Object(&Object {
    name: "session",
    keys: &[
        ("method", Text),
        ("environment", Text),
        ("grant", Text),
        ("context", Text),
        ("argument", Text),
        ("scope", Text),
        ("parameters", Map(&Text)),
        ("docs", Text),
    ],
    required: &["method", "grant"],
    constraints: &[],
    others: None,
    referable: false,
});

static ERRORS: Object = Object {
    name: "errors section",
    keys: &[("accesses_exceeded", List(&Text)), ("code", List(&Text)), ("gateways", Map(&GATEWAY)), ("message", List(&Text))],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

static GATEWAY: Shape = Shape::Object(&Object {
    name: "gateway",
    keys: &[("statuses", List(&Text)), ("content", Map(&Shape::Either(&Text, &SCHEMA_SHAPE)))],
    required: &["statuses", "content"],
    constraints: &[],
    others: None,
    referable: false,
});

static AUTHORISATION: Object = Object {
    name: "authorisation section",
    keys: &[("flow", Text), ("challenges", Map(&Text)), ("operations", Map(&AUTHORISED))],
    required: &["flow", "operations"],
    constraints: &[],
    others: None,
    referable: false,
};

static AUTHORISED: Shape = Shape::Object(&Object {
    name: "authorisation",
    keys: &[
        ("method", Text),
        ("update", Text),
        ("status", Text),
        ("exchange", Map(&Text)),
        ("seconds", Shape::Number),
        ("shown_by", Text),
        ("at", Text),
        ("done", List(&Text)),
        ("not_done", List(&Text)),
    ],
    required: &["update", "status"],
    constraints: &[],
    others: None,
    referable: false,
});

static RECOVERY: Shape = Shape::Object(&Object {
    name: "recovery",
    keys: &[("shown_by", Text), ("at", Text), ("done", List(&Text)), ("not_done", List(&Text))],
    required: &["shown_by"],
    constraints: &[],
    others: None,
    referable: false,
});

static FINAL_STATUS: Shape = Shape::Object(&Object {
    name: "final status",
    keys: &[("at", Text), ("values", List(&Text)), ("seconds", Shape::Number)],
    required: &["at", "values"],
    constraints: &[],
    others: None,
    referable: false,
});

static PAGINATION: Shape = Shape::Object(&Object {
    name: "pagination",
    keys: &[
        ("next", Text),
        ("link", Text),
        ("cursor", Text),
        ("parameter", Text),
        ("page", Text),
        ("first", Shape::Number),
        ("offset", Text),
        ("limit", Text),
        ("more", Text),
        ("items", Text),
        ("from", Text),
        ("to", Text),
        ("days", Shape::Number),
    ],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
});

static TERM: Shape = Shape::Object(&Object {
    name: "term",
    keys: &[("status", Text), ("valid_until", Text), ("authorised", Text), ("days", Shape::Number), ("when", List(&Text))],
    required: &["status", "valid_until", "authorised", "days", "when"],
    constraints: &[],
    others: None,
    referable: false,
});

static GUIDE: Shape = Shape::Object(&Object {
    name: "guide",
    keys: &[("title", Text), ("docs", Text), ("calls", List(&STEP)), ("example", Text)],
    required: &["title", "calls"],
    constraints: &[],
    others: None,
    referable: false,
});

static STEP: Shape = Shape::Object(&Object {
    name: "call of a guide",
    keys: &[("call", Text), ("takes", Map(&Text)), ("body", Text)],
    required: &["call"],
    constraints: &[],
    others: None,
    referable: false,
});

static SELECTION: Object = Object {
    name: "selection",
    keys: &[("tags", List(&Text)), ("operations", List(&Text)), ("types_only", Shape::Bool)],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

static NAMES: Object = Object {
    name: "names section",
    keys: &[("tags", Map(&Text)), ("operations", Map(&Text)), ("types", Map(&Text)), ("ids", Map(&Text))],
    required: &[],
    constraints: &[],
    others: None,
    referable: false,
};

/// Every key that `portal.yaml` may have, as dotted paths; `*` stands for a name of the author's.
pub fn sections() -> Vec<String> {
    let mut all = Vec::new();
    paths(&SETTINGS, "", &mut all);
    all
}

fn paths(shape: &Shape, prefix: &str, all: &mut Vec<String>) {
    match shape {
        Shape::Object(object) => {
            for (key, below) in object.keys {
                let path = if prefix.is_empty() { (*key).to_owned() } else { format!("{prefix}.{key}") };
                all.push(path.clone());
                paths(below, &path, all);
            }
            if let Some(below) = object.others {
                let path = format!("{prefix}.*");
                all.push(path.clone());
                paths(below, &path, all);
            }
        }
        Shape::Map(below) => paths(below, &format!("{prefix}.*"), all),
        Shape::List(below) => paths(below, &format!("{prefix}[]"), all),
        Shape::Either(one, other) => {
            paths(one, prefix, all);
            paths(other, prefix, all);
        }
        // The keys of a schema are those of OpenAPI.
        Shape::Schema(_) => {}
        Shape::Shelf(below) | Shape::Said(below) | Shape::Idle(_, below) | Shape::Versioned(_, below) => {
            paths(below, prefix, all)
        }
        Any | Text | Shape::Word(_) | Shape::Bool | Shape::Switch | Shape::BooleanSchema | Shape::Number | Shape::Null => {}
    }
}
