//! Roles of PSD2: what a certificate states, and what it opens.

use portal_sandbox::{Role, Site};

use crate::client::{Answer, ICA_PRODUCTION_PAYMENTS, bank, call, quay_bank};

/// The answer to a client whose certificate states these roles alone.
async fn ask(site: &Site, roles: &[Role], method: &str, path: &str) -> Answer {
    let identity = site.certificates().unwrap().with_roles(roles).unwrap();
    call(site, method, path).identity(Some(identity)).new_id().send().await
}

#[tokio::test]
async fn an_operation_needs_its_own_role_else_that_of_its_api_before_any_token() {
    let bank = quay_bank().await;
    let site = bank.site("quay-bank", "certificates");
    let [accounts, basket] = [("GET", "/v1/accounts"), ("PUT", "/v1/baskets/1")];
    for ((method, path), role, other) in [
        (accounts, Role::AccountInformation, Role::PaymentInitiation),
        (basket, Role::PaymentInitiation, Role::AccountInformation),
    ] {
        assert_eq!(ask(site, &[role], method, path).await.json()["reason"], "no-token");
        let refused = ask(site, &[other], method, path).await;
        assert_eq!((refused.status().as_u16(), &refused.json()["reason"]), (403, &"no-role".into()));
        assert_eq!(refused.json()["words"], format!("the client's certificate has not the role {role}"));
    }
}

#[tokio::test]
async fn no_role_is_needed_where_no_certificate_states_one() {
    let bank = quay_bank().await;
    let answer = call(bank.site("quay-bank", "secrets"), "GET", "/v1/accounts").send().await;
    assert_eq!(answer.json()["reason"], "no-token");
}

#[tokio::test]
async fn funds_are_confirmed_to_issuers_of_cards_alone() {
    let bank = bank().await;
    let site = bank.site("ica-banken", "production");
    let path = format!("{ICA_PRODUCTION_PAYMENTS}/FundsConfirmation");
    for (role, status) in [(Role::CardBasedInstruments, 401), (Role::PaymentInitiation, 403)] {
        assert_eq!(ask(site, &[role], "POST", &path).await.status(), status);
    }
}
