//! ICA Banken: accounts.

use ica_banken::{Date, Psu, Session};

use crate::spellings::spelt;

/// Calls all operations with all parameters.
pub(crate) async fn call_all(session: &Session) -> Result<(), ica_banken::Error> {
    let psu = Psu::new().ip_address(spelt("PSU-IP-Address"));
    let accounts = session.accounts();
    let account = spelt("accountId").into();
    accounts.list().with_balance(true).psu(&psu).await?;
    accounts.get(&account).with_balance(true).psu(&psu).await?;
    accounts.balances(&account).psu(&psu).await?;
    let transactions = accounts.transactions(&account).from(date("from")).to(date("to")).status(&spelt("status").into());
    transactions.psu(&psu).await?;
    accounts.account(&account).transaction(&spelt("transactionId").into()).get().psu(&psu).await?;
    Ok(())
}

fn date(name: &str) -> Date {
    spelt(name).parse().unwrap()
}
