//! A server of two pets on loopback, for as long as the program runs.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const PETS: &str = r#"[{"id":"1","name":"Mimi","kind":"cat"},{"id":"2","name":"Rex","kind":"dog"}]"#;

/// Starts it; its address.
///
/// # Errors
/// When there is no port.
pub(crate) async fn started() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            tokio::spawn(served(connection));
        }
    });
    Ok(address)
}

/// Responds to the only request of a connection.
async fn served(mut connection: TcpStream) -> io::Result<()> {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        request.push(connection.read_u8().await?);
    }
    let (status, body) = match request.starts_with(b"GET /pets?limit=10 ") {
        true => ("200 OK", PETS),
        false => ("404 Not Found", r#"{"message":"no such pet"}"#),
    };
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
    connection.write_all((head + body).as_bytes()).await
}
