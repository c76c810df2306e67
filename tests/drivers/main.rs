//! Everything that the descriptions declare, against the bank, in both environments of each portal.
//!
//! What has to be called, sent and answered is read from the descriptions as plain values, with means of this package's own: each
//! operation is called until each parameter and each request body was sent and seen as it was meant, and each answer was read and
//! written again as it was given. What is declared and did not come to pass is a failure that names it.

mod compare;
mod content;
mod description;
mod drive;
mod driver;
mod pattern;
mod plan;
mod portal;
mod sample;
mod sessions;
mod tally;

use std::path::Path;

use portal_sandbox::Bank;

use drive::drive;
use portal::Portal;
use tally::Tally;

/// The specs folder, which the bank reads too.
fn specs() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../specs"))
}

async fn ica_banken(environment: &str) -> Tally {
    let bank = Bank::start(specs()).await.unwrap();
    let (site, portal) = (bank.site("ica-banken", environment), Portal::read("ica-banken"));
    drive(site, &portal, driver::ica_banken::DRIVERS, &sessions::IcaBanken::of(site)).await
}

async fn open_payments(environment: &str) -> Tally {
    let bank = Bank::start(specs()).await.unwrap();
    let (site, portal) = (bank.site("open-payments", environment), Portal::read("open-payments"));
    drive(site, &portal, driver::open_payments::DRIVERS, &sessions::OpenPayments::of(site)).await
}

#[tokio::test]
async fn all_that_ica_banken_declares_for_its_sandbox_comes_to_pass() {
    ica_banken("sandbox").await.assert_complete();
}

#[tokio::test]
async fn all_that_ica_banken_declares_for_production_comes_to_pass() {
    ica_banken("production").await.assert_complete();
}

#[tokio::test]
async fn all_that_open_payments_declares_for_its_sandbox_comes_to_pass() {
    open_payments("sandbox").await.assert_complete();
}

#[tokio::test]
async fn all_that_open_payments_declares_for_production_comes_to_pass() {
    open_payments("production").await.assert_complete();
}
