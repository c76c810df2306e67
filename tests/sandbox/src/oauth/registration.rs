//! Clients that register themselves (RFC 7591), and manage their registration (RFC 7592). Each proves itself by its certificate (RFC 8705,
//! section 2.1.2), whose organisation is its id.

mod metadata;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::authorization::new_value;
use super::{OAuth, Refusal, RegisteredClient};
use crate::lock;
use crate::tls::Peer;
use metadata::{Metadata, refused};

/// Where clients register themselves, and what they may ask for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Registration {
    /// The path, where the settings do not say it.
    pub(crate) path: Option<String>,
    /// The initial access tokens; each works once.
    pub(crate) tokens: Vec<String>,
    /// The scopes that a client may ask for.
    pub(crate) scopes: Vec<String>,
}

/// The registrations of a site.
#[derive(Default)]
pub(crate) struct Registrations {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Initial access tokens that worked.
    used: BTreeSet<String>,
    /// By client id.
    registered: BTreeMap<String, Registered>,
}

struct Registered {
    metadata: Metadata,
    issued_at: u64,
    /// The registration access token; each answer with it gives another.
    token: String,
}

/// What a request is for; a registration is named by the client id in its path.
pub(crate) enum Act<'r> {
    Register,
    Read(&'r str),
    Update(&'r str),
    Delete(&'r str),
}

/// A request.
pub(crate) struct Request<'r> {
    /// The token that it shows.
    pub(crate) token: Option<&'r str>,
    pub(crate) media_type: Option<&'r str>,
    pub(crate) body: &'r [u8],
    pub(crate) peer: Option<&'r Peer>,
}

impl Request<'_> {
    fn organisation(&self) -> Option<&str> {
        self.peer?.organisation.as_deref()
    }
}

const USED: &str = "the initial access token was used before";

/// What a right request is for.
pub(crate) enum Judged {
    Register { token: String, id: String, metadata: Metadata },
    Read(String),
    Update(String, Metadata),
    Delete(String),
}

impl Registrations {
    /// The clients that registered themselves, by client id.
    pub(crate) fn clients(&self) -> BTreeMap<String, RegisteredClient> {
        lock(&self.state).registered.iter().map(|(id, registered)| (id.clone(), registered.metadata.client())).collect()
    }
}

impl OAuth {
    /// Checks a request for a registration.
    pub(crate) fn judge_registration(
        &self,
        act: &Act<'_>,
        request: &Request<'_>,
        rules: &Registration,
    ) -> Result<Judged, Refusal> {
        let id = match act {
            Act::Register => self.new_client(request, rules)?,
            Act::Read(id) | Act::Update(id) | Act::Delete(id) => self.own_client(request, id)?,
        };
        Ok(match act {
            Act::Register => {
                let token = request.token.unwrap_or_default().to_owned();
                Judged::Register { token, id, metadata: Metadata::read(request, None, rules)? }
            }
            Act::Read(_) => Judged::Read(id),
            Act::Update(_) => {
                let metadata = Metadata::read(request, Some(&id), rules)?;
                Judged::Update(id, metadata)
            }
            Act::Delete(_) => Judged::Delete(id),
        })
    }

    /// The id of a client that may register itself.
    fn new_client(&self, request: &Request<'_>, rules: &Registration) -> Result<String, Refusal> {
        let state = lock(&self.registrations.state);
        let token = request.token.filter(|token| rules.tokens.iter().any(|known| known == token));
        let token = token.ok_or_else(|| Refusal::token("the initial access token is missing, or not known here"))?;
        if state.used.contains(token) {
            return Err(Refusal::token(USED));
        }
        let id = request.organisation().ok_or_else(|| refused("the certificate has no organisation, which is to be the id"))?;
        if state.registered.contains_key(id) {
            return Err(refused("the organisation of the certificate has registered a client already"));
        }
        Ok(id.to_owned())
    }

    /// The id of a client that may manage its registration. Of one that is not there no more is told than of a wrong token (RFC 7592,
    /// section 2.1).
    fn own_client(&self, request: &Request<'_>, id: &str) -> Result<String, Refusal> {
        let state = lock(&self.registrations.state);
        let registered = state.registered.get(id).filter(|registered| request.token == Some(&registered.token));
        registered.ok_or_else(|| Refusal::token("the token is not that of the registration"))?;
        if request.organisation() != Some(id) {
            return Err(Refusal::forbidden("the organisation of the certificate is not the client's id"));
        }
        Ok(id.to_owned())
    }

    /// Does what a right request is for; the registration, where there is one after it.
    pub(crate) fn perform_registration(&self, judged: Judged, address: &str) -> Result<Option<Value>, Refusal> {
        let mut state = lock(&self.registrations.state);
        let (id, metadata) = match judged {
            Judged::Register { token, id, metadata } => {
                // Another request may have used it since.
                if !state.used.insert(token) {
                    return Err(Refusal::token(USED));
                }
                let issued_at = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
                let registered = Registered { metadata: metadata.clone(), issued_at, token: String::new() };
                state.registered.insert(id.clone(), registered);
                (id, Some(metadata))
            }
            Judged::Read(id) => (id, None),
            Judged::Update(id, metadata) => (id, Some(metadata)),
            Judged::Delete(id) => {
                state.registered.remove(&id);
                self.tokens.revoke_client(&id);
                return Ok(None);
            }
        };
        let gone = || Refusal::token("the registration is deleted");
        let registered = state.registered.get_mut(&id).ok_or_else(gone)?;
        registered.metadata = metadata.unwrap_or_else(|| registered.metadata.clone());
        registered.token = new_value();
        Ok(Some(registered.body(&id, address).into()))
    }
}

impl Registered {
    /// The body of an answer (RFC 7591, section 3.2.1; RFC 7592, section 3).
    fn body(&self, id: &str, address: &str) -> Map<String, Value> {
        let mut body = self.metadata.members();
        body.extend([
            ("client_id".to_owned(), json!(id)),
            ("client_id_issued_at".to_owned(), json!(self.issued_at)),
            ("registration_access_token".to_owned(), json!(self.token)),
            ("registration_client_uri".to_owned(), json!(format!("{address}/{id}"))),
        ]);
        body
    }
}
