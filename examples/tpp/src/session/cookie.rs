//! The cookie that a session has.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// The name of the cookie. With the prefix, browsers take it by https only, for this host and all its pages.
fn name(is_https: bool) -> &'static str {
    if is_https { "__Host-tpp" } else { "tpp" }
}

/// The id that a request has. Where several cookies have the name, somebody has set one who should not: there is none.
pub(super) fn read(headers: &HeaderMap, is_https: bool) -> Option<&str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
    let pairs = cookies.flat_map(|header| header.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let mut own = pairs.filter(|(named, _)| *named == name(is_https)).map(|(_, id)| id);
    own.next().filter(|_| own.next().is_none())
}

/// The header that sets it. It goes with visits from other sites that show a page, as the way back from a bank is, and with nothing else
/// from there.
pub(super) fn set(id: &str, is_https: bool) -> Option<HeaderValue> {
    let secure = if is_https { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{}={id}; Path=/; HttpOnly; SameSite=Lax{secure}", name(is_https))).ok()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use axum::http::header::COOKIE;

    use super::{read, set};

    fn found(cookies: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for cookie in cookies {
            headers.append(COOKIE, cookie.parse().unwrap());
        }
        read(&headers, false).map(str::to_owned)
    }

    #[test]
    fn the_cookie_is_found_among_others_and_twice_is_not_at_all() {
        assert_eq!(found(&["a=b; tpp=1; c=d"]).as_deref(), Some("1"));
        assert_eq!(found(&["a=b", "tpp=1"]).as_deref(), Some("1"));
        assert_eq!(found(&["tpp=1; tpp=2"]), None);
        assert_eq!(found(&["xtpp=1"]), None);
    }

    #[test]
    fn the_cookie_is_for_this_host_and_no_script() {
        assert_eq!(set("1", true).unwrap(), "__Host-tpp=1; Path=/; HttpOnly; SameSite=Lax; Secure");
        assert_eq!(set("1", false).unwrap(), "tpp=1; Path=/; HttpOnly; SameSite=Lax");
    }
}
