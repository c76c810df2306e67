//! The value of a plain YAML scalar: the core schema of YAML 1.2, and nothing of YAML 1.1 (`no`, `on` and `0123` are strings).

use super::Value;

/// The value of a plain (unquoted) scalar.
pub(super) fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        text if is_number(text) => Value::Number(text.into()),
        text => Value::String(text.into()),
    }
}

/// Decimal integers and floats as JSON spells them, plus a leading `+` and a bare trailing or leading dot. Octal, hexadecimal,
/// infinities and leading zeros stay strings: none of them is meant as a number in an API description.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => (&unsigned[..at], Some(&unsigned[at + 1..])),
        None => (unsigned, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let exponent_is_fine = exponent.is_none_or(|exponent| {
        let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        !exponent.is_empty() && digits(exponent)
    });
    let has_leading_zero = whole.len() > 1 && whole.starts_with('0');
    !(whole.is_empty() && fraction.is_empty()) && digits(whole) && digits(fraction) && !has_leading_zero && exponent_is_fine
}

#[cfg(test)]
mod tests {
    use super::{Value, is_number, plain};

    #[test]
    fn words_of_yaml_1_1_stay_strings() {
        for word in ["no", "NO", "on", "y", "off", "12:30:45", "2024-01-01"] {
            assert!(matches!(plain(word), Value::String(_)), "{word}");
        }
    }

    #[test]
    fn numbers_are_those_of_json_and_keep_their_text() {
        for number in ["0", "-1", "1.10", "1e3", ".5", "3.", "+4"] {
            assert!(is_number(number), "{number}");
        }
        for text in ["0123", "1_000", "0x1F", ".", "-", "1e", "1.2.3", ".inf"] {
            assert!(!is_number(text), "{text}");
        }
        assert!(matches!(plain("1.10"), Value::Number(text) if &*text == "1.10"));
    }
}
