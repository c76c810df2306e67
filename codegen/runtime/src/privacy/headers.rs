//! Headers of responses: which of them a log may show.

use http::HeaderMap;
use http::header::{
    ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, DATE, HeaderName,
    RETRY_AFTER, SERVER, TRANSFER_ENCODING, VARY,
};

/// Headers that tell nothing of a person or a secret. Any other may: an address with an id in it, a cookie, a name.
/// The commonest first.
static HARMLESS: [HeaderName; 13] = [
    CONTENT_TYPE,
    CONTENT_LENGTH,
    DATE,
    HeaderName::from_static("x-request-id"),
    ALLOW,
    CACHE_CONTROL,
    CONNECTION,
    CONTENT_ENCODING,
    CONTENT_LANGUAGE,
    RETRY_AFTER,
    SERVER,
    TRANSFER_ENCODING,
    VARY,
];

/// Marks the headers of a response as sensitive, so that `Debug` does not show their values, except those that are harmless.
pub(crate) fn hide_headers(headers: &mut HeaderMap) {
    for (name, value) in headers.iter_mut() {
        if !HARMLESS.contains(name) {
            value.set_sensitive(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderName, HeaderValue};

    use super::hide_headers;

    #[test]
    fn a_log_shows_no_header_but_harmless_ones() {
        let mut headers = HeaderMap::new();
        for name in ["content-type", "x-request-id", "location", "set-cookie", "psu-id", "aspsp-sca-redirect", "x-anything"] {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static("text"));
        }
        headers.append("set-cookie", HeaderValue::from_static("text"));
        hide_headers(&mut headers);
        let shown: Vec<_> = headers.iter().filter(|(_, value)| !value.is_sensitive()).map(|(name, _)| name.as_str()).collect();
        assert_eq!(shown, ["content-type", "x-request-id"]);
        assert_eq!(format!("{headers:?}").matches("text").count(), 2);
    }
}
