//! The URL that a customer comes back to after signing in. Anybody can call it, with anything.

use url::Url;

use crate::error::{AuthorizationRefusal, CallbackFault};
use crate::privacy::Secret;

/// The longest callback that is looked at, in bytes.
const LONGEST: usize = 16 << 10;

/// What a callback says.
pub(super) enum Callback {
    Code(Secret),
    Refused(AuthorizationRefusal),
    /// Nothing but the state.
    Bare,
}

/// Reads a callback, as a URL or as what follows the host in one. `is_own` compares its state in constant time.
pub(super) fn read(callback: &str, redirect_uri: &Url, is_own: impl Fn(&str) -> bool) -> Result<Callback, CallbackFault> {
    let Parameters { state, code, error, description } = parameters(callback, redirect_uri)?;
    let is_own = state.is_some_and(|state| is_own(state.expose()));
    match (is_own, error, code) {
        (false, ..) => Err(CallbackFault::OtherState),
        (true, Some(_), Some(_)) => Err(CallbackFault::Ambiguous),
        (true, Some(error), None) => {
            let description = description.map(|description| description.expose().to_owned());
            Ok(Callback::Refused(AuthorizationRefusal::new(error.expose(), description)))
        }
        (true, None, Some(code)) => Ok(Callback::Code(code)),
        (true, None, None) => Ok(Callback::Bare),
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
