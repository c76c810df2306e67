//! Values that nobody guesses.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::{SecureRandom, SystemRandom};

/// 256 random bits, in 43 characters that addresses and cookies take as they are.
///
/// # Panics
/// When the operating system has no randomness to give; nothing can be kept apart then.
pub(crate) fn random() -> String {
    let mut bytes = [0; 32];
    SystemRandom::new().fill(&mut bytes).expect("the operating system has randomness");
    URL_SAFE_NO_PAD.encode(bytes)
}

#[test]
fn no_two_are_the_same() {
    assert_ne!(random(), random());
    assert_eq!(random().len(), 43);
}
