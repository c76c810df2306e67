//! The scopes that an application may ask for.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

/// The place whose words are the test persons.
const PERSON: &str = "person";

/// What the token endpoint gives.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TokenRules {
    /// `token_type` of the answer, as the portal spells it.
    #[serde(rename = "type", default = "bearer")]
    pub(crate) token_type: String,
    /// Life of a token, in seconds.
    #[serde(default = "hour")]
    pub(crate) expires_in: u64,
    /// What a token is asked for: one scope of each of these, in any order. Each has at most one place to fill: `{context}`.
    scopes: Vec<String>,
    /// The words that may stand in a place. Those of `person` are the test persons.
    #[serde(default)]
    words: BTreeMap<String, Vec<String>>,
    /// The place whose word tells one customer's things from another's.
    #[serde(default)]
    holder: String,
}

pub(super) fn bearer() -> String {
    "Bearer".to_owned()
}

pub(super) fn hour() -> u64 {
    3600
}

impl TokenRules {
    /// Who holds a token that is asked for with these scopes; `None` where they are none of the portal's.
    pub(crate) fn holder(&self, scopes: &[&str], persons: &Map<String, Value>) -> Option<String> {
        let mut left = scopes.to_vec();
        let mut holder = String::new();
        for form in &self.scopes {
            let (at, word) = left.iter().enumerate().find_map(|(at, scope)| Some((at, self.word(form, scope, persons)?)))?;
            left.remove(at);
            if place(form).is_some_and(|(_, place, _)| place == self.holder) {
                holder = word;
            }
        }
        left.is_empty().then_some(holder)
    }

    /// What may be asked for, in words for a developer.
    pub(crate) fn told(&self) -> String {
        format!("the scope is `{}`, in any order, with words that the bank knows", self.scopes.join(" "))
    }

    pub(crate) fn check(&self, persons: &Map<String, Value>) -> Result<(), String> {
        let places = self.scopes.iter().filter_map(|form| Some(place(form)?.1));
        for place in places.clone() {
            if (place != PERSON || persons.is_empty()) && !self.words.contains_key(place) {
                return Err(format!("nothing says which words stand in the place `{{{place}}}`: `words` has no such list"));
            }
        }
        if self.holder.is_empty() || places.clone().any(|place| place == self.holder) {
            return Ok(());
        }
        Err(format!("the holder is the word of `{{{}}}`, and no scope has this place", self.holder))
    }

    /// The word that stands in the place of a form; empty where the form has no place.
    fn word(&self, form: &str, scope: &str, persons: &Map<String, Value>) -> Option<String> {
        let Some((before, place, behind)) = place(form) else {
            return (scope == form).then(String::new);
        };
        let word = scope.strip_prefix(before)?.strip_suffix(behind)?;
        let is_known = match self.words.get(place) {
            Some(words) => words.iter().any(|known| known == word),
            None => persons.contains_key(word),
        };
        is_known.then(|| word.to_owned())
    }
}

/// What stands before, in and behind the place of a form.
pub(super) fn place(form: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = form.split_once('{')?;
    let (place, behind) = rest.split_once('}')?;
    Some((before, place, behind))
}
