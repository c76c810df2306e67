//! Payments: begun, authorised, followed, cancelled.

use portal_sandbox::Next;

use crate::visitor::{Shown, Visitor};
use crate::world::{ALVA, PERSONS, World};

async fn pay(customer: &mut Visitor) -> Shown {
    let form = customer.get("/pay").await;
    let form = crate::visitor::attribute(&form.text, "name=\"form\" value=\"").unwrap();
    pay_by(customer, &form).await
}

async fn pay_by(customer: &mut Visitor, form: &str) -> Shown {
    let fields = [
        ("form", form),
        ("from", "SE43 0000 0000 0090 0307 0001"),
        ("to", "SE3750000000054400047881"),
        ("name", "Example Water AB"),
        ("amount", "1 250,50"),
        ("text", "Water"),
    ];
    customer.send("/pay", &fields).await
}

#[tokio::test]
async fn a_payment_is_approved_at_the_bank_and_is_paid() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let away = pay(&mut customer).await;
    let callback = customer.at_the_bank(&away, "sign-in").await;
    let shown = customer.get(&callback).await;
    assert!(shown.text.contains("It is paid.") && shown.text.contains("1\u{a0}250.50\u{a0}SEK"), "{}", shown.text);
    let body: serde_json::Value = serde_json::from_slice(&world.site().last("initiatePayment").unwrap().body).unwrap();
    assert_eq!(body["instructedAmount"], serde_json::json!({ "currency": "SEK", "amount": "1250.50" }));
    assert_eq!(body["debtorAccount"]["iban"], "SE4300000000009003070001");
    assert_eq!(body["remittanceInformationUnstructured"], "Water");
}

#[tokio::test]
async fn a_payment_that_is_refused_is_not_paid() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let away = pay(&mut customer).await;
    let callback = customer.at_the_bank(&away, "cancel").await;
    assert!(customer.get(&callback).await.text.contains("You said no"));
    let listed = customer.get("/bank").await;
    let address = crate::visitor::attribute(&listed.text, "href=\"/payments/").unwrap();
    assert!(customer.get(&format!("/payments/{address}")).await.text.contains("It was not paid"));
}

#[tokio::test]
async fn a_payment_that_waits_is_cancelled_at_once_and_one_that_is_signed_by_another_signature() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let away = pay(&mut customer).await;
    let listed = customer.get("/bank").await;
    let payment = format!("/payments/{}", crate::visitor::attribute(&listed.text, "href=\"/payments/").unwrap());
    let callback = customer.at_the_bank(&away, "sign-in").await;
    assert!(customer.get(&callback).await.text.contains("It is paid."));
    let again = customer.send(&format!("{payment}/cancel"), &[]).await;
    assert!(again.text.contains("You approve that the payment is cancelled."), "{}", again.text);
    let callback = customer.at_the_bank(&again, "sign-in").await;
    assert!(customer.get(&callback).await.text.contains("It was cancelled."));

    pay(&mut customer).await;
    let listed = customer.get("/bank").await;
    let own = listed.text.split("href=\"/payments/").skip(1).map(|rest| rest.split_once('"').unwrap().0);
    let waiting = format!("/payments/{}", own.last().unwrap());
    assert!(customer.send(&format!("{waiting}/cancel"), &[]).await.text.contains("It was cancelled."));
}

#[tokio::test]
async fn who_went_away_from_an_authorisation_goes_on_with_it_or_begins_another() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let first = pay(&mut customer).await;
    let listed = customer.get("/bank").await;
    let payment = format!("/payments/{}", crate::visitor::attribute(&listed.text, "href=\"/payments/").unwrap());
    let approve = format!("{payment}/authorise");
    assert!(customer.get(&payment).await.text.contains("Approve it"));
    assert_eq!(customer.send(&approve, &[]).await.path, first.path);
    customer.send(&format!("{}/stop", first.path), &[]).await;
    let second = customer.send(&approve, &[]).await;
    assert_ne!(second.path, first.path);
    let callback = customer.at_the_bank(&second, "sign-in").await;
    assert!(customer.get(&callback).await.text.contains("It is paid."));
}

#[tokio::test]
async fn who_presses_the_button_twice_pays_once_and_after_a_refusal_again() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    world.site().next("initiatePayment", Next::example(403, "application/json")).unwrap();
    assert_eq!(pay_by(&mut customer, "one-form").await.status, 403);
    let (mut twice, before) = (customer.clone(), world.site().count("initiatePayment"));
    let (first, second) = tokio::join!(pay_by(&mut customer, "one-form"), pay_by(&mut twice, "one-form"));
    assert_eq!(world.site().count("initiatePayment"), before + 1);
    let mut paths = [first.path, second.path];
    paths.sort();
    assert!(paths[0].starts_with("/authorise/") && paths[1] == "/bank", "{paths:?}");
}

#[tokio::test]
async fn what_nobody_knows_the_outcome_of_is_said_so_with_the_ids_for_support() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    world.site().next("initiatePayment", Next::usual().dropped()).unwrap();
    let shown = pay(&mut customer).await;
    assert!(shown.text.contains("We do not know whether it was done"), "{}", shown.text);
    let sent = world.site().last("initiatePayment").unwrap();
    assert!(shown.text.contains(sent.headers["x-request-id"].to_str().unwrap()));
}

#[tokio::test]
async fn a_payment_is_its_visitors_alone() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    pay(&mut customer).await;
    let listed = customer.get("/bank").await;
    let payment = format!("/payments/{}", crate::visitor::attribute(&listed.text, "href=\"/payments/").unwrap());
    let mut other = world.customer("ESSESESS", PERSONS[1].0).await;
    assert_eq!(other.get(&payment).await.status, 404);
    assert_eq!(other.send(&format!("{payment}/cancel"), &[]).await.status, 404);
    assert_eq!(world.site().count("cancelPayment"), 0);
}
