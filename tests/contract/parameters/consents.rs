//! Open Payments: consents and their authorisation.

use open_payments::Date;
use open_payments::consents::Consents;
use open_payments::types::{AccountAccess, ConsentRequest, SelectPsuAuthenticationMethod, UpdatePsuData};

use crate::spellings::spelt;

/// Calls all operations with all parameters.
pub(super) async fn call_all(consents: &Consents) -> Result<(), open_payments::Error> {
    let id = "consent#1".into();
    let create = redirecting!(about_customer!(consents.create(&one_time()))).x_affiliated_aspsp_id(spelt("X-AffiliatedASPSP-ID"));
    create.tpp_explicit_authorisation_preferred(&spelt("TPP-Explicit-Authorisation-Preferred").into()).await?;
    about_customer!(consents.get(&id)).await?;
    about_customer!(consents.status(&id)).await?;
    about_customer!(consents.authorisations(&id)).await?;
    redirecting!(about_customer!(consents.start_authorisation(&id))).body(&by_method()).await?;
    let authorisation = consents.consent(&id).authorisation(&"authorisation/1".into());
    about_customer!(authorisation.status()).await?;
    about_customer!(authorisation.update(&by_method())).await?;
    about_customer!(consents.delete(&id)).await?;
    Ok(())
}

/// One access to all accounts.
fn one_time() -> ConsentRequest {
    ConsentRequest::new(AccountAccess::new(), false, Date::new(2026, 12, 31).unwrap(), 1, false)
}

/// The choice of a method of authentication.
pub(super) fn by_method() -> UpdatePsuData {
    UpdatePsuData::SelectPsuAuthenticationMethod(SelectPsuAuthenticationMethod::new("mbid".into()))
}
