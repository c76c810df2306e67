//! Which of several declared media types matches the one received.

use std::borrow::Cow;

/// The media type of JSON as it is mostly spelt, which is known without taking it apart.
pub(crate) const JSON: &str = "application/json";

/// Of several candidates that each declare a media type, the one closest to the `Content-Type` received; `None` if none matches.
pub(crate) fn closest<C>(
    candidates: impl IntoIterator<Item = C>,
    declared: impl Fn(&C) -> Option<&str>,
    content_type: &str,
) -> Option<C> {
    let received = essence(content_type);
    let near = candidates.into_iter().filter_map(|candidate| Some((distance(declared(&candidate)?, &received)?, candidate)));
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// How far a declared media type is from the one received: the same, one of the same syntax (`+json`), a range, any.
fn distance(declared: &str, received: &str) -> Option<u8> {
    let declared = essence(declared);
    if declared == received {
        Some(0)
    } else if syntax(&declared) == syntax(received) {
        Some(1)
    } else if declared.strip_suffix("/*").is_some_and(|range| received.split('/').next() == Some(range)) {
        Some(2)
    } else if declared == "*/*" {
        Some(3)
    } else {
        None
    }
}

/// Whether it is a range, such as `image/*` or `application/*+json`, and no media type.
pub(crate) fn is_range(media_type: &str) -> bool {
    media_type.split(';').next().unwrap_or_default().contains('*')
}

/// Whether a media type is one, and within a range.
pub(crate) fn is_within(media_type: &str, range: &str) -> bool {
    let (named, range) = (essence(media_type), essence(range));
    let Some((before, after)) = range.split_once("/*") else { return named == range };
    let Some((kind, subtype)) = named.split_once('/') else { return false };
    !is_range(media_type) && (before == "*" || before == kind) && !subtype.is_empty() && subtype.ends_with(after)
}

/// Whether a media type is JSON.
pub(crate) fn is_json(media_type: &str) -> bool {
    media_type == JSON || syntax(&essence(media_type)) == "json"
}

/// Whether a media type is XML.
pub(crate) fn is_xml(media_type: &str) -> bool {
    syntax(&essence(media_type)) == "xml"
}

/// Whether a media type is text, but not JSON. One name is not registered, but used.
pub(crate) fn is_other_text(media_type: &str) -> bool {
    if media_type == JSON {
        return false;
    }
    let essence = essence(media_type);
    match syntax(&essence) {
        "json" => false,
        "xml" | "application/text" => true,
        _ => essence.starts_with("text/"),
    }
}

/// The value of a parameter of a media type, without quotes.
pub(crate) fn parameter<'m>(media_type: &'m str, name: &str) -> Option<&'m str> {
    let mut parameters = media_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, value) = parameters.find(|(known, _)| known.trim().eq_ignore_ascii_case(name))?;
    Some(value.trim().trim_matches('"'))
}

/// A media type without its parameters, in lower case.
pub(crate) fn essence(media_type: &str) -> Cow<'_, str> {
    let end = media_type.bytes().position(|byte| byte == b';').unwrap_or(media_type.len());
    let essence = media_type.get(..end).unwrap_or_default().trim_ascii();
    match essence.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(essence.to_ascii_lowercase()),
        false => Cow::Borrowed(essence),
    }
}

/// The syntax of a media type: `json` of `application/problem+json`; JSON and XML have two names each.
fn syntax(essence: &str) -> &str {
    let suffix = essence.rsplit_once('+').map(|(_, suffix)| suffix);
    match (suffix, essence) {
        (Some(suffix), _) => suffix,
        (None, "application/json" | "text/json") => "json",
        (None, "application/xml" | "text/xml") => "xml",
        (None, other) => other,
    }
}
