use bytes::Bytes;
use futures_util::{TryStreamExt, stream};

use super::{FilePart, FormParts, Parts, ReceivedParts, WriteParts};
use crate::wire::environments::ALL;
use crate::wire::json::ReadError;
use crate::wire::upload::Upload;
use crate::wire::values::Decimal;

struct Sent;

impl WriteParts for Sent {
    fn write_parts(&self, parts: &mut Parts) {
        parts.text("many", &vec!["a".to_owned(), "b".to_owned()]);
        parts.text("text \"quoted\"\r\n", &"å\r\n--x");
        parts.json("json", &vec![1_i32, 2]);
        parts.optional_text("none", &None::<String>);
        parts.file("file", &FilePart::new(&b"%PDF\0\xFF"[..]).named("a\"b.pdf").of_type("application/pdf"));
    }
}

fn received(content_type: &str, body: &str) -> Result<ReceivedParts, ReadError> {
    ReceivedParts::new(content_type, Bytes::copy_from_slice(body.as_bytes()), ALL)
}

#[test]
fn what_is_written_is_read_again() {
    let (content_type, body) = Parts::body(&Sent, ALL).unwrap();
    let parts = ReceivedParts::new(&content_type, body.as_whole().unwrap().clone(), ALL).unwrap();
    assert_eq!(parts.text("many").unwrap().as_deref(), Some("a"));
    assert_eq!(parts.text("text %22quoted%22%0D%0A").unwrap().as_deref(), Some("å\r\n--x"));
    assert_eq!(parts.json::<Vec<i32>>("json").unwrap(), Some(vec![1, 2]));
    assert_eq!(parts.text("none").unwrap(), None);
    assert_eq!(parts.file("file").unwrap().unwrap().content, &b"%PDF\0\xFF"[..]);
}

#[test]
fn parts_of_other_names_are_read_by_name_and_no_error_has_one() {
    let (content_type, body) = Parts::body(&Sent, ALL).unwrap();
    let parts = ReceivedParts::new(&content_type, body.as_whole().unwrap().clone(), ALL).unwrap();
    let known = ["text %22quoted%22%0D%0A", "json", "file"];
    let many = parts.additional(&known, ReceivedParts::all_parsed::<String>).unwrap();
    assert_eq!(many, [("many".to_owned(), vec!["a".to_owned(), "b".to_owned()])].into());
    let error = parts.additional(&known, ReceivedParts::parsed::<i32>).unwrap_err();
    assert_eq!(error.to_string(), "the text is not a value of its type, at `*`");
}

#[tokio::test]
async fn a_file_that_is_read_while_it_is_sent_has_its_place_among_the_parts_and_the_body_its_length() {
    let content =
        || stream::iter([b"%PDF".as_slice(), b"\0\xFF"].map(|chunk| Ok::<_, std::io::Error>(Bytes::from_static(chunk))));
    let form = FormParts::new().file("a", FilePart::upload(Upload::made_by(content).of_length(6)).named("a.pdf")).text("b", "c");
    let (content_type, body) = Parts::body(&form, ALL).unwrap();
    let sent: Vec<Bytes> = body.chunks().unwrap().try_collect().await.unwrap();
    assert_eq!(body.length(), Some(u64::try_from(sent.concat().len()).unwrap()));

    let parts = ReceivedParts::new(&content_type, sent.concat().into(), ALL).unwrap();
    let file = parts.file("a").unwrap().unwrap();
    assert_eq!((file.name.as_deref(), &file.content[..]), (Some("a.pdf"), &b"%PDF\0\xFF"[..]));
    assert_eq!(parts.text("b").unwrap().as_deref(), Some("c"));
}

#[test]
fn boundaries_differ() {
    let [(first, _), (second, _)] = [(); 2].map(|()| Parts::body(&Sent, ALL).unwrap());
    assert_ne!(first, second);
}

#[test]
fn a_part_that_does_not_read_is_named() {
    let body = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b--\r\n";
    let parts = received("multipart/form-data; charset=x; Boundary=\"b\"", body).unwrap();
    assert!(parts.json::<Decimal>("a").unwrap_err().to_string().ends_with("at `a`"));
    assert_eq!(parts.required::<()>("c", None).unwrap_err().to_string(), "required field `c` is missing");
}

#[test]
fn a_body_that_is_not_multipart_is_refused() {
    assert!(received("multipart/form-data", "--b--").is_err());
    assert!(received("multipart/form-data; boundary=b", "").is_err());
    assert!(received("multipart/form-data; boundary=b", "--b\r\nContent-Dispo").is_err());
    assert!(received("multipart/form-data; boundary=", "x").is_err());
}

#[test]
fn any_bytes_are_read_or_refused_without_panic() {
    let body = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: x/y\r\n\r\n{}\r\n--b--\r\n";
    for place in 0..body.len() {
        for byte in 0..=u8::MAX {
            let mut broken = body.as_bytes().to_vec();
            broken[place] = byte;
            let parts = ReceivedParts::new("multipart/mixed; boundary=b", broken.into(), ALL);
            let _ = parts.map(|parts| parts.json::<Decimal>("a"));
        }
    }
}
