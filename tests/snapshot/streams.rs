//! Responses that are read while they come.

use insta::assert_snapshot;

use crate::fixture::{Fixture, Generated, with_paths_and_schemas};

const SCHEMAS: &str = "
    Chunk: { type: object, properties: { text: { type: string } } }
    Happening: { type: object, required: [data], properties: { event: { type: string }, id: { type: string }, data: { $ref: '#/components/schemas/Chunk' } } }
    ";

/// The package of one operation `watch` whose response has this content.
fn watched(method: &str, content: &str) -> Generated {
    described(method, content).generate()
}

fn described(method: &str, content: &str) -> Fixture {
    let paths = format!(
        "
    /news:
      {method}:
        operationId: watch
        responses: {{ '200': {{ description: News., content: {{ {content} }} }} }}
    "
    );
    Fixture::description(with_paths_and_schemas(&paths, SCHEMAS))
}

/// What its response is read as while it comes.
fn stream(package: &Generated) -> String {
    let item = package.item("impl Streamed for WatchOperation");
    let named = item.lines().find_map(|line| line.trim().strip_prefix("type Stream = ")?.strip_suffix(';'));
    named.unwrap_or_default().to_owned()
}

/// The methods that its requests have.
fn methods(package: &Generated) -> String {
    let names = package.file("src/lib.rs").lines().filter_map(|line| line.strip_prefix("portal_runtime::v1::request_"));
    names.collect::<Vec<_>>().join(" ")
}

#[test]
fn server_sent_events_have_data_of_the_type_of_the_schema_and_what_only_reads_can_go_on_with_them() {
    let package = watched("get", "text/event-stream: { schema: { $ref: '#/components/schemas/Chunk' } }");
    assert_snapshot!(package.items(&["impl Streamed for WatchOperation", "impl Reconnects for WatchOperation"]), @r#"
    impl Streamed for WatchOperation {
        type Stream = Events<Chunk>;
        const MEDIA_TYPES: &'static [&'static str] = &["text/event-stream"];
    }

    impl Reconnects for WatchOperation {}
    "#);
    assert_snapshot!(package.item_with_docs("type WatchRequest"), @"
    /// A request of `GET /news`.
    ///
    /// Responses:
    ///
    /// - `200`: News.
    ///
    /// `stream` reads the events of its response while they come; `reconnecting` goes on with them where the connection is lost.
    pub type WatchRequest = crate::Request<WatchOperation>;
    ");
}

#[test]
fn events_of_what_does_more_than_read_are_not_gone_on_with() {
    let schema = "text/event-stream: { schema: { $ref: '#/components/schemas/Chunk' } }";
    assert_eq!(methods(&watched("get", schema)), "type!(); stream!(); reconnecting!();");
    assert_eq!(methods(&watched("post", schema)), "type!(); stream!();");
    assert_eq!(methods(&watched("get", "application/jsonl: {}")), "type!(); stream!();");
    assert_eq!(methods(&watched("get", "application/json: {}")), "type!();");
}

#[test]
fn a_schema_with_the_fields_of_an_event_describes_its_data_by_one_of_them() {
    let package = watched("get", "text/event-stream: { schema: { $ref: '#/components/schemas/Happening' } }");
    assert_eq!(stream(&package), "Events<Chunk>");
}

#[test]
fn data_that_are_described_as_text_or_not_at_all_are_text() {
    for schema in ["{ schema: { type: string } }", "{ schema: {} }", "{}"] {
        assert_eq!(stream(&watched("post", &format!("text/event-stream: {schema}"))), "Events<Text>", "{schema}");
    }
}

#[test]
fn events_whose_data_are_of_another_type_each_have_text() {
    let fixture = described(
        "post",
        "text/event-stream: { schema: { oneOf: [
            { $ref: '#/components/schemas/Happening' },
            { type: object, properties: { event: { type: string }, data: { type: integer } } } ] } }",
    );
    assert_eq!(stream(&Generated(fixture.outcome().files)), "Events<Text>");
    assert_snapshot!(fixture.faults(), @"
    7:89 /paths/~1news/post/responses/200/content/text~1event-stream/schema
      the data of these events are of another type each, and handed over as text; `json` on an event reads them
      -
    ");
}

