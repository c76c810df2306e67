//! An authorisation by which the customer stays where she is.

use std::fmt;

use super::kept::{Kept, Stage};
use super::response::{Approach, Challenge, Told};
use super::watch::{Seen, Watch};
use super::{ScaError, ScaStatus, ScaStep, nameless};
use crate::privacy::Secret;

/// An authorisation that is asked for until it is over. Who drops it stops asking; the bank goes on until its own time is over.
#[must_use = "the authorisation is not over"]
pub struct ScaPoll {
    watch: Watch,
    /// What was told and not shown yet.
    told: Option<Box<Told>>,
    method: Option<String>,
    is_entry: bool,
    /// The challenge that was shown last, and how many there were.
    shown: Option<Challenge>,
    generation: u32,
    over: Option<ScaStatus>,
}

impl ScaPoll {
    pub(super) fn new(watch: Watch, told: Option<Box<Told>>, method: Option<String>, is_entry: bool) -> Self {
        Self { watch, told, method, is_entry, shown: None, generation: 0, over: None }
    }

    /// One that goes on after this many challenges.
    pub(super) fn after(self, generation: u32) -> Self {
        Self { generation, ..self }
    }

    /// What to show by now: at once the first time, then as often as the bank likes to be asked. `None` when it has ended well. Who stops
    /// waiting for it loses nothing.
    ///
    /// # Errors
    /// [`ScaError::Failed`] when it ended otherwise, [`ScaError::TimedOut`] when it did not end in its time, and those of calls.
    pub async fn next(&mut self) -> Result<Option<ScaStep>, ScaError> {
        if self.over.is_some() {
            return Ok(None);
        }
        if let Some(told) = self.told.take() {
            return Ok(Some(self.step(*told)));
        }
        match self.watch.next().await? {
            Seen::Open(told) => Ok(Some(self.step(*told))),
            Seen::Over(status) => {
                self.over = Some(status);
                Ok(None)
            }
        }
    }

    /// Asks until it is over, and shows nothing more.
    ///
    /// # Errors
    /// Those of [`Self::next`].
    pub async fn finish(mut self) -> Result<ScaStatus, ScaError> {
        match self.over {
            Some(status) => Ok(status),
            None => self.watch.end().await,
        }
    }

    /// The status in which it ended, after [`Self::next`] gave `None`.
    #[must_use]
    pub fn ended(&self) -> Option<&ScaStatus> {
        self.over.as_ref()
    }

    /// Passes on what the customer entered.
    ///
    /// # Errors
    /// Those of calls: of one that the bank refuses, as of a wrong code, the same authorisation may be tried again as often as the bank allows.
    pub async fn enter(&mut self, value: &Secret) -> Result<(), ScaError> {
        let told = self.watch.driver.enter(value).await?;
        // A response without the header leaves it as it is: the bank may want another code.
        self.is_entry &= told.approach.is_none_or(|approach| approach == Approach::Embedded);
        match self.watch.seen(told)? {
            Seen::Open(told) => self.told = Some(told),
            Seen::Over(status) => self.over = Some(status),
        }
        Ok(())
    }

    /// The id of the authorisation.
    #[must_use]
    pub fn authorisation_id(&self) -> &str {
        &self.watch.driver.authorisation
    }

    /// The authorisation as a text, with which it can go on in another process. It has no secret and no personal data in it.
    #[must_use]
    pub fn keep(&self) -> Secret {
        let (method, is_entry, generation) = (self.method.clone(), self.is_entry, self.generation);
        let stage = Stage::Decoupled { method, is_entry, generation, has_told: self.watch.has_told };
        Kept::of(&self.watch.driver, None, stage).text()
    }

    fn step(&mut self, told: Told) -> ScaStep {
        if told.challenge.is_some() && told.challenge != self.shown {
            self.shown.clone_from(&told.challenge);
            self.generation += 1;
        }
        ScaStep {
            status: told.status.unwrap_or(ScaStatus::Started),
            message: told.message,
            challenge: told.challenge,
            kind: self.watch.driver.rules.challenge(self.method.as_deref()),
            generation: self.generation,
            is_entry: self.is_entry,
        }
    }
}

impl fmt::Debug for ScaPoll {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nameless("ScaPoll", f)
    }
}
