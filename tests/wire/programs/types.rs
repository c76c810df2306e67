//! Types: what is kept, told apart, and sent.

use types::types::{Boss, Garage, GarageFirst, GaragePart, GarageTool, Lorry, Nest, OrderVariant, PaymentVariant, Person, Pet, Vehicle};
use types::{Client, Json};

use crate::server::{Server, no_content, response};

fn client(server: &Server) -> Client {
    Client::builder().server(server.address()).build().unwrap()
}

/// A server that answers once with this JSON, and then without a body.
fn serving(json: &str) -> Server {
    Server::start(&[&response("200 OK", "application/json", json.as_bytes()), no_content()])
}

/// What the server was sent last.
fn sent(server: &Server) -> String {
    server.requests().last().unwrap().text()
}

#[tokio::test]
async fn members_that_may_be_any_are_kept_and_sent() {
    let server = serving(r#"{"lat":1.5,"zone":{"a":[1,null]},"inner":{"a":"x","b":null},"tag":"t"}"#);
    let operations = client(&server).operations();
    let mut place = operations.place().await.unwrap().into_inner();
    assert_eq!(place.additional["zone"].as_str(), r#"{"a":[1,null]}"#);
    place.additional.insert("new".to_owned(), Json::parse("true").unwrap());
    operations.update_place(&place).await.unwrap();
    assert_eq!(sent(&server), r#"{"lat":1.5,"inner":{"a":"x","b":null},"new":true,"tag":"t","zone":{"a":[1,null]}}"#);
}

#[tokio::test]
async fn members_of_a_union_are_not_among_those_without_a_name() {
    let server = serving(r#"{"amount":1,"iban":"SE1","note":"n"}"#);
    let operations = client(&server).operations();
    let payment = operations.payment().await.unwrap().into_inner();
    assert!(matches!(payment.variant, Some(PaymentVariant::Iban(_))));
    operations.update_payment(&payment).await.unwrap();
    assert_eq!(sent(&server), r#"{"amount":1,"iban":"SE1","note":"n"}"#);
}

#[tokio::test]
async fn numbers_that_promise_exactness_keep_their_digits() {
    let server = serving(r#"{"gross":12345678901234567.89,"share":1.50e-3,"written":"0.10"}"#);
    let operations = client(&server).operations();
    let entry = operations.entry().await.unwrap().into_inner();
    operations.update_entry(&entry).await.unwrap();
    assert_eq!(sent(&server), r#"{"gross":12345678901234567.89,"share":0.00150,"written":"0.10"}"#);
}

#[tokio::test]
async fn a_date_time_as_java_prints_it_and_a_value_of_a_map_that_is_null_are_read() {
    let server = serving(r#"{"gross":1e20,"share":0,"written":"0","at":"2026-01-31T12:30:00.000+0100","limits":{"a":null,"b":1}}"#);
    let operations = client(&server).operations();
    let entry = operations.entry().await.unwrap().into_inner();
    operations.update_entry(&entry).await.unwrap();
    let expected = r#"{"gross":100000000000000000000,"share":0,"written":"0","at":"2026-01-31T12:30:00.000+01:00","limits":{"b":1}}"#;
    assert_eq!(sent(&server), expected);
}

#[tokio::test]
async fn what_may_be_left_out_or_null_is_either_or_a_value() {
    let server = Server::start(&[no_content()]);
    let operations = client(&server).operations();
    operations.update_person(&Person::new()).await.unwrap();
    assert_eq!(sent(&server), "{}");
    operations.update_person(&Person::new().nick_null().share_null().boss_null()).await.unwrap();
    assert_eq!(sent(&server), r#"{"nick":null,"share":null,"boss":null}"#);
    let share = "0.5".parse().unwrap();
    operations.update_person(&Person::new().nick("N").share(share).boss(Boss::new())).await.unwrap();
    assert_eq!(sent(&server), r#"{"nick":"N","share":"0.5","boss":{}}"#);
}

#[tokio::test]
async fn what_came_as_null_goes_back_as_null() {
    let server = serving(r#"{"nick":null,"boss":{"name":null},"age":null}"#);
    let operations = client(&server).operations();
    let person = operations.person().await.unwrap().into_inner();
    operations.update_person(&person).await.unwrap();
    assert_eq!(sent(&server), r#"{"nick":null,"boss":{}}"#);
}

async fn garage(json: &str) -> Garage {
    client(&serving(json)).operations().garage().await.unwrap().into_inner()
}

#[tokio::test]
async fn a_value_is_the_branch_that_the_mapping_of_what_all_extend_names() {
    let first = garage(r#"{"first":{"kind":"lorry","ccm":1}}"#).await.first;
    assert!(matches!(first, Some(GarageFirst::Lorry(Lorry::Lorry(_)))));
    let first = garage(r#"{"first":{"kind":"tipper","ccm":1}}"#).await.first;
    assert!(matches!(first, Some(GarageFirst::Lorry(Lorry::Tipper(_)))));
}

#[tokio::test]
async fn a_value_of_a_schema_that_others_extend_is_the_one_that_it_names() {
    let all = r#"[{"kind":"lorry","axles":3},{"kind":"tipper","axles":2,"tons":9},{"kind":"moped","tons":1},{"kind":"bus","axles":2}]"#;
    let all = garage(&format!(r#"{{"all":{all}}}"#)).await.all.unwrap();
    assert!(matches!(&all[0], Vehicle::Lorry(lorry) if lorry.axles == Some(3)));
    assert!(matches!(&all[1], Vehicle::Tipper(tipper) if tipper.axles == Some(2) && tipper.tons == Some(9)));
    assert!(matches!(&all[2], Vehicle::Moped(_)));
    assert!(matches!(&all[3], Vehicle::Unknown(_)));
}

#[tokio::test]
async fn without_a_mapping_a_value_names_its_schema() {
    let pet = garage(r#"{"pet":{"petType":"Cat","lives":9,"friends":[{"petType":"Pet"},{"petType":"Dog"}]}}"#).await.pet;
    let Some(Pet::Cat(cat)) = pet else { panic!("{pet:?}") };
    assert_eq!(cat.lives, Some(9));
    assert!(matches!(cat.friends.as_deref(), Some([Pet::Pet(_), Pet::Unknown(_)])));
}

#[tokio::test]
async fn values_that_a_branch_lists_are_those_of_its_tag() {
    let tool = garage(r#"{"tool":{"type":"fretsaw","size":1}}"#).await.tool;
    assert!(matches!(tool, Some(GarageTool::Saw(_))));
    let tool = garage(r#"{"tool":{"type":"hammer","size":1}}"#).await.tool;
    assert!(matches!(tool, Some(GarageTool::Unknown(_))));
}

#[tokio::test]
async fn a_branch_without_values_of_its_own_is_taken_where_no_other_is_named() {
    let part = garage(r#"{"part":{"type":"screw","depth":"d"}}"#).await.part;
    assert!(matches!(part, Some(GaragePart::Other(_))));
    // It fits the branch without a name better, and then that alone.
    let part = garage(r#"{"part":{"type":"drill","depth":"d"}}"#).await.part;
    assert!(matches!(part, Some(GaragePart::Drill(_))));
    let part = garage(r#"{"part":{"type":"drill","size":"large","depth":"d"}}"#).await.part;
    assert!(matches!(part, Some(GaragePart::Unknown(_))));
}

#[tokio::test]
async fn lists_of_lists_and_of_what_a_schema_extends_are_read() {
    let nest = client(&serving("[[],[[]]]")).operations().nest().await.unwrap().into_inner();
    let Nest::Items(items) = nest else { panic!("{nest:?}") };
    assert!(matches!(&items[1], Nest::Items(items) if items.len() == 1));
    let json = r#"{"name":"n","parents":[{"kind":"k","parents":[{}]}]}"#;
    let leaf = client(&serving(json)).operations().leaf().await.unwrap().into_inner();
    let parents = leaf.parents.unwrap();
    assert_eq!((parents[0].kind.as_deref(), parents[0].parents.as_ref().map(Vec::len)), (Some("k"), Some(1)));
}

#[tokio::test]
async fn of_two_unions_in_one_object_no_member_is_lost() {
    let server = serving(r#"{"number":1,"cash":"c","post":"p"}"#);
    let operations = client(&server).operations();
    let order = operations.order().await.unwrap().into_inner();
    assert!(matches!(order.variant, Some(OrderVariant::Cash(_))));
    operations.update_order(&order).await.unwrap();
    assert_eq!(sent(&server), r#"{"number":1,"cash":"c","post":"p"}"#);
}
