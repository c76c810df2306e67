use rcgen::{CertificateParams, CustomExtension, DnType, DnValue, KeyPair, date_time_ymd};
use time::{Duration, OffsetDateTime};

use super::{ClientCertificate, PspRole};

const QC_STATEMENTS: [u64; 9] = [1, 3, 6, 1, 5, 5, 7, 1, 3];

/// A certificate of an organisation, with these QCStatements.
fn certificate(statements: Option<Vec<u8>>) -> ClientCertificate {
    let mut params = CertificateParams::default();
    params.distinguished_name.remove(DnType::CommonName);
    params.distinguished_name.push(DnType::OrganizationName, "Exempel AB");
    params.distinguished_name.push(DnType::CustomDnType(vec![2, 5, 4, 97]), "PSDSE-FINA-12345");
    params.custom_extensions =
        statements.map(|content| CustomExtension::from_oid_content(&QC_STATEMENTS, content)).into_iter().collect();
    (params.not_before, params.not_after) = (date_time_ymd(2026, 1, 1), date_time_ymd(2027, 1, 1));
    let key = KeyPair::generate().unwrap();
    ClientCertificate::read(params.self_signed(&key).unwrap().der()).unwrap()
}

/// An element of DER of up to 127 bytes.
fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    [&[tag, u8::try_from(content.len()).unwrap()], content].concat()
}

fn sequence(items: &[Vec<u8>]) -> Vec<u8> {
    element(0x30, &items.concat())
}

fn oid(content: &[u8]) -> Vec<u8> {
    element(0x06, content)
}

fn text(text: &str) -> Vec<u8> {
    element(0x0c, text.as_bytes())
}

/// The statement that a certificate is for a web site, which goes before that about PSD2 in real ones.
fn web() -> Vec<u8> {
    sequence(&[oid(&[0x04, 0x00, 0x8e, 0x46, 0x01, 0x06]), sequence(&[oid(&[0x04, 0x00, 0x8e, 0x46, 0x01, 0x06, 0x03])])])
}

/// The statement about PSD2, with roles by the last number of their identifiers.
fn psd2(roles: &[(u8, &str)]) -> Vec<u8> {
    let role = |&(number, name): &(u8, &str)| sequence(&[oid(&[0x04, 0x00, 0x81, 0x98, 0x27, 0x01, number]), text(name)]);
    let roles: Vec<Vec<u8>> = roles.iter().map(role).collect();
    let info = sequence(&[sequence(&roles), text("Finansinspektionen"), text("SE-FINA")]);
    sequence(&[oid(&[0x04, 0x00, 0x81, 0x98, 0x27, 0x02]), info])
}

#[test]
fn a_psd2_certificate_says_whose_it_is_and_in_which_roles() {
    let certificate = certificate(Some(sequence(&[web(), psd2(&[(3, "PSP_AI"), (2, "PSP_PI")])])));
    assert_eq!(certificate.organization_identifier(), Some("PSDSE-FINA-12345"));
    assert_eq!(certificate.roles(), [PspRole::AccountInformation, PspRole::PaymentInitiation]);
    assert_eq!(certificate.competent_authority(), Some("SE-FINA"));
    assert_eq!(certificate.subject(), certificate.issuer());
    assert!(certificate.subject().contains("O=Exempel AB"), "{}", certificate.subject());
}

#[test]
fn the_name_of_a_subject_is_written_in_words_that_every_reader_knows() {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CountryName, "SE");
    params.distinguished_name.push(DnType::OrganizationName, " Exempel, \"Väst\" AB");
    params.distinguished_name.push(DnType::CustomDnType(vec![2, 5, 4, 97]), "PSDSE-FINA-1");
    params.distinguished_name.push(DnType::CommonName, "tpp.example");
    let key = KeyPair::generate().unwrap();
    let certificate = ClientCertificate::read(params.self_signed(&key).unwrap().der()).unwrap();
    let expected = r#"CN=tpp.example,2.5.4.97=#0c0c50534453452d46494e412d31,O=\ Exempel\, \"Väst\" AB,C=SE"#;
    assert_eq!(certificate.subject_dn(), Some(expected));
}

#[test]
fn roles_are_told_by_their_identifiers() {
    let all = [(1, "PSP_AS"), (2, "PSP_PI"), (3, "PSP_AI"), (4, "PSP_IC")];
    let certificate = certificate(Some(sequence(&[psd2(&all)])));
    assert_eq!(certificate.roles().iter().map(|role| role.as_str()).collect::<Vec<_>>(), all.map(|(_, name)| name));
}

#[test]
fn a_certificate_that_is_not_of_psd2_has_no_roles() {
    for statements in [None, Some(sequence(&[web()]))] {
        let certificate = certificate(statements);
        assert_eq!((certificate.roles(), certificate.competent_authority()), (&[][..], None));
    }
}

#[test]
fn statements_that_cannot_be_read_leave_a_certificate_without_roles() {
    let good = sequence(&[psd2(&[(3, "PSP_AI")])]);
    for statements in [good[..good.len() - 3].to_vec(), text("?"), sequence(&[text("?")]), Vec::new()] {
        assert_eq!(certificate(Some(statements)).roles(), []);
    }
}

#[test]
fn an_organisation_number_in_a_string_that_x_520_does_not_know_is_none() {
    let mut params = CertificateParams::default();
    let number = DnValue::Ia5String("PSDSE-FINA-12345".try_into().unwrap());
    params.distinguished_name.push(DnType::CustomDnType(vec![2, 5, 4, 97]), number);
    let key = KeyPair::generate().unwrap();
    let certificate = ClientCertificate::read(params.self_signed(&key).unwrap().der()).unwrap();
    assert_eq!(certificate.organization_identifier(), None);
}

#[test]
fn what_is_no_certificate_or_more_than_one_is_none() {
    let key = KeyPair::generate().unwrap();
    let der = CertificateParams::default().self_signed(&key).unwrap().der().to_vec();
    assert!(ClientCertificate::read(&der).is_some());
    for der in [&der[..der.len() - 1], &der.repeat(2), &[]] {
        assert!(ClientCertificate::read(der).is_none());
    }
}

#[test]
fn it_is_valid_from_its_beginning_to_its_end() {
    let certificate = certificate(None);
    let (first, last): (OffsetDateTime, _) = (date_time_ymd(2026, 1, 1), date_time_ymd(2027, 1, 1));
    let second = Duration::SECOND;
    assert_eq!(certificate.fault_at(first), None);
    assert_eq!(certificate.fault_at(last), None);
    assert_eq!(certificate.fault_at(last + second).as_deref(), Some("expired at 2027-01-01T00:00:00Z"));
    assert_eq!(
        certificate.fault_at(first - second).as_deref(),
        Some("is not valid before 2026-01-01T00:00:00Z, and the clock of this machine says 2025-12-31T23:59:59Z")
    );
}

#[test]
fn it_is_to_be_renewed_when_less_than_thirty_days_are_left() {
    let certificate = certificate(None);
    let left = |days| certificate.renewal_at(date_time_ymd(2027, 1, 1) - Duration::days(days));
    assert_eq!([left(31), left(30), left(29), left(0)], [None, None, Some(29), Some(0)]);
}
