//! The runtime of tokio that a call is made on, and ring.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ring::digest::{SHA256, digest};

pub(crate) use tokio::spawn;
pub(crate) use tokio::time::{Instant, Sleep, sleep, timeout, timeout_at};

/// The time since 1970, by a clock that goes on as tokio's does.
pub(crate) fn since_1970() -> Duration {
    let (tokio, real) = (Instant::now().into_std(), std::time::Instant::now());
    let ahead = tokio.saturating_duration_since(real);
    let behind = real.saturating_duration_since(tokio);
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    (since + ahead).saturating_sub(behind)
}

/// A digest by SHA-256.
pub(crate) fn sha256(text: &[u8]) -> impl AsRef<[u8]> {
    digest(&SHA256, text)
}
