//! Request bodies as a description declares them.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::description::{Description, Node};
use crate::error::BankError;
use crate::media_type::Kind;
use crate::schema::{Schema, Schemas};

/// The request body of an operation.
pub(crate) struct RequestBody {
    pub(crate) required: bool,
    pub(crate) media_types: Vec<BodyMediaType>,
    pub(crate) place: String,
}

/// One of the media types a request body may have.
pub(crate) struct BodyMediaType {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) schema: Option<Schema>,
    /// Of a form, its parts or fields by name.
    pub(crate) parts: BTreeMap<String, Part>,
    pub(crate) place: String,
}

/// A part or a field of a form.
pub(crate) struct Part {
    pub(crate) kind: Kind,
    /// Media types or ranges the part may have.
    pub(crate) media_types: Vec<String>,
}

impl RequestBody {
    /// Reads the request body of the operation at `node`, if it has one.
    pub(crate) fn read(description: &Description, node: &Node<'_>, schemas: &Schemas) -> Result<Option<Self>, BankError> {
        if description.is_swagger() {
            Self::read_swagger(description, node, schemas)
        } else {
            node.get("requestBody").map(|body| Self::read_content(&body, schemas)).transpose()
        }
    }

    fn read_content(body: &Node<'_>, schemas: &Schemas) -> Result<Self, BankError> {
        let content = body.get("content");
        let media_types = content.iter().flat_map(Node::members);
        Ok(Self {
            required: body.flag("required"),
            media_types: media_types.map(|(name, node)| BodyMediaType::read(name, &node, schemas)).collect::<Result<_, _>>()?,
            place: body.place(),
        })
    }

    fn read_swagger(description: &Description, node: &Node<'_>, schemas: &Schemas) -> Result<Option<Self>, BankError> {
        let parameters = node.get("parameters");
        let mut parameters = parameters.iter().flat_map(Node::items).map(Node::resolved);
        let Some(body) = parameters.find(|parameter| parameter.text("in") == Some("body")) else {
            return Ok(None);
        };
        let media_types = media_types_of(description, node, "consumes");
        Ok(Some(Self {
            required: body.flag("required"),
            media_types: media_types
                .into_iter()
                .map(|name| BodyMediaType::read(name, &body, schemas))
                .collect::<Result<_, _>>()?,
            place: body.place(),
        }))
    }
}

/// What a Swagger 2.0 operation, or its whole description, says under `consumes` or `produces`; JSON where neither says any.
pub(crate) fn media_types_of<'d>(description: &'d Description, node: &Node<'d>, key: &str) -> Vec<&'d str> {
    let list = node.get(key).or_else(|| description.root().get(key));
    let named = list.iter().flat_map(|list| list.value().as_array().into_iter().flatten());
    let named: Vec<_> = named.filter_map(Value::as_str).collect();
    if named.is_empty() { vec!["application/json"] } else { named }
}

impl BodyMediaType {
    fn read(name: &str, node: &Node<'_>, schemas: &Schemas) -> Result<Self, BankError> {
        let kind = Kind::of(name);
        let schema = node.get("schema");
        Ok(Self {
            name: name.to_owned(),
            kind,
            parts: schema
                .iter()
                .filter(|_| matches!(kind, Kind::Parts | Kind::Form))
                .flat_map(|schema| parts(schema, node))
                .collect(),
            schema: schema.map(|schema| schemas.at(&schema)).transpose()?,
            place: node.place(),
        })
    }
}

fn parts(schema: &Node<'_>, media_type: &Node<'_>) -> Vec<(String, Part)> {
    let encoding = media_type.get("encoding");
    let properties = schema.get("properties");
    let parts = properties.iter().flat_map(Node::members).map(|(name, schema)| {
        let encoding = encoding.as_ref().and_then(|encoding| encoding.get(name));
        let given = encoding.as_ref().and_then(|encoding| encoding.text("contentType"));
        (name.to_owned(), Part::read(&schema, given))
    });
    parts.collect()
}

impl Part {
    /// The media types given, or those that OpenAPI 3.0 lets a part of this schema have by default.
    fn read(schema: &Node<'_>, given: Option<&str>) -> Self {
        let (kind, default) = match schema.text("type") {
            Some("object" | "array") => (Kind::Json, "application/json"),
            // As text a number or a truth value reads as it does in JSON.
            Some("integer" | "number" | "boolean") => (Kind::Json, "text/plain"),
            Some("string") if schema.text("format") == Some("binary") => (Kind::Bytes, "application/octet-stream"),
            _ => (Kind::Text, "text/plain"),
        };
        Self { kind, media_types: given.unwrap_or(default).split(',').map(|name| name.trim().to_owned()).collect() }
    }
}

#[test]
fn media_types_that_nobody_names_are_json() {
    let root = serde_json::json!({ "swagger": "2.0", "produces": ["text/plain"], "paths": { "/a": { "put": {} } } });
    let description = Description::of(root);
    let operation = description.root().get("paths").unwrap().get("/a").unwrap().get("put").unwrap();
    let of = |key| media_types_of(&description, &operation, key);
    assert_eq!([of("consumes"), of("produces")], [["application/json"], ["text/plain"]]);
}
