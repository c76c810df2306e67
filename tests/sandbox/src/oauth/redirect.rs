//! Where customers are sent back to.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, Uri, header};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::reply;

/// All but the unreserved characters of RFC 3986.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The way back to the client.
#[derive(Clone)]
pub(crate) struct Back {
    pub(crate) redirect_uri: String,
    pub(crate) state: Option<String>,
}

impl Back {
    /// Sends the customer back with the code.
    pub(crate) fn with_code(&self, code: &str) -> Response<Body> {
        self.with(&[("code", code)])
    }

    /// Sends the customer back with the code, and with the scopes that it is for.
    pub(crate) fn with_code_and_scopes(&self, code: &str, scopes: &[String]) -> Response<Body> {
        self.with(&[("code", code), ("scope", &scopes.join(" "))])
    }

    /// Sends the customer back with an error (RFC 6749, section 4.1.2.1).
    pub(crate) fn with_error(&self, error: &str, description: &str) -> Response<Body> {
        self.with(&[("error", error), ("error_description", description)])
    }

    fn with(&self, fields: &[(&str, &str)]) -> Response<Body> {
        let state = self.state.iter().map(|state| ("state", state.as_str()));
        let mut location = self.redirect_uri.clone();
        for (name, value) in fields.iter().copied().chain(state) {
            location.push(if location.contains('?') { '&' } else { '?' });
            location.extend([name, "="]);
            location.extend(utf8_percent_encode(value, ESCAPED));
        }
        let mut response = reply::empty(StatusCode::SEE_OTHER);
        if let Ok(location) = HeaderValue::from_str(&location) {
            response.headers_mut().insert(header::LOCATION, location);
        }
        response
    }
}

/// Whether a URI can be redirected to: it is absolute, and has no fragment (RFC 6749, section 3.1.2).
pub(crate) fn is_possible(uri: &str) -> bool {
    !uri.contains('#') && uri.parse::<Uri>().is_ok_and(|uri| uri.scheme().is_some() && uri.authority().is_some())
}

/// Whether a URI is the registered one, letter by letter; on a loopback address the port is any.
pub(crate) fn is_same(registered: &str, asked: &str) -> bool {
    let is_same_but_for_port = || without_loopback_port(registered).is_some_and(|uri| without_loopback_port(asked) == Some(uri));
    is_possible(asked) && (registered == asked || is_same_but_for_port())
}

/// Whether a URI leads back to the customer's own machine.
pub(crate) fn is_loopback(uri: &str) -> bool {
    without_loopback_port(uri).is_some()
}

/// The loopback address of a URI, and what stands behind its port.
fn without_loopback_port(uri: &str) -> Option<(&str, &str)> {
    let rest = uri.strip_prefix("http://")?;
    let (host, rest) = ["127.0.0.1", "[::1]"].into_iter().find_map(|host| Some((host, rest.strip_prefix(host)?)))?;
    let behind = match rest.strip_prefix(':') {
        Some(port) => port.trim_start_matches(|character: char| character.is_ascii_digit()),
        None => rest,
    };
    (behind.is_empty() || behind.starts_with(['/', '?'])).then_some((host, behind))
}

#[cfg(test)]
mod tests {
    use axum::http::header;

    use super::{Back, is_same};

    #[test]
    fn a_uri_is_the_registered_one_letter_by_letter_but_for_the_port_of_a_loopback_address() {
        let (remote, local) = ("https://app.example/back", "http://127.0.0.1/back");
        for (registered, asked, expected) in [
            (remote, remote, true),
            (remote, "https://app.example/back/", false),
            (remote, "https://app.example:8443/back", false),
            (local, "http://127.0.0.1:50123/back", true),
            ("http://[::1]:1/back", "http://[::1]:2/back", true),
            (local, "http://127.0.0.1:50123/other", false),
            (local, "https://127.0.0.1:50123/back", false),
            (local, "http://127.0.0.1.evil.example/back", false),
            (local, "http://127.0.0.1:1@evil.example/back", false),
            (local, "http://localhost:50123/back", false),
        ] {
            assert_eq!(is_same(registered, asked), expected, "{asked}");
        }
    }

    #[test]
    fn what_the_uri_asks_by_itself_stays_and_what_is_added_is_escaped() {
        let back = Back { redirect_uri: "https://app.example/back?bank=1".to_owned(), state: Some("a&b=c d".to_owned()) };
        let location = back.with_code("1").headers()[header::LOCATION].to_str().unwrap().to_owned();
        assert_eq!(location, "https://app.example/back?bank=1&code=1&state=a%26b%3Dc%20d");
    }
}
