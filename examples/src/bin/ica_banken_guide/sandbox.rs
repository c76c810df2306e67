//! Calls of the sandbox, with the keys of the application.

use std::time::Duration;

use ica_banken::Sandbox;
use portal_onboarding::Keys;
use portal_sandbox::Site;

use super::{Outcome, line};

/// S6 and S7.
pub(crate) async fn run(site: &Site, keys: &Keys) -> Outcome<()> {
    let secret = keys.consumer_secret.as_ref().ok_or("the keys have no secret")?;
    let keys = ica_banken::Keys::new(&keys.consumer_key, secret.expose());
    let bank = Sandbox::builder(keys).origin(site.origin()).build()?;
    let session = bank.test_person(site.persons()[0]);

    session.accounts().list().await?;
    // An hour later the token has expired.
    site.advance(Duration::from_secs(3600));
    let accounts = session.accounts().list().with_balance(true).await?;
    let tokens = site.count("token");
    // The last id is that of the request for the token.
    line("S6", format_args!("{tokens} access tokens, the second when the first had expired"), accounts.request_ids().last());
    line("S7", format_args!("accounts: {}", accounts.accounts.len()), Some(accounts.request_id()));
    Ok(())
}
