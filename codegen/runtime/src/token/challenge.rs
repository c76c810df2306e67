//! What a 401 says about the token of its request.

#[cfg(test)]
mod tests;

use http::HeaderMap;
use http::header::WWW_AUTHENTICATE;

/// The schemes by which a server asks for an access token: `Bearer` (RFC 6750), and `OAuth2` as some gateways write it.
const SCHEMES: [&str; 2] = ["bearer", "oauth2"];

/// How codes of the Berlin Group begin that name another cause of a 401 than the token.
const OTHER_CAUSES: [&str; 6] = ["CERTIFICATE_", "CONSENT_", "CORPORATE_ID_", "PSU_CREDENTIALS_", "ROLE_", "SIGNATURE_"];

/// Whether a response with status 401, these headers and this code in its body refuses the token of its request, and nothing else.
///
/// It does unless it tells of another cause: by the code of the portal, else by the `error` of its challenge (RFC 6750, section 3.1), else
/// by a challenge that asks for something else than a token. A 401 that tells nothing is taken at its word: HTTP defines it as a request that
/// was not applied for want of valid credentials (RFC 9110, section 15.5.2).
pub(crate) fn refuses_token(headers: &HeaderMap, code: Option<&str>) -> bool {
    if code.is_some_and(|code| OTHER_CAUSES.iter().any(|cause| code.starts_with(cause))) {
        return false;
    }
    let values = headers.get_all(WWW_AUTHENTICATE).iter().filter_map(|value| value.to_str().ok());
    let words: Vec<&str> = values.flat_map(words).collect();
    let mut errors = words.iter().filter_map(|word| error(word)).peekable();
    if errors.peek().is_some() {
        return errors.any(|error| error.eq_ignore_ascii_case("invalid_token") || error.eq_ignore_ascii_case("invalid token"));
    }
    let mut schemes = words.iter().filter(|word| !word.contains('=')).peekable();
    schemes.peek().is_none() || schemes.any(|scheme| SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)))
}

/// The schemes and parameters of challenges. Servers leave out commas, so both blanks and commas part them, except within quotes.
fn words(challenges: &str) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    let parts = challenges.split(move |character: char| {
        let within = quoted;
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ => {}
        }
        !within && matches!(character, ' ' | '\t' | ',')
    });
    parts.filter(|word| !word.is_empty())
}

/// The value of the parameter `error`.
fn error(word: &str) -> Option<&str> {
    let (name, value) = word.split_once('=')?;
    name.eq_ignore_ascii_case("error").then(|| value.trim_matches('"'))
}
