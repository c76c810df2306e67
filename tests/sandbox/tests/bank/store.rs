//! A store, in which a developer finds APIs, adds applications, subscribes and generates keys.

use portal_sandbox::{Bank, Site};
use serde_json::{Value, json};

use crate::client::{Answer, Call, bank, call, form, request_token};

const PATH: &str = "/api/am/store/v0.14";

fn store(bank: &Bank) -> &Site {
    bank.site("wso2-store", "portal")
}

/// A request of the developer.
fn of<'s>(site: &'s Site, method: &str, path: &str) -> Call<'s> {
    call(site, method, &format!("{PATH}{path}")).token(&site.token("developer").unwrap().token)
}

async fn read(site: &Site, path: &str) -> Value {
    let answer = of(site, "GET", path).send().await;
    assert_eq!(answer.status(), 200, "{}", answer.text());
    answer.json()
}

async fn post(site: &Site, path: &str, body: Value) -> Answer {
    of(site, "POST", path).json(&body).send().await
}

/// Status and code of an error of the store's form.
fn refused(answer: &Answer) -> (u16, Value) {
    (answer.status().as_u16(), answer.json()["code"].clone())
}

/// Adds an application, and gives its id.
async fn application(site: &Site, name: &str) -> String {
    let added = post(site, "/applications", json!({ "name": name, "throttlingTier": "Unlimited" })).await;
    assert_eq!(added.status(), 201, "{}", added.text());
    let id = added.json()["applicationId"].as_str().unwrap().to_owned();
    assert_eq!(added.header("Location"), format!("{PATH}/applications/{id}"));
    id
}

/// The id of the only API of this name.
async fn api(site: &Site, name: &str) -> String {
    let found = read(site, &format!("/apis?query={name}")).await;
    let named: Vec<_> = found["list"].as_array().unwrap().iter().filter(|api| api["name"] == name).collect();
    assert_eq!(named.len(), 1, "{found}");
    named[0]["id"].as_str().unwrap().to_owned()
}

