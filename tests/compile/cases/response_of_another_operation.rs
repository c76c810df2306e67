//! A mock responds to an operation with values of its own types alone.

use open_payments::consents::CreateOperation;
use open_payments::test_kit::Mock;
use open_payments::types::{ConsentStatus, ConsentStatusReport};

fn expect(mock: &Mock) {
    mock.expect::<CreateOperation>().responds(ConsentStatusReport::new(ConsentStatus::Valid));
}

fn main() {}
