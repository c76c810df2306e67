//! Open Payments' guide from its first step to its last, at banks on this machine, in both environments and both contexts: a line for each
//! step, named as in the guide, with the id of its request.
//!
//! ```text
//! cargo run -p examples --bin open_payments_guide
//! ```
//!
//! At the portal, the banks are real ones, their customers use a browser and Mobile BankID, and the certificate is that of the portal.

mod accounts;
mod authorise;
mod payments;
mod portal;

use std::error::Error;
use std::fmt::Display;
use std::path::{Path, PathBuf};

use open_payments::Session;
use portal_sandbox::{Bank, Customers, Site};

use authorise::Customer;
use portal::client;

type Outcome<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let bank = Bank::start(&specs()).await?;
    for environment in ["sandbox", "production"] {
        println!("{environment}");
        run(bank.site("open-payments", environment)).await?;
    }
    line("O9", "the crate's module `guide` has each call of this with its headers, bodies and responses", None::<&str>);
    bank.shutdown().await;
    Ok(())
}

async fn run(site: &Site) -> Outcome<()> {
    // The customers sign whatever they are asked to.
    site.customers(Customers::SignIn);
    portal::sign_up(site)?;
    let client = client(site)?;
    for (context, session) in [("private", client.private()), ("corporate", client.corporate())] {
        println!(" {context}");
        in_context(site, &session).await?;
    }
    portal::certificate(site);
    Ok(())
}

async fn in_context(site: &Site, session: &Session) -> Outcome<()> {
    portal::products(site, session).await?;
    portal::request_ids(session).await?;
    let customer = Customer::new(site)?;
    for bank in ["ESSESESS", "HANDSESS"] {
        accounts::run(&customer, session, bank).await?;
    }
    payments::run(&customer, session).await
}

fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs")
}

/// The line of a step.
fn line(step: &str, told: impl Display, request_id: Option<impl Display>) {
    match request_id {
        Some(id) => println!("  {step:<3} {told} (request {id})"),
        None => println!("  {step:<3} {told}"),
    }
}
