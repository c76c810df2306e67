//! A file at an address of its own.

use wso2_store::http::header::{ETAG, IF_NONE_MATCH, LOCATION};
use wso2_store::http::{HeaderValue, Request, StatusCode};
use wso2_store::{Body, ReqwestTransport, Transport};

use super::Answer;
use crate::error::OnboardingError;

/// The longest file that is brought, in bytes.
const LONGEST: usize = 64 << 20;

/// Asks for a file, unless it is as it was under this tag. Redirects are not followed: a sign-in page is behind most of them.
pub(super) async fn get(url: &str, etag: Option<&str>) -> Result<Answer, OnboardingError> {
    let no_file = |why: String| OnboardingError::NoFile { name: url.to_owned(), why };
    let is_private = url.starts_with("https://") || is_loopback(url);
    if !is_private {
        return Err(no_file("only https is asked".to_owned()));
    }
    let mut request = Request::get(url).body(Body::empty()).map_err(|error| no_file(error.to_string()))?;
    if let Some(etag) = etag.and_then(|etag| HeaderValue::from_str(etag).ok()) {
        request.headers_mut().insert(IF_NONE_MATCH, etag);
    }
    let transport = ReqwestTransport::builder().build().map_err(|error| no_file(error.to_string()))?;
    let response = transport.send(request).await.map_err(|error| no_file(error.to_string()))?;
    let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let answer = Answer { content: None, from: url.to_owned(), version: None, etag: header(ETAG) };
    match response.status() {
        StatusCode::NOT_MODIFIED => Ok(answer),
        StatusCode::OK => {
            let content = response.into_body().collect(LONGEST).await.map_err(|error| no_file(error.to_string()))?;
            Ok(Answer { content: Some(content.to_vec()), ..answer })
        }
        status if status.is_redirection() => {
            let to = header(LOCATION).unwrap_or_else(|| "nowhere".to_owned());
            Err(no_file(format!("the server sends elsewhere, to {to}: give that address if it is right, or it wants a sign-in")))
        }
        status => Err(no_file(format!("the server says {status}"))),
    }
}

/// Whether plain http stays on this machine.
fn is_loopback(url: &str) -> bool {
    let host = url.strip_prefix("http://").and_then(|rest| rest.split(['/', ':', '?', '#']).next());
    matches!(host, Some("127.0.0.1" | "localhost"))
}
