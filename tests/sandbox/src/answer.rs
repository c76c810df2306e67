//! Answers as a description declares them, with a body from its examples.

use axum::body::{Body, Bytes};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use serde_json::Value;

use crate::body::media_types_of;
use crate::check::text;
use crate::description::{Description, Node};
use crate::error::BankError;
use crate::media_type::{Accept, Kind, essence};
use crate::resources::id_text;
use crate::{multipart, sample};

/// What one status of an operation answers.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    /// In declared order; none where the status has no body.
    pub(crate) bodies: Vec<ExampleBody>,
    headers: Vec<(HeaderName, HeaderSource)>,
    pub(crate) place: String,
}

/// A body of one media type.
pub(crate) struct ExampleBody {
    pub(crate) media_type: String,
    pub(crate) value: Value,
}

/// Where the value of a declared header comes from.
enum HeaderSource {
    /// The request's path and the id that the body names.
    Location,
    Fixed(HeaderValue),
}

impl Answer {
    /// Reads all answers of the operation at `node`. Ranges and `default` are left out: they name no status.
    pub(crate) fn read_all(description: &Description, node: &Node<'_>) -> Result<Vec<Self>, BankError> {
        let responses = node.get("responses");
        let responses = responses.iter().flat_map(Node::members);
        let answers = responses.filter_map(|(status, response)| {
            let status = StatusCode::from_bytes(status.as_bytes()).ok()?;
            Some(Self::read(description, node, status, &response))
        });
        answers.collect()
    }

    fn read(description: &Description, operation: &Node<'_>, status: StatusCode, response: &Node<'_>) -> Result<Self, BankError> {
        let headers = response.get("headers");
        let headers = headers.iter().flat_map(Node::members);
        Ok(Self {
            status,
            bodies: if description.is_swagger() {
                swagger_bodies(description, operation, response)
            } else {
                content_bodies(response)
            },
            headers: headers
                .filter_map(|(name, header)| declared_header(status, name, &header).transpose())
                .collect::<Result<_, _>>()?,
            place: response.place(),
        })
    }

    /// The media types that can be asked for, each with its body.
    pub(crate) fn offered(&self) -> impl Iterator<Item = (&ExampleBody, &str)> {
        self.bodies.iter().map(|body| (body, body.media_type.as_str()))
    }

    /// The body that `Accept` asks for, else the first declared.
    pub(crate) fn body(&self, head: &Parts) -> Option<&ExampleBody> {
        let accept = Accept::read(text(&head.headers, header::ACCEPT.as_str()));
        accept.choose(self.offered()).or(self.bodies.first())
    }

    /// The body of a media type, parameters aside.
    pub(crate) fn body_of(&self, media_type: &str) -> Option<&ExampleBody> {
        let wanted = essence(media_type);
        self.bodies.iter().find(|body| essence(&body.media_type) == wanted)
    }

    /// Writes the answer to a request, with one of its bodies or a value in its place.
    pub(crate) fn write(&self, head: &Parts, media_type: Option<&str>, value: Option<&Value>) -> Response<Body> {
        let bytes = media_type.zip(value).map(|(media_type, value)| encode(media_type, value));
        let mut response = Response::new(Body::from(bytes.unwrap_or_default()));
        *response.status_mut() = self.status;
        if let Some(content_type) = media_type.and_then(content_type) {
            response.headers_mut().insert(header::CONTENT_TYPE, content_type);
        }
        for (name, source) in &self.headers {
            if let Some(value) = source.value(head, value) {
                response.headers_mut().insert(name.clone(), value);
            }
        }
        response
    }
}

impl HeaderSource {
    fn value(&self, head: &Parts, body: Option<&Value>) -> Option<HeaderValue> {
        match self {
            Self::Location => location(head.uri.path(), body).parse().ok(),
            Self::Fixed(value) => Some(value.clone()),
        }
    }
}

/// The created resource lies below the path, under the id that the answer names first.
fn location(path: &str, body: Option<&Value>) -> String {
    let members = body.and_then(Value::as_object).into_iter().flatten();
    let mut ids = members.filter(|(name, _)| *name == "id" || name.ends_with("Id")).filter_map(|(_, id)| id_text(id));
    match ids.next() {
        Some(id) => format!("{}/{id}", path.trim_end_matches('/')),
        None => path.to_owned(),
    }
}

fn declared_header(status: StatusCode, name: &str, node: &Node<'_>) -> Result<Option<(HeaderName, HeaderSource)>, BankError> {
    let header_name: HeaderName = name.parse().map_err(|error| BankError::description(node.place(), error))?;
    let source = match header_name.as_str() {
        "location" if status == StatusCode::CREATED => HeaderSource::Location,
        // The one is for created resources, the other is echoed whether it is declared or not.
        "location" | "x-request-id" => return Ok(None),
        _ => HeaderSource::Fixed(fixed_value(node)?),
    };
    Ok(Some((header_name, source)))
}

fn fixed_value(node: &Node<'_>) -> Result<HeaderValue, BankError> {
    let own = node.value().get("example").cloned();
    let value = own.unwrap_or_else(|| sample::of(&node.get("schema").unwrap_or_else(|| node.clone())));
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text.parse().map_err(|error| BankError::description(node.place(), error))
}

fn content_bodies(response: &Node<'_>) -> Vec<ExampleBody> {
    let content = response.get("content");
    let media_types = content.iter().flat_map(Node::members);
    let bodies = media_types.map(|(name, node)| ExampleBody { media_type: name.to_owned(), value: example(&node) });
    bodies.collect()
}

/// `example`, else the first of `examples`, else a sample of the schema.
fn example(media_type: &Node<'_>) -> Value {
    if let Some(example) = media_type.value().get("example") {
        return example.clone();
    }
    let named = media_type.get("examples").and_then(|examples| examples.members().next());
    if let Some(value) = named.as_ref().and_then(|(_, example)| example.value().get("value")) {
        return value.clone();
    }
    media_type.get("schema").map_or(Value::Null, |schema| sample::of(&schema))
}

fn swagger_bodies(description: &Description, operation: &Node<'_>, response: &Node<'_>) -> Vec<ExampleBody> {
    let Some(schema) = response.get("schema") else {
        return Vec::new();
    };
    let bodies = media_types_of(description, operation, "produces").into_iter().map(|name| ExampleBody {
        media_type: name.to_owned(),
        value: response
            .get("examples")
            .and_then(|examples| examples.value().get(name).cloned())
            .unwrap_or_else(|| sample::of(&schema)),
    });
    bodies.collect()
}

/// The body as it goes out. An example that is given as text is the text of the answer, in JSON too.
fn encode(media_type: &str, value: &Value) -> Bytes {
    match (Kind::of(media_type), value) {
        (Kind::Parts, object) => multipart::write(object).into(),
        (_, Value::String(text)) => text.clone().into(),
        (_, value) => value.to_string().into(),
    }
}

fn content_type(media_type: &str) -> Option<HeaderValue> {
    match Kind::of(media_type) {
        Kind::Parts => multipart::media_type().parse().ok(),
        _ => media_type.parse().ok(),
    }
}

#[cfg(test)]
mod tests;
