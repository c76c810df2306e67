//! Forms, in parts and urlencoded: each field goes as `encoding` says.

use forms::operations::BothRequestBody;
use forms::types::{AddBody, AddBodyMeta, AddBodyRowsItem, FieldsBody, FieldsBodyApart, FieldsBodyFilter, FieldsBodyRowsItem};
use forms::types::{AttachBody, Both, SignedBody, SignedBodyLetter};
use forms::{Client, FilePart, FormParts};

use crate::server::{Request, Server, no_content};

fn client(server: &Server) -> Client {
    Client::builder().server(server.address()).build().unwrap()
}

fn texts<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

/// The parts of a request: the head of each, without what all of them have, and its content.
pub(crate) fn parts(request: &Request) -> Vec<String> {
    let content_type = request.header("Content-Type").unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let text = request.text();
    let body = text.strip_suffix(&format!("--{boundary}--\r\n")).unwrap();
    let mark = format!("--{boundary}\r\n");
    let parts = body.split(&mark).skip(1);
    let part = |part: &str| part.replace("Content-Disposition: form-data; ", "").replace("\r\n\r\n", " | ").replace("\r\n", " ");
    parts.map(|text| part(text).trim_end().to_owned()).collect()
}

#[tokio::test]
async fn parts_have_the_media_types_and_file_names_that_are_said() {
    let server = Server::start(&[no_content()]);
    let files = vec![FilePart::new(&b"1"[..]).named("a b.png"), FilePart::new(&b"2"[..]).of_type("image/x-icon")];
    let mut body = AddBody::new(FilePart::new(&b"0"[..]), files, texts(["x", "y"]))
        .meta(AddBodyMeta::new().title("T"))
        .codes(texts(["c", "d"]))
        .note("N")
        .joined(texts(["e", "f"]));
    body.rows = Some(vec![AddBodyRowsItem::new().n(1)]);
    client(&server).operations().add(&body).await.unwrap();
    let expected = [
        r#"name="cover"; filename="cover" Content-Type: application/octet-stream | 0"#,
        r#"name="files"; filename="a b.png" Content-Type: image/png | 1"#,
        r#"name="files"; filename="files" Content-Type: image/x-icon | 2"#,
        r#"name="labels" | x"#,
        r#"name="labels" | y"#,
        r#"name="meta" Content-Type: application/json | {"title":"T"}"#,
        r#"name="codes" Content-Type: application/json | ["c","d"]"#,
        r#"name="note" Content-Type: text/markdown | N"#,
        r#"name="rows" Content-Type: application/json | [{"n":1}]"#,
        r#"name="joined" | e|f"#,
    ];
    assert_eq!(parts(&server.request()), expected);
}

#[tokio::test]
async fn parts_have_the_headers_whose_values_are_said_or_given() {
    let server = Server::start(&[no_content()]);
    let cover = FilePart::new(&b"0"[..]).with_header("X-Checksum", "1\r\n2").with_header("content-type", "text/html");
    let other = FilePart::new(&b"1"[..]).with_header("x-part-version", "3");
    let letter = SignedBodyLetter::new().title("T");
    for cover in [cover, other] {
        client(&server).operations().signed(&SignedBody::new(cover, letter.clone(), "N")).await.unwrap();
    }
    let sent: Vec<String> = server.requests().iter().flat_map(parts).collect();
    let expected = [
        r#"name="cover"; filename="cover" Content-Type: image/png X-Part-Version: 2 X-Checksum: 1%0D%0A2 | 0"#,
        r#"name="letter" Content-Type: application/json X-Language: sv | {"title":"T"}"#,
        r#"name="note" X-Final: true | N"#,
        r#"name="cover"; filename="cover" Content-Type: image/png x-part-version: 3 | 1"#,
    ];
    assert_eq!(sent.iter().take(4).collect::<Vec<_>>(), expected.iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn a_definition_goes_in_parts_as_they_say_and_in_fields_as_they_say() {
    let server = Server::start(&[no_content()]);
    let both = Both::new().note("N").codes(texts(["a", "b"]));
    let operations = client(&server).operations();
    operations.both(&BothRequestBody::Multipart(both.clone())).await.unwrap();
    operations.both(&BothRequestBody::Form(both)).await.unwrap();
    let [in_parts, in_fields] = server.requests().try_into().unwrap();
    let expected = [r#"name="note" Content-Type: text/markdown | N"#, r#"name="codes" Content-Type: application/json | ["a","b"]"#];
    assert_eq!(parts(&in_parts), expected);
    assert_eq!(in_fields.text(), "note=N&codes=a%7Cb");
}

#[tokio::test]
async fn fields_have_the_styles_that_are_said() {
    let server = Server::start(&[no_content()]);
    let body = FieldsBody::new()
        .filter(FieldsBodyFilter::new().a("1").b(texts(["2", "3"])))
        .apart(FieldsBodyApart::new().colour("red"))
        .tags(texts(["a", "b"]))
        .each(texts(["c", "d"]))
        .rows(vec![FieldsBodyRowsItem::new().n(1)]);
    client(&server).operations().fields(&body).await.unwrap();
    let expected = "filter%5Ba%5D=1&filter%5Bb%5D=2&filter%5Bb%5D=3&colour=red&tags=a%20b&each=c&each=d\
                    &rows=%5B%7B%22n%22%3A1%7D%5D";
    assert_eq!(server.request().text(), expected);
}

#[tokio::test]
async fn a_body_of_which_no_parts_are_named_goes_in_those_that_the_caller_names() {
    let server = Server::start(&[no_content()]);
    let operations = client(&server).operations();
    operations.imports(&FormParts::new().text("link", "https://a.example")).await.unwrap();
    operations.bare(&FormParts::new().file("file", FilePart::new(&b"1"[..]).named("a.bin"))).await.unwrap();
    let sent: Vec<String> = server.requests().iter().flat_map(parts).collect();
    let file = r#"name="file"; filename="a.bin" Content-Type: application/octet-stream | 1"#;
    assert_eq!(sent, [r#"name="link" | https://a.example"#, file]);
}

#[tokio::test]
async fn parts_have_the_headers_that_the_request_is_given() {
    let server = Server::start(&[no_content()]);
    let body = AttachBody::new("N").scan(FilePart::new(&b"0"[..]));
    client(&server).operations().attach(&body).note_x_kind("a").scan_x_checksum("1").scan_x_checksum("2").await.unwrap();
    let expected = [
        r#"name="note" X-Kind: a | N"#,
        r#"name="scan"; filename="scan" Content-Type: application/octet-stream X-Checksum: 2 | 0"#,
    ];
    assert_eq!(parts(&server.request()), expected);
    let error = client(&server).operations().attach(&AttachBody::new("N")).scan_x_checksum("1").await.unwrap_err();
    assert!(error.to_string().contains("the body has no part `scan`"), "{error}");
}
