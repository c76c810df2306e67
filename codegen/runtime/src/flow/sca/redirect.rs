//! An authorisation for which the customer goes to the bank, and comes back.

use std::borrow::Cow;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

use url::Url;

use super::driver::{Deadline, Driver, GRACE};
use super::kept::{Kept, Stage};
use super::response::Link;
use super::watch::{Seen, Watch};
use super::way_back::WayBack;
use super::{ScaError, ScaFailure, ScaPoll, ScaStatus, nameless};
use crate::error::{AuthorizationRefusal, CallbackFault, Invalid, LoginError, Record};
use crate::flow::callback::Callback;
use crate::privacy::Secret;
use crate::transport::is_loopback;
use crate::wire::request_id::RequestId;

/// An authorisation for which the customer is sent to the bank.
#[must_use = "the customer has to be sent to its URL"]
pub struct ScaRedirect {
    driver: Driver,
    link: Link,
    way_back: WayBack,
    url: Secret,
    /// Whether a code has been sent: one works once.
    is_spent: AtomicBool,
}

impl ScaRedirect {
    pub(super) fn new(driver: Driver, link: Link, way_back: WayBack) -> Result<Self, ScaError> {
        let url = match &link {
            Link::OAuth(href) => filled(&driver, href, &way_back)?,
            Link::Page(href) => address(&driver, href)?,
        };
        let url = Secret::new(url);
        Ok(Self { driver, link, way_back, url, is_spent: AtomicBool::new(false) })
    }

    /// The address that the customer is sent to, in a browser. One that goes on from what was kept has an address of its own: keep it again
    /// before the customer leaves by that.
    #[must_use]
    pub fn url(&self) -> &str {
        self.url.expose()
    }

    /// Whether a callback is that of this authorisation, of those that a visitor may have begun. Nothing is sent.
    #[must_use]
    pub fn is_callback(&self, callback: impl AsRef<str>) -> bool {
        self.way_back.read(callback.as_ref()).is_ok()
    }

    /// The id of the authorisation.
    #[must_use]
    pub fn authorisation_id(&self) -> &str {
        &self.driver.authorisation
    }

    /// The authorisation as a text, with which it can go on in another process. It has no secret of ours in it: of the state, its digest
    /// alone. Keep it where the visitor's own session is kept, on the server: only that ties a callback to the visitor.
    #[must_use]
    pub fn keep(&self) -> Secret {
        let stage = Stage::Redirect { link: self.link.clone() };
        Kept::of(&self.driver, Some(&self.way_back), stage).text()
    }

    /// Goes on from the callback: the URL with which the customer came back to the redirect URI, or what follows the host in it. Where the
    /// bank gave a code it is exchanged; then the status is asked for until it is over, for half a minute at least. Who stops waiting, or
    /// comes with the same callback again, goes on with [`Self::poll`].
    ///
    /// # Errors
    /// [`ScaError::Callback`] of a callback that is not of this authorisation, [`ScaError::Failed`] when the customer turned back or the
    /// bank refused, and those of calls.
    pub async fn complete(&self, callback: impl AsRef<str>) -> Result<ScaStatus, ScaError> {
        match self.way_back.read(callback.as_ref())? {
            Callback::Refused(refusal) => return self.refused(refusal).await,
            Callback::Code(code) => self.exchange(&code).await?,
            Callback::Bare if matches!(self.link, Link::OAuth(_)) => return Err(ScaError::Callback(CallbackFault::Nothing)),
            Callback::Bare => {}
        }
        self.watch().end().await
    }

    /// Asks for the status without a callback, for a customer who did not come back.
    pub fn poll(&self) -> ScaPoll {
        ScaPoll::new(Watch::new(self.driver.clone(), false), None, None, false)
    }

    fn watch(&self) -> Watch {
        let mut driver = self.driver.clone();
        if driver.deadline.left() < GRACE {
            driver.deadline = Deadline::after(GRACE, driver.deadline.within);
        }
        Watch::new(driver, true)
    }

