//! What an operation requires is an argument of its method.

use open_payments::accounts::Accounts;
use open_payments::types::AccountId;

fn transactions(accounts: &Accounts, id: &AccountId) {
    let _ = accounts.transactions(id);
}

fn main() {}
