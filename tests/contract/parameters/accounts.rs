//! Open Payments: accounts under a consent.

use open_payments::Date;
use open_payments::accounts::Accounts;

use crate::spellings::spelt;

/// Calls all operations with all parameters.
pub(super) async fn call_all(accounts: &Accounts) -> Result<(), open_payments::Error> {
    let id = "account å1".into();
    about_customer!(accounts.list()).with_balance(true).await?;
    about_customer!(accounts.get(&id)).with_balance(true).await?;
    about_customer!(accounts.balances(&id)).await?;
    let transactions = accounts.transactions(&id, &spelt("bookingStatus").into());
    let transactions = transactions.date_from(date("dateFrom")).date_to(date("dateTo")).entry_reference_from("2026& 1");
    about_customer!(transactions).delta_list(false).with_balance(true).await?;
    about_customer!(accounts.account(&id).transaction(&spelt("transactionId").into()).get()).await?;
    Ok(())
}

fn date(name: &str) -> Date {
    spelt(name).parse().unwrap()
}
