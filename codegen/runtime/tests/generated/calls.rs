use portal_runtime::v1::Grant;
use portal_runtime::{AccessToken, ErrorKind, HeaderMap, RequestId, Secret};

use crate::bank::{Amount, BalanceType, CreateConsent, Psu};
use crate::stand_in::{StandIn, production, sandbox};

const EMPTY_LIST: &str = r#"{"accounts":[]}"#;
const PRIVATE: Grant = Grant::Application { context: Some("private") };

fn bank() -> std::sync::Arc<StandIn> {
    StandIn::bank(200, "application/json", EMPTY_LIST)
}

fn consent() -> CreateConsent {
    CreateConsent::new(Amount::new("SEK", "10.10".parse().unwrap()))
}

#[tokio::test]
async fn a_call_sends_method_address_parameters_and_token() {
    let bank = bank();
    let accounts = sandbox(&bank).accounts(PRIVATE).bank("ESSESESS");
    let call = accounts.list().with_balance(true).status(&[BalanceType::ClosingBooked, BalanceType::Expected]);
    let response = call.session("a b").await.unwrap();

    let sent = bank.last();
    assert_eq!(sent.method, "GET");
    assert_eq!(sent.uri, "https://bank.test/sandbox/v1/accounts?withBalance=true&status=closingBooked,expected");
    assert_eq!(sent.header("Authorization"), Some("Bearer token-1"));
    assert_eq!(sent.header("X-BicFi"), Some("ESSESESS"));
    assert_eq!(sent.header("Cookie"), Some("session=a%20b"));
    assert_eq!(sent.header("Accept"), Some("application/json"));
    assert_eq!(sent.header("X-Request-ID"), Some(response.request_id().to_string().as_str()));
    assert!(response.accounts.is_empty());
}

#[tokio::test]
async fn the_scope_header_says_what_the_token_was_asked_for() {
    let bank = bank();
    sandbox(&bank).accounts(Grant::Application { context: Some("corporate") }).list().await.unwrap();
    assert_eq!(bank.last().header("Scope"), Some("accountinformation corporate"));

    sandbox(&bank).accounts(Grant::Scoped(Secret::new("psd2:191212121212"))).list().await.unwrap();
    let sent = bank.last();
    assert_eq!(sent.header("Scope"), Some("psd2:191212121212"));
    assert!(sent.headers["Scope"].is_sensitive());
}

#[tokio::test]
async fn a_context_that_no_scope_has_is_refused_before_sending() {
    let bank = bank();
    let error = sandbox(&bank).accounts(Grant::Application { context: Some("public") }).list().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert_eq!(error.to_string(), "getAccountList: the operation is not offered in context `public`");
    assert!(bank.sent().is_empty());
}

#[tokio::test]
async fn a_token_of_the_caller_is_sent_as_it_is() {
    let bank = bank();
    sandbox(&bank).accounts(Grant::Token(AccessToken::new("theirs"))).list().await.unwrap();
    assert_eq!(bank.last().header("Authorization"), Some("Bearer theirs"));
    assert_eq!(bank.tokens_asked(), 0);
}

#[tokio::test]
async fn the_request_id_of_the_caller_comes_first() {
    let mut incoming = HeaderMap::new();
    incoming.insert("X-Request-ID", "5f2c1e5e-8a8b-4b1c-9d9e-0f1a2b3c4d5e".parse().unwrap());
    let given = RequestId::from_headers(&incoming).unwrap();

    let bank = bank();
    let response = sandbox(&bank).accounts(PRIVATE).list().request_id(given).await.unwrap();
    assert_eq!(response.request_id(), given);
    assert_eq!(bank.last().header("X-Request-ID"), Some("5f2c1e5e-8a8b-4b1c-9d9e-0f1a2b3c4d5e"));

    let token_id = RequestId::from_headers(&bank.sent()[0].headers).unwrap();
    assert_ne!(token_id, given);
    assert_eq!(response.request_ids(), [given, token_id]);
}

#[tokio::test]
async fn the_request_id_in_the_response_is_listed() {
    let echoed = RequestId::new();
    let bank = StandIn::new(move |_| {
        let mut response = crate::stand_in::response(200, "application/json", EMPTY_LIST);
        response.headers_mut().insert("X-Request-ID", echoed.to_string().parse().unwrap());
        Ok(response)
    });
    let response = sandbox(&bank).accounts(Grant::None).list().await.unwrap();
    assert_eq!(response.request_ids(), [response.request_id(), echoed]);
}

