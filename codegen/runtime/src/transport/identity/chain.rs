//! The certificates of an identity, and whether they and its key fit together.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::sign::{CertifiedKey, SigningKey};
use time::OffsetDateTime;

use crate::error::BuildError;
use crate::transport::ClientCertificate;

/// Checks that the key is that of the first certificate.
pub(super) fn belongs(certified: &CertifiedKey) -> Result<(), BuildError> {
    let fault = match certified.keys_match() {
        // A signer need not tell its public half; the server finds out.
        Ok(()) | Err(rustls::Error::InconsistentKeys(rustls::InconsistentKeys::Unknown)) => return Ok(()),
        Err(rustls::Error::InconsistentKeys(_)) => "the private key does not belong to the certificate",
        Err(_) => return Err(BuildError::identity("the certificate cannot be read")),
    };
    Err(match certified.cert.iter().position(|certificate| is_of_key(certificate, &certified.key)) {
        Some(at) => BuildError::identity(format!(
            "the certificates are in the wrong order: the private key belongs to number {}, which goes first, and its issuers after it",
            at + 1
        )),
        None => BuildError::identity(fault),
    })
}

/// The certificate of the key, and after it those that a server can follow from it on.
#[cfg(feature = "pkcs12")]
pub(super) fn of_key(
    certificates: Vec<CertificateDer<'static>>,
    key: &Arc<dyn SigningKey>,
) -> Result<Vec<CertificateDer<'static>>, BuildError> {
    let (own, issuers): (Vec<_>, Vec<_>) = certificates.into_iter().partition(|certificate| is_of_key(certificate, key));
    // The last of them in time, where a key was certified again.
    let last = |certificate: &CertificateDer<'static>| ClientCertificate::read(certificate).map(|read| read.not_after().get());
    let own = own.into_iter().max_by_key(last);
    let own = own.ok_or_else(|| BuildError::identity("the private key belongs to none of the certificates"))?;
    let chain: Vec<_> = std::iter::once(own).chain(issuers).collect();
    let certificates = read(&chain)?;
    let path = Path::of(&certificates);
    path.without_gap()?;
    Ok(path.places.iter().filter_map(|place| chain.get(*place).cloned()).collect())
}

fn is_of_key(certificate: &CertificateDer<'static>, key: &Arc<dyn SigningKey>) -> bool {
    CertifiedKey::new(vec![certificate.clone()], Arc::clone(key)).keys_match().is_ok()
}

/// What the first certificate says, if all are valid and follow one another.
pub(super) fn valid(chain: &[CertificateDer<'static>], now: OffsetDateTime) -> Result<ClientCertificate, BuildError> {
    let certificates = read(chain)?;
    for (certificate, number) in certificates.iter().zip(1..) {
        if let Some(fault) = certificate.fault_at(now) {
            return Err(BuildError::identity(format!("{} {fault}", called(number))));
        }
    }
    let path = Path::of(&certificates);
    path.without_gap()?;
    path.in_order()?;
    let first = certificates.into_iter().next().ok_or_else(|| BuildError::identity("there is no certificate"))?;
    if let Some(days) = first.renewal_at(now) {
        tracing::warn!(not_after = %first.not_after(), days, "the client certificate expires soon");
    }
    Ok(first)
}

/// What each certificate says.
fn read(chain: &[CertificateDer<'static>]) -> Result<Vec<ClientCertificate>, BuildError> {
    let read = |(der, number): (&CertificateDer<'static>, usize)| {
        ClientCertificate::read(der).ok_or_else(|| BuildError::identity(format!("{} cannot be read", called(number))))
    };
    chain.iter().zip(1..).map(read).collect()
}

fn called(number: usize) -> String {
    if number == 1 { "the certificate".to_owned() } else { format!("certificate {number}, of an issuer,") }
}

/// The certificates that a server can follow from the first on: issuers by the name of the issuer, several where one is certified twice.
struct Path<'c> {
    certificates: &'c [ClientCertificate],
    /// By their places, each after one that it issued.
    places: Vec<usize>,
}

impl<'c> Path<'c> {
    fn of(certificates: &'c [ClientCertificate]) -> Self {
        let mut by_subject: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, certificate) in certificates.iter().enumerate().skip(1) {
            by_subject.entry(certificate.subject()).or_default().push(place);
        }
        let mut path = Self { certificates, places: vec![0] };
        let mut step = 0;
        while let Some(certificate) = path.step(step) {
            path.places.extend(by_subject.remove(certificate.issuer()).into_iter().flatten());
            step += 1;
        }
        path
    }

    fn step(&self, step: usize) -> Option<&'c ClientCertificate> {
        self.certificates.get(*self.places.get(step)?)
    }

    /// Fails where a certificate is not on the path, which does not end at a root either: one between is missing. That one is missing cannot
    /// be known where there is no such certificate, as servers may have those of the issuers.
    fn without_gap(&self) -> Result<(), BuildError> {
        let on_path: HashSet<usize> = self.places.iter().copied().collect();
        let mut certificates = self.certificates.iter().enumerate();
        let Some((_, apart)) = certificates.find(|(place, _)| !on_path.contains(place)) else { return Ok(()) };
        let mut steps = (0..self.places.len()).rev().filter_map(|step| self.step(step));
        let Some(last) = steps.next() else { return Ok(()) };
        if is_root(last) || steps.any(is_root) {
            return Ok(());
        }
        let (apart, missing) = (apart.subject(), last.issuer());
        Err(BuildError::identity(format!(
            "the certificate of the issuer `{missing}` is missing; `{apart}`, whose certificate is there, issued none of the others"
        )))
    }

    /// Fails where a certificate stands before all that it issued.
    fn in_order(&self) -> Result<(), BuildError> {
        let on_path: HashSet<usize> = self.places.iter().copied().collect();
        let mut issuers: HashSet<&str> = HashSet::new();
        for (place, certificate) in self.certificates.iter().enumerate() {
            if place > 0 && on_path.contains(&place) && !issuers.contains(certificate.subject()) {
                let number = place + 1;
                return Err(BuildError::identity(format!(
                    "the certificates are in the wrong order: number {number} goes after the one that it issued"
                )));
            }
            issuers.insert(certificate.issuer());
        }
        Ok(())
    }
}

fn is_root(certificate: &ClientCertificate) -> bool {
    certificate.subject() == certificate.issuer()
}
