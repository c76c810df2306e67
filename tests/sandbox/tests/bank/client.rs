//! A bank for a test, and a client that sends what it is told, right or wrong.

use std::path::Path;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use portal_sandbox::{Bank, Site};
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use uuid::Uuid;

use crate::tls;

pub(crate) const ICA_ACCOUNTS: &str = "/t/icabanken.tenant/ica/bank/services/psd2/accounts/sandbox/1.0.0/Accounts";

pub(crate) const ICA_PAYMENTS: &str = "/t/icabanken.tenant/ica/bank/services/psd2/payments/sandbox/1.0.0";

pub(crate) const ICA_PRODUCTION_PAYMENTS: &str = "/t/icabanken.tenant/ica/bank/psd2/payments/1.0.0";

pub(crate) async fn bank() -> Bank {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    Bank::start(&specs).await.unwrap()
}

/// A bank of the portal whose customers sign in.
pub(crate) async fn quay_bank() -> Bank {
    Bank::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/portals")).await.unwrap()
}

/// A request in the making.
pub(crate) struct Call<'s> {
    site: &'s Site,
    origin: &'s str,
    identity: Option<String>,
    request: Request<Bytes>,
}

/// An answer, read whole.
pub(crate) struct Answer {
    pub(crate) response: Response<Bytes>,
}

pub(crate) fn call<'s>(site: &'s Site, method: &str, path: &str) -> Call<'s> {
    let request = Request::builder().method(method).uri(path).header("Host", "localhost");
    let identity = site.certificates().map(|certificates| certificates.identity.clone());
    Call { site, origin: site.origin(), identity, request: request.body(Bytes::new()).unwrap() }
}

impl Call<'_> {
    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.request.headers_mut().insert(name, value.parse().unwrap());
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.request.headers_mut().remove(name);
        self
    }

    pub(crate) fn token(self, token: &str) -> Self {
        self.header("Authorization", &format!("Bearer {token}"))
    }

    /// With another certificate than the one that opens the site, or with none.
    pub(crate) fn identity(mut self, identity: Option<String>) -> Self {
        self.identity = identity;
        self
    }

    /// As a browser, which has no certificate, at a page of the site.
    pub(crate) fn browser(mut self) -> Self {
        self.origin = self.site.pages_origin();
        self.identity(None)
    }

    pub(crate) fn new_id(self) -> Self {
        self.header("X-Request-ID", &Uuid::new_v4().to_string())
    }

    pub(crate) fn body(mut self, media_type: &str, body: impl Into<Bytes>) -> Self {
        *self.request.body_mut() = body.into();
        self.header("Content-Type", media_type)
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        self.body("application/json", body.to_string())
    }

    pub(crate) async fn send(self) -> Answer {
        self.try_send().await.unwrap()
    }

    pub(crate) async fn try_send(self) -> hyper::Result<Answer> {
        let (_, address) = self.origin.split_once("://").unwrap();
        let stream = TcpStream::connect(address).await.unwrap();
        match self.site.certificates() {
            None => exchange(stream, self.request).await,
            Some(certificates) => {
                let stream = tls::connect(stream, &certificates.root, self.identity.as_deref()).await;
                exchange(stream.unwrap(), self.request).await
            }
        }
    }
}

/// Sends a request on a connection, and reads its answer whole.
pub(crate) async fn exchange<S>(stream: S, request: Request<Bytes>) -> hyper::Result<Answer>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let (head, body) = sender.send_request(request.map(Full::new)).await?.into_parts();
    let body = body.collect().await?.to_bytes();
    Ok(Answer { response: Response::from_parts(head, body) })
}

impl Answer {
    pub(crate) fn status(&self) -> StatusCode {
        self.response.status()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.response.headers().get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(self.response.body()).unwrap()
    }

    pub(crate) fn text(&self) -> &str {
        str::from_utf8(self.response.body()).unwrap()
    }

    /// `in`, name and place of the only violation.
    pub(crate) fn violation(&self) -> [String; 3] {
        assert_eq!(self.status(), 400, "{}", self.text());
        let body = self.json();
        let violations = body["violations"].as_array().unwrap();
        assert_eq!(violations.len(), 1, "{violations:?}");
        ["in", "name", "place"].map(|member| violations[0][member].as_str().unwrap().to_owned())
    }
}

/// A token of the site's own application.
pub(crate) async fn token(site: &Site, scope: &str) -> String {
    let keys = site.keys().unwrap();
    let form = form(&keys.client_id, &keys.client_secret, scope);
    let answer = request_token(site, &form).await;
    assert_eq!(answer.status(), 200, "{}", answer.text());
    answer.json()["access_token"].as_str().unwrap().to_owned()
}

pub(crate) fn form(client_id: &str, client_secret: &str, scope: &str) -> String {
    let scope = scope.replace(':', "%3A").replace(' ', "+");
    format!("grant_type=client_credentials&client_id={client_id}&client_secret={client_secret}&scope={scope}")
}

pub(crate) async fn request_token(site: &Site, form: &str) -> Answer {
    let media_type = "application/x-www-form-urlencoded";
    call(site, "POST", site.token_path().unwrap()).body(media_type, form.to_owned()).send().await
}
