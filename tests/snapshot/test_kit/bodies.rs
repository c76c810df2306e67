//! Whole bodies in the kit: forms, parts, and those of several media types.

use insta::assert_snapshot;

use super::{echoed, kit};
use crate::environments::portal;
use crate::fixture::{dedent, paths, with_paths};

#[test]
fn responses_of_one_environment_alone_are_named_by_its_module() {
    let described = "
        /accounts:
          get:
            operationId: list
            responses:
              '200': { description: Text., content: { text/plain: { schema: { type: string } } } }
              '204': { description: None. }
        ";
    let other = "/banks: { get: { operationId: banks, responses: { '204': { description: None. } } } }";
    let package = portal(&with_paths(&dedent(&format!("{described}\n        {other}"))), &with_paths(other)).generate();
    let kit = package.files().keys().filter(|path| path.contains("test_kit")).map(|path| package.file(path));
    assert_snapshot!(kit.collect::<String>(), @r#"
    // Written by `cargo xtask generate`; changes are lost.

    //! The other direction of each type, for tests: what a client reads is written here, and what it sends is read.
    //!
    //! `from_json` and `to_json` are for every type that goes as JSON, `ToContent` and `ToHeaders` for bodies and headers of responses, `FromContent` for bodies of requests.
    //!
    //! For tests without a bank there are two transports: of a `Mock` a test says what each operation responds, in the types of this package; a `Replay` plays what a `recorder` wrote.

    #[cfg(feature = "banks")]
    mod banks;
    #[cfg(feature = "accounts")]
    mod accounts;
    pub use portal_runtime::v1::test_kit::{
        BrokenRule, Content, Expectation, FromContent, Mock, Mocked, Part, Received,
        Recorder, Replay, ToContent, ToHeaders, TokenRequest, check_session_store, from_form,
        from_json, from_parts, to_json,
    };

    /// Records what a client sends and receives; what is secret or personal has a placeholder in its place.
    #[must_use]
    pub fn recorder() -> Recorder {
        Recorder::new(&[])
    }
    // Written by `cargo xtask generate`; changes are lost.

    //! The other direction of what `accounts` alone uses.

    use portal_runtime::v1::mocked;
    use portal_runtime::v1::test_kit;

    impl test_kit::ToContent for crate::sandbox::accounts::ListResponseBody {
        fn to_content(&self) -> test_kit::Content {
            match self {
                Self::Plain(value) => test_kit::Content::text(value),
                Self::NoContent => test_kit::Content::Empty,
            }
        }
    }

    mocked!((crate::sandbox::accounts) {
        ListOperation = LIST,
    });
    // Written by `cargo xtask generate`; changes are lost.

    //! The other direction of what `banks` alone uses.

    use portal_runtime::v1::mocked;

    mocked!((crate::banks) {
        ListOperation = LIST,
    });
    "#);
}

#[test]
fn an_urlencoded_form_is_read_field_by_field() {
    let package = paths(
        "
/token:
  post:
    operationId: issue
    requestBody:
      required: true
      content:
        application/x-www-form-urlencoded:
          schema:
            type: object
            required: [grant]
            properties:
              grant: { type: string, enum: [code, refresh] }
              scope: { type: array, items: { type: string } }
              claims: {}
              client: { type: object, properties: { id: { type: string } } }
    responses: { '204': { description: Done. } }
",
    );
    assert_snapshot!(package.items(&["impl ReadForm for IssueBody", "impl FromContent for IssueBody"]), @r#"
    impl test_kit::ReadForm for IssueBody {
        fn read_form(form: &test_kit::ReceivedForm) -> Result<Self, ReadError> {
            Ok(Self {
                grant: form.required("grant", form.parsed("grant")?)?,
                scope: form.all_parsed("scope")?,
                claims: form.json("claims")?,
                client: form.none_beyond(&["grant", "scope", "claims"])?,
            })
        }
    }

    impl test_kit::FromContent for IssueBody {
        fn from_content(_media_type: &str, body: &[u8]) -> Result<Self, ReadError> {
            test_kit::from_form(body)
        }
    }
    "#);
}

#[test]
fn parts_that_are_sent_are_read_and_parts_that_come_are_written() {
    let package = paths(
        "
/documents:
  post:
    operationId: send
    tags: [Operations]
    requestBody:
      required: true
      content:
        multipart/form-data:
          schema: { type: object, required: [file], additionalProperties: { type: string }, properties: { file: { type: string, format: binary }, count: { type: integer } } }
    responses:
      '200':
        description: What was sent.
        content:
          multipart/form-data:
            schema: { type: object, required: [xml], properties: { xml: { type: string }, json: { type: object, properties: { a: { type: string } } } } }
",
    );
    assert_snapshot!(kit(&package), @r#"
    // Written by `cargo xtask generate`; changes are lost.

    //! The other direction of what `operations` alone uses.

    use portal_runtime::v1::{
        Parts, ReadError, ReadParts, ReceivedParts, Write, WriteParts, Writer, constructor,
        mocked,
    };
    use portal_runtime::v1::test_kit;
    use crate::types::{SendBody, SendResponse, SendResponseJson};

    impl ReadParts for SendBody {
        fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError> {
            Ok(Self {
                file: parts.required("file", parts.file("file")?)?,
                count: parts.parsed("count")?,
                additional: parts.additional(&["file", "count"], ReceivedParts::text)?,
            })
        }
    }

    impl test_kit::FromContent for SendBody {
        fn from_content(media_type: &str, body: &[u8]) -> Result<Self, ReadError> {
            test_kit::from_parts(media_type, body)
        }
    }

    constructor!(SendResponse: new(xml: impl Into<String>) {
        json: SendResponseJson,
    });

    impl WriteParts for SendResponse {
        fn write_parts(&self, parts: &mut Parts) {
            parts.text("xml", &self.xml);
            parts.optional_json("json", &self.json);
        }
    }

    impl test_kit::ToContent for SendResponse {
        fn to_content(&self) -> test_kit::Content {
            test_kit::Content::parts(self)
        }
    }

    constructor!(SendResponseJson: new() {} text { a });

    impl Write for SendResponseJson {
        fn write(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.optional("a", &self.a);
        }
    }

    mocked!((crate::operations) {
        SendOperation = SEND: parts SendBody,
    });
    "#);
}

#[test]
fn a_type_that_comes_in_parts_and_is_sent_as_json_tells_its_responses_apart() {
    let package = echoed("multipart/form-data", "Document: { type: object, properties: { xml: { type: string } } }");
    assert_snapshot!(package.items(&["impl Read for Document", "impl ReadParts for Document", "impl WriteParts for Document"]), @r#"
    impl Read for Document {
        fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
            let mut xml: Option<String> = None;
            reader.object(&mut [("xml", &mut xml)])?;
            Ok(Self { xml })
        }

        fn read_body(body: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
            body.parts_or_json()
        }
    }

    impl ReadParts for Document {
        fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError> {
            Ok(Self { xml: parts.text("xml")? })
        }
    }

    impl WriteParts for Document {
        fn write_parts(&self, parts: &mut Parts) {
            parts.optional_text("xml", &self.xml);
        }
    }
    "#);
}

#[test]
fn bodies_of_several_media_types_are_read_and_written_by_them() {
    let package = paths(
        "
/documents:
  post:
    operationId: send
    requestBody:
      required: true
      content:
        application/json: { schema: { type: object, properties: { a: { type: string } } } }
        application/xml: { schema: { type: string } }
        application/pdf: {}
        multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } }
    responses:
      '200':
        description: What was sent.
        headers: { Location: { schema: { type: string } }, X-Counts: { schema: { type: array, items: { type: integer } } } }
        content:
          application/json: { schema: { type: object, properties: { b: { type: string } } } }
          application/xml: { schema: { type: string } }
          application/pdf: {}
          multipart/form-data: { schema: { type: object, properties: { b: { type: string } } } }
      '204': { description: Nothing. }
      '400': { description: Refused., content: { application/problem+json: { schema: { type: object, properties: { code: { type: string } } } }, text/plain: { schema: { type: string } } } }
      '500': { description: Broken. }
",
    );
    let shown = [
        "impl FromContent for crate::documents::SendRequestBody",
        "impl ToContent for crate::documents::SendResponseBody",
        "impl ToContent for DocumentsErrorBody",
        "impl ToHeaders for LocationAndXCountsHeaders",
    ];
    assert_snapshot!(package.items(&shown), @r#"
    impl test_kit::FromContent for crate::documents::SendRequestBody {
        fn from_content(media_type: &str, body: &[u8]) -> Result<Self, ReadError> {
            let body = test_kit::ReceivedContent::new(media_type, body);
            match body
                .among(
                    &[
                        "application/json",
                        "application/xml",
                        "application/pdf",
                        "multipart/form-data",
                    ],
                )?
            {
                0 => body.json().map(Self::Json),
                1 => body.text().map(Self::Xml),
                2 => body.upload().map(Self::Pdf),
                _ => body.parts().map(Self::Multipart),
            }
        }
    }

    impl test_kit::ToContent for crate::documents::SendResponseBody {
        fn to_content(&self) -> test_kit::Content {
            match self {
                Self::SendResponseJson(value) => test_kit::Content::json(value),
                Self::Pdf(value) => test_kit::Content::bytes(value),
                Self::Xml(value) => test_kit::Content::text(value),
                Self::Multipart(value) => test_kit::Content::parts(value),
                Self::NoContent => test_kit::Content::Empty,
            }
        }
    }

    impl test_kit::ToContent for DocumentsErrorBody {
        fn to_content(&self) -> test_kit::Content {
            match self {
                Self::SendErrorProblemJson(value) => test_kit::Content::json(value),
                Self::Plain(value) => test_kit::Content::text(value),
                Self::Empty => test_kit::Content::Empty,
            }
        }
    }

    impl test_kit::ToHeaders for LocationAndXCountsHeaders {
        fn to_headers(&self) -> Vec<(&'static str, String)> {
            test_kit::header_texts(
                &[("Location", &self.location), ("X-Counts", &self.x_counts)],
            )
        }
    }
    "#);
}

#[test]
fn fields_that_the_description_does_not_name_are_read_where_they_can_be_told_from_the_others() {
    let described = |members: &str| {
        format!(
            "
/token:
  post:
    operationId: issue
    requestBody:
      required: true
      content:
        application/x-www-form-urlencoded:
          schema: {{ type: object, properties: {{ {members} }}, additionalProperties: {{ type: integer }} }}
    responses: {{ '204': {{ description: Done. }} }}
"
        )
    };
    assert_snapshot!(paths(&described("grant: { type: string }")).item("impl ReadForm for IssueBody"), @r#"
    impl test_kit::ReadForm for IssueBody {
        fn read_form(form: &test_kit::ReceivedForm) -> Result<Self, ReadError> {
            Ok(Self {
                grant: form.parsed("grant")?,
                additional: form.additional(&["grant"], test_kit::ReceivedForm::parsed)?,
            })
        }
    }
    "#);
    let with_object = described("client: { type: object, properties: { id: { type: string } } }");
    assert_snapshot!(paths(&with_object).item("impl ReadForm for IssueBody"), @"
    impl test_kit::ReadForm for IssueBody {
        fn read_form(form: &test_kit::ReceivedForm) -> Result<Self, ReadError> {
            Ok(Self {
                client: form.none_beyond(&[])?,
                additional: form.none_beyond(&[])?.unwrap_or_default(),
            })
        }
    }
    ");
}
