use std::fmt;

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::string_value;

/// Bytes that are encoded as Base64 (RFC 4648, section 4).
///
/// They are written with padding, and read from either alphabet, with or without padding and line breaks: banks send all of
/// these.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Base64(Vec<u8>);

string_value!(Base64, "Base64");

const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent).with_decode_allow_trailing_bits(true),
);

impl Base64 {
    /// A value of these bytes.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let standard: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).map(to_standard).collect();
        ENGINE.decode(standard).ok().map(Self)
    }

    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes, owned.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// From the alphabet for URLs to the standard one.
fn to_standard(byte: u8) -> u8 {
    match byte {
        b'-' => b'+',
        b'_' => b'/',
        other => other,
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&ENGINE.encode(&self.0))
    }
}
