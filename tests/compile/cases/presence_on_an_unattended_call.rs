//! Only the calls of an attended bank tell that the customer is there.

use open_payments::types::ConsentId;
use open_payments::{AttendedBank, Bank, Presence};

fn unattended(bank: &Bank, consent: &ConsentId, presence: &Presence) {
    let _ = bank.accounts(consent).list().presence(presence);
}

fn needs_the_customer(_: &AttendedBank) {}

fn in_the_background(bank: &Bank) {
    needs_the_customer(bank);
}

fn main() {}
