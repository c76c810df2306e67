//! The lines of all that a package offers.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use portal_codegen::listing::listing;
use syn::{Attribute, Fields, Item, Visibility};

use crate::fixture::{Fixture, with_paths_and_schemas};

#[test]
fn a_package_offers_items_of_these_kinds() {
    let description = with_paths_and_schemas(
        "
/loans/{loanId}:
  put:
    operationId: changeLoan
    tags: [loans]
    security: [{ key: [] }]
    parameters:
      - { name: loanId, in: path, required: true, schema: { type: string } }
      - { name: dryRun, in: query, schema: { type: boolean } }
    requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Change' } } } }
    responses:
      '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Loan' } } } }
      '409': { description: Busy., content: { text/plain: { schema: { type: string } } } }
    callbacks:
      paid: { '{$request.query.url}': { post: { operationId: paid, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Loan' } } } }, responses: { '204': { description: Done. } } } } }
",
        "
Change: { type: object, required: [kind], properties: { kind: { $ref: '#/components/schemas/Kind' }, note: { type: string } } }
Kind: { type: string, enum: [fixed, variable] }
Loan: { type: object, required: [lender], properties: { lender: { oneOf: [{ $ref: '#/components/schemas/Person' }, { type: integer }] } } }
Person: { type: object, properties: { name: { type: string } } }
",
    ) + "  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }\n";
    let lines = listing(&Fixture::description(description).generate().0).unwrap();
    let own = lines.into_iter().filter(|line| !line.contains(": portal_runtime::v1"));
    assert_snapshot!(own.collect::<Vec<_>>().join("\n"), @"
    Client: FromClient
    Client: FromClient with Api = NoOther
    Client: OnlyApi
    Client: struct
    Client::builder(server: impl Into<String>) -> ClientBuilder
    Client::loans(&self) -> crate::loans::Loans
    Client::raw(&self, method: Method, path: &'static str) -> RawRequest
    Client::replace_identity(&self, identity: Identity) -> Result<(), BuildError>
    ClientBuilder: builder_setters of Client
    ClientBuilder: struct
    ClientBuilder::key(self, key: impl Into<String>) -> Self
    Request: struct
    feature default
    feature default: loans
    feature default: reqwest
    feature encrypted-pem
    feature encrypted-pem: portal-runtime/encrypted-pem
    feature file-store
    feature file-store: portal-runtime/file-store
    feature gzip
    feature gzip: portal-runtime/gzip
    feature loans
    feature pkcs12
    feature pkcs12: portal-runtime/pkcs12
    feature reqwest
    feature reqwest: portal-runtime/reqwest
    feature serde
    feature serde: portal-runtime/serde
    feature serde: test-kit
    feature test-kit
    feature test-kit: portal-runtime/test-kit
    loans: mod
    loans::Loan: struct
    loans::Loan::change(&self, body: &Change) -> LoanChangeRequest
    loans::LoanChangeOperation: Operation
    loans::LoanChangeOperation: Operation with Body = crate::types::Loan
    loans::LoanChangeOperation: Operation with ErrorBody = LoansErrorBody
    loans::LoanChangeOperation: Operation with Headers = NoHeaders
    loans::LoanChangeOperation: enum
    loans::LoanChangeRequest = crate::Request<LoanChangeOperation>
    loans::LoanChangeRequest::dry_run(self, dry_run: bool) -> Self
    loans::Loans: struct
    loans::Loans::loan(&self, loan_id: &LoanId) -> Loan
    loans::read_paid(body: &[u8]) -> Result<crate::types::Loan, ReadError>
    test_kit: mod
    test_kit::recorder() -> Recorder
    types: mod
    types::Change.kind: Kind
    types::Change.note: Option<String>
    types::Change: Write
    types::Change: struct
    types::Change::new(kind: Kind) -> Self
    types::Change::note(self, note: impl Into<String>) -> Self
    types::Kind: enum
    types::Kind::Fixed
    types::Kind::Unknown(UnknownValue)
    types::Kind::Variable
    types::Loan.lender: LoanLender
    types::Loan: Read
    types::Loan: struct
    types::LoanId: identifier
    types::LoanId: struct
    types::LoanLender: Read
    types::LoanLender: enum
    types::LoanLender::Integer(i64)
    types::LoanLender::Person(Person)
    types::LoanLender::Unknown(UnknownVariant)
    types::LoansErrorBody: ErrorBody
    types::LoansErrorBody: ErrorBody with Headers = NoHeaders
    types::LoansErrorBody: FromResponse
    types::LoansErrorBody: enum
    types::LoansErrorBody::Plain(Text)
    types::Person.name: Option<String>
    types::Person: Read
    types::Person: struct
    ");
}

/// An addition would be a break otherwise, and no line would tell.
#[test]
fn every_type_of_our_packages_is_open() {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated"), &mut files);
    let items = files.iter().flat_map(|text| syn::parse_file(text).unwrap().items);
    let closed: Vec<String> = items.filter_map(closed).collect();
    assert!(files.len() > 20);
    assert_eq!(closed, [""; 0]);
}

/// The name of a public type to which nothing may be added.
fn closed(item: Item) -> Option<String> {
    let is_open = |attributes: &[Attribute]| attributes.iter().any(|attribute| attribute.path().is_ident("non_exhaustive"));
    let is_public = |visibility: &Visibility| matches!(visibility, Visibility::Public(_));
    let all_public = |fields: &Fields| fields.iter().all(|field| is_public(&field.vis));
    match item {
        // There is no value of an operation.
        Item::Enum(item) if item.variants.is_empty() => None,
        Item::Enum(item) if is_public(&item.vis) && !is_open(&item.attrs) => Some(item.ident.to_string()),
        Item::Struct(item) if is_public(&item.vis) && !is_open(&item.attrs) && all_public(&item.fields) => {
            Some(item.ident.to_string())
        }
        _ => None,
    }
}

fn collect(folder: &Path, texts: &mut Vec<String>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            texts.push(fs::read_to_string(path).unwrap());
        }
    }
}
