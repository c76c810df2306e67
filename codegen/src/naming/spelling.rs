//! Candidates for the name of a text of the wire, plainest first. Each name comes from the text alone; the last tells it from every other text.

use std::collections::BTreeSet;

use super::words::{code_points, is_type_name, phrase, spelt_out, type_name, value_name};

/// How the names of a scope are spelt.
#[derive(Clone, Copy)]
pub enum Spelling {
    /// As those of variants.
    Variants,
    /// As those of fields and arguments.
    Values,
}

impl Spelling {
    /// The plainest name for a text.
    pub fn plainest(self, text: &str) -> String {
        match self {
            Self::Variants => type_name(text),
            Self::Values => value_name(text),
        }
    }

    /// All names for a text, plainest first.
    pub fn names(self, text: &str) -> Vec<String> {
        match self {
            Self::Variants => variant_names(text),
            Self::Values => value_names(text),
        }
    }
}

/// Names for a variant: `-time` is `MinusTime`. Of texts that differ in case only, one that is a name as it stands keeps it: `EUR` beside `eur`,
/// which is `LowercaseEur`.
pub fn variant_names(text: &str) -> Vec<String> {
    let plain = type_name(text);
    let spoken = type_name(&spelt_out(text));
    let as_it_stands = is_type_name(text).then(|| text.to_owned());
    let lower = lower_first(text).map(|text| format!("Lowercase{text}")).filter(|name| is_type_name(name));
    let exact = is_short(text).then(|| format!("{plain}{}", code_points(text)));
    distinct([Some(plain), as_it_stands, Some(spoken), lower, exact])
}

/// Names for a field, an argument or a method: `PSU-ID` is `psu_id`.
pub fn value_names(text: &str) -> Vec<String> {
    let plain = value_name(text);
    let spoken = value_name(&spelt_out(text));
    let case = letter_case(text).map(|case| phrase([plain.as_str(), case]));
    let exact = is_short(text).then(|| phrase([plain.as_str(), &code_points(text).to_lowercase()]));
    distinct([Some(plain), Some(spoken), case, exact])
}

/// The candidates that do not read as another of these texts.
pub fn of_its_own(text: &str, candidates: impl IntoIterator<Item = String>, texts: &BTreeSet<&str>) -> Vec<String> {
    candidates.into_iter().filter(|name| name == text || !texts.contains(name.as_str())).collect()
}

/// Whether the code points of a text make a name that a person can still look at.
fn is_short(text: &str) -> bool {
    text.chars().count() <= 12
}

fn lower_first(text: &str) -> Option<String> {
    let first = text.chars().next().filter(|first| first.is_lowercase())?;
    Some(first.to_uppercase().chain(text.chars().skip(1)).collect())
}

fn letter_case(text: &str) -> Option<&'static str> {
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    let first = letters.next()?;
    let (upper, lower) = letters.partition::<Vec<char>, _>(|letter| letter.is_uppercase());
    match (first.is_uppercase(), upper.is_empty(), lower.is_empty()) {
        (true, _, true) => Some("uppercase"),
        (true, true, false) => Some("capitalized"),
        (false, true, _) => Some("lowercase"),
        _ => None,
    }
}

fn distinct(names: impl IntoIterator<Item = Option<String>>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for name in names.into_iter().flatten() {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    distinct
}
