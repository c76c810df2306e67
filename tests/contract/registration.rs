//! An application registers itself as a client of the bank, over mutual TLS, and its customers sign in.

use ica_banken::{
    AccessToken, Bytes, ClientMetadata, ErrorKind, Identity, LoginError, Outcome, Production, Registrar, Registration,
    RegistrationCode, RegistrationError, RegistrationFault, Scope, http,
};
use portal_sandbox::{Customers, Next, Site};

use crate::clients::{bank, root};
use crate::customers::sent_back;

const CALLBACK: &str = "https://app.example/back";
const OTHER_CALLBACK: &str = "https://app.example/other";

/// An organisation that the bank does not know from the start.
const ORGANISATION: &str = "PSDSE-FINA-00001";

fn identity_of(site: &Site, organisation: &str) -> Identity {
    Identity::from_pem(site.certificates().unwrap().of_organisation(organisation).unwrap().as_bytes()).unwrap()
}

fn client_of(site: &Site, organisation: &str) -> Production {
    let endpoint = format!("{}{}", site.origin(), site.registration_path().unwrap());
    let builder = Production::builder(identity_of(site, organisation)).root_certificate(root(site));
    builder.origin(site.origin()).registration_endpoint(endpoint).build().unwrap()
}

fn client(site: &Site) -> Production {
    client_of(site, ORGANISATION)
}

pub(crate) fn registrar(site: &Site) -> Registrar {
    client(site).registrar().unwrap()
}

pub(crate) fn token(site: &Site) -> AccessToken {
    AccessToken::new(&site.initial_access_tokens()[0])
}

pub(crate) fn metadata(site: &Site) -> ClientMetadata {
    let mut metadata = ClientMetadata::of_certificate(identity_of(site, ORGANISATION).certificate(), [CALLBACK]);
    metadata.client_name = Some("Example".to_owned());
    metadata
}

async fn registered(site: &Site) -> Registration {
    registrar(site).register(&token(site), &metadata(site)).await.unwrap()
}

fn code(error: &RegistrationError) -> Option<RegistrationCode> {
    match error {
        RegistrationError::Refused(refusal) => refusal.code(),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_registration_is_read_updated_and_deleted_and_a_customer_signs_in_with_it_meanwhile() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let (client, registrar) = (client(site), registrar(site));
    let registration = registered(site).await;
    assert_eq!(registration.client_id(), ORGANISATION);
    let seen = site.last("registration").unwrap();
    assert_eq!(seen.headers["X-Request-ID"].to_str().ok(), registration.request_id().map(|id| id.to_string()).as_deref());
    assert!(registration.client_secret().is_none() && registration.issued_at().is_some());

    let read = registrar.read(&registration).await.unwrap();
    assert_ne!(read.registration_access_token().unwrap(), registration.registration_access_token().unwrap());
    assert_eq!(read.metadata(), registration.metadata());
    assert_eq!(code(&registrar.read(&registration).await.unwrap_err()), Some(RegistrationCode::InvalidToken));

    let mut metadata = read.metadata().clone();
    metadata.redirect_uris = vec![OTHER_CALLBACK.to_owned()];
    let updated = registrar.update(&read, &metadata).await.unwrap();
    assert_eq!(updated.metadata().redirect_uris, [OTHER_CALLBACK]);
    assert_eq!(updated.metadata().client_name.as_deref(), Some("Example"));

    site.customers(Customers::SignIn);
    let login = client.authorise(&Scope::Account, site.persons()[0], OTHER_CALLBACK).unwrap();
    let session = login.complete(sent_back(site, login.url()).await).await.unwrap();
    session.accounts().list().await.unwrap();

    registrar.delete(&updated).await.unwrap();
    let error = registrar.read(&updated).await.unwrap_err();
    assert_eq!((code(&error), error.kind()), (Some(RegistrationCode::InvalidToken), ErrorKind::Unauthorized));
    assert_eq!(error.status().unwrap().as_u16(), 401);
    // What the client was given is worth nothing any more.
    assert!(session.accounts().list().await.is_err());
}

#[tokio::test]
async fn a_client_that_is_not_registered_gets_no_tokens() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    site.customers(Customers::SignIn);
    let registration = registered(site).await;
    let login = client(site).authorise(&Scope::Account, site.persons()[0], CALLBACK).unwrap();
    let callback = sent_back(site, login.url()).await;
    registrar(site).delete(&registration).await.unwrap();
    assert!(matches!(login.complete(callback).await, Err(LoginError::Token(error)) if error.code() == Some("invalid_client")));
}

