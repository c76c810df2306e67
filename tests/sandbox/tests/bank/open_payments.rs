//! Open Payments: what the bank takes, and where it says what it does not take.

use std::time::Duration;

use crate::client::{Call, bank, call, form, request_token, token};
use hyper::Response;
use portal_sandbox::{Next, Site};
use serde_json::json;

const ACCOUNTS: &str = "/psd2/accountinformation/v1/accounts";
const CONSENTS_PATH: &str = "/psd2/consent/v1/consents";
const PAYMENTS: &str = "/psd2/paymentinitiation/v1/payments/domestic";

/// A right request for the list of accounts in the private context.
async fn accounts<'s>(site: &'s Site, query: &str) -> Call<'s> {
    let token = token(site, "accountinformation private").await;
    let call = call(site, "GET", &format!("{ACCOUNTS}{query}")).token(&token).new_id();
    call.header("X-BicFi", "ESSESESS").header("Consent-ID", site.given("consents", "private").unwrap())
}

/// A right request for a payment, but for its body.
async fn payment(site: &Site) -> Call<'_> {
    let token = token(site, "private paymentinitiation").await;
    let call = call(site, "POST", PAYMENTS).token(&token).new_id();
    call.header("X-BicFi", "ESSESESS").header("PSU-IP-Address", "192.0.2.7")
}

fn payment_body() -> serde_json::Value {
    json!({
        "instructedAmount": { "currency": "SEK", "amount": "1.50" },
        "debtorAccount": { "iban": "SE3750000000054400047881" },
        "creditorAccount": { "iban": "SE2550000000054400047903" },
        "creditorName": "Second Example",
    })
}

#[tokio::test]
async fn a_right_request_gets_the_example_and_its_own_request_id() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let id = "0c9f8c1a-7f0e-4a57-b0f4-8a2d8f6a0c11";
    let answer = accounts(site, "?withBalance=true").await.header("X-Request-ID", id).send().await;
    assert_eq!(answer.status(), 200, "{}", answer.text());
    assert_eq!(answer.header("X-Request-ID"), id);
    assert!(answer.json()["accounts"].is_array());
    let seen = site.seen("getAccountList").remove(0);
    assert_eq!(seen.parameter("withBalance"), Some(&json!(true)));
    assert_eq!(seen.template, "/accountinformation/v1/accounts");
}

#[tokio::test]
async fn a_violation_names_the_parameter_and_its_place() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let answer = accounts(site, "").await.header("X-BicFi", "seb").send().await;
    let [location, name, place] = answer.violation();
    assert_eq!([location.as_str(), &name], ["header", "X-BicFi"]);
    assert!(place.starts_with("psd2.yaml#/paths/~1accountinformation~1v1~1accounts/get/parameters/"), "{place}");
    assert!(answer.header("Sandbox-Violation").starts_with("header X-BicFi: value does not match"));
}

#[tokio::test]
async fn parameters_are_required_known_typed_and_single() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let missing = accounts(site, "").await.without("X-BicFi").send().await;
    assert_eq!(missing.violation()[..2], ["header", "X-BicFi"]);
    let unknown = accounts(site, "?with_balance=true").await.send().await;
    assert_eq!(unknown.violation()[..2], ["query", "with_balance"]);
    let mistyped = accounts(site, "?withBalance=yes").await.send().await;
    assert_eq!(mistyped.violation()[..2], ["query", "withBalance"]);
    let repeated = accounts(site, "?withBalance=true&withBalance=false").await.send().await;
    assert_eq!(repeated.violation()[..2], ["query", "withBalance"]);
    let address = accounts(site, "").await.header("PSU-IP-Address", "2001:db8::1").send().await;
    assert_eq!(address.violation()[..2], ["header", "PSU-IP-Address"]);
}

#[tokio::test]
async fn a_request_id_is_a_uuid_and_never_comes_twice() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let malformed = accounts(site, "").await.header("X-Request-ID", "1").send().await;
    assert_eq!(malformed.violation()[1], "X-Request-ID");
    let id = "0c9f8c1a-7f0e-4a57-b0f4-8a2d8f6a0c11";
    assert_eq!(accounts(site, "").await.header("X-Request-ID", id).send().await.status(), 200);
    let repeated = accounts(site, "").await.header("X-Request-ID", id).send().await;
    assert_eq!(repeated.violation()[1], "X-Request-ID");
}

