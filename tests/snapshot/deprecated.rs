//! What the description discourages the use of has the attribute, and the package that reads and writes it does not warn about itself.

use crate::fixture::Fixture;
use insta::assert_snapshot;

const OLD: &str = r"
openapi: 3.0.3
info: { title: Old, version: '1' }
servers: [{ url: https://api.example.com }]
paths:
  /accounts/{id}:
    get:
      operationId: getAccount
      deprecated: true
      parameters:
        - { name: id, in: path, required: true, deprecated: true, schema: { type: integer } }
        - { name: filter, in: query, deprecated: true, schema: { type: string } }
      responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } } }
    put:
      operationId: setAccount
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } }
      responses: { '204': { description: Done. } }
components:
  schemas:
    Kind: { type: string, deprecated: true, enum: [a, b] }
    Account:
      type: object
      required: [iban]
      properties:
        iban: { type: string, deprecated: true }
        clear: { type: string, nullable: true, deprecated: true }
        note: { type: string, deprecated: true }
        kind: { $ref: '#/components/schemas/Kind' }
";

#[test]
fn what_is_deprecated_has_the_attribute() {
    let package = Fixture::description(OLD).generate();
    assert_snapshot!(package.items(&["struct Account", "constructor! Account", "string_enum! Kind"]), @r#"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Account {
        #[deprecated = "the description says so"]
        pub iban: String,
        #[deprecated = "the description says so"]
        pub clear: Option<Option<String>>,
        #[deprecated = "the description says so"]
        pub note: Option<String>,
        #[deprecated = "the description says so"]
        pub kind: Option<Kind>,
    }

    constructor!(Account: new(iban: impl Into<String>) {
        #[deprecated = "the description says so"] kind: Kind,
    } text { #[deprecated = "the description says so"] note } nullable {
        #[deprecated = "the description says so"] clear / clear_null => clear: impl Into<String>,
    });

    string_enum! {
        #[deprecated = "the description says so"]
        pub enum Kind: exchanged {
            A = "a",
            B = "b",
        }
    }
    "#);
    assert_snapshot!(package.items(&["impl Accounts", "impl GetRequest"]), @r#"
    impl Accounts {
        #[deprecated = "the description says so"]
        pub fn get(&self, id: i64) -> GetRequest {
            let mut call = self.binding.call(&GET);
            call.set(0, &id);
            GetRequest::new(call)
        }

        pub fn set(&self, id: i64, body: &Account) -> SetRequest {
            let mut call = self.binding.call(&SET);
            call.set(0, &id);
            call.json("application/json", body);
            SetRequest::new(call)
        }
    }

    impl GetRequest {
        #[deprecated = "the description says so"]
        pub fn filter(mut self, filter: impl AsRef<str>) -> Self {
            self.call.set_text(1, filter);
            self
        }
    }
    "#);
    assert!(package.file("src/lib.rs").contains("#![allow(deprecated"));
}

#[test]
fn a_package_without_anything_deprecated_allows_nothing() {
    let package = Fixture::description(OLD.replace("deprecated: true", "deprecated: false")).generate();
    assert!(!package.files().values().any(|text| text.contains("deprecated")));
}