#[tokio::test]
async fn an_initial_access_token_is_refused_that_is_wrong_or_was_used() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let registrar = registrar(site);
    let wrong = registrar.register(&AccessToken::new("wrong"), &metadata(site)).await.unwrap_err();
    registrar.delete(&registered(site).await).await.unwrap();
    let used = registrar.register(&token(site), &metadata(site)).await.unwrap_err();
    for error in [wrong, used] {
        assert_eq!((code(&error), error.outcome()), (Some(RegistrationCode::InvalidToken), Outcome::NoEffect), "{error}");
    }
}

#[tokio::test]
async fn what_the_bank_does_not_take_is_told_by_its_code() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let (registrar, mut redirecting, mut proving) = (registrar(site), metadata(site), metadata(site));
    redirecting.redirect_uris = vec!["http://app.example/back".to_owned()];
    proving.token_endpoint_auth_method = Some("client_secret_basic".to_owned());
    for (metadata, expected) in
        [(redirecting, RegistrationCode::InvalidRedirectUri), (proving, RegistrationCode::InvalidClientMetadata)]
    {
        let error = registrar.register(&token(site), &metadata).await.unwrap_err();
        assert_eq!((code(&error), error.outcome()), (Some(expected.clone()), Outcome::NoEffect));
        assert!(error.to_string().starts_with(&format!("register client: 400 Bad Request, {} (request ", expected.as_str())));
        assert!(matches!(error, RegistrationError::Refused(refusal) if refusal.description().is_some()));
    }
    drop(registered(site).await);
}

#[tokio::test]
async fn a_certificate_of_another_organisation_neither_registers_nor_manages() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let other = client_of(site, "PSDSE-FINA-00002").registrar().unwrap();
    let error = other.register(&token(site), &metadata(site)).await.unwrap_err();
    assert_eq!(code(&error), Some(RegistrationCode::InvalidClientMetadata));
    let registration = registered(site).await;
    assert_eq!(other.read(&registration).await.unwrap_err().kind(), ErrorKind::Forbidden);
    drop(registrar(site).read(&registration).await.unwrap());
}

#[tokio::test]
async fn a_token_is_not_sent_to_another_host_that_a_response_names() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let body = format!(
        r#"{{"client_id":"{ORGANISATION}","registration_access_token":"t0ken","registration_client_uri":"https://evil.example/1"}}"#
    );
    site.next("registration", Next::raw(http::Response::builder().status(201).body(Bytes::from(body)).unwrap())).unwrap();
    let error = registrar(site).register(&token(site), &metadata(site)).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Unexpected, Outcome::Done));
    assert!(!format!("{error} {error:?}").contains("evil"), "{error}");
    assert!(
        matches!(error, RegistrationError::Unusable(unusable) if matches!(unusable.fault(), RegistrationFault::OtherHost) && !unusable.raw().is_empty())
    );
}

#[tokio::test]
async fn a_response_that_is_lost_leaves_the_outcome_open_and_one_that_never_was_does_not() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let registrar = registrar(site);
    site.next("registration", Next::usual().dropped()).unwrap();
    let error = registrar.register(&token(site), &metadata(site)).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Transport, Outcome::Unknown), "{error}");
    // The bank has registered the client, and its token is lost with the response.
    let again = registrar.register(&token(site), &metadata(site)).await.unwrap_err();
    assert_eq!(code(&again), Some(RegistrationCode::InvalidToken));
    assert_eq!(site.count("registration"), 2);
}

#[tokio::test]
async fn a_registration_goes_on_in_another_process() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let kept = registered(site).await.keep();
    let registrar = registrar(site);
    let resumed = registrar.resume(&kept).unwrap();
    assert_eq!(resumed.metadata().redirect_uris, [CALLBACK]);
    registrar.delete(&resumed).await.unwrap();
}

#[tokio::test]
async fn each_request_has_an_id_of_its_own_and_the_user_agent_of_the_client() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    registrar(site).delete(&registered(site).await).await.unwrap();
    let seen = site.seen("registration");
    let ids: Vec<_> = seen.iter().map(|seen| seen.headers["X-Request-ID"].clone()).collect();
    assert!(ids.len() == 2 && ids[0] != ids[1], "{ids:?}");
    assert!(seen.iter().all(|seen| seen.headers["User-Agent"].to_str().unwrap().starts_with("portal-runtime/")));
}

#[tokio::test]
async fn nothing_is_sent_where_the_address_is_not_known() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let builder = Production::builder(identity_of(site, ORGANISATION)).root_certificate(root(site)).origin(site.origin());
    let error = builder.build().unwrap().registrar().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert!(error.to_string().contains("`registration_endpoint(\"https://…\")`"), "{error}");
}
