//! Codes and tokens that were given, and what became of them.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use uuid::Uuid;

use super::authorization::Visit;
use super::{Refusal, SignIn, pkce};
use crate::bounded::Bounded;
use crate::forms::Denial;
use crate::known::Environment;
use crate::lock;

/// How many codes, access tokens and refresh tokens a site remembers, each.
const REMEMBERED: usize = 10_000;

/// Life of a code. RFC 6749, section 4.1.2, wants it short.
const CODE_LIFE: Duration = Duration::from_secs(60);

/// What a client may do. All tokens that come of one sign-in share it, so that they end together.
pub(crate) struct Grant {
    client: String,
    scopes: Vec<String>,
    /// Whose things it opens.
    pub(crate) holder: String,
    is_revoked: AtomicBool,
    /// When the refresh tokens end.
    refreshable_until: Option<Duration>,
}

impl Grant {
    fn revoke(&self) {
        self.is_revoked.store(true, Ordering::Relaxed);
    }

    fn is_revoked(&self) -> bool {
        self.is_revoked.load(Ordering::Relaxed)
    }
}

/// What an access token opens.
pub(crate) struct Access {
    pub(crate) scopes: Vec<String>,
    pub(crate) grant: Arc<Grant>,
    /// `None` for those that are there from the start, which are always good.
    until: Option<Duration>,
}

struct Code {
    grant: Arc<Grant>,
    redirect_uri: String,
    challenge: Option<String>,
    /// The authorisation that it is for.
    signs: Option<String>,
    until: Duration,
    is_used: bool,
}

struct Refresh {
    grant: Arc<Grant>,
    is_used: bool,
}

/// What a client asks for that proved itself.
pub(crate) enum Asked {
    Application(Arc<Grant>),
    Code(CodeAsked),
    Refresh { client: String, token: String, scopes: Option<Vec<String>> },
}

impl Asked {
    pub(crate) fn application(client: &str, scopes: &[&str], holder: String) -> Self {
        Self::Application(grant(client, scopes.iter().map(|scope| (*scope).to_owned()).collect(), holder, None))
    }

    /// Whether what is given can be renewed. What an authorisation ends in cannot.
    fn is_of_a_session(&self) -> bool {
        match self {
            Self::Application(_) => false,
            Self::Code(asked) => asked.signs.is_none(),
            Self::Refresh { .. } => true,
        }
    }

    /// The authorisation that the exchange ends.
    pub(crate) fn signs(&self) -> Option<&str> {
        match self {
            Self::Code(asked) => asked.signs.as_deref(),
            _ => None,
        }
    }
}

/// A code, and what comes with it.
pub(crate) struct CodeAsked {
    pub(crate) client: String,
    pub(crate) code: String,
    pub(crate) redirect_uri: String,
    pub(crate) verifier: Option<String>,
    /// The authorisation that headers of the request name.
    pub(crate) signs: Option<String>,
    /// The scopes that it asks for, of those that the customer allowed.
    pub(crate) scopes: Option<Vec<String>>,
}

/// What was given.
pub(crate) struct Given {
    pub(crate) access_token: String,
    pub(crate) scopes: Vec<String>,
    pub(crate) refresh_token: Option<String>,
}

/// The codes and tokens of a site. Moments are told by how long the bank has been open.
pub(crate) struct Tokens {
    state: Mutex<State>,
}

struct State {
    /// Access tokens that are there from the start.
    from_the_start: HashMap<String, Arc<Access>>,
    access: Bounded<String, Arc<Access>>,
    codes: Bounded<String, Code>,
    refresh: Bounded<String, Refresh>,
}

impl Tokens {
    /// The tokens that are there from the start.
    pub(crate) fn new(environment: Option<&Environment>) -> Self {
        let from_the_start = environment.into_iter().flat_map(|environment| environment.tokens.values()).map(|given| {
            let grant = grant("", given.scopes.clone(), given.holder.clone(), None);
            (given.token.clone(), Arc::new(Access { scopes: given.scopes.clone(), grant, until: None }))
        });
        let state = State {
            from_the_start: from_the_start.collect(),
            access: Bounded::new(REMEMBERED),
            codes: Bounded::new(REMEMBERED),
            refresh: Bounded::new(REMEMBERED),
        };
        Self { state: Mutex::new(state) }
    }

