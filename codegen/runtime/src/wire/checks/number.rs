//! Numbers by their digits, of any size and exact.

use std::cmp::Ordering;

/// A number: `0.digits` times ten to the power of its magnitude.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Number {
    is_negative: bool,
    magnitude: i64,
    /// Without zeros at either end.
    digits: String,
}

/// How large an exponent counts; what is beyond that is as large.
const MOST_OF_EXPONENT: i64 = 1 << 40;

impl Number {
    /// The number that a text spells as JSON does.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (is_negative, unsigned) = text.strip_prefix('-').map_or((false, text), |unsigned| (true, unsigned));
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = [whole, fraction].concat();
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(&all) || !is_number(exponent.trim_start_matches(['-', '+'])) {
            return None;
        }
        let digits = all.trim_start_matches('0');
        let leading = all.len() - digits.len();
        let magnitude = exponent_of(exponent) + whole.len() as i64 - leading as i64;
        let digits = digits.trim_end_matches('0').to_owned();
        let is_zero = digits.is_empty();
        Some(Self { is_negative: is_negative && !is_zero, magnitude: if is_zero { i64::MIN } else { magnitude }, digits })
    }

    /// Whether it is a multiple of another, as far as 128 bits tell.
    pub(super) fn is_multiple_of(&self, step: &Self) -> bool {
        let least = self.last_place().min(step.last_place());
        match (self.scaled(least), step.scaled(least)) {
            (Some(number), Some(step)) if step != 0 => number % step == 0,
            _ => true,
        }
    }

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

fn exponent_of(text: &str) -> i64 {
    let beyond = if text.starts_with('-') { -MOST_OF_EXPONENT } else { MOST_OF_EXPONENT };
    text.parse().unwrap_or(beyond).clamp(-MOST_OF_EXPONENT, MOST_OF_EXPONENT)
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.is_negative, other.is_negative) {
            (false, false) => self.size().cmp(&other.size()),
            (true, true) => other.size().cmp(&self.size()),
            (is_negative, _) if is_negative => Ordering::Less,
            _ => Ordering::Greater,
        }
    }
}
