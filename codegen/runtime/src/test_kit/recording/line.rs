//! An exchange as a line of a recording, and back.

use std::collections::BTreeMap;

use http::StatusCode;

use super::body::{Members, Recorded};
use super::exchange::{Came, Exchange, Sent};
use super::json::quoted;
use crate::error::TransportErrorKind;
use crate::wire::json::{Read, ReadError, Reader, read_json};
use crate::wire::values::Json;

/// The first line, which says what is hidden beside what always is.
pub(super) fn first(members: impl Iterator<Item = impl AsRef<str>>) -> String {
    let members: Vec<_> = members.map(|member| quoted(member.as_ref())).collect();
    format!("{{\"recording\":1,\"redacted\":[{}]}}\n", members.join(","))
}

/// The members that the first line says.
pub(super) fn read_first(line: &str) -> Option<Vec<String>> {
    let First { recording, redacted } = read_json(line.as_bytes()).ok()?;
    (recording.as_str() == "1").then_some(redacted)
}

/// The line of an exchange.
pub(super) fn written(Exchange { request, outcome }: &Exchange) -> String {
    let Sent { method, path, query, headers, body, .. } = request;
    let query = match query.as_slice() {
        [] => String::new(),
        pairs => {
            let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
            format!(",\"query\":{}", quoted(&query))
        }
    };
    let (method, path) = (quoted(method), quoted(path));
    let request = format!("\"method\":{method},\"path\":{path}{query},\"headers\":{}{}", object(headers), body.member());
    let outcome = match outcome {
        Ok(Came { status, headers, body }) => {
            format!("\"response\":{{\"status\":{},\"headers\":{}{}}}", status.as_u16(), object(headers), body.member())
        }
        Err(kind) => format!("\"error\":{}", quoted(&format!("{kind:?}"))),
    };
    format!("{{\"request\":{{{request}}},{outcome}}}\n")
}

fn object(members: &BTreeMap<String, String>) -> String {
    let members: Vec<_> = members.iter().map(|(name, value)| format!("{}:{}", quoted(name), quoted(value))).collect();
    format!("{{{}}}", members.join(","))
}

/// The exchange of a line; `None` where it is none.
pub(super) fn read(line: &str) -> Option<Exchange> {
    let Line { request, response, error } = read_json(line.as_bytes()).ok()?;
    let Side { method, path, query, headers, status: _, body } = request;
    let request = Sent {
        method: method?,
        path: path?,
        query: url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect(),
        headers: headers.unwrap_or_default(),
        body: Recorded::read(body)?,
        context: Vec::new(),
        secrets: Vec::new(),
        undeclared: Vec::new(),
    };
    let outcome = match (response, error) {
        (Some(Side { status, headers, body, .. }), None) => Ok(Came {
            status: StatusCode::from_u16(status?.as_str().parse().ok()?).ok()?,
            headers: headers.unwrap_or_default(),
            body: Recorded::read(body)?,
        }),
        (None, Some(error)) => Err(kind(&error)?),
        _ => return None,
    };
    Some(Exchange { request, outcome })
}

/// A kind of error by its name.
fn kind(name: &str) -> Option<TransportErrorKind> {
    let kinds = [
        TransportErrorKind::Connect,
        TransportErrorKind::Certificate,
        TransportErrorKind::Timeout,
        TransportErrorKind::Interrupted,
        TransportErrorKind::TooLarge,
        TransportErrorKind::Request,
    ];
    kinds.into_iter().find(|kind| format!("{kind:?}") == name)
}

struct First {
    recording: Json,
    redacted: Vec<String>,
}

impl Read for First {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut recording, mut redacted) = (None, None);
        reader.object(&mut [("recording", &mut recording), ("redacted", &mut redacted)])?;
        Ok(Self { recording: reader.required("recording", recording)?, redacted: reader.required("redacted", redacted)? })
    }
}

struct Line {
    request: Side,
    response: Option<Side>,
    error: Option<String>,
}

impl Read for Line {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut request, mut response, mut error) = (None, None, None);
        reader.object(&mut [("request", &mut request), ("response", &mut response), ("error", &mut error)])?;
        Ok(Self { request: reader.required("request", request)?, response, error })
    }
}

/// A request, or a response.
struct Side {
    method: Option<String>,
    path: Option<String>,
    query: Option<String>,
    status: Option<Json>,
    headers: Option<BTreeMap<String, String>>,
    body: Members,
}

impl Read for Side {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut method, mut path, mut query, mut status, mut headers) = (None, None, None, None, None);
        let mut body = Members::default();
        reader.object(&mut [
            ("method", &mut method),
            ("path", &mut path),
            ("query", &mut query),
            ("status", &mut status),
            ("headers", &mut headers),
            ("json", &mut body.json),
            ("form", &mut body.form),
            ("text", &mut body.text),
            ("base64", &mut body.base64),
        ])?;
        Ok(Self { method, path, query, status, headers, body })
    }
}