    /// What an access token opens.
    pub(crate) fn access(&self, now: Duration, token: &str) -> Result<Arc<Access>, Denial> {
        let state = lock(&self.state);
        let access = state.from_the_start.get(token).or_else(|| state.access.get(token));
        let access = access.filter(|access| !access.grant.is_revoked()).ok_or(Denial::TokenUnknown)?;
        if is_over(now, access.until) { Err(Denial::TokenExpired) } else { Ok(Arc::clone(access)) }
    }

    /// Forgets all access tokens.
    pub(crate) fn revoke_access(&self) {
        let mut state = lock(&self.state);
        state.from_the_start.clear();
        state.access.clear();
    }

    /// Takes back all that a client was given.
    pub(crate) fn revoke_client(&self, client: &str) {
        let state = lock(&self.state);
        let codes = state.codes.values().map(|code| &code.grant);
        let tokens =
            state.access.values().map(|access| &access.grant).chain(state.refresh.values().map(|refresh| &refresh.grant));
        codes.chain(tokens).filter(|grant| grant.client == client).for_each(|grant| grant.revoke());
    }

    /// The code for what a customer allowed.
    pub(crate) fn code(&self, now: Duration, visit: &Visit, rules: Option<&SignIn>) -> String {
        let refreshable_until = rules.and_then(|rules| rules.refreshable_until(now));
        let grant = grant(&visit.client, visit.scopes.clone(), visit.holder.clone(), refreshable_until);
        let code = Code {
            grant,
            redirect_uri: visit.back.redirect_uri.clone(),
            challenge: visit.challenge.clone(),
            signs: visit.signs.clone(),
            until: now.saturating_add(CODE_LIFE),
            is_used: false,
        };
        let value = new_value();
        lock(&self.state).codes.insert(value.clone(), code);
        value
    }

    /// Whether what is asked for can be given.
    pub(crate) fn check(&self, now: Duration, asked: &Asked) -> Result<(), Refusal> {
        lock(&self.state).find(now, asked).map(drop)
    }

    /// Gives what is asked for. Who asks twice at once is given it once.
    pub(crate) fn give(&self, now: Duration, asked: &Asked, expires_in: u64) -> Result<Given, Refusal> {
        let mut state = lock(&self.state);
        let (grant, scopes) = state.find(now, asked)?;
        state.use_up(asked);
        let refresh_token = asked.is_of_a_session().then(new_value);
        if let Some(token) = &refresh_token {
            state.refresh.insert(token.clone(), Refresh { grant: Arc::clone(&grant), is_used: false });
        }
        let access_token = new_value();
        let until = Some(now.saturating_add(Duration::from_secs(expires_in)));
        let access = Access { scopes: scopes.clone(), grant, until };
        state.access.insert(access_token.clone(), Arc::new(access));
        Ok(Given { access_token, scopes, refresh_token })
    }

    /// Revokes a token of a client; of a refresh token all that came of the same sign-in.
    pub(crate) fn revoke(&self, client: &str, token: &str) -> Result<(), Refusal> {
        let mut state = lock(&self.state);
        let is_own = |grant: &Grant| {
            let foreign = || Refusal::grant("the token is another client's");
            if grant.client == client { Ok(()) } else { Err(foreign()) }
        };
        if let Some(refresh) = state.refresh.get(token).filter(|refresh| !refresh.is_used) {
            is_own(&refresh.grant)?;
            refresh.grant.revoke();
        }
        if let Some(access) = state.access.get(token) {
            is_own(&access.grant)?;
            state.access.remove(token);
        }
        Ok(())
    }
}

