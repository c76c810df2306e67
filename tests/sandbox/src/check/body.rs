//! The request body against its media types and schemas.

use std::convert::Infallible;

use axum::body::Bytes;
use axum::http::header;
use futures_util::stream;
use multer::{Field, Multipart};
use serde_json::{Map, Value};

use super::{Call, Violation, text};
use crate::body::{BodyMediaType, Part, RequestBody};
use crate::media_type::{Kind, covers, essence};
use crate::oauth::Form;
use crate::parameter::Location;

pub(super) async fn check(call: &Call<'_>) -> Vec<Violation> {
    match &call.operation.body {
        None if call.body.is_empty() => Vec::new(),
        None => vec![Violation::in_body(&call.operation.place, "requestBody", "the operation takes no body")],
        Some(declared) if call.body.is_empty() => {
            let missing = || Violation::in_body(&declared.place, "required", "is required and missing");
            declared.required.then(missing).into_iter().collect()
        }
        Some(declared) => check_present(call, declared).await,
    }
}

async fn check_present(call: &Call<'_>, declared: &RequestBody) -> Vec<Violation> {
    let wrong = |problem| vec![Violation::new(Location::Header, "Content-Type", &declared.place, "content", problem)];
    let Some(content_type) = text(&call.head.headers, header::CONTENT_TYPE.as_str()) else {
        return wrong("is missing beside a body");
    };
    let sent = essence(content_type);
    let fits = |media_type: &&BodyMediaType| covers(&essence(&media_type.name), &sent);
    match declared.media_types.iter().find(fits) {
        Some(media_type) => check_media_type(media_type, content_type, call.body).await,
        None => wrong("is none of the media types of the operation"),
    }
}

async fn check_media_type(media_type: &BodyMediaType, content_type: &str, body: &Bytes) -> Vec<Violation> {
    let read = match media_type.kind {
        Kind::Bytes => return Vec::new(),
        Kind::Json => read_json(body),
        Kind::Text => read_text(body),
        Kind::Parts => read_parts(media_type, content_type, body).await,
        Kind::Form => read_form(media_type, body),
    };
    match read {
        Ok(value) => check_value(media_type, &value),
        Err(problem) => vec![Violation::in_body(&media_type.place, "syntax", problem)],
    }
}

fn check_value(media_type: &BodyMediaType, value: &Value) -> Vec<Violation> {
    let schema = media_type.schema.iter();
    schema.flat_map(|schema| schema.check(value)).map(Violation::departure).collect()
}

fn read_json(body: &[u8]) -> Result<Value, String> {
    serde_json::from_slice(body).map_err(|error| format!("is no JSON, at line {} column {}", error.line(), error.column()))
}

fn read_text(body: &[u8]) -> Result<Value, String> {
    match str::from_utf8(body) {
        Ok(text) if text.trim().is_empty() => Err("is blank".into()),
        Ok(text) => Ok(text.into()),
        Err(_) => Err("is no UTF-8".into()),
    }
}

/// Reads all parts as the object that the schema describes.
async fn read_parts(media_type: &BodyMediaType, content_type: &str, body: &Bytes) -> Result<Value, String> {
    let boundary = multer::parse_boundary(content_type).map_err(|_| "has no boundary in its Content-Type")?;
    let mut parts = Multipart::new(stream::iter([Ok::<_, Infallible>(body.clone())]), boundary);
    let mut object = Map::new();
    while let Some(field) = parts.next_field().await.map_err(|_| "is no well-formed multipart body")? {
        let name = field.name().ok_or("has a part without a name")?.to_owned();
        let part = media_type.parts.get(&name).ok_or_else(|| format!("has an unknown part `{name}`"))?;
        let value = read_part(part, field).await.map_err(|problem| format!("part `{name}` {problem}"))?;
        if object.insert(name.clone(), value).is_some() {
            return Err(format!("has the part `{name}` more than once"));
        }
    }
    Ok(object.into())
}

async fn read_part(part: &Part, field: Field<'_>) -> Result<Value, String> {
    // RFC 7578: a part without a Content-Type is plain text.
    let sent = field.content_type().map_or("text/plain", |media_type| media_type.essence_str()).to_owned();
    if !part.media_types.iter().any(|range| covers(&essence(range), &sent)) {
        return Err(format!("is no {}", part.media_types.join(" or ")));
    }
    let body = field.bytes().await.map_err(|_| "cannot be read")?;
    read_value(part, &body)
}

/// Reads all fields as the object that the schema describes.
fn read_form(media_type: &BodyMediaType, body: &[u8]) -> Result<Value, String> {
    let form = str::from_utf8(body).ok().and_then(Form::parse).ok_or("is no UTF-8")?;
    let mut object = Map::new();
    for (name, text) in form.all() {
        let part = media_type.parts.get(name).ok_or_else(|| format!("has an unknown field `{name}`"))?;
        if form.is_repeated(name) {
            return Err(format!("has the field `{name}` more than once"));
        }
        let value = read_value(part, text.as_bytes()).map_err(|problem| format!("field `{name}` {problem}"))?;
        object.insert(name.to_owned(), value);
    }
    Ok(object.into())
}

fn read_value(part: &Part, body: &[u8]) -> Result<Value, String> {
    match part.kind {
        Kind::Json => read_json(body),
        Kind::Text | Kind::Parts | Kind::Form => read_text(body),
        Kind::Bytes => Ok(String::from_utf8_lossy(body).into()),
    }
}
