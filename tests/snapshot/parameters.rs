//! Parameters in every location and style.

use insta::assert_snapshot;

use crate::fixture::{Fixture, paths, with_paths};

#[test]
fn a_required_parameter_is_an_argument_and_an_optional_one_a_setter() {
    let package = paths(
        "
        /accounts:
          get:
            operationId: list
            parameters:
              - { name: currency, in: query, required: true, schema: { type: string } }
              - { name: withBalance, in: query, schema: { type: boolean }, description: Whether balances come along. }
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.items(&["fn Accounts::list", "impl ListRequest"]), @"
    pub fn list(&self, currency: impl AsRef<str>) -> ListRequest {
        let mut call = self.binding.call(&LIST);
        call.set_text(0, currency);
        ListRequest::new(call)
    }

    impl ListRequest {
        pub fn with_balance(mut self, with_balance: bool) -> Self {
            self.call.set(1, &with_balance);
            self
        }
    }
    ");
}

#[test]
fn every_location_is_described_to_the_runtime() {
    let package = paths(
        "
        /accounts/{account}:
          get:
            operationId: find
            parameters:
              - { name: account, in: path, required: true, schema: { type: string } }
              - { name: page, in: query, schema: { type: integer } }
              - { name: X-Trace, in: header, schema: { type: string } }
              - { name: language, in: cookie, schema: { type: string } }
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.parameters("static GET"), @r#"
    parameters: &[
    Parameter::path("account"),
    Parameter::query("page"),
    Parameter::header("X-Trace"),
    Parameter::cookie("language"), ],
    "#);
}

#[test]
fn every_style_is_described_to_the_runtime() {
    let list = "schema: { type: array, items: { type: string } }";
    let path = ["simple", "label", "matrix"]
        .map(|style| format!("- {{ name: {style}, in: path, required: true, style: {style}, {list} }}"));
    let query = ["form", "spaceDelimited", "pipeDelimited"]
        .map(|style| format!("- {{ name: {style}, in: query, style: {style}, {list} }}"));
    let package = paths(&format!(
        "
/{{simple}}/{{label}}/{{matrix}}:
  get:
    operationId: find
    parameters:
      {}
      {}
      - {{ name: joined, in: query, explode: false, {list} }}
      - {{ name: reserved, in: query, allowReserved: true, schema: {{ type: string }} }}
    responses: {{ '204': {{ description: None. }} }}
",
        path.join("\n      "),
        query.join("\n      "),
    ));
    assert_snapshot!(package.parameters("static GET"), @r#"
    parameters: &[
    Parameter::path("simple"),
    Parameter::path("label").style(Style::Label, false),
    Parameter::path("matrix").style(Style::Matrix, false),
    Parameter::query("form"),
    Parameter::query("spaceDelimited").style(Style::SpaceDelimited, false),
    Parameter::query("pipeDelimited").style(Style::PipeDelimited, false),
    Parameter::query("joined").style(Style::Form, false),
    Parameter::query("reserved").allow_reserved(), ],
    "#);
}

#[test]
fn an_object_in_the_query_is_a_struct_of_pairs() {
    let package = paths(
        "
        /accounts:
          get:
            operationId: list
            parameters:
              - name: filter
                in: query
                style: deepObject
                explode: true
                schema: { type: object, required: [from], properties: { from: { type: string, format: date }, to: { type: string, format: date } } }
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.items(&["impl ListRequest", "impl ToParameter for Filter"]), @r#"
    impl ListRequest {
        pub fn filter(mut self, filter: &Filter) -> Self {
            self.call.set(0, filter);
            self
        }
    }

    impl ToParameter for Filter {
        fn to_parameter(&self) -> ParameterValue {
            ParameterValue::pairs(&[("from", &self.from), ("to", &self.to)])
        }
    }
    "#);
}

#[test]
fn members_that_the_description_does_not_name_and_those_of_a_union_beside_go_in_parameters_too() {
    let package = paths(
        "
        /accounts:
          get:
            operationId: list
            parameters:
              - name: filter
                in: query
                style: deepObject
                schema:
                  type: object
                  properties: { from: { type: string } }
                  additionalProperties: { type: string }
                  oneOf:
                    - { type: object, required: [a], properties: { a: { type: string } } }
                    - { type: object, required: [b], properties: { b: { type: string } } }
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.item("impl ToParameter for Filter"), @r#"
    impl ToParameter for Filter {
        fn to_parameter(&self) -> ParameterValue {
            ParameterValue::pairs(&[
                ("from", &self.from),
            ]).beside(&self.variant).beside(&self.additional)
        }
    }
    "#);
}

#[test]
fn arguments_are_borrowed_where_they_are_not_copied() {
    let package = paths(
        "
        /accounts:
          get:
            operationId: list
            parameters:
              - { name: text, in: query, required: true, schema: { type: string } }
              - { name: texts, in: query, required: true, schema: { type: array, items: { type: string } } }
              - { name: day, in: query, required: true, schema: { type: string, format: date } }
              - { name: state, in: query, required: true, schema: { type: string, enum: [open] } }
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.item("fn Accounts::list"), @"
    pub fn list(
        &self,
        day: Date,
        state: &State,
        text: impl AsRef<str>,
        texts: &[String],
    ) -> ListRequest {
        let mut call = self.binding.call(&LIST);
        call.set(2, &day);
        call.set(3, state);
        call.set_text(0, text);
        call.set(1, &texts);
        ListRequest::new(call)
    }
    ");
}

#[test]
fn a_parameter_with_content_goes_as_json_text() {
    let package = paths(
        "
        /accounts:
          get:
            operationId: list
            parameters:
              - { name: filter, in: query, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.item("impl ListRequest"), @"
    impl ListRequest {
        pub fn filter(mut self, filter: &Filter) -> Self {
            self.call.set_json(0, filter);
            self
        }
    }
    ");
}

#[test]
fn a_parameter_whose_content_names_no_media_type_is_an_error() {
    let operation = "{ get: { parameters: [{ name: filter, in: query, content: {} }], responses: {} } }";
    assert_snapshot!(Fixture::description(with_paths(&format!("/accounts: {operation}"))).findings(), @"
    error[P0408]: the `content` of the parameter `filter` has no media type
     --> api.yaml:4:63
      |
    4 |   /accounts: { get: { parameters: [{ name: filter, in: query, content: {} }], responses: {} } }
      |                                                               ^^^^^^^
      |
      = note: at `#/paths/~1accounts/get/parameters/0/content`
      = help: add `application/json`, or describe the parameter by `schema`
    ");
}

#[test]
fn an_operation_replaces_what_its_path_item_says_of_the_same_parameter() {
    let package = paths(
        "
        /accounts:
          parameters:
            - { name: page, in: query, required: true, schema: { type: string } }
            - { name: size, in: query, required: true, schema: { type: integer } }
          get:
            operationId: list
            parameters:
              - { name: page, in: query, schema: { type: integer } }
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.items(&["fn Accounts::list", "impl ListRequest"]), @"
    pub fn list(&self, size: i64) -> ListRequest {
        let mut call = self.binding.call(&LIST);
        call.set(0, &size);
        ListRequest::new(call)
    }

    impl ListRequest {
        pub fn page(mut self, page: i64) -> Self {
            self.call.set(1, &page);
            self
        }
    }
    ");
}

#[test]
fn parameters_of_one_name_in_two_locations_are_told_apart_by_location() {
    let package = paths(
        "
        /accounts:
          get:
            operationId: list
            parameters:
              - { name: currency, in: query, schema: { type: string } }
              - { name: currency, in: header, schema: { type: string } }
            responses: { '204': { description: None. } }
        ",
    );
    assert_snapshot!(package.item("impl ListRequest"), @"
    impl ListRequest {
        pub fn currency_query(mut self, currency_query: impl AsRef<str>) -> Self {
            self.call.set_text(0, currency_query);
            self
        }

        pub fn currency_header(mut self, currency_header: impl AsRef<str>) -> Self {
            self.call.set_text(1, currency_header);
            self
        }
    }
    ");
}

#[test]
fn headers_that_openapi_leaves_to_security_and_bodies_are_no_parameters() {
    let fixture = Fixture::description(with_paths(
        "
        /accounts:
          get:
            operationId: list
            parameters:
              - { name: Authorization, in: header, schema: { type: string } }
            responses: { '204': { description: None. } }
        ",
    ));
    assert_snapshot!(fixture.findings(), @"
    note[P0407]: OpenAPI ignores a header parameter named `Authorization`
     --> api.yaml:8:11
      |
    8 |         - { name: Authorization, in: header, schema: { type: string } }
      |           ^
      |
      = note: at `#/paths/~1accounts/get/parameters/0`
      = help: security, body and responses declare this header
    ");
}

#[test]
fn an_enum_of_true_and_false_is_a_bool_in_text() {
    let package = Fixture::description(with_paths(
        "
  /accounts:
    get:
      operationId: listAccounts
      parameters:
        - { name: Redirect-Preferred, in: header, required: true, schema: { type: string, enum: ['true', 'false'] } }
        - { name: closed, in: query, schema: { type: string, enum: ['false', 'true'] } }
        - { name: sure, in: query, schema: { type: string, enum: ['true', 'false', unknown] } }
      responses:
        '200': { description: Them., content: { application/json: { schema: { title: Flag, type: string, enum: ['false', 'true'] } } } }
",
    ))
    .generate();
    assert_snapshot!(package.items(&["fn Accounts::list", "impl ListRequest", "impl Operation for ListOperation"]), @"
    pub fn list(&self, redirect_preferred: bool) -> ListRequest {
        let mut call = self.binding.call(&LIST);
        call.set(0, &redirect_preferred);
        ListRequest::new(call)
    }

    impl ListRequest {
        pub fn closed(mut self, closed: bool) -> Self {
            self.call.set(1, &closed);
            self
        }

        pub fn sure(mut self, sure: &Sure) -> Self {
            self.call.set(2, sure);
            self
        }
    }

    impl Operation for ListOperation {
        type Body = ListAccountsResponse;
        type Headers = NoHeaders;
        type ErrorBody = NoFailure;
    }
    ");
}
