use open_payments::consents::{ConsentStatusOperation, CreateOperation};
use open_payments::test_kit::Mock;
use open_payments::types::{ConsentCreated, ConsentStatus, ConsentStatusReport, LinksConsents};
use open_payments::{Error, Keys, Sandbox, TransportErrorKind};

use crate::{ask, until};

fn client(mock: &Mock) -> open_payments::Bank {
    let client = Sandbox::builder(Keys::new("id", "secret")).transport(mock.transport()).retries(0).build().unwrap();
    client.private().bank("ESSESESS")
}

#[tokio::test]
async fn a_consent_that_is_valid_at_once_waits_for_nobody() {
    let mock = Mock::new();
    let created = ConsentCreated::new("c-1".into(), ConsentStatus::Received, LinksConsents::new());
    mock.expect::<CreateOperation>().responds(created);
    mock.expect::<ConsentStatusOperation>().responds(ConsentStatusReport::new(ConsentStatus::Valid));
    assert!(!ask(&client(&mock), until()).await.unwrap());

    assert_eq!(mock.received::<CreateOperation>()[0].body().unwrap().valid_until, until());
    let asked = &mock.received::<ConsentStatusOperation>()[0];
    assert_eq!(asked.parameter("consentId").as_deref(), Some("c-1"));
}

#[tokio::test]
async fn a_consent_whose_response_is_lost_is_not_asked_for_again() {
    let mock = Mock::new();
    mock.expect::<CreateOperation>().breaks(TransportErrorKind::Interrupted);
    let lost = ask(&client(&mock), until()).await.unwrap_err();
    assert!(matches!(lost, Error::OutcomeUnknown(_)));
}
