//! Looks at the status of an authorisation, until it is over.

use std::time::Duration;

use http::StatusCode;

use super::driver::Driver;
use super::response::Told;
use super::{ScaError, ScaFailure, ScaStatus};
use crate::error::{Error, Outcome};
use crate::platform::{Instant, sleep};
use crate::wire::retry_after::retry_after;

/// An authorisation whose status is asked for.
pub(super) struct Watch {
    pub(super) driver: Driver,
    /// Whether the bank has told its status. From then on, one that it no longer knows is over.
    pub(super) has_told: bool,
    pub(super) last: Option<ScaStatus>,
    /// When to ask again; `None` before the first time.
    next: Option<Instant>,
    /// Why the last look showed nothing.
    cause: Option<Box<Error>>,
}

/// What a look shows.
pub(super) enum Seen {
    Open(Box<Told>),
    Over(ScaStatus),
}

impl Watch {
    pub(super) fn new(driver: Driver, has_told: bool) -> Self {
        Self { driver, has_told, last: None, next: None, cause: None }
    }

    /// Waits until it may be asked for again, and asks. What is temporary is waited out.
    pub(super) async fn next(&mut self) -> Result<Seen, ScaError> {
        loop {
            self.wait().await?;
            self.rest(Duration::from_secs(self.driver.rules.seconds));
            match self.driver.status().await {
                Ok(told) => {
                    self.has_told = true;
                    return self.seen(told);
                }
                Err(error) if is_forgotten(&error) => return self.forgotten(error).await,
                Err(error) if is_temporary(&error) => {
                    self.rest(asked_to_wait(&error));
                    self.cause = Some(Box::new(error));
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The status in which it ends.
    pub(super) async fn end(&mut self) -> Result<ScaStatus, ScaError> {
        loop {
            if let Seen::Over(status) = self.next().await? {
                return Ok(status);
            }
        }
    }

    /// What a response says of the status.
    pub(super) fn seen(&mut self, told: Told) -> Result<Seen, ScaError> {
        self.last.clone_from(&told.status);
        self.cause = None;
        match told.status {
            Some(status) if status.is_success() => Ok(Seen::Over(status)),
            Some(ScaStatus::Failed) => Err(failed(told)),
            _ => Ok(Seen::Open(Box::new(told))),
        }
    }

    /// Banks forget authorisations that are over; how this one ended shows on what it was for.
    async fn forgotten(&mut self, error: Error) -> Result<Seen, ScaError> {
        // What was never there is not over.
        let was_there = self.has_told || error.status() != Some(StatusCode::NOT_FOUND);
        let shown = match self.driver.shown().await {
            Err(later) if is_temporary(&later) => {
                self.rest(asked_to_wait(&later));
                self.cause = Some(Box::new(later));
                return Ok(Seen::Open(Box::default()));
            }
            shown => shown?,
        };
        match shown {
            Outcome::Done if was_there => Ok(Seen::Over(ScaStatus::Finalised)),
            Outcome::NoEffect if was_there => {
                Err(failed(Told { request_id: Some(error.request_id()), message: error.message(), ..Told::default() }))
            }
            Outcome::Unknown if self.has_told && self.driver.rules.shown.is_some() => {
                self.cause = Some(Box::new(error));
                Ok(Seen::Open(Box::default()))
            }
            Outcome::Done | Outcome::NoEffect | Outcome::Unknown => Err(error.into()),
        }
    }

    /// Asks no sooner than after this time.
    fn rest(&mut self, time: Duration) {
        self.next = self.next.max(Instant::now().checked_add(time));
    }

    /// There is a first look always, also when the time is over.
    async fn wait(&mut self) -> Result<(), ScaError> {
        let Some(next) = self.next else { return Ok(()) };
        let rest = next.saturating_duration_since(Instant::now());
        if rest >= self.driver.deadline.left() {
            let (after, last) = (self.driver.deadline.within, self.last.clone());
            return Err(ScaError::TimedOut { after, last, cause: self.cause.take() });
        }
        sleep(rest).await;
        Ok(())
    }
}

pub(super) fn failed(told: Told) -> ScaError {
    ScaError::Failed(Box::new(ScaFailure { message: told.message, refusal: None, request_id: told.request_id }))
}

/// How long the bank asks to wait.
fn asked_to_wait(error: &Error) -> Duration {
    error.received().and_then(|received| retry_after(&received.headers)).unwrap_or_default()
}

/// Whether the same look may show more in a moment. A bank may fail once in the middle of an authorisation.
fn is_temporary(error: &Error) -> bool {
    error.is_retryable() || error.status() == Some(StatusCode::INTERNAL_SERVER_ERROR)
}

fn is_forgotten(error: &Error) -> bool {
    let over = [StatusCode::BAD_REQUEST, StatusCode::NOT_FOUND, StatusCode::CONFLICT, StatusCode::GONE];
    error.status().is_some_and(|status| over.contains(&status))
}
