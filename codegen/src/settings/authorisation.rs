//! The authorisation of what customers are asked for: which operations and parameters play the parts of a standard flow.

use super::flows::{RecoveryRule, recovery_rule};
use super::read::{Reader, section, text_of};
use super::{Decisions, Stated};
use crate::diagnostics::rules;
use crate::identifiers::is_snake_case;
use crate::source::{Node, NodeId};

/// The method of a handle that starts its authorisation, where nothing else is said.
const USUAL_METHOD: &str = "authorise";

/// How customers authorise what they are asked for.
#[derive(Debug, Default)]
pub struct Authorisations {
    /// What the data of a challenge is, by the id of the method.
    pub challenges: Vec<(String, Challenge)>,
    /// By `METHOD /path` of the operation that starts an authorisation.
    pub operations: Decisions<AuthorisationRule>,
}

/// What the data of a challenge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Challenge {
    /// The text of a QR code.
    QrCode,
    /// A token with which BankID starts.
    AutoStartToken,
}

/// The other parts of an authorisation.
#[derive(Debug)]
pub struct AuthorisationRule {
    /// Where it is said.
    pub node: NodeId,
    /// The method of the handle that starts it.
    pub method: String,
    /// `METHOD /path` of the operation that goes on with it.
    pub update: Stated,
    /// `METHOD /path` of the operation that tells its status.
    pub status: Stated,
    /// Headers of the exchange of a code, each with the parameter whose value it has.
    pub exchange: Vec<(String, Stated)>,
    /// What shows on the resource how it ended.
    pub shown: Option<RecoveryRule>,
    /// The seconds between two looks at its status.
    pub seconds: Option<(NodeId, u16)>,
}

/// Methods that handles have, or that a reader takes for something else.
const TAKEN: [&str; 5] = ["clone", "default", "new", "term", "until_final"];

/// The only flow so far.
const FLOWS: [(&str, ()); 1] = [("berlin-group", ())];

const CHALLENGES: [(&str, Challenge); 2] = [("qr-code", Challenge::QrCode), ("auto-start-token", Challenge::AutoStartToken)];

impl Reader<'_> {
    /// How customers authorise what they are asked for.
    pub(super) fn authorisations(&mut self, root: &Node) -> Authorisations {
        let Some(node) = root.get("authorisation") else { return Authorisations::default() };
        node.get("flow").and_then(|flow| self.word(flow, &FLOWS));
        let challenges = section(node, "challenges");
        let challenges = challenges.filter_map(|(method, kind)| Some((method.to_owned(), self.word(kind, &CHALLENGES)?)));
        let challenges = challenges.collect();
        let mut operations = Decisions::default();
        for (address, node) in section(node, "operations") {
            if let Some(rule) = self.authorisation_rule(node) {
                operations.insert(address, node.id, rule);
            }
        }
        Authorisations { challenges, operations }
    }

    fn authorisation_rule(&mut self, node: &Node) -> Option<AuthorisationRule> {
        let shown = recovery_rule(node);
        if let Some(idle) = ["at", "done", "not_done"].into_iter().find_map(|key| node.get(key)).filter(|_| shown.is_none()) {
            let help = "add `shown_by: GET /…`, or remove it";
            self.error_at_key(&rules::SETTING_INCOMPLETE, idle, "it is not said which operation has this status", help);
        }
        let exchange = section(node, "exchange");
        let exchange = exchange.filter_map(|(header, value)| {
            self.header_name(header, value).then_some((header.to_owned(), (value.id, value.as_text()?.to_owned())))
        });
        let exchange: Vec<_> = exchange.collect();
        Some(AuthorisationRule {
            node: node.id,
            method: node.get("method").and_then(|method| self.method_name(method)).unwrap_or_else(|| USUAL_METHOD.to_owned()),
            update: text_of(node, "update")?,
            status: text_of(node, "status")?,
            exchange,
            shown,
            seconds: node.get("seconds").map(|node| (node.id, self.count(node))),
        })
    }

    fn header_name(&mut self, name: &str, node: &Node) -> bool {
        let is_one = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        if !is_one {
            let help = "write letters, digits and hyphens";
            self.error_at_key(&rules::SETTING_VALUE, node, &format!("`{name}` can be no name of a header"), help);
        }
        is_one
    }

    fn method_name(&mut self, node: &Node) -> Option<String> {
        let name = node.as_text()?;
        if TAKEN.contains(&name) {
            let help = "give it another name, such as `authorise_return`";
            self.error(&rules::SETTING_VALUE, node, &format!("a handle has another method `{name}`"), help);
            return None;
        }
        if is_snake_case(name) {
            return Some(name.to_owned());
        }
        let help = "write words in lower case, with underscores between them";
        self.error(&rules::SETTING_VALUE, node, &format!("`{name}` can be no name of a method"), help);
        None
    }
}
