//! A customer's authorisation: what it is for, and how she goes on.

use std::sync::Arc;
use std::time::Duration;

use open_payments::types::{ConsentId, PaymentId};
use open_payments::{
    Sca, ScaChoice, ScaError, ScaMethod, ScaPoll, ScaRedirect, ScaRequest, ScaStarted, ScaStatus, ScaStep, Secret,
};
use tokio::sync::Mutex;
use tokio::time::timeout;

use crate::problem::{Problem, Trouble};
use crate::session::{Visitor, random};

/// How many authorisations a visitor has at once, and how many are remembered that ended.
const MOST: usize = 16;

/// How long a page waits for what the bank tells. A bank that is slow, or cannot be reached for a while, is asked again by the next.
const LOOKS: Duration = Duration::from_secs(5);

/// What is authorised.
#[derive(Clone)]
pub(crate) enum Aim {
    Consent(ConsentId),
    Payment(PaymentId),
    Cancellation(PaymentId),
}

impl Aim {
    /// The page that shows what came of it.
    fn page(&self) -> String {
        match self {
            Self::Consent(_) => "/accounts".to_owned(),
            Self::Payment(id) | Self::Cancellation(id) => format!("/payments/{}", id.as_str()),
        }
    }
}

/// An authorisation that goes on.
pub(crate) struct Flow {
    id: String,
    pub(crate) aim: Aim,
    /// Each step is taken once, in whatever tab: the others wait for it.
    stage: Mutex<Stage>,
}

/// How far it has come.
enum Stage {
    /// The customer chooses a method.
    Choice(Box<ScaStarted>),
    /// She goes to the bank, and comes back.
    Away(Box<ScaRedirect>),
    /// She stays here, and was shown this.
    Here(Box<ScaPoll>, Option<ScaStep>),
    Over,
}

/// What the customer is shown.
pub(crate) enum Scene {
    Choice(Vec<ScaMethod>),
    /// The address at the bank.
    Away(String),
    /// What is to be scanned, or entered; nothing where the bank has yet to tell.
    Here(Option<ScaStep>),
    Over,
}

/// How an authorisation ended.
#[derive(Clone)]
pub(crate) struct Ended {
    id: String,
    /// The page that shows what came of it.
    pub(crate) page: String,
    /// What went wrong.
    pub(crate) trouble: Option<Trouble>,
}

/// Begins one, and returns the address of its page. A method is chosen at once where there is no choice.
pub(crate) async fn begin(visitor: &Visitor, aim: Aim, request: ScaRequest) -> Result<String, Problem> {
    let started = request.start().await?;
    let mut status = None;
    let stage = if started.methods().len() > 1 {
        Stage::Choice(Box::new(started))
    } else {
        Stage::of(started.choose(ScaChoice::First).await?, &mut status)
    };
    let flow = Arc::new(Flow { id: random(), aim, stage: Mutex::new(stage) });
    {
        let mut state = visitor.state();
        let surplus = (state.flows.len() + 1).saturating_sub(MOST);
        state.flows.drain(..surplus);
        state.flows.push(Arc::clone(&flow));
    }
    if status.is_some() {
        flow.end(visitor, None);
    }
    Ok(flow.address())
}

/// The one of a visitor's with this id.
pub(crate) fn find(visitor: &Visitor, id: &str) -> Option<Arc<Flow>> {
    visitor.state().flows.iter().find(|flow| flow.id == id).cloned()
}

/// The address of the page at which a visitor authorises a payment, where she has begun that.
pub(crate) fn of_payment(visitor: &Visitor, id: &PaymentId) -> Option<String> {
    let state = visitor.state();
    let own = state.flows.iter().rev().find(|flow| matches!(&flow.aim, Aim::Payment(payment) if payment == id));
    own.map(|flow| flow.address())
}

/// How one of a visitor's ended.
pub(crate) fn ended(visitor: &Visitor, id: &str) -> Option<Ended> {
    visitor.state().ended.iter().find(|ended| ended.id == id).cloned()
}

