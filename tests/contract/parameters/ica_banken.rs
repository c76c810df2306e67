//! ICA Banken: accounts and payments.

mod accounts;
pub(crate) mod payments;

use ica_banken::{Psu, Session};
use portal_sandbox::Site;

use crate::clients;
use crate::spellings::spelt;

/// The sessions that a site's operations need.
pub(crate) struct Sessions {
    /// Opens all operations but one.
    pub(crate) usual: Session,
    /// Opens the approval of the basket.
    pub(crate) basket: Session,
}

impl Sessions {
    pub(crate) fn of(site: &Site) -> Self {
        match site.signed_basket() {
            Some(basket) => Self { usual: clients::customer(site), basket: clients::holder(site, basket.token) },
            None => {
                let person = clients::test_person(site);
                Self { usual: person.clone(), basket: person }
            }
        }
    }
}

/// Calls all operations with all parameters.
pub(crate) async fn call_all(sessions: &Sessions) -> Result<(), ica_banken::Error> {
    accounts::call_all(&sessions.usual.accounts()).await?;
    payments::call_all(sessions).await
}

fn psu() -> Psu {
    Psu::new().ip_address(spelt("PSU-IP-Address"))
}
