//! A server that costs the caller nothing: a thread of its own, no allocation for a request, and no sleep that a caller pays to end.

use std::io::{ErrorKind, Read, Result, Write};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use mio::net::{TcpListener, TcpStream};
use mio::{Events, Interest, Poll, Token};

use crate::accounts;

const TOKEN: &str = r#"{"access_token":"0b5f6c1e9a7d4c3f8e2b1a6d5c4f3e2d","token_type":"Bearer","expires_in":3600}"#;

/// The token of events that are about new connections; those of connections are their indices.
const LISTENER: Token = Token(usize::MAX);

/// How the server waits for requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// It asks again and again, so that no request has to wake it: a caller who does has the cost, and the longer the server has slept, the
    /// more it is.
    Awake,
    /// It sleeps, as whoever counts the instructions of all threads wants it.
    Asleep,
}

/// A server of tokens and accounts. Dropped, it ends when it wakes.
#[derive(Debug)]
pub struct Server {
    origin: String,
    ended: Arc<AtomicBool>,
}

struct Connection {
    stream: TcpStream,
    request: [u8; 4096],
    length: usize,
}

struct Responses {
    token: Vec<u8>,
    accounts: Vec<u8>,
}

impl Server {
    /// Begins to serve.
    ///
    /// # Errors
    /// When there is no port.
    pub fn start(waiting: Waiting) -> Result<Self> {
        let mut listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))?;
        let origin = format!("http://{}", listener.local_addr()?);
        let mut poll = Poll::new()?;
        poll.registry().register(&mut listener, LISTENER, Interest::READABLE)?;
        let ended = Arc::new(AtomicBool::new(false));
        let is_over = Arc::clone(&ended);
        thread::spawn(move || {
            let responses = Responses { token: response(TOKEN), accounts: response(&accounts()) };
            let (mut events, mut connections) = (Events::with_capacity(128), Vec::new());
            while !is_over.load(Ordering::Relaxed) {
                match poll.poll(&mut events, waiting.limit()) {
                    Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                    polled => polled.unwrap(),
                }
                for event in &events {
                    match event.token() {
                        LISTENER => accept(&listener, &poll, &mut connections).unwrap(),
                        // A connection ends with an error when its client is gone.
                        Token(index) => drop(connections[index].serve(&responses)),
                    }
                }
            }
        });
        Ok(Self { origin, ended })
    }

    /// Its address.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
    }
}

impl Waiting {
    fn limit(self) -> Option<Duration> {
        (self == Self::Awake).then_some(Duration::ZERO)
    }
}

fn response(body: &str) -> Vec<u8> {
    let length = body.len();
    let response = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\
         x-request-id: 7c1e2d3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f\r\ndate: Thu, 05 Mar 2026 12:00:00 GMT\r\n\r\n{body}"
    );
    response.into_bytes()
}

fn accept(listener: &TcpListener, poll: &Poll, connections: &mut Vec<Connection>) -> Result<()> {
    loop {
        let mut stream = match listener.accept() {
            Ok((stream, _)) => stream,
            Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
            Err(error) => return Err(error),
        };
        stream.set_nodelay(true)?;
        poll.registry().register(&mut stream, Token(connections.len()), Interest::READABLE)?;
        connections.push(Connection { stream, request: [0; 4096], length: 0 });
    }
}

impl Connection {
    /// Responds to the requests that have arrived. They are not pipelined.
    fn serve(&mut self, responses: &Responses) -> Result<()> {
        loop {
            let read = match self.stream.read(&mut self.request[self.length..]) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                read => read?,
            };
            self.length += read;
            let sent = &self.request[..self.length];
            let response = match sent {
                _ if read == 0 => return Ok(()),
                [b'G', ..] if sent.ends_with(b"\r\n\r\n") => &responses.accounts,
                [b'P', ..] if contains(sent, b"client_secret=") => &responses.token,
                _ => continue,
            };
            // A response is smaller than what a socket takes at once.
            self.stream.write_all(response)?;
            self.length = 0;
        }
    }
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}
