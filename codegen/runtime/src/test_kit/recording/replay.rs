//! Playing a recording.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fmt, fs, io, thread};

use http::{HeaderName, HeaderValue, Request, Response};

use super::exchange::{Exchange, Sent};
use super::line;
use super::matching::{Match, compared};
use super::redaction::Redaction;
use crate::call::Described;
use crate::error::TransportError;
use crate::test_kit::mock::failed;
use crate::transport::{Body, BoxFuture, Transport};

/// Plays what a [`Recorder`](super::Recorder) wrote: a request gets the response of the first exchange with its method, path, query and body
/// that was not played yet.
///
/// What stands in a recording as a placeholder may be anything in a request. A request that was not recorded panics, and says which it is;
/// what was recorded and not sent fails the test in [`Replay::verify`], or else when the replay is dropped.
pub struct Replay {
    state: Arc<State>,
}

struct State {
    file: String,
    redaction: Redaction,
    known: Mutex<Known>,
}

struct Known {
    /// By line, with whether it was played.
    exchanges: Vec<(Exchange, bool)>,
    unknown: Vec<String>,
}

impl Replay {
    /// Reads a recording.
    ///
    /// # Errors
    /// When the file cannot be read, or a line of it is no exchange.
    pub fn open(path: impl AsRef<Path>) -> io::Result<Self> {
        let (path, text) = (path.as_ref(), fs::read_to_string(&path)?);
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let fault = |line: usize| io::Error::new(io::ErrorKind::InvalidData, format!("{file}, line {line}: not of a recording"));
        let mut lines = text.lines();
        let members = lines.next().and_then(line::read_first).ok_or_else(|| fault(1))?;
        let redaction = Redaction { members: members.into_iter().collect() };
        let exchanges = lines.enumerate().map(|(at, line)| Ok((line::read(line).ok_or_else(|| fault(at + 2))?, false)));
        let known = Known { exchanges: exchanges.collect::<io::Result<_>>()?, unknown: Vec::new() };
        Ok(Self { state: Arc::new(State { file, redaction, known: Mutex::new(known) }) })
    }

    /// What a client sends its requests through: for `Builder::transport`.
    #[must_use]
    pub fn transport(&self) -> Arc<dyn Transport> {
        Arc::clone(&self.state) as Arc<dyn Transport>
    }

    /// Checks that all was played, and nothing else asked for. It is checked when the replay is dropped too.
    ///
    /// # Panics
    /// When a recorded request was not sent, or one was sent that was not recorded.
    #[track_caller]
    pub fn verify(&self) {
        if let Err(words) = self.state.verified() {
            failed(&words);
        }
    }
}

impl Drop for Replay {
    fn drop(&mut self) {
        // A test that fails already says why.
        if !thread::panicking() {
            self.verify();
        }
    }
}

impl fmt::Debug for Replay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Replay({})", self.state.file)
    }
}

impl State {
    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A line of the file, as people say it. The first is not of an exchange.
    fn said(&self, at: usize, request: &Sent) -> String {
        format!("`{} {}` ({}, line {})", request.method, request.path, self.file, at + 2)
    }

    fn verified(&self) -> Result<(), String> {
        let known = self.lock();
        let unsent = known.exchanges.iter().enumerate().filter(|(_, (_, is_played))| !is_played);
        let unsent = unsent.map(|(at, (exchange, _))| format!("recorded and not sent: {}", self.said(at, &exchange.request)));
        let lines: Vec<_> = known.unknown.iter().cloned().chain(unsent).collect();
        if lines.is_empty() { Ok(()) } else { Err(lines.join("\n")) }
    }

    /// What was recorded of a request.
    fn found(&self, sent: &Sent, named: &str) -> Result<Result<Response<Body>, TransportError>, String> {
        let mut known = self.lock();
        let compare =
            |(at, (exchange, is_played)): (usize, &(Exchange, bool))| (at, *is_played, compared(&exchange.request, sent));
        let compared: Vec<_> = known.exchanges.iter().enumerate().map(compare).collect();
        let same = compared.iter().find(|(_, is_played, found)| !is_played && *found == Match::Same);
        if let Some((exchange, is_played)) = same.and_then(|(at, ..)| known.exchanges.get_mut(*at)) {
            *is_played = true;
            return Ok(response(exchange, sent));
        }
        let close = compared.iter().find(|(_, is_played, found)| match found {
            Match::Same => *is_played,
            Match::SameAddress => !is_played,
            Match::Other => false,
        });
        let why = close.and_then(|(at, _, found)| Some((known.exchanges.get(*at)?, *at, *found)));
        let why = match why {
            Some(((exchange, _), at, Match::Same)) => format!("it was played already: {}", self.said(at, &exchange.request)),
            Some(((exchange, _), at, _)) => {
                format!("another query or body was recorded: {}", self.said(at, &exchange.request))
            }
            None => "nothing like it was recorded".to_owned(),
        };
        let words = format!("sent and not recorded: {named}; {why}");
        known.unknown.push(words.clone());
        Err(words)
    }

    async fn play(&self, request: Request<Body>) -> Result<Response<Body>, TransportError> {
        let (parts, body) = request.into_parts();
        let mut sent = Sent::new(&parts, &body.collect(usize::MAX).await?);
        // Of an operation the template, since its path may have ids of persons.
        let named = match parts.extensions.get::<Described>() {
            Some(operation) => format!("`{} {}`", operation.method, operation.path),
            None => format!("`{} {}`", parts.method, parts.uri.path()),
        };
        // What is hidden here matches the placeholder of whatever was hidden there.
        sent.hide(&self.redaction, str::to_owned);
        sent.settle();
        match self.found(&sent, &named) {
            Ok(played) => played,
            Err(words) => failed(&words),
        }
    }
}

/// The outcome of an exchange, for a request that was sent now.
fn response(exchange: &Exchange, sent: &Sent) -> Result<Response<Body>, TransportError> {
    let came = match &exchange.outcome {
        Ok(came) => came.clone().unsettled(&sent.context),
        Err(kind) => return Err(TransportError::new(*kind, "the connection broke when it was recorded")),
    };
    let mut response = Response::new(Body::full(came.body.bytes()));
    *response.status_mut() = came.status;
    let headers = came.headers.iter().filter_map(|(name, value)| {
        Some((HeaderName::try_from(name.as_str()).ok()?, HeaderValue::try_from(value.as_str()).ok()?))
    });
    response.headers_mut().extend(headers);
    Ok(response)
}

impl Transport for State {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(self.play(request))
    }
}
