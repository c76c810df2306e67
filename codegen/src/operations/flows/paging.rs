//! How responses are paged: by `portal.yaml`, or by an extension of the description.

use super::{Reader, decided, json_of_success};
use crate::diagnostics::{Diagnostic, nearest, rules};
use crate::operations::{Api, Location, Operation, Parameter};
use crate::settings::{Count, PagingRule, Stated, Unit, Walk};
use crate::source::Remark;
use crate::types::{Fact, Literal, Type};

/// How responses are paged.
#[derive(Clone, Debug)]
pub struct Pages {
    /// How the next page is found.
    pub paging: Paging,
    /// JSON pointer of the list of items in a page, where it is known.
    pub items: Option<String>,
}

/// How the next page is found.
#[derive(Clone, Debug)]
pub enum Paging {
    /// JSON pointer of the address of the next page.
    Next(String),
    /// The relation of its address in the header `Link`.
    Link(String),
    /// JSON pointer of a cursor, and the parameter that takes it.
    Cursor(String, String),
    /// The header of a cursor, and the parameter that takes it.
    CursorHeader(String, String),
    /// By a number.
    Counting(Counting),
    /// By windows of days.
    Windows {
        /// The parameter for the first day.
        from: String,
        /// The parameter for the last day.
        to: String,
        /// The most days of a window.
        days: u16,
    },
}

/// A number that leads from page to page.
#[derive(Clone, Debug)]
pub struct Counting {
    /// The parameter for it.
    pub parameter: String,
    /// What it counts.
    pub unit: Unit,
    /// What it is for the first page.
    pub first: u64,
    /// JSON pointer of the list of items in a page.
    pub items: String,
    /// The parameter for the most items of a page.
    pub limit: Option<String>,
    /// JSON pointer of whether there are more pages.
    pub more: Option<String>,
}

/// What to do where an extension is not followed.
pub(super) const IN_PORTAL: &str = "say how the operation pages in `portal.yaml`, under `pagination`";
/// The pages of an operation cannot be had.
const NOT_PAGED: &str = "its pages cannot be called one after another";

