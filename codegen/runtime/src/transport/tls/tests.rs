//! TLS over a socket on this machine, with certificates made for the test.

use std::error::Error;

use http::Request;
use rcgen::date_time_ymd;
use rustls::version::{TLS12, TLS13};

use crate::error::{TransportError, TransportErrorKind};
use crate::transport::tests::authority::Authority;
use crate::transport::{Body, Identity, ReqwestTransport, Transport};

async fn status(url: &str, identity: Option<Identity>, root: Option<String>) -> Result<u16, TransportError> {
    let mut builder = ReqwestTransport::builder();
    builder = match root {
        Some(root) => builder.root_certificate(root.as_bytes()),
        None => builder.plain_http_only(),
    };
    if let Some(identity) = identity {
        builder = builder.identity(identity);
    }
    let transport = builder.build().unwrap();
    let request = Request::get(url).body(Body::empty()).unwrap();
    transport.send(request).await.map(|response| response.status().as_u16())
}

#[tokio::test]
async fn a_root_that_is_added_and_an_identity_open_the_connection() {
    let authority = Authority::new();
    let url = authority.serve("127.0.0.1").await;
    assert_eq!(status(&url, Some(authority.identity()), authority.root()).await.unwrap(), 204);
}

/// Asserts that the request failed for a certificate, for this reason.
#[track_caller]
fn refused(failed: Result<u16, TransportError>, words: &str) {
    let error = failed.unwrap_err();
    assert_eq!((error.kind(), error.to_string().as_str()), (TransportErrorKind::Certificate, words), "{:?}", error.source());
}

const UNKNOWN: &str = "the server's certificate is of an issuer that is not trusted here; `root_certificate` adds one";

#[tokio::test]
async fn a_server_that_no_root_knows_is_refused() {
    let authority = Authority::new();
    let url = authority.serve("127.0.0.1").await;
    refused(status(&url, Some(authority.identity()), Authority::named("Other").root()).await, UNKNOWN);
    let url = authority.serve("127.0.0.1").await;
    refused(
        status(&url, Some(authority.identity()), Authority::new().root()).await,
        "the server's certificate is not signed by the issuer of that name that is trusted here; `root_certificate` adds another",
    );
}

#[tokio::test]
async fn without_roots_no_server_is_trusted() {
    let authority = Authority::new();
    let url = authority.serve("127.0.0.1").await;
    refused(status(&url, Some(authority.identity()), None).await, UNKNOWN);
}

#[tokio::test]
async fn a_server_of_another_name_is_refused() {
    let authority = Authority::new();
    let url = authority.serve("127.0.0.2").await + "persons/191212121212";
    let failed = status(&url, Some(authority.identity()), authority.root()).await;
    refused(failed, "the server's certificate is not for `127.0.0.1`");
}

#[tokio::test]
async fn a_server_whose_certificate_is_out_of_its_time_is_refused() {
    let authority = Authority::new();
    let expired = authority.issue_with("127.0.0.1", |params| params.not_after = date_time_ymd(2020, 1, 1));
    let url = authority.serve_with(expired, &[&TLS13]).await;
    refused(
        status(&url, Some(authority.identity()), authority.root()).await,
        "the server's certificate has expired, or this machine's clock is wrong",
    );
    let early = authority.issue_with("127.0.0.1", |params| params.not_before = date_time_ymd(4000, 1, 1));
    let url = authority.serve_with(early, &[&TLS13]).await;
    refused(
        status(&url, Some(authority.identity()), authority.root()).await,
        "the server's certificate is not valid yet, or this machine's clock is wrong",
    );
}

/// What a server says of a client's certificate, in both versions of TLS: in 1.3 the connection is open by then.
async fn refused_in_both(authority: &Authority, identity: impl Fn() -> Option<Identity>, words: &str) {
    for version in [&TLS12, &TLS13] {
        let url = authority.serve_with(authority.issue("127.0.0.1"), &[version]).await;
        refused(status(&url, identity(), authority.root()).await, words);
    }
}

#[tokio::test]
async fn a_client_without_identity_is_refused_by_a_server_that_wants_one() {
    let words = "the server requires a client certificate; `identity` gives one";
    let authority = Authority::new();
    let url = authority.serve_with(authority.issue("127.0.0.1"), &[&TLS13]).await;
    refused(status(&url, None, authority.root()).await, words);
}

#[tokio::test]
async fn a_client_certificate_of_an_issuer_that_the_server_does_not_know_is_refused() {
    let words = "the server does not know the issuer of the client certificate (unknown_ca): it may trust another one, or lack the \
                 certificates between, which belong into the identity";
    refused_in_both(&Authority::new(), || Some(Authority::named("Other").identity()), words).await;
    let words = "the server cannot verify the client certificate (decrypt_error): its issuer may have another key by now";
    refused_in_both(&Authority::new(), || Some(Authority::new().identity()), words).await;
}

#[tokio::test]
async fn a_client_certificate_that_has_expired_is_refused() {
    let authority = Authority::new();
    let expired = || Some(authority.identity_with(|params| params.not_after = date_time_ymd(2020, 1, 1)));
    refused_in_both(&authority, expired, "the server says that the client certificate has expired (certificate_expired)").await;
}