#[tokio::test]
async fn lists_are_cut_at_commas_and_not_where_a_comma_is_encoded() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let token = token(site, "aspspinformation corporate").await;
    let path = "/psd2/aspspinformation/v1/countries?isoCountryCodes=SE,FI";
    assert_eq!(call(site, "GET", path).token(&token).new_id().send().await.status(), 200);
    let seen = site.seen("getCountriesList").remove(0);
    assert_eq!(seen.parameter("isoCountryCodes"), Some(&json!(["SE", "FI"])));
    let encoded = path.replace(',', "%2C");
    let answer = call(site, "GET", &encoded).token(&token).new_id().send().await;
    assert_eq!(answer.status(), 200);
    let seen = site.seen("getCountriesList").remove(1);
    assert_eq!(seen.parameter("isoCountryCodes"), Some(&json!(["SE,FI"])));
}

#[tokio::test]
async fn a_body_violation_names_the_pointer_and_the_keyword() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    assert_eq!(payment(site).await.json(&payment_body()).send().await.status(), 201);
    let mut body = payment_body();
    body["instructedAmount"]["amount"] = json!("one");
    let [location, name, place] = payment(site).await.json(&body).send().await.violation();
    assert_eq!([location.as_str(), &name], ["body", "/instructedAmount/amount"]);
    assert_eq!(place, "psd2.yaml#/components/schemas/amountValue/pattern");
}

#[tokio::test]
async fn a_body_is_required_well_formed_and_of_a_declared_media_type() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    assert_eq!(payment(site).await.send().await.violation()[0], "body");
    let text = payment(site).await.body("text/csv", "a,b").send().await;
    assert_eq!(text.violation()[..2], ["header", "Content-Type"]);
    let broken = payment(site).await.body("application/json", "{").send().await;
    assert_eq!(broken.violation()[0], "body");
    let blank = payment(site).await.body("application/xml", " ").send().await;
    assert_eq!(blank.violation()[0], "body");
    let superfluous = accounts(site, "").await.json(&json!({})).send().await;
    assert_eq!(superfluous.violation()[0], "body");
}

#[tokio::test]
async fn parts_go_by_name_and_media_type() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let part = |name: &str, media_type: &str, text: &str| {
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\nContent-Type: {media_type}\r\n\r\n{text}\r\n")
    };
    let order = json!({ "startDate": "2026-04-01", "frequency": "Monthly" }).to_string();
    let (xml, json) = (part("xml_sct", "text/plain", "<a/>"), part("json_standingorderType", "application/json", &order));
    let media_type = "multipart/form-data; boundary=b";
    let right = payment(site).await.body(media_type, format!("{xml}{json}--b--\r\n")).send().await;
    assert_eq!(right.status(), 201, "{}", right.text());
    let unnamed = part("json", "application/json", &order);
    let wrong = payment(site).await.body(media_type, format!("{xml}{unnamed}--b--\r\n")).send().await;
    assert_eq!(wrong.violation()[0], "body");
    let mistyped = part("json_standingorderType", "text/plain", &order);
    let wrong = payment(site).await.body(media_type, format!("{xml}{mistyped}--b--\r\n")).send().await;
    assert_eq!(wrong.violation()[0], "body");
}

#[tokio::test]
async fn accept_chooses_among_the_media_types_and_must_leave_one() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let path = "/1/transactions?bookingStatus=both";
    let xml = accounts(site, path).await.header("Accept", "application/json;q=0.5, application/xml").send().await;
    assert_eq!(xml.header("Content-Type"), "application/xml");
    let none = accounts(site, path).await.header("Accept", "image/png").send().await;
    assert_eq!(none.violation()[..2], ["header", "Accept"]);
}

#[tokio::test]
async fn a_token_opens_only_what_its_scopes_cover() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let none = accounts(site, "").await.without("Authorization").send().await;
    assert_eq!((none.status().as_u16(), &none.json()["tppMessages"][0]["code"]), (401, &json!("TOKEN_UNKNOWN")));
    let unknown = accounts(site, "").await.token("6e4c2f58-3b39-4d0f-8f7c-0d5c7a6d5e11").send().await;
    assert_eq!(unknown.status(), 401);
    let token = token(site, "paymentinitiation private").await;
    assert_eq!(accounts(site, "").await.token(&token).send().await.status(), 403);
}

