//! Parameters: what is plain in intent goes out as it was meant.

use crate::server::{Server, no_content};
use parameters::Client;

fn client(server: &Server) -> Client {
    Client::builder().server(0, server.address()).build().unwrap()
}

#[tokio::test]
async fn a_name_in_the_path_that_nothing_describes_is_sent_there() {
    let server = Server::start(&[no_content()]);
    client(&server).operations().get("a/b").await.unwrap();
    assert_eq!(server.request().target(), "/things/a%2Fb");
}
