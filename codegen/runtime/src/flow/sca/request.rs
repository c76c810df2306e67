//! The beginning of an authorisation.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use super::driver::Driver;
use super::kept::{Kept, Resumed};
use super::way_back::WayBack;
use super::{Sca, ScaChoice, ScaError, ScaRules, ScaStarted, nameless};
use crate::call::Binding;
use crate::privacy::Secret;
use crate::transport::BoxFuture;
use crate::wire::parameter::Group;
use crate::wire::request_id::RequestId;

/// The time that the customer has, where nothing else is said.
const USUAL_TIME: Duration = Duration::from_secs(5 * 60);

/// An authorisation that is to be started, which `.await` does.
#[must_use = "an authorisation is started by `.await`"]
pub struct ScaRequest {
    binding: Binding,
    rules: &'static ScaRules,
    choice: ScaChoice,
    values: Group,
    redirect_uri: Option<String>,
    within: Option<Duration>,
    request_id: Option<RequestId>,
}

impl ScaRequest {
    /// An authorisation of what the binding names.
    #[doc(hidden)]
    pub fn new(binding: &Binding, rules: &'static ScaRules, choice: impl Into<ScaChoice>) -> Self {
        Self {
            binding: binding.clone(),
            rules,
            choice: choice.into(),
            values: Group::new(),
            redirect_uri: None,
            within: None,
            request_id: None,
        }
    }

    /// Sends what is known of the customer with each call of the authorisation that declares it.
    pub fn psu(mut self, psu: &impl AsRef<Group>) -> Self {
        self.values.extend(psu.as_ref());
        self
    }

    /// Says where the bank sends the customer back to. Banks that redirect need it; it is registered for the application as a rule.
    pub fn redirect_uri(mut self, redirect_uri: impl AsRef<str>) -> Self {
        self.redirect_uri = Some(redirect_uri.as_ref().to_owned());
        self
    }

    /// Says how much time the customer has, from now on: five minutes by default.
    pub fn within(mut self, time: Duration) -> Self {
        self.within = Some(time);
        self
    }

    /// Sends this id as `X-Request-ID` of the call that starts it, for example that of the request which led to it. Each call after that has
    /// a new one, as banks refuse an id that they know.
    pub fn request_id(mut self, request_id: RequestId) -> Self {
        self.request_id = Some(request_id);
        self
    }

    /// Starts the authorisation and chooses no method, for a customer who is asked for one.
    ///
    /// # Errors
    /// When the call fails, or the redirect URI is not valid.
    pub fn start(self) -> BoxFuture<'static, Result<ScaStarted, ScaError>> {
        Box::pin(self.started())
    }

    /// Goes on with an authorisation of which a text was kept, in another process too. What is known of the customer is not in the text, and
    /// is said again; everything else is. It has the time that is left, or that [`Self::within`] gives it anew, and looks at the status once
    /// at least.
    ///
    /// # Errors
    /// [`ScaError::Unusable`] for another text, or one of another environment; where no method was chosen yet, those of the choice.
    pub fn resume(self, kept: &Secret) -> BoxFuture<'static, Result<Sca, ScaError>> {
        let resumed = self.resumed(kept);
        Box::pin(async move {
            match resumed? {
                Resumed::Started(started) => started.choose_first().await,
                Resumed::Chosen(sca) => Ok(sca),
            }
        })
    }

    /// Goes on with an authorisation that [`ScaStarted::keep`] kept, for a customer who is still to choose a method.
    ///
    /// # Errors
    /// [`ScaError::Unusable`] for another text, one of another environment, or one of an authorisation whose method is chosen.
    pub fn resume_started(self, kept: &Secret) -> Result<ScaStarted, ScaError> {
        match self.resumed(kept)? {
            Resumed::Started(started) => Ok(*started),
            Resumed::Chosen(_) => Err(ScaError::Unusable("a method was chosen for this authorisation: `resume` goes on with it")),
        }
    }

    fn resumed(self, kept: &Secret) -> Result<Resumed, ScaError> {
        let resumed = Kept::read(kept)?.resumed(&self.binding.with_all(&self.values), self.rules, self.within)?;
        Ok(match (resumed, self.choice) {
            (Resumed::Started(started), choice @ ScaChoice::Id(_)) => {
                Resumed::Started(Box::new(ScaStarted { choice, ..*started }))
            }
            (resumed, _) => resumed,
        })
    }

    async fn started(self) -> Result<ScaStarted, ScaError> {
        let Self { values, redirect_uri, .. } = self;
        let way_back = redirect_uri.as_deref().map(WayBack::new).transpose()?;
        let (binding, within) = (self.binding.with_all(&values), self.within.unwrap_or(USUAL_TIME));
        let first = way_back.as_ref().map(WayBack::headers).unwrap_or_default();
        let (driver, told) = Driver::start(&binding, self.rules, (&first, self.request_id), within).await?;
        Ok(ScaStarted { driver, told, way_back, choice: self.choice })
    }
}

impl IntoFuture for ScaRequest {
    type Output = Result<Sca, ScaError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.started().await?.choose_first().await })
    }
}

impl fmt::Debug for ScaRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nameless("ScaRequest", f)
    }
}
