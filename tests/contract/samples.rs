//! What several tests send.

use open_payments::types::{
    AccountAccess, AccountReference, AccountReferenceWithGiro, Amount, ConsentRequest, PaymentInitiation,
    SelectPsuAuthenticationMethod, UpdatePsuData,
};
use open_payments::{Date, Presence, Psu};

/// The customer's personal number.
pub(crate) const PSU_ID: &str = "191212121212";

/// The customer's address.
pub(crate) const PSU_IP_ADDRESS: &str = "192.0.2.10";

/// Who the customer is.
pub(crate) fn psu() -> Psu {
    Psu::new().id(PSU_ID)
}

/// The customer is there.
pub(crate) fn presence() -> Presence {
    Presence::new(PSU_IP_ADDRESS.parse().unwrap())
}

/// One access to all accounts.
pub(crate) fn one_time() -> ConsentRequest {
    ConsentRequest::new(AccountAccess::new(), false, 1, false, Date::new(2026, 12, 31).unwrap())
}

/// The choice of a method of authentication.
pub(crate) fn by_method() -> UpdatePsuData {
    UpdatePsuData::SelectPsuAuthenticationMethod(SelectPsuAuthenticationMethod::new("mbid".into()))
}

/// A payment between two accounts.
pub(crate) fn single() -> PaymentInitiation {
    PaymentInitiation::new(
        AccountReference::new().iban("SE2550000000054400047903"),
        "Second Example".to_owned(),
        AccountReferenceWithGiro::new().iban("SE3750000000054400047881"),
        sek("1.50"),
    )
}

pub(crate) fn sek(amount: &str) -> Amount {
    Amount::new(amount.parse().unwrap(), "SEK")
}

/// ICA Banken.
pub(crate) mod ica_banken {
    use ica_banken::types::{AccountReference, Amount, Frequency, PaymentInitiation, PeriodicPaymentInitiation};

    /// A payment between two accounts.
    pub(crate) fn single() -> PaymentInitiation {
        PaymentInitiation::new(creditor(), "Second Example", debtor(), sek("1.50"))
    }

    /// A monthly payment between two accounts.
    pub(crate) fn standing_order() -> PeriodicPaymentInitiation {
        let first = "2026-04-01".parse().unwrap();
        PeriodicPaymentInitiation::new(creditor(), "Second Example", debtor(), Frequency::Monthly, sek("85.00"), first)
    }

    pub(crate) fn debtor() -> AccountReference {
        AccountReference::new().bban("12345678910")
    }

    fn creditor() -> AccountReference {
        AccountReference::new().bban("98765432103")
    }

    pub(crate) fn sek(amount: &str) -> Amount {
        Amount::new(amount.parse().unwrap(), "SEK")
    }
}
