//! What all visitors share.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use open_payments::Client;
use tokio::net::TcpListener;
use url::{Host, Url};

use crate::pages;
use crate::session::Sessions;

/// Where customers come back to from their banks.
pub(crate) const CALLBACK: &str = "/callback";

/// The application. It is cheap to clone, and has nothing of any one visitor in it but their sessions, which only their cookies open.
#[derive(Clone)]
pub struct App(Arc<Shared>);

struct Shared {
    client: Client,
    redirect_uri: String,
    sessions: Sessions,
}

/// The address at which visitors are to find the application is none that will do.
#[derive(Debug, PartialEq, Eq)]
pub struct Unusable(&'static str);

impl App {
    /// The application that calls banks by this client. Visitors find it at the public address, such as `https://tpp.example.com`; what
    /// comes behind `/callback` there is the redirect URI that has to be registered.
    ///
    /// # Errors
    /// When the address has anything behind the port, or is plain `http` and not of this machine.
    pub fn new(client: &Client, public: &str) -> Result<Self, Unusable> {
        let url = Url::parse(public).map_err(|_| Unusable("the public address is no URL"))?;
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
            return Err(Unusable("the public address has something behind its host and port"));
        }
        let is_https = url.scheme() == "https";
        let is_here = url.scheme() == "http" && is_loopback(&url);
        if !(is_https || is_here) {
            return Err(Unusable("the public address is not https, without which cookies and codes are open to all on the way"));
        }
        let redirect_uri = format!("{}{CALLBACK}", url.as_str().trim_end_matches('/'));
        Ok(Self(Arc::new(Shared { client: client.clone(), redirect_uri, sessions: Sessions::new(is_https) })))
    }

    /// All pages, for a server that tells them the address of the peer (`ConnectInfo`).
    pub fn router(&self) -> Router {
        pages::router(self)
    }

    /// Serves all pages until the process ends.
    ///
    /// # Errors
    /// Those of the listener.
    pub async fn serve(&self, listener: TcpListener) -> io::Result<()> {
        axum::serve(listener, self.router().into_make_service_with_connect_info::<SocketAddr>()).await
    }

    pub(crate) fn client(&self) -> &Client {
        &self.0.client
    }

    /// Scheme, host and port.
    pub(crate) fn public(&self) -> &str {
        self.0.redirect_uri.trim_end_matches(CALLBACK)
    }

    pub(crate) fn redirect_uri(&self) -> &str {
        &self.0.redirect_uri
    }

    pub(crate) fn sessions(&self) -> &Sessions {
        &self.0.sessions
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("redirect_uri", &self.0.redirect_uri).finish_non_exhaustive()
    }
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Unusable {}
