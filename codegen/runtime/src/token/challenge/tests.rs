use http::header::WWW_AUTHENTICATE;
use http::{HeaderMap, HeaderValue};

use super::refuses_token;

fn refuses(challenges: &[&'static str], code: Option<&str>) -> bool {
    let values = challenges.iter().map(|challenge| (WWW_AUTHENTICATE, HeaderValue::from_static(challenge)));
    refuses_token(&values.collect::<HeaderMap>(), code)
}

#[test]
fn a_401_is_about_the_token_unless_it_says_otherwise() {
    assert!(refuses(&[], None));
    assert!(refuses(&["Bearer"], None));
    assert!(refuses(&["bearer realm=\"a, b error=no\""], None));
    assert!(!refuses(&["Basic realm=\"a\""], None));
    assert!(refuses(&["Basic realm=\"a\", Bearer realm=\"b\""], None));
    assert!(refuses(&["Basic realm=\"a\"", "Bearer"], None));
}

#[test]
fn the_error_of_a_challenge_decides() {
    assert!(refuses(&["Bearer realm=\"a\", error=\"invalid_token\", error_description=\"it \\\" expired\""], None));
    assert!(refuses(&["OAuth2 realm=\"A Gateway\", error=\"invalid token\", error_description=\"expired\""], None));
    assert!(refuses(&["Bearer realm=\"a\" error=invalid_token"], None));
    assert!(!refuses(&["Bearer error=\"insufficient_scope\""], None));
    assert!(!refuses(&["Bearer error=\"invalid_request\", error_description=\"error=invalid_token\""], None));
}

#[test]
fn a_code_that_names_another_cause_counts_for_more_than_the_challenge() {
    let challenge = ["Bearer error=\"invalid_token\""];
    for code in ["CONSENT_EXPIRED", "CERTIFICATE_INVALID", "PSU_CREDENTIALS_INVALID", "ROLE_INVALID", "SIGNATURE_MISSING"] {
        assert!(!refuses(&challenge, Some(code)), "{code}");
    }
    for code in ["TOKEN_EXPIRED", "900901", "Unauthorized"] {
        assert!(refuses(&challenge, Some(code)), "{code}");
        assert!(refuses(&[], Some(code)), "{code}");
    }
}
