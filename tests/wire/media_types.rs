//! The generator decides by a media type what a body is, and the runtime how it is read: one list of media types, and the answers of both.

#[expect(dead_code, reason = "what the generator asks beside")]
#[path = "../../codegen/src/operations/payload.rs"]
mod generator;
#[expect(dead_code, reason = "what the runtime asks beside")]
#[path = "../../codegen/runtime/src/wire/media_type.rs"]
mod runtime;

use generator::Payload;

/// Media types as descriptions and servers name them, and what each is.
const ALL: [(&str, Payload); 33] = [
    ("application/json", Payload::Json),
    ("text/json", Payload::Json),
    ("Application/JSON; charset=utf-8", Payload::Json),
    ("application/problem+json", Payload::Json),
    ("application/hal+json;v=1", Payload::Json),
    ("application/merge-patch+json", Payload::Json),
    ("application/vnd.a.b+c+json", Payload::Json),
    ("text/vnd.a+json", Payload::Json),
    ("image/vnd.a+json", Payload::Json),
    ("text/plain", Payload::Text),
    ("TEXT/Plain; charset=iso-8859-1", Payload::Text),
    ("text/html", Payload::Text),
    ("text/csv", Payload::Text),
    ("text/xml", Payload::Text),
    ("application/xml", Payload::Text),
    ("application/pain.001+xml", Payload::Text),
    ("application/xhtml+xml", Payload::Text),
    ("image/svg+xml", Payload::Text),
    ("text/event-stream", Payload::Events),
    ("application/text", Payload::Text),
    ("multipart/form-data", Payload::Multipart),
    ("Multipart/Form-Data; boundary=a", Payload::Multipart),
    ("application/x-www-form-urlencoded", Payload::Form),
    ("multipart/mixed", Payload::Bytes),
    ("application/octet-stream", Payload::Bytes),
    ("application/pdf", Payload::Bytes),
    ("image/png", Payload::Bytes),
    ("application/x-ndjson", Payload::Items),
    ("application/geo+json-seq", Payload::Items),
    ("application/jose", Payload::Bytes),
    ("application/yaml", Payload::Bytes),
    ("application/jsonp", Payload::Bytes),
    ("application/xml-dtd", Payload::Bytes),
];

#[test]
fn the_generator_and_the_runtime_take_a_media_type_for_the_same() {
    for (media_type, payload) in ALL {
        assert_eq!(Payload::of(media_type), payload, "{media_type}");
        assert_eq!(runtime::is_json(media_type), payload == Payload::Json, "{media_type}");
        assert_eq!(runtime::is_other_text(media_type), payload.whole() == Payload::Text, "{media_type}");
        assert_eq!(runtime::essence(media_type), generator::essence(media_type), "{media_type}");
        let same = runtime::closest(&ALL, |(declared, _)| Some(declared), media_type).map(|(_, closest)| *closest);
        assert_eq!(same, Some(payload), "{media_type}");
    }
}

#[test]
fn they_take_a_range_for_the_same_and_a_media_type_is_within_none_of_another_kind() {
    for range in ["*/*", "application/*", "application/*+json", "text/*", "image/*", "Text/*; q=1"] {
        assert!(generator::is_range(range) && runtime::is_range(range), "{range}");
    }
    for (media_type, payload) in ALL {
        assert!(!generator::is_range(media_type) && !runtime::is_range(media_type), "{media_type}");
        let is_json = runtime::is_within(media_type, "application/*+json") || runtime::is_within(media_type, "text/*+json");
        assert!(!is_json || payload == Payload::Json, "{media_type}");
    }
}
