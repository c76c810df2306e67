//! Credentials, said once or for one call.

use crate::server::{Server, no_content};
use exchange::http::Method;
use exchange::{AccessToken, Client, ClientBuilder};

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().server(server.address())
}

#[tokio::test]
async fn schemes_that_go_together_are_sent_together() {
    let server = Server::start(&[no_content()]);
    let client = builder(&server).client_id("k1").bearer(&AccessToken::new("t1")).build().unwrap();
    client.secured().both().await.unwrap();
    let request = server.request();
    assert_eq!(["X-Client-Id", "Authorization"].map(|name| request.header(name)), [Some("k1"), Some("Bearer t1")]);
}

#[tokio::test]
async fn of_alternatives_the_first_that_is_given_is_sent() {
    let server = Server::start(&[no_content()]);
    builder(&server).query_key("a b").cookie_key("c").build().unwrap().secured().either().await.unwrap();
    builder(&server).cookie_key("c;d").build().unwrap().secured().either().await.unwrap();
    builder(&server).build().unwrap().secured().either().await.unwrap();
    let sent: Vec<(String, Option<String>)> = server
        .requests()
        .iter()
        .map(|request| (request.target().to_owned(), request.header("Cookie").map(str::to_owned)))
        .collect();
    let sent: Vec<(&str, Option<&str>)> = sent.iter().map(|(target, cookie)| (target.as_str(), cookie.as_deref())).collect();
    assert_eq!(sent, [("/either?key=a%20b", None), ("/either", Some("sid=c%3Bd")), ("/either", None)]);
}

#[tokio::test]
async fn a_name_and_a_password_go_as_basic_and_only_where_they_are_asked_for() {
    let server = Server::start(&[no_content()]);
    let client = builder(&server).basic("Aladdin", "open sesame").build().unwrap();
    client.secured().named().await.unwrap();
    client.secured().maybe().await.unwrap();
    let sent: Vec<Option<String>> = server.requests().iter().map(|request| request.header("Authorization").map(str::to_owned)).collect();
    assert_eq!(sent, [Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==".to_owned()), None]);
}

#[tokio::test]
async fn what_is_optional_is_sent_where_it_is_given() {
    let server = Server::start(&[no_content()]);
    builder(&server).oauth(&AccessToken::new("t2")).build().unwrap().secured().maybe().await.unwrap();
    assert_eq!(server.request().header("Authorization"), Some("Bearer t2"));
}

#[tokio::test]
async fn one_call_may_have_a_header_a_pair_and_a_token_of_its_own() {
    let server = Server::start(&[no_content()]);
    let client = builder(&server).header("X-Team", "blue").bearer(&AccessToken::new("t1")).build().unwrap();
    let secured = client.secured();
    secured.both().with_token(AccessToken::new("t3")).with_header("x-team", "red").with_query("a b", "c&d").await.unwrap();
    secured.open().with_header("Authorization", "Signature s").await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].target(), "/both?a%20b=c%26d");
    assert_eq!(["X-Team", "Authorization"].map(|name| requests[0].header(name)), [Some("red"), Some("Bearer t3")]);
    assert_eq!(["X-Team", "Authorization"].map(|name| requests[1].header(name)), [Some("blue"), Some("Signature s")]);
}

#[tokio::test]
async fn a_request_that_the_description_does_not_have_shows_all_that_is_given() {
    let server = Server::start(&[no_content()]);
    let client = builder(&server).client_id("k1").query_key("q").bearer(&AccessToken::new("t1")).build().unwrap();
    let response = client.raw(Method::GET, "/other/{id}/now").path_value("id", "a/b").await.unwrap();
    assert!(response.is_empty());
    let request = server.request();
    assert_eq!(request.target(), "/other/a%2Fb/now?key=q");
    assert_eq!(["X-Client-Id", "Authorization"].map(|name| request.header(name)), [Some("k1"), Some("Bearer t1")]);
}

#[tokio::test]
async fn values_are_not_printed() {
    let server = Server::start(&[no_content()]);
    let builder = builder(&server).client_id("sesame").basic("sesame", "sesame").header("X-Team", "sesame");
    let shown = format!("{builder:?}");
    let client = builder.build().unwrap();
    let call = client.secured().both().with_header("X-A", "sesame").with_query("b", "sesame").with_token(AccessToken::new("sesame"));
    assert!(!format!("{shown}{client:?}{call:?}").contains("sesame"));
    let error = Client::builder().header("X-Team", "sesame\n").build().unwrap_err();
    assert!(!error.to_string().contains("sesame"));
    let error = client.secured().both().with_header("X-A", "sesame\n").await.unwrap_err();
    assert!(!format!("{error}{error:?}").contains("sesame"));
}