/// Gives one up. The bank stops waiting by itself.
pub(crate) fn give_up(visitor: &Visitor, id: &str) {
    visitor.state().flows.retain(|flow| flow.id != id);
}

/// Goes on from a callback with the authorisation whose it is, and returns the address of its page; `None` where it is of none that the
/// visitor has begun, or was used before.
pub(crate) async fn complete(visitor: &Visitor, callback: &str) -> Option<String> {
    let flows = visitor.state().flows.clone();
    for flow in flows {
        if flow.complete(visitor, callback).await {
            return Some(flow.address());
        }
    }
    None
}

impl Stage {
    fn of(sca: Sca, status: &mut Option<ScaStatus>) -> Self {
        match sca {
            Sca::Redirect(redirect) => Self::Away(redirect),
            Sca::Decoupled(poll) => Self::Here(poll, None),
            Sca::Done(done) => {
                *status = Some(done);
                Self::Over
            }
        }
    }
}

impl Flow {
    /// The address of its page.
    pub(crate) fn address(&self) -> String {
        format!("/authorise/{}", self.id)
    }

    /// What the customer is shown by now. Where the bank is asked for that, it is not asked more often than it likes.
    pub(crate) async fn scene(&self, visitor: &Visitor) -> Scene {
        let mut stage = self.stage.lock().await;
        let looked = match &mut *stage {
            Stage::Choice(started) => return Scene::Choice(started.methods().to_vec()),
            Stage::Away(redirect) => return Scene::Away(redirect.url().to_owned()),
            Stage::Over => return Scene::Over,
            Stage::Here(poll, shown) => match timeout(LOOKS, poll.next()).await {
                Ok(Ok(Some(step))) => return Scene::Here(Some(shown.insert(step).clone())),
                Ok(ended) => ended,
                Err(_) => return Scene::Here(shown.clone()),
            },
        };
        let trouble = looked.err().map(|error| Trouble::of_authorisation(&error));
        *stage = Stage::Over;
        self.end(visitor, trouble);
        Scene::Over
    }

    /// Chooses a method.
    pub(crate) async fn choose(&self, visitor: &Visitor, method: &str) -> Result<(), ScaError> {
        let mut stage = self.stage.lock().await;
        let Stage::Choice(started) = &*stage else { return Ok(()) };
        let mut status = None;
        *stage = Stage::of(started.choose(method).await?, &mut status);
        if status.is_some() {
            self.end(visitor, None);
        }
        Ok(())
    }

    /// Passes on what the customer entered.
    pub(crate) async fn enter(&self, entered: &Secret) -> Result<(), ScaError> {
        match &mut *self.stage.lock().await {
            Stage::Here(poll, _) => poll.enter(entered).await,
            _ => Ok(()),
        }
    }

    /// Goes on from a callback, if it is of this authorisation.
    async fn complete(&self, visitor: &Visitor, callback: &str) -> bool {
        let mut stage = self.stage.lock().await;
        let Stage::Away(redirect) = &*stage else { return false };
        let trouble = match redirect.complete(callback).await {
            Err(ScaError::Callback(_)) => return false,
            // The customer has done her part. How it ended shows later.
            Err(ScaError::Call(_) | ScaError::TimedOut { .. }) => {
                *stage = Stage::Here(Box::new(redirect.poll()), None);
                return true;
            }
            Err(error) => Some(Trouble::of_authorisation(&error)),
            Ok(_) => None,
        };
        *stage = Stage::Over;
        self.end(visitor, trouble);
        true
    }

    /// Takes it from the visitor's, with what came of it. One that was given up comes to nothing.
    fn end(&self, visitor: &Visitor, trouble: Option<Trouble>) {
        let mut state = visitor.state();
        let before = state.flows.len();
        state.flows.retain(|flow| flow.id != self.id);
        if state.flows.len() == before {
            return;
        }
        if let (Aim::Consent(id), None) = (&self.aim, &trouble) {
            state.consent = Some(id.clone());
        }
        let surplus = (state.ended.len() + 1).saturating_sub(MOST);
        state.ended.drain(..surplus);
        state.ended.push_back(Ended { id: self.id.clone(), page: self.aim.page(), trouble });
    }
}
