//! Makes a payment at a bank on this machine, and matches the error of one that the bank refuses. Then signs payments over a connection that
//! breaks, and finds out what became of that.
//!
//! ```text
//! cargo run -p examples --bin payment
//! ```

use std::error::Error as StdError;
use std::path::Path;

use ica_banken::types::{AccountReference, Amount, PaymentInitiation, PaymentProduct, PaymentsErrorBody, SigningBasketRequest};
use ica_banken::{Decimal, Error, Keys, Outcome, Sandbox, Session};
use portal_sandbox::{Bank, Next};

#[tokio::main]
async fn main() -> Result<(), Box<dyn StdError>> {
    let bank = Bank::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs")).await?;
    let site = bank.site("ica-banken", "sandbox");
    let known = site.keys()?;
    let client = Sandbox::builder(Keys::new(&known.client_id, &known.client_secret)).origin(site.origin()).build()?;
    let session = client.test_person(site.persons()[0]);
    pay(&session, "Exempel Energi AB").await?;
    pay(&session, &"Exempel ".repeat(10)).await?;
    site.next("ApproveSigningBasket", Next::usual().dropped())?;
    sign(&session).await?;
    bank.shutdown().await;
    Ok(())
}

fn payment(payee: &str) -> Result<PaymentInitiation, Box<dyn StdError>> {
    let account = |iban: &str| AccountReference::new().iban(iban);
    let amount = Amount::new(Decimal::new(14_950, 2).ok_or("too many digits")?, "SEK");
    let (debtor, creditor) = (account("SE3550000000054910000003"), account("SE4550000000058398257466"));
    Ok(PaymentInitiation::new(creditor, payee, debtor, amount))
}

async fn pay(session: &Session, payee: &str) -> Result<(), Box<dyn StdError>> {
    let payment = payment(payee)?;
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

async fn sign(session: &Session) -> Result<(), Box<dyn StdError>> {
    let made = session.payments().create(&PaymentProduct::SepaCreditTransfers, &payment("Exempel Energi AB")?).await?;
    let baskets = session.signing_baskets();
    let basket = baskets.create(&SigningBasketRequest::new(vec![made.payment_id.clone()])).await?;
    match baskets.basket(&basket.basket_id).approve().await {
        Ok(signed) => println!("the basket is {}", signed.transaction_status),
        Err(error) if error.outcome() == Outcome::Unknown => match error.recover().await?.outcome() {
            Outcome::Done => println!("signed, although no response came"),
            Outcome::NoEffect => println!("not signed: it can be approved again"),
            _ => println!("not known yet; for the bank's support: request {}", error.request_id()),
        },
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
