//! URLs of requests. A client has few servers, and the name of one costs more to parse than all the rest of an address.

use std::sync::{PoisonError, RwLock};

use http::Uri;
use http::uri::Scheme;
use url::{ParseError, Url};

/// More servers than a portal has. What a program reaches beside them is parsed for each request.
const MOST_SERVERS: usize = 16;

/// The servers of earlier requests.
#[derive(Default)]
pub(super) struct Addresses(RwLock<Vec<Server>>);

struct Server {
    scheme: Scheme,
    authority: String,
    url: Url,
}

impl Addresses {
    /// The URL of a request.
    pub(super) fn url(&self, uri: &Uri) -> Result<Url, ParseError> {
        let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else { return Url::parse(&uri.to_string()) };
        let Some(mut url) = self.known(scheme, authority.as_str()) else {
            let url = Url::parse(&uri.to_string())?;
            self.keep(Server { scheme: scheme.clone(), authority: authority.as_str().to_owned(), url: url.clone() });
            return Ok(url);
        };
        url.set_path(uri.path());
        url.set_query(uri.query());
        Ok(url)
    }

    fn known(&self, scheme: &Scheme, authority: &str) -> Option<Url> {
        let servers = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let known = servers.iter().find(|server| server.scheme == *scheme && server.authority == authority);
        known.map(|server| server.url.clone())
    }

    fn keep(&self, mut server: Server) {
        // Paths and queries may have ids of persons in them.
        server.url.set_path("");
        server.url.set_query(None);
        let mut servers = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if servers.len() < MOST_SERVERS {
            servers.push(server);
        }
    }
}

#[cfg(test)]
mod tests {
    use http::Uri;
    use url::Url;

    use super::{Addresses, MOST_SERVERS};

    #[test]
    fn an_address_is_the_same_whether_its_server_was_seen_before_or_not() {
        let addresses = Addresses::default();
        for server in [
            "https://bank.example",
            "HTTPS://Bank.Example:443",
            "http://127.0.0.1:8080",
            "http://[::1]:80",
            "https://a:B@bank.example",
        ] {
            for rest in
                ["", "/", "/accounts", "/a/../b", "/a/%2e%2E/b", "//a", "/a%2Fb/", "/\"<>`{}|^", "?a", "/?", "/a?b=1&c=%20'\"<>"]
            {
                let Ok(uri) = format!("{server}{rest}").parse::<Uri>() else { continue };
                let expected = Url::parse(&uri.to_string()).unwrap();
                for _ in 0..2 {
                    assert_eq!(addresses.url(&uri).unwrap(), expected, "{uri}");
                }
            }
        }
    }

    #[test]
    fn servers_beyond_a_limit_are_reached_and_not_kept() {
        let addresses = Addresses::default();
        for port in 1..=2 * MOST_SERVERS {
            let text = format!("http://localhost:{port}/a?b");
            let expected = if port == 80 { "http://localhost/a?b" } else { &text };
            assert_eq!(addresses.url(&text.parse().unwrap()).unwrap().as_str(), expected);
        }
        assert_eq!(addresses.0.read().unwrap().len(), MOST_SERVERS);
    }

    #[test]
    fn what_names_no_server_is_no_address() {
        assert!(Addresses::default().url(&Uri::from_static("/accounts")).is_err());
    }
}
