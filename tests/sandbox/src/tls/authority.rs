//! Authorities that issue certificates for one purpose, and live as long as the bank.

use std::net::Ipv4Addr;

use rcgen::{
    BasicConstraints, Certificate, CertificateParams, CustomExtension, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, SanType, date_time_ymd,
};

use super::{ORGANISATION_ID, statements};
use crate::role::Role;

/// Issues certificates.
pub(super) struct Authority {
    pub(super) certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

/// Whom an identity is issued to.
pub(super) struct Subject<'s> {
    /// `organizationIdentifier`.
    pub(super) organisation: &'s str,
    /// The roles that the certificate states; `None` for one that is not qualified, and states nothing.
    pub(super) roles: Option<&'s [Role]>,
    pub(super) has_expired: bool,
}

impl Authority {
    pub(super) fn new(name: &str) -> Result<Self, rcgen::Error> {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let key = KeyPair::generate()?;
        Ok(Self { certificate: params.self_signed(&key)?, issuer: Issuer::new(params, key) })
    }

    /// A certificate for this machine.
    pub(super) fn server(&self) -> Result<(Certificate, KeyPair), rcgen::Error> {
        let mut params = CertificateParams::new(["localhost".to_owned()])?;
        params.subject_alt_names.push(SanType::IpAddress(Ipv4Addr::LOCALHOST.into()));
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        self.issue(&params)
    }

    /// A client's certificate and its key, in one PEM text.
    pub(super) fn identity(&self, subject: &Subject<'_>) -> Result<String, rcgen::Error> {
        let mut params = CertificateParams::new(["tpp.example.com".to_owned()])?;
        params.distinguished_name.push(DnType::CountryName, "SE");
        params.distinguished_name.push(DnType::OrganizationName, "Example TPP AB");
        params.distinguished_name.push(DnType::CustomDnType(ORGANISATION_ID.to_vec()), subject.organisation);
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        if subject.has_expired {
            params.not_after = date_time_ymd(2020, 1, 1);
        }
        let stated = subject.roles.map(statements::write);
        params.custom_extensions =
            stated.map(|content| CustomExtension::from_oid_content(&statements::EXTENSION, content)).into_iter().collect();
        let (certificate, key) = self.issue(&params)?;
        Ok(certificate.pem() + &key.serialize_pem())
    }

    fn issue(&self, params: &CertificateParams) -> Result<(Certificate, KeyPair), rcgen::Error> {
        let key = KeyPair::generate()?;
        Ok((params.signed_by(&key, &self.issuer)?, key))
    }
}
