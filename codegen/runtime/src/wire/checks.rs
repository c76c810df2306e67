//! What a description asks of values beyond their types, held against them before they are sent. What is said of a value never names it.

mod number;
mod plain;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use number::Number;
use plain::Plain;
use regress::Regex;

use super::json::{ANY_KEY, WriteFault, read_json};
use super::parameter::ParameterValue;

/// A rule that the values of a place keep. It says nothing of values of another kind: a pattern is about texts, a maximum about numbers.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// At least this number.
    Minimum(&'static str),
    /// More than this number.
    ExclusiveMinimum(&'static str),
    /// At most this number.
    Maximum(&'static str),
    /// Less than this number.
    ExclusiveMaximum(&'static str),
    /// A multiple of this number.
    MultipleOf(&'static str),
    /// At least so many Unicode scalar values.
    MinLength(u64),
    /// At most so many Unicode scalar values.
    MaxLength(u64),
    /// A match of this regular expression (ECMA-262) somewhere in the text.
    Pattern(&'static str),
    /// At least so many items.
    MinItems(u64),
    /// At most so many items.
    MaxItems(u64),
    /// No item twice.
    UniqueItems,
    /// Each item keeps these rules.
    Items(&'static [Self]),
    /// At least so many members.
    MinProperties(u64),
    /// At most so many members.
    MaxProperties(u64),
    /// The value of each member keeps these rules.
    Members(&'static [Self]),
    /// The text is a value in JSON, which keeps these rules.
    Json(&'static [Self]),
}

/// Holds a value in JSON against these rules. What is no JSON is left to whoever reads it.
pub(crate) fn check_json(json: &[u8], checks: &[Check]) -> Result<(), WriteFault> {
    if checks.is_empty() { Ok(()) } else { read_json(json).map_or(Ok(()), |value| check(&value, checks)) }
}

/// Holds the value of a parameter, or of the field of a form, against these rules.
pub(crate) fn check_parameter(value: &ParameterValue, checks: &[Check]) -> Result<(), WriteFault> {
    if checks.is_empty() { Ok(()) } else { check(&value.into(), checks) }
}

/// Holds a text against these rules.
pub(crate) fn check_text(text: &str, checks: &[Check]) -> Result<(), WriteFault> {
    checks.iter().try_for_each(|check| check.hold(&Plain::Text(text.to_owned())))
}

/// Holds the number of items of a list against these rules.
pub(crate) fn check_count(items: usize, checks: &[Check]) -> Result<(), WriteFault> {
    let of_count = |check: &&Check| matches!(check, Check::MinItems(_) | Check::MaxItems(_));
    let items = Plain::List(std::iter::repeat_n(Plain::Other, items).collect());
    checks.iter().filter(of_count).try_for_each(|check| check.hold(&items))
}

fn check(value: &Plain, checks: &[Check]) -> Result<(), WriteFault> {
    checks.iter().try_for_each(|check| check.hold(value))
}

impl Check {
    fn hold(&self, value: &Plain) -> Result<(), WriteFault> {
        match (self, value) {
            (Self::Items(checks), Plain::List(items)) => {
                let mut items = items.iter().enumerate();
                items.try_for_each(|(index, item)| check(item, checks).map_err(|fault| fault.within(&index.to_string())))
            }
            (Self::Members(checks), Plain::Object(members)) => {
                members.values().try_for_each(|member| check(member, checks).map_err(|fault| fault.within(ANY_KEY)))
            }
            (Self::Json(checks), Plain::Text(json) | Plain::Spelt(json)) => check_json(json.as_bytes(), checks),
            _ if self.is_kept(value) => Ok(()),
            _ => Err(WriteFault::new(self.to_string())),
        }
    }

    fn is_kept(&self, value: &Plain) -> bool {
        match value {
            Plain::Number(number) => self.is_kept_by_number(number),
            Plain::Text(text) => self.is_kept_by_text(text),
            Plain::Spelt(text) => {
                self.is_kept_by_text(text) && Number::parse(text).is_none_or(|number| self.is_kept_by_number(&number))
            }
            Plain::List(items) => match self {
                Self::MinItems(least) => items.len() as u64 >= *least,
                Self::MaxItems(most) => items.len() as u64 <= *most,
                Self::UniqueItems => items.iter().collect::<BTreeSet<_>>().len() == items.len(),
                _ => true,
            },
            Plain::Object(members) => match self {
                Self::MinProperties(least) => members.len() as u64 >= *least,
                Self::MaxProperties(most) => members.len() as u64 <= *most,
                _ => true,
            },
            Plain::Bool(_) | Plain::Other => true,
        }
    }

    fn is_kept_by_number(&self, number: &Number) -> bool {
        let is = |holds: fn(&Number, &Number) -> bool, bound| Number::parse(bound).is_none_or(|bound| holds(number, &bound));
        match self {
            Self::Minimum(bound) => is(|number, bound| number >= bound, bound),
            Self::ExclusiveMinimum(bound) => is(|number, bound| number > bound, bound),
            Self::Maximum(bound) => is(|number, bound| number <= bound, bound),
            Self::ExclusiveMaximum(bound) => is(|number, bound| number < bound, bound),
            Self::MultipleOf(step) => is(|number, step| number.is_multiple_of(step), step),
            _ => true,
        }
    }

    fn is_kept_by_text(&self, text: &str) -> bool {
        match self {
            Self::MinLength(least) => text.chars().count() as u64 >= *least,
            Self::MaxLength(most) => text.chars().count() as u64 <= *most,
            Self::Pattern(pattern) => matches(pattern, text),
            _ => true,
        }
    }
}

/// What a value has that does not keep the rule.
impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Minimum(bound) => write!(f, "a number below {bound}"),
            Self::ExclusiveMinimum(bound) => write!(f, "a number that is not above {bound}"),
            Self::Maximum(bound) => write!(f, "a number above {bound}"),
            Self::ExclusiveMaximum(bound) => write!(f, "a number that is not below {bound}"),
            Self::MultipleOf(step) => write!(f, "a number that is no multiple of {step}"),
            Self::MinLength(least) => write!(f, "a text of fewer than {least} characters"),
            Self::MaxLength(most) => write!(f, "a text of more than {most} characters"),
            Self::Pattern(pattern) => write!(f, "a text that does not match `{pattern}`"),
            Self::MinItems(least) => write!(f, "a list of fewer than {least} items"),
            Self::MaxItems(most) => write!(f, "a list of more than {most} items"),
            Self::UniqueItems => f.write_str("a list with an item that is there twice"),
            Self::MinProperties(least) => write!(f, "an object of fewer than {least} members"),
            Self::MaxProperties(most) => write!(f, "an object of more than {most} members"),
            Self::Items(_) | Self::Members(_) | Self::Json(_) => f.write_str("a value that is not as it has to be"),
        }
    }
}

/// Whether a pattern of the description matches. What a pattern means depends on nothing else, so each is compiled once; the generator has
/// left out those that cannot be.
fn matches(pattern: &'static str, text: &str) -> bool {
    static COMPILED: Mutex<BTreeMap<&'static str, Option<Arc<Regex>>>> = Mutex::new(BTreeMap::new());
    let compiled = {
        let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        compiled.entry(pattern).or_insert_with(|| compile(pattern).map(Arc::new)).clone()
    };
    compiled.is_none_or(|compiled| compiled.find(text).is_some())
}

/// As JSON Schema says, a pattern is read with the flag for Unicode; one that is none then, such as one with `\-`, is read without.
fn compile(pattern: &str) -> Option<Regex> {
    Regex::with_flags(pattern, "u").or_else(|_| Regex::new(pattern)).ok()
}
