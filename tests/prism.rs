//! Prism, which serves a description and says what is wrong with each request that it gets.
//!
//! A module of each test binary that needs it, by `#[path]`. It shares nothing with the generator, the runtime and the bank.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// The last version for Node 18 and 20.
const PACKAGE: &str = "@stoplight/prism-cli@5.14.2";

/// How long it may say nothing.
const PATIENCE: Duration = Duration::from_secs(120);

/// What it prints before its address, once it listens.
const LISTENS: &str = "Prism is listening on ";
/// What it prints of each request.
const RECEIVED: &str = "Request received";
/// What it prints of a request that the description does not allow, and of one for which it has no operation.
const WRONG: [&str; 2] = ["Violation: request", "Request terminated with error"];
/// A path that no description has. What is printed of it comes after all that was asked before.
const LAST: &str = "/that-was-the-last-one";

/// Prism, installed by npm into a folder.
pub(crate) struct Prism(PathBuf);

/// A description that is served on this machine, until it is judged.
pub(crate) struct Served {
    process: Child,
    /// Lines.
    printed: Receiver<String>,
    address: String,
}

/// What was said of all requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Judgement {
    pub(crate) requests: usize,
    /// Each with the request that it is about.
    pub(crate) violations: Vec<String>,
}

impl Prism {
    /// Installs it into a folder, unless it is there.
    pub(crate) fn install(folder: &Path) -> Self {
        fs::create_dir_all(folder).unwrap();
        let mut npm = Command::new("npm");
        npm.args(["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", "."]).arg(PACKAGE);
        let output = npm.current_dir(folder).output().unwrap_or_else(|error| panic!("the program `npm` is needed: {error}"));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Self(folder.join("node_modules/.bin/prism"))
    }

    /// Serves a description.
    pub(crate) fn serve(&self, description: &Path) -> Served {
        let mut prism = Command::new(&self.0);
        prism.args(["mock", "--port", "0"]).arg(description).stdin(Stdio::null()).stdout(Stdio::piped());
        let mut process = prism.spawn().unwrap();
        let printed = BufReader::new(process.stdout.take().unwrap());
        let (sender, receiver) = channel();
        // It stands still once nobody reads what it prints.
        thread::spawn(move || printed.lines().map_while(Result::ok).all(|line| sender.send(line).is_ok()));
        let mut served = Served { process, printed: receiver, address: String::new() };
        let last = served.lines_to(LISTENS).pop().unwrap_or_default();
        served.address = last.rsplit(LISTENS).next().unwrap_or_default().trim().to_owned();
        served
    }
}

impl Served {
    /// Scheme, host and port.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// What it says of the requests since it was asked last.
    pub(crate) fn judge(&self) -> Judgement {
        let _ = self.ask(&format!("GET {LAST} HTTP/1.1"));
        let mut judgement = Judgement { requests: 0, violations: Vec::new() };
        let mut request = String::new();
        for line in self.lines_to(&format!("get {LAST}")) {
            if line.contains(RECEIVED) {
                request = between(&line, "[HTTP SERVER]", 'ℹ').to_owned();
                judgement.requests += 1;
            } else if WRONG.iter().any(|wrong| line.contains(wrong)) {
                judgement.violations.push(format!("{request}: {}", line.rsplit("error ").next().unwrap_or_default().trim()));
            }
        }
        // The last one is ours.
        judgement.requests -= 1;
        self.lines_to(WRONG[1]);
        judgement
    }

    /// What it answers to a request of this first line, without anything else.
    pub(crate) fn ask(&self, line: &str) -> String {
        let authority = self.address.trim_start_matches("http://");
        let mut stream = TcpStream::connect(authority).unwrap();
        write!(stream, "{line}\r\nHost: {authority}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Lines that are printed up to and with the first that has this text.
    fn lines_to(&self, text: &str) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        while !lines.last().is_some_and(|line| line.contains(text)) {
            let line = self.printed.recv_timeout(PATIENCE);
            lines.push(line.unwrap_or_else(|error| panic!("{error}: `{text}` was awaited after {lines:#?}")));
        }
        lines
    }
}

/// What stands in a line after `start` and before `end`.
fn between<'l>(line: &'l str, start: &str, end: char) -> &'l str {
    let rest = line.split_once(start).map_or(line, |(_, rest)| rest);
    rest.split(end).next().unwrap_or(rest).trim()
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill().and_then(|()| self.process.wait());
    }
}
