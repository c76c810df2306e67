//! A customer of the bank signs in, in a browser, and calls are made in the session that follows: over TLS, with the certificate.

use std::sync::Arc;
use std::time::Duration;

use ica_banken::{
    Body, Builder, ErrorKind, Login, LoginError, Production, ReqwestTransport, Scope, Session, SessionOver, Transport, http,
};
use portal_sandbox::{Customers, Next, Site};

use crate::clients::{bank, identity, root};

const CALLBACK: &str = "https://tpp.example.com/callback";

pub(crate) fn builder(site: &Site) -> Builder<Production> {
    Production::builder(identity(site)).root_certificate(root(site)).origin(site.origin())
}

fn begun(site: &Site, client: &Production) -> Login<Session> {
    client.authorise(&Scope::Account, site.persons()[0], CALLBACK).unwrap()
}

/// Where the bank sends a browser that was sent to an address: one without a certificate.
pub(crate) async fn sent_back(site: &Site, url: &str) -> String {
    let browser = ReqwestTransport::builder().root_certificate(root(site)).build().unwrap();
    let request = http::Request::get(url).body(Body::empty()).unwrap();
    let response = browser.send(request).await.unwrap();
    assert_eq!(response.status(), 303);
    response.headers()["location"].to_str().unwrap().to_owned()
}

pub(crate) async fn signed_in(site: &Site, client: &Production) -> Session {
    site.customers(Customers::SignIn);
    let login = begun(site, client);
    login.complete(sent_back(site, login.url()).await).await.unwrap()
}

pub(crate) fn over(error: &ica_banken::Error<impl std::fmt::Debug>) -> Option<SessionOver> {
    match error {
        ica_banken::Error::Token(error) => error.session_over(),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_customer_signs_in_and_sees_her_accounts() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let session = signed_in(site, &builder(site).build().unwrap()).await;
    let accounts = session.accounts().list().await.unwrap();
    assert!(!accounts.accounts.is_empty());
    assert_eq!((site.count("token"), site.count("GetAccounts")), (1, 1));
    assert!(site.requests().iter().all(|seen| seen.violations.is_empty()));
}

#[tokio::test]
async fn a_customer_who_cancels_is_a_refusal_with_the_banks_own_code() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let client = builder(site).build().unwrap();
    site.customers(Customers::Cancel);
    let login = begun(site, &client);
    let refused = login.complete(sent_back(site, login.url()).await).await;
    assert!(matches!(refused, Err(LoginError::Refused(refusal)) if refusal.code().as_str() == "UNKNOWN"));
    assert_eq!(site.count("token"), 0);
}

#[tokio::test]
async fn a_sign_in_goes_on_in_another_process() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    site.customers(Customers::SignIn);
    let login = begun(site, &builder(site).build().unwrap());
    let (kept, callback) = (login.keep(), sent_back(site, login.url()).await);
    drop(login);
    let resumed = builder(site).build().unwrap().resume_login(&kept).unwrap();
    resumed.complete(callback).await.unwrap().accounts().list().await.unwrap();
}

#[tokio::test]
async fn a_token_that_the_bank_takes_for_expired_is_renewed_in_the_middle_of_a_call() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let session = signed_in(site, &builder(site).build().unwrap()).await;
    for renewals in 1..4 {
        session.accounts().list().await.unwrap();
        // The bank's clock is ahead of ours, for which the token is good.
        site.advance(Duration::from_secs(600));
        session.accounts().list().await.unwrap();
        assert_eq!(site.count("token"), 1 + renewals);
    }
}

#[tokio::test]
async fn many_calls_with_an_expired_token_are_one_renewal() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let session = signed_in(site, &builder(site).build().unwrap()).await;
    session.accounts().list().await.unwrap();
    site.advance(Duration::from_secs(600));
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(session.accounts().list().into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(site.count("token"), 2);
}

#[tokio::test]
async fn a_renewal_whose_response_is_lost_ends_the_session_only_if_the_bank_took_it() {
    for (lost, is_over) in [(Next::usual().dropped(), true), (Next::unread(), false)] {
        let bank = bank().await;
        let site = bank.site("ica-banken", "production");
        let session = signed_in(site, &builder(site).build().unwrap()).await;
        session.accounts().list().await.unwrap();
        site.advance(Duration::from_secs(600));
        site.next("token", lost).unwrap();
        let error = session.accounts().list().await.unwrap_err();
        assert_eq!((error.kind(), error.is_retryable(), over(&error)), (ErrorKind::Token, true, None), "{error}");
        // A failure is remembered for half a second.
        tokio::time::sleep(Duration::from_millis(600)).await;
        match session.accounts().list().await {
            Ok(_) => assert!(!is_over),
            Err(error) => {
                assert_eq!((over(&error), is_over), (Some(SessionOver::RefreshInDoubt), true), "{error}");
                assert!(!error.is_retryable());
            }
        }
    }
}

#[tokio::test]
async fn sessions_of_two_customers_never_share_a_token() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let client = builder(site).build().unwrap();
    site.customers(Customers::SignIn);
    let mut sessions = Vec::new();
    for person in site.persons().into_iter().take(2) {
        let login = client.authorise(&Scope::Account, person, CALLBACK).unwrap();
        let session = login.complete(sent_back(site, login.url()).await).await.unwrap();
        let accounts = session.accounts().list().await.unwrap();
        sessions.push((session, accounts.accounts.clone()));
    }
    assert_ne!(sessions[0].1, sessions[1].1);
    for _ in 0..5 {
        site.advance(Duration::from_secs(600));
        let calls = sessions.iter().flat_map(|(session, own)| (0..20).map(move |_| (session.accounts().list(), own)));
        let calls: Vec<_> = calls.map(|(call, own)| (tokio::spawn(call.into_future()), own)).collect();
        for (call, own) in calls {
            assert_eq!(call.await.unwrap().unwrap().accounts, *own);
        }
    }
    assert_eq!(site.count("token"), 2 + 2 * 5);
}

#[tokio::test]
async fn a_session_outlives_its_client_in_a_store() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let store: Arc<dyn ica_banken::SessionStore> = Arc::new(ica_banken::MemoryStore::new());
    let client = || builder(site).session_store(Arc::clone(&store)).build().unwrap();
    let id = signed_in(site, &client()).await.session_id().unwrap();
    let resumed = client().resume_session(id);
    resumed.accounts().list().await.unwrap();
    assert_eq!(site.count("token"), 1);
    resumed.end_session().await.unwrap();
    let error = client().resume_session(id).accounts().list().await.unwrap_err();
    assert_eq!(over(&error), Some(SessionOver::Unknown));
}

#[tokio::test]
async fn another_organisations_certificate_renews_no_session_and_ends_none() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let store = Arc::new(ica_banken::MemoryStore::new());
    let client = builder(site).session_store(Arc::clone(&store) as _).build().unwrap();
    let session = signed_in(site, &client).await;
    let id = session.session_id().unwrap();

    let foreign = site.certificates().unwrap().of_organisation("PSDSE-FINA-00001").unwrap();
    let foreign = ica_banken::Identity::from_pem(foreign.as_bytes()).unwrap();
    let other = Production::builder(foreign).root_certificate(root(site)).origin(site.origin());
    let other = other.session_store(store as _).build().unwrap();
    site.advance(Duration::from_secs(600));
    let error = other.resume_session(id).accounts().list().await.unwrap_err();
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Token, Some("invalid_client")));
    assert_eq!(over(&error), None);
    session.accounts().list().await.unwrap();
}
