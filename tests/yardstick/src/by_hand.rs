//! The call as a careful person writes it for this one operation.

mod types;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use reqwest::StatusCode;
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use serde::Deserialize;
use uuid::Uuid;

use crate::caller::{BANK, CLIENT_ID, CLIENT_SECRET, CONSENT};
pub use types::AccountList;

/// A client of one bank.
#[derive(Debug)]
pub struct Client {
    http: reqwest::Client,
    origin: String,
    token: Mutex<Option<(String, Instant)>>,
}

/// Why there are no accounts.
#[derive(Debug)]
pub enum Error {
    /// There was no response.
    Transport(reqwest::Error),
    /// The server refused, and said why.
    Refused(StatusCode, String),
    /// The body is not what it should be.
    Unreadable(serde_json::Error),
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Transport(error)
    }
}

#[derive(Deserialize)]
struct Token {
    access_token: String,
    expires_in: u64,
}

impl Client {
    /// A client of the server at this address.
    ///
    /// # Panics
    /// When reqwest cannot be set up.
    #[must_use]
    pub fn new(origin: &str) -> Self {
        let provider = rustls::crypto::ring::default_provider();
        let tls = rustls::ClientConfig::builder_with_provider(provider.into()).with_safe_default_protocol_versions();
        let tls = tls.unwrap().with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth();
        let http = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .user_agent("yardstick")
            .timeout(Duration::from_secs(30));
        Self { http: http.build().unwrap(), origin: origin.to_owned(), token: Mutex::default() }
    }

    /// The accounts under the consent.
    ///
    /// # Errors
    /// When there is no response, or another than the accounts.
    pub async fn accounts(&self) -> Result<AccountList, Error> {
        let token = self.token().await?;
        let mut url = reqwest::Url::parse(&format!("{}/psd2/accountinformation/v1/accounts", self.origin)).unwrap();
        url.query_pairs_mut().append_pair("withBalance", "true");
        let request = self
            .http
            .get(url)
            .bearer_auth(token)
            .header(ACCEPT, "application/json")
            .header("X-Request-ID", Uuid::new_v4().to_string())
            .header("X-BicFi", BANK)
            .header("Consent-ID", CONSENT);
        read(request.send().await?).await
    }

    async fn token(&self) -> Result<String, Error> {
        let cached = self.token.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((token, _)) = cached.filter(|(_, until)| Instant::now() < *until) {
            return Ok(token);
        }
        let form = format!("grant_type=client_credentials&client_id={CLIENT_ID}&client_secret={CLIENT_SECRET}");
        let request = self.http.post(format!("{}/connect/token", self.origin));
        let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(form);
        let token: Token = read(request.send().await?).await?;
        let until = Instant::now() + Duration::from_secs(token.expires_in);
        *self.token.lock().unwrap_or_else(PoisonError::into_inner) = Some((token.access_token.clone(), until));
        Ok(token.access_token)
    }
}

async fn read<T: for<'de> Deserialize<'de>>(response: reqwest::Response) -> Result<T, Error> {
    let status = response.status();
    if !status.is_success() {
        let body = response.bytes().await?;
        return Err(Error::Refused(status, String::from_utf8_lossy(&body).into_owned()));
    }
    serde_json::from_slice(&response.bytes().await?).map_err(Error::Unreadable)
}

/// The accounts in a body.
///
/// # Panics
/// When it is not such a body.
#[must_use]
pub fn decode(body: &[u8]) -> AccountList {
    serde_json::from_slice(body).unwrap()
}
