use http::StatusCode;

use super::Record;
use crate::error::Outcome;
use crate::wire::request_id::RequestId;

fn record(is_safe: bool) -> Record {
    Record::new("operation", is_safe, RequestId::new())
}

/// The outcome of a request that was sent, and answered with this status if it was answered.
fn outcome(is_safe: bool, status: Option<u16>) -> Outcome {
    let mut record = record(is_safe);
    record.sent();
    if let Some(status) = status {
        record.answered(StatusCode::from_u16(status).unwrap());
    }
    record.outcome()
}

#[test]
fn what_was_not_sent_had_no_effect() {
    let mut record = record(false);
    assert_eq!(record.outcome(), Outcome::NoEffect);
    record.sent();
    assert_eq!(record.outcome(), Outcome::Unknown);
    record.not_sent();
    assert_eq!(record.outcome(), Outcome::NoEffect);
}

#[test]
fn what_a_status_tells_of_an_operation_that_acts() {
    for (status, expected) in [
        (None, Outcome::Unknown),
        (Some(201), Outcome::Done),
        (Some(204), Outcome::Done),
        (Some(303), Outcome::Unknown),
        (Some(400), Outcome::NoEffect),
        (Some(401), Outcome::NoEffect),
        (Some(408), Outcome::Unknown),
        (Some(409), Outcome::NoEffect),
        (Some(418), Outcome::Unknown),
        (Some(429), Outcome::NoEffect),
        (Some(500), Outcome::Unknown),
        (Some(503), Outcome::Unknown),
    ] {
        assert_eq!(outcome(false, status), expected, "{status:?}");
    }
}

#[test]
fn an_operation_that_only_reads_has_no_effect() {
    for status in [None, Some(303), Some(503)] {
        assert_eq!(outcome(true, status), Outcome::NoEffect, "{status:?}");
    }
    assert_eq!(outcome(true, Some(200)), Outcome::Done);
}

#[test]
fn the_outcome_is_that_of_all_attempts() {
    let mut record = record(false);
    record.sent();
    record.begin_again(RequestId::new());
    assert_eq!(record.outcome(), Outcome::Unknown);
    record.sent();
    record.answered(StatusCode::CREATED);
    assert_eq!(record.outcome(), Outcome::Done);
    record.read();
    assert_eq!(record.outcome(), Outcome::Done);
}

#[test]
fn each_attempt_has_an_id_and_all_are_kept() {
    let (mut record, [token, second]) = (record(true), [RequestId::new(), RequestId::new()]);
    let first = record.request_id();
    record.add(token);
    record.begin_again(second);
    assert_eq!(record.request_id(), second);
    assert_eq!(record.request_ids(), [first, token, second]);
}
