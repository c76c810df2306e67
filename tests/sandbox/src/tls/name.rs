//! Distinguished names, in certificates and as text (RFC 4514).

use x509_parser::der_parser::parse_der;
use x509_parser::x509::X509Name;

/// A distinguished name: its parts in the order of a certificate, each a set of attributes by number. Letters of any case are the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name(Vec<Vec<(String, Vec<u8>)>>);

/// The names of attributes (RFC 4514, section 3), and that of the organisation's number.
const ATTRIBUTES: [(&str, &str); 10] = [
    ("CN", "2.5.4.3"),
    ("L", "2.5.4.7"),
    ("ST", "2.5.4.8"),
    ("O", "2.5.4.10"),
    ("OU", "2.5.4.11"),
    ("C", "2.5.4.6"),
    ("STREET", "2.5.4.9"),
    ("DC", "0.9.2342.19200300.100.1.25"),
    ("UID", "0.9.2342.19200300.100.1.1"),
    ("organizationIdentifier", "2.5.4.97"),
];

impl Name {
    /// The name in a certificate.
    pub(crate) fn of(name: &X509Name<'_>) -> Self {
        let attribute = |number: String, value: &[u8]| (number, value.to_ascii_lowercase());
        let parts = name
            .iter_rdn()
            .map(|part| part.iter().map(|found| attribute(found.attr_type().to_id_string(), found.attr_value().data)).collect());
        Self::sorted(parts.collect())
    }

    /// Reads a name; `None` where the text is none.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut parts: Vec<Vec<_>> = Vec::new();
        for part in split(text, b',') {
            parts.push(split(part, b'+').into_iter().map(attribute).collect::<Option<_>>()?);
        }
        // The last part of a certificate's comes first (section 2.1).
        parts.reverse();
        Some(Self::sorted(parts))
    }

    /// The attributes of a part have no order.
    fn sorted(mut parts: Vec<Vec<(String, Vec<u8>)>>) -> Self {
        parts.iter_mut().for_each(|part| part.sort());
        Self(parts)
    }
}

/// Splits at a character where it is not escaped.
fn split(text: &str, at: u8) -> Vec<&str> {
    let (mut parts, mut start, mut is_escaped) = (Vec::new(), 0, false);
    for (index, byte) in text.bytes().enumerate() {
        if byte == at && !is_escaped {
            parts.extend(text.get(start..index));
            start = index + 1;
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    parts.extend(text.get(start..));
    parts
}

fn attribute(text: &str) -> Option<(String, Vec<u8>)> {
    let (name, value) = text.split_once('=')?;
    let name = name.trim();
    let known = ATTRIBUTES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    let is_number = || !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number = match known {
        Some((_, number)) => (*number).to_owned(),
        None => is_number().then(|| name.to_owned())?,
    };
    let value = match value.strip_prefix('#') {
        Some(hex) => content(&bytes(hex)?)?,
        None => unescaped(value)?,
    };
    Some((number, value.to_ascii_lowercase()))
}

/// The content of a value in DER.
fn content(der: &[u8]) -> Option<Vec<u8>> {
    let (rest, object) = parse_der(der).ok()?;
    if !rest.is_empty() {
        return None;
    }
    object.as_slice().ok().map(<[u8]>::to_vec)
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let pairs = hex.as_bytes().chunks(2).map(|pair| {
        let pair =
            str::from_utf8(pair).ok().filter(|pair| pair.len() == 2 && pair.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        u8::from_str_radix(pair, 16).ok()
    });
    pairs.collect()
}

/// A value without its escapes (section 2.4).
fn unescaped(value: &str) -> Option<Vec<u8>> {
    let mut rest = value.as_bytes();
    let mut all = Vec::new();
    while let [first, after @ ..] = rest {
        rest = match (first, after) {
            (b'\\', [one, other, after @ ..]) if one.is_ascii_hexdigit() && other.is_ascii_hexdigit() => {
                all.extend(bytes(str::from_utf8(&[*one, *other]).ok()?)?);
                after
            }
            (b'\\', [escaped, after @ ..]) => {
                all.push(*escaped);
                after
            }
            (b'\\', []) => return None,
            (byte, after) => {
                all.push(*byte);
                after
            }
        };
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn a_name_is_the_same_in_all_its_forms() {
        let name =
            Name::parse(r#"CN=tpp.example,2.5.4.97=#0c0c50534453452d46494e412d31,O=Exempel\, \"V\C3\A4st\" AB,C=SE"#).unwrap();
        for same in [
            r"cn=TPP.example,organizationIdentifier=PSDSE-FINA-1,O=Exempel\2C \22Väst\22 AB,C=se",
            r#"CN=tpp.example,2.5.4.97=PSDSE-FINA-1,2.5.4.10=Exempel\, \"Väst\" AB,2.5.4.6=SE"#,
        ] {
            assert_eq!(Name::parse(same).as_ref(), Some(&name), "{same}");
        }
        assert_eq!(Name::parse("C=SE+O=A"), Name::parse("O=A+C=SE"));
    }

    #[test]
    fn names_with_other_attributes_values_or_another_order_are_others() {
        let name = Name::parse("CN=a,C=SE").unwrap();
        for other in ["C=SE,CN=a", "CN=a", "CN=a,C=SE,C=SE", "CN=b,C=SE", "CN=a+C=SE", "O=a,C=SE"] {
            assert_ne!(Name::parse(other).unwrap(), name, "{other}");
        }
    }

    #[test]
    fn what_is_no_name_is_none() {
        for text in ["", "a", "=a", "X=a", "CN=a,", "CN=a\\", "CN=#0", "CN=#0c05", "CN=#zz", "CN=#0c016100"] {
            assert_eq!(Name::parse(text), None, "{text}");
        }
    }
}
