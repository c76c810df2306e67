//! The extension of qualified certificates (RFC 3739, section 3.2.6), and its statement about PSD2 (ETSI TS 119 495, section 5).

use der::asn1::ObjectIdentifier;
use der::oid::AssociatedOid;
use der::{Any, Decode, Reader, Sequence};
use x509_cert::TbsCertificate;

use crate::transport::PspRole;

const QC_STATEMENT_PSD2: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.19495.2");

const ROLES: [(ObjectIdentifier, PspRole); 4] = [
    (ObjectIdentifier::new_unwrap("0.4.0.19495.1.1"), PspRole::AccountServicing),
    (ObjectIdentifier::new_unwrap("0.4.0.19495.1.2"), PspRole::PaymentInitiation),
    (ObjectIdentifier::new_unwrap("0.4.0.19495.1.3"), PspRole::AccountInformation),
    (ObjectIdentifier::new_unwrap("0.4.0.19495.1.4"), PspRole::CardBasedInstruments),
];

/// The statement about PSD2.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Psd2 {
    pub(super) roles: Vec<PspRole>,
    /// The identifier of the competent authority.
    pub(super) authority: String,
}

/// The statement about PSD2 in a certificate, if there is one.
pub(super) fn psd2(certificate: &TbsCertificate) -> der::Result<Option<Psd2>> {
    let Some((_, QcStatements(statements))) = certificate.get_extension()? else { return Ok(None) };
    let statement = statements.into_iter().find(|statement| statement.id == QC_STATEMENT_PSD2);
    let Some(info) = statement.and_then(|statement| statement.info) else { return Ok(None) };
    let info: Psd2QcType = info.decode_as()?;
    let role = |role: &RoleOfPsp| ROLES.iter().find(|(id, _)| *id == role.id).map(|(_, role)| *role);
    Ok(Some(Psd2 { roles: info.roles.iter().filter_map(role).collect(), authority: info.authority_id }))
}

struct QcStatements(Vec<QcStatement>);

impl AssociatedOid for QcStatements {
    const OID: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.1.3");
}

impl<'d> Decode<'d> for QcStatements {
    type Error = der::Error;

    fn decode<R: Reader<'d>>(reader: &mut R) -> der::Result<Self> {
        Vec::decode(reader).map(Self)
    }
}

#[derive(Sequence)]
struct QcStatement {
    id: ObjectIdentifier,
    info: Option<Any>,
}

#[derive(Sequence)]
struct Psd2QcType {
    roles: Vec<RoleOfPsp>,
    authority_name: String,
    authority_id: String,
}

#[derive(Sequence)]
struct RoleOfPsp {
    id: ObjectIdentifier,
    name: String,
}