#[tokio::test]
async fn a_consent_is_valid_in_its_own_context_alone() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let foreign = accounts(site, "").await.header("Consent-ID", site.given("consents", "corporate").unwrap()).send().await;
    assert_eq!(foreign.status(), 401);
    assert_eq!(foreign.json()["tppMessages"][0]["code"], "CONSENT_INVALID");
}

#[tokio::test]
async fn the_token_endpoint_answers_errors_of_oauth() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let keys = site.keys().unwrap();
    let scope = "accountinformation private";
    let production = bank.site("open-payments", "production").keys().unwrap();
    let right = form(&keys.client_id, &keys.client_secret, scope);
    let cases = [
        (form(&production.client_id, &production.client_secret, scope), "invalid_client"),
        (form(&keys.client_id, &keys.client_secret, "accountinformation"), "invalid_scope"),
        (form(&keys.client_id, &keys.client_secret, "accountinformation paymentinitiation"), "invalid_scope"),
        (right.replace("client_credentials", "password"), "unsupported_grant_type"),
        (right.replace("client_secret", "secret"), "invalid_request"),
        (format!("{right}&scope=private"), "invalid_request"),
    ];
    for (form, error) in cases {
        let answer = request_token(site, &form).await;
        assert_eq!((answer.status().as_u16(), &answer.json()["error"]), (400, &json!(error)));
    }
    let answer = request_token(site, &right).await.json();
    assert_eq!([&answer["token_type"], &answer["scope"], &answer["expires_in"]], [&json!("Bearer"), &json!(scope), &json!(3600)]);
}

#[tokio::test]
async fn paths_and_methods_are_those_of_the_description() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    assert_eq!(call(site, "GET", "/psd2/v1/accounts").send().await.status(), 404);
    let wrong_method = call(site, "PATCH", CONSENTS_PATH).send().await;
    assert_eq!((wrong_method.status().as_u16(), wrong_method.header("Allow")), (405, "POST"));
}

#[tokio::test]
async fn a_created_resource_has_its_location() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let answer = payment(site).await.json(&payment_body()).send().await;
    let id = answer.json()["paymentId"].as_str().unwrap().to_owned();
    assert_eq!(answer.header("Location"), format!("{PAYMENTS}/{id}"));
    assert_eq!(answer.header("ASPSP-SCA-Approach"), "DECOUPLED");
}

#[tokio::test]
async fn chosen_answers_are_given_in_turn_to_right_requests() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    site.next("getAccountList", Next::example(429, "application/problem+json")).unwrap();
    let raw = Response::builder().status(299).header("X-Own", "1").body("raw".into()).unwrap();
    site.next("getAccountList", Next::raw(raw)).unwrap();
    assert_eq!(accounts(site, "?wrong=1").await.send().await.status(), 400);
    let example = accounts(site, "").await.send().await;
    assert_eq!((example.status().as_u16(), example.header("Content-Type")), (429, "application/problem+json"));
    let raw = accounts(site, "").await.send().await;
    assert_eq!((raw.status().as_u16(), raw.text(), raw.header("X-Own")), (299, "raw", "1"));
    assert_eq!(accounts(site, "").await.send().await.status(), 200);
    assert_eq!(site.count("getAccountList"), 4);
}

#[tokio::test]
async fn an_answer_that_no_description_has_cannot_be_chosen() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    assert!(site.next("getAccounts", Next::usual()).is_err());
    assert!(site.next("getAccountList", Next::status(418)).is_err());
    assert!(site.next("getAccountList", Next::example(200, "text/csv")).is_err());
}

#[tokio::test]
async fn the_bank_misbehaves_when_told() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let choose = |next: Next| site.next("getAccountList", next).unwrap();
    choose(Next::usual().truncated());
    assert!(accounts(site, "").await.try_send().await.is_err());
    choose(Next::usual().dropped());
    assert!(accounts(site, "").await.try_send().await.is_err());
    choose(Next::usual().with_media_type("text/html".parse().unwrap()));
    assert_eq!(accounts(site, "").await.send().await.header("Content-Type"), "text/html");
    choose(Next::usual().delayed(Duration::from_secs(60)));
    let slow = accounts(site, "").await;
    assert!(tokio::time::timeout(Duration::from_millis(200), slow.send()).await.is_err());
}
