//! Recording what a client sends and receives.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fmt, fs, io};

use http::{Request, Response};

use super::exchange::{Came, Exchange, Sent};
use super::line;
use super::redaction::{Redaction, Secrets};
use crate::error::TransportError;
use crate::transport::{Body, BoxFuture, Transport};

/// Records exchanges with a bank, for a [`Replay`](super::Replay) to play: a line of JSON for each, in the order in which they began.
///
/// What is secret or personal is not in the file. In place of access and refresh tokens, of all that proves a client to a token endpoint, of
/// values of cookies and of the customer's ids, of members such as `iban` or `ownerName` and of those that [`Recorder::redact`] names stand
/// placeholders: the same for the same value, wherever that is sent or received. Headers that may tell of a secret or a person are there by
/// their names, and ids of requests and the bank's origin by what they are. Read a recording all the same before it is shared: of XML, and of
/// text in members with other names, it has what was sent.
///
/// ```
/// # fn example(recorder: &portal_runtime::test_kit::Recorder, builder: portal_runtime::Builder<portal_runtime::v1::Client>) {
/// let builder = builder.layer(recorder.layer());
/// # }
/// ```
#[derive(Clone)]
pub struct Recorder {
    exchanges: Arc<Mutex<Vec<Option<Exchange>>>>,
    members: BTreeSet<String>,
}

impl Recorder {
    /// A recorder that has nothing yet, and hides these members too. A package has one that hides what its portal calls sensitive.
    #[must_use]
    pub fn new(sensitive: &[&str]) -> Self {
        Self { exchanges: Arc::default(), members: sensitive.iter().map(|member| (*member).to_owned()).collect() }
    }

    /// Hides the values of all members, fields and query parameters of this name too.
    #[must_use]
    pub fn redact(mut self, member: impl Into<String>) -> Self {
        self.members.insert(member.into());
        self
    }

    /// A layer that records what goes through it: for `Builder::layer`.
    pub fn layer(&self) -> impl FnOnce(Arc<dyn Transport>) -> Arc<dyn Transport> + Send + 'static {
        let exchanges = Arc::clone(&self.exchanges);
        move |inner| Arc::new(Recording { inner, exchanges })
    }

    /// Writes what was recorded, in place of what the file had.
    ///
    /// # Errors
    /// When the file, or its folder, cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> io::Result<()> {
        if let Some(folder) = path.as_ref().parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, self.text())
    }

    /// All lines. A secret that comes late is hidden in what came before it too.
    pub(super) fn text(&self) -> String {
        let (redaction, mut secrets) = (Redaction { members: self.members.clone() }, Secrets::default());
        let mut exchanges: Vec<Exchange> = lock(&self.exchanges).iter().flatten().cloned().collect();
        for Exchange { request, outcome } in &mut exchanges {
            request.hide(&redaction, |secret| secrets.placeholder(secret));
            if let Ok(came) = outcome {
                came.hide(&redaction, |secret| secrets.placeholder(secret));
            }
        }
        let mut text = line::first(self.members.iter());
        for mut exchange in exchanges {
            let Exchange { request, outcome } = &mut exchange;
            request.settle();
            request.mask(&secrets);
            if let Ok(came) = outcome {
                came.settle(&request.context);
                came.mask(&secrets);
            }
            text.push_str(&line::written(&exchange));
        }
        text
    }
}

impl fmt::Debug for Recorder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recorder[{}]", lock(&self.exchanges).len())
    }
}

/// The layer of a recorder.
struct Recording {
    inner: Arc<dyn Transport>,
    exchanges: Arc<Mutex<Vec<Option<Exchange>>>>,
}

impl Recording {
    async fn record(&self, request: Request<Body>) -> Result<Response<Body>, TransportError> {
        let (parts, body) = request.into_parts();
        let body = body.collect(usize::MAX).await?;
        let request = Sent::new(&parts, &body);
        let at = {
            let mut exchanges = lock(&self.exchanges);
            exchanges.push(None);
            exchanges.len() - 1
        };
        let ended = self.inner.send(Request::from_parts(parts, Body::full(body))).await;
        let (outcome, ended) = match ended {
            Ok(response) => {
                let (parts, body) = response.into_parts();
                let body = body.collect(usize::MAX).await?;
                let came = Came::new(parts.status, &parts.headers, &body);
                (Ok(came), Ok(Response::from_parts(parts, Body::full(body))))
            }
            Err(error) => (Err(error.kind()), Err(error)),
        };
        if let Some(place) = lock(&self.exchanges).get_mut(at) {
            *place = Some(Exchange { request, outcome });
        }
        ended
    }
}

impl Transport for Recording {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(self.record(request))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
