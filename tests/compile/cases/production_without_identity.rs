//! Production needs a certificate, and at Open Payments keys too.

fn main() {
    let _ = ica_banken::Production::builder();
    let _ = open_payments::Production::builder(open_payments::Keys::new("id", "secret"));
}
