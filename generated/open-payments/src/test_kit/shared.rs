// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `payments`, `accounts`, `consents`, `aspsps` use.

use portal_runtime::v1::test_kit;
use crate::types::LocationHeaders;

impl test_kit::ToHeaders for LocationHeaders {
    fn to_headers(&self) -> Vec<(&'static str, String)> {
        test_kit::header_texts(&[("Location", &self.location)])
    }
}
