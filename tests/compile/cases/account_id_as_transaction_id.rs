//! An id of an account is no id of a transaction.

use ica_banken::Session;
use ica_banken::types::AccountId;

fn transaction(session: &Session, account: &AccountId) {
    let _ = session.accounts().account(account).transaction(account).get();
}

fn main() {}