#[tokio::test]
async fn each_call_has_an_id_of_its_own() {
    let bank = bank();
    let accounts = sandbox(&bank).accounts(PRIVATE);
    let (first, second) = (accounts.list().await.unwrap(), accounts.list().await.unwrap());
    assert_ne!(first.request_id(), second.request_id());
}

#[tokio::test]
async fn a_required_parameter_that_is_missing_stops_the_call() {
    let bank = bank();
    let consents = sandbox(&bank).consents().product("giro");
    let error = consents.create(&consent(), &Psu::new()).await.unwrap_err();
    assert_eq!(error.to_string(), "createConsent: required parameter `PSU-IP-Address` is missing");
    let error = sandbox(&bank).consents().create(&consent(), &Psu::new().ip_address("::1")).await.unwrap_err();
    assert_eq!(error.to_string(), "createConsent: required parameter `product` is missing");
    assert!(bank.sent().is_empty());
}

#[tokio::test]
async fn a_required_body_that_is_missing_stops_the_call() {
    let bank = bank();
    let consents = sandbox(&bank).consents().product("giro");
    let error = consents.create_nothing(&Psu::new().ip_address("::1")).await.unwrap_err();
    assert_eq!(error.to_string(), "createConsent: the request body is missing");
    assert!(bank.sent().is_empty());
}

#[tokio::test]
async fn a_body_that_only_the_other_environment_takes_stops_the_call() {
    let bank = bank();
    let psu = Psu::new().ip_address("::1");
    let error = production(&bank).consents().product("giro").create_text("x", &psu).await.unwrap_err();
    let expected = "createConsent: environment `production` does not accept this body, or not in this media type";
    assert_eq!(error.to_string(), expected);
    assert!(bank.sent().is_empty());
}

#[tokio::test]
async fn what_the_other_environment_has_stops_the_call() {
    let bank = bank();
    let accounts = production(&bank).accounts(PRIVATE);
    let error = accounts.list().sandbox_only("x").await.unwrap_err();
    assert_eq!(error.to_string(), "getAccountList: parameter `X-Sandbox-Only` does not exist in environment `production`");
    let error = accounts.list().status(&[BalanceType::Expected]).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "getAccountList: parameter `status` has a value that does not exist in environment `production`"
    );
    assert!(bank.sent().is_empty());

    sandbox(&bank).accounts(PRIVATE).list().sandbox_only("x").await.unwrap();
    assert_eq!(bank.last().header("X-Sandbox-Only"), Some("x"));
}

#[tokio::test]
async fn a_header_value_with_a_line_break_stops_the_call() {
    let bank = bank();
    let psu = Psu::new().ip_address("::1\r\nAuthorization: Bearer x");
    let error = sandbox(&bank).consents().product("giro").create(&consent(), &psu).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "createConsent: the value of header `PSU-IP-Address` has characters that are not allowed in a header"
    );
    assert!(bank.sent().is_empty());
}

#[tokio::test]
async fn a_path_value_cannot_lead_elsewhere() {
    let bank = bank();
    for product in ["", ".", ".."] {
        let consents = sandbox(&bank).consents().product(product);
        let error = consents.create(&consent(), &Psu::new().ip_address("::1")).await.unwrap_err();
        assert_eq!(error.to_string(), "createConsent: path parameter `product` is empty, `.` or `..`");
    }
    assert!(bank.sent().is_empty());

    let consents = sandbox(&bank).consents().product("../../token?x=#");
    let _ = consents.create(&consent(), &Psu::new().ip_address("::1")).await;
    assert_eq!(bank.last().uri, "https://bank.test/sandbox/v1/consents/..%2F..%2Ftoken%3Fx%3D%23");
}

#[tokio::test]
async fn a_call_is_static_and_can_be_spawned() {
    let bank = bank();
    let call = sandbox(&bank).accounts(PRIVATE).list();
    let response = tokio::spawn(call.into_future()).await.unwrap().unwrap();
    assert_eq!(response.status(), 200);
}
