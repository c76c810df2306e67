//! ICA Banken's guide from its first step to its last, at a bank on this machine: a line for each step, named as in the plan of
//! `cargo xtask onboard ica-banken`, with the id of its request.
//!
//! ```text
//! cargo run -p examples --bin ica_banken_guide
//! ```
//!
//! At the portal, the store has the address of the plan, a developer is yourself, and an identity is your own QWAC.

mod explore;
mod portal;
mod production;
mod sandbox;

use std::error::Error;
use std::fmt::Display;
use std::path::{Path, PathBuf};

use portal_onboarding::Plan;
use portal_sandbox::Bank;

use portal::Portal;

type Outcome<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let bank = Bank::start(&specs()).await?;
    let site = bank.site("wso2-store", "portal");
    let mut plan = Plan::read(&specs().join("ica-banken"))?;
    site.origin().clone_into(&mut plan.store.address);

    explore::run(&plan.store.address).await?;

    println!("\nsandbox");
    let mut portal = Portal::new(&plan, "sandbox", site)?;
    portal.person("A1")?;
    portal.person("A2")?;
    for step in ["S1", "S2", "S3", "S4"] {
        portal.step(step).await?;
    }
    let keys = portal.step("S5").await?.ok_or("S5 gives keys")?;
    sandbox::run(bank.site("ica-banken", "sandbox"), &keys).await?;
    portal.delete().await?;

    println!("\nproduction");
    let mut portal = Portal::new(&plan, "production", site)?;
    portal.step("P1").await?;
    portal.step("P2").await?;
    let production = production::Production::new(bank.site("ica-banken", "production"))?;
    portal.person("P3")?;
    portal.person("P4")?;
    production.organisation();
    portal.step("P5").await?;
    let token = portal.step("P6").await?.and_then(|keys| keys.access_token).ok_or("P6 gives a token")?;
    let (registrar, registration) = production.register(&token).await?;
    production.call().await?;
    production.unregister(&registrar, &registration).await?;
    portal.delete().await?;

    bank.shutdown().await;
    Ok(())
}

fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs")
}

/// The line of a step.
fn line(step: &str, told: impl Display, request_id: Option<impl Display>) {
    match request_id {
        Some(id) => println!("{step:<3} {told} (request {id})"),
        None => println!("{step:<3} {told}"),
    }
}