/// Subscribes an application to an API, and gives the id of the subscription.
async fn subscription(site: &Site, application: &str, api: &str) -> String {
    let request = json!({ "applicationId": application, "apiIdentifier": api, "tier": "Unlimited" });
    let added = post(site, "/subscriptions", request).await;
    assert_eq!(added.status(), 201, "{}", added.text());
    added.json()["subscriptionId"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn anybody_finds_an_api_by_a_part_of_its_name_and_reads_it_its_description_and_its_documents() {
    let bank = bank().await;
    let site = store(&bank);
    let of_anybody = async |path: &str| call(site, "GET", &format!("{PATH}{path}")).send().await;
    let all = of_anybody("/apis?limit=3").await.json();
    assert_eq!([&all["count"], &all["pagination"]["total"]], [3, 4]);
    let found = of_anybody("/apis?query=*accounts*sandbox").await.json();
    let name = "ICA.Bank.Services.PSD2.Accounts.Sandbox";
    assert_eq!([&found["count"], &found["list"][0]["name"]], [&json!(1), &json!(name)]);
    let id = found["list"][0]["id"].as_str().unwrap();
    assert_eq!(of_anybody(&format!("/apis/{id}")).await.json()["name"], name);
    let swagger = of_anybody(&format!("/apis/{id}/swagger")).await.json();
    assert_eq!([&swagger["swagger"], &swagger["info"]["title"]], ["2.0", name]);
    let documents = of_anybody(&format!("/apis/{id}/documents")).await.json();
    let document = documents["list"][0]["documentId"].as_str().unwrap();
    let content = of_anybody(&format!("/apis/{id}/documents/{document}/content")).await;
    assert_eq!((content.status().as_u16(), content.text().is_empty()), (200, false));
    let other = api(site, "ICA.Bank.Services.PSD2.Payments").await;
    assert_eq!(of_anybody(&format!("/apis/{other}/documents")).await.json()["list"], json!([]));
    assert_eq!(refused(&of_anybody("/apis/none").await), (404, json!(404)));
}

#[tokio::test]
async fn an_application_is_added_found_read_changed_and_no_other_has_its_name() {
    let bank = bank().await;
    let site = store(&bank);
    assert_eq!(read(site, "/applications").await["list"], json!([]));
    let [id, other] = [application(site, "psd2_sandbox").await, application(site, "other").await];
    assert_ne!(id, other);
    let again = post(site, "/applications", json!({ "name": "other", "throttlingTier": "Unlimited" })).await;
    assert_eq!(refused(&again), (409, json!(409)));
    let found = read(site, "/applications?query=other").await;
    assert_eq!([&found["count"], &found["list"][0]["applicationId"]], [&json!(1), &json!(other)]);
    let change = json!({ "name": "psd2_sandbox", "throttlingTier": "Unlimited", "description": "Onboarding" });
    let path = format!("/applications/{id}");
    let changed = of(site, "PUT", &path).json(&change).send().await.json();
    assert_eq!([&changed["applicationId"], &changed["description"]], [&id, "Onboarding"]);
    assert_eq!(read(site, &path).await, changed);
}

#[tokio::test]
async fn a_subscription_is_that_of_its_application_and_its_api_until_it_is_deleted() {
    let bank = bank().await;
    let site = store(&bank);
    let [one, other] = [application(site, "one").await, application(site, "other").await];
    let api = api(site, "ICA.Bank.Services.PSD2.Accounts.Sandbox").await;
    let [id, _] = [subscription(site, &one, &api).await, subscription(site, &other, &api).await];
    let listed = read(site, &format!("/subscriptions?applicationId={one}")).await;
    let expected = json!({
        "subscriptionId": id, "applicationId": one, "apiIdentifier": api, "tier": "Unlimited", "status": "UNBLOCKED",
    });
    assert_eq!((&listed["count"], &listed["list"]), (&json!(1), &json!([expected])));
    assert_eq!(read(site, &format!("/subscriptions?apiId={api}")).await["count"], 2);
    let path = format!("/subscriptions/{id}");
    assert_eq!(read(site, &path).await, expected);
    assert_eq!(of(site, "DELETE", &path).send().await.status(), 200);
    assert_eq!(refused(&of(site, "GET", &path).send().await), (404, json!(404)));
    assert_eq!(refused(&of(site, "DELETE", &path).send().await), (404, json!(404)));
    assert_eq!(read(site, &format!("/subscriptions?apiId={api}")).await["count"], 1);
}

#[tokio::test]
async fn keys_of_an_application_get_a_token_of_the_sandbox_whose_api_it_subscribed_to() {
    let bank = bank().await;
    let site = store(&bank);
    let id = application(site, "psd2_sandbox").await;
    let sandbox = format!("/applications/{id}/keys/SANDBOX");
    assert_eq!(refused(&of(site, "GET", &sandbox).send().await), (404, json!(404)));
    let order = json!({
        "keyType": "SANDBOX", "validityTime": "3600", "accessAllowDomains": ["ALL"], "supportedGrantTypes": ["client_credentials"],
    });
    let keys = post(site, &format!("/applications/generate-keys?applicationId={id}"), order).await;
    assert_eq!(keys.status(), 200, "{}", keys.text());
    let keys = keys.json();
    assert!(keys["token"]["accessToken"].is_string());
    assert_eq!(read(site, &sandbox).await, keys);
    assert_eq!(read(site, &format!("/applications/{id}")).await["keys"], json!([keys]));
    let [key, secret] = ["consumerKey", "consumerSecret"].map(|member| keys[member].as_str().unwrap());
    let form = form(key, secret, "psd2_sandbox:195505063676");
    assert_eq!(request_token(bank.site("ica-banken", "sandbox"), &form).await.status(), 200);
}

#[tokio::test]
async fn an_application_goes_with_its_keys_and_its_subscriptions() {
    let bank = bank().await;
    let site = store(&bank);
    let id = application(site, "psd2_sandbox").await;
    let api = api(site, "ICA.Bank.Services.PSD2.Accounts.Sandbox").await;
    let subscription = subscription(site, &id, &api).await;
    let order = json!({ "keyType": "SANDBOX", "validityTime": "3600", "accessAllowDomains": ["ALL"] });
    let keys = format!("/applications/generate-keys?applicationId={id}");
    assert_eq!(post(site, &keys, order.clone()).await.status(), 200);
    let path = format!("/applications/{id}");
    assert_eq!(of(site, "DELETE", &path).send().await.status(), 200);
    for path in [&path, &format!("{path}/keys/SANDBOX"), &format!("/subscriptions/{subscription}")] {
        assert_eq!(refused(&of(site, "GET", path).send().await), (404, json!(404)), "{path}");
    }
    assert_eq!(refused(&post(site, &keys, order).await), (404, json!(404)));
    let request = json!({ "applicationId": id, "apiIdentifier": api, "tier": "Unlimited" });
    assert_eq!(refused(&post(site, "/subscriptions", request).await), (404, json!(404)));
    application(site, "psd2_sandbox").await;
}

#[tokio::test]
async fn applications_are_for_a_token_with_the_scope_of_the_store() {
    let bank = bank().await;
    let site = store(&bank);
    let path = format!("{PATH}/applications");
    assert_eq!(refused(&call(site, "GET", &path).send().await), (401, json!(401)));
    assert_eq!(refused(&call(site, "GET", &path).token("another").send().await), (401, json!(401)));
    let visitor = &site.token("visitor").unwrap().token;
    assert_eq!(refused(&call(site, "GET", &path).token(visitor).send().await), (403, json!(403)));
}

#[tokio::test]
async fn a_client_is_registered_for_the_developer_who_shows_name_and_password() {
    let bank = bank().await;
    let site = store(&bank);
    let profile = json!({ "clientName": "onboarding", "owner": "developer", "grantType": "password refresh_token" });
    let register = || call(site, "POST", "/client-registration/v0.14/register").json(&profile);
    // developer:invented-password
    let registered = register().header("Authorization", "Basic ZGV2ZWxvcGVyOmludmVudGVkLXBhc3N3b3Jk").send().await;
    assert_eq!((registered.status().as_u16(), registered.json()["clientSecret"].is_string()), (200, true));
    for (shown, problem) in [
        (register(), "the request has no name and password"),
        (register().token(&site.token("developer").unwrap().token), "the request has no name and password"),
        // developer:another
        (register().header("Authorization", "Basic ZGV2ZWxvcGVyOmFub3RoZXI="), "the name is unknown, or the password is wrong"),
    ] {
        let answer = shown.send().await;
        assert_eq!((refused(&answer), answer.header("WWW-Authenticate")), ((401, json!(401)), "Basic realm=\"portal\""));
        assert_eq!(answer.json()["description"], problem);
    }
}

#[tokio::test]
async fn a_registered_client_gets_a_token_for_the_developer_by_a_right_form() {
    let bank = bank().await;
    let site = store(&bank);
    // onboarding-client:invented-client-secret
    let shown = "Basic b25ib2FyZGluZy1jbGllbnQ6aW52ZW50ZWQtY2xpZW50LXNlY3JldA==";
    let form = |body: &'static str| {
        let call = call(site, "POST", "/token").header("Authorization", shown);
        call.body("application/x-www-form-urlencoded", body.as_bytes())
    };
    let issued = form("grant_type=password&username=developer&password=a%2Bb&scope=apim%3Asubscribe").send().await;
    assert_eq!((issued.status().as_u16(), &issued.json()["access_token"]), (200, &json!(site.token("developer").unwrap().token)));
    for (body, problem) in [
        ("username=developer", "required"),
        ("grant_type=another", "is not one of"),
        ("grant_type=password&grant_type=password", "has the field `grant_type` more than once"),
        ("grant_type=password&user=developer", "has an unknown field `user`"),
    ] {
        let answer = form(body).send().await;
        assert_eq!(answer.status().as_u16(), 400, "{body}");
        assert!(answer.json()["violations"].to_string().contains(problem), "{body}: {}", answer.json()["violations"]);
    }
}
