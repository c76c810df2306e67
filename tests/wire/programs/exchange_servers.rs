//! Base addresses and path keys.

use crate::server::{Server, no_content};
use exchange::{Api, Client, ServerRegion, ServerStore};

fn client(server: &Server) -> Client {
    Client::builder().server(&format!("{}/base", server.address())).build().unwrap()
}

#[tokio::test]
async fn what_the_caller_gives_replaces_an_address_that_is_none() {
    let server = Server::start(&[no_content()]);
    let relative = relative::Client::builder(format!("{}/base", server.address())).build().unwrap();
    relative.operations().ping().await.unwrap();
    relative.operations().pong().await.unwrap();
    relative.operations().root().await.unwrap();
    let legacy = legacy::Client::builder(&format!("{}/", server.address())).build().unwrap();
    legacy.operations().add_account(&legacy::types::Accept::ApplicationVndAV1Json, "Basic x").await.unwrap();
    let lines: Vec<String> = server.requests().into_iter().map(|request| request.line).collect();
    assert_eq!(lines, ["GET /base/ping HTTP/1.1", "POST /other/ping HTTP/1.1", "PUT /ping HTTP/1.1", "POST /accounts HTTP/1.1"]);
}

#[tokio::test]
async fn variables_of_a_server_have_setters_and_defaults() {
    let server = Server::start(&[no_content()]);
    let moved = || Client::builder().origin(server.address());
    moved().build().unwrap().servers().files().await.unwrap();
    moved().number("2").build().unwrap().servers().files().await.unwrap();
    let lines: Vec<String> = server.requests().into_iter().map(|request| request.line).collect();
    assert_eq!(lines, ["GET /v1/files HTTP/1.1", "GET /v2/files HTTP/1.1"]);
    assert_eq!(ServerRegion::UsEast.as_str(), "us-east");
    assert!(Client::builder().region(ServerRegion::UsEast).port("8443").build().is_ok());
    assert!(Client::builder().port("none").build().is_err());
}

#[tokio::test]
async fn a_variable_is_said_once_for_all_servers_that_have_it_with_one_default() {
    let server = Server::start(&[no_content()]);
    let client = Client::builder().origin(server.address()).number("2").build().unwrap();
    client.servers().status().await.unwrap();
    client.servers().set_status().await.unwrap();
    let lines: Vec<String> = server.requests().into_iter().map(|request| request.line).collect();
    assert_eq!(lines, ["GET /status/v2/status HTTP/1.1", "POST /admin/v7/status HTTP/1.1"]);
}

#[tokio::test]
async fn an_own_server_that_is_left_open_is_the_callers_to_give() {
    let server = Server::start(&[no_content()]);
    let without = client(&server);
    let said = [without.servers().agent().await.unwrap_err().to_string(), without.servers().update_agent().await.unwrap_err().to_string()];
    assert!(said[0].contains("`server_for(Api::YourAgent, \"https://…\")`") && said[1].contains("`server_for(Api::PutAgent, "), "{said:?}");
    Client::builder().server_for(Api::YourAgent, server.address()).build().unwrap().servers().agent().await.unwrap();
    Client::builder().origin(server.address()).build().unwrap().servers().update_agent().await.unwrap();
    let lines: Vec<String> = server.requests().into_iter().map(|request| request.line).collect();
    assert_eq!(lines, ["GET /agent HTTP/1.1", "PUT /agent HTTP/1.1"]);
}

#[tokio::test]
async fn an_operation_goes_to_its_own_server() {
    let (server, upload) = (Server::start(&[no_content()]), Server::start(&[no_content()]));
    let client = Client::builder().server(server.address()).server_for(Api::UploadExchangeExampleV1, upload.address()).build().unwrap();
    client.servers().files().await.unwrap();
    client.servers().upload_file().await.unwrap();
    client.servers().raw().await.unwrap();
    let lines = |server: &Server| server.requests().into_iter().map(|request| request.line).collect::<Vec<_>>();
    assert_eq!(lines(&server), ["GET /files HTTP/1.1", "GET /raw-files/raw HTTP/1.1"]);
    assert_eq!(lines(&upload), ["POST /files HTTP/1.1"]);
}

#[tokio::test]
async fn variables_of_the_server_of_an_operation_have_setters_too() {
    let server = Server::start(&[no_content()]);
    let moved = || Client::builder().origin(server.address());
    moved().build().unwrap().servers().logs().await.unwrap();
    moved().store(ServerStore::Cold).number("2").build().unwrap().servers().logs().await.unwrap();
    let lines: Vec<String> = server.requests().into_iter().map(|request| request.line).collect();
    assert_eq!(lines, ["GET /main/v7/logs HTTP/1.1", "GET /cold/v7/logs HTTP/1.1"]);
}

#[tokio::test]
async fn path_keys_are_sent_as_a_url_has_them() {
    let server = Server::start(&[no_content()]);
    let paths = client(&server);
    paths.paths().pinned().await.unwrap();
    paths.paths().pinned().more("x").await.unwrap();
    paths.paths().order("a/b", &"1".into()).get_order().await.unwrap();
    paths.paths().item(&"7".into()).archive_item().await.unwrap();
    paths.paths().list_open().await.unwrap();
    let targets: Vec<String> = server.requests().iter().map(|request| request.target().to_owned()).collect();
    assert_eq!(
        targets,
        [
            "/base/pinned?kind=a%20b",
            "/base/pinned?kind=a%20b&more=x",
            "/base/shops/a%2Fb/orders/a%2Fb-1",
            "/base/items/7:archive",
            "/base/accounts",
        ]
    );
}

#[tokio::test]
async fn headers_are_parameters_like_others_in_swagger_2_0() {
    let server = Server::start(&[no_content()]);
    let legacy = legacy::Client::builder(server.address()).build().unwrap();
    let body = legacy::types::AddAccountBody::new();
    legacy
        .operations()
        .add_account(&legacy::types::Accept::ApplicationVndAV2Json, "Bearer t")
        .content_type_header("application/vnd.a+json")
        .body(&body)
        .await
        .unwrap();
    let request = server.request();
    let sent = ["Authorization", "Accept", "Content-Type"].map(|name| request.header(name));
    assert_eq!(sent, [Some("Bearer t"), Some("application/vnd.a.v2+json"), Some("application/vnd.a+json")]);
}
