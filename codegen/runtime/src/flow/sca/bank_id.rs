//! How BankID is started, on this device or by a code that another one scans.

use url::form_urlencoded::byte_serialize;

/// The link that opens BankID on the device that it is opened on. From there the customer comes back to `back`, or is left in BankID.
pub(super) fn link(token: &str, back: Option<&str>) -> String {
    let redirect = back.map_or_else(|| "null".to_owned(), encoded);
    format!("https://app.bankid.com/?autostarttoken={}&redirect={redirect}", encoded(token))
}

/// What a QR code for the same says to BankID on another device.
pub(super) fn qr_text(token: &str) -> String {
    format!("bankid:///?autostarttoken={}", encoded(token))
}

fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}
