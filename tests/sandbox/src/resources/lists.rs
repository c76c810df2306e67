//! How operations list resources.

use std::collections::BTreeMap;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use serde_json::Value;

use super::{Members, Request, id_text};

/// How an operation lists a kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct List {
    /// The member of its answer that holds the list. Each item is made from the first of the description's example.
    pub(super) items: String,
    /// Members that have to equal a parameter, where the request has it.
    #[serde(default, rename = "where")]
    equal: BTreeMap<String, String>,
    /// Members that have to contain a parameter, where the request has it; `*` in it stands for any text.
    #[serde(default)]
    search: BTreeMap<String, String>,
    /// The parameter that says how many to skip.
    offset: Option<String>,
    /// The parameter that says how many to show at most.
    limit: Option<String>,
    /// Numbers of the answer, by JSON pointer.
    #[serde(default)]
    counts: BTreeMap<String, Count>,
    /// Where its answer has the address of the next page, by JSON pointer: a query, and nothing on the last page.
    next: Option<String>,
}

/// A number that a list tells of itself.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Count {
    /// How many it shows.
    Shown,
    /// How many there are.
    Found,
}

impl List {
    /// Writes into an answer those of all that the request asks for.
    pub(super) fn write(&self, all: Vec<Members>, request: &Request<'_>, answer: &mut Value) {
        let found: Vec<_> = all.into_iter().filter(|item| self.is_asked_for(item, request)).collect();
        let number = |name: &Option<String>| request.parameter(name.as_deref()?)?.parse().ok();
        let (offset, limit) = (number(&self.offset).unwrap_or(0), number(&self.limit).unwrap_or(usize::MAX));
        let count = found.len();
        let shown: Vec<Value> = found.into_iter().skip(offset).take(limit).map(Value::Object).collect();
        for (pointer, of) in &self.counts {
            if let Some(number) = answer.pointer_mut(pointer) {
                *number = match of {
                    Count::Shown => shown.len().into(),
                    Count::Found => count.into(),
                };
            }
        }
        if let Some(next) = self.next.as_ref().and_then(|pointer| answer.pointer_mut(pointer)) {
            let behind = offset.saturating_add(shown.len());
            *next = if behind < count { self.page(behind, request).into() } else { "".into() };
        }
        if let Some(items) = answer.get_mut(&self.items) {
            *items = shown.into();
        }
    }

    /// The query of the page that begins there: that of the request, but for its offset.
    fn page(&self, begin: usize, request: &Request<'_>) -> String {
        let asked = self.equal.values().chain(self.search.values()).chain(&self.limit);
        let asked = asked.filter_map(|name| Some((name, request.parameter(name)?)));
        let pairs = asked.chain(self.offset.iter().map(|name| (name, begin.to_string())));
        let pairs = pairs.map(|(name, value)| format!("{name}={}", utf8_percent_encode(&value, NON_ALPHANUMERIC)));
        format!("?{}", pairs.collect::<Vec<_>>().join("&"))
    }

    fn is_asked_for(&self, item: &Members, request: &Request<'_>) -> bool {
        let all = |rules: &BTreeMap<String, String>, holds: fn(&str, &str) -> bool| {
            rules.iter().all(|(member, parameter)| {
                let Some(asked) = request.parameter(parameter) else { return true };
                item.get(member).and_then(id_text).is_some_and(|value| holds(&value, &asked))
            })
        };
        all(&self.equal, |value, asked| value == asked) && all(&self.search, is_found)
    }
}

/// Whether a text has the pieces between the stars of a pattern, in their order and in any case.
fn is_found(text: &str, pattern: &str) -> bool {
    let (text, pattern) = (text.to_lowercase(), pattern.to_lowercase());
    let mut rest = text.as_str();
    pattern.split('*').all(|piece| match rest.split_once(piece) {
        Some((_, behind)) => {
            rest = behind;
            true
        }
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::is_found;

    #[test]
    fn a_text_is_found_by_a_part_of_it_and_by_parts_with_anything_between() {
        let patterns = ["counts", "*s*ox", "box*a", "", "a.c"];
        assert_eq!(patterns.map(|pattern| is_found("Accounts.Sandbox", pattern)), [true, true, false, true, false]);
    }
}
