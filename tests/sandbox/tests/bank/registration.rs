//! Clients that register themselves, and manage their registration.

use portal_sandbox::{Next, Site};
use serde_json::{Value, json};

use crate::client::{Answer, bank, call};

/// The subject of the certificate that opens the site.
const SUBJECT: &str = "organizationIdentifier=PSDSE-FINA-00000,O=Example TPP AB,C=SE,CN=rcgen self signed cert";

const ID: &str = "PSDSE-FINA-00000";

/// What a client says of itself, with these members in place of its own; `null` takes one out.
fn metadata(changes: &Value) -> Value {
    let mut metadata = json!({
        "redirect_uris": ["https://tpp.example/back"],
        "token_endpoint_auth_method": "tls_client_auth",
        "tls_client_auth_subject_dn": SUBJECT,
        "client_name": "Example",
        "logo_uri": "https://tpp.example/logo",
    });
    for (name, value) in changes.as_object().unwrap() {
        match value {
            Value::Null => metadata.as_object_mut().unwrap().remove(name),
            value => metadata.as_object_mut().unwrap().insert(name.clone(), value.clone()),
        };
    }
    metadata
}

async fn post(site: &Site, token: &str, metadata: &Value) -> Answer {
    let path = site.registration_path().unwrap();
    call(site, "POST", path).token(token).body("application/json", metadata.to_string()).send().await
}

async fn registered(site: &Site) -> Value {
    let answer = post(site, &site.initial_access_tokens()[0], &metadata(&json!({}))).await;
    assert_eq!(answer.status(), 201, "{}", answer.text());
    answer.json()
}

/// A request for the registration of a client, with a token.
async fn manage(site: &Site, method: &str, id: &str, token: &Value, body: Option<&Value>) -> Answer {
    let path = format!("{}/{id}", site.registration_path().unwrap());
    let request = call(site, method, &path).token(token.as_str().unwrap());
    match body {
        Some(body) => request.body("application/json", body.to_string()).send().await,
        None => request.send().await,
    }
}

#[track_caller]
fn assert_refused(answer: &Answer, status: u16, code: &str) {
    assert_eq!((answer.status().as_u16(), &answer.json()["error"]), (status, &json!(code)), "{}", answer.text());
}

#[tokio::test]
async fn a_client_is_registered_under_the_organisation_of_its_certificate() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let body = registered(site).await;
    assert_eq!((&body["client_id"], &body["scope"]), (&json!(ID), &json!("account payment Basket:{id} delete:{id}")));
    assert_eq!((&body["logo_uri"], &body["response_types"]), (&json!("https://tpp.example/logo"), &json!(["code"])));
    let address = format!("{}{}/{ID}", site.origin(), site.registration_path().unwrap());
    assert_eq!(body["registration_client_uri"], json!(address));
    assert!(body["client_id_issued_at"].is_u64() && body["client_secret"].is_null());
}

#[tokio::test]
async fn an_initial_access_token_works_once_and_a_refusal_does_not_use_it() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let token = &site.initial_access_tokens()[0];
    assert_refused(&post(site, token, &json!({})).await, 400, "invalid_redirect_uri");
    let body = registered(site).await;
    manage(site, "DELETE", ID, &body["registration_access_token"], None).await;
    let again = post(site, token, &metadata(&json!({}))).await;
    assert_refused(&again, 401, "invalid_token");
    assert_eq!(again.header("WWW-Authenticate"), "Bearer error=\"invalid_token\"");
    assert_refused(&post(site, "unknown", &metadata(&json!({}))).await, 401, "invalid_token");
}

#[tokio::test]
async fn an_organisation_has_one_registration() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    registered(site).await;
    let second = post(site, &site.initial_access_tokens()[1], &metadata(&json!({}))).await;
    assert_refused(&second, 400, "invalid_client_metadata");
}

