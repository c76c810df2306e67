//! A bank of a few lines over a socket of its own: it gives tokens when it is told to, and knows no country.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use open_payments::Keys;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, Semaphore};

/// The bank; it lives as long as the runtime of its test.
pub(crate) struct RawBank {
    origin: String,
    state: Arc<State>,
}

struct State {
    /// The requests for a token.
    tokens: AtomicUsize,
    came: Notify,
    /// A response for each permit.
    gate: Semaphore,
}

impl RawBank {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(State { tokens: AtomicUsize::new(0), came: Notify::new(), gate: Semaphore::new(0) });
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                tokio::spawn(serve(socket, Arc::clone(&shared)));
            }
        });
        Self { origin, state }
    }

    pub(crate) fn client(&self) -> open_payments::Sandbox {
        open_payments::Sandbox::builder(Keys::new("id", "secret")).origin(&self.origin).build().unwrap()
    }

    /// Waits until a request for a token is there.
    pub(crate) async fn is_asked(&self) {
        self.state.came.notified().await;
    }

    /// Lets one request for a token have its response.
    pub(crate) fn give_token(&self) {
        self.state.gate.add_permits(1);
    }

    pub(crate) fn tokens_asked(&self) -> usize {
        self.state.tokens.load(Ordering::SeqCst)
    }
}

/// One request for each connection.
async fn serve(mut socket: TcpStream, state: Arc<State>) {
    let mut request = String::new();
    let mut chunk = [0; 4096];
    while !is_whole(&request) {
        match socket.read(&mut chunk).await {
            Ok(length) if length > 0 => request.push_str(str::from_utf8(&chunk[..length]).unwrap()),
            _ => return,
        }
    }
    let body = if request.starts_with("POST") {
        state.tokens.fetch_add(1, Ordering::SeqCst);
        state.came.notify_one();
        state.gate.acquire().await.unwrap().forget();
        r#"{"access_token": "a", "token_type": "Bearer", "expires_in": 3600}"#
    } else {
        r#"{"countries": []}"#
    };
    let head =
        format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {}", body.len());
    let _ = socket.write_all(format!("{head}\r\n\r\n{body}").as_bytes()).await;
}

fn is_whole(request: &str) -> bool {
    let Some((head, body)) = request.split_once("\r\n\r\n") else { return false };
    let head = head.to_ascii_lowercase();
    let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.parse().ok());
    body.len() >= length.unwrap_or(0)
}
