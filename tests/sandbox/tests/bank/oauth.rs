//! Customers who sign in, and what their clients get, at a portal with nothing else.

mod authorization;
mod code;
mod flow;
mod lives;
mod misbehaviour;
mod page;
mod proofs;
mod refresh;
mod revocation;

use std::collections::BTreeMap;

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use portal_sandbox::{Customers, Site};
use serde_json::Value;

use crate::client::{Answer, Call, call};

const REDIRECT: &str = "https://app.example/back";

/// The example of RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// Fields as a form has them; a change stands for the field of its name, or takes it out.
fn form(fields: &[(&str, &str)], changes: &[(&str, Option<&str>)]) -> String {
    let mut fields: BTreeMap<_, _> = fields.iter().copied().collect();
    for (name, value) in changes {
        match value {
            Some(value) => fields.insert(name, value),
            None => fields.remove(name),
        };
    }
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let fields = fields.into_iter().map(|(name, value)| format!("{name}={}", encode(value)));
    fields.collect::<Vec<_>>().join("&")
}

/// The client of a site, where there are several the one that proves itself in the body.
fn client_id(site: &Site) -> &str {
    let ids: Vec<_> = site.clients().map(|(id, _)| id).collect();
    ids.iter().find(|id| **id == "body-app").unwrap_or(&ids[0])
}

/// Sends customer 7 to the page, with a right request but for the changes.
async fn visit(site: &Site, changes: &[(&str, Option<&str>)]) -> Answer {
    let fields = [
        ("response_type", "code"),
        ("client_id", client_id(site)),
        ("redirect_uri", REDIRECT),
        ("scope", "accounts"),
        ("state", "s t&te"),
        ("number", "7"),
    ];
    let path = format!("{}?{}", site.authorization_path().unwrap(), form(&fields, changes));
    call(site, "GET", &path).identity(None).send().await
}

/// What the customer is sent back with.
fn sent_back(answer: &Answer) -> BTreeMap<String, String> {
    assert_eq!(answer.status(), 303, "{}", answer.text());
    let query = answer.header("Location").strip_prefix(&format!("{REDIRECT}?")).unwrap().to_owned();
    let decode = |text: &str| percent_decode_str(text).decode_utf8().unwrap().into_owned();
    query.split('&').map(|field| field.split_once('=').unwrap()).map(|(name, value)| (decode(name), decode(value))).collect()
}

/// The code of customer 7, who allowed it with the changes to the request.
async fn code(site: &Site, changes: &[(&str, Option<&str>)]) -> String {
    site.customers(Customers::SignIn);
    sent_back(&visit(site, changes).await)["code"].clone()
}

fn post<'s>(site: &'s Site, path: &str, body: String) -> Call<'s> {
    call(site, "POST", path).body("application/x-www-form-urlencoded", body)
}

/// Asks the token endpoint, with the client's own proof in the body, but for the changes.
async fn token(site: &Site, fields: &[(&str, &str)], changes: &[(&str, Option<&str>)]) -> Answer {
    let mut all = vec![("client_id", client_id(site))];
    let client = site.clients().find(|(id, _)| *id == client_id(site)).unwrap().1;
    all.extend(client.secret.as_deref().map(|secret| ("client_secret", secret)));
    all.extend(fields);
    post(site, site.token_path().unwrap(), form(&all, changes)).send().await
}

async fn exchange(site: &Site, code: &str, changes: &[(&str, Option<&str>)]) -> Answer {
    let fields = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", REDIRECT)];
    token(site, &fields, changes).await
}

async fn refresh(site: &Site, refresh_token: &str, changes: &[(&str, Option<&str>)]) -> Answer {
    token(site, &[("grant_type", "refresh_token"), ("refresh_token", refresh_token)], changes).await
}

/// Access token and refresh token of an answer.
fn tokens(answer: &Answer) -> [String; 2] {
    assert_eq!(answer.status(), 200, "{}", answer.text());
    ["access_token", "refresh_token"].map(|member| answer.json()[member].as_str().unwrap().to_owned())
}

/// Access token and refresh token of customer 7.
async fn signed_in(site: &Site) -> [String; 2] {
    tokens(&exchange(site, &code(site, &[]).await, &[]).await)
}

/// The accounts that an access token shows, or the reason why it shows none.
async fn accounts(site: &Site, token: &str) -> Value {
    let answer = call(site, "GET", "/v1/accounts").token(token).send().await;
    let body = answer.json();
    if answer.status() == 200 { body["accounts"].clone() } else { body["reason"].clone() }
}

/// The error of a refusal by an endpoint.
fn error(answer: &Answer) -> String {
    assert_eq!(answer.status(), 400, "{}", answer.text());
    answer.json()["error"].as_str().unwrap().to_owned()
}