#[test]
fn lines_of_json_and_sequences_are_items_of_the_schema_or_of_an_array_of_them() {
    for (media_type, schema) in [
        ("application/x-ndjson", "{ $ref: '#/components/schemas/Chunk' }"),
        ("application/jsonl", "{ type: array, items: { $ref: '#/components/schemas/Chunk' } }"),
        ("application/geo+json-seq", "{ $ref: '#/components/schemas/Chunk' }"),
    ] {
        assert_eq!(stream(&watched("get", &format!("{media_type}: {{ schema: {schema} }}"))), "Items<Chunk>", "{media_type}");
    }
}

#[test]
fn the_schema_that_is_said_to_be_that_of_an_item_goes_before_that_of_the_whole() {
    let chunk = "$ref: '#/components/schemas/Chunk'";
    let encoded = format!("type: object, properties: {{ data: {{ type: string, contentSchema: {{ {chunk} }} }} }}");
    for (media_type, schema, expected) in [
        ("application/jsonl", format!("schema: {{ type: integer }}, itemSchema: {{ {chunk} }}"), "Items<Chunk>"),
        ("text/event-stream", format!("itemSchema: {{ {encoded} }}"), "Events<Chunk>"),
        ("text/event-stream", "itemSchema: { type: object, properties: { data: { type: string } } }".to_owned(), "Events<Text>"),
    ] {
        // This dialect has no such key, and warns of it.
        let package = Generated(described("get", &format!("{media_type}: {{ {schema} }}")).outcome().files);
        assert_eq!(stream(&package), expected, "{schema}");
    }
}

#[test]
fn bytes_are_chunks_in_all_their_media_types() {
    let package = watched("get", "application/pdf: {}, application/octet-stream: { schema: { type: string, format: binary } }");
    assert_snapshot!(package.item("impl Streamed for WatchOperation"), @r#"
    impl Streamed for WatchOperation {
        type Stream = Chunks;
        const MEDIA_TYPES: &'static [&'static str] = &[
            "application/octet-stream",
            "application/pdf",
        ];
    }
    "#);
}

#[test]
fn of_several_forms_events_are_read_while_they_come_and_the_whole_body_is_one_of_all() {
    let package = watched(
        "post",
        "application/json: { schema: { $ref: '#/components/schemas/Chunk' } },
         application/octet-stream: {},
         text/event-stream: { schema: { $ref: '#/components/schemas/Happening' } }",
    );
    assert_snapshot!(package.items(&["impl Streamed for WatchOperation", "enum WatchResponseBody", "impl FromResponse for WatchResponseBody"]), @r#"
    impl Streamed for WatchOperation {
        type Stream = Events<Chunk>;
        const MEDIA_TYPES: &'static [&'static str] = &["text/event-stream"];
    }

    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum WatchResponseBody {
        Chunk(Chunk),
        OctetStream(Bytes),
        EventStream(Text),
    }

    impl FromResponse for WatchResponseBody {
        fn from_response(
            case: usize,
            body: &mut ResponseBody<'_>,
        ) -> Result<Self, ReadError> {
            match case {
                0 => body.json().map(Self::Chunk),
                1 => body.bytes().map(Self::OctetStream),
                _ => body.text().map(Self::EventStream),
            }
        }
    }
    "#);
}

#[test]
fn the_schema_of_an_item_is_no_fault_and_an_unread_one_is_told() {
    let read = described("get", "application/jsonl: { schema: { $ref: '#/components/schemas/Chunk' } }");
    assert_eq!(read.faults(), "");
    let sent = "
    /news:
      post:
        operationId: send
        requestBody: { content: { application/jsonl: { schema: { $ref: '#/components/schemas/Chunk' } } } }
        responses: { '204': { description: Done. } }
    ";
    assert_snapshot!(Fixture::description(with_paths_and_schemas(sent, SCHEMAS)).faults(), @"
    7:33 /paths/~1news/post/requestBody/content/application~1jsonl
      `application/jsonl` is handed over as it comes; its schema has no effect on the code
      -
    ");
}
