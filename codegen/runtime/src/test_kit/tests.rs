//! What emitted code does with the kit, written by hand for the smallest types.

use bytes::Bytes;

use super::v1::{ReadForm, ReceivedContent, ReceivedForm};
use super::{Content, FromContent, Part, ToContent, ToHeaders, from_form, from_json, from_parts, to_json};
use crate::wire::environments::ALL;
use crate::wire::headers::{FromHeaders, Headers, NoHeaders};
use crate::wire::json::{Read, ReadError, Reader, ResponseBody, Write, Writer};
use crate::wire::multipart::{FilePart, Parts, ReadParts, ReceivedParts, WriteParts};
use crate::wire::parameter::style::Style;
use crate::wire::response_body::FromResponse;
use crate::wire::values::{Base64, Date, DateTime, Decimal, LocalDateTime, Text};

/// A type of requests and responses.
#[derive(Debug, PartialEq)]
struct Account {
    name: Option<String>,
    id: Option<String>,
}

impl Read for Account {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut name, mut id) = (None, None);
        reader.object(&mut [("name", &mut name), ("id", &mut id)])?;
        Ok(Self { name, id })
    }

    fn read_body(body: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
        body.parts_or_json()
    }
}

/// The name is needed in requests, and only the second environment has it; the id is in responses alone.
impl Write for Account {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.only(0b10).needed("name", &self.name);
        if object.is_response() {
            object.optional("id", &self.id);
        }
    }
}

impl ReadParts for Account {
    fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError> {
        Ok(Self { name: parts.text("name")?, id: parts.text("id")? })
    }
}

impl WriteParts for Account {
    fn write_parts(&self, parts: &mut Parts) {
        parts.optional_text("name", &self.name);
        parts.json("json", self);
        parts.file("file", &FilePart::new(&b"%PDF"[..]).named("a.pdf").of_type("application/pdf"));
    }
}

fn account(name: Option<&str>) -> Account {
    Account { name: name.map(str::to_owned), id: Some("i".to_owned()) }
}

