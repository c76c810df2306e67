//! Whose accounts a consent opens.

use portal_sandbox::Site;
use serde_json::Value;

use super::{CONSENT_SCOPE, CONSENTS, code, consent_body, of, site, start};
use crate::client::{Answer, bank};

/// A valid consent of a person, or of nobody whom the bank knows.
async fn consent_of(site: &Site, person: Option<&str>) -> String {
    let call = of(site, "HANDSESS", CONSENT_SCOPE, "POST", CONSENTS).await.json(&consent_body("9999-12-31"));
    let call = if let Some(person) = person { call.header("PSU-ID", person) } else { call };
    let id = call.send().await.json()["consentId"].as_str().unwrap().to_owned();
    let started = start(site, "HANDSESS", &format!("{CONSENTS}/{id}"), "authorisations").await;
    started.choose("mbid").await;
    assert!(site.approve(&started.id));
    id
}

async fn read(site: &Site, consent: &str, path: &str) -> Answer {
    let call = of(site, "HANDSESS", CONSENT_SCOPE, "GET", &format!("/accountinformation/v1/accounts{path}")).await;
    call.header("Consent-ID", consent).send().await
}

fn ids(accounts: &Value) -> Vec<String> {
    let accounts = accounts["accounts"].as_array().unwrap();
    accounts.iter().map(|account| account["resourceId"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_consent_opens_the_accounts_of_the_person_for_whom_it_was_created_and_no_others() {
    let bank = bank().await;
    let site = site(&bank);
    let persons: Vec<_> = site.persons().iter().map(|person| Some(*person)).chain([None]).collect();
    assert_eq!(persons.len(), 4);
    let mut opened = Vec::new();
    for person in &persons {
        let consent = consent_of(site, *person).await;
        let own = ids(&read(site, &consent, "").await.json());
        opened.push((consent, own));
    }
    for (at, (consent, own)) in opened.iter().take(3).enumerate() {
        for (_, others) in opened.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other) {
            assert!(own.iter().all(|id| !others.contains(id)));
            let foreign = read(site, consent, &format!("/{}", others[0])).await;
            assert_eq!(code(&foreign), (404, "RESOURCE_UNKNOWN".to_owned()));
        }
    }
}

#[tokio::test]
async fn a_person_has_balances_and_transactions_of_her_own() {
    let bank = bank().await;
    let site = site(&bank);
    let consent = consent_of(site, Some(site.persons()[0])).await;
    let account = &ids(&read(site, &consent, "").await.json())[0];
    let list = read(site, &consent, "?withBalance=true").await.json();
    let balances = read(site, &consent, &format!("/{account}/balances")).await.json();
    assert_eq!(list["accounts"][0]["balances"], balances["balances"]);
    assert_eq!(read(site, &consent, &format!("/{account}")).await.json()["name"], "Salary of Alva");
    let path = format!("/{account}/transactions");
    let booked = read(site, &consent, &format!("{path}?bookingStatus=booked&dateFrom=2026-03-01")).await.json();
    assert_eq!(booked["transactions"]["booked"].as_array().unwrap().len(), 1);
    assert!(booked["transactions"].get("pending").is_none());
    let id = booked["transactions"]["booked"][0]["transactionId"].as_str().unwrap();
    assert_eq!(read(site, &consent, &format!("{path}/{id}")).await.json()["creditorName"], "Example Water AB");
}

#[tokio::test]
async fn a_person_may_be_named_where_the_authorisation_starts() {
    let bank = bank().await;
    let site = site(&bank);
    let path = super::consent(site, "HANDSESS").await;
    let call = of(site, "HANDSESS", CONSENT_SCOPE, "POST", &format!("{path}/authorisations")).await;
    let started = call.header("PSU-ID", site.persons()[1]).json(&serde_json::json!({ "authenticationMethodId": "mbid" }));
    assert!(site.approve(started.send().await.json()["authorisationId"].as_str().unwrap()));
    let accounts = read(site, path.rsplit_once('/').unwrap().1, "").await.json();
    assert_eq!(accounts["accounts"][0]["name"], "Travel money of Bo");
}
