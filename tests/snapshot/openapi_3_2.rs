//! OpenAPI 3.2: other methods, the query as a whole, items of a stream.

use insta::assert_snapshot;

use crate::fixture::{Fixture, Generated, dedent, with_paths};

/// The package of a description of OpenAPI 3.2 with these paths.
fn paths(paths: &str) -> Generated {
    Fixture::description(with_paths(paths).replacen("3.0.3", "3.2.0", 1)).generate()
}

#[test]
fn methods_that_the_format_does_not_know_are_methods() {
    let package = paths(
        "
/accounts:
  query:
    operationId: queryAccounts
    requestBody: { content: { application/json: { schema: { type: object, properties: { iban: { type: string } } } } } }
    responses: { '204': { description: None. } }
  additionalOperations:
    LINK: { operationId: linkAccount, responses: { '204': { description: None. } } }
",
    );
    assert_snapshot!(package.items(&["static QUERY", "static LINK"]), @r#"
    pub(crate) static QUERY: std::sync::LazyLock<Descriptor> = std::sync::LazyLock::new(|| Descriptor {
        id: "queryAccounts",
        method: portal_runtime::v1::other_method("QUERY"),
        api: 0,
        path: "/accounts",
        parameters: &[],
        body: BodyRule::Optional,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    });

    pub(crate) static LINK: std::sync::LazyLock<Descriptor> = std::sync::LazyLock::new(|| Descriptor {
        id: "linkAccount",
        method: portal_runtime::v1::other_method("LINK"),
        api: 0,
        path: "/accounts",
        parameters: &[],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    });
    "#);
}

#[test]
fn the_whole_query_as_a_form_is_its_fields() {
    let package = paths(
        "
/accounts:
  get:
    operationId: listAccounts
    parameters:
      - name: filter
        in: querystring
        content:
          application/x-www-form-urlencoded:
            schema: { type: object, properties: { iban: { type: string }, limit: { type: integer } } }
    responses: { '204': { description: None. } }
",
    );
    assert_snapshot!(package.items(&["static LIST", "impl ListRequest"]), @r#"
    pub(crate) static LIST: Descriptor = Descriptor {
        id: "listAccounts",
        method: Method::GET,
        api: 0,
        path: "/accounts",
        parameters: &[Parameter::query("filter")],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    };

    impl ListRequest {
        pub fn filter(mut self, filter: &Filter) -> Self {
            self.call.set(0, filter);
            self
        }
    }
    "#);
}

#[test]
fn the_whole_query_as_json_is_one_value_without_a_name() {
    let package = paths(
        "
/accounts:
  get:
    operationId: listAccounts
    parameters:
      - name: filter
        in: querystring
        required: true
        content:
          application/json:
            schema: { type: object, properties: { iban: { type: string } } }
    responses: { '204': { description: None. } }
",
    );
    assert_snapshot!(package.items(&["static LIST", "fn Accounts::list"]), @r#"
    pub(crate) static LIST: Descriptor = Descriptor {
        id: "listAccounts",
        method: Method::GET,
        api: 0,
        path: "/accounts",
        parameters: &[Parameter::query("filter").required().style(Style::Whole, false)],
        body: BodyRule::None,
        scopes: &[],
        security: &[],
        success: &[Case::Code(204, "")],
        failure: &[],
    };

    pub fn list(&self, filter: &Filter) -> ListRequest {
        let mut call = self.binding.call(&LIST);
        call.set_json(0, filter);
        ListRequest::new(call)
    }
    "#);
}

#[test]
fn a_media_type_may_stand_among_the_components() {
    let description = dedent(
        "
        openapi: 3.2.0
        $self: https://bank.example/api/openapi.yaml
        info: { title: Fixture, version: '1' }
        tags: [{ name: Accounts, summary: All accounts, parent: Bank, kind: nav }, { name: Bank }]
        paths:
          /a:
            get:
              operationId: getA
              tags: [Accounts]
              responses:
                '200': { summary: It., content: { application/json: { $ref: '#/components/mediaTypes/A' } } }
        components:
          mediaTypes: { A: { schema: { $ref: 'https://bank.example/api/openapi.yaml#/components/schemas/A' } } }
          schemas: { A: { type: object, properties: { a: { type: string } } } }
        ",
    );
    assert_snapshot!(Fixture::description(description).generate().item("struct A"), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct A {
        pub a: Option<String>,
    }
    ");
}
