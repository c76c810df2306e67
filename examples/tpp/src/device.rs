//! What is known of the visitor's device, which banks want to be told.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, USER_AGENT};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use open_payments::Presence;

/// The device that a request came from. It is not printed.
#[derive(Clone, Default)]
pub(crate) struct Device {
    address: Option<IpAddr>,
    user_agent: Option<String>,
    accept: Option<String>,
    accept_language: Option<String>,
}

impl Device {
    /// What banks are told of a customer who is there. The description knows addresses of IPv4 alone; another is told as it is, and one that
    /// nobody knows as that of no device.
    pub(crate) fn presence(&self) -> Presence {
        let address = self.address.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| address.to_canonical());
        let mut presence = Presence::new(address.into());
        if let Some(user_agent) = &self.user_agent {
            presence = presence.user_agent(user_agent);
        }
        if let Some(accept) = &self.accept {
            presence = presence.accept(accept);
        }
        match &self.accept_language {
            Some(accept_language) => presence.accept_language(accept_language),
            None => presence,
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Device {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let text = |name| text(&parts.headers, name);
        Ok(Self {
            address: peer.map(|ConnectInfo(address)| address.ip()),
            user_agent: text(USER_AGENT),
            accept: text(ACCEPT),
            accept_language: text(ACCEPT_LANGUAGE),
        })
    }
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}
