//! O6 and the first half of O8: a consent, and what is read under it.

use open_payments::types::{AccountAccess, BookingStatus, ConsentRequest};
use open_payments::{Date, ScaChoice, Session};

use super::authorise::Customer;
use super::{Outcome, line};

pub(crate) async fn run(customer: &Customer, session: &Session, bank: &str) -> Outcome<()> {
    let at_bank = session.bank(bank).attended(&customer.presence);
    let until = Date::new(2099, 12, 31).ok_or("a day")?;
    let request = ConsentRequest::new(AccountAccess::new(), false, 4, true, until);
    let made = at_bank.consents().create(&request).psu(&customer.psu).await?;
    line("O6", format_args!("a consent at {bank} is {}", made.consent_status), Some(made.request_id()));

    let consent = at_bank.consents().consent(&made.consent_id);
    customer.authorises(consent.authorise(ScaChoice::First)).await?;
    let status = consent.status().await?;
    line("O7", format_args!("the consent is {}", status.consent_status), Some(status.request_id()));

    let accounts = at_bank.accounts(&made.consent_id);
    let listed = accounts.list().with_balance(true).await?;
    line("O8", format_args!("accounts under the consent: {}", listed.accounts.len()), Some(listed.request_id()));
    if let Some(id) = listed.accounts.first().and_then(|account| account.resource_id.as_ref()) {
        let report = accounts.account(id).transactions(&BookingStatus::Both).date_from("2026-01-01".parse()?).await?;
        line("O8", "the transactions of the first", Some(report.request_id()));
    }
    let ended = consent.delete().await?;
    line("O8", "the consent is deleted", Some(ended.request_id()));
    Ok(())
}
