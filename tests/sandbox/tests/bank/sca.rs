//! Customers authorise consents and payments.

mod contexts;
mod decoupled;
mod described;
mod embedded;
mod lives;
mod oauth;
mod payments;
mod persons;
mod redirect;
mod start;

use portal_sandbox::{Bank, Site};
use serde_json::{Value, json};

use crate::client::{Answer, Call, call, token};

const CONSENTS: &str = "/consent/v1/consents";
const PAYMENTS: &str = "/paymentinitiation/v1/payments/domestic";
const CONSENT_SCOPE: &str = "accountinformation private";
const PAYMENT_SCOPE: &str = "paymentinitiation private";

fn site(bank: &Bank) -> &Site {
    bank.site("open-payments", "sandbox")
}

/// A request about a bank, while the customer is there.
async fn of<'s>(site: &'s Site, bic: &str, scope: &str, method: &str, path: &str) -> Call<'s> {
    let token = token(site, scope).await;
    let call = call(site, method, &format!("/psd2{path}")).token(&token).new_id();
    call.header("X-BicFi", bic).header("PSU-IP-Address", "192.0.2.7")
}

fn consent_body(valid_until: &str) -> Value {
    json!({
        "access": {}, "recurringIndicator": true, "validUntil": valid_until, "frequencyPerDay": 2,
        "combinedServiceIndicator": false,
    })
}

/// Creates a consent at a bank, and gives its path.
async fn consent(site: &Site, bic: &str) -> String {
    let created = of(site, bic, CONSENT_SCOPE, "POST", CONSENTS).await.json(&consent_body("9999-12-31")).send().await;
    assert_eq!(created.status(), 201, "{}", created.text());
    format!("{CONSENTS}/{}", created.json()["consentId"].as_str().unwrap())
}

/// Creates a payment at a bank, and gives its path.
async fn payment(site: &Site, bic: &str) -> String {
    let body = json!({
        "instructedAmount": { "currency": "SEK", "amount": "1.50" },
        "debtorAccount": { "iban": "SE3750000000054400047881" },
        "creditorAccount": { "iban": "SE2550000000054400047903" },
        "creditorName": "Second Example",
    });
    let created = of(site, bic, PAYMENT_SCOPE, "POST", PAYMENTS).await.json(&body).send().await;
    assert_eq!(created.status(), 201, "{}", created.text());
    format!("{PAYMENTS}/{}", created.json()["paymentId"].as_str().unwrap())
}

/// An authorisation that was started.
struct Started<'s> {
    site: &'s Site,
    bic: &'static str,
    scope: &'static str,
    /// What it is for.
    of: String,
    id: String,
    told: Value,
}

/// Starts an authorisation of a consent or a payment, by the path of its kind.
async fn start<'s>(site: &'s Site, bic: &'static str, of_path: &str, kind: &str) -> Started<'s> {
    let scope = if of_path.starts_with(CONSENTS) { CONSENT_SCOPE } else { PAYMENT_SCOPE };
    let started = of(site, bic, scope, "POST", &format!("{of_path}/{kind}")).await.send().await;
    assert_eq!(started.status(), 201, "{}", started.text());
    let told = started.json();
    let id = told["authorisationId"].as_str().unwrap().to_owned();
    assert_eq!(started.header("Location"), format!("/psd2{of_path}/{kind}/{id}"));
    Started { site, bic, scope, of: of_path.to_owned(), id, told }
}

/// Starts an authorisation of a new consent.
async fn consent_started<'s>(site: &'s Site, bic: &'static str) -> Started<'s> {
    start(site, bic, &consent(site, bic).await, "authorisations").await
}

impl Started<'_> {
    async fn ask(&self, method: &str, path: &str) -> Call<'_> {
        of(self.site, self.bic, self.scope, method, path).await
    }

    /// The path of the authorisation.
    fn path(&self) -> String {
        let links = &self.told["_links"]["scaStatus"]["href"];
        links.as_str().unwrap().strip_prefix("/psd2").unwrap().to_owned()
    }

    async fn update(&self, body: &Value) -> Answer {
        self.ask("PUT", &self.path()).await.json(body).send().await
    }

    async fn choose(&self, method: &str) -> Answer {
        let chosen = self.update(&json!({ "authenticationMethodId": method })).await;
        assert_eq!(chosen.status(), 200, "{}", chosen.text());
        chosen
    }

    async fn poll(&self) -> Answer {
        self.ask("GET", &self.path()).await.send().await
    }

    async fn sca_status(&self) -> String {
        let polled = self.poll().await;
        assert_eq!(polled.status(), 200, "{}", polled.text());
        polled.json()["scaStatus"].as_str().unwrap().to_owned()
    }

    /// The status of what it is for.
    async fn status(&self) -> String {
        let told = self.ask("GET", &format!("{}/status", self.of)).await.send().await.json();
        told["consentStatus"].as_str().or(told["transactionStatus"].as_str()).unwrap().to_owned()
    }

    /// The id of what it is for.
    fn resource(&self) -> &str {
        self.of.rsplit_once('/').unwrap().1
    }
}

/// The code of the first message of an error.
fn code(answer: &Answer) -> (u16, String) {
    let message = answer.json()["tppMessages"][0]["code"].as_str().map(str::to_owned);
    (answer.status().as_u16(), message.unwrap_or_default())
}

/// The value that a page sends back.
fn one_time_value(page: &Answer) -> String {
    assert_eq!(page.status(), 200, "{}", page.text());
    let (_, rest) = page.text().split_once("name=\"visit\" value=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

/// Shows a page.
async fn visit(site: &Site, address: &str) -> Answer {
    let path = address.strip_prefix(site.pages_origin()).unwrap_or(address);
    call(site, "GET", path).browser().send().await
}

/// Presses a button of a page.
async fn press(site: &Site, address: &str, value: &str, button: &str) -> Answer {
    let path = address.strip_prefix(site.pages_origin()).unwrap_or(address).split('?').next().unwrap();
    let form = format!("visit={value}&answer={button}");
    call(site, "POST", path).browser().body("application/x-www-form-urlencoded", form).send().await
}
