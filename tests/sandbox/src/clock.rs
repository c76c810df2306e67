//! The bank's clock, which tests advance.

use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::lock;

/// Tells how long the bank has been open, and which day it is there. It goes by itself, whatever becomes of its caller's clock.
pub(crate) struct Clock {
    start: Instant,
    /// When the bank opened, since 1970.
    opened: Duration,
    ahead: Mutex<Duration>,
}

impl Default for Clock {
    fn default() -> Self {
        let opened = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { start: Instant::now(), opened, ahead: Mutex::default() }
    }
}

impl Clock {
    /// How long the bank has been open.
    pub(crate) fn now(&self) -> Duration {
        self.start.elapsed().saturating_add(*lock(&self.ahead))
    }

    /// Date and time, since 1970 in UTC.
    pub(crate) fn date(&self) -> Duration {
        self.opened.saturating_add(self.now())
    }

    pub(crate) fn advance(&self, by: Duration) {
        let mut ahead = lock(&self.ahead);
        *ahead = ahead.saturating_add(by);
    }
}
