//! The extension of qualified certificates (RFC 3739, section 3.2.6) with the statement about PSD2 (ETSI TS 119 495, section 5.1).

use der::asn1::ObjectIdentifier;
use der::{Any, Encode, Sequence};

use crate::organization::Organization;
use crate::roles::Role;

/// The identifier of the extension.
pub(crate) const QC_STATEMENTS: [u64; 9] = [1, 3, 6, 1, 5, 5, 7, 1, 3];

/// `id-etsi-qcs-QcType`, and the type of certificates for web sites (ETSI EN 319 412-5, section 4.2.3).
const QC_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.6");
const QC_TYPE_WEB: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.6.3");

const QC_STATEMENT_PSD2: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.19495.2");

/// The content of the extension. It does not state that the certificate is qualified (`QcCompliance`), as it is not.
pub(crate) fn content(organization: &Organization, roles: &[Role]) -> der::Result<Vec<u8>> {
    let psd2 = Psd2QcType {
        roles: roles.iter().map(|role| RoleOfPsp { id: role.id, name: role.name.to_owned() }).collect(),
        authority_name: format!("TEST {}", organization.authority()),
        authority_id: organization.authority().to_owned(),
    };
    let web = QcStatement { id: QC_TYPE, info: Any::encode_from(&vec![QC_TYPE_WEB])? };
    vec![web, QcStatement { id: QC_STATEMENT_PSD2, info: Any::encode_from(&psd2)? }].to_der()
}

#[derive(Sequence)]
struct QcStatement {
    id: ObjectIdentifier,
    info: Any,
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