#[test]
fn a_response_is_written_with_what_no_request_may_have_and_without_what_it_lacks() {
    assert_eq!(to_json(&account(None)), r#"{"id":"i"}"#);
    assert_eq!(to_json(&account(Some("n"))), r#"{"name":"n","id":"i"}"#);
    assert_eq!(Writer::text(&account(Some("n")), 0b10).unwrap(), br#"{"name":"n"}"#);
    assert!(Writer::text(&account(None), 0b10).is_err());
    assert!(Writer::text(&account(Some("n")), 0b01).is_err());
}

/// Reads a value and writes it again.
fn again<T: Read + Write>(json: &str) -> String {
    to_json(&from_json::<T>(json).unwrap())
}

#[test]
fn values_are_written_as_they_were_read() {
    assert_eq!(again::<Vec<Decimal>>("[10.10,-0.5,3]"), "[10.10,-0.5,3]");
    assert_eq!(again::<DateTime>(r#""2026-01-31T12:30:00.250+01:00""#), r#""2026-01-31T12:30:00.250+01:00""#);
    assert_eq!(again::<LocalDateTime>(r#""2026-01-31T12:30:00.0""#), r#""2026-01-31T12:30:00.0""#);
    assert_eq!(again::<Date>(r#""2026-01-31""#), r#""2026-01-31""#);
    assert_eq!(again::<Base64>(r#""AAEC/w==""#), r#""AAEC/w==""#);
    assert_eq!(again::<Vec<u64>>("[18446744073709551615]"), "[18446744073709551615]");
}

#[test]
fn a_value_that_can_be_spelt_in_two_ways_is_written_in_one() {
    assert_eq!(again::<f64>("1"), "1.0");
    assert_eq!(again::<Decimal>("1e3"), "1000");
    assert_eq!(again::<DateTime>(r#""2026-01-31T12:30:00+00:00""#), r#""2026-01-31T12:30:00Z""#);
    assert_eq!(again::<Base64>(r#""AAEC_w""#), r#""AAEC/w==""#);
}

#[test]
fn a_null_that_may_be_left_out_is_left_out() {
    assert_eq!(again::<Account>(r#"{"name":null,"id":"i"}"#), r#"{"id":"i"}"#);
}

#[test]
fn what_stands_for_a_whole_body_says_what_it_is() {
    assert_eq!(().to_content(), Content::Empty);
    assert_eq!(vec![1_i32].to_content(), Content::Json("[1]".to_owned()));
    assert_eq!(Text::new("<a/>".to_owned()).to_content(), Content::Text("<a/>".to_owned()));
    assert_eq!(Bytes::from_static(b"\xFF").to_content(), Content::Bytes(Bytes::from_static(b"\xFF")));
    assert_eq!(f64::NAN.to_content(), Content::Json("null".to_owned()));
}

#[test]
fn a_response_of_parts_is_written_part_by_part() {
    let part = |name: &str, file_name: Option<&str>, media_type: Option<&str>, content: &'static [u8]| Part {
        name: name.to_owned(),
        file_name: file_name.map(str::to_owned),
        media_type: media_type.map(str::to_owned),
        headers: Vec::new(),
        content: Bytes::from_static(content),
    };
    let parts = vec![
        part("name", None, None, b"n"),
        part("json", None, Some("application/json"), br#"{"name":"n","id":"i"}"#),
        part("file", Some("a.pdf"), Some("application/pdf"), b"%PDF"),
    ];
    assert_eq!(Content::parts(&account(Some("n"))), Content::Parts(parts));
}

#[test]
fn a_request_of_parts_is_read() {
    let (media_type, body) = Parts::body(&account(Some("n")), 0b10).unwrap();
    let body = body.as_whole().unwrap();
    let read: Account = from_parts(&media_type, body).unwrap();
    assert_eq!(read, Account { name: Some("n".to_owned()), id: None });
    assert!(from_parts::<Account>("multipart/form-data", body).is_err());
}

#[test]
fn a_type_that_comes_in_parts_and_as_json_is_read_by_its_media_type() {
    let (media_type, body) = Parts::body(&account(Some("n")), 0b10).unwrap();
    let body = body.as_whole().unwrap();
    let read = |content_type: &str, body: &[u8]| {
        let body = Bytes::copy_from_slice(body);
        Account::from_response(0, &mut ResponseBody::new(&body, &body, Some(content_type), ALL))
    };
    assert_eq!(read(&media_type, body).unwrap().name.as_deref(), Some("n"));
    assert_eq!(read("application/json", br#"{"name":"j"}"#).unwrap().name.as_deref(), Some("j"));
    assert!(read("application/json", body).is_err());
}

#[test]
fn a_body_that_is_handed_over_is_read_as_it_is() {
    assert_eq!(Text::from_content("text/xml", b"<a/>").unwrap().as_str(), "<a/>");
    assert!(Text::from_content("text/xml", b"\xFF").is_err());
    assert_eq!(Bytes::from_content("application/pdf", b"\xFF").unwrap(), &b"\xFF"[..]);
    assert_eq!(i32::from_content("application/json", b"1").unwrap(), 1);
}

#[test]
fn the_media_type_that_is_declared_and_closest_says_how_a_body_is_read() {
    let among = |media_type: &str| ReceivedContent::new(media_type, b"").among(&["application/json", "text/*", "text/xml"]);
    assert_eq!(among("application/json; charset=utf-8").unwrap(), 0);
    assert_eq!(among("application/problem+json").unwrap(), 0);
    assert_eq!(among("TEXT/XML").unwrap(), 2);
    assert_eq!(among("text/csv").unwrap(), 1);
    assert_eq!(among("image/png").unwrap_err().to_string(), "a media type that the description does not declare");
}

/// A form with a member of each kind.
#[derive(Debug, PartialEq)]
struct Order {
    grant: String,
    scope: Option<Vec<String>>,
    count: Option<i32>,
    json: Option<Vec<i32>>,
    nested: Option<()>,
}

impl ReadForm for Order {
    fn read_form(form: &ReceivedForm) -> Result<Self, ReadError> {
        Ok(Self {
            grant: form.required("grant", form.parsed("grant")?)?,
            scope: form.all_parsed("scope")?,
            count: form.parsed("count")?,
            json: form.json("json")?,
            nested: form.none_beyond(&["grant", "scope", "count", "json"])?,
        })
    }
}

struct Sent;

impl crate::wire::form::WriteForm for Sent {
    fn write_form(&self, form: &mut crate::wire::form::Form) {
        form.field("grant", &"a b&c=å", Style::Form, true);
        form.field("scope", &vec!["x".to_owned(), "y,z".to_owned()], Style::Form, true);
        form.field("count", &7_i32, Style::Form, true);
        form.field("json", &crate::Json::parse("[1, 2]").unwrap(), Style::Form, true);
    }
}

#[test]
fn a_form_that_is_written_is_read_again() {
    let body = crate::wire::form::Form::text(&Sent, 1).unwrap();
    let scope = Some(vec!["x".to_owned(), "y,z".to_owned()]);
    let order = Order { grant: "a b&c=å".to_owned(), scope, count: Some(7), json: Some(vec![1, 2]), nested: None };
    assert_eq!(from_form::<Order>(body.as_bytes()).unwrap(), order);
    assert_eq!(from_form::<Order>(b"grant=a+b").unwrap().grant, "a b");
}

#[test]
fn a_form_that_is_not_of_its_type_is_refused() {
    let refused = |body: &str| from_form::<Order>(body.as_bytes()).unwrap_err().to_string();
    assert_eq!(refused(""), "required field `grant` is missing");
    assert_eq!(refused("grant=a&count=b"), "the text is not a value of its type, at `count`");
    assert!(refused("grant=a&json=%7B").ends_with("at `json`"));
    assert_eq!(refused("grant=a&of=nested"), "fields of a form whose member is not clear");
}

#[test]
fn fields_of_other_names_are_read_by_name_and_no_error_has_one() {
    let form = ReceivedForm::new(b"grant=a&one=1&two=2&one=3");
    let known = form.additional(&["grant"], ReceivedForm::all_parsed::<i32>).unwrap();
    assert_eq!(known, [("one".to_owned(), vec![1, 3]), ("two".to_owned(), vec![2])].into());
    let error = form.additional(&["one", "two"], ReceivedForm::parsed::<i32>).unwrap_err();
    assert_eq!(error.to_string(), "the text is not a value of its type, at `*`");
}

struct Place {
    location: Option<String>,
    counts: Option<Vec<i32>>,
}

impl FromHeaders for Place {
    fn from_headers(headers: &Headers<'_>) -> Self {
        Self { location: headers.value("Location"), counts: headers.value("Counts") }
    }
}

impl ToHeaders for Place {
    fn to_headers(&self) -> Vec<(&'static str, String)> {
        super::v1::header_texts(&[("Location", &self.location), ("Counts", &self.counts)])
    }
}

#[test]
fn declared_headers_are_written_as_they_came() {
    let came = http::HeaderMap::from_iter([(http::HeaderName::from_static("counts"), http::HeaderValue::from_static("1, 2"))]);
    let place = Place::from_headers(&Headers::new(&came));
    assert_eq!(place.to_headers(), [("Counts", "1,2".to_owned())]);
    assert_eq!(NoHeaders.to_headers(), []);
}

#[test]
fn items_that_go_in_one_field_are_read_apart() {
    let form = ReceivedForm::new(b"a=1%7C2&b=");
    assert_eq!(form.split::<i32>("a", "|").unwrap(), Some(vec![1, 2]));
    assert_eq!(form.split::<i32>("c", "|").unwrap(), None);
    assert!(form.split::<i32>("b", "|").is_err());
}
