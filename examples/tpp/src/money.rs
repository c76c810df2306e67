//! Amounts as people write and read them.

use open_payments::types::Amount;
use rust_decimal::Decimal;

/// An amount that a visitor entered, with comma or point; `None` where it is none that can be paid.
pub(crate) fn entered(text: &str) -> Option<Decimal> {
    let text: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let amount = Decimal::from_str_exact(&text.replace(',', ".")).ok().filter(|_| is_plain)?;
    let is_payable = amount > Decimal::ZERO && amount.scale() <= 2 && amount < Decimal::from(1_000_000_000);
    is_payable.then_some(amount)
}

/// An amount with its currency.
pub(crate) fn shown(amount: &Amount) -> String {
    format!("{}\u{a0}{}", grouped(amount.amount.get()), amount.currency)
}

/// A number with its thousands apart.
pub(crate) fn grouped(number: Decimal) -> String {
    let plain = number.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = whole.len();
    let mut text = if number.is_sign_negative() && !number.is_zero() { "\u{2212}".to_owned() } else { String::new() };
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (digits - at) % 3 == 0 {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    if fraction.is_empty() { text } else { format!("{text}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{entered, grouped};

    #[test]
    fn amounts_have_comma_or_point_and_nothing_that_is_no_money() {
        let decimal = |digits, scale| Some(Decimal::new(digits, scale));
        assert_eq!(entered("1 234,50"), decimal(123_450, 2));
        assert_eq!(entered("1.5"), decimal(15, 1));
        for text in ["", "0", "-1", "1,234.50", "1.005", "1e3", "abc", "9999999999"] {
            assert_eq!(entered(text), None, "{text}");
        }
    }

    #[test]
    fn thousands_stand_apart_and_a_debt_has_a_minus() {
        assert_eq!(grouped(Decimal::new(2_150_025, 2)), "21\u{a0}500.25");
        assert_eq!(grouped(Decimal::new(-120_000, 2)), "\u{2212}1\u{a0}200.00");
        assert_eq!(grouped(Decimal::new(100, 0)), "100");
    }
}
