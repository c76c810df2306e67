//! The URL that a customer comes back to after signing in. Anybody can call it, with anything.

use subtle::ConstantTimeEq;
use url::Url;

use crate::error::{AuthorizationRefusal, CallbackFault, LoginError};
use crate::privacy::Secret;

/// The longest callback that is looked at, in bytes.
const LONGEST: usize = 16 << 10;

/// The code of a callback, as a URL or as what follows the host in one.
pub(super) fn code(callback: &str, redirect_uri: &Url, state: &Secret) -> Result<Secret, LoginError> {
    let Parameters { state: shown, code, error, description } =
        parameters(callback, redirect_uri).map_err(LoginError::Callback)?;
    let is_own = shown.is_some_and(|shown| bool::from(shown.expose().as_bytes().ct_eq(state.expose().as_bytes())));
    match (is_own, error, code) {
        (false, ..) => Err(LoginError::Callback(CallbackFault::OtherState)),
        (true, Some(_), Some(_)) => Err(LoginError::Callback(CallbackFault::Ambiguous)),
        (true, Some(error), None) => {
            let description = description.map(|description| description.expose().to_owned());
            Err(LoginError::Refused(AuthorizationRefusal::new(error.expose(), description)))
        }
        (true, None, Some(code)) => Ok(code),
        (true, None, None) => Err(LoginError::Callback(CallbackFault::Nothing)),
    }
}

/// Those that matter, each at most once; one without a value is as if it were not there.
#[derive(Default)]
struct Parameters {
    state: Option<Secret>,
    code: Option<Secret>,
    error: Option<Secret>,
    description: Option<Secret>,
}

fn parameters(callback: &str, redirect_uri: &Url) -> Result<Parameters, CallbackFault> {
    if callback.len() > LONGEST {
        return Err(CallbackFault::NoUrl);
    }
    let url = redirect_uri.join(callback).map_err(|_| CallbackFault::NoUrl)?;
    if !is_same_address(&url, redirect_uri) {
        return Err(CallbackFault::OtherAddress);
    }
    let mut parameters = Parameters::default();
    for (name, value) in url.query_pairs() {
        let place = match &*name {
            "state" => &mut parameters.state,
            "code" => &mut parameters.code,
            "error" => &mut parameters.error,
            "error_description" => &mut parameters.description,
            _ => continue,
        };
        if value.is_empty() {
            continue;
        }
        if place.replace(Secret::new(value)).is_some() {
            return Err(CallbackFault::Ambiguous);
        }
    }
    Ok(parameters)
}

fn is_same_address(one: &Url, other: &Url) -> bool {
    let parts = |url: &Url| (url.scheme().to_owned(), url.host_str().map(str::to_owned), url.port_or_known_default());
    parts(one) == parts(other) && one.path() == other.path()
}
