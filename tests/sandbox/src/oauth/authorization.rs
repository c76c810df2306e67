//! Requests for a customer's authorisation (RFC 6749, section 4.1.1).

use std::collections::BTreeMap;

use uuid::Uuid;

use super::client::RegisteredClient;
pub(crate) use super::redirect::Back;
use super::{Form, Refusal, SignIn, pkce};
use crate::known::Known;

/// The fields of the page's form.
pub(crate) const VISIT: &str = "visit";
pub(crate) const ANSWER: &str = "answer";

/// What its buttons answer.
pub(crate) const SIGN_IN: &str = "sign-in";
pub(crate) const CANCEL: &str = "cancel";

/// The fields of a proof key.
const CHALLENGE: [&str; 2] = ["code_challenge", "code_challenge_method"];

/// A customer whom a client sent to the bank.
pub(crate) struct Visit {
    pub(crate) back: Back,
    pub(crate) client: String,
    pub(crate) scopes: Vec<String>,
    /// The challenge of a proof key.
    pub(crate) challenge: Option<String>,
    /// The customer.
    pub(crate) holder: String,
    /// The authorisation that the code is for; `None` where it is for a session.
    pub(crate) signs: Option<String>,
}

/// What a client asks for.
pub(crate) struct Wanted {
    pub(crate) scopes: Vec<String>,
    pub(crate) challenge: Option<String>,
    pub(crate) holder: String,
    pub(crate) signs: Option<String>,
}

/// A one-time value of the page, which nobody guesses.
pub(crate) fn new_value() -> String {
    Uuid::new_v4().to_string()
}

/// What is wrong with a request.
pub(crate) enum Fault {
    /// It names no way back that the bank may take (section 4.1.2.1).
    NoWayBack(&'static str),
    Back(Back, Refusal),
}

/// Reads a request of one of the clients. `wanted` reads what it asks for.
pub(crate) fn read(
    query: &str,
    clients: &BTreeMap<String, RegisteredClient>,
    wanted: impl FnOnce(&Form, &RegisteredClient) -> Result<Wanted, Refusal>,
) -> Result<Visit, Fault> {
    let form = Form::parse(query).ok_or(Fault::NoWayBack("the address is no UTF-8"))?;
    if ["client_id", "redirect_uri"].iter().any(|name| form.is_repeated(name)) {
        return Err(Fault::NoWayBack("the client or its address is named more than once"));
    }
    let client = form.value("client_id").and_then(|id| clients.get_key_value(id));
    let (id, client) = client.ok_or(Fault::NoWayBack("the client is not known here"))?;
    let redirect_uri = form.value("redirect_uri").filter(|uri| client.has_redirect_uri(uri));
    let redirect_uri = redirect_uri.ok_or(Fault::NoWayBack("the address of the client is not registered"))?;
    let state = form.value("state").filter(|_| !form.is_repeated("state"));
    let back = Back { redirect_uri: redirect_uri.to_owned(), state: state.map(str::to_owned) };
    match wanted(&form, client) {
        Ok(Wanted { scopes, challenge, holder, signs }) => {
            Ok(Visit { back, client: id.clone(), scopes, challenge, holder, signs })
        }
        Err(refusal) => Err(Fault::Back(back, refusal)),
    }
}

/// Reads what a client asks for whose customer is to sign in.
pub(crate) fn sign_in(form: &Form, known: &Known, rules: &SignIn, client: &RegisteredClient) -> Result<Wanted, Refusal> {
    Asked { form, known, rules, client }.read()
}

/// Checks that a request asks for a code, with no other fields than these.
pub(crate) fn check(form: &Form, own: &str) -> Result<(), Refusal> {
    let fields = ["response_type", "client_id", "redirect_uri", "scope", "state", CHALLENGE[0], CHALLENGE[1]];
    form.check(&[fields.as_slice(), &[own]].concat())?;
    match form.value("response_type") {
        Some("code") => {}
        Some(_) => return Err(Refusal::new("unsupported_response_type", "only code is offered")),
        None => return Err(Refusal::request("response_type is required")),
    }
    form.value("state").map(drop).ok_or_else(|| Refusal::request("state is required"))
}

/// The challenge of a proof key, where there is one.
pub(crate) fn challenge(form: &Form) -> Result<Option<String>, Refusal> {
    match CHALLENGE.map(|name| form.value(name)) {
        [None, None] => Ok(None),
        [Some(challenge), Some("S256")] if pkce::is_challenge(challenge) => Ok(Some(challenge.to_owned())),
        [Some(_), Some("S256")] => Err(Refusal::request("code_challenge is no digest of SHA-256 in base64url")),
        [Some(_), _] => Err(Refusal::request("code_challenge_method is not S256")),
        [None, Some(_)] => Err(Refusal::request("code_challenge_method needs code_challenge")),
    }
}

/// What a client asks for that may be asked back.
struct Asked<'a> {
    form: &'a Form,
    known: &'a Known,
    rules: &'a SignIn,
    client: &'a RegisteredClient,
}

impl Asked<'_> {
    fn read(&self) -> Result<Wanted, Refusal> {
        check(self.form, &self.rules.customer)?;
        Ok(Wanted { scopes: self.scopes()?, challenge: challenge(self.form)?, holder: self.holder()?, signs: None })
    }

    fn scopes(&self) -> Result<Vec<String>, Refusal> {
        let scopes: Vec<_> = self.form.value("scope").unwrap_or_default().split(' ').map(str::to_owned).collect();
        if scopes.iter().all(|scope| self.client.may_ask_for(scope)) {
            return Ok(scopes);
        }
        Err(Refusal::new("invalid_scope", format!("the client may ask for {}", self.client.scopes.join(", "))))
    }

    fn holder(&self) -> Result<String, Refusal> {
        let parameter = &self.rules.customer;
        let number = self.form.value(parameter).ok_or_else(|| Refusal::request(format!("{parameter} is required")))?;
        let person = self.known.persons.get_key_value(number);
        let unknown = || Refusal::new("access_denied", format!("no customer has this {parameter}"));
        person.map(|(number, _)| number.clone()).ok_or_else(unknown)
    }
}
