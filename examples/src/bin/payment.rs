//! Makes a payment at a bank on this machine, and matches the error of one that the bank refuses.
//!
//! ```text
//! cargo run -p examples --bin payment
//! ```

use std::error::Error as StdError;
use std::path::Path;

use ica_banken::types::{AccountReference, Amount, PaymentInitiation, PaymentProduct, PaymentsErrorBody};
use ica_banken::{Decimal, Error, Keys, Outcome, Sandbox, Session};
use portal_sandbox::Bank;

#[tokio::main]
async fn main() -> Result<(), Box<dyn StdError>> {
    let bank = Bank::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs")).await?;
    let site = bank.site("ica-banken", "sandbox");
    let known = site.keys()?;
    let client = Sandbox::builder(Keys::new(&known.client_id, &known.client_secret)).origin(site.origin()).build()?;
    let session = client.test_person(site.persons()[0]);
    pay(&session, "Exempel Energi AB").await?;
    pay(&session, &"Exempel ".repeat(10)).await?;
    bank.shutdown().await;
    Ok(())
}

async fn pay(session: &Session, payee: &str) -> Result<(), Box<dyn StdError>> {
    let account = |iban: &str| AccountReference::new().iban(iban);
    let amount = Amount::new(Decimal::new(14_950, 2).ok_or("too many digits")?, "SEK");
    let (debtor, creditor) = (account("SE3550000000054910000003"), account("SE4550000000058398257466"));
    let payment = PaymentInitiation::new(creditor, payee, debtor, amount);
    let payments = session.payments();
    match payments.create(&PaymentProduct::SepaCreditTransfers, &payment).await {
        Ok(made) => println!("payment {} is {}", made.payment_id, made.transaction_status),
        Err(Error::Response(response)) => match response.body() {
            PaymentsErrorBody::PaymentError(error) => println!("refused: {}, {}", response.status(), error.code),
            _ => println!("refused by the portal: {}", response.status()),
        },
        Err(error) if error.outcome() == Outcome::Unknown => println!("it may have been made: {error}"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
