//! Flows of several calls: what shows the outcome of an operation, and when a status is final.

use super::paging::PagingRule;
use super::read::{Reader, section, text_of};
use super::{Decisions, Stated};
use crate::diagnostics::rules;
use crate::source::{Node, NodeId};

/// The seconds between two looks at a status, where nothing else is said.
pub(crate) const USUAL_SECONDS: u16 = 2;

/// Flows of several calls, by `METHOD /path`.
#[derive(Debug, Default)]
pub struct Flows {
    /// Of operations that have an effect.
    pub recovery: Decisions<RecoveryRule>,
    /// Of operations that tell a status.
    pub final_status: Decisions<StatusRule>,
    /// Of operations that respond in pages.
    pub pagination: Decisions<PagingRule>,
    /// Of operations that tell how long something holds.
    pub terms: Decisions<TermRule>,
}

/// What shows the outcome of an operation.
#[derive(Debug)]
pub struct RecoveryRule {
    /// `METHOD /path` of the operation that shows it.
    pub shown_by: Stated,
    /// JSON pointer of the status in its response.
    pub at: Option<Stated>,
    /// Statuses of what was done.
    pub done: Vec<Stated>,
    /// Statuses of what was not.
    pub not_done: Vec<Stated>,
}

/// When a status is final.
#[derive(Debug)]
pub struct StatusRule {
    /// Its JSON pointer in the response.
    pub at: Stated,
    /// The final ones.
    pub values: Vec<Stated>,
    /// The seconds between two looks at it.
    pub seconds: Option<(NodeId, u16)>,
}

/// Where a response tells how long what it describes holds.
#[derive(Debug)]
pub struct TermRule {
    /// JSON pointer of the status.
    pub status: Stated,
    /// JSON pointer of the last day.
    pub valid_until: Stated,
    /// JSON pointer of the day on which the customer authorised it.
    pub authorised: Stated,
    /// How many days after that the customer has to authorise anew.
    pub days: u16,
    /// The statuses in which the customer has authorised it.
    pub when: Vec<Stated>,
}

impl Reader<'_> {
    /// The flows of operations.
    pub(super) fn flows(&mut self, root: &Node) -> Flows {
        let (mut recovery, mut final_status, mut pagination) = <(Decisions<_>, Decisions<_>, Decisions<_>)>::default();
        for (address, node) in section(root, "recovery") {
            if let Some(rule) = recovery_rule(node) {
                recovery.insert(address, node.id, rule);
            }
        }
        for (address, node) in section(root, "final_status") {
            if let Some(rule) = self.status_rule(node) {
                final_status.insert(address, node.id, rule);
            }
        }
        for (address, node) in section(root, "pagination") {
            if let Some(rule) = self.paging_rule(node) {
                pagination.insert(address, node.id, rule);
            }
        }
        let mut terms = Decisions::default();
        for (address, node) in section(root, "terms") {
            if let Some(rule) = self.term_rule(node) {
                terms.insert(address, node.id, rule);
            }
        }
        Flows { recovery, final_status, pagination, terms }
    }

    fn term_rule(&mut self, node: &Node) -> Option<TermRule> {
        Some(TermRule {
            status: text_of(node, "status")?,
            valid_until: text_of(node, "valid_until")?,
            authorised: text_of(node, "authorised")?,
            days: self.count(node.get("days")?),
            when: list(node, "when"),
        })
    }

    fn status_rule(&mut self, node: &Node) -> Option<StatusRule> {
        let seconds = node.get("seconds").map(|node| (node.id, self.count(node)));
        Some(StatusRule { at: text_of(node, "at")?, values: list(node, "values"), seconds })
    }

    /// A whole number, from 1 on.
    pub(super) fn count(&mut self, node: &Node) -> u16 {
        let count = whole_number(node).filter(|count| *count > 0);
        if count.is_none() {
            self.error(&rules::SETTING_VALUE, node, "this is no number of days or seconds", "write a whole number from 1 on");
        }
        count.unwrap_or(1)
    }
}

/// A number that is a whole one, from 0 on.
pub(super) fn whole_number(node: &Node) -> Option<u16> {
    node.as_text()?.parse().ok()
}

pub(super) fn recovery_rule(node: &Node) -> Option<RecoveryRule> {
    let (done, not_done) = (list(node, "done"), list(node, "not_done"));
    Some(RecoveryRule { shown_by: text_of(node, "shown_by")?, at: text_of(node, "at"), done, not_done })
}

fn list(node: &Node, key: &str) -> Vec<Stated> {
    let items = node.get(key).into_iter().flat_map(Node::items);
    items.filter_map(|item| Some((item.id, item.as_text()?.to_owned()))).collect()
}
