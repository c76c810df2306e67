//! Tokens: the scopes that the description names, one token for a grant, and none for another's calls.

use std::collections::{BTreeMap, BTreeSet};

use open_payments::{Error, ErrorKind};
use portal_sandbox::{Seen, Site};

use crate::calls::{self, ica_banken::Sessions};
use crate::clients::{self, bank, ica_banken, open_payments};
use crate::scopes::declared;

/// The scopes of each token request, sorted.
fn asked_scopes(site: &Site) -> Vec<Vec<String>> {
    let mut asked: Vec<_> = site.seen("token").iter().map(scopes).collect();
    asked.sort_unstable();
    asked
}

fn scopes(token_request: &Seen) -> Vec<String> {
    let body = str::from_utf8(&token_request.body).unwrap();
    let scope = body.split('&').find_map(|field| field.strip_prefix("scope=")).unwrap();
    let scope = scope.replace("%3A", ":").replace("%20", " ").replace('+', " ");
    let mut scopes: Vec<_> = scope.split(' ').map(str::to_owned).collect();
    scopes.sort_unstable();
    scopes
}

fn authorization(seen: &Seen) -> &str {
    seen.headers["Authorization"].to_str().unwrap()
}

#[tokio::test]
async fn open_payments_asks_once_for_each_pair_of_scope_and_context_that_the_description_names() {
    let bank = bank().await;
    for (environment, context) in [("sandbox", "private"), ("production", "corporate")] {
        let site = bank.site("open-payments", environment);
        let client = open_payments(site);
        let session = if context == "private" { client.private() } else { client.corporate() };
        calls::call_all(&session, site.given("consents", context).unwrap()).await.unwrap();
        let mut declared = declared(site);
        declared.retain(|scopes| scopes.iter().any(|scope| scope == context));
        assert_eq!(asked_scopes(site), declared.into_iter().collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn a_test_person_is_named_by_the_scope_of_the_token() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    calls::ica_banken::call_all(&Sessions::of(site)).await.unwrap();
    let named = |scopes: &Vec<String>| scopes.iter().map(|scope| scope.replace("<SSN>", site.persons()[0])).collect();
    assert_eq!(asked_scopes(site), declared(site).iter().map(named).collect::<Vec<Vec<_>>>());
}

#[tokio::test]
async fn a_customers_token_is_sent_as_it_was_given() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    calls::ica_banken::call_all(&Sessions::of(site)).await.unwrap();
    assert_eq!(site.count("token"), 0);
    let [usual, basket] = ["customer", "basket"].map(|name| format!("Bearer {}", site.token(name).unwrap().token));
    for seen in site.requests() {
        let expected = if seen.operation == "ApproveSigningBasket" { &basket } else { &usual };
        assert_eq!(authorization(&seen), expected, "{}", seen.operation);
    }
}

#[tokio::test]
async fn the_scope_header_is_sent_in_production_alone() {
    let bank = bank().await;
    for (environment, accounts, payments) in [("sandbox", None, None), ("production", Some("account"), Some("payment"))] {
        let site = bank.site("ica-banken", environment);
        calls::ica_banken::call_all(&Sessions::of(site)).await.unwrap();
        // A placeholder is no scope of a token, and between two ways to delete the client cannot tell.
        let expected = [accounts, payments, None, None];
        for (operation, scope) in
            ["GetAccounts", "CreatePayment", "ApproveSigningBasket", "DeletePayment"].into_iter().zip(expected)
        {
            let seen = site.seen(operation).remove(0);
            assert_eq!(seen.headers.get("scope").map(|value| value.to_str().unwrap()), scope, "{operation}");
        }
    }
}

#[tokio::test]
async fn what_a_customer_signed_opens_no_more_than_itself() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let [basket, deletion] = ["basket", "deletion"].map(|name| site.token(name).unwrap());
    let baskets = clients::holder(site, &basket.token).signing_baskets();
    let signed = baskets.basket(&basket.id.as_str().into());
    signed.approve().await.unwrap();
    assert_eq!(baskets.basket(&"1".into()).approve().await.unwrap_err().kind(), ErrorKind::Forbidden);
    assert_eq!(signed.get().await.unwrap_err().kind(), ErrorKind::Forbidden);
    let session = clients::holder(site, &deletion.token);
    session.payments().payment(&"SepaCreditTransfers".into(), &deletion.id.as_str().into()).delete().await.unwrap();
    assert_eq!(session.accounts().list().await.unwrap_err().kind(), ErrorKind::Forbidden);
}

#[tokio::test]
async fn two_sessions_interleaved_never_share_a_token() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "sandbox");
    let client = ica_banken(site);
    let [one, other] = [0, 1].map(|person| client.test_person(site.persons()[person]));
    for _ in 0..5 {
        let (first, second) = tokio::join!(one.accounts().list().into_future(), other.accounts().list().into_future());
        assert_eq!(first.unwrap().accounts[0].resource_id.as_str(), "12345678910");
        assert_eq!(second.unwrap().accounts[0].resource_id.as_str(), "98765432103");
    }
    let persons = [0, 1].map(|person| vec![format!("psd2_sandbox:{}", site.persons()[person])]);
    assert_eq!(asked_scopes(site).into_iter().collect::<BTreeSet<_>>(), persons.into());
    assert_eq!(site.count("token"), 2);
    let mut calls: BTreeMap<_, usize> = BTreeMap::new();
    for seen in site.seen("GetAccounts") {
        *calls.entry(authorization(&seen).to_owned()).or_default() += 1;
    }
    assert_eq!(calls.into_values().collect::<Vec<_>>(), [5, 5]);
}

#[tokio::test]
async fn calls_at_once_wait_for_one_token() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let aspsps = open_payments(site).private().aspsps();
    let calls: Vec<_> = (0..20).map(|_| tokio::spawn(aspsps.countries().into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!([site.count("token"), site.count("getCountriesList")], [1, 20]);
}

#[tokio::test]
async fn clones_of_a_session_share_its_token() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let client = open_payments(site);
    client.private().aspsps().countries().await.unwrap();
    client.clone().private().clone().aspsps().countries().await.unwrap();
    assert_eq!(site.count("token"), 1);
}

#[tokio::test]
async fn a_refused_token_is_an_error_with_the_servers_code() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let keys = open_payments::Keys::new("stranger", "secret");
    let client = open_payments::Sandbox::builder(keys).origin(site.origin()).build().unwrap();
    let error = client.private().aspsps().countries().await.unwrap_err();
    assert!(matches!(error, Error::Token(_)));
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Token, Some("invalid_client")));
    assert_eq!(site.count("getCountriesList"), 0);
}
