//! Several APIs in one package, without environments.

use crate::server::{Server, no_content};
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
