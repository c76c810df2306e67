use std::time::Duration;

use serde_json::{Value, json};

use super::ids::varied;
use super::state::REMEMBERED;
use super::{About, Kinds, Members, Request, Resources};
use crate::forms::Denial;

fn kinds() -> Kinds {
    serde_json::from_value(json!({ "orders": {
        "at": "/orders/{orderId}",
        "create": ["create"],
        "remember": ["amount"],
        "update": ["update"],
        "moves": { "close": { "status": "closed" } },
        "delete": ["delete"],
        "lists": { "list": {
            "items": "orders", "where": { "amount": "amount" }, "offset": "from", "limit": "most",
            "counts": { "/shown": "shown", "/of/all": "found" },
        } },
        "given": [{ "id": "0", "holder": "a" }],
    }, "items": {
        "at": "/orders/{orderId}/items/{kind}",
        "create": ["add"],
        "named": "kind",
        "keep": ["code"],
        "lists": { "items": { "items": "items" } },
        "given": [{ "id": "z", "within": ["0"], "holder": "a", "members": { "code": 7 } }],
    }, "notes": {
        "at": "/notes/{note}",
        "create": ["note"],
        "belongs": { "orders": "on", "goods": "good" },
    }, "goods": {
        "at": "/goods/{good}",
        "given": [{ "id": "g" }],
    } }))
    .unwrap()
}

fn example() -> Members {
    let example = json!({ "orderId": "9", "status": "new", "amount": 1, "self": "/orders/9/items" });
    example.as_object().unwrap().clone()
}

