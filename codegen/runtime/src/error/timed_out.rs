use std::fmt;
use std::time::Duration;

use super::Record;

/// A call exceeded its time limit. [`Error::outcome`](super::Error::outcome) tells whether the server may have acted on it.
pub struct TimedOut {
    record: Record,
    after: Duration,
}

impl TimedOut {
    pub(crate) fn new(record: Record, after: Duration) -> Self {
        Self { record, after }
    }

    /// The time limit of the call.
    #[must_use]
    pub fn after(&self) -> Duration {
        self.after
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // All that a call waits for before it is sent is its token.
        let what = if self.record.was_sent() { "response" } else { "access token" };
        write!(f, "no {what} within {:?}", self.after)
    }
}

impl fmt::Debug for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TimedOut({:?})", self.after)
    }
}
