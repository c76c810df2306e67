//! ICA Banken: every operation, called with no more than it needs.

use ica_banken::accounts::Accounts;
use ica_banken::payments::Payments;
use ica_banken::periodic_payments::PeriodicPayments;
use ica_banken::types::{BasketId, FundsConfirmationRequest, SigningBasketRequest};
use ica_banken::{Error, Session};
use portal_sandbox::Site;

use crate::clients;
use crate::samples::ica_banken::{debtor, sek, single, standing_order};

/// How many operations there are.
pub(crate) const OPERATIONS: usize = 17;

/// The sessions that a site's operations need.
pub(crate) struct Sessions {
    /// Opens all operations but one.
    pub(crate) usual: Session,
    /// Opens the approval of the basket.
    pub(crate) basket: Session,
    /// The id of the basket.
    basket_id: BasketId,
}

impl Sessions {
    pub(crate) fn of(site: &Site) -> Self {
        match site.token("basket") {
            Ok(basket) => Self {
                usual: clients::customer(site),
                basket: clients::holder(site, &basket.token),
                basket_id: basket.id.as_str().into(),
            },
            Err(_) => {
                let person = clients::test_person(site);
                Self { usual: person.clone(), basket: person, basket_id: "427".into() }
            }
        }
    }
}

/// Calls all operations.
pub(crate) async fn call_all(sessions: &Sessions) -> Result<(), Error> {
    call_accounts(&sessions.usual.accounts()).await?;
    call_payments(&sessions.usual.payments()).await?;
    call_periodic_payments(&sessions.usual.periodic_payments()).await?;
    call_signing_baskets(sessions).await?;
    let request = FundsConfirmationRequest::new(debtor(), sek("1.50"));
    sessions.usual.funds_confirmations().confirm(&request).await?;
    Ok(())
}

async fn call_accounts(accounts: &Accounts) -> Result<(), Error> {
    accounts.list().await?;
    let account = accounts.account(&"12345678910".into());
    account.get().await?;
    account.balances().await?;
    account.transactions().await?;
    account.transaction(&"00000003116265606".into()).get().await?;
    Ok(())
}

async fn call_payments(payments: &Payments) -> Result<(), Error> {
    let product = "SepaCreditTransfers".into();
    payments.create(&product, &single()).await?;
    let payment = payments.payment(&product, &"1".into());
    payment.get().await?;
    payment.status().await?;
    payment.delete().await?;
    Ok(())
}

async fn call_periodic_payments(payments: &PeriodicPayments) -> Result<(), Error> {
    let product = "SepaCreditTransfers".into();
    payments.create(&product, &standing_order()).await?;
    let payment = payments.payment(&product, &"1".into());
    payment.get().await?;
    payment.status().await?;
    payment.delete().await?;
    Ok(())
}

async fn call_signing_baskets(sessions: &Sessions) -> Result<(), Error> {
    let baskets = sessions.usual.signing_baskets();
    baskets.create(&SigningBasketRequest::new(vec!["1".into()])).await?;
    baskets.basket(&sessions.basket_id).get().await?;
    sessions.basket.signing_baskets().basket(&sessions.basket_id).approve().await?;
    Ok(())
}
