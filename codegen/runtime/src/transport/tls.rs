#[cfg(test)]
mod tests;

use std::sync::Arc;

use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::CertificateDer;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::Verifier;

use super::Identity;

/// TLS by rustls with ring.
///
/// The crypto provider is passed on, not installed for the whole process: that choice is the program's. Servers are verified by
/// the platform, so that a company's own roots and revocations apply, and no list of roots goes stale in this package.
///
/// Without `roots` no server is trusted. That is for clients that use plain http on this machine: they also start where the
/// platform has no roots, as in a bare container.
pub(super) fn client_config(
    identity: Option<&Identity>,
    roots: Option<Vec<CertificateDer<'static>>>,
) -> Result<ClientConfig, rustls::Error> {
    let provider: Arc<CryptoProvider> = Arc::new(ring::default_provider());
    let config = ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions()?;
    let config = match roots {
        None => config.with_root_certificates(RootCertStore::empty()),
        Some(roots) => {
            let verifier = Verifier::new_with_extra_roots(roots, provider)?;
            // rustls calls any verifier but its own "dangerous"; this one relaxes nothing.
            config.dangerous().with_custom_certificate_verifier(Arc::new(verifier))
        }
    };
    Ok(match identity {
        Some(identity) => config.with_client_cert_resolver(identity.resolver()),
        None => config.with_no_client_auth(),
    })
}
