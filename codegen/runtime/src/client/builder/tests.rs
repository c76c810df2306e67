#![cfg(feature = "reqwest")]

use std::sync::Arc;

use rcgen::{CertificateParams, KeyPair};

use super::{Builder, FromClient, OnlyApi};
use crate::client::{Certificate, Client, EnvironmentFacts, Portal, ServerName};
use crate::error::BuildError;
use crate::token::Keys;
use crate::transport::{Identity, ReqwestTransport};

static PORTAL: Portal = Portal {
    name: "test-portal",
    servers: &["Accounts", "Payments"],
    environments: &[
        EnvironmentFacts {
            name: "sandbox",
            servers: &["https://bank.test/sandbox/", ""],
            variables: &[],
            token: None,
            sign_in: None,
            registration: None,
            client_certificate: Certificate::None,
        },
        EnvironmentFacts {
            name: "production",
            servers: &["https://bank.test/", ""],
            variables: &[],
            token: None,
            sign_in: None,
            registration: None,
            client_certificate: Certificate::Qwac,
        },
    ],
    error_codes: &[],
    error_messages: &[],
    accesses_exceeded: &[],
    roles: &[],
    schemes: &[],
};

/// A client that takes the index of a server for its name.
#[derive(Debug)]
struct Indexed(Client);

impl FromClient for Indexed {
    type Api = usize;

    fn from_client(client: Client) -> Self {
        Self(client)
    }
}

impl OnlyApi for Indexed {}

impl Indexed {
    fn server(&self, api: usize) -> Option<&str> {
        self.0.server(api)
    }
}

impl ServerName for usize {
    fn index(self) -> usize {
        self
    }
}

fn builder() -> Builder<Indexed> {
    Builder::new(&PORTAL, 0)
}

fn identity() -> Identity {
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::default().self_signed(&key).unwrap();
    Identity::from_pem((certificate.pem() + &key.serialize_pem()).as_bytes()).unwrap()
}

#[track_caller]
fn refused(result: Result<Indexed, BuildError>, message: &str) {
    assert_eq!(result.unwrap_err().to_string(), message);
}

#[test]
fn plain_http_is_allowed_on_this_machine_only() {
    for url in ["http://127.0.0.1:8080", "http://127.1.2.3", "http://[::1]:1/a", "http://localhost:80"] {
        assert!(builder().server(url).build().is_ok(), "{url}");
    }
    for url in ["http://bank.test/", "http://10.0.0.1/", "http://localhost.bank.test/", "http://127.0.0.1.bank.test/"] {
        let message = format!("`{url}` is plain http, which is allowed on this machine only; use https");
        refused(builder().server(url).build(), &message);
        refused(builder().token_endpoint(url).build(), &message);
    }
    assert!(builder().origin("http://bank.test").build().is_err());
}

#[test]
fn a_url_is_valid_for_a_server() {
    for url in ["bank.test", "/v1", "ftp://bank.test", "", "https://"] {
        assert!(builder().server(url).build().is_err(), "{url}");
    }
    for url in ["https://a:b@bank.test", "https://bank.test?x=1", "https://bank.test#x"] {
        refused(builder().server(url).build(), "a server URL must not have a query, a fragment, a user name or a password");
    }
}

#[test]
fn an_origin_replaces_that_of_the_portals_urls_and_keeps_their_paths() {
    let client = builder().origin("http://127.0.0.1:4040").build().unwrap();
    assert_eq!(client.server(0), Some("http://127.0.0.1:4040/sandbox"));
    let client = builder().origin("http://127.0.0.1:4040").server("https://own.test/x").build().unwrap();
    assert_eq!(client.server(0), Some("https://own.test/x"));
}

