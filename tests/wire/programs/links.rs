//! What responses link to, taken of what came and of what was sent.

use crate::server::{Server, response};
use links::types::{Id, NewUser};
use links::{Client, Linked, tenants};

const USER: &[u8] = br#"{"id":"a/b","number":12345678901234567890,"profile":{"level":1.10,"tags":["x"]}}"#;

async fn created(server: &Server) -> Linked<tenants::TenantCreateUserOperation> {
    let client = Client::builder(server.address()).build().unwrap();
    client.tenants().tenant(&Id::from("t 1")).create_user(&NewUser::new("Ann")).trace("7").linked().await.unwrap()
}

fn with_etag(status: &str, body: &[u8]) -> Vec<u8> {
    response(&format!("{status}\r\nETag: \"v1\""), "application/json", body)
}

#[tokio::test]
async fn a_link_gives_what_came_and_leaves_the_rest_to_the_caller() {
    let server = Server::start(&[&with_etag("201 Created", USER), crate::server::no_content()]);
    let user = created(&server).await;
    assert_eq!(user.status(), 201);
    user.get_user(3).unwrap().await.unwrap();
    let request = &server.requests()[1];
    assert_eq!(request.line, "GET /users/a%2Fb?version=3 HTTP/1.1");
    assert_eq!(request.header("If-None-Match"), Some("\"v1\""));
}

#[tokio::test]
async fn a_link_gives_what_was_sent_too() {
    let server = Server::start(&[&with_etag("201 Created", USER), crate::server::no_content()]);
    created(&server).await.invite().unwrap().await.unwrap();
    let request = &server.requests()[1];
    let from = format!("{}/tenants/t%201/users?trace=7", server.address()).replace(':', "%3A").replace('/', "%2F");
    let from = from.replace("%20", "%2520").replace('?', "%3F").replace('=', "%3D");
    assert_eq!(request.target(), format!("/invitations?about=Ann&from={from}&how=POST&trace=7"));
    assert_eq!(request.text(), r#"{"level":1.10,"tags":["x"]}"#);
}

#[tokio::test]
async fn numbers_keep_their_digits_and_objects_their_text() {
    let server = Server::start(&[&with_etag("201 Created", USER), crate::server::no_content()]);
    created(&server).await.filter(1).unwrap().await.unwrap();
    let filter = "%7B%22level%22%3A1.10%2C%22tags%22%3A%5B%22x%22%5D%7D";
    assert_eq!(server.requests()[1].target(), format!("/users/12345678901234567890?version=1&filter={filter}"));
}

#[tokio::test]
async fn what_did_not_come_is_an_error() {
    let server = Server::start(&[&with_etag("201 Created", b"{}")]);
    let error = created(&server).await.get_user(1).unwrap_err();
    let what = "createUser: this 201 Created has nothing at `/id` of its body, which its link `GetUser` takes";
    assert!(error.to_string().starts_with(what), "{error}");
    let server = Server::start(&[b"HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"]);
    let error = created(&server).await.get_user(1).unwrap_err();
    assert!(error.to_string().contains("no link `GetUser`"), "{error}");
}
