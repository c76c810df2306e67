//! How clients prove themselves (RFC 6749, section 2.3; RFC 8705, section 2.1).

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::client::{Proof, RegisteredClient};
use super::form::decoded;
use super::{Refusal, Request};

/// The id of the client of a request, which proved itself as it is registered.
pub(crate) fn client<'c>(request: &Request<'_>, clients: &'c BTreeMap<String, RegisteredClient>) -> Result<&'c str, Refusal> {
    let sent = Sent::read(request)?;
    let client = clients.get_key_value(sent.id.as_str());
    let (id, client) = client.ok_or_else(|| Refusal::client("no client has this id here", sent.is_basic))?;
    let is_challenged = sent.is_basic || client.proof == Proof::Basic;
    match check(&sent, id, client, request) {
        Ok(()) => Ok(id),
        Err(problem) => Err(Refusal::client(problem, is_challenged)),
    }
}

fn check(sent: &Sent, id: &str, client: &RegisteredClient, request: &Request<'_>) -> Result<(), &'static str> {
    let is_right = || if sent.secret == client.secret { Ok(()) } else { Err("the secret is not the client's") };
    match client.proof {
        Proof::Body if sent.is_basic => Err("the client proves itself in the body"),
        Proof::Basic if !sent.is_basic => Err("the client proves itself in the header Authorization"),
        Proof::Body | Proof::Basic => is_right(),
        Proof::Certificate if sent.secret.is_some() => Err("the client proves itself by its certificate, and has no secret"),
        Proof::Certificate => {
            let organisation = request.peer.and_then(|peer| peer.organisation.as_deref());
            if organisation == Some(id) { Ok(()) } else { Err("the organisation of the certificate is not the client's id") }
        }
    }
}

/// What a client sent of itself.
struct Sent {
    id: String,
    secret: Option<String>,
    is_basic: bool,
}

impl Sent {
    fn read(request: &Request<'_>) -> Result<Self, Refusal> {
        let id = request.form.value("client_id");
        let secret = request.form.value("client_secret").map(str::to_owned);
        let Some(header) = request.authorization else {
            let id = id.ok_or_else(|| Refusal::request("client_id is required"))?.to_owned();
            return Ok(Self { id, secret, is_basic: false });
        };
        if secret.is_some() {
            return Err(Refusal::request("the client proves itself in two ways"));
        }
        let no_basic = || Refusal::client("the header Authorization has no id and secret as HTTP Basic", true);
        let (basic, secret) = basic(header).ok_or_else(no_basic)?;
        match id {
            Some(id) if id != basic => Err(Refusal::request("client_id is not that of the header Authorization")),
            _ => Ok(Self { id: basic, secret: Some(secret), is_basic: true }),
        }
    }
}

/// Id and secret of HTTP Basic, each of them encoded as in a form (RFC 6749, section 2.3.1).
fn basic(header: &str) -> Option<(String, String)> {
    let (scheme, value) = header.split_once(' ')?;
    let value = STANDARD.decode(value.trim()).ok().filter(|_| scheme.eq_ignore_ascii_case("Basic"))?;
    let (id, secret) = str::from_utf8(&value).ok()?.split_once(':')?;
    Some((decoded(id)?, decoded(secret)?))
}

#[test]
fn id_and_secret_of_basic_are_encoded_as_in_a_form() {
    assert_eq!(basic("basic YSUzQWI6YyUyNWQ="), Some(("a:b".to_owned(), "c%d".to_owned())));
    assert_eq!([basic("Bearer YTpi"), basic("Basic YTpi!"), basic("Basic YWI=")], [None, None, None]);
}
