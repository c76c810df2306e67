//! What was made in one context is not there in another.

use super::{code, consent, of, payment, site};
use crate::client::bank;

#[tokio::test]
async fn what_a_token_of_another_context_made_is_not_there() {
    let bank = bank().await;
    let site = site(&bank);
    let (consent, payment) = (consent(site, "HANDSESS").await, payment(site, "HANDSESS").await);
    for (product, path) in [("accountinformation", consent), ("paymentinitiation", payment)] {
        for path in [path.clone(), format!("{path}/status"), format!("{path}/authorisations")] {
            let own = of(site, "HANDSESS", &format!("{product} private"), "GET", &path).await.send().await;
            assert_eq!(own.status(), 200, "{path}");
            let foreign = of(site, "HANDSESS", &format!("{product} corporate"), "GET", &path).await.send().await;
            assert_eq!(code(&foreign), (404, "RESOURCE_UNKNOWN".to_owned()), "{path}");
        }
    }
}