#[test]
fn a_path_of_an_origin_is_refused() {
    for (url, path) in [("http://127.0.0.1:4040/ignored", "/ignored"), ("https://bank.test/a/", "/a/")] {
        let reason = format!(
            "an origin is scheme, host and port, to which each URL keeps its own path; it has the path `{path}`: leave that out, or set \
             the whole URL of the server"
        );
        refused(builder().origin(url).build(), &reason);
    }
    assert!(builder().origin("http://127.0.0.1:4040/").build().is_ok());
    assert!(builder().origin("https://bank.test?a=b").build().is_err());
}

#[test]
fn a_server_for_an_api_without_one_fills_its_place() {
    let client = builder().build().unwrap();
    assert_eq!([0, 1].map(|api| client.server(api)), [Some("https://bank.test/sandbox"), None]);
    let client = builder().server_for(1, "https://payments.test").build().unwrap();
    assert_eq!([0, 1].map(|api| client.server(api)), [Some("https://bank.test/sandbox"), Some("https://payments.test")]);
}

#[test]
fn a_server_for_an_api_that_is_not_there_is_refused() {
    refused(builder().server_for(7, "https://bank.test").build(), "a server is set for API 7, which is not there");
}

#[test]
fn an_environment_that_requires_a_certificate_requires_an_identity() {
    refused(
        Builder::<Indexed>::new(&PORTAL, 1).build(),
        "environment `production` requires a client certificate, and the builder has no identity",
    );
}

#[test]
fn an_identity_is_replaced_in_a_transport_of_the_clients_own_alone() {
    let own = builder().layer(|transport| transport).build().unwrap();
    assert!(own.0.replace_identity(identity()).is_ok());
    let given = ReqwestTransport::builder().plain_http_only().build().unwrap();
    let client = builder().transport(Arc::new(given)).build().unwrap();
    assert_eq!(
        client.0.replace_identity(identity()).unwrap_err().to_string(),
        "the builder was given a transport, which has the identity; `ReqwestTransport::replace_identity` replaces that of one"
    );
}

#[test]
fn an_environment_that_the_portal_lacks_is_refused() {
    refused(Builder::<Indexed>::new(&PORTAL, 7).build(), "the portal has no such environment");
}

#[test]
fn a_pem_text_without_key_or_certificate_is_refused() {
    for pem in ["", "no PEM", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"] {
        assert!(Identity::from_pem(pem.as_bytes()).is_err());
    }
    refused(builder().root_certificate(b"x").build(), "the PEM text of a root certificate has no certificate");
}

#[test]
fn a_variable_that_is_not_set_is_named() {
    let error = Keys::from_env_prefixed("PORTAL_RUNTIME_TEST_UNSET").unwrap_err();
    assert_eq!(error.to_string(), "environment variable `PORTAL_RUNTIME_TEST_UNSET_CLIENT_ID` is not set, empty or not Unicode");
}

static RELATIVE: Portal = Portal {
    name: "relative",
    servers: &["", "Files"],
    environments: &[EnvironmentFacts {
        name: "server",
        servers: &["/api", "/files"],
        variables: &[],
        token: None,
        sign_in: None,
        registration: None,
        client_certificate: Certificate::None,
    }],
    error_codes: &[],
    error_messages: &[],
    accesses_exceeded: &[],
    roles: &[],
    schemes: &[],
};

#[test]
fn a_client_without_any_address_says_how_one_is_given() {
    refused(
        Builder::<Indexed>::new(&RELATIVE, 0).build(),
        "the description has `/api` for a server URL, but not of which server; give the whole by `server(\"https://…\")`",
    );
    let client = Builder::<Indexed>::new(&RELATIVE, 0).origin("https://bank.test").build().unwrap();
    assert_eq!([client.server(0), client.server(1)], [Some("https://bank.test/api"), Some("https://bank.test/files")]);
    let client = Builder::<Indexed>::new(&RELATIVE, 0).server("https://bank.test/own").build().unwrap();
    assert_eq!([client.server(0), client.server(1)], [Some("https://bank.test/own"), Some("https://bank.test/files")]);
}
