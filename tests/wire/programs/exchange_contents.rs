//! What comes and goes as content, and in which media type and charset.

use crate::server::{Server, no_content, response};
use exchange::Client;
use exchange::contents::{AddProductResponseBody, StatementResponseBody};
use exchange::types::Product;

fn client(server: &Server) -> Client {
    Client::builder().server(server.address()).build().unwrap()
}

fn product() -> Vec<u8> {
    response("200 OK", "application/json", br#"{"id":"a"}"#)
}

#[tokio::test]
async fn an_exchange_that_has_no_content_by_http_has_none() {
    let server = Server::start(&[b"HTTP/1.1 204 No Content\r\nContent-Type: application/json\r\n\r\n"]);
    let client = client(&server);
    assert!(matches!(*client.contents().add_product().await.unwrap(), AddProductResponseBody::NoContent));
    client.contents().drop_product().await.unwrap();

    let head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n";
    let server = Server::start(&[head, b"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n"]);
    let client = Client::builder().server(server.address()).build().unwrap();
    client.contents().probe_product().await.unwrap();
    assert_eq!(client.contents().probe_product().await.unwrap_err().status().map(|status| status.as_u16()), Some(404));
}

#[tokio::test]
async fn a_success_without_the_content_that_its_range_declares_keeps_its_status() {
    let server = Server::start(&[no_content()]);
    let error = client(&server).contents().product().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(204));
}

#[tokio::test]
async fn all_names_of_json_are_one_answer() {
    for media_type in ["application/json", "text/json; charset=utf-8", "application/vnd.a+json", "text/plain"] {
        let server = Server::start(&[&response("200 OK", media_type, br#"{"id":"a"}"#)]);
        let product = client(&server).contents().product().await.unwrap();
        assert_eq!(product.id, "a", "{media_type}");
        assert_eq!(server.request().header("Accept"), Some("application/json, text/json, text/plain"));
    }
}

#[tokio::test]
async fn what_a_range_admits_is_read_by_its_own_media_type() {
    for (media_type, body, text) in [("text/plain", "\"7\"", "\"7\""), ("application/json", "\"7\"", "7"), ("text/html", "<p>", "<p>")] {
        let server = Server::start(&[&response("200 OK", media_type, body.as_bytes())]);
        assert_eq!(**client(&server).contents().any().await.unwrap(), *text, "{media_type}");
    }
}

#[tokio::test]
async fn a_request_has_a_media_type_and_no_range() {
    let server = Server::start(&[no_content()]);
    let client = client(&server);
    let product = Product::new("a");
    client.contents().add_any(&product).await.unwrap();
    client.contents().add_several(&product).await.unwrap();
    client.contents().add_image(b"png").content_type("image/png").await.unwrap();
    let sent: Vec<String> =
        server.requests().iter().map(|request| request.header("Content-Type").unwrap_or_default().to_owned()).collect();
    assert_eq!(sent, ["application/json", "application/json", "image/png"]);
    for refused in [client.contents().add_image(b"x"), client.contents().add_image(b"x").content_type("text/plain")] {
        let error = refused.await.unwrap_err().to_string();
        assert_eq!(error, "addImage: the body goes in a media type within `image/*`, which `content_type` has to name");
    }
}

#[tokio::test]
async fn text_is_decoded_from_its_charset() {
    let declared = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xe5</a>";
    for (media_type, body, part) in [
        ("application/xml", declared.as_slice(), "<a>\u{e5}</a>"),
        ("application/xml; charset=windows-1252", b"<a>\x80</a>", "<a>\u{20ac}</a>"),
        // What the media type says goes before what the text says of itself.
        ("application/xml; charset=utf-8", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\u{e5}</a>".as_bytes(), "<a>\u{e5}</a>"),
        ("application/xml; charset=x-nobody", b"<a>\xe5</a>", "<a>\u{fffd}</a>"),
    ] {
        let server = Server::start(&[&response("200 OK", media_type, body)]);
        let statement = client(&server).contents().statement().await.unwrap();
        assert_eq!(statement.raw().as_ref(), body);
        let StatementResponseBody::Xml(text) = statement.into_inner() else { panic!("no text") };
        assert!(text.ends_with(part), "{media_type}");
    }
}

/// `{"id":"a"}`.
const ZIPPED: &[u8] = &[
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 202, 76, 81, 178, 82, 74, 84, 170, 5, 0, 67, 230, 164, 154, 10, 0, 0, 0,
];

fn encoded(encoding: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json";
    [format!("{head}\r\nContent-Encoding: {encoding}\r\nContent-Length: {length}\r\n\r\n").as_bytes(), body].concat()
}

#[tokio::test]
async fn an_encoding_that_nobody_asked_for_is_named() {
    let server = Server::start(&[&encoded("br", b"\x8b\x00")]);
    let error = client(&server).contents().product().await.unwrap_err().to_string();
    assert!(error.contains("encoded as `br`, which was not asked for"), "{error}");
    let server = Server::start(&[&product()]);
    client(&server).contents().product().await.unwrap();
    assert_eq!(server.request().header("Accept-Encoding"), cfg!(feature = "gzip").then_some("gzip"));
}

#[tokio::test]
async fn gzip_is_read_where_the_feature_is_on_and_named_where_it_is_not() {
    let server = Server::start(&[&encoded("gzip", ZIPPED)]);
    match client(&server).contents().product().await {
        Ok(product) => assert!(cfg!(feature = "gzip") && product.id == "a"),
        Err(error) => {
            assert!(!cfg!(feature = "gzip"), "{error}");
            assert!(error.to_string().contains("encoded as `gzip`, which was not asked for"), "{error}");
        }
    }
}

#[tokio::test]
async fn a_response_without_content_may_name_an_encoding() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 30\r\n\r\n";
    client(&Server::start(&[head])).contents().probe_product().await.unwrap();
    let nothing = b"HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n";
    client(&Server::start(&[nothing])).contents().drop_product().await.unwrap();
}
