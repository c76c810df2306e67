//! What was meant, beside what the bank saw and what the client told.

use portal_sandbox::Seen;
use serde_json::Value;

use crate::content::{Meaning, essence, meaning, meaning_of};
use crate::description::{Description, Parameter};
use crate::driver::Received;
use crate::nulls;
use crate::plan::{PlannedBody, PlannedResponse};
use crate::portal::Portal;

/// Whether the bank found nothing wrong.
pub(crate) fn is_right(seen: &Seen) -> Result<(), String> {
    if seen.violations.is_empty() { Ok(()) } else { Err(format!("{:?}", seen.violations)) }
}

/// Whether the bank saw the value of a parameter, read by its style.
pub(crate) fn parameter(seen: &Seen, parameter: &Parameter<'_>, expected: &Value) -> Result<(), String> {
    let mut all = seen.parameters.iter();
    match all.find(|one| one.name == parameter.name && one.location.as_str() == parameter.location) {
        Some(found) if found.value == *expected => Ok(()),
        Some(found) => Err(format!("{expected} was seen as {}", found.value)),
        None => Err(format!("{expected} was not seen")),
    }
}

/// Whether the bank saw the body, in its media type.
pub(crate) async fn body(seen: &Seen, planned: &PlannedBody<'_>) -> Result<(), String> {
    let content_type = seen.headers.get("Content-Type").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if essence(content_type) != essence(planned.media_type) {
        return Err(format!("was seen as `{content_type}`"));
    }
    let sent = meaning(&planned.wire.content_type, &planned.wire.bytes).await?;
    same(&sent, &meaning(content_type, &seen.body).await?)
}

/// Whether the client told a declared header.
pub(crate) fn header(told: &Received, name: &str, sent: &str) -> Result<(), String> {
    let found = told.declared.iter().find(|(header, _)| header.eq_ignore_ascii_case(name));
    told_as(sent, found.map(|(_, text)| text.as_str()))
}

/// Whether the client kept a header as it came.
pub(crate) fn raw_header(told: &Received, name: &str, sent: &str) -> Result<(), String> {
    told_as(sent, told.headers.get(name).and_then(|value| value.to_str().ok()))
}

fn told_as(sent: &str, found: Option<&str>) -> Result<(), String> {
    if found == Some(sent) { Ok(()) } else { Err(format!("{sent:?} was told as {found:?}")) }
}

/// Whether the client read the response as it was sent.
pub(crate) async fn response(
    portal: &Portal,
    description: Description<'_>,
    planned: &PlannedResponse<'_>,
    told: Received,
) -> Result<(), String> {
    if told.status != planned.status {
        return Err(format!("was told as {}", told.status));
    }
    let sent = match &planned.wire {
        Some(wire) => meaning(&wire.content_type, &wire.bytes).await?,
        None => Meaning::Nothing,
    };
    same(&told_of(description, planned, sent), &meaning_of(told.content)?)?;
    match &planned.wire {
        Some(wire) if told.status >= 400 => code(portal, &wire.bytes, told.code.as_deref()),
        _ => Ok(()),
    }
}

/// What a client tells of what was sent: a member that may be absent or null, and is null, is absent.
fn told_of(description: Description<'_>, planned: &PlannedResponse<'_>, sent: Meaning) -> Meaning {
    match (sent, planned.schema) {
        (Meaning::Json(value), Some(schema)) => Meaning::Json(nulls::left_out(description, schema, value)),
        (sent, _) => sent,
    }
}

/// Whether the client told the machine code of a failure.
fn code(portal: &Portal, body: &[u8], told: Option<&str>) -> Result<(), String> {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let sent = portal.code(&body);
    if sent.as_deref() == told { Ok(()) } else { Err(format!("the code {sent:?} was told as {told:?}")) }
}

fn same(sent: &Meaning, found: &Meaning) -> Result<(), String> {
    match (sent, found) {
        _ if sent == found => Ok(()),
        (Meaning::Json(sent), Meaning::Json(found)) => Err(difference(sent, found, "")),
        _ => Err(format!("{sent:?} became {found:?}")),
    }
}

/// The first place where two values part.
fn difference(sent: &Value, found: &Value, pointer: &str) -> String {
    match (sent, found) {
        (Value::Object(members), Value::Object(others)) => {
            let mut names = members.keys().chain(others.keys());
            let name = names.find(|name| members.get(*name) != others.get(*name)).map_or("", String::as_str);
            let below = format!("{pointer}/{name}");
            match (members.get(name), others.get(name)) {
                (Some(sent), Some(found)) => difference(sent, found, &below),
                (Some(sent), None) => format!("{below}: {sent} was lost"),
                (None, found) => format!("{below}: {found:?} was sent by nobody"),
            }
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            let mut pairs = items.iter().zip(others).enumerate();
            let parted = pairs.find(|(_, (sent, found))| sent != found);
            parted.map_or_else(String::new, |(at, (sent, found))| difference(sent, found, &format!("{pointer}/{at}")))
        }
        _ => format!("{pointer}: {sent} became {found}"),
    }
}
