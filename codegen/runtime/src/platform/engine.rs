//! The engine of JavaScript that a call is made in: its event loop runs the tasks, and has the timers.

use std::fmt;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use sha2::{Digest, Sha256};
use tokio::sync::oneshot;
use wasm_bindgen_futures::spawn_local;
use web_time::{SystemTime, UNIX_EPOCH};

pub(crate) use web_time::Instant;

/// The longest time that a timer of an engine can be set to, in milliseconds.
const LONGEST_TIMER: u32 = i32::MAX as u32;

/// The time since 1970.
pub(crate) fn since_1970() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// A digest by SHA-256.
pub(crate) fn sha256(text: &[u8]) -> impl AsRef<[u8]> {
    Sha256::digest(text)
}

/// Runs a task that does not end with who waits for what it gives.
pub(crate) fn spawn<T: 'static>(task: impl Future<Output = T> + 'static) -> oneshot::Receiver<T> {
    let (sender, receiver) = oneshot::channel();
    spawn_local(async move {
        let _ = sender.send(task.await);
    });
    receiver
}

/// Ready after this time.
pub(crate) fn sleep(time: Duration) -> Sleep {
    Sleep { until: Instant::now().checked_add(time), timer: None }
}

/// What a future gives within this time.
pub(crate) async fn timeout<F: Future>(limit: Duration, future: F) -> Result<F::Output, Elapsed> {
    before(sleep(limit), future).await
}

/// What a future gives until then.
pub(crate) async fn timeout_at<F: Future>(until: Instant, future: F) -> Result<F::Output, Elapsed> {
    before(Sleep { until: Some(until), timer: None }, future).await
}

async fn before<F: Future>(sleep: Sleep, future: F) -> Result<F::Output, Elapsed> {
    match select(pin!(future), sleep).await {
        Either::Left((output, _)) => Ok(output),
        Either::Right(_) => Err(Elapsed),
    }
}

/// A future that did not end in its time.
#[derive(Debug)]
pub(crate) struct Elapsed;

impl fmt::Display for Elapsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("deadline has elapsed")
    }
}

impl std::error::Error for Elapsed {}

/// Ready at a time. It may be sent to other threads, which the engine's own timers may not.
pub(crate) struct Sleep {
    /// None where that is too far away to be told.
    until: Option<Instant>,
    timer: Option<oneshot::Receiver<()>>,
}

impl Sleep {
    pub(crate) fn reset(mut self: Pin<&mut Self>, until: Instant) {
        *self = Self { until: Some(until), timer: None };
    }
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let Some(until) = self.until else { return Poll::Pending };
        // More than once where the timer is early, or cannot be set to the whole time.
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Poll::Ready(());
            }
            let timer = self.timer.get_or_insert_with(|| timer(left));
            let _rung = ready!(Pin::new(timer).poll(context));
            self.timer = None;
        }
    }
}

/// Rings after this time, unless nobody waits for it any more.
fn timer(time: Duration) -> oneshot::Receiver<()> {
    let milliseconds = u32::try_from(time.as_micros().div_ceil(1000)).unwrap_or(LONGEST_TIMER).min(LONGEST_TIMER);
    let (mut sender, receiver) = oneshot::channel();
    spawn_local(async move {
        select(TimeoutFuture::new(milliseconds), pin!(sender.closed())).await;
        let _ = sender.send(());
    });
    receiver
}
