//! Everything that the descriptions declare, against the bank, in both environments of each portal.
//!
//! What has to be called, sent and answered is read from the descriptions as plain values, with means of this package's own: each
//! operation is called until each parameter and each request body was sent and seen as it was meant, and each response was read and
//! written again as it was given. What is declared and did not come to pass is a failure that names it.

mod compare;
mod content;
mod description;
mod drive;
mod driver;
mod pattern;
mod plan;
mod portal;
mod portals;
mod prism;
mod sample;
#[path = "../prism.rs"]
mod server;
mod sessions;
mod tally;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use portal_sandbox::Bank;
use tokio::task::JoinSet;

use drive::drive;
use driver::Driver;
use portal::Portal;
use portals::PORTALS;
use tally::{Item, Tally};

/// The specs folder, which the bank reads too.
fn specs() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../specs"))
}

async fn ica_banken(environment: String) -> Tally {
    let bank = Bank::start(specs()).await.unwrap();
    let (site, portal) = (bank.site("ica-banken", &environment), Portal::read("ica-banken"));
    drive(site, &portal, driver::ica_banken::DRIVERS, &sessions::IcaBanken::of(site)).await
}

async fn open_payments(environment: String) -> Tally {
    let bank = Bank::start(specs()).await.unwrap();
    let (site, portal) = (bank.site("open-payments", &environment), Portal::read("open-payments"));
    drive(site, &portal, driver::open_payments::DRIVERS, &sessions::OpenPayments::of(site)).await
}

/// Drives a portal in all environments that its settings name, and asserts that each is complete and each driver had its use.
async fn assert_all_comes_to_pass<S, F>(portal: &str, drivers: &[Driver<S>], drive: fn(String) -> F)
where
    F: Future<Output = Tally> + Send + 'static,
{
    let driver = |address: &str| Item::new("drivers", address, String::new());
    let mut whole = Tally::of(portal.to_owned());
    drivers.iter().for_each(|one| whole.declare(driver(one.address)));
    let sites: JoinSet<_> = Portal::read(portal).environments().map(|environment| drive(environment.to_owned())).collect();
    for site in sites.join_all().await {
        site.assert_complete();
        site.driven().for_each(|address| whole.settle(&driver(address), Ok(())));
    }
    whole.assert_complete();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_that_ica_banken_declares_comes_to_pass_in_each_environment() {
    assert_all_comes_to_pass("ica-banken", driver::ica_banken::DRIVERS, ica_banken).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_that_open_payments_declares_comes_to_pass_in_each_environment() {
    assert_all_comes_to_pass("open-payments", driver::open_payments::DRIVERS, open_payments).await;
}

#[tokio::test]
async fn every_portal_with_settings_is_driven_and_served_in_each_of_its_environments() {
    let folders = fs::read_dir(specs()).unwrap().map(|entry| entry.unwrap().path());
    let folders = folders.filter(|folder| folder.join("portal.yaml").is_file());
    let set_up: BTreeSet<_> = folders.map(|folder| folder.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(set_up, PORTALS.map(|(portal, _)| portal.to_owned()).into(), "specs, and what is driven");

    let environments = |portal: &String| {
        let environments = Portal::read(portal).environments().map(str::to_owned).collect::<Vec<_>>();
        environments.into_iter().map(|environment| (portal.clone(), environment)).collect::<Vec<_>>()
    };
    let bank = Bank::start(specs()).await.unwrap();
    let served = bank.sites().map(|site| (site.portal().to_owned(), site.environment().to_owned()));
    let named: BTreeSet<_> = set_up.iter().flat_map(environments).collect();
    assert_eq!(named, served.collect(), "the environments in specs, and those that the bank serves");
}
