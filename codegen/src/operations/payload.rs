//! Media types, and the kind of payload that each carries.

/// The format of a body or a part: how it is written and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Payload {
    /// A value in JSON.
    Json,
    /// Server-sent events, each with a value in JSON, or with text.
    Events,
    /// Values in JSON, one after another: on lines, or as a sequence (RFC 7464).
    Items,
    /// Text, XML too: as it is.
    Text,
    /// The parts of a multipart body.
    Multipart,
    /// The fields of a form.
    Form,
    /// Bytes: whatever none of the others is.
    Bytes,
}

/// Media types by name, then by how they end, then by how they begin.
const NAMED: [(&str, Payload); 15] = [
    ("application/json", Payload::Json),
    ("text/json", Payload::Json),
    ("*/*", Payload::Json),
    ("application/*", Payload::Json),
    ("text/event-stream", Payload::Events),
    ("application/jsonl", Payload::Items),
    ("application/jsonlines", Payload::Items),
    ("application/x-jsonlines", Payload::Items),
    ("application/x-ndjson", Payload::Items),
    ("application/ndjson", Payload::Items),
    ("application/json-seq", Payload::Items),
    ("multipart/form-data", Payload::Multipart),
    ("application/x-www-form-urlencoded", Payload::Form),
    ("application/xml", Payload::Text),
    // Not registered, but used.
    ("application/text", Payload::Text),
];
const ENDING: [(&str, Payload); 3] = [("+json", Payload::Json), ("+json-seq", Payload::Items), ("+xml", Payload::Text)];
const BEGINNING: [(&str, Payload); 1] = [("text/", Payload::Text)];

impl Payload {
    /// The payload of a body that is handed over whole: what comes as events is text then, and what comes as items bytes.
    pub fn whole(self) -> Self {
        match self {
            Self::Events => Self::Text,
            Self::Items => Self::Bytes,
            payload => payload,
        }
    }

    /// The payload of a media type.
    pub fn of(media_type: &str) -> Self {
        let essence = essence(media_type);
        let named = NAMED.iter().find(|(name, _)| essence == *name);
        let ending = || ENDING.iter().find(|(end, _)| essence.ends_with(end));
        let beginning = || BEGINNING.iter().find(|(begin, _)| essence.starts_with(begin));
        named.or_else(ending).or_else(beginning).map_or(Self::Bytes, |(_, payload)| *payload)
    }
}

/// A media type without its parameters.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether it is a range, such as `image/*`, and no media type.
pub(crate) fn is_range(media_type: &str) -> bool {
    essence(media_type).contains('*')
}

/// `application/problem+json` is `problem+json`; the kind of a common one is enough.
pub(crate) fn media_type_word(media_type: &str) -> &str {
    match media_type.split(';').next().unwrap_or_default().trim() {
        "multipart/form-data" => "multipart",
        "application/x-www-form-urlencoded" => "form",
        essence => essence.rsplit('/').next().unwrap_or(essence),
    }
}

#[cfg(test)]
mod tests {
    use super::Payload;

    #[test]
    fn a_media_type_says_what_it_carries_whatever_its_case_and_parameters() {
        for (media_type, payload) in [
            ("application/json", Payload::Json),
            ("Application/Problem+JSON; charset=utf-8", Payload::Json),
            ("application/*", Payload::Json),
            ("application/*+json", Payload::Json),
            ("text/json", Payload::Json),
            ("text/*", Payload::Text),
            ("image/*", Payload::Bytes),
            ("multipart/form-data; boundary=a", Payload::Multipart),
            ("multipart/mixed", Payload::Bytes),
            ("application/x-www-form-urlencoded", Payload::Form),
            ("text/csv", Payload::Text),
            ("text/vnd.a+json", Payload::Json),
            ("application/pain+xml", Payload::Text),
            ("application/pdf", Payload::Bytes),
        ] {
            assert_eq!(Payload::of(media_type), payload, "{media_type}");
        }
    }
}
