//! Proof key for code exchange (RFC 7636), by SHA-256 alone.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Whether a text can be the challenge of a verifier.
pub(crate) fn is_challenge(challenge: &str) -> bool {
    URL_SAFE_NO_PAD.decode(challenge).is_ok_and(|digest| digest.len() == Sha256::output_size())
}

/// Whether the verifier is the one whose challenge was sent. It has 43 to 128 unreserved characters (section 4.1).
pub(crate) fn verifies(verifier: &str, challenge: &str) -> bool {
    let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    (43..=128).contains(&verifier.len())
        && verifier.bytes().all(is_unreserved)
        && URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) == challenge
}

#[cfg(test)]
mod tests {
    use super::{is_challenge, verifies};

    #[test]
    fn the_example_of_the_rfc_verifies_and_its_shortened_verifier_does_not() {
        let (verifier, challenge) =
            ("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assert!(is_challenge(challenge) && verifies(verifier, challenge));
        assert!(!verifies(&verifier[1..], challenge));
        assert!(!is_challenge(&challenge[1..]));
    }
}
