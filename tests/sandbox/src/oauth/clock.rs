//! The bank's clock, which tests advance.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::lock;

/// Tells how long the bank has been open. It goes by itself, whatever becomes of its caller's clock.
pub(crate) struct Clock {
    start: Instant,
    ahead: Mutex<Duration>,
}

impl Default for Clock {
    fn default() -> Self {
        Self { start: Instant::now(), ahead: Mutex::default() }
    }
}

impl Clock {
    pub(crate) fn now(&self) -> Duration {
        self.start.elapsed().saturating_add(*lock(&self.ahead))
    }

    pub(crate) fn advance(&self, by: Duration) {
        let mut ahead = lock(&self.ahead);
        *ahead = ahead.saturating_add(by);
    }
}
