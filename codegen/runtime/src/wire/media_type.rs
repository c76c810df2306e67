//! Which of several declared media types fits the one that arrived.

/// Of several things that each declare a media type, the one that is closest to what arrived; none if none is near.
pub(crate) fn closest<'c, C>(candidates: &'c [C], declared: impl Fn(&C) -> Option<&str>, content_type: &str) -> Option<&'c C> {
    let arrived = essence(content_type);
    let near = candidates.iter().filter_map(|candidate| Some((distance(declared(candidate)?, &arrived)?, candidate)));
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// How far a declared media type is from the one that arrived: the same, of the same family (`+json`), a range, any.
fn distance(declared: &str, arrived: &str) -> Option<u8> {
    let declared = essence(declared);
    if declared == arrived {
        Some(0)
    } else if family(&declared) == family(arrived) {
        Some(1)
    } else if declared.strip_suffix("/*").is_some_and(|range| arrived.split('/').next() == Some(range)) {
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

/// The syntax below a media type: `json` of `application/problem+json`; XML goes by two names.
fn family(essence: &str) -> &str {
    let syntax = essence.rsplit_once('+').map(|(_, syntax)| syntax);
    match (syntax, essence) {
        (Some(syntax), _) => syntax,
        (None, "application/json" | "text/json") => "json",
        (None, "application/xml" | "text/xml") => "xml",
        (None, other) => other,
    }
}
