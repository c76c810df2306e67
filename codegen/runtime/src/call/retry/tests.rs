use uuid::Uuid;

use super::{SHORTEST, spread};
use crate::wire::request_id::RequestId;

#[test]
fn a_wait_is_spread_over_its_second_half() {
    let of_bits = |bits: u8| spread(SHORTEST, RequestId::from(Uuid::from_bytes([bits; 16])));
    assert_eq!((of_bits(0), of_bits(u8::MAX)), (SHORTEST / 2, SHORTEST));
}
