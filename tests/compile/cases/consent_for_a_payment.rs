//! A consent concerns accounts; a payment is made without one.

use open_payments::Bank;
use open_payments::types::ConsentId;

fn pay(bank: &Bank, consent: &ConsentId) {
    let _ = bank.payments(consent);
}

fn main() {}