impl State {
    /// The grant and the scopes of what is asked for.
    fn find(&self, now: Duration, asked: &Asked) -> Result<(Arc<Grant>, Vec<String>), Refusal> {
        match asked {
            Asked::Application(grant) => Ok((Arc::clone(grant), grant.scopes.clone())),
            Asked::Code(asked) => {
                let code = self.codes.get(&asked.code).ok_or_else(|| Refusal::grant("the code is not known"))?;
                code.check(now, asked).map_err(Refusal::grant)?;
                Ok((Arc::clone(&code.grant), allowed(&code.grant, asked.scopes.as_ref())?))
            }
            Asked::Refresh { client, token, scopes } => {
                let refresh = self.refresh.get(token).ok_or_else(|| Refusal::grant("the refresh token is not known"))?;
                refresh.check(now, client).map_err(Refusal::grant)?;
                Ok((Arc::clone(&refresh.grant), allowed(&refresh.grant, scopes.as_ref())?))
            }
        }
    }

    fn use_up(&mut self, asked: &Asked) {
        let is_used = match asked {
            Asked::Application(_) => None,
            Asked::Code(CodeAsked { code, .. }) => self.codes.get_mut(code).map(|code| &mut code.is_used),
            Asked::Refresh { token, .. } => self.refresh.get_mut(token).map(|refresh| &mut refresh.is_used),
        };
        if let Some(is_used) = is_used {
            *is_used = true;
        }
    }
}

impl Code {
    fn check(&self, now: Duration, asked: &CodeAsked) -> Result<(), &'static str> {
        if self.grant.client != asked.client {
            return Err("the code is another client's");
        }
        if self.is_used {
            // RFC 6749, section 4.1.2: somebody else may have had it first.
            self.grant.revoke();
            return Err("the code was used before, and what it gave is revoked");
        }
        if now >= self.until {
            return Err("the time of the code is over");
        }
        if self.signs != asked.signs {
            return Err("the headers do not name the authorisation of the code");
        }
        if self.redirect_uri != asked.redirect_uri {
            return Err("redirect_uri is not that of the authorization");
        }
        match (&self.challenge, asked.verifier.as_deref()) {
            (None, None) => Ok(()),
            (Some(challenge), Some(verifier)) if pkce::verifies(verifier, challenge) => Ok(()),
            (Some(_), Some(_)) => Err("code_verifier is not that of code_challenge"),
            (Some(_), None) => Err("code_verifier is required, for there was a code_challenge"),
            (None, Some(_)) => Err("there was no code_challenge for code_verifier"),
        }
    }
}

impl Refresh {
    fn check(&self, now: Duration, client: &str) -> Result<(), &'static str> {
        if self.grant.client != client {
            return Err("the refresh token is another client's");
        }
        if self.is_used {
            return Err("the refresh token was used before");
        }
        if self.grant.is_revoked() {
            return Err("the refresh token is revoked");
        }
        if is_over(now, self.grant.refreshable_until) { Err("the time of the refresh token is over") } else { Ok(()) }
    }
}

fn grant(client: &str, scopes: Vec<String>, holder: String, refreshable_until: Option<Duration>) -> Arc<Grant> {
    Arc::new(Grant { client: client.to_owned(), scopes, holder, is_revoked: AtomicBool::new(false), refreshable_until })
}

/// The scopes that are asked for, which the customer has to have allowed; by default all that she did.
fn allowed(grant: &Grant, asked: Option<&Vec<String>>) -> Result<Vec<String>, Refusal> {
    let scopes = asked.unwrap_or(&grant.scopes);
    if scopes.iter().all(|scope| grant.scopes.contains(scope)) {
        return Ok(scopes.clone());
    }
    Err(Refusal::new("invalid_scope", "the customer did not allow all of the scopes"))
}

fn is_over(now: Duration, until: Option<Duration>) -> bool {
    until.is_some_and(|until| now >= until)
}

/// A code or a token that nobody guesses.
fn new_value() -> String {
    Uuid::new_v4().to_string()
}
