//! Numbers as descriptions write them: of any size, exact, and equal where they mean the same.

use std::cmp::Ordering;

/// A number, by its text. `1.0` and `1` are the same number.
#[derive(Clone, Debug)]
pub struct Number(Box<str>);

/// How large an exponent counts; what is beyond that is as large.
const MOST_OF_EXPONENT: i64 = 1 << 40;

impl Number {
    /// A number that was read as one.
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The count that it is, if it is one that 64 bits hold.
    pub fn count(&self) -> Option<u64> {
        self.value().scaled(0).filter(|_| self.value().last_place() >= 0)?.try_into().ok().filter(|_| !self.value().is_negative)
    }

    /// Whether another is a multiple of it, as far as 128 bits tell.
    pub fn divides(&self, multiple: &Self) -> bool {
        let (one, other) = (self.value(), multiple.value());
        let least = one.last_place().min(other.last_place());
        match (one.scaled(least), other.scaled(least)) {
            (Some(one), Some(other)) => one != 0 && other % one == 0,
            _ => false,
        }
    }

    fn value(&self) -> Value {
        let (is_negative, unsigned) = match self.0.strip_prefix('-') {
            Some(unsigned) => (true, unsigned),
            None => (false, self.0.strip_prefix('+').unwrap_or(&self.0)),
        };
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all: String = [whole, fraction].concat();
        let digits = all.trim_start_matches('0');
        let leading = all.len() - digits.len();
        let magnitude = exponent_of(exponent) + whole.len() as i64 - leading as i64;
        let digits = digits.trim_end_matches('0').to_owned();
        let is_zero = digits.is_empty();
        Value { is_negative: is_negative && !is_zero, magnitude: if is_zero { i64::MIN } else { magnitude }, digits }
    }
}

fn exponent_of(text: &str) -> i64 {
    let beyond = if text.starts_with('-') { -MOST_OF_EXPONENT } else { MOST_OF_EXPONENT };
    text.parse().unwrap_or(beyond).clamp(-MOST_OF_EXPONENT, MOST_OF_EXPONENT)
}

/// The value of a number: `0.digits` times ten to the power of its magnitude.
struct Value {
    is_negative: bool,
    magnitude: i64,
    /// Without zeros at either end.
    digits: String,
}

impl Value {
    /// The power of ten that its last digit counts.
    fn last_place(&self) -> i64 {
        if self.digits.is_empty() { i64::MAX } else { self.magnitude - self.digits.len() as i64 }
    }

    /// How many of this power of ten it is.
    fn scaled(&self, place: i64) -> Option<i128> {
        if self.digits.is_empty() {
            return Some(0);
        }
        let zeros = u32::try_from(self.last_place().checked_sub(place)?).ok()?;
        self.digits.parse::<i128>().ok()?.checked_mul(10_i128.checked_pow(zeros)?)
    }

    fn size(&self) -> (i64, &str) {
        (self.magnitude, &self.digits)
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let (one, other) = (self.value(), other.value());
        match (one.is_negative, other.is_negative) {
            (false, false) => one.size().cmp(&other.size()),
            (true, true) => other.size().cmp(&one.size()),
            (is_negative, _) => {
                if is_negative {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn numbers_compare_by_what_they_mean_and_keep_what_was_written() {
        let ascending =
            ["-1e3", "-10", "-.5", "0", "1e-400", "0.05", "0.5", "9", "10", "18446744073709551616", "1e99999999999999999999"];
        for pair in ascending.windows(2) {
            assert!(Number::new(pair[0]) < Number::new(pair[1]), "{pair:?}");
        }
        for (one, same) in [("1", "1.0"), ("10", "+1e1"), ("0", "-0.0"), ("0.5", ".50"), ("100", "1E2"), ("3.", "3")] {
            assert_eq!(Number::new(one), Number::new(same));
        }
        assert_eq!(Number::new("1.10").as_str(), "1.10");
    }

    #[test]
    fn a_number_divides_its_multiples() {
        for (one, multiple) in [("2", "4"), ("0.01", "1"), ("0.1", "2.5"), ("5", "1e3"), ("3", "0"), ("2", "-6")] {
            assert!(Number::new(one).divides(&Number::new(multiple)), "{one} {multiple}");
        }
        for (one, other) in [("4", "2"), ("0.3", "1"), ("0", "1"), ("1", "1e400"), ("1e-400", "1")] {
            assert!(!Number::new(one).divides(&Number::new(other)), "{one} {other}");
        }
    }
}
