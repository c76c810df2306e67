//! Waiting until a status is final.

use std::time::Duration;

use crate::call::{Call, Operation, Response};
use crate::error::{Error, text_at};
use crate::platform::{Instant, sleep};
use crate::transport::BoxFuture;

/// Which statuses of a response change no more.
#[derive(Debug)]
pub struct FinalStatus {
    /// The JSON pointer of the status.
    pub at: &'static str,
    /// The final ones. A status that is not among them, known or not, may change.
    pub values: &'static [&'static str],
    /// How many seconds to wait until it is asked for again.
    pub seconds: u64,
}

/// An operation that tells a status which becomes final.
pub trait HasFinalStatus: Operation {
    /// When it is.
    #[doc(hidden)]
    const FINAL: &'static FinalStatus;
}

/// What was waited for.
#[derive(Debug)]
#[must_use]
pub enum Waited<T> {
    /// The response with a final status.
    Final(T),
    /// The last response, whose status may still change: the time is over.
    Open(T),
}

impl<T> Waited<T> {
    /// The last response.
    pub fn into_inner(self) -> T {
        match self {
            Self::Final(response) | Self::Open(response) => response,
        }
    }

    /// Whether the status is final.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Final(_))
    }
}

/// What an operation returns.
pub type Returned<O> = Result<Response<<O as Operation>::Body, <O as Operation>::Headers>, Error<<O as Operation>::ErrorBody>>;

/// What waiting for its final status returns.
pub type WaitedFor<O> =
    Result<Waited<Response<<O as Operation>::Body, <O as Operation>::Headers>>, Error<<O as Operation>::ErrorBody>>;

/// Calls the operation until its status is final or the time is over.
pub fn until_final<O: HasFinalStatus>(call: Call, within: Duration) -> BoxFuture<'static, WaitedFor<O>> {
    Box::pin(wait::<O>(call, within))
}

async fn wait<O: HasFinalStatus>(mut call: Call, within: Duration) -> WaitedFor<O> {
    let (began, every) = (Instant::now(), Duration::from_secs(O::FINAL.seconds));
    let mut last = None;
    loop {
        let again = call.again();
        call.end_within(within.saturating_sub(began.elapsed()));
        let ended: Returned<O> = call.send().await;
        let is_over = began.elapsed().saturating_add(every) >= within;
        match ended {
            Ok(response) if O::FINAL.is_reached(response.raw()) => return Ok(Waited::Final(response)),
            Ok(response) if is_over => return Ok(Waited::Open(response)),
            Ok(response) => last = Some(response),
            Err(error) if !error.is_retryable() => return Err(error),
            Err(error) if is_over => return last.map(Waited::Open).ok_or(error),
            Err(_) => {}
        }
        sleep(every).await;
        call = again;
    }
}

impl FinalStatus {
    fn is_reached(&self, raw: &[u8]) -> bool {
        text_at(raw, &[self.at]).is_some_and(|status| self.values.contains(&status.as_str()))
    }
}
