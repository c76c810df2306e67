//! Names: from what a description calls a thing to one Rust name in its scope.

use insta::assert_snapshot;

use crate::fixture::{Fixture, answered, paths, with_paths, with_paths_and_schemas};

/// Names of schemas that a careless generator stumbles over, each with one property of the next one's type.
const OBSTACLES: [&str; 32] = [
    "Option", "String", "Result", "Vec", "Box", "Client", "Error", "Self", "self", "type", "crate", "super", "1abc", "-", "🙂", "Read",
    "Write", "Reader", "Writer", "Response", "Psu", "Default", "From", "Clone", "Debug", "Json", "Status", "Body", "Call", "Bytes",
    "Decimal", "a b",
];

#[test]
fn schemas_named_like_what_code_is_made_of_get_names_of_their_own() {
    let schemas = OBSTACLES.map(|name| format!("'{name}': {{ type: object, properties: {{ a: {{ type: string }}, '{name}': {{ type: string }} }} }}\n"));
    let properties = OBSTACLES.map(|name| format!("{{ $ref: '#/components/schemas/{name}' }}"));
    let root = format!("Root: {{ type: object, properties: {{ all: {{ oneOf: [{}] }} }} }}\n", properties.join(", "));
    let package = answered(&(root + &schemas.concat()));
    assert_snapshot!(package.item("enum RootAll"), @"");
}

#[test]
fn properties_named_like_keywords_get_names_of_their_own() {
    let names = ["type", "self", "Self", "crate", "async", "", "1st", "a-b", "a_b", "aB", "additional", "variant", "new", "🙂", "object", "reader", "field"];
    let properties = names.map(|name| format!("'{name}': {{ type: string }}"));
    let package = answered(&format!("Root: {{ type: object, properties: {{ {} }} }}\n", properties.join(", ")));
    assert_snapshot!(package.item("struct Root"), @"");
}

#[test]
fn operations_named_like_keywords_get_names_of_their_own() {
    let names = ["type", "self", "async", "request_id", "box", "1st", "list", "List", "send", "clone", "drop"];
    let operations = names.iter().enumerate().map(|(at, name)| {
        format!("/{at}: {{ get: {{ operationId: '{name}', responses: {{ '204': {{ description: None. }} }} }} }}\n")
    });
    let package = paths(&operations.collect::<String>());
    assert_snapshot!(package.item("impl Operations"), @"");
}

#[test]
fn parameters_named_like_parts_of_a_method_get_names_of_their_own() {
    let names = ["self", "call", "type", "body", "request_id", "timeout", "binding", "arguments"];
    let parameters = names.map(|name| format!("      - {{ name: {name}, in: query, schema: {{ type: string }} }}\n"));
    let package = paths(&format!(
        "
/accounts:
  post:
    operationId: send
    parameters:
{}    requestBody: {{ content: {{ text/plain: {{ schema: {{ type: string }} }} }} }}
    responses: {{ '204': {{ description: None. }} }}
",
        parameters.concat()
    ));
    assert_snapshot!(package.item("impl Send"), @"");
}

#[test]
fn tags_named_like_modules_of_the_package_get_names_of_their_own() {
    let tags = ["types", "client", "std", "self", "type", "Psu", "Account Information (AIS)", "", "shared", "lib"];
    let operations = tags.iter().enumerate().map(|(at, tag)| {
        format!("/{at}: {{ get: {{ operationId: 'get{at}', tags: ['{tag}'], responses: {{ '204': {{ description: None. }} }} }} }}\n")
    });
    let package = paths(&operations.collect::<String>());
    let modules: Vec<&str> = package.files().keys().map(String::as_str).filter(|path| path.ends_with(".rs")).collect();
    assert_snapshot!(modules.join("\n"), @"");
}

#[test]
fn schemas_whose_names_fold_together_are_told_apart() {
    let package = answered(
        "
        Root:
          type: object
          properties:
            one: { $ref: '#/components/schemas/account_list' }
            two: { $ref: '#/components/schemas/accountList' }
            three: { $ref: '#/components/schemas/AccountList' }
        account_list: { type: object, properties: { a: { type: string } } }
        accountList: { type: object, properties: { b: { type: string } } }
        AccountList: { type: object, properties: { c: { type: string } } }
        ",
    );
    assert_snapshot!(package.item("struct Root"), @"");
}

#[test]
fn equal_schemas_of_one_name_in_two_apis_are_one_type() {
    let fixture = two_apis("{ type: object, properties: { a: { type: string } } }");
    assert_snapshot!(fixture.generate().items(&["request! One", "request! Two"]), @"");
}

#[test]
fn different_schemas_of_one_name_take_the_names_of_their_apis() {
    let fixture = two_apis("{ type: object, properties: { b: { type: string } } }");
    assert_snapshot!(fixture.generate().items(&["request! One", "request! Two"]), @"");
}

/// Two APIs with a schema `Account`; that of the second is given.
fn two_apis(second: &str) -> Fixture {
    let described = |name: &str, account: &str| {
        with_paths_and_schemas(
            &format!("/{name}: {{ get: {{ operationId: {name}, tags: [{name}s], responses: {{ '200': {{ description: It., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Account' }} }} }} }} }} }} }}\n"),
            &format!("Account: {account}\n"),
        )
    };
    Fixture::portal("apis: { accounts: { description: one.yaml }, payments: { description: two.yaml } }\n")
        .file("one.yaml", described("one", "{ type: object, properties: { a: { type: string } } }"))
        .file("two.yaml", described("two", second))
}

#[test]
fn names_that_the_lock_holds_stay_when_a_newcomer_wants_them() {
    let package = Fixture::description(with_paths_and_schemas(
        "
        /old: { get: { operationId: old, responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/z-account' } } } } } } }
        /new: { get: { operationId: new, responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } } } } }
        ",
        "
        z-account: { type: object, properties: { a: { type: string } } }
        Account: { type: object, properties: { b: { type: string } } }
        ",
    ))
    .locked("type z-account = Account\noperation GET /old = operations.fetch\n")
    .generate();
    assert_snapshot!(package.items(&["fn Operations::fetch", "request! Fetch", "request! New"]), @"");
}

#[test]
fn the_lock_lists_names_by_address() {
    let outcome = Fixture::description(with_paths_and_schemas(
        "/accounts: { get: { operationId: list, tags: [ais], responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Account' } } } } } } }\n",
        "Account: { type: object, properties: { owner: { type: object, properties: { name: { type: string } } } } }\n",
    ))
    .outcome();
    assert_snapshot!(outcome.lock, @"");
}

#[test]
fn a_line_of_the_lock_that_cannot_be_read_is_an_error() {
    let fixture = Fixture::description(with_paths("/a: { get: { operationId: a, responses: { '204': { description: None. } } } }\n"));
    assert_snapshot!(fixture.locked("type account: Account\n").findings(), @"");
}
