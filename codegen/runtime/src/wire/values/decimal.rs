use std::fmt;

use rust_decimal::prelude::ToPrimitive;

use super::text_value;
use crate::wire::json::{Read, ReadError, Reader, Write, WriteText, Writer};

/// A decimal number, for amounts and rates: exact, and with the fraction digits that it was read with (`10.10` stays `10.10`).
///
/// It has up to 28 digits. A number that needs more is an error when read; it is never rounded.
///
/// With the feature `serde` it is text in every format, so that no digit is lost. Within a type it is read from a number too, unless that has
/// a fraction and more than 15 digits, of which a format may have lost some.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Decimal(rust_decimal::Decimal);

text_value!(Decimal, "a decimal number");

impl Decimal {
    /// Reads a number such as `-10.10` or `1.5e3`. `None` when it is not a number, or does not fit without rounding.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if let Some(number) = plain(text) {
            return Some(Self(number));
        }
        let (mantissa, exponent) = text.split_once(['e', 'E'])?;
        shift(plain(mantissa)?, exponent.parse().ok()?).map(Self)
    }

    /// Reads a number that may have white space around it, which is rare.
    fn padded(text: &str) -> Option<Self> {
        Self::parse(text).or_else(|| Self::parse(text.trim()))
    }

    /// The number with these digits, of which so many are behind the point: `Decimal::new(1_050, 2)` is `10.50`. `None` for more than 28 behind
    /// the point.
    #[must_use]
    pub fn new(digits: i64, behind_point: u32) -> Option<Self> {
        rust_decimal::Decimal::try_new(digits, behind_point).ok().map(Self)
    }

    /// The number as the type of the `rust_decimal` package, for arithmetic.
    #[must_use]
    pub fn get(self) -> rust_decimal::Decimal {
        self.0
    }

    /// The number if it has no fraction.
    pub(crate) fn to_integer(self) -> Option<i128> {
        self.0.fract().is_zero().then(|| self.0.to_i128())?
    }
}

/// Reads a number without an exponent.
fn plain(text: &str) -> Option<rust_decimal::Decimal> {
    // rust_decimal also accepts `1_000` and `+.5`, which are not JSON.
    let is_plain = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-'));
    is_plain.then(|| rust_decimal::Decimal::from_str_exact(text).ok())?
}

/// Multiplies by a power of ten; `None` where digits would be lost.
fn shift(mantissa: rust_decimal::Decimal, exponent: i32) -> Option<rust_decimal::Decimal> {
    let scale = i32::try_from(mantissa.scale()).ok()?.checked_sub(exponent)?;
    let mut shifted = mantissa;
    if let Ok(scale) = u32::try_from(scale) {
        shifted.set_scale(scale).ok()?;
        return Some(shifted);
    }
    shifted.set_scale(0).ok()?;
    if shifted.is_zero() {
        return Some(shifted);
    }
    let factor = 10_i128.checked_pow(scale.unsigned_abs())?;
    shifted.checked_mul(rust_decimal::Decimal::try_from_i128_with_scale(factor, 0).ok()?)
}

impl From<rust_decimal::Decimal> for Decimal {
    fn from(value: rust_decimal::Decimal) -> Self {
        Self(value)
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self(value.into())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Read for Decimal {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let value = if reader.at_string()? { Self::padded(reader.text()?) } else { Self::parse(reader.exact_number()?) };
        value.ok_or_else(|| ReadError::malformed("not a decimal number of at most 28 digits"))
    }
}

impl Write for Decimal {
    fn write(&self, writer: &mut Writer) {
        writer.decimal(&self.0.to_string());
    }
}

impl WriteText for Decimal {
    fn write_text(&self, writer: &mut Writer) {
        writer.string(&self.0.to_string());
    }
}
