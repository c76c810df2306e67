use open_payments::types::{FrequencyCode, InitiatePaymentBodyJson};

fn main() {
    if let FrequencyCode::Unknown(value) = FrequencyCode::from(r#"x", "amount": 1, "y": ""#) {
        let _body = InitiatePaymentBodyJson::Unknown(value);
    }
}