#[tokio::test]
async fn metadata_that_cannot_be_are_refused_by_their_code() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    for (changes, code) in [
        (json!({ "redirect_uris": null }), "invalid_redirect_uri"),
        (json!({ "redirect_uris": [] }), "invalid_redirect_uri"),
        (json!({ "redirect_uris": ["http://tpp.example/back"] }), "invalid_redirect_uri"),
        (json!({ "redirect_uris": ["https://tpp.example/back#a"] }), "invalid_redirect_uri"),
        (json!({ "redirect_uris": "https://tpp.example/back" }), "invalid_redirect_uri"),
        (json!({ "token_endpoint_auth_method": "client_secret_basic" }), "invalid_client_metadata"),
        (json!({ "token_endpoint_auth_method": null }), "invalid_client_metadata"),
        (json!({ "tls_client_auth_subject_dn": null }), "invalid_client_metadata"),
        (json!({ "tls_client_auth_subject_dn": "CN=another" }), "invalid_client_metadata"),
        (json!({ "grant_types": ["client_credentials"] }), "invalid_client_metadata"),
        (json!({ "response_types": ["token"] }), "invalid_client_metadata"),
        (json!({ "scope": "account admin" }), "invalid_client_metadata"),
        (json!({ "contacts": "anna" }), "invalid_client_metadata"),
        (json!({ "client_name": 1 }), "invalid_client_metadata"),
        (json!({ "client_id": "another" }), "invalid_client_metadata"),
        (json!({ "client_secret": "a" }), "invalid_client_metadata"),
    ] {
        assert_refused(&post(site, &site.initial_access_tokens()[0], &metadata(&changes)).await, 400, code);
    }
    let path = site.registration_path().unwrap();
    let form = call(site, "POST", path).token(&site.initial_access_tokens()[0]).body("text/plain", "{}").send().await;
    assert_refused(&form, 400, "invalid_client_metadata");
}

#[tokio::test]
async fn each_answer_to_the_token_of_a_registration_gives_another() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let first = registered(site).await;
    let read = manage(site, "GET", ID, &first["registration_access_token"], None).await.json();
    assert_refused(&manage(site, "GET", ID, &first["registration_access_token"], None).await, 401, "invalid_token");
    let mut body = metadata(&json!({ "redirect_uris": ["http://127.0.0.1/back"], "scope": "account" }));
    body["client_id"] = json!(ID);
    let updated = manage(site, "PUT", ID, &read["registration_access_token"], Some(&body)).await;
    assert_eq!(updated.status(), 200, "{}", updated.text());
    assert_eq!(updated.json()["redirect_uris"], json!(["http://127.0.0.1/back"]));
    assert_refused(&manage(site, "GET", ID, &read["registration_access_token"], None).await, 401, "invalid_token");
}

#[tokio::test]
async fn an_update_names_its_client_and_nothing_of_the_banks() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let token = &registered(site).await["registration_access_token"];
    for changes in [
        json!({}),
        json!({ "client_id": "another" }),
        json!({ "client_id": ID, "registration_access_token": token }),
        json!({ "client_id": ID, "registration_client_uri": "https://bank.example" }),
        json!({ "client_id": ID, "client_secret_expires_at": 0 }),
        json!({ "client_id": ID, "client_id_issued_at": 0 }),
    ] {
        let answer = manage(site, "PUT", ID, token, Some(&metadata(&changes))).await;
        assert_refused(&answer, 400, "invalid_client_metadata");
    }
}

#[tokio::test]
async fn a_registration_that_is_deleted_is_gone() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let token = &registered(site).await["registration_access_token"];
    let deleted = manage(site, "DELETE", ID, token, None).await;
    assert_eq!((deleted.status().as_u16(), deleted.text()), (204, ""));
    for method in ["GET", "DELETE"] {
        assert_refused(&manage(site, method, ID, token, None).await, 401, "invalid_token");
    }
}

#[tokio::test]
async fn only_a_certificate_of_the_organisation_registers_it_and_manages_it() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let body = registered(site).await;
    let other = site.certificates().unwrap().of_organisation("PSDSE-FINA-00001").unwrap();
    let path = format!("{}/{ID}", site.registration_path().unwrap());
    let token = body["registration_access_token"].as_str().unwrap();
    let answer = call(site, "GET", &path).token(token).identity(Some(other.clone())).send().await;
    assert_refused(&answer, 403, "access_denied");
    let path = site.registration_path().unwrap();
    let request = call(site, "POST", path).token(&site.initial_access_tokens()[1]).identity(Some(other));
    let answer = request.body("application/json", metadata(&json!({})).to_string()).send().await;
    assert_refused(&answer, 400, "invalid_client_metadata");
    let answer = call(site, "POST", path).token(&site.initial_access_tokens()[1]).identity(None).send().await;
    assert!(answer.text().contains("No required SSL certificate was sent"));
}

#[tokio::test]
async fn other_methods_are_none_and_an_answer_can_be_chosen() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let path = site.registration_path().unwrap();
    let answer = call(site, "GET", path).send().await;
    assert_eq!((answer.status().as_u16(), answer.header("Allow")), (405, "POST"));
    let answer = call(site, "PATCH", &format!("{path}/{ID}")).send().await;
    assert_eq!((answer.status().as_u16(), answer.header("Allow")), (405, "GET, PUT, DELETE"));
    site.next("registration", Next::status(503)).unwrap();
    assert_eq!(post(site, &site.initial_access_tokens()[0], &metadata(&json!({}))).await.status(), 503);
    registered(site).await;
    assert_eq!(site.count("registration"), 4);
}
