//! Forms of Swagger 2.0: arrays as `collectionFormat` says.

use fields::types::{PostBody, UploadBody};
use fields::{Client, FilePart};

use crate::forms::parts;
use crate::server::{Server, no_content};

fn client(server: &Server) -> Client {
    Client::builder().server(server.address()).build().unwrap()
}

fn two() -> Vec<String> {
    vec!["a".to_owned(), "b".to_owned()]
}

#[tokio::test]
async fn arrays_in_a_form_go_in_their_collection_format() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().form(&PostBody::new(two(), two(), two(), two())).await.unwrap();
    assert_eq!(server.request().text(), "tags=a&tags=b&codes=a%7Cb&words=a%20b&plain=a,b");
}

#[tokio::test]
async fn arrays_in_parts_do_so_too() {
    let server = Server::start(&[no_content()]);
    let body = UploadBody::new(FilePart::new(&b"1"[..]).named("a.txt").of_type("text/plain"), two());
    client(&server).operations().upload(&body).await.unwrap();
    let file = r#"name="file"; filename="a.txt" Content-Type: text/plain | 1"#;
    assert_eq!(parts(&server.request()), [file, r#"name="plain" | a,b"#]);
}
