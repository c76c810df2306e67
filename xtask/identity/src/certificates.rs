//! The certificates: an authority of its own for each identity, whose key is dropped, so that it issues nothing else.

use std::error::Error;

use rcgen::{
    BasicConstraints, Certificate, CertificateParams, CustomExtension, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose,
};
use time::{Duration, OffsetDateTime};

use crate::organization::Organization;
use crate::qc_statements::{self, QC_STATEMENTS};
use crate::roles::Role;

/// `organizationIdentifier` of X.520.
const ORGANIZATION_IDENTIFIER: [u64; 4] = [2, 5, 4, 97];

/// A client certificate with its key, and the certificate of its issuer.
pub(crate) struct Certificates {
    pub(crate) authority: Certificate,
    pub(crate) client: Certificate,
    pub(crate) key: KeyPair,
}

impl Certificates {
    pub(crate) fn issue(organization: &Organization, roles: &[Role]) -> Result<Self, Box<dyn Error>> {
        let (authority, authority_key) = (authority()?, KeyPair::generate()?);
        let authority_certificate = authority.self_signed(&authority_key)?;
        let key = KeyPair::generate()?;
        let client = client(organization, roles)?.signed_by(&key, &Issuer::new(authority, authority_key))?;
        Ok(Self { authority: authority_certificate, client, key })
    }

    pub(crate) fn authority_pem(&self) -> String {
        self.authority.pem()
    }

    /// The client's certificate, that of its issuer, and the client's key.
    pub(crate) fn identity_pem(&self) -> String {
        format!("{}{}{}", self.client.pem(), self.authority.pem(), self.key.serialize_pem())
    }
}

fn authority() -> Result<CertificateParams, Box<dyn Error>> {
    let mut params = named("TEST issuer of client certificates, trusted by nobody")?;
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Ok(params)
}

/// A certificate as QWACs are (ETSI EN 319 412-4).
fn client(organization: &Organization, roles: &[Role]) -> Result<CertificateParams, Box<dyn Error>> {
    let mut params = named("TEST client certificate, for development")?;
    params.distinguished_name.push(DnType::CountryName, organization.country());
    params.distinguished_name.push(DnType::from_oid(&ORGANIZATION_IDENTIFIER), organization.number());
    params.is_ca = IsCa::ExplicitNoCa;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth, ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    let statements = qc_statements::content(organization, roles)?;
    params.custom_extensions = vec![CustomExtension::from_oid_content(&QC_STATEMENTS, statements)];
    Ok(params)
}

/// A certificate of a test for a year from now on; from some minutes ago, as clocks differ.
fn named(name: &str) -> Result<CertificateParams, Box<dyn Error>> {
    // A name that no server has (RFC 2606, section 2).
    let mut params = CertificateParams::new(vec!["client.test".to_owned()])?;
    params.distinguished_name.push(DnType::OrganizationName, "TEST");
    params.distinguished_name.push(DnType::CommonName, name);
    let now = OffsetDateTime::now_utc();
    (params.not_before, params.not_after) = (now - Duration::minutes(5), now + Duration::days(365));
    Ok(params)
}
