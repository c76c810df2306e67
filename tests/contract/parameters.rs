//! Every operation, called with every parameter that it declares.
//!
//! Setters that many requests have are set by macros: the requests are types of their own, with no trait in common.

/// Sets what every request of Open Payments takes.
macro_rules! signed {
    ($request:expr) => {
        $request
            .digest($crate::spellings::spelt("Digest"))
            .signature($crate::spellings::spelt("Signature"))
            .tpp_signature_certificate(&open_payments::Base64::new(b"example certificate".to_vec()))
    };
}

/// Sets what every request about a customer takes.
macro_rules! about_customer {
    ($request:expr) => {
        signed!($request)
            .tpp_redirect_preferred(&$crate::spellings::spelt("TPP-Redirect-Preferred").into())
            .psu(&$crate::parameters::psu())
    };
}

/// Sets where the bank sends the customer and its notifications.
macro_rules! redirecting {
    ($request:expr) => {
        $request
            .tpp_redirect_uri($crate::spellings::spelt("TPP-Redirect-URI"))
            .tpp_nok_redirect_uri($crate::spellings::spelt("TPP-Nok-Redirect-URI"))
            .tpp_notification_uri($crate::spellings::spelt("TPP-Notification-URI"))
            .tpp_notification_content_preferred($crate::spellings::spelt("TPP-Notification-Content-Preferred"))
    };
}

mod accounts;
mod aspsps;
mod consents;
pub(crate) mod ica_banken;
pub(crate) mod payments;

use std::collections::BTreeSet;

use open_payments::{Psu, Session, Uuid};
use portal_sandbox::{CONSENTS, Consent};

use crate::arrivals::assert_all_arrived;
use crate::clients::{self, BIC, bank};
use crate::description::Description;
use crate::spellings::spelt;

pub(crate) use ica_banken::{Sessions, call_all as call_all_of_ica_banken};

const ASPSPS: &str = "ASPSP Information Service (ASPSPIS)";
const CONSENT_TAG: &str = "Consent Service";
const ACCOUNTS: &str = "Account Information Service (AIS)";
const PAYMENTS: &str = "Payment Initiation Service (PIS)";

/// Calls all operations of a tag of Open Payments.
pub(crate) async fn call_all(session: &Session, consent: Consent, tag: &str) -> Result<(), open_payments::Error> {
    let bank = session.bank(BIC);
    match tag {
        ASPSPS => aspsps::call_all(&session.aspsps()).await,
        CONSENT_TAG => consents::call_all(&bank.consents()).await,
        ACCOUNTS => accounts::call_all(&bank.accounts(&consent.id.into())).await,
        PAYMENTS => payments::call_all(&bank.payments()).await,
        tag => panic!("no calls for the tag {tag}"),
    }
}

/// All PSU headers.
pub(crate) fn psu() -> Psu {
    Psu::new()
        .id(spelt("PSU-ID"))
        .id_type(spelt("PSU-ID-Type"))
        .corporate_id(spelt("PSU-Corporate-ID"))
        .corporate_id_type(spelt("PSU-Corporate-ID-Type"))
        .ip_address(spelt("PSU-IP-Address"))
        .ip_port(spelt("PSU-IP-Port"))
        .accept(spelt("PSU-Accept"))
        .accept_charset(spelt("PSU-Accept-Charset"))
        .accept_encoding(spelt("PSU-Accept-Encoding"))
        .accept_language(spelt("PSU-Accept-Language"))
        .user_agent(spelt("PSU-User-Agent"))
        .http_method(&spelt("PSU-Http-Method").into())
        .device_id(uuid(spelt("PSU-Device-ID")))
        .geo_location(spelt("PSU-Geo-Location"))
}

fn uuid(text: &str) -> Uuid {
    text.parse().unwrap()
}

/// Calls and compares all operations of a tag, in both environments.
async fn assert_tag_arrives(tag: &str) {
    let (bank, description) = (bank().await, Description::open_payments());
    for environment in ["sandbox", "production"] {
        let site = bank.site("open-payments", environment);
        call_all(&clients::open_payments(site).private(), CONSENTS[0], tag).await.unwrap();
        assert_all_arrived(site, description.operations().filter(|operation| operation.tag() == tag));
    }
}

#[tokio::test]
async fn every_parameter_of_ica_banken_arrives_as_it_is_spelt() {
    let bank = bank().await;
    for environment in ["sandbox", "production"] {
        let site = bank.site("ica-banken", environment);
        call_all_of_ica_banken(&Sessions::of(site)).await.unwrap();
        let descriptions = Description::ica_banken(environment);
        assert_all_arrived(site, descriptions.iter().flat_map(Description::operations));
    }
}

#[tokio::test]
async fn every_parameter_of_aspsps_arrives_as_it_is_spelt() {
    assert_tag_arrives(ASPSPS).await;
}

#[tokio::test]
async fn every_parameter_of_consents_arrives_as_it_is_spelt() {
    assert_tag_arrives(CONSENT_TAG).await;
}

#[tokio::test]
async fn every_parameter_of_accounts_arrives_as_it_is_spelt() {
    assert_tag_arrives(ACCOUNTS).await;
}

#[tokio::test]
async fn every_parameter_of_payments_arrives_as_it_is_spelt() {
    assert_tag_arrives(PAYMENTS).await;
}

#[test]
fn every_tag_of_open_payments_is_called() {
    let description = Description::open_payments();
    let tags: BTreeSet<_> = description.operations().map(|operation| operation.tag().to_owned()).collect();
    assert_eq!(tags, [ASPSPS, CONSENT_TAG, ACCOUNTS, PAYMENTS].map(str::to_owned).into());
}

#[tokio::test]
async fn the_scope_header_is_sent_in_production_alone() {
    let bank = bank().await;
    for (environment, accounts, payments) in [("sandbox", None, None), ("production", Some("account"), Some("payment"))] {
        let site = bank.site("ica-banken", environment);
        call_all_of_ica_banken(&Sessions::of(site)).await.unwrap();
        // A placeholder is no scope of a token, and between two ways to delete the client cannot tell.
        let expected = [accounts, payments, None, None];
        for (operation, scope) in
            ["GetAccounts", "CreatePayment", "ApproveSigningBasket", "DeletePayment"].into_iter().zip(expected)
        {
            let seen = site.seen(operation).remove(0);
            assert_eq!(seen.headers.get("scope").map(|value| value.to_str().unwrap()), scope, "{operation}");
        }
    }
}
