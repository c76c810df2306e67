use serde_json::json;

use super::{About, Kinds, Members, REMEMBERED, Resources, varied};

fn kinds() -> Kinds {
    serde_json::from_value(json!({ "orders": {
        "at": "/orders/{orderId}",
        "create": ["create"],
        "remember": ["amount"],
        "moves": { "close": { "status": "closed" } },
        "given": [{ "id": "0", "holder": "a" }],
    } }))
    .unwrap()
}

fn example() -> Members {
    let example = json!({ "orderId": "9", "status": "new", "amount": 1, "self": "/orders/9/items" });
    example.as_object().unwrap().clone()
}

/// Creates an order of 5 for a holder, and gives what is answered.
fn created(resources: &Resources, holder: &str) -> Members {
    let mut answer = example();
    let id = resources.create(&kinds(), "create", holder, &json!({ "amount": 5, "other": 1 }), &mut answer);
    assert_eq!(id.as_deref(), answer["orderId"].as_str());
    answer
}

fn about(resources: &Resources, id: &str, holder: &str) -> About {
    resources.about(&kinds(), "/orders/{orderId}", &|_| Some(id.to_owned()), holder)
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
    assert!(matches!(resources.about(&kinds(), "/ordersOf", &|_| None, "a"), About::Nothing));
}

#[test]
fn what_became_of_one_goes_before_a_persons_own_answer_and_that_before_what_it_was() {
    let resources = Resources::new(&kinds());
    created(&resources, "a");
    let About::Resource(key) = about(&resources, "9", "a") else { panic!("is not known") };
    let told = |person: &Members| {
        let mut answer = example();
        answer.insert("status".into(), json!("as in the example"));
        resources.tell(&key, Some("9"), person, &mut answer);
        [answer["status"].clone(), answer["amount"].clone()]
    };
    let person = json!({ "status": "open" }).as_object().unwrap().clone();
    assert_eq!(told(&Members::new()), [json!("new"), json!(5)]);
    assert_eq!(told(&person), [json!("open"), json!(5)]);
    resources.advance(&kinds(), &key, "close", &Members::new());
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
fn ids_are_varied_in_their_own_form() {
    let uuid = "6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a6f";
    assert_eq!(varied(uuid, 1), "6f1d2c3b-9a48-4e57-8b06-1c2d3e4f5a70");
    assert_eq!([varied("0099", 1), varied("text", 2), varied("text", 0)], ["0100", "text-2", "text"]);
}
