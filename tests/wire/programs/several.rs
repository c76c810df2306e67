//! Several APIs in one package, without environments.

use crate::server::{Server, no_content, response};
use several::{AccessToken, Api, Client, ClientBuilder};

fn builder(stock: &Server, orders: &Server) -> ClientBuilder {
    Client::builder().server_for(Api::Stock, stock.address()).server_for(Api::Orders, orders.address())
}

#[tokio::test]
async fn what_two_apis_have_in_common_is_said_once_and_shown_to_both() {
    let [stock, orders] = [(); 2].map(|()| Server::start(&[no_content()]));
    let client = builder(&stock, &orders).person("Aladdin", "open sesame").build().unwrap();
    client.items().list().await.unwrap();
    client.orders().list().await.unwrap();
    for server in [stock, orders] {
        assert_eq!(server.request().header("Authorization"), Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    }
}

#[tokio::test]
async fn schemes_of_one_name_that_differ_are_told_apart_by_their_api() {
    let [stock, orders] = [(); 2].map(|()| Server::start(&[no_content()]));
    let client = builder(&stock, &orders).stock_key("a").orders_key("b").token(&AccessToken::new("t")).build().unwrap();
    client.items().list().await.unwrap();
    client.orders().list().await.unwrap();
    let [stock, orders] = [stock.request(), orders.request()];
    assert_eq!((stock.target(), stock.header("X-Key")), ("/items", Some("a")));
    assert_eq!((orders.target(), orders.header("X-Key"), orders.header("Authorization")), ("/orders?key=b", None, None));
}

#[tokio::test]
async fn a_variable_is_set_in_the_addresses_of_all() {
    let server = Server::start(&[no_content()]);
    let client = Client::builder().origin(server.address()).region("south").shelf("b").build().unwrap();
    client.items().list().await.unwrap();
    client.orders().list().await.unwrap();
    let targets: Vec<String> = server.requests().iter().map(|request| request.target().to_owned()).collect();
    assert_eq!(targets, ["/stock/items", "/b/orders"]);
}

/// Parcels, and where the next ones are.
fn parcels(names: &str, links: &str) -> Vec<u8> {
    let whole = String::from_utf8(response("200 OK", "application/json", names.as_bytes())).unwrap();
    whole.replacen("\r\n", &format!("\r\nLink: {links}\r\n"), 1).into_bytes()
}

#[tokio::test]
async fn pages_follow_the_header_that_links_to_the_next() {
    let first = parcels(
        r#"["a","b"]"#,
        r#"</parcels?shelf=1>; rel="prev first", <https://elsewhere.example/parcels?shelf=3&from=b%2C>; rel=next"#,
    );
    let last = parcels(r#"["c"]"#, r#"</parcels?shelf=1>; rel="first""#);
    let server = Server::start(&[&first, &last]);
    let client = builder(&server, &server).build().unwrap();
    let (mut pages, mut names) = (client.parcels().list().shelf(2).pages(), Vec::new());
    while let Some(page) = pages.next().await {
        names.extend(page.unwrap().into_inner());
    }
    assert_eq!(names, ["a", "b", "c"]);
    let targets: Vec<String> = server.requests().iter().map(|request| request.target().to_owned()).collect();
    assert_eq!(targets, ["/parcels?shelf=2", "/parcels?shelf=3&from=b%2C"]);
}
