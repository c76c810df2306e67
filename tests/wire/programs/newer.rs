//! Arrays described place by place, and mappings with keys of a type.

use newer::types::{Bounds, Currency, Point, RouteReached, Stop};
use newer::{Client, Date, IsoDuration};

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

fn sweden() -> Bounds {
    Bounds::new(Point::new(10.5, 55.25), Point::new(24.0, 69.0))
}

#[tokio::test]
async fn items_are_read_and_sent_in_their_places() {
    let json = r#"{"from":[18.0,59.5],"stops":[["a",1,"12:30:00","1.50","x","y"],["b"],["c",null,"08:00:00Z"]],"lasts":"PT1H","seen_from":"192.0.2.1","reached":[1,2]}"#;
    let server = serving(json);
    let operations = client(&server).operations();
    let route = operations.route(&sweden()).await.unwrap().into_inner();
    assert_eq!(server.requests()[0].target(), "/route?within=10.5,55.25,24,69");
    let Stop { first, second, additional, .. } = &route.stops[0];
    assert_eq!((first.as_str(), *second, additional.as_slice()), ("a", Some(1), &["x".to_owned(), "y".to_owned()][..]));
    assert_eq!((route.stops[1].second, route.stops[2].third.map(|time| time.to_string())), (None, Some("08:00:00Z".to_owned())));
    assert_eq!(route.lasts.as_ref().and_then(IsoDuration::length), Some(std::time::Duration::from_secs(3600)));
    assert!(matches!(&route.reached, Some(RouteReached::Point(point)) if point.second == 2.0));
    operations.update_route(&route).await.unwrap();
    assert_eq!(sent(&server).replace(".0", ""), json.replace(".0", ""));
}

#[tokio::test]
async fn an_item_that_is_missing_is_named_by_its_place() {
    let server = serving(r#"{"from":[18.0],"stops":[]}"#);
    let error = client(&server).operations().route(&sweden()).await.unwrap_err();
    assert!(error.to_string().contains("`from[1]` is missing"), "{error}");
}

#[tokio::test]
async fn a_method_that_the_format_does_not_know_is_sent() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().link_route(&Point::new(18.0, 59.5)).await.unwrap();
    assert_eq!((server.request().line.as_str(), server.request().text().as_str()), ("LINK /route HTTP/1.1", "[18.0,59.5]"));
}

#[tokio::test]
async fn keys_are_values_of_their_type_and_newer_ones_are_kept() {
    let json = r#"{"by_currency":{"EUR":"11.20","NOK":"0.98"},"by_day":{"2026-01-31":4}}"#;
    let server = serving(json);
    let operations = client(&server).operations();
    let rates = operations.rates().await.unwrap().into_inner();
    assert_eq!(rates.by_currency.as_ref().unwrap()[&Currency::Eur].to_string(), "11.20");
    assert_eq!(rates.by_day.as_ref().unwrap()[&Date::new(2026, 1, 31).unwrap()], 4);
    operations.update_rates(&rates).await.unwrap();
    assert_eq!(sent(&server), json);
}

#[tokio::test]
async fn a_key_that_spells_no_value_of_its_type_is_an_error_that_does_not_show_it() {
    let server = serving(r#"{"by_day":{"yesterday":4}}"#);
    let error = client(&server).operations().rates().await.unwrap_err();
    assert!(error.to_string().contains("`by_day.*`") && !error.to_string().contains("yesterday"), "{error}");
}
