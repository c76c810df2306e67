//! Pages by a number that is counted on.

use crate::call::Call;
use crate::error::Reason;
use crate::wire::json::{json_at, read_json};
use crate::wire::values::Json;

/// How a number leads from page to page.
#[derive(Debug)]
pub struct Counting {
    /// The parameter for it.
    pub parameter: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// What it is for the first page, where a call does not say it.
    pub first: u64,
    /// JSON pointer of the list of items in a page. After one that is empty there are no more.
    pub items: &'static str,
    /// The parameter for the most items of a page. After one with fewer there are no more.
    pub limit: Option<&'static str>,
    /// JSON pointer of whether there are more pages.
    pub more: Option<&'static str>,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Pages.
    Pages,
    /// The items before the page.
    Items,
}

/// The number of a page.
pub(super) struct Counted {
    rule: &'static Counting,
    number: u64,
    /// The page before, which a server that does not count sends again.
    before: Vec<u8>,
}

impl Counted {
    /// The number of the page that a call is for.
    pub(super) fn of(call: &Call, rule: &'static Counting) -> Self {
        Self { rule, number: number_of(call, rule.parameter).unwrap_or(rule.first), before: Vec::new() }
    }

    /// Puts the number of the page behind this one into a call; false if there is none.
    pub(super) fn put(&mut self, call: &mut Call, raw: &[u8]) -> bool {
        let Counting { parameter, unit, items, limit, more, .. } = self.rule;
        let here = json_at(raw, items).and_then(|list| read_json::<Vec<Json>>(list.as_bytes()).ok());
        let here = here.map_or(0, |items| items.len() as u64);
        let is_short = limit.and_then(|limit| number_of(call, limit)).is_some_and(|limit| here < limit);
        let is_last = more.and_then(|more| json_at(raw, more)).is_some_and(|more| more == "false");
        let Some(index) = call.in_query(parameter).filter(|_| here > 0 && !is_short && !is_last) else { return false };
        if self.before == raw {
            call.fail(Reason::PageAgain);
        }
        self.before = raw.to_vec();
        self.number = self.number.saturating_add(if *unit == Unit::Pages { 1 } else { here });
        call.set(index, &self.number);
        true
    }
}

/// The whole number that a call has for a parameter of its query.
fn number_of(call: &Call, name: &str) -> Option<u64> {
    call.in_query(name).and_then(|index| call.text_of(index))?.parse().ok()
}
