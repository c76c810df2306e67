//! Whether the customer is there, how often a consent is read when not, and how long it holds.

use open_payments::{Client, ErrorKind, Limit};
use portal_sandbox::{Next, Site};

use crate::authorisations::{consent as begun, redirect, request, sent_back};
use crate::clients::{BIC, bank, consent, open_payments, private};
use crate::samples::{PSU_ID, PSU_IP_ADDRESS, one_time, presence, psu};

const PRESENCE: &str = "PSU-IP-Address";

fn sent(site: &Site, operation: &str) -> Option<String> {
    let seen = site.last(operation).unwrap();
    Some(seen.headers.get(PRESENCE)?.to_str().unwrap().to_owned())
}

#[tokio::test]
async fn attended_calls_say_so_and_no_others() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let unattended = private(site);
    let attended = unattended.attended(&presence());
    attended.accounts(&consent(site)).list().await.unwrap();
    assert_eq!(sent(site, "getAccountList").as_deref(), Some(PSU_IP_ADDRESS));
    attended.consents().consent(&consent(site)).status().await.unwrap();
    assert_eq!(sent(site, "getConsentStatus").as_deref(), Some(PSU_IP_ADDRESS));
    unattended.accounts(&consent(site)).list().await.unwrap();
    assert_eq!(sent(site, "getAccountList"), None);
}

#[tokio::test]
async fn who_the_customer_is_may_be_said_once() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let of_customer = private(site).psu(&psu());
    of_customer.attended(&presence()).consents().create(&one_time()).await.unwrap();
    assert_eq!(site.last("createConsent").unwrap().headers["PSU-ID"], PSU_ID);
    of_customer.consents().create(&one_time()).psu(&open_payments::Psu::new().id("other")).await.unwrap();
    assert_eq!(site.last("createConsent").unwrap().headers["PSU-ID"], "other", "what a call says is nearer");
    private(site).consents().create(&one_time()).await.unwrap();
    assert!(!site.last("createConsent").unwrap().headers.contains_key("PSU-ID"));
}

#[tokio::test]
async fn a_preference_goes_with_each_call_from_where_it_was_said() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let at_bank = private(site).tpp_redirect_preferred(true);
    at_bank.consents().consent(&consent(site)).status().await.unwrap();
    at_bank.attended(&presence()).accounts(&consent(site)).list().await.unwrap();
    for operation in ["getConsentStatus", "getAccountList"] {
        assert_eq!(site.last(operation).unwrap().headers["TPP-Redirect-Preferred"], "true");
    }
}

/// A consent that allows four accesses a day.
async fn of_four(site: &Site, client: &Client) -> open_payments::types::ConsentId {
    let access = open_payments::types::AccountAccess::new();
    let until = "2099-12-31".parse().unwrap();
    let body = open_payments::types::ConsentRequest::new(access, false, 4, true, until);
    let consents = client.private().bank(BIC).consents();
    let id = consents.create(&body).await.unwrap().consent_id.clone();
    site.customers(portal_sandbox::Customers::SignIn);
    let redirect = redirect(request(&consents.consent(&id))).await;
    redirect.complete(sent_back(site, redirect.url()).await).await.unwrap();
    id
}

#[tokio::test]
async fn accesses_without_the_customer_are_counted_until_the_bank_refuses_them() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let client = open_payments(site);
    let id = of_four(site, &client).await;
    let accounts = client.private().bank(BIC).accounts(&id);
    for left in (0..4).rev() {
        accounts.list().await.unwrap();
        assert_eq!(accounts.accesses_left(4), left);
    }
    let error = accounts.list().await.unwrap_err();
    assert_eq!((error.kind(), error.limit()), (ErrorKind::TooManyRequests, Some(Limit::AccessesOfConsent)));
    assert!(!error.is_retryable(), "until tomorrow");
    let (asked, keys) = (site.count("getAccountList"), site.keys().unwrap());
    let keys = open_payments::Keys::new(&keys.client_id, &keys.client_secret);
    let patient = open_payments::Sandbox::builder(keys).origin(site.origin()).build().unwrap();
    patient.private().bank(BIC).accounts(&id).list().await.unwrap_err();
    assert_eq!(site.count("getAccountList"), asked + 1, "nothing is repeated");
    let attended = client.private().bank(BIC).attended(&presence());
    attended.accounts(&id).list().await.unwrap();
    assert_eq!(accounts.accesses_left(4), 0, "with the customer there, nothing is counted");
    assert_eq!(client.private().bank(BIC).accounts(&"other".into()).accesses_left(4), 4);
}

#[tokio::test]
async fn accesses_are_counted_for_each_account_by_itself() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let client = open_payments(site);
    let id = of_four(site, &client).await;
    let accounts = client.private().bank(BIC).accounts(&id);
    for account in ["1", "2", "3"] {
        accounts.account(&account.into()).balances().await.unwrap();
    }
    assert_eq!(accounts.accesses_left(4), 3);
    accounts.account(&"2".into()).balances().await.unwrap();
    assert_eq!(accounts.accesses_left(4), 2);
}

#[tokio::test]
async fn another_limit_is_one_of_requests() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let response = http::Response::builder().status(429).header("Content-Type", "application/json").header("Retry-After", "7");
    let body = open_payments::Bytes::from_static(br#"{ "tppMessages": [{ "category": "ERROR", "code": "SLOW_DOWN" }] }"#);
    site.next("getAccountList", Next::raw(response.body(body).unwrap())).unwrap();
    let error = private(site).accounts(&consent(site)).list().await.unwrap_err();
    assert_eq!(error.limit(), Some(Limit::Requests { retry_after: Some(std::time::Duration::from_secs(7)) }));
}

#[tokio::test]
async fn a_consent_ends_by_the_first_of_its_clocks() {
    let bank = bank().await;
    let site = bank.site("open-payments", "sandbox");
    let told = |until: &str| {
        let response = http::Response::builder().status(200).header("Content-Type", "application/json");
        let body = format!(
            r#"{{ "access": {{}}, "recurringIndicator": true, "validUntil": "{until}", "frequencyPerDay": 4,
                 "lastActionDate": "2026-01-01", "consentStatus": "valid" }}"#
        );
        Next::raw(response.body(open_payments::Bytes::from(body)).unwrap())
    };
    let consent = begun(site, BIC).await;
    for (until, ends) in [("2026-03-01", "2026-03-01"), ("2099-12-31", "2026-06-30")] {
        site.next("getConsentInformation", told(until)).unwrap();
        let term = consent.term().await.unwrap();
        assert_eq!((term.status(), term.valid_until()), (Some("valid"), Some(until.parse().unwrap())));
        assert_eq!(term.authorise_anew(), Some("2026-06-30".parse().unwrap()), "180 days after the customer's");
        assert_eq!(term.ends(), Some(ends.parse().unwrap()));
    }
}
