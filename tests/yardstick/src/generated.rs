//! The call as a user of the generated package writes it.

use open_payments::types::AccountList;
use open_payments::{Keys, Sandbox, Session};

use crate::caller::{BANK, CLIENT_ID, CLIENT_SECRET, CONSENT};

/// A session with the server at this address.
///
/// # Panics
/// When the client cannot be built.
#[must_use]
pub fn session(origin: &str) -> Session {
    Sandbox::builder(Keys::new(CLIENT_ID, CLIENT_SECRET)).origin(origin).build().unwrap().private()
}

/// The accounts under the consent.
///
/// # Errors
/// When there is no response, or another than the accounts.
pub async fn accounts(session: &Session) -> Result<AccountList, open_payments::Error> {
    let response = session.bank(BANK).accounts(&CONSENT.into()).list().with_balance(true).await?;
    Ok(response.into_inner())
}

/// The accounts in a body.
///
/// # Panics
/// When it is not such a body.
#[must_use]
pub fn decode(body: &[u8]) -> AccountList {
    portal_runtime::v1::read_json(body).unwrap()
}
