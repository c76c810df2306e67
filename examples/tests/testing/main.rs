//! A test of each kind for one function of a program: against a bank on this machine, against a mock, and with what was recorded.
//! `TESTING.md` quotes them.

mod bank;
mod mock;
mod replay;

use open_payments::types::{AccountAccess, ConsentRequest, ConsentStatus};
use open_payments::{Bank, Date, Error};

/// What the tests are of: asks a customer's bank for a consent, and says whether it waits for the customer.
async fn ask(bank: &Bank, until: Date) -> Result<bool, Error> {
    let wanted = ConsentRequest::new(AccountAccess::new(), false, 1, false, until);
    let created = bank.consents().create(&wanted).await?;
    let report = bank.consents().consent(&created.consent_id).status().await?;
    Ok(report.consent_status == ConsentStatus::Received)
}

/// The last day of the consents that are asked for here.
fn until() -> Date {
    "2027-03-31".parse().expect("a day")
}
