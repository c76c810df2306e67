//! Parameters: what is plain in intent goes out as it was meant.

use std::collections::BTreeMap;

use parameters::Client;
use parameters::types::{Colour, Look, LookBorn, Name, Of, Order, Reading, ReadingLevel, ReadingRelation, ReadingUnit};
use portal_runtime::Date;

use crate::server::{Server, no_content, response};

fn client(server: &Server) -> Client {
    Client::builder().server(server.address()).build().unwrap()
}

fn colour() -> Colour {
    Colour::new().colour(Name::DarkBlue).size(2)
}

fn look() -> Look {
    let sites = vec!["a,b".to_owned(), "c".to_owned()];
    let born = LookBorn::new().gte(Date::new(2020, 2, 29).unwrap());
    Look::new().colour(Name::Red).sites(sites).born(born)
}

#[tokio::test]
async fn a_name_in_the_path_that_nothing_describes_is_sent_there() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().thing("a/b").await.unwrap();
    assert_eq!(server.request().target(), "/things/a%2Fb");
}

#[tokio::test]
async fn members_of_an_exploded_object_are_apart() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().exploded(&look()).await.unwrap();
    assert_eq!(server.request().target(), "/exploded?colour=red&sites=a%2Cb&sites=c&born%5Bgte%5D=2020-02-29");
}

#[tokio::test]
async fn an_object_that_is_not_exploded_is_joined() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().joined(&colour()).await.unwrap();
    assert_eq!(server.request().target(), "/joined?look=colour,dark%20blue,size,2");
}

#[tokio::test]
async fn members_of_a_deep_object_stand_in_brackets_however_deep() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().deep(&look()).await.unwrap();
    let deep = "/deep?deep%5Bcolour%5D=red&deep%5Bsites%5D=a%2Cb&deep%5Bsites%5D=c&deep%5Bborn%5D%5Bgte%5D=2020-02-29";
    assert_eq!(server.request().target(), deep);
}

#[tokio::test]
async fn members_of_a_map_are_apart() {
    let server = Server::start(&[no_content()]);
    let rest = BTreeMap::from([("a b".to_owned(), "1&2".to_owned()), ("c".to_owned(), "3".to_owned())]);
    client(&server).operations().map(&rest).await.unwrap();
    assert_eq!(server.request().target(), "/map?a%20b=1%262&c=3");
}

#[tokio::test]
async fn what_an_item_of_an_array_holds_goes_together() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().list(&[colour(), Colour::new().size(3)]).await.unwrap();
    let target = "/list?of%5B0%5D%5Bcolour%5D=dark%20blue&of%5B0%5D%5Bsize%5D=2&of%5B1%5D%5Bsize%5D=3";
    assert_eq!(server.request().target(), target);
}

#[tokio::test]
async fn a_union_goes_as_the_branch_that_it_is() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().union(&Of::Look(Look::new().colour(Name::Red))).await.unwrap();
    client(&server).operations().union(&Of::Integer(7)).await.unwrap();
    let targets: Vec<String> = server.requests().iter().map(|request| request.target().to_owned()).collect();
    assert_eq!(targets, ["/union?of%5Bcolour%5D=red", "/union?of=7"]);
}

#[tokio::test]
async fn objects_go_in_paths_headers_and_cookies() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().place(&colour(), &colour(), &colour()).await.unwrap();
    let request = server.request();
    assert_eq!(request.target(), "/places/;colour=dark%20blue;size=2");
    assert_eq!(request.header("X-Look"), Some("colour=dark blue,size=2"));
    assert_eq!(request.header("Cookie"), Some("colour=dark%20blue; size=2"));
}

#[tokio::test]
async fn content_that_is_not_json_is_text_of_the_caller() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().content("<a/>", "", "a/b?c&d").await.unwrap();
    assert_eq!(server.request().target(), "/content?filter=%3Ca%2F%3E&path=a/b?c%26d&flag=");
}

#[tokio::test]
async fn values_that_differ_by_sign_and_case_alone_go_and_come_as_they_are() {
    let body = br#"{"unit":"MW","relation":"","direction":1,"level":"+1"}"#;
    let server = Server::start(&[&response("200 OK", "application/json", body)]);
    let sent = Reading::new(-1, ReadingLevel::Minus1, ReadingRelation::GreaterEqual, ReadingUnit::LowercaseMW);
    let read = client(&server).operations().order(&Order::MinusTime, -1, &sent).await.unwrap();
    let request = server.request();
    assert_eq!(request.target(), "/order?order=-time&step=-1");
    assert_eq!(request.text(), r#"{"unit":"mW","relation":">=","direction":-1,"level":"-1"}"#);
    assert_eq!((&read.unit, &read.relation, &read.level), (&ReadingUnit::MW, &ReadingRelation::Empty, &ReadingLevel::Plus1));
}
