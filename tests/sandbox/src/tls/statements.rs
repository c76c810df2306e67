//! What a qualified certificate states of its subject: the extension of RFC 3739, section 3.2.6, with the statement about
//! PSD2 of ETSI TS 119 495, section 5.1.

use yasna::models::ObjectIdentifier;
use yasna::{ASN1Result, BERReader, BERReaderSeq, DERWriter, construct_der, parse_der};

use crate::role::Role;

/// `id-pe-qcStatements`.
pub(super) const EXTENSION: [u64; 9] = [1, 3, 6, 1, 5, 5, 7, 1, 3];

/// The certificate is a qualified one (ETSI EN 319 412-5, section 4.2.1).
const COMPLIANCE: [u64; 6] = [0, 4, 0, 1862, 1, 1];

/// What the certificate is for (section 4.2.3): to authenticate a web site.
const TYPE: [u64; 6] = [0, 4, 0, 1862, 1, 6];
const WEB: [u64; 7] = [0, 4, 0, 1862, 1, 6, 3];

const PSD2: [u64; 5] = [0, 4, 0, 19495, 2];

/// The supervisor by which the bank's identities are authorised, and its identifier.
const AUTHORITY: [&str; 2] = ["Finansinspektionen", "SE-FINA"];

/// The content of the extension for a subject with these roles.
pub(super) fn write(roles: &[Role]) -> Vec<u8> {
    construct_der(|writer| {
        writer.write_sequence(|statements| {
            statements.next().write_sequence(|compliance| write_id(compliance.next(), &COMPLIANCE));
            statements.next().write_sequence(|kind| {
                write_id(kind.next(), &TYPE);
                kind.next().write_sequence_of(|kinds| write_id(kinds.next(), &WEB));
            });
            statements.next().write_sequence(|psd2| {
                write_id(psd2.next(), &PSD2);
                write_psd2(psd2.next(), roles);
            });
        });
    })
}

fn write_psd2(writer: DERWriter<'_>, roles: &[Role]) {
    writer.write_sequence(|info| {
        info.next().write_sequence_of(|list| {
            for role in roles {
                list.next().write_sequence(|one| {
                    write_id(one.next(), &role_id(*role));
                    one.next().write_utf8_string(role.as_str());
                });
            }
        });
        AUTHORITY.iter().for_each(|text| info.next().write_utf8_string(text));
    });
}

fn write_id(writer: DERWriter<'_>, id: &[u64]) {
    writer.write_oid(&ObjectIdentifier::from_slice(id));
}

/// The roles that the content of the extension states; none where it cannot be read.
pub(super) fn read(content: &[u8]) -> Vec<Role> {
    let mut roles = Vec::new();
    let read = parse_der(content, |statements| {
        statements.read_sequence_of(|statement| statement.read_sequence(|parts| read_statement(parts, &mut roles)))
    });
    if read.is_ok() { roles } else { Vec::new() }
}

fn read_statement(parts: &mut BERReaderSeq<'_, '_>, roles: &mut Vec<Role>) -> ASN1Result<()> {
    if parts.next().read_oid()? == ObjectIdentifier::from_slice(&PSD2) {
        return parts.next().read_sequence(|info| {
            info.next().read_sequence_of(|role| read_role(role, roles))?;
            AUTHORITY.iter().try_for_each(|_| info.next().read_utf8string().map(drop))
        });
    }
    parts.read_optional(|content| content.read_der()).map(drop)
}

fn read_role(role: BERReader<'_, '_>, roles: &mut Vec<Role>) -> ASN1Result<()> {
    role.read_sequence(|parts| {
        let id = parts.next().read_oid()?;
        roles.extend(Role::ALL.into_iter().find(|role| id == ObjectIdentifier::from_slice(&role_id(*role))));
        parts.next().read_utf8string().map(drop)
    })
}

/// The identifiers of the roles are numbered in their order.
fn role_id(role: Role) -> [u64; 6] {
    let number = match role {
        Role::AccountServicing => 1,
        Role::PaymentInitiation => 2,
        Role::AccountInformation => 3,
        Role::CardBasedInstruments => 4,
    };
    [0, 4, 0, 19495, 1, number]
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use crate::role::Role;

    #[test]
    fn roles_are_read_as_they_were_written() {
        for roles in [&Role::ALL[..], &[Role::AccountInformation], &[]] {
            assert_eq!(read(&write(roles)), roles);
        }
    }

    /// `openssl asn1parse` reads it alike: SEQUENCE { SEQUENCE { 0.4.0.19495.2, SEQUENCE { SEQUENCE { SEQUENCE {
    /// 0.4.0.19495.1.3, "PSP_AI" } }, "Finansinspektionen", "SE-FINA" } } }.
    #[test]
    fn the_statement_about_psd2_is_as_the_standard_has_it() {
        let statement =
            b"\x06\x06\x04\x00\x81\x98\x27\x02\x30\x32\x30\x13\x30\x11\x06\x07\x04\x00\x81\x98\x27\x01\x03\x0c\x06PSP_AI\
            \x0c\x12Finansinspektionen\x0c\x07SE-FINA";
        let written = write(&[Role::AccountInformation]);
        assert_eq!(written.strip_suffix(statement).map(<[u8]>::len), Some(written.len() - statement.len()));
    }

    #[test]
    fn what_cannot_be_read_states_no_role() {
        let mut broken = write(&Role::ALL);
        broken.truncate(broken.len() - 1);
        assert_eq!(read(&broken), []);
    }
}
