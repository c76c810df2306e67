//! What customers are shown, so that their app knows what to sign.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::authorisation::Chosen;
use super::banks::{Approach, Method};

/// How many modules the side of a picture has.
const SIDE: usize = 16;

/// `challengeData`; `None` where the customer is shown nothing.
pub(super) fn of(chosen: &Chosen, method: &Method, seconds: u64) -> Option<Value> {
    match method.approach {
        Approach::Oauth | Approach::Redirect => None,
        Approach::Autostart => Some(json!({ "data": [chosen.token] })),
        Approach::QrText => Some(json!({ "data": [qr_text(&chosen.token, seconds)] })),
        Approach::QrImage => Some(json!({ "image": picture(&format!("{}.{}.{seconds}", chosen.token, chosen.asked)) })),
        Approach::Code => Some(json!({
            "additionalInformation": "The code is in the message that the bank sent.",
            "otpFormat": "integer",
            "otpMaxLength": method.code.len(),
        })),
    }
}

/// The text of a code that nobody can use who saw it a while ago.
fn qr_text(token: &str, seconds: u64) -> String {
    let proof: String = Sha256::digest(format!("{token}.{seconds}")).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("bankid.{token}.{seconds}.{proof}")
}

/// A picture of a text, as a data URI. It changes with the text as that of a QR code does, and is none.
fn picture(text: &str) -> String {
    let digest = Sha256::digest(text);
    let is_dark = |at: &usize| digest[at / 8 % digest.len()] >> (at % 8) & 1 == 1;
    let modules = (0..SIDE * SIDE).filter(is_dark).map(|at| format!("M{} {}h1v1h-1z", at % SIDE, at / SIDE));
    let path: String = modules.collect();
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-1 -1 {0} {0}\"><path d=\"{path}\"/></svg>", SIDE + 2);
    format!("data:image/svg+xml;base64,{}", STANDARD.encode(svg))
}

#[cfg(test)]
mod tests {
    use super::{picture, qr_text};

    #[test]
    fn a_code_is_another_each_second() {
        assert_ne!(qr_text("a", 1), qr_text("a", 2));
        assert_ne!(picture("a"), picture("b"));
        assert!(picture("a").starts_with("data:image/svg+xml;base64,"));
    }
}