    async fn exchange(&self, code: &Secret) -> Result<(), ScaError> {
        if matches!(self.link, Link::Page(_)) {
            return Ok(());
        }
        if self.is_spent.swap(true, Ordering::AcqRel) {
            return Err(ScaError::Callback(CallbackFault::Repeated));
        }
        let Err(error) = self.driver.exchange(code, &self.way_back.redirect_uri).await else { return Ok(()) };
        if error.is_before_sending() {
            self.is_spent.store(false, Ordering::Release);
            return Err(error.into());
        }
        self.exchanged_before(error).await
    }

    /// A process that ended may have exchanged the code and told nobody, and what brought no response may have exchanged it now. Then the
    /// authorisation is over, or will be in a moment.
    async fn exchanged_before(&self, error: LoginError) -> Result<(), ScaError> {
        let is_refused = matches!(&error, LoginError::Token(error) if error.status().is_some());
        let mut watch = self.watch();
        let seen = if is_refused { watch.next().await } else { watch.end().await.map(Seen::Over) };
        match seen {
            Ok(Seen::Over(_)) => Ok(()),
            Err(failed @ ScaError::Failed(_)) => Err(failed),
            Ok(Seen::Open(_)) | Err(_) => Err(error.into()),
        }
    }

    /// The customer came back with an error. The bank has the last word on how it ended.
    async fn refused(&self, refusal: AuthorizationRefusal) -> Result<ScaStatus, ScaError> {
        let failure = match self.watch().next().await {
            Ok(Seen::Over(status)) => return Ok(status),
            Ok(Seen::Open(told)) => ScaFailure { message: told.message, refusal: None, request_id: told.request_id },
            Err(ScaError::Failed(failure)) => *failure,
            Err(_) => ScaFailure::default(),
        };
        Err(ScaError::Failed(Box::new(ScaFailure { refusal: Some(refusal), ..failure })))
    }
}

/// The address of the bank, in full.
fn address(driver: &Driver, href: &str) -> Result<Url, ScaError> {
    let server = driver.client().server(driver.rules.start.api).and_then(|server| Url::parse(server).ok());
    let url = Url::options().base_url(server.as_ref()).parse(href).map_err(|_| ScaError::Unusable(NO_ADDRESS))?;
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        _ => Err(ScaError::Unusable(NO_ADDRESS)),
    }
}

const NO_ADDRESS: &str = "the bank's address for the customer is not an `https` address";

/// The address of the authorization endpoint with who asks, where the customer comes back to, and the state. What the link has in their place
/// is there to be replaced.
fn filled(driver: &Driver, href: &str, way_back: &WayBack) -> Result<Url, ScaError> {
    let client_id = driver.client().tokens().client_id().map_err(|reason| {
        ScaError::Invalid(Box::new(Invalid::new(Record::new("send the customer to the bank", false, RequestId::new()), reason)))
    })?;
    let own = [("client_id", client_id), ("redirect_uri", way_back.redirect_uri.as_str()), ("state", way_back.state.expose())];
    let mut url = address(driver, href)?;
    let others: Vec<(String, String)> = url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    let is_own = |name: &str| own.iter().any(|(own, _)| *own == name);
    let has_type = others.iter().any(|(name, _)| name == "response_type");
    url.query_pairs_mut()
        .clear()
        .extend_pairs(others.iter().filter(|(name, _)| !is_own(name)))
        .extend_pairs((!has_type).then_some(("response_type", "code")))
        .extend_pairs(own);
    // A plus sign is a blank in forms only, and not every server reads addresses so.
    let query: Cow<'_, str> = url.query().unwrap_or_default().replace('+', "%20").into();
    url.set_query(Some(&query));
    Ok(url)
}

impl fmt::Debug for ScaRedirect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nameless("ScaRedirect", f)
    }
}
