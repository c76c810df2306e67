//! A server that makes what it sends while it sends it, and forgets what it is sent.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

const BLOCK: [u8; 1 << 16] = [7; 1 << 16];

/// A server on loopback, for as long as the process runs.
pub(super) struct Server {
    address: String,
}

impl Server {
    /// Begins to serve a file of so many bytes, and so many events.
    pub(super) fn start(bytes: u64, events: i64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                thread::spawn(move || serve(stream, bytes, events));
            }
        });
        Self { address }
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }
}

fn serve(mut stream: TcpStream, bytes: u64, events: i64) -> io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let head = lines(&mut reader)?;
        match head.first().and_then(|line| line.split(" HTTP/").next()) {
            Some("GET /news") => news(&mut stream, events)?,
            Some("GET /file") => file(&mut stream, bytes)?,
            Some("PUT /file" | "POST /form") => came(&head, &mut reader, &mut stream)?,
            _ => return Ok(()),
        }
    }
}

fn lines(reader: &mut BufReader<TcpStream>) -> io::Result<Vec<String>> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line == "\r\n" {
            return Ok(lines);
        }
        lines.push(line.trim_end().to_owned());
    }
}

/// Events, each in two chunks that end within it.
fn news(stream: &mut TcpStream, events: i64) -> io::Result<()> {
    write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")?;
    let mut chunk = |text: &str| write!(stream, "{:x}\r\n{text}\r\n", text.len());
    for number in 0..events {
        chunk(&format!("id: {number}\r\ndata: {{\"num"))?;
        chunk(&format!("ber\": {number}}}\r\n\r\n"))?;
    }
    chunk("data: [DONE]\n\n")?;
    write!(stream, "0\r\n\r\n")
}

fn file(stream: &mut TcpStream, bytes: u64) -> io::Result<()> {
    write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: {bytes}\r\n\r\n")?;
    let mut left = bytes;
    while left > 0 {
        let block = &BLOCK[..BLOCK.len().min(usize::try_from(left).unwrap_or(usize::MAX))];
        stream.write_all(block)?;
        left -= u64::try_from(block.len()).unwrap();
    }
    Ok(())
}

/// Reads a body to its end, and tells how large it was and how its end was known.
fn came(head: &[String], reader: &mut BufReader<TcpStream>, stream: &mut TcpStream) -> io::Result<()> {
    let header = |name: &str| head.iter().find_map(|line| line.to_ascii_lowercase().strip_prefix(name).map(str::to_owned));
    let (bytes, framing) = match header("content-length: ") {
        Some(length) => (forgotten(reader, length.parse().unwrap())?, "length"),
        None => (chunks(reader)?, "chunks"),
    };
    let told = format!("{{\"bytes\":{bytes},\"framing\":\"{framing}\"}}");
    write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{told}", told.len())
}

fn chunks(reader: &mut BufReader<TcpStream>) -> io::Result<u64> {
    let mut bytes = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let length = u64::from_str_radix(line.trim_end(), 16).unwrap();
        bytes += forgotten(reader, length)?;
        reader.read_line(&mut line)?;
        if length == 0 {
            return Ok(bytes);
        }
    }
}

fn forgotten(reader: &mut BufReader<TcpStream>, bytes: u64) -> io::Result<u64> {
    io::copy(&mut reader.take(bytes), &mut io::sink())
}
