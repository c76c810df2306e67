//! An authorisation whose method is not chosen yet, and what follows from the choice.

use std::fmt;

use super::driver::Driver;
use super::kept::{Kept, Stage};
use super::response::{Approach, Told};
use super::watch::{Seen, Watch};
use super::way_back::WayBack;
use super::{Sca, ScaChoice, ScaError, ScaMethod, ScaPoll, ScaRedirect, nameless};
use crate::privacy::Secret;

/// An authorisation that has started: the customer may choose a method.
#[derive(Clone)]
#[must_use = "the authorisation waits for a method"]
pub struct ScaStarted {
    pub(super) driver: Driver,
    pub(super) told: Told,
    pub(super) way_back: Option<WayBack>,
    pub(super) choice: ScaChoice,
}

impl ScaStarted {
    /// The methods that the bank offers the customer. There are none where the bank leaves no choice; [`Self::choose`] goes on then too.
    #[must_use]
    pub fn methods(&self) -> &[ScaMethod] {
        &self.told.methods
    }

    /// The id of the authorisation.
    #[must_use]
    pub fn authorisation_id(&self) -> &str {
        &self.driver.authorisation
    }

    /// The authorisation as a text, with which it can go on in another process. It has no secret of ours in it; names of methods may be
    /// personal.
    #[must_use]
    pub fn keep(&self) -> Secret {
        let Told { methods, approach, link, .. } = self.told.clone();
        let stage = Stage::Started { choice: self.choice.clone(), methods, approach, link };
        Kept::of(&self.driver, self.way_back.as_ref(), stage).text()
    }

    /// Chooses a method, and goes on.
    ///
    /// # Errors
    /// [`ScaError::NoSuchMethod`], or what went wrong since.
    pub async fn choose(&self, choice: impl Into<ScaChoice>) -> Result<Sca, ScaError> {
        self.chosen(&choice.into()).await
    }

    /// Chooses the method that was said at the beginning.
    pub(super) async fn choose_first(&self) -> Result<Sca, ScaError> {
        self.chosen(&self.choice).await
    }

    async fn chosen(&self, choice: &ScaChoice) -> Result<Sca, ScaError> {
        if self.told.methods.is_empty() {
            return self.go_on(self.told.clone(), self.told.chosen.clone());
        }
        let method = choice.of(&self.told.methods).ok_or_else(|| ScaError::NoSuchMethod(Box::new(self.clone())))?;
        let told = self.driver.choose(method.id()).await?;
        self.go_on(told, Some(method.id().to_owned()))
    }

    /// What a response asks the customer to do.
    fn go_on(&self, told: Told, method: Option<String>) -> Result<Sca, ScaError> {
        let mut watch = Watch::new(self.driver.clone(), false);
        let mut told = match watch.seen(told)? {
            Seen::Over(status) => return Ok(Sca::Done(status)),
            Seen::Open(told) => told,
        };
        let link = told.link.take_if(|_| !matches!(told.approach, Some(Approach::Decoupled | Approach::Embedded)));
        match (told.approach, link) {
            (_, Some(link)) => {
                let way_back = self.way_back.clone().ok_or(ScaError::Unusable(NO_WAY_BACK))?;
                let redirect = ScaRedirect::new(self.driver.clone(), link, way_back)?;
                Ok(Sca::Redirect(Box::new(redirect)))
            }
            (Some(Approach::Redirect), None) => Err(ScaError::Unusable(NO_LINK)),
            (approach, None) => {
                let is_entry = approach == Some(Approach::Embedded);
                Ok(Sca::Decoupled(Box::new(ScaPoll::new(watch, Some(told), method, is_entry))))
            }
        }
    }
}

const NO_WAY_BACK: &str = "the bank sends the customer away, and there is no way back: say `redirect_uri`";
const NO_LINK: &str = "the bank wants to send the customer away, but does not say where";

impl fmt::Debug for ScaStarted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nameless("ScaStarted", f)
    }
}