impl Reader<'_> {
    /// How an operation pages: as `portal.yaml` says, else as the description does.
    pub(super) fn pages(&mut self, operation: &Operation, apis: &[Api]) -> Option<Pages> {
        let extension = operation.paged_by.as_ref();
        if let Some(rule) = decided(&self.settings.flows.pagination, operation, apis) {
            extension.into_iter().for_each(|(node, _)| self.remarks.note(*node, Remark::Idle("`portal.yaml` says how it pages")));
            return self.paged(rule, operation);
        }
        let (node, rule) = extension?;
        self.found_as = Some(&rules::PAGING_EXTENSION);
        let pages = self.paged(rule, operation);
        self.found_as = None;
        if pages.is_none() {
            self.remarks.note(*node, Remark::Idle("it says of pages what is not followed"));
        }
        pages
    }

    fn paged(&mut self, rule: &PagingRule, operation: &Operation) -> Option<Pages> {
        let items = rule.items.as_ref().map(|items| self.check_list(items, operation));
        let paging = match &rule.walk {
            Walk::Next(at) => {
                self.check_reads(operation, at.0, NOT_PAGED)?;
                self.check_status(at, [].iter(), operation)?;
                Paging::Next(at.1.clone())
            }
            Walk::Link(relation) => {
                self.check_reads(operation, relation.0, NOT_PAGED)?;
                Paging::Link(relation.1.clone())
            }
            Walk::Cursor { at, parameter } => self.cursor(at, parameter, operation)?,
            Walk::Count(count) => Paging::Counting(self.counting(count, items.clone().flatten(), operation)?),
            Walk::Windows { from, to, days } => {
                self.check_reads(operation, from.0, NOT_PAGED)?;
                let [begins, ends] = [self.check_day(from, operation), self.check_day(to, operation)];
                begins.and(ends)?;
                Paging::Windows { from: from.1.clone(), to: to.1.clone(), days: *days }
            }
        };
        let usual = rule.usual_items.filter(|at| self.is_list(at, operation)).map(str::to_owned);
        Some(Pages { paging, items: items.map_or(Some(usual), |items| items.map(Some))? })
    }

    fn cursor(&mut self, at: &Stated, parameter: &Stated, operation: &Operation) -> Option<Paging> {
        self.check_reads(operation, at.0, NOT_PAGED)?;
        let taken = self.query_parameter(parameter, operation);
        if at.1.starts_with('/') {
            let given = self.check_status(at, [].iter(), operation);
            return taken.and(given).map(|()| Paging::Cursor(at.1.clone(), parameter.1.clone()));
        }
        taken.map(|_| Paging::CursorHeader(at.1.clone(), parameter.1.clone()))
    }

    fn counting(&mut self, count: &Count, items: Option<String>, operation: &Operation) -> Option<Counting> {
        let Count { parameter, unit, first, limit, more } = count;
        self.check_reads(operation, parameter.0, NOT_PAGED)?;
        let counted = self.query_parameter(parameter, operation);
        let limit = limit.as_ref().map(|limit| self.query_parameter(limit, operation).map(|found| found.name.clone()));
        let more = more.as_ref().map(|more| self.check_flag(more, operation));
        let usual = if *unit == Unit::Pages { 1 } else { 0 };
        let first = first.map_or_else(|| default_of(counted?).or(Some(usual)), |(_, first)| Some(u64::from(first)));
        let (limit, more) = (limit.map_or(Some(None), |limit| limit.map(Some))?, more.map_or(Some(None), |more| more.map(Some))?);
        Some(Counting { parameter: counted?.name.clone(), unit: *unit, first: first?, items: items?, limit, more })
    }

    /// A parameter of the query.
    fn query_parameter<'o>(&mut self, (node, name): &Stated, operation: &'o Operation) -> Option<&'o Parameter> {
        let parameters = || operation.parameters.iter().filter(|parameter| parameter.location == Location::Query);
        let found = parameters().find(|known| known.name == *name);
        if found.is_none() {
            let near = nearest(name, parameters().map(|parameter| parameter.name.as_str()));
            let help = near.map_or_else(|| "name one that it has".to_owned(), |near| format!("did you mean `{near}`?"));
            let message = format!("`{}` has no parameter `{name}` in its query", operation.address());
            return self.fault(&rules::SETTING_TARGET, *node, &message, &help);
        }
        found
    }

    /// A parameter of the query is a day.
    fn check_day(&mut self, stated: &Stated, operation: &Operation) -> Option<()> {
        let known = self.query_parameter(stated, operation)?;
        if known.value == Type::Date || self.types.has_unread() {
            return Some(());
        }
        let message = format!("`{}` of `{}` is no date", known.name, operation.address());
        let described = self.sources.place(known.described_by.unwrap_or(known.node));
        let diagnostic = Diagnostic::new(&rules::SETTING_VALUE, self.sources.place(stated.0), message);
        self.diagnostics.push(diagnostic.related(described, "described here").help("name a parameter of `format: date`"));
        None
    }

    /// A pointer leads to a list in a response of JSON.
    fn check_list(&mut self, (node, at): &Stated, operation: &Operation) -> Option<String> {
        if self.is_list(at, operation) || self.types.has_unread() {
            return Some(at.clone());
        }
        let message = format!("no response of `{}` has a list at `{at}`", operation.address());
        self.fault(&rules::SETTING_TARGET, *node, &message, "write the JSON pointer of one")
    }

    fn is_list(&self, at: &str, operation: &Operation) -> bool {
        let mut found = json_of_success(operation).filter_map(|content| self.types.at(&content.value, at));
        found.any(|found| matches!(found.but_null(), Type::List(_)))
    }

    /// A pointer leads to a boolean in a response of JSON.
    fn check_flag(&mut self, (node, at): &Stated, operation: &Operation) -> Option<String> {
        let mut found = json_of_success(operation).filter_map(|content| self.types.at(&content.value, at));
        if found.any(|found| matches!(found.but_null(), Type::Bool)) || self.types.has_unread() {
            return Some(at.clone());
        }
        let message = format!("no response of `{}` has a boolean at `{at}`", operation.address());
        self.fault(&rules::SETTING_TARGET, *node, &message, "write the JSON pointer of one")
    }
}

/// The number that a parameter has where nobody says it.
fn default_of(parameter: &Parameter) -> Option<u64> {
    let mut facts = parameter.docs.facts.iter();
    facts.find_map(|stated| match &stated.fact {
        Fact::Default(Literal::Number(number)) => number.as_str().parse().ok(),
        _ => None,
    })
}
