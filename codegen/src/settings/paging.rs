//! How responses are paged.

use super::Stated;
use super::flows::whole_number;
use super::read::{Reader, text_of};
use crate::diagnostics::rules;
use crate::source::{Node, NodeId, Value};

/// How an operation responds in pages.
#[derive(Clone, Debug)]
pub struct PagingRule {
    /// How the next page is found.
    pub walk: Walk,
    /// JSON pointer of the list of items in a page.
    pub items: Option<Stated>,
    /// Where the items are, if they are there, unless it is said.
    pub usual_items: Option<&'static str>,
}

/// How the next page is found.
#[derive(Clone, Debug)]
pub enum Walk {
    /// JSON pointer of the address of the next page.
    Next(Stated),
    /// The relation of the address of the next page in the header `Link`.
    Link(Stated),
    /// By a cursor of the response.
    Cursor {
        /// Its JSON pointer, or the name of its header.
        at: Stated,
        /// The parameter that takes it.
        parameter: Stated,
    },
    /// By a number that is counted on.
    Count(Count),
    /// By windows of days.
    Windows {
        /// Name of the parameter for the first day.
        from: Stated,
        /// Name of the parameter for the last day.
        to: Stated,
        /// The most days of a window.
        days: u16,
    },
}

/// A number that is counted on from page to page.
#[derive(Clone, Debug)]
pub struct Count {
    /// The parameter for it.
    pub parameter: Stated,
    /// What it counts.
    pub unit: Unit,
    /// The number of the first page, where it is said.
    pub first: Option<(NodeId, u16)>,
    /// The parameter for the most items of a page: a page of fewer is the last.
    pub limit: Option<Stated>,
    /// JSON pointer of whether there are more pages.
    pub more: Option<Stated>,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Pages.
    Pages,
    /// The items before the page.
    Items,
}

/// What to write of an operation.
const HELP: &str = "write `next`, the JSON pointer of the next page's address; `link`, its relation in the header `Link`; `cursor` and \
                    `parameter`; `page` or `offset`, with `items`; or `from`, `to` and `days`";

impl Reader<'_> {
    pub(super) fn paging_rule(&mut self, node: &Node) -> Option<PagingRule> {
        let text = |key: &str| text_of(node, key);
        let ways = ["next", "link", "cursor", "page", "offset", "from"];
        let ways: Vec<&str> = ways.into_iter().filter(|key| node.get(key).is_some()).collect();
        let walk = match ways.as_slice() {
            ["next"] => text("next").map(Walk::Next),
            ["link"] => text("link").map(Walk::Link),
            ["cursor"] => text("cursor").zip(text("parameter")).map(|(at, parameter)| Walk::Cursor { at, parameter }),
            ["page"] => text("page").map(|parameter| Walk::Count(self.counted(node, parameter, Unit::Pages))),
            ["offset"] => text("offset").map(|parameter| Walk::Count(self.counted(node, parameter, Unit::Items))),
            ["from"] => match (text("from"), text("to"), node.get("days")) {
                (Some(from), Some(to), Some(days)) => Some(Walk::Windows { from, to, days: self.count(days) }),
                _ => None,
            },
            _ => None,
        };
        let needs_items = matches!(walk, Some(Walk::Count(_)));
        match walk.filter(|_| !needs_items || node.get("items").is_some()).filter(|walk| is_all(node, walk)) {
            Some(walk) => Some(PagingRule { walk, items: text("items"), usual_items: None }),
            None => {
                self.error_at_key(&rules::SETTING_INCOMPLETE, node, "it is not said how the operation pages", HELP);
                None
            }
        }
    }

    fn counted(&mut self, node: &Node, parameter: Stated, unit: Unit) -> Count {
        let first = node.get("first").and_then(|node| Some((node.id, whole_number(node)?)));
        let is_number = |node: &&Node| matches!(node.value, Value::Number(_));
        if let Some(wrong) = node.get("first").filter(is_number).filter(|_| first.is_none()) {
            self.error(&rules::SETTING_VALUE, wrong, "this is no number of a page", "write a whole number");
        }
        Count { parameter, unit, first, limit: text_of(node, "limit"), more: text_of(node, "more") }
    }
}

/// Whether a rule has no key that belongs to another way.
fn is_all(node: &Node, walk: &Walk) -> bool {
    let own: &[&str] = match walk {
        Walk::Next(_) => &["next"],
        Walk::Link(_) => &["link"],
        Walk::Cursor { .. } => &["cursor", "parameter"],
        Walk::Count(Count { unit: Unit::Pages, .. }) => &["page", "first", "limit", "more"],
        Walk::Count(_) => &["offset", "limit", "more"],
        Walk::Windows { .. } => &["from", "to", "days"],
    };
    node.members().all(|(key, _)| key == "items" || own.contains(&key))
}
