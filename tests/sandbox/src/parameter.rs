//! Parameters as a description declares them.

use std::fmt;

use crate::description::Node;
use crate::error::BankError;
use crate::schema::{Schema, Schemas};

/// Where a request carries something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Location {
    /// A segment of the path.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
    /// The body.
    Body,
}

impl Location {
    /// The name as OpenAPI spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::Body => "body",
        }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One parameter of an operation.
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) location: Location,
    pub(crate) required: bool,
    pub(crate) style: Style,
    pub(crate) explode: bool,
    pub(crate) shape: Shape,
    pub(crate) schema: Schema,
    /// Where the operation names it.
    pub(crate) place: String,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    TabDelimited,
    PipeDelimited,
    DeepObject,
    /// A JSON text, from a parameter that has `content`.
    Json,
}

/// What a text is read as before the schema judges it.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Text,
    Boolean,
    Number,
    Array(Box<Shape>),
    Object(Vec<(String, Shape)>),
}

impl Parameter {
    /// Reads the parameter at `used`, where the operation names it.
    ///
    /// `None` for what is no parameter: a Swagger 2.0 body, and the headers that OpenAPI 3.0 leaves to HTTP.
    pub(crate) fn read(used: &Node<'_>, schemas: &Schemas) -> Result<Option<Self>, BankError> {
        let node = used.clone().resolved();
        let fault = |problem: String| BankError::description(used.place(), problem);
        let name = node.text("name").ok_or_else(|| fault("has no `name`".into()))?;
        let location = match node.text("in").unwrap_or_default() {
            "path" => Location::Path,
            "query" => Location::Query,
            "header" if is_left_to_http(name) => return Ok(None),
            "header" => Location::Header,
            "cookie" => Location::Cookie,
            "body" => return Ok(None),
            other => return Err(fault(format!("`in: {other}` is not supported"))),
        };
        let described = Described::read(&node, location, schemas)?;
        let (style, explode) = described.encoding.ok_or_else(|| fault("has an unknown style".into()))?;
        Ok(Some(Self {
            name: name.to_owned(),
            location,
            required: node.flag("required"),
            style,
            explode,
            shape: described.shape,
            schema: described.schema,
            place: used.place(),
        }))
    }
}

/// What a parameter says of its value.
struct Described {
    encoding: Option<(Style, bool)>,
    shape: Shape,
    schema: Schema,
}

impl Described {
    fn read(node: &Node<'_>, location: Location, schemas: &Schemas) -> Result<Self, BankError> {
        if let Some(schema) = node.get("schema") {
            let style = style(node.text("style"), location);
            return Ok(Self {
                encoding: style.map(|style| (style, explode(node, style))),
                shape: Shape::read(&schema),
                schema: schemas.at(&schema)?,
            });
        }
        if let Some((_, media_type)) = node.get("content").and_then(|content| content.members().next()) {
            let schema = media_type.get("schema").unwrap_or(media_type);
            return Ok(Self { encoding: Some((Style::Json, false)), shape: Shape::Text, schema: schemas.at(&schema)? });
        }
        Ok(Self {
            encoding: collection_format(node.text("collectionFormat"), location),
            shape: Shape::read(node),
            schema: schemas.of_parameter(node)?,
        })
    }
}

/// "If `in` is header and the name is Accept, Content-Type or Authorization, the definition shall be ignored."
fn is_left_to_http(name: &str) -> bool {
    ["Accept", "Content-Type", "Authorization"].iter().any(|own| own.eq_ignore_ascii_case(name))
}

fn style(name: Option<&str>, location: Location) -> Option<Style> {
    Some(match (name, location) {
        (None, Location::Query | Location::Cookie) | (Some("form"), _) => Style::Form,
        (None, _) | (Some("simple"), _) => Style::Simple,
        (Some("label"), _) => Style::Label,
        (Some("matrix"), _) => Style::Matrix,
        (Some("spaceDelimited"), _) => Style::SpaceDelimited,
        (Some("pipeDelimited"), _) => Style::PipeDelimited,
        (Some("deepObject"), _) => Style::DeepObject,
        (Some(_), _) => return None,
    })
}

fn explode(node: &Node<'_>, style: Style) -> bool {
    let given = node.value().get("explode").and_then(serde_json::Value::as_bool);
    given.unwrap_or(style == Style::Form)
}

fn collection_format(name: Option<&str>, location: Location) -> Option<(Style, bool)> {
    let separated = if location == Location::Query { Style::Form } else { Style::Simple };
    Some(match name {
        None | Some("csv") => (separated, false),
        Some("ssv") => (Style::SpaceDelimited, false),
        Some("tsv") => (Style::TabDelimited, false),
        Some("pipes") => (Style::PipeDelimited, false),
        Some("multi") => (Style::Form, true),
        Some(_) => return None,
    })
}

impl Shape {
    fn read(schema: &Node<'_>) -> Self {
        match schema.text("type") {
            Some("boolean") => Self::Boolean,
            Some("integer" | "number") => Self::Number,
            Some("array") => Self::Array(Box::new(schema.get("items").map_or(Self::Text, |items| Self::read(&items)))),
            Some("object") => {
                let properties = schema.get("properties");
                let fields = properties.iter().flat_map(Node::members);
                Self::Object(fields.map(|(name, schema)| (name.to_owned(), Self::read(&schema))).collect())
            }
            _ => Self::Text,
        }
    }
}
