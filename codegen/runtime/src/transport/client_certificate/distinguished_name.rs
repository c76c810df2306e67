//! Distinguished names as text (RFC 4514), by the names of attributes that every reader knows.

use std::fmt::Write;

use der::Encode;
use der::asn1::ObjectIdentifier;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::name::Name;

/// The attributes with a name that every reader knows (section 3).
const NAMED: [ObjectIdentifier; 9] = [
    ObjectIdentifier::new_unwrap("2.5.4.3"),
    ObjectIdentifier::new_unwrap("2.5.4.7"),
    ObjectIdentifier::new_unwrap("2.5.4.8"),
    ObjectIdentifier::new_unwrap("2.5.4.10"),
    ObjectIdentifier::new_unwrap("2.5.4.11"),
    ObjectIdentifier::new_unwrap("2.5.4.6"),
    ObjectIdentifier::new_unwrap("2.5.4.9"),
    ObjectIdentifier::new_unwrap("0.9.2342.19200300.100.1.25"),
    ObjectIdentifier::new_unwrap("0.9.2342.19200300.100.1.1"),
];

/// The text of a name; the last part comes first (section 2.1). `None` where a value is no DER.
pub(super) fn text(name: &Name) -> Option<String> {
    let parts: Vec<_> = name.iter_rdn().collect();
    let parts = parts.into_iter().rev().map(|part| {
        let attributes: Option<Vec<String>> = part.iter().map(attribute).collect();
        Some(attributes?.join("+"))
    });
    Some(parts.collect::<Option<Vec<_>>>()?.join(","))
}

/// One attribute: by its name, with its value as text, or by its number, with the DER of its value (section 2.4).
fn attribute(attribute: &AttributeTypeAndValue) -> Option<String> {
    if NAMED.contains(&attribute.oid) {
        return Some(attribute.to_string());
    }
    let mut text = format!("{}=#", attribute.oid);
    for byte in attribute.value.to_der().ok()? {
        write!(text, "{byte:02x}").ok()?;
    }
    Some(text)
}
