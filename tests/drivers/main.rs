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
mod nulls;
mod pattern;
mod plan;
mod portal;
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
use sessions::Sessions;
use tally::{Item, Tally};

/// The specs folder, which the bank reads too.
fn specs() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../specs"))
}

/// Drives a portal in one of its environments.
async fn driven<S: Sessions>(portal: &str, environment: &str, drivers: &'static [Driver<S::Session>]) -> Tally {
    let bank = Bank::start(specs()).await.unwrap();
    let site = bank.site(portal, environment);
    drive(site, &Portal::read(portal), drivers, &S::at(site)).await
}

/// Drives a portal in all environments that its settings name, and asserts that each is complete and each driver had its use.
async fn assert_all_comes_to_pass<S: Sessions>(portal: &'static str, drivers: &'static [Driver<S::Session>]) {
    let driver = |address: &str| Item::new("drivers", address, String::new());
    let mut whole = Tally::of(portal.to_owned());
    drivers.iter().for_each(|one| whole.declare(driver(one.address)));
    let settings = Portal::read(portal);
    let environments = settings.environments().map(str::to_owned);
    let sites: JoinSet<_> =
        environments.map(|environment| async move { driven::<S>(portal, &environment, drivers).await }).collect();
    for site in sites.join_all().await {
        site.assert_complete();
        site.driven().for_each(|address| whole.settle(&driver(address), Ok(())));
    }
    whole.assert_complete();
}

#[tokio::test]
async fn every_portal_with_settings_is_served_in_each_of_its_environments() {
    let folders = fs::read_dir(specs()).unwrap().map(|entry| entry.unwrap().path());
    let folders = folders.filter(|folder| folder.join("portal.yaml").is_file());
    let named: BTreeSet<_> = folders
        .flat_map(|folder| {
            let portal = folder.file_name().unwrap().to_string_lossy().into_owned();
            let environments = Portal::read(&portal).environments().map(str::to_owned).collect::<Vec<_>>();
            environments.into_iter().map(move |environment| (portal.clone(), environment))
        })
        .collect();
    let bank = Bank::start(specs()).await.unwrap();
    let served = bank.sites().map(|site| (site.portal().to_owned(), site.environment().to_owned()));
    assert_eq!(named, served.collect(), "the environments in specs, and those that the bank serves");
}
