//! Flows of several calls that `portal.yaml` describes, held against the operations that they name.

mod authorisation;
mod extensions;
mod paging;

use super::{Advice, Api, Content, FollowUp, Location, Operation, Parameter, Payload};
use crate::diagnostics::rules::{self, Rule};
use crate::diagnostics::{Diagnostic, Diagnostics, nearest};
use crate::settings::{Decisions, HeaderRole, RecoveryRule, Settings, Stated, StatusRule, TermRule, USUAL_SECONDS};
use crate::source::{NodeId, RESTATES_DEFAULT, Remark, Remarks, Sources};
use crate::types::{Shape, Type, Types};

pub use authorisation::Authorisation;
pub use paging::{Counting, Pages, Paging};

/// The flows of several calls that an operation is part of.
#[derive(Clone, Debug, Default)]
pub struct Flows {
    /// What shows its outcome.
    pub recovery: Option<Recovery>,
    /// When the status that it tells is final.
    pub final_status: Option<FinalStatus>,
    /// How its responses are paged.
    pub paging: Option<Pages>,
    /// The authorisation that it starts.
    pub authorisation: Option<Authorisation>,
    /// Where it tells how long something holds.
    pub term: Option<Term>,
    /// What its responses link to.
    pub follow_ups: Vec<FollowUp>,
    /// Links of its responses that are for people alone.
    pub advice: Vec<Advice>,
}

/// Where a response tells how long what it describes holds: JSON pointers, and days.
#[derive(Clone, Debug)]
pub struct Term {
    /// The status.
    pub status: String,
    /// The last day.
    pub valid_until: String,
    /// The day on which the customer authorised it.
    pub authorised: String,
    /// How many days after that the customer has to authorise anew.
    pub days: u16,
    /// The statuses in which the customer has authorised it.
    pub when: Vec<String>,
}

/// What shows the outcome of an operation.
#[derive(Clone, Debug)]
pub struct Recovery {
    /// The operation that shows it: its API, and its position there.
    pub shown_by: (usize, usize),
    /// JSON pointer of the status in its response.
    pub at: Option<String>,
    /// Statuses of what was done.
    pub done: Vec<String>,
    /// Statuses of what was not.
    pub not_done: Vec<String>,
}

/// When a status is final.
#[derive(Clone, Debug)]
pub struct FinalStatus {
    /// Its JSON pointer in the response.
    pub at: String,
    /// The final ones.
    pub values: Vec<String>,
    /// The seconds between two looks at it.
    pub seconds: u16,
}

/// Gives operations the flows that `portal.yaml` says they are part of.
pub fn add_flows(
    apis: &mut [Api],
    settings: &Settings,
    types: &Types,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
    remarks: &mut Remarks,
) {
    let mut reader = Reader { settings, types, sources, diagnostics, remarks, found_as: None };
    let flows: Vec<Vec<Flows>> =
        apis.iter().map(|api| api.operations.iter().map(|operation| reader.flows(operation, apis)).collect()).collect();
    for (api, flows) in apis.iter_mut().zip(flows) {
        for (operation, flows) in api.operations.iter_mut().zip(flows) {
            operation.flows = flows;
        }
    }
}

struct Reader<'r> {
    settings: &'r Settings,
    types: &'r Types,
    sources: &'r Sources,
    diagnostics: &'r mut Diagnostics,
    remarks: &'r mut Remarks,
    /// The rule that findings are about, where it is not one of `portal.yaml`.
    found_as: Option<&'static Rule>,
}

