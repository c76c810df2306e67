//! Answers about authorisations are those of the description.

use jsonschema::Draft;
use portal_sandbox::Customers;
use serde_json::{Value, json};

use super::{consent_started, payment, site, start};
use crate::client::bank;

/// Checks an answer against a schema of the description, as its corrections leave it.
fn check(description: &Value, schema: &str, answer: &Value) {
    let schema = json!({ "$ref": format!("#/components/schemas/{schema}"), "components": description["components"] });
    let validator = jsonschema::options().with_draft(Draft::Draft4).build(&schema).unwrap();
    let faults: Vec<_> = validator.iter_errors(answer).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert_eq!(faults, Vec::<String>::new(), "{answer}");
}

#[tokio::test]
async fn what_is_told_of_an_authorisation_fits_the_description_at_each_bank() {
    let bank = bank().await;
    let site = site(&bank);
    let description = site.descriptions().find(|(name, _)| *name == "psd2.yaml").unwrap().1.clone();
    site.customers(Customers::Cancel);
    for (bic, method) in [
        ("ESSESESS", "mbid"),
        ("HANDSESS", "mbid"),
        ("SWEDSESS", "mbid_animated_qr_image"),
        ("DABASESX", "mbid_animated_qr_token"),
        ("NDEASESS", "mbid"),
        ("KODBSESS", "sms"),
    ] {
        let paid = start(site, bic, &payment(site, bic).await, "authorisations").await;
        for started in [consent_started(site, bic).await, paid] {
            check(&description, "startScaprocessResponse", &started.told);
            check(&description, "selectPsuAuthenticationMethodResponse", &started.choose(method).await.json());
            for _ in 0..3 {
                check(&description, "scaStatusResponse", &started.poll().await.json());
            }
        }
    }
}
