mod distinguished_name;
mod qc_statements;

#[cfg(test)]
mod tests;

use std::fmt;

use der::Decode;
use der::asn1::ObjectIdentifier;
use time::OffsetDateTime;
use x509_cert::Certificate;
use x509_cert::ext::pkix::name::DirectoryString;
use x509_cert::time::Time;

use super::PspRole;
use crate::wire::values::DateTime;
use qc_statements::{Psd2, psd2};

/// `organizationIdentifier` of X.520.
const ORGANIZATION_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.97");

/// From how many days before its end on a certificate is to be renewed.
const RENEWAL_DAYS: i64 = 30;

/// What a client certificate says: whose it is, in which roles, who issued it, and how long it is valid.
#[derive(Clone, PartialEq, Eq)]
pub struct ClientCertificate {
    subject: String,
    subject_dn: Option<String>,
    issuer: String,
    organization_identifier: Option<String>,
    psd2: Option<Psd2>,
    not_before: DateTime,
    not_after: DateTime,
}

impl ClientCertificate {
    /// Reads a certificate. `None` where it is none, or more than one.
    pub(super) fn read(der: &[u8]) -> Option<Self> {
        let certificate = Certificate::from_der(der).ok()?;
        let certificate = certificate.tbs_certificate();
        let psd2 = psd2(certificate).unwrap_or_else(|_| {
            tracing::warn!("the QCStatements of the client certificate cannot be read; its PSD2 roles are not known");
            None
        });
        let identifier: Option<DirectoryString> = certificate.subject().by_oid(ORGANIZATION_IDENTIFIER).ok().flatten();
        let validity = certificate.validity();
        Some(Self {
            subject: certificate.subject().to_string(),
            subject_dn: distinguished_name::text(certificate.subject()),
            issuer: certificate.issuer().to_string(),
            organization_identifier: identifier.map(|identifier| identifier.value().into_owned()),
            psd2,
            not_before: moment(validity.not_before)?,
            not_after: moment(validity.not_after)?,
        })
    }

    /// The distinguished name of its subject.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The distinguished name of its subject in the words that every reader of RFC 4514 knows, as a server compares it that knows a client by
    /// it (RFC 8705, section 2.1.2): attributes that section 3 of RFC 4514 does not name, such as the `organizationIdentifier`, are written
    /// by their numbers. `None` where it has an attribute that cannot be written.
    #[must_use]
    pub fn subject_dn(&self) -> Option<&str> {
        self.subject_dn.as_deref()
    }

    /// The distinguished name of its issuer.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The `organizationIdentifier` of its subject (ETSI EN 319 412-1, section 5.1.4), such as `PSDSE-FINA-12345` in a PSD2 certificate.
    #[must_use]
    pub fn organization_identifier(&self) -> Option<&str> {
        self.organization_identifier.as_deref()
    }

    /// The PSD2 roles of its subject (ETSI TS 119 495); none where it is no PSD2 certificate.
    #[must_use]
    pub fn roles(&self) -> &[PspRole] {
        self.psd2.as_ref().map_or(&[], |psd2| &psd2.roles)
    }

    /// Whether it states PSD2 roles, and this is not one of them.
    pub(super) fn lacks(&self, role: PspRole) -> bool {
        self.psd2.as_ref().is_some_and(|psd2| !psd2.roles.contains(&role))
    }

    /// The competent authority of its subject (ETSI TS 119 495), such as `SE-FINA`.
    #[must_use]
    pub fn competent_authority(&self) -> Option<&str> {
        self.psd2.as_ref().map(|psd2| psd2.authority.as_str())
    }

    /// From when on it is valid.
    #[must_use]
    pub fn not_before(&self) -> DateTime {
        self.not_before
    }

    /// Until when it is valid.
    #[must_use]
    pub fn not_after(&self) -> DateTime {
        self.not_after
    }

    /// Why it is not valid at this moment, as the end of a sentence about it.
    pub(super) fn fault_at(&self, now: OffsetDateTime) -> Option<String> {
        if self.not_after.get() < now {
            return Some(format!("expired at {}", self.not_after));
        }
        let clock = DateTime::from(now.replace_nanosecond(0).unwrap_or(now));
        (self.not_before.get() > now)
            .then(|| format!("is not valid before {}, and the clock of this machine says {clock}", self.not_before))
    }

    /// How many whole days are left, where it is time to renew it.
    pub(super) fn renewal_at(&self, now: OffsetDateTime) -> Option<i64> {
        let days = (self.not_after.get() - now).whole_days();
        (days < RENEWAL_DAYS).then_some(days)
    }
}

impl fmt::Debug for ClientCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCertificate")
            .field("organization_identifier", &self.organization_identifier)
            .field("roles", &self.roles())
            .field("not_after", &self.not_after.to_string())
            .finish_non_exhaustive()
    }
}

fn moment(time: Time) -> Option<DateTime> {
    DateTime::of_unix(i64::try_from(time.to_unix_duration().as_secs()).ok()?)
}
