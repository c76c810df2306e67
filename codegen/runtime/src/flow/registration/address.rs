//! Where a registration is managed. The server says it, and the registration's token goes there.

use url::Url;

use crate::error::RegistrationFault;
use crate::transport::is_loopback;

/// Reads an address that a token may be sent to.
pub(super) fn read(address: &str) -> Result<Url, RegistrationFault> {
    let url = Url::parse(address).map_err(|_| RegistrationFault::UnusableAddress)?;
    let is_private = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
    let has_more = url.fragment().is_some() || !url.username().is_empty() || url.password().is_some();
    if is_private && !has_more { Ok(url) } else { Err(RegistrationFault::UnusableAddress) }
}

/// Whether it is on the host of the registration endpoint, and reached as safely.
pub(super) fn check(address: &Url, endpoint: &Url) -> Result<(), RegistrationFault> {
    let is_same = address.host() == endpoint.host() && address.scheme() == endpoint.scheme();
    if is_same { Ok(()) } else { Err(RegistrationFault::OtherHost) }
}
