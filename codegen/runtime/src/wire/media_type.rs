//! Which of several declared media types matches the one received.

/// Of several candidates that each declare a media type, the one closest to the `Content-Type` received; `None` if none matches.
pub(crate) fn closest<'c, C>(candidates: &'c [C], declared: impl Fn(&C) -> Option<&str>, content_type: &str) -> Option<&'c C> {
    let received = essence(content_type);
    let near = candidates.iter().filter_map(|candidate| Some((distance(declared(candidate)?, &received)?, candidate)));
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

/// A media type without its parameters, in lower case.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
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
