//! Pages and their items, as extensions of a description say how they are found.

use crate::server::{Server, response};
use pages::Client;

fn json(body: &str) -> Vec<u8> {
    response("200 OK", "application/json", body.as_bytes())
}

/// A server that gives these bodies, and a client of it.
fn served(bodies: &[&str]) -> (Server, Client) {
    let responses: Vec<Vec<u8>> = bodies.iter().map(|body| json(body)).collect();
    let server = Server::start(&responses.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let client = Client::builder(server.address()).build().unwrap();
    (server, client)
}

fn targets(server: &Server) -> Vec<String> {
    server.requests().iter().map(|request| request.target().to_owned()).collect()
}

#[tokio::test]
async fn items_follow_a_cursor_until_there_is_none() {
    let (server, client) = served(&[
        r#"{"data":{"orders":[{"id":1},{"id":2}],"next":"a&b"}}"#,
        r#"{"data":{"orders":[],"next":"c\u00e9"}}"#,
        r#"{"data":{"orders":[{"id":3}],"next":null}}"#,
    ]);
    let (mut items, mut ids) = (client.cursors().list().kind("x").items(), Vec::new());
    while let Some(item) = items.next().await {
        ids.push(item.unwrap().id);
    }
    assert_eq!(ids, [1, 2, 3]);
    assert_eq!(targets(&server), ["/cursors?kind=x", "/cursors?after=a%26b&kind=x", "/cursors?after=c%C3%A9&kind=x"]);
}

#[tokio::test]
async fn a_cursor_that_comes_again_is_an_error() {
    let (server, client) = served(&[r#"{"data":{"orders":[],"next":"a"}}"#]);
    let mut pages = client.cursors().list().pages();
    let outcomes = [pages.next().await, pages.next().await, pages.next().await].map(|page| page.map(|page| page.is_ok()));
    assert_eq!(outcomes, [Some(true), Some(true), Some(false)]);
    assert!(pages.next().await.is_none());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn pages_are_counted_until_one_is_short() {
    let (server, client) = served(&[r#"[{"id":1},{"id":2}]"#, r#"[{"id":3}]"#]);
    let mut items = client.numbers().list().size(2).items();
    let mut count = 0;
    while let Some(item) = items.next().await {
        count += item.unwrap().id;
    }
    assert_eq!(count, 6);
    assert_eq!(targets(&server), ["/numbers?size=2", "/numbers?page=1&size=2"]);
}

#[tokio::test]
async fn pages_are_counted_from_where_the_caller_begins_until_one_is_empty() {
    let (server, client) = served(&[r#"[{"id":1}]"#, r#"[{"id":2}]"#, "[]"]);
    let mut pages = client.numbers().list().page(4).pages();
    while let Some(page) = pages.next().await {
        page.unwrap();
    }
    assert_eq!(targets(&server), ["/numbers?page=4", "/numbers?page=5", "/numbers?page=6"]);
}

#[tokio::test]
async fn a_page_that_comes_again_is_an_error() {
    let (server, client) = served(&[r#"[{"id":1}]"#]);
    let mut pages = client.numbers().list().pages();
    let outcomes = [pages.next().await, pages.next().await, pages.next().await].map(|page| page.map(|page| page.is_ok()));
    assert_eq!(outcomes, [Some(true), Some(true), Some(false)]);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn items_are_counted_until_the_response_says_that_there_are_no_more() {
    let (server, client) = served(&[
        r#"{"orders":[{"id":1},{"id":2}],"more":true}"#,
        r#"{"orders":[{"id":3}]}"#,
        r#"{"orders":[{"id":4}],"more":false}"#,
    ]);
    let (mut items, mut ids) = (client.offsets().list().items(), Vec::new());
    while let Some(item) = items.next().await {
        ids.push(item.unwrap().id);
    }
    assert_eq!(ids, [1, 2, 3, 4]);
    assert_eq!(targets(&server), ["/offsets", "/offsets?offset=2", "/offsets?offset=3"]);
}

#[tokio::test]
async fn of_an_address_the_query_is_followed_alone() {
    let (server, client) = served(&[
        r#"{"orders":[{"id":1}],"nextLink":"https://elsewhere.example/addresses?filter=a&%24skip=1"}"#,
        r#"{"orders":null}"#,
    ]);
    let mut items = client.addresses().list().filter("a").items();
    assert_eq!(items.next().await.unwrap().unwrap().id, 1);
    assert!(items.next().await.is_none());
    assert_eq!(targets(&server), ["/addresses?filter=a", "/addresses?filter=a&%24skip=1"]);
}
