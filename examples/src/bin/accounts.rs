//! Lists accounts of ICA Banken, then of Open Payments in both contexts, from a bank on this machine.
//!
//! ```text
//! cargo run -p examples --bin accounts
//! ```
//!
//! Against the portals, leave out `.origin(...)` and give the keys of your own application.

use std::error::Error;
use std::fmt::Display;
use std::path::Path;

use open_payments::Session;
use portal_sandbox::{Bank, Site};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
    let bank = Bank::start(&specs).await?;
    ica_banken(bank.site("ica-banken", "sandbox")).await?;
    open_payments(bank.site("open-payments", "sandbox")).await?;
    bank.shutdown().await;
    Ok(())
}

/// The customer is one of the test persons that ICA Banken publishes.
async fn ica_banken(site: &Site) -> Result<(), Box<dyn Error>> {
    let known = site.keys()?;
    let keys = ica_banken::Keys::new(&known.client_id, &known.client_secret);
    let bank = ica_banken::Sandbox::builder(keys).origin(site.origin()).build()?;
    let session = bank.test_person(site.persons()[0]);

    let response = session.accounts().list().with_balance(true).await?;
    println!("ICA Banken, request {}", response.request_id());
    for account in &response.accounts {
        print_account(account.iban.as_deref(), account.name.as_deref());
        for balance in account.balances.iter().flatten() {
            let amount = &balance.balance_amount;
            print_balance(&balance.balance_type, &amount.amount, &amount.currency);
        }
    }
    Ok(())
}

/// The customers gave their consents before; a consent holds in one context.
async fn open_payments(site: &Site) -> Result<(), Box<dyn Error>> {
    let known = site.keys()?;
    let keys = open_payments::Keys::new(&known.client_id, &known.client_secret);
    let client = open_payments::Sandbox::builder(keys).origin(site.origin()).build()?;
    for (context, session) in [("private", client.private()), ("corporate", client.corporate())] {
        list(&session, context, site.given("consents", context)?).await?;
    }
    Ok(())
}

async fn list(session: &Session, context: &str, consent: &str) -> Result<(), open_payments::Error> {
    let bank = session.bank("ESSESESS");
    let response = bank.accounts(&consent.into()).list().with_balance(true).await?;
    println!("Open Payments, {context}, request {}", response.request_id());
    for account in &response.accounts {
        print_account(account.iban.as_deref(), account.name.as_deref());
        for balance in account.balances.iter().flatten() {
            let amount = &balance.balance_amount;
            print_balance(&balance.balance_type, &amount.amount, &amount.currency);
        }
    }
    Ok(())
}

fn print_account(iban: Option<&str>, name: Option<&str>) {
    println!("  {:<24}  {}", iban.unwrap_or("no IBAN"), name.unwrap_or("no name"));
}

fn print_balance(balance_type: &dyn Display, amount: &dyn Display, currency: &str) {
    println!("  {balance_type:>24}  {amount:>12} {currency}");
}
