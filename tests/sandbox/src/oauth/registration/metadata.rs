//! What a client says of itself (RFC 7591, section 2).

use serde_json::{Map, Value, json};

use super::{Registration, Request};
use crate::oauth::redirect;
use crate::oauth::{Proof, Refusal, RegisteredClient};
use crate::tls::Name;

/// The members that the server gives (RFC 7591, section 3.2.1; RFC 7592, section 3); a client sends none of them but its id.
const OF_SERVER: [&str; 6] = [
    "client_id",
    "client_secret",
    "client_id_issued_at",
    "client_secret_expires_at",
    "registration_access_token",
    "registration_client_uri",
];

/// The grants and the response types that a client may use.
const GRANT_TYPES: [&str; 2] = ["authorization_code", "refresh_token"];
const RESPONSE_TYPES: [&str; 1] = ["code"];

/// What a client said of itself, and may do by it.
#[derive(Clone)]
pub(crate) struct Metadata {
    members: Map<String, Value>,
    redirect_uris: Vec<String>,
    scopes: Vec<String>,
}

/// A refusal of what a client says (RFC 7591, section 3.2.2).
pub(super) fn refused(problem: impl Into<String>) -> Refusal {
    Refusal::new("invalid_client_metadata", problem)
}

impl Metadata {
    /// Reads the metadata of a new client, or of one with this id.
    pub(super) fn read(request: &Request<'_>, id: Option<&str>, rules: &Registration) -> Result<Self, Refusal> {
        let mut members = object(request)?;
        if members.remove("client_id").as_ref().and_then(Value::as_str) != id {
            return Err(refused("client_id is for the update of a client, and is that of the registration"));
        }
        if let Some(name) = OF_SERVER.iter().find(|name| members.contains_key(**name)) {
            return Err(refused(format!("{name} is not the client's to say")));
        }
        let redirect_uris = redirect_uris(&members)?;
        check_proof(&members, request)?;
        for (name, possible) in [("grant_types", &GRANT_TYPES[..]), ("response_types", &RESPONSE_TYPES[..])] {
            let values = texts(&members, name)?.unwrap_or_else(|| possible.iter().map(|value| (*value).to_owned()).collect());
            if values.iter().any(|value| !possible.contains(&value.as_str())) {
                return Err(refused(format!("{name} has others than {}", possible.join(", "))));
            }
            members.insert(name.to_owned(), json!(values));
        }
        let scopes = scopes(&members, rules)?;
        members.insert("scope".to_owned(), json!(scopes.join(" ")));
        texts(&members, "contacts")?;
        for name in ["client_name", "software_id", "software_version"] {
            if members.get(name).is_some_and(|value| !value.is_string()) {
                return Err(refused(format!("{name} is no text")));
            }
        }
        Ok(Self { members, redirect_uris, scopes })
    }

    /// All members, as they are registered.
    pub(super) fn members(&self) -> Map<String, Value> {
        self.members.clone()
    }

    /// The client.
    pub(super) fn client(&self) -> RegisteredClient {
        let (redirect_uris, scopes) = (self.redirect_uris.clone(), self.scopes.clone());
        RegisteredClient { proof: Proof::Certificate, secret: None, redirect_uris, scopes, takes_loopback: false }
    }
}

fn object(request: &Request<'_>) -> Result<Map<String, Value>, Refusal> {
    let media_type = request.media_type.and_then(|media_type| media_type.split(';').next()).unwrap_or_default();
    if !media_type.trim().eq_ignore_ascii_case("application/json") {
        return Err(refused("the body is not application/json"));
    }
    serde_json::from_slice(request.body).map_err(|_| refused("the body is no object of JSON"))
}

/// A list of texts; `None` where there is none.
fn texts(members: &Map<String, Value>, name: &str) -> Result<Option<Vec<String>>, Refusal> {
    let Some(value) = members.get(name) else { return Ok(None) };
    let texts = value.as_array().and_then(|items| items.iter().map(|item| item.as_str().map(str::to_owned)).collect());
    texts.map(Some).ok_or_else(|| refused(format!("{name} is no list of texts")))
}

/// Where customers may be sent back to: over TLS, or on the customer's own machine (RFC 8252, section 7.3).
fn redirect_uris(members: &Map<String, Value>) -> Result<Vec<String>, Refusal> {
    let refused = |problem: &str| Refusal::new("invalid_redirect_uri", problem);
    let uris = texts(members, "redirect_uris").ok().flatten().filter(|uris| !uris.is_empty());
    let uris = uris.ok_or_else(|| refused("redirect_uris is required, with one at least"))?;
    let is_safe = |uri: &String| redirect::is_possible(uri) && (uri.starts_with("https://") || redirect::is_loopback(uri));
    if uris.iter().all(is_safe) { Ok(uris) } else { Err(refused("a redirect URI is neither https nor on a loopback address")) }
}

/// The client proves itself by the certificate that it shows.
fn check_proof(members: &Map<String, Value>, request: &Request<'_>) -> Result<(), Refusal> {
    let text = |name: &str| members.get(name).and_then(Value::as_str);
    if text("token_endpoint_auth_method") != Some("tls_client_auth") {
        return Err(refused("token_endpoint_auth_method is to be tls_client_auth"));
    }
    let subject = text("tls_client_auth_subject_dn").and_then(Name::parse);
    let subject = subject.ok_or_else(|| refused("tls_client_auth_subject_dn is required, as text by RFC 4514"))?;
    if request.peer.is_some_and(|peer| peer.subject == subject) {
        Ok(())
    } else {
        Err(refused("tls_client_auth_subject_dn is not the subject of the certificate"))
    }
}

/// The scopes that are asked for, or all.
fn scopes(members: &Map<String, Value>, rules: &Registration) -> Result<Vec<String>, Refusal> {
    let Some(scope) = members.get("scope") else { return Ok(rules.scopes.clone()) };
    let asked: Vec<String> = scope.as_str().ok_or_else(|| refused("scope is no text"))?.split(' ').map(str::to_owned).collect();
    if asked.iter().all(|scope| rules.scopes.contains(scope)) {
        Ok(asked)
    } else {
        Err(refused(format!("scope has others than {}", rules.scopes.join(" "))))
    }
}
