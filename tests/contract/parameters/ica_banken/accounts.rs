//! Accounts, their balances and transactions.

use ica_banken::Date;
use ica_banken::accounts::Accounts;

use super::psu;
use crate::spellings::spelt;

/// Calls all operations with all parameters.
pub(super) async fn call_all(accounts: &Accounts) -> Result<(), ica_banken::Error> {
    let (psu, account) = (psu(), spelt("accountId").into());
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