impl Reader<'_> {
    fn flows(&mut self, operation: &Operation, apis: &[Api]) -> Flows {
        let flows = &self.settings.flows;
        let recovery = decided(&flows.recovery, operation, apis).and_then(|rule| self.recovery(rule, operation, apis));
        let final_status = decided(&flows.final_status, operation, apis).and_then(|rule| self.final_status(rule, operation));
        let paging = self.pages(operation, apis);
        let authorisation = self.authorisation(operation, apis);
        let term = decided(&flows.terms, operation, apis).and_then(|rule| self.term(rule, operation));
        Flows { recovery, final_status, paging, authorisation, term, ..Flows::default() }
    }

    fn term(&mut self, rule: &TermRule, operation: &Operation) -> Option<Term> {
        let TermRule { status, valid_until, authorised, days, when } = rule;
        self.check_reads(operation, status.0, "it cannot be asked how long something holds")?;
        self.check_status(status, when.iter(), operation)?;
        let [until, since] = [valid_until, authorised].map(|at| self.check_day_of_response(at, operation));
        until.and(since)?;
        let (status, valid_until, authorised) = (status.1.clone(), valid_until.1.clone(), authorised.1.clone());
        Some(Term { status, valid_until, authorised, days: *days, when: sorted(when) })
    }

    /// A pointer leads to a day in a response of JSON.
    fn check_day_of_response(&mut self, (node, at): &Stated, operation: &Operation) -> Option<()> {
        let mut found = json_of_success(operation).filter_map(|content| self.types.at(&content.value, at));
        if self.types.has_unread() || found.any(|found| matches!(found.but_null(), Type::Date | Type::DateTime)) {
            return Some(());
        }
        let message = format!("no response of `{}` has a date at `{at}`", operation.address());
        self.fault(&rules::SETTING_TARGET, *node, &message, "write the JSON pointer of one")
    }

    fn recovery(&mut self, rule: &RecoveryRule, operation: &Operation, apis: &[Api]) -> Option<Recovery> {
        let node = rule.shown_by.0;
        if is_safe(operation) {
            let message = format!("`{}` only reads: its outcome is always known", operation.address());
            return self.fault(&rules::SETTING_WITHOUT_EFFECT, node, &message, "remove the entry");
        }
        let Some((index, shows)) = find(&rule.shown_by.1, operation.api, apis) else {
            return self.no_operation(node, &rule.shown_by.1, apis);
        };
        if !is_safe(shows) {
            let message = format!("`{}` does more than read, so that it cannot be asked for an outcome", rule.shown_by.1);
            return self.fault(&rules::SETTING_VALUE, node, &message, "name an operation with `GET`");
        }
        if shows.tags.first() != operation.tags.first() {
            return self.other_tag(node, &rule.shown_by.1, shows, operation);
        }
        let known = |name: &str| operation.parameters.iter().any(|known| known.name.eq_ignore_ascii_case(name));
        if let Some(needed) = shows.parameters.iter().find(|needed| self.is_callers(needed) && !known(&needed.name)) {
            let message = format!("`{}` needs `{}`, which `{}` does not have", rule.shown_by.1, needed.name, operation.address());
            return self.fault(&rules::SETTING_VALUE, node, &message, "name an operation that needs no more than this one has");
        }
        let statuses = rule.done.iter().chain(&rule.not_done);
        match &rule.at {
            Some(at) => self.check_status(at, statuses, shows)?,
            None => {
                if let Some((status, _)) = rule.done.iter().chain(&rule.not_done).next() {
                    let message = "it is not said where the response has a status";
                    return self.fault(&rules::SETTING_INCOMPLETE, *status, message, "add `at`, the JSON pointer of the status");
                }
            }
        }
        let at = rule.at.as_ref().map(|(_, at)| at.clone());
        Some(Recovery { shown_by: index, at, done: sorted(&rule.done), not_done: sorted(&rule.not_done) })
    }

    fn no_operation<T>(&mut self, node: NodeId, address: &str, apis: &[Api]) -> Option<T> {
        let addresses: Vec<String> = apis.iter().flat_map(|api| &api.operations).map(Operation::address).collect();
        let near = nearest(address, addresses.iter().map(String::as_str));
        let help = near.map_or_else(|| "name an operation".to_owned(), |near| format!("did you mean `{near}`?"));
        self.fault(&rules::SETTING_TARGET, node, &format!("no operation `{address}` is in the descriptions"), &help)
    }

    fn other_tag<T>(&mut self, node: NodeId, address: &str, named: &Operation, operation: &Operation) -> Option<T> {
        let message = format!("`{address}` has another tag than `{}`", operation.address());
        let help = "name an operation of the same tag, so that both are there with one feature of the package";
        let tags = [operation, named].map(|tagged| self.sources.place(tagged.tagged_by.unwrap_or(tagged.node)));
        let diagnostic = Diagnostic::new(&rules::SETTING_VALUE, self.sources.place(node), message).help(help);
        let related = tags.into_iter().fold(diagnostic, |diagnostic, place| diagnostic.related(place, "tagged here"));
        self.diagnostics.push(related);
        None
    }

    /// Whether a call has to be given it.
    fn is_callers(&self, parameter: &Parameter) -> bool {
        let is_given = match parameter.location {
            Location::Header => matches!(self.settings.role(&parameter.name), HeaderRole::Plain | HeaderRole::Sticky),
            Location::Path | Location::Query | Location::Cookie => true,
        };
        is_given && (parameter.required || parameter.location == Location::Path)
    }

    fn final_status(&mut self, rule: &StatusRule, operation: &Operation) -> Option<FinalStatus> {
        self.check_reads(operation, rule.at.0, "it cannot be called until a status is final")?;
        self.check_status(&rule.at, rule.values.iter(), operation)?;
        if let Some((node, USUAL_SECONDS)) = rule.seconds {
            self.remarks.note(node, Remark::Idle(RESTATES_DEFAULT));
        }
        let seconds = rule.seconds.map_or(USUAL_SECONDS, |(_, seconds)| seconds);
        Some(FinalStatus { at: rule.at.1.clone(), values: sorted(&rule.values), seconds })
    }

    fn check_reads(&mut self, operation: &Operation, node: NodeId, consequence: &str) -> Option<()> {
        if is_safe(operation) {
            return Some(());
        }
        let message = format!("`{}` does more than read: {consequence}", operation.address());
        self.fault(&rules::SETTING_VALUE, node, &message, "name an operation with `GET`")
    }

    /// A pointer leads to text in a response of JSON, which may have these values.
    fn check_status<'s>(
        &mut self,
        (node, at): &Stated,
        values: impl Iterator<Item = &'s Stated>,
        operation: &Operation,
    ) -> Option<()> {
        if self.types.has_unread() {
            return Some(());
        }
        let found: Vec<Type> = json_of_success(operation).filter_map(|content| self.types.at(&content.value, at)).collect();
        let Some(found) = found.iter().find(|found| self.is_text(found)) else {
            let message = format!("no response of `{}` has a text at `{at}`", operation.address());
            return self.fault(&rules::SETTING_TARGET, *node, &message, "write the JSON pointer of one");
        };
        let known = self.enum_values(found);
        let faults = values.filter(|(_, value)| known.as_ref().is_some_and(|known| !known.contains(value)));
        let faults: Vec<&Stated> = faults.collect();
        for (node, value) in &faults {
            let near = nearest(value, known.iter().flatten().map(String::as_str));
            let help = near.map_or_else(|| "write one of its values".to_owned(), |near| format!("did you mean `{near}`?"));
            let message = format!("`{value}` is no value of `{at}` in the response of `{}`", operation.address());
            self.fault::<()>(&rules::SETTING_TARGET, *node, &message, &help);
        }
        faults.is_empty().then_some(())
    }

    fn is_text(&self, value: &Type) -> bool {
        match value {
            Type::Nullable(inner) => self.is_text(inner),
            Type::Named(id) => matches!(self.types.get(*id).shape, Shape::Enum(_) | Shape::Id),
            Type::String | Type::Json | Type::Uuid | Type::I32 | Type::I64 | Type::U32 | Type::U64 => true,
            _ => false,
        }
    }

    fn enum_values(&self, value: &Type) -> Option<Vec<String>> {
        match value.but_null() {
            Type::Named(id) => match &self.types.get(*id).shape {
                Shape::Enum(values) => Some(values.iter().map(|value| value.value.clone()).collect()),
                _ => None,
            },
            _ => None,
        }
    }

    fn fault<T>(&mut self, rule: &'static Rule, node: NodeId, message: &str, help: &str) -> Option<T> {
        let (rule, help) = self.found_as.map_or((rule, help), |found_as| (found_as, paging::IN_PORTAL));
        self.diagnostics.push(Diagnostic::new(rule, self.sources.place(node), message).help(help));
        None
    }
}

