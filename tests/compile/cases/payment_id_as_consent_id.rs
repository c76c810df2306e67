//! An id of a payment is no id of a consent.

use open_payments::Bank;
use open_payments::types::PaymentId;

fn accounts(bank: &Bank, payment: &PaymentId) {
    bank.accounts(payment);
}

fn main() {}