/// What is asked of an operation by a holder, with these parameters and this body.
fn ask<T>(operation: &str, holder: &str, parameters: &Value, body: &Value, ask: impl FnOnce(&Request<'_>) -> T) -> T {
    let parameters = |name: &str| Some(parameters.get(name)?.as_str()?.to_owned());
    ask(&Request { operation, holder, parameters: &parameters, body, now: Duration::ZERO })
}

/// Creates an order of 5 for a holder, and gives what is answered.
fn created(resources: &Resources, holder: &str) -> Members {
    let mut answer = example();
    let id = ask("create", holder, &json!({}), &json!({ "amount": 5, "other": 1 }), |request| {
        resources.create(&kinds(), request, &mut answer)
    });
    assert_eq!(id.as_deref(), answer["orderId"].as_str());
    answer
}

fn about(resources: &Resources, id: &str, holder: &str) -> About {
    let parameters = json!({ "orderId": id });
    ask("read", holder, &parameters, &Value::Null, |request| resources.about(&kinds(), "/orders/{orderId}", request))
}

/// Does to an order of `a` what an operation does.
fn advance(resources: &Resources, id: &str, operation: &str, body: &Value) {
    let About::Resource(key) = about(resources, id, "a") else { panic!("is not known") };
    ask(operation, "a", &json!({}), body, |request| resources.advance(&kinds(), &key, request, &Members::new()));
}

/// What is listed for `a`.
fn listed(resources: &Resources, parameters: &Value) -> Value {
    let mut answer = json!({ "orders": [example()], "shown": 9, "of": { "all": 9 } });
    ask("list", "a", parameters, &Value::Null, |request| resources.list(&kinds(), request, &mut answer));
    answer
}

#[test]
fn the_first_has_the_id_of_the_example_and_the_next_another_also_in_its_links() {
    let resources = Resources::new(&kinds());
    assert_eq!(created(&resources, "a")["orderId"], "9");
    let second = created(&resources, "a");
    assert_eq!([&second["orderId"], &second["self"], &second["amount"]], [&json!("10"), &json!("/orders/10/items"), &json!(5)]);
    assert_eq!(second.get("other"), None);
}

#[test]
fn one_is_known_to_its_holder_alone_and_nothing_elsewhere_is_about_one() {
    let resources = Resources::new(&kinds());
    created(&resources, "a");
    assert!(matches!(about(&resources, "9", "a"), About::Resource(_)));
    assert!(matches!(about(&resources, "0", "a"), About::Resource(_)));
    assert!(matches!(about(&resources, "9", "b"), About::Unknown));
    assert!(matches!(about(&resources, "8", "a"), About::Unknown));
    let elsewhere = ask("read", "a", &json!({}), &Value::Null, |request| resources.about(&kinds(), "/ordersOf", request));
    assert!(matches!(elsewhere, About::Nothing));
}

#[test]
fn what_became_of_one_goes_before_a_persons_own_answer_and_that_before_what_it_was() {
    let resources = Resources::new(&kinds());
    created(&resources, "a");
    let About::Resource(key) = about(&resources, "9", "a") else { panic!("is not known") };
    let told = |person: &Members| {
        let mut answer = example();
        answer.insert("status".into(), json!("as in the example"));
        resources.tell(&kinds(), &key, Some("9"), person, &mut answer);
        [answer["status"].clone(), answer["amount"].clone()]
    };
    let person = json!({ "status": "open" }).as_object().unwrap().clone();
    assert_eq!(told(&Members::new()), [json!("new"), json!(5)]);
    assert_eq!(told(&person), [json!("open"), json!(5)]);
    advance(&resources, "9", "close", &Value::Null);
    assert_eq!(told(&person), [json!("closed"), json!(5)]);
}

#[test]
fn the_oldest_is_forgotten_and_what_was_given_never() {
    let resources = Resources::new(&kinds());
    (0..=REMEMBERED).for_each(|_| drop(created(&resources, "a")));
    assert!(matches!(about(&resources, "9", "a"), About::Unknown));
    assert!(matches!(about(&resources, "10", "a"), About::Resource(_)));
    assert!(matches!(about(&resources, "0", "a"), About::Resource(_)));
}

#[test]
fn those_of_a_holder_are_listed_as_the_request_asks() {
    let resources = Resources::new(&kinds());
    ["a", "b", "a"].iter().for_each(|holder| drop(created(&resources, holder)));
    advance(&resources, "11", "update", &json!({ "amount": 6 }));
    let ids = |parameters: Value| {
        let list = listed(&resources, &parameters);
        let ids: Vec<_> = list["orders"].as_array().unwrap().iter().map(|order| order["orderId"].clone()).collect();
        json!([ids, list["shown"], list["of"]["all"]])
    };
    assert_eq!(ids(json!({})), json!([["0", "9", "11"], 3, 3]));
    assert_eq!(ids(json!({ "amount": "6" })), json!([["11"], 1, 1]));
    assert_eq!(ids(json!({ "from": "1", "most": "1" })), json!([["9"], 1, 3]));
}

#[test]
fn what_is_deleted_is_not_there_and_its_id_is_given_to_no_other() {
    let resources = Resources::new(&kinds());
    created(&resources, "a");
    ["9", "0"].iter().for_each(|id| advance(&resources, id, "delete", &Value::Null));
    assert!(["9", "0"].iter().all(|id| matches!(about(&resources, id, "a"), About::Unknown)));
    assert_eq!(created(&resources, "a")["orderId"], "10");
}

#[test]
fn one_like_another_of_the_same_holder_is_refused() {
    let kinds: Kinds = serde_json::from_value(json!({ "orders": {
        "at": "/orders/{orderId}", "create": ["create"], "remember": ["amount"], "unique": ["amount"],
    } }))
    .unwrap();
    let resources = Resources::new(&kinds);
    created(&resources, "a");
    let refusal = |holder, amount: Value| {
        ask("create", holder, &json!({}), &json!({ "amount": amount }), |request| resources.refusal(&kinds, request))
    };
    assert_eq!([refusal("a", json!(5)), refusal("a", json!(6)), refusal("b", json!(5))], [Some(Denial::Exists), None, None]);
}

/// Adds an item to an order of `a`, of a kind that the request names.
fn add(resources: &Resources, order: &str, kind: &str, code: u64) -> Option<Denial> {
    let body = json!({ "kind": kind });
    ask("add", "a", &json!({ "orderId": order }), &body, |request| {
        let refusal = resources.refusal(&kinds(), request);
        let mut answer = json!({ "kind": "example", "code": code }).as_object().unwrap().clone();
        resources.create(&kinds(), request, &mut answer);
        refusal
    })
}

fn items(resources: &Resources, order: &str) -> Value {
    let About::Resource(owner) = about(resources, order, "a") else { return Value::Null };
    let template = json!({ "kind": "example", "code": 0 });
    resources.items(&kinds(), "items", Some(&owner), "a", template.as_object().unwrap()).into()
}

#[test]
fn what_a_request_names_is_one_of_its_owner_and_replaces_the_one_before() {
    let resources = Resources::new(&kinds());
    created(&resources, "a");
    for (order, kind, code) in [("9", "x", 1), ("0", "x", 2), ("9", "y", 3), ("9", "x", 4)] {
        assert_eq!(add(&resources, order, kind, code), None);
    }
    assert_eq!(items(&resources, "9"), json!([{ "kind": "x", "code": 4 }, { "kind": "y", "code": 3 }]));
    assert_eq!(items(&resources, "0"), json!([{ "kind": "z", "code": 7 }, { "kind": "x", "code": 2 }]));
    let mut answer = json!({ "items": [{ "kind": "example", "code": 0 }] });
    ask("items", "a", &json!({ "orderId": "0" }), &Value::Null, |request| resources.list(&kinds(), request, &mut answer));
    assert_eq!(answer["items"], items(&resources, "0"));
}

#[test]
fn what_belongs_to_something_needs_it_and_goes_with_it() {
    let resources = Resources::new(&kinds());
    let note = |on: &str, good: &str| {
        let body = json!({ "on": on, "good": good });
        ask("note", "a", &json!({}), &body, |request| resources.refusal(&kinds(), request))
    };
    // Everybody knows what is given to nobody.
    assert_eq!([note("0", "g"), note("0", "h"), note("9", "g")], [None, Some(Denial::Unknown), Some(Denial::Unknown)]);
    let mut answer = json!({ "note": "n" }).as_object().unwrap().clone();
    let body = json!({ "on": "0", "good": "g" });
    ask("note", "a", &json!({}), &body, |request| resources.create(&kinds(), request, &mut answer)).unwrap();
    let is_there = || !resources.items(&kinds(), "notes", None, "a", &Members::new()).is_empty();
    assert!(is_there());
    advance(&resources, "0", "delete", &Value::Null);
    assert!(!is_there());
}

#[test]
fn ids_are_varied_in_their_own_form() {
    let uuid = "6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a6f";
    assert_eq!(varied(uuid, 1), "6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a70");
    assert_eq!([varied("0099", 1), varied("text", 2), varied("text", 0)], ["0100", "text-2", "text"]);
}