/// What is decided of an operation, under its address alone or with its API before it.
fn decided<'s, T>(decisions: &'s Decisions<T>, operation: &Operation, apis: &[Api]) -> Option<&'s T> {
    let address = operation.address();
    let in_api = format!("{}:{address}", apis.get(operation.api).map_or("", |api| api.name.as_str()));
    decisions.get(&in_api).or_else(|| decisions.get(&address))
}

/// An operation by its address, of the same API first.
pub(super) fn find<'a>(address: &str, api: usize, apis: &'a [Api]) -> Option<((usize, usize), &'a Operation)> {
    let all = apis
        .iter()
        .enumerate()
        .flat_map(|(api, found)| found.operations.iter().enumerate().map(move |(at, operation)| ((api, at), operation)));
    let mut matching: Vec<_> = all.filter(|(_, operation)| operation.address() == address).collect();
    matching.sort_by_key(|((own, _), _)| *own != api);
    matching.into_iter().next()
}

/// What successful responses have in JSON.
pub(super) fn json_of_success(operation: &Operation) -> impl Iterator<Item = &Content> {
    let successes = operation.responses.iter().filter(|response| response.status.is_success());
    successes.flat_map(|response| &response.contents).filter(|content| content.payload == Payload::Json)
}

fn is_safe(operation: &Operation) -> bool {
    matches!(operation.method.as_str(), "GET" | "HEAD")
}

fn sorted(stated: &[Stated]) -> Vec<String> {
    let mut texts: Vec<String> = stated.iter().map(|(_, text)| text.clone()).collect();
    texts.sort();
    texts.dedup();
    texts
}
