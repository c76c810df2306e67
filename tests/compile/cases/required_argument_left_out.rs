//! What an operation requires is an argument of its method.

use open_payments::accounts::Account;

fn transactions(account: &Account) {
    let _ = account.transactions();
}

fn main() {}
