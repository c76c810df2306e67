//! What is said of settings that name what a description has no longer.

use insta::assert_snapshot;

use crate::fixture::{Fixture, with_paths_and_schemas};

/// A description, the day before and the day after.
fn loans(paths: &str) -> String {
    let loan = "Loan: { type: object, properties: { reference: { type: string } } }\n";
    with_paths_and_schemas(paths, loan)
}

const LISTED: &str = "
/accounts:
  get: { operationId: listAccounts, tags: [accounts], responses: { '204': { description: Done. } } }
";
const LENT: &str = "
/loans/{loan}:
  get:
    operationId: readLoan
    tags: [loans]
    parameters: [{ name: loan, in: path, required: true, schema: { type: string } }]
    responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Loan' } } } } }
";

/// The portal of the day after, with the names of the day before.
fn day_after(settings: &str, before: &str, after: &str) -> String {
    let lock = Fixture::portal(settings).file("api.yaml", loans(before)).outcome().lock;
    Fixture::portal(settings).file("api.yaml", loans(after)).locked(&lock).findings()
}

#[test]
fn of_a_removed_operation_each_entry_says_that_what_it_names_is_gone() {
    let settings = "
        portal: Bank
        apis: { api: { description: api.yaml } }
        names:
          tags: { loans: credits }
          operations: { 'GET /loans/{loan}': read }
          types: { Loan: Credit }
          ids: { Loan/reference: CreditReference }
    ";
    let both = format!("{LISTED}{LENT}");
    assert_snapshot!(day_after(settings, &both, LISTED), @"
    error[P0704]: no operation uses the tag `loans` any more
     --> portal.yaml:4:11
      |
    4 |   tags: { loans: credits }
      |           ^^^^^
      |
      = note: at `#/names/tags/loans`
      = help: remove the entry

    error[P0704]: the operation `GET /loans/{loan}` is described no longer
     --> portal.yaml:5:17
      |
    5 |   operations: { 'GET /loans/{loan}': read }
      |                 ^^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/names/operations/GET ~1loans~1{loan}`
      = help: remove the entry

    error[P0704]: no operation uses the schema `Loan` any more
     --> portal.yaml:6:12
      |
    6 |   types: { Loan: Credit }
      |            ^^^^
      |
      = note: at `#/names/types/Loan`
      = help: remove the entry

    error[P0704]: no operation uses the property `Loan/reference` any more
     --> portal.yaml:7:10
      |
    7 |   ids: { Loan/reference: CreditReference }
      |          ^^^^^^^^^^^^^^
      |
      = note: at `#/names/ids/Loan~1reference`
      = help: remove the entry
    ");
}

#[test]
fn of_an_operation_that_has_moved_the_entry_says_where_to() {
    let settings = "
        portal: Bank
        apis: { api: { description: api.yaml } }
        names: { operations: { 'GET /loans/{loan}': read } }
    ";
    let moved = LENT.replace("/loans/{loan}", "/loans/v2/{loan}");
    assert_snapshot!(day_after(settings, LENT, &moved), @"
    error[P0704]: the operation `GET /loans/{loan}` is described no longer
     --> portal.yaml:3:24
      |
    3 | names: { operations: { 'GET /loans/{loan}': read } }
      |                        ^^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/names/operations/GET ~1loans~1{loan}`
      = help: remove the entry; or correct it, if `GET /loans/v2/{loan}` has come in its place
    ");
}

#[test]
fn an_address_that_has_an_entry_is_not_what_another_entry_meant() {
    let settings = "
        portal: Bank
        apis: { api: { description: api.yaml } }
        names: { operations: { 'GET /loans/{loan}': read, 'PUT /loans/{loan}': change } }
    ";
    let fixture = Fixture::portal(settings).file("api.yaml", loans(LENT));
    assert_snapshot!(fixture.findings(), @"
    error[P0704]: no operation `PUT /loans/{loan}` is in the descriptions
     --> portal.yaml:3:51
      |
    3 | names: { operations: { 'GET /loans/{loan}': read, 'PUT /loans/{loan}': change } }
      |                                                   ^^^^^^^^^^^^^^^^^^^
      |
      = note: at `#/names/operations/PUT ~1loans~1{loan}`
      = help: remove the entry, or correct the address
    ");
}
