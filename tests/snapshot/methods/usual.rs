//! Methods are called by method and path, where the `operationId` says no more.

use insta::assert_snapshot;

use crate::fixture::{Fixture, with_paths};

/// Method, path and `operationId`; in place of the last, `-` for none.
fn methods(operations: &[(&str, &str, &str)], tag: Option<&str>) -> String {
    let tags = tag.map_or(String::new(), |tag| format!("tags: [{tag}], "));
    let described = |(method, path, id): &(&str, &str, &str)| {
        let id = if *id == "-" { String::new() } else { format!("operationId: {id}, ") };
        let names = path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
        let parameters: Vec<String> =
            names.map(|name| format!("{{ name: {name}, in: path, required: true, schema: {{ type: integer }} }}")).collect();
        let method = method.to_lowercase();
        format!(
            "'{path}':\n  {method}: {{ {tags}{id}parameters: [{}], responses: {{ '204': {{ description: None. }} }} }}\n",
            parameters.join(", ")
        )
    };
    let lines = operations.iter().map(|operation| {
        let lock = Fixture::description(with_paths(&described(operation))).outcome().lock;
        let line = lock.lines().find_map(|line| line.strip_prefix("operation ")).unwrap_or_default().to_owned();
        format!("{line}\n")
    });
    lines.collect()
}

#[test]
fn what_a_collection_and_its_items_have_is_listed_created_got_updated_and_deleted() {
    let operations = [
        ("GET", "/accounts", "getAccountList"),
        ("POST", "/accounts", "-"),
        ("GET", "/accounts/{no}", "readAccountDetails"),
        ("PUT", "/accounts/{no}", "-"),
        ("PATCH", "/accounts/{no}", "-"),
        ("DELETE", "/accounts/{no}", "removeAccount"),
    ];
    assert_snapshot!(methods(&operations, None), @"
    GET /accounts = accounts.list
    POST /accounts = accounts.create
    GET /accounts/{no} = accounts.get
    PUT /accounts/{no} = accounts.update
    PATCH /accounts/{no} = accounts.update
    DELETE /accounts/{no} = accounts.remove
    ");
}

#[test]
fn what_lies_below_is_called_by_its_path() {
    let operations = [
        ("GET", "/accounts/{no}/balances", "get_balances"),
        ("GET", "/accounts/{no}/cards/{at}", "accounts.cards.get"),
        ("POST", "/accounts/{no}/cards", "-"),
        ("DELETE", "/accounts/{no}/cards/{at}", "deleteCard"),
        ("POST", "/accounts/{no}/close", "-"),
        ("POST", "/accounts/{no}/transfers", "startTransfer"),
        ("GET", "/accounts/search", "searchAccounts"),
    ];
    assert_snapshot!(methods(&operations, None), @"
    GET /accounts/{no}/balances = accounts.balances
    GET /accounts/{no}/cards/{at} = accounts.card
    POST /accounts/{no}/cards = accounts.create_card
    DELETE /accounts/{no}/cards/{at} = accounts.delete_card
    POST /accounts/{no}/close = accounts.close
    POST /accounts/{no}/transfers = accounts.start_transfer
    GET /accounts/search = accounts.search
    ");
}

#[test]
fn an_operation_id_that_says_more_is_the_name() {
    let operations = [
        ("GET", "/accounts", "findAccountsOfHousehold"),
        ("GET", "/widgets/{no}", "silo_metric"),
        ("POST", "/accounts/{no}", "updateAccountWithForm"),
        ("POST", "/users/createWithList", "createUsersWithListInput"),
    ];
    assert_snapshot!(methods(&operations, None), @"
    GET /accounts = accounts.find_accounts_of_household
    GET /widgets/{no} = widgets.silo_metric
    POST /accounts/{no} = accounts.update_account_with_form
    POST /users/createWithList = users.create_users_with_list_input
    ");
}

#[test]
fn versions_are_no_group_and_a_tag_may_spell_several_segments_or_be_a_service() {
    assert_snapshot!(methods(&[("GET", "/api/v2/cards", "-")], None), @"
    GET /api/v2/cards = cards.list
    ");
    assert_snapshot!(methods(&[("POST", "/v1/system/pools", "system_pool_create")], Some("system-pools")), @"
    POST /v1/system/pools = system_pools.create
    ");
    assert_snapshot!(methods(&[("POST", "/consent/v1/consents", "createConsent")], Some("Consent Service")), @"
    POST /consent/v1/consents = consent_service.create
    ");
}

#[test]
fn an_operation_without_a_tag_joins_the_tag_that_its_path_names() {
    let described = "
/accounts: { get: { tags: [Accounts], responses: { '204': { description: None. } } } }
/accounts/closed: { get: { responses: { '204': { description: None. } } } }
/cards: { get: { responses: { '204': { description: None. } } } }
/: { get: { operationId: ping, responses: { '204': { description: None. } } } }
";
    let lock = Fixture::description(with_paths(described)).outcome().lock;
    let operations = lock.lines().filter(|line| line.starts_with("operation")).map(|line| format!("{line}\n"));
    assert_snapshot!(operations.collect::<String>(), @"
    operation GET / = operations.ping
    operation GET /accounts = accounts.list
    operation GET /accounts/closed = accounts.closed
    operation GET /cards = cards.list
    ");
}
