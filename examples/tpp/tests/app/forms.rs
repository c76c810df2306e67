//! Forms come from the visitor's own pages, and what is wrong in them is said.

use crate::visitor::attribute;
use crate::world::{ALVA, World};

#[tokio::test]
async fn a_form_without_the_visitors_token_does_nothing() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    customer.consent_away().await;
    let mut other = world.customer("ESSESESS", ALVA).await;
    other.get("/bank").await;
    let foreign = other.token.clone().unwrap();
    let sent = [
        "/consent",
        "/consent/end",
        "/pay",
        "/leave",
        "/banks/private",
        "/authorise/x/method",
        "/authorise/x/entry",
        "/authorise/x/stop",
        "/payments/x/cancel",
    ];
    for path in sent {
        for token in ["", "x", &foreign] {
            let shown = customer.send_with(path, &[], token).await;
            assert_eq!(shown.status, 403, "{path}");
            assert!(shown.text.contains("This form cannot be taken"));
        }
    }
    assert_eq!(world.site().count("deleteConsent") + world.site().count("initiatePayment"), 0);
    assert!(customer.get("/accounts").await.text.contains("Salary of Alva"));
}

#[tokio::test]
async fn a_form_that_is_none_does_nothing_either() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let address = format!("{}/consent", world.origin);
    let token = customer.token.clone().unwrap();
    for body in [format!("{{\"token\":\"{token}\"}}"), "%ff".to_owned(), "a=".repeat(20_000)] {
        let (status, _, _) = customer.once("POST", &address, body).await;
        assert_eq!(status, 403);
    }
    assert_eq!(world.site().count("createConsent"), 0);
}

#[tokio::test]
async fn a_bank_is_chosen_and_a_wrong_number_is_told_beside_its_field() {
    let world = World::begin().await;
    let mut visitor = world.visitor();
    let listed = visitor.get("/banks/private").await;
    assert!(listed.text.contains("Handelsbanken"), "{}", listed.text);
    let wrong = visitor.send("/banks/private", &[("bank", ""), ("person", "<b>12</b>")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("Choose a bank.") && wrong.text.contains("id=\"person-fault\""));
    assert!(wrong.text.contains("value=\"&lt;b&gt;12&lt;/b&gt;\""), "{}", wrong.text);
    let other = visitor.send("/banks/private", &[("bank", "other"), ("bic", "essesess"), ("person", ALVA)]).await;
    assert_eq!(other.path, "/bank");
}

#[tokio::test]
async fn a_customer_of_a_company_says_which() {
    let world = World::begin().await;
    let mut visitor = world.visitor();
    visitor.get("/banks/corporate").await;
    let fields = [("bank", "ESSESESS"), ("person", ALVA), ("company", "")];
    let without = visitor.send("/banks/corporate", &fields).await;
    assert!(without.text.contains("id=\"company-fault\""));
    let with = visitor.send("/banks/corporate", &[("bank", "ESSESESS"), ("person", ALVA), ("company", "5560000000")]).await;
    assert!(with.text.contains("company customer"));
    visitor.send("/consent", &[]).await;
    let created = world.site().last("createConsent").unwrap();
    assert_eq!(created.headers["psu-corporate-id"], "5560000000");
    assert_eq!(created.headers["psu-ip-address"], "127.0.0.1");
}

#[tokio::test]
async fn a_payment_with_faults_is_not_sent_and_keeps_what_was_entered() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let fields = [("from", "SE43"), ("to", "SE3850000000054400047881"), ("name", "Ann & Co"), ("amount", "1.005"), ("text", "")];
    let shown = customer.send("/pay", &fields).await;
    assert_eq!(shown.status, 422);
    for field in ["from", "to", "amount"] {
        assert!(shown.text.contains(&format!("id=\"{field}-fault\"")), "{field}");
    }
    assert_eq!(attribute(&shown.text, "name=\"name\" type=\"text\" value=\"").as_deref(), Some("Ann & Co"));
    assert_eq!(world.site().count("initiatePayment"), 0);
}
