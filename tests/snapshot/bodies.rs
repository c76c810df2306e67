//! Request bodies in every media type.

use insta::assert_snapshot;

use crate::fixture::{Fixture, Generated, paths, with_paths};

/// The package of one operation `send` with this body.
fn body(body: &str) -> Generated {
    paths(&format!(
        "
/documents:
  post:
    operationId: send
    requestBody: {body}
    responses: {{ '204': {{ description: Done. }} }}
"
    ))
}

#[test]
fn a_json_body_is_an_argument_of_its_type() {
    let package = body(
        "{ required: true, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }",
    );
    assert_snapshot!(package.item("fn Documents::send"), @r#"
    pub fn send(&self, body: &SendBody) -> SendRequest {
        let mut call = self.binding.call(&SEND);
        call.json("application/json", body);
        SendRequest::new(call)
    }
    "#);
}

#[test]
fn a_body_that_is_a_list_is_lent_as_a_slice() {
    let package = body("{ required: true, content: { application/json: { schema: { type: array, items: { type: string } } } } }");
    assert_snapshot!(package.item("fn Documents::send"), @r#"
    pub fn send(&self, body: &[String]) -> SendRequest {
        let mut call = self.binding.call(&SEND);
        call.json("application/json", &body);
        SendRequest::new(call)
    }
    "#);
}

#[test]
fn an_optional_body_is_a_setter() {
    let package = body("{ content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }");
    assert_snapshot!(package.items(&["fn Documents::send", "impl SendRequest"]), @r#"
    pub fn send(&self) -> SendRequest {
        SendRequest::new(self.binding.call(&SEND))
    }

    impl SendRequest {
        pub fn body(mut self, body: &SendBody) -> Self {
            self.call.json("application/json", body);
            self
        }
    }
    "#);
}

#[test]
fn xml_goes_as_text() {
    let package = body("{ required: true, content: { application/xml: { schema: { type: string } } } }");
    assert_snapshot!(package.item("fn Documents::send"), @r#"
    pub fn send(&self, body: impl AsRef<str>) -> SendRequest {
        let mut call = self.binding.call(&SEND);
        call.text("application/xml", body.as_ref());
        SendRequest::new(call)
    }
    "#);
}

#[test]
fn several_media_types_of_one_body_are_variants_of_one_argument() {
    let package = body(
        "
      required: true
      content:
        application/json: { schema: { type: object, properties: { a: { type: string } } } }
        application/xml: { schema: { type: string } }
        text/plain: { schema: { type: string } }
        application/pdf: {}",
    );
    assert_snapshot!(package.items(&["fn Documents::send", "enum SendRequestBody", "impl SendRequestBody"]), @r#"
    pub fn send(&self, body: &SendRequestBody) -> SendRequest {
        let mut call = self.binding.call(&SEND);
        body.write_to(&mut call);
        SendRequest::new(call)
    }

    #[allow(clippy::large_enum_variant, reason = "made once, matched once")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum SendRequestBody {
        Json(SendBodyJson),
        Xml(String),
        Plain(String),
        Pdf(Upload),
    }

    impl SendRequestBody {
        fn write_to(&self, call: &mut Call) {
            match self {
                Self::Json(body) => call.json("application/json", body),
                Self::Xml(body) => call.text("application/xml", body),
                Self::Plain(body) => call.text("text/plain", body),
                Self::Pdf(body) => call.bytes("application/pdf", body),
            }
        }
    }
    "#);
}

#[test]
fn a_multipart_body_goes_part_by_part() {
    let package = body(
        "
      required: true
      content:
        multipart/form-data:
          schema:
            type: object
            required: [xml, file]
            properties:
              xml: { type: string }
              json: { type: object, properties: { a: { type: string } } }
              file: { type: string, format: binary }
              picture: { type: string, format: binary }",
    );
    assert_snapshot!(package.items(&["fn Documents::send", "impl WriteParts for SendBody"]), @r#"
    pub fn send(&self, body: &SendBody) -> SendRequest {
        let mut call = self.binding.call(&SEND);
        call.parts(body);
        SendRequest::new(call)
    }

    impl WriteParts for SendBody {
        fn write_parts(&self, parts: &mut Parts) {
            parts.text("xml", &self.xml);
            parts.optional_json("json", &self.json);
            parts.file("file", &self.file);
            if let Some(file) = &self.picture {
                parts.file("picture", file);
            }
        }
    }
    "#);
}

#[test]
fn a_form_goes_field_by_field() {
    let package = body(
        "
      required: true
      content:
        application/x-www-form-urlencoded:
          schema: { type: object, required: [grant], properties: { grant: { type: string }, scope: { type: array, items: { type: string } } } }",
    );
    assert_snapshot!(package.items(&["fn Documents::send", "impl WriteForm for SendBody"]), @r#"
    pub fn send(&self, body: &SendBody) -> SendRequest {
        let mut call = self.binding.call(&SEND);
        call.form(body);
        SendRequest::new(call)
    }

    impl WriteForm for SendBody {
        fn write_form(&self, form: &mut Form) {
            form.field("grant", &self.grant, Style::Form, true);
            form.field("scope", &self.scope, Style::Form, true);
        }
    }
    "#);
}

#[test]
fn members_that_the_description_does_not_name_go_in_forms_and_parts_too() {
    let open = "schema: { type: object, required: [grant], properties: { grant: { type: string } }, additionalProperties: { type: integer } }";
    let form = body(&format!("{{ required: true, content: {{ application/x-www-form-urlencoded: {{ {open} }} }} }}"));
    assert_snapshot!(form.item("impl WriteForm for SendBody"), @r#"
    impl WriteForm for SendBody {
        fn write_form(&self, form: &mut Form) {
            form.field("grant", &self.grant, Style::Form, true);
            for (name, value) in &self.additional {
                form.field(name, value, Style::Form, true);
            }
        }
    }
    "#);
    let parts = body(&format!("{{ required: true, content: {{ multipart/form-data: {{ {open} }} }} }}"));
    assert_snapshot!(parts.item("impl WriteParts for SendBody"), @r#"
    impl WriteParts for SendBody {
        fn write_parts(&self, parts: &mut Parts) {
            parts.text("grant", &self.grant);
            for (name, value) in &self.additional {
                parts.text(name, value);
            }
        }
    }
    "#);
}

#[test]
fn files_that_the_description_does_not_name_go_as_files() {
    let package = body(
        "
      required: true
      content:
        multipart/form-data:
          schema: { type: object, properties: { note: { type: string } }, additionalProperties: { type: string, format: binary } }",
    );
    assert_snapshot!(package.items(&["struct SendBody", "impl WriteParts for SendBody"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct SendBody {
        pub note: Option<String>,
        pub additional: BTreeMap<String, FilePart>,
    }

    impl WriteParts for SendBody {
        fn write_parts(&self, parts: &mut Parts) {
            parts.optional_text("note", &self.note);
            for (name, value) in &self.additional {
                parts.file(name, value);
            }
        }
    }
    "#);
}

/// Forms whose schemas are no objects of named members.
fn other_forms() -> [String; 4] {
    let object = "{ type: object, properties: { a: { type: string } } }";
    let other = "{ type: object, properties: { b: { type: string } } }";
    [
        format!("{{ oneOf: [{object}, {other}] }}"),
        format!("{{ properties: {{ c: {{ type: string }} }}, oneOf: [{object}, {other}] }}"),
        "{ type: string, enum: [a, b] }".to_owned(),
        "{ type: object, additionalProperties: { type: string } }".to_owned(),
    ]
}

fn sent_as(media_type: &str, schema: &str) -> Fixture {
    let body = format!("{{ content: {{ {media_type}: {{ schema: {schema} }} }} }}");
    Fixture::description(with_paths(&format!("/documents:\n  post: {{ requestBody: {body}, responses: {{}} }}")))
}

#[test]
fn an_urlencoded_body_that_is_no_object_of_named_members_goes_as_the_caller_spells_it() {
    for schema in other_forms() {
        let outcome = sent_as("application/x-www-form-urlencoded", &schema).outcome();
        let found: Vec<&str> = outcome.diagnostics.iter().map(|found| found.message.as_str()).collect();
        let message = "`application/x-www-form-urlencoded` is handed over as it comes; its schema has no effect on the code";
        assert_eq!(found, [message], "{schema}");
        assert!(outcome.files["src/documents.rs"].contains("body: impl Into<Upload>"), "{schema}");
    }
}

#[test]
fn parts_of_a_body_that_is_no_object_of_named_members_are_named_by_the_caller() {
    for schema in other_forms() {
        let outcome = sent_as("multipart/form-data", &schema).outcome();
        let found: Vec<&str> = outcome.diagnostics.iter().map(|found| found.message.as_str()).collect();
        let message = "`multipart/form-data` is sent as parts that the caller names; its schema has no effect on the code";
        assert_eq!(found, [message], "{schema}");
        assert!(outcome.files["src/documents.rs"].contains("body: &FormParts"), "{schema}");
    }
}

#[test]
fn encoding_says_how_fields_go() {
    let package = body(
        "
      required: true
      content:
        multipart/form-data:
          schema:
            type: object
            properties:
              codes: { type: array, items: { type: string } }
              picture: { type: string, format: binary }
              tags: { type: array, items: { type: string } }
          encoding:
            codes: { contentType: application/json }
            picture: { contentType: image/png }
            tags: { explode: false }",
    );
    assert_snapshot!(package.item("impl WriteParts for SendBody"), @r#"
    impl WriteParts for SendBody {
        fn write_parts(&self, parts: &mut Parts) {
            parts.media_type("application/json").optional_json("codes", &self.codes);
            if let Some(file) = &self.picture {
                parts.media_type("image/png").file("picture", file);
            }
            parts.joined(",").optional_text("tags", &self.tags);
        }
    }
    "#);
    let package = body(
        "
      required: true
      content:
        application/x-www-form-urlencoded:
          schema:
            type: object
            properties:
              filter: { type: object, properties: { a: { type: string } } }
              tags: { type: array, items: { type: string } }
              rows: { type: array, items: { type: string } }
          encoding:
            filter: { style: deepObject }
            tags: { style: pipeDelimited }
            rows: { contentType: application/json }",
    );
    assert_snapshot!(package.item("impl WriteForm for SendBody"), @r#"
    impl WriteForm for SendBody {
        fn write_form(&self, form: &mut Form) {
            form.field("filter", &self.filter, Style::DeepObject, false);
            form.field("tags", &self.tags, Style::PipeDelimited, false);
            form.optional_json("rows", &self.rows);
        }
    }
    "#);
}

#[test]
fn a_body_that_may_be_null_is_an_option_in_both_directions() {
    let package = paths(
        "
        /name:
          put:
            operationId: put_name
            requestBody:
              required: true
              content: { application/json: { schema: { type: string, nullable: true } } }
            responses:
              '200':
                description: The one before.
                content: { application/json: { schema: { type: object, nullable: true, properties: { name: { type: string } } } } }
        ",
    );
    assert_snapshot!(package.items(&["fn Name::update", "impl Operation for UpdateOperation"]), @r#"
    pub fn update(&self, body: &Option<String>) -> UpdateRequest {
        let mut call = self.binding.call(&UPDATE);
        call.json("application/json", body);
        UpdateRequest::new(call)
    }

    impl Operation for UpdateOperation {
        type Body = Option<PutNameResponse>;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    "#);
}

#[test]
fn a_form_has_no_null() {
    let package = body(
        "
      required: true
      content:
        multipart/form-data:
          schema:
            type: object
            properties:
              files: { type: array, items: { type: string, format: binary, nullable: true } }
              names: { type: array, items: { type: string, nullable: true } }",
    );
    assert_snapshot!(package.item("struct SendBody"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct SendBody {
        pub files: Option<Vec<FilePart>>,
        pub names: Option<Vec<String>>,
    }
    ");
}
