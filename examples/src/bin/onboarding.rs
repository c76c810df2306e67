//! What a developer does by hand at a portal's store before the first call of the sandbox: adds an application, subscribes it to an API and
//! generates its keys. Then it calls the API with the keys, and deletes the application again. Store and API are those of a bank on this
//! machine.
//!
//! ```text
//! cargo run -p examples --bin onboarding
//! ```
//!
//! At a portal, give the address of its store, `https://` and its host with `/api/am/store/v0.14`, and a token of your own.

use std::error::Error;
use std::path::Path;

use portal_sandbox::{Bank, Site};
use wso2_store::types::{
    ApplicationId, ApplicationKey, ApplicationRequest, ClientProfile, KeyGeneration, KeyType, SubscriptionId, SubscriptionRequest,
};
use wso2_store::{AccessToken, Client};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
    let bank = Bank::start(&specs).await?;
    let store = sign_in(bank.site("wso2-store", "portal")).await?;

    let application = add(&store).await?;
    let subscription = subscribe(&store, &application).await?;
    let keys = generate(&store, &application).await?;
    accounts(bank.site("ica-banken", "sandbox"), &keys).await?;

    store.subscriptions().subscription(&subscription).delete().await?;
    store.applications().application(&application).delete().await?;
    println!("deleted");
    bank.shutdown().await;
    Ok(())
}

/// Registers the client with which a program gets a developer's tokens. The bank on this machine has no token endpoint for its store: it
/// gives the token beforehand.
async fn sign_in(site: &Site) -> Result<Client, Box<dyn Error>> {
    let address = format!("{}/api/am/store/v0.14", site.origin());
    let (name, password) = site.users().next().ok_or("the bank knows no developer")?;
    let developer = Client::builder(&address).developer(name, password).build()?;
    let profile = ClientProfile::new("onboarding", "password refresh_token", name);
    let registered = developer.registration().register(&profile).await?;
    println!("client {}", registered.client_id);
    let token = AccessToken::new(&site.token("developer")?.token);
    Ok(Client::builder(&address).token(&token).build()?)
}

async fn add(store: &Client) -> Result<ApplicationId, Box<dyn Error>> {
    let application = store.applications().create(&ApplicationRequest::new("psd2_sandbox", "Unlimited")).await?;
    println!("application {}", application.name);
    Ok(application.application_id.clone())
}

/// Subscribes an application to the sandbox of accounts, and reads the subscription.
async fn subscribe(store: &Client, application: &ApplicationId) -> Result<SubscriptionId, Box<dyn Error>> {
    let found = store.apis().list().query("*PSD2.Accounts.Sandbox").await?;
    let api = found.list.iter().flatten().next().ok_or("the store has no such API")?;
    let request = SubscriptionRequest::new(api.id.as_str(), application.clone(), "Unlimited");
    let made = store.subscriptions().create(&request).await?;
    let subscription = store.subscriptions().subscription(&made.subscription_id).get().await?;
    let status = subscription.status.as_ref().ok_or("the subscription has no status")?;
    println!("subscribed to {}: {status}", api.name);
    Ok(made.subscription_id.clone())
}

async fn generate(store: &Client, application: &ApplicationId) -> Result<ApplicationKey, Box<dyn Error>> {
    let order = KeyGeneration::new(vec!["ALL".to_owned()], KeyType::Sandbox, "3600");
    let keys = store.applications().generate_keys(application.as_str(), &order).await?;
    println!("key {}", keys.consumer_key.as_deref().unwrap_or("not yet"));
    Ok(keys.into_inner())
}

/// Reads accounts of the sandbox with tokens that the keys get.
async fn accounts(site: &Site, keys: &ApplicationKey) -> Result<(), Box<dyn Error>> {
    let (key, secret) = keys.consumer_key.as_ref().zip(keys.consumer_secret.as_ref()).ok_or("there are no keys yet")?;
    let keys = ica_banken::Keys::new(key, secret);
    let bank = ica_banken::Sandbox::builder(keys).origin(site.origin()).build()?;
    let accounts = bank.test_person(site.persons()[0]).accounts().list().await?;
    println!("{} accounts", accounts.accounts.len());
    Ok(())
}
