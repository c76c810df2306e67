//! What the bank saw, for tests to read.

use std::collections::VecDeque;
use std::fmt;
use std::sync::Mutex;

use axum::body::Bytes;
use axum::http::{HeaderMap, Method, StatusCode, Uri};

use crate::check::{SeenParameter, Violation};
use crate::lock;

/// A request that the bank saw, and how it judged it.
///
/// Holds tokens and personal data as they were sent; its `Debug` shows none of them.
#[derive(Clone)]
#[non_exhaustive]
pub struct Seen {
    /// The operationId, of an endpoint `authorization`, `token`, `revocation` or `registration`, of the app and the bank's own page `app`, or empty where neither was met.
    pub operation: String,
    /// The path template without the base path, the path of an endpoint, or empty where neither was met.
    pub template: String,
    /// The method.
    pub method: Method,
    /// Path and query, as they were sent.
    pub uri: Uri,
    /// All headers, as they were sent.
    pub headers: HeaderMap,
    /// The body, as it was sent.
    pub body: Bytes,
    /// Parameters of the description that were present and readable.
    pub parameters: Vec<SeenParameter>,
    /// Everything in which the request departs from the description.
    pub violations: Vec<Violation>,
    /// The status answered, also where the answer was then spoilt.
    pub status: StatusCode,
}

impl Seen {
    /// The value of the parameter `name`, if it was present and readable.
    pub fn parameter(&self, name: &str) -> Option<&serde_json::Value> {
        let found = self.parameters.iter().find(|parameter| parameter.name == name);
        found.map(|parameter| &parameter.value)
    }
}

impl fmt::Debug for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seen")
            .field("operation", &self.operation)
            .field("method", &self.method)
            .field("template", &self.template)
            .field("violations", &self.violations)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// How many requests a site remembers; a bank that serves for days forgets the oldest.
const REMEMBERED: usize = 10_000;

/// The last requests of one site, in the order of their answers.
#[derive(Default)]
pub(crate) struct Record {
    seen: Mutex<VecDeque<Seen>>,
}

impl Record {
    pub(crate) fn push(&self, seen: Seen) {
        let mut all = lock(&self.seen);
        if all.len() == REMEMBERED {
            all.pop_front();
        }
        all.push_back(seen);
    }

    pub(crate) fn all(&self) -> Vec<Seen> {
        lock(&self.seen).iter().cloned().collect()
    }

    pub(crate) fn of(&self, operation: &str) -> Vec<Seen> {
        lock(&self.seen).iter().filter(|seen| seen.operation == operation).cloned().collect()
    }

    pub(crate) fn last(&self, operation: &str) -> Option<Seen> {
        lock(&self.seen).iter().rfind(|seen| seen.operation == operation).cloned()
    }

    pub(crate) fn count(&self, operation: &str) -> usize {
        lock(&self.seen).iter().filter(|seen| seen.operation == operation).count()
    }
}
