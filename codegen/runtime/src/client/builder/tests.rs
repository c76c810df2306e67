use super::Builder;
use crate::client::{Certificate, Client, EnvironmentFacts, Portal};
use crate::error::BuildError;
use crate::token::Keys;
use crate::transport::Identity;

static PORTAL: Portal = Portal {
    name: "test-portal",
    environments: &[
        EnvironmentFacts {
            name: "sandbox",
            servers: &["https://bank.test/sandbox/"],
            variables: &[],
            token: None,
            client_certificate: Certificate::None,
        },
        EnvironmentFacts {
            name: "production",
            servers: &["https://bank.test/"],
            variables: &[],
            token: None,
            client_certificate: Certificate::Qwac,
        },
    ],
    error_codes: &[],
    schemes: &[],
};

fn builder() -> Builder<Client> {
    Builder::new(&PORTAL, 0)
}

#[track_caller]
fn refused(result: Result<Client, BuildError>, message: &str) {
    assert_eq!(result.unwrap_err().to_string(), message);
}

#[test]
fn plain_http_is_allowed_on_this_machine_only() {
    for url in ["http://127.0.0.1:8080", "http://127.1.2.3", "http://[::1]:1/a", "http://localhost:80"] {
        assert!(builder().server(0, url).build().is_ok(), "{url}");
    }
    for url in ["http://bank.test/", "http://10.0.0.1/", "http://localhost.bank.test/", "http://127.0.0.1.bank.test/"] {
        let message = format!("`{url}` is plain http, which is allowed on this machine only; use https");
        refused(builder().server(0, url).build(), &message);
        refused(builder().token_endpoint(url).build(), &message);
    }
    assert!(builder().origin("http://bank.test").build().is_err());
}

#[test]
fn a_url_is_valid_for_a_server() {
    for url in ["bank.test", "/v1", "ftp://bank.test", "", "https://"] {
        assert!(builder().server(0, url).build().is_err(), "{url}");
    }
    for url in ["https://a:b@bank.test", "https://bank.test?x=1", "https://bank.test#x"] {
        refused(builder().server(0, url).build(), "a server URL must not have a query, a fragment, a user name or a password");
    }
}

#[test]
fn an_origin_replaces_that_of_the_portals_urls_and_keeps_their_paths() {
    let client = builder().origin("http://127.0.0.1:4040/ignored").build().unwrap();
    assert_eq!(client.server(0), Some("http://127.0.0.1:4040/sandbox"));
    let client = builder().origin("http://127.0.0.1:4040").server(0, "https://own.test/x").build().unwrap();
    assert_eq!(client.server(0), Some("https://own.test/x"));
}

#[test]
fn a_server_for_an_api_without_one_leaves_a_gap() {
    let client = builder().server(2, "https://third.test").build().unwrap();
    assert_eq!(
        [0, 1, 2, 3].map(|api| client.server(api)),
        [Some("https://bank.test/sandbox"), None, Some("https://third.test"), None]
    );
}

#[test]
fn an_environment_that_requires_a_certificate_requires_an_identity() {
    refused(
        Builder::<Client>::new(&PORTAL, 1).build(),
        "environment `production` requires a client certificate, and the builder has no identity",
    );
}

#[test]
fn an_environment_that_the_portal_lacks_is_refused() {
    refused(Builder::<Client>::new(&PORTAL, 7).build(), "the portal has no such environment");
}

#[test]
fn a_pem_text_without_key_or_certificate_is_refused() {
    for pem in ["", "no PEM", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"] {
        assert!(Identity::from_pem(pem.as_bytes()).is_err());
    }
    refused(builder().root_certificate(b"x").build(), "the PEM text has no readable certificate");
}

#[test]
fn a_variable_that_is_not_set_is_named() {
    let error = Keys::from_env_prefixed("PORTAL_RUNTIME_TEST_UNSET").unwrap_err();
    assert_eq!(error.to_string(), "environment variable `PORTAL_RUNTIME_TEST_UNSET_CLIENT_ID` is not set, empty or not Unicode");
}

static RELATIVE: Portal = Portal {
    name: "relative",
    environments: &[EnvironmentFacts {
        name: "server",
        servers: &["/api", "/files"],
        variables: &[],
        token: None,
        client_certificate: Certificate::None,
    }],
    error_codes: &[],
    schemes: &[],
};

#[test]
fn a_client_without_any_address_says_how_one_is_given() {
    refused(
        Builder::<Client>::new(&RELATIVE, 0).build(),
        "the description has `/api` for a server URL, but not of which server; give the whole by `server(0, \"https://…\")`",
    );
    let client = Builder::<Client>::new(&RELATIVE, 0).origin("https://bank.test").build().unwrap();
    assert_eq!([client.server(0), client.server(1)], [Some("https://bank.test/api"), Some("https://bank.test/files")]);
    let client = Builder::<Client>::new(&RELATIVE, 0).server(0, "https://bank.test/own").build().unwrap();
    assert_eq!([client.server(0), client.server(1)], [Some("https://bank.test/own"), Some("https://bank.test/files")]);
}
