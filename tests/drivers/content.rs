//! Bodies: made for the wire, and understood as what they mean.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::convert::Infallible;

use futures_util::stream;
use multer::Multipart;
use open_payments::Bytes;
use open_payments::test_kit;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Value, json};

use crate::description::Content;

const BOUNDARY: &str = "drivers-part";

/// A body on the wire.
#[derive(Clone)]
pub(crate) struct Wire {
    pub(crate) content_type: String,
    pub(crate) bytes: Bytes,
}

/// What a body says, whatever its spelling.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Meaning {
    Nothing,
    Json(Value),
    Text(String),
    Bytes(Bytes),
    Parts(BTreeMap<String, Meaning>),
}

/// How bodies of a media type are understood.
enum Kind {
    Json,
    Text,
    Parts,
    Form,
    Bytes,
}

/// The type without its parameters.
pub(crate) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

impl Kind {
    fn of(media_type: &str) -> Self {
        match essence(media_type) {
            "application/json" => Self::Json,
            json if json.ends_with("+json") => Self::Json,
            "multipart/form-data" => Self::Parts,
            "application/x-www-form-urlencoded" => Self::Form,
            "application/xml" | "application/text" => Self::Text,
            text if text.starts_with("text/") || text.ends_with("+xml") => Self::Text,
            _ => Self::Bytes,
        }
    }
}

/// A value as a body of a media type. JSON may be given as its text.
pub(crate) fn wire(content: &Content<'_>, value: &Value) -> Wire {
    let media_type = content.media_type;
    let (content_type, bytes) = match (Kind::of(media_type), value) {
        (Kind::Parts, value) => (format!("{media_type}; boundary={BOUNDARY}"), parts(content, value)),
        (Kind::Form, value) => (media_type.to_owned(), form(value)),
        (Kind::Json, Value::String(text)) if serde_json::from_str::<Value>(text).is_ok() => (media_type.to_owned(), text.clone()),
        (Kind::Json, value) => (media_type.to_owned(), value.to_string()),
        (_, Value::String(text)) => (media_type.to_owned(), text.clone()),
        (_, value) => (media_type.to_owned(), value.to_string()),
    };
    Wire { content_type, bytes: bytes.into() }
}

fn parts(content: &Content<'_>, value: &Value) -> String {
    let members = value.as_object().into_iter().flatten();
    let parts = members.map(|(name, value)| {
        let default = if value.is_string() { "text/plain" } else { "application/json" };
        let encoding = content.encoding.and_then(|encoding| encoding.get(name)?.get("contentType")?.as_str());
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let disposition = format!("Content-Disposition: form-data; name=\"{name}\"");
        format!("--{BOUNDARY}\r\n{disposition}\r\nContent-Type: {}\r\n\r\n{text}\r\n", encoding.unwrap_or(default))
    });
    parts.chain([format!("--{BOUNDARY}--\r\n")]).collect()
}

/// Each field with its text; no field of ours has several values.
fn form(value: &Value) -> String {
    let fields = value.as_object().into_iter().flatten().map(|(name, value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        format!("{}={}", utf8_percent_encode(name, NON_ALPHANUMERIC), utf8_percent_encode(&text, NON_ALPHANUMERIC))
    });
    fields.collect::<Vec<_>>().join("&")
}

fn form_of(bytes: &[u8]) -> Result<Meaning, String> {
    let text = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8().map(Cow::into_owned);
    let fields = str::from_utf8(bytes).map_err(|error| error.to_string())?.split('&').filter(|field| !field.is_empty());
    let fields = fields.map(|field| {
        let (name, value) = field.split_once('=').unwrap_or((field, ""));
        Ok((text(name).map_err(|error| error.to_string())?, Meaning::Text(text(value).map_err(|error| error.to_string())?)))
    });
    fields.collect::<Result<_, String>>().map(Meaning::Parts)
}

/// What a body says.
pub(crate) async fn meaning(content_type: &str, bytes: &Bytes) -> Result<Meaning, String> {
    match Kind::of(content_type) {
        Kind::Json => json_of(bytes),
        Kind::Text => text_of(bytes),
        Kind::Bytes => Ok(Meaning::Bytes(bytes.clone())),
        Kind::Parts => parts_of(content_type, bytes).await,
        Kind::Form => form_of(bytes),
    }
}

async fn parts_of(content_type: &str, bytes: &Bytes) -> Result<Meaning, String> {
    let boundary = multer::parse_boundary(content_type).map_err(|error| error.to_string())?;
    let mut received = Multipart::new(stream::iter([Ok::<_, Infallible>(bytes.clone())]), boundary);
    let mut parts = BTreeMap::new();
    while let Some(field) = received.next_field().await.map_err(|error| error.to_string())? {
        let name = field.name().unwrap_or_default().to_owned();
        let is_json = field.content_type().is_some_and(|media_type| media_type.essence_str() == "application/json");
        let bytes = field.bytes().await.map_err(|error| error.to_string())?;
        parts.insert(name, if is_json { json_of(&bytes)? } else { text_of(&bytes)? });
    }
    Ok(Meaning::Parts(parts))
}

/// What a response says that was read by a client and is written again.
pub(crate) fn meaning_of(content: test_kit::Content) -> Result<Meaning, String> {
    Ok(match content {
        test_kit::Content::Empty => Meaning::Nothing,
        test_kit::Content::Json(text) => json_of(text.as_bytes())?,
        test_kit::Content::Text(text) => Meaning::Text(text),
        test_kit::Content::Bytes(bytes) => Meaning::Bytes(bytes),
        test_kit::Content::Parts(parts) => {
            let parts = parts.into_iter().map(|part| {
                let is_json = part.media_type.as_deref() == Some("application/json");
                let meaning = if is_json { json_of(&part.content) } else { text_of(&part.content) };
                Ok((part.name, meaning?))
            });
            Meaning::Parts(parts.collect::<Result<_, String>>()?)
        }
    })
}

fn json_of(bytes: &[u8]) -> Result<Meaning, String> {
    let value = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    Ok(Meaning::Json(plain(value)))
}

fn text_of(bytes: &[u8]) -> Result<Meaning, String> {
    String::from_utf8(bytes.to_vec()).map(Meaning::Text).map_err(|error| error.to_string())
}

/// The value with its numbers in one spelling: `1` and `1.0` are one number.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(members) => Value::Object(members.into_iter().map(|(name, value)| (name, plain(value))).collect()),
        other => other,
    }
}
