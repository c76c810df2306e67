//! What is printed: lines for people, or a JSON object for each step.

use std::fmt::Display;
use std::io::{Write, stderr, stdout};
use std::process::ExitCode;

use portal_onboarding::{Came, Report, Step};
use serde_json::json;

/// Where and how it is printed.
pub(crate) struct Output {
    as_json: bool,
}

impl Output {
    pub(crate) fn new(as_json: bool) -> Self {
        Self { as_json }
    }

    /// The name of a track whose steps follow.
    pub(crate) fn track(&self, name: &str) {
        if !self.as_json {
            self.print(name);
        }
    }

    /// What a step came to.
    pub(crate) fn report(&self, step: &Step, report: &Report) {
        let ids: Vec<String> = report.request_ids.iter().map(ToString::to_string).collect();
        if self.as_json {
            let Report { came, told, .. } = report;
            self.print(json!({ "step": step.id, "what": step.what, "came": came, "told": told, "request_ids": ids }));
            return;
        }
        self.line(step, report.came, &report.told);
        // The last is that of the call which the step is about.
        if let Some(id) = ids.last() {
            self.print(format_args!(
                "    request {id}{}",
                if ids.len() > 1 { format!(" and {} before", ids.len() - 1) } else { String::new() }
            ));
        }
    }

    /// A step that a person does; beside one about the certificate stands the organisation number that this has.
    pub(crate) fn person(&self, step: &Step, came: Came, organisation: Option<&str>) {
        let organisation = organisation.filter(|_| step.certificate);
        if self.as_json {
            let Step { id, what, at, enter, .. } = step;
            self.print(json!({ "step": id, "what": what, "came": came, "at": at, "enter": enter, "organisation": organisation }));
            return;
        }
        self.line(step, came, if came == Came::Found { "done by a person" } else { "only a person can do it" });
        if came != Came::Found {
            step.at.iter().for_each(|page| self.print(format_args!("    at    {page}")));
            step.enter.iter().for_each(|what| self.print(format_args!("    enter {what}")));
        }
        organisation.iter().for_each(|number| self.print(format_args!("    the certificate's organisation number is {number}")));
    }

    /// A step that has to be told something first.
    pub(crate) fn needs(&self, step: &Step, what: &str) {
        self.report(step, &Report { came: Came::Person, told: what.to_owned(), request_ids: Vec::new(), keys: None });
    }

    /// The calls that a step would make.
    pub(crate) fn would(&self, step: &Step) {
        if self.as_json {
            self.print(json!({ "step": step.id, "what": step.what, "does": step.does, "calls": step.does.calls() }));
            return;
        }
        self.print(format_args!("  {:<4} {}", step.id, step.what));
        step.does.calls().iter().for_each(|call| self.print(format_args!("    {call}")));
    }

    fn line(&self, step: &Step, came: Came, told: &str) {
        let mark = match came {
            Came::Done => "done",
            Came::Found => "found",
            Came::Open => "open",
            Came::Person => "you",
            Came::Package => "package",
        };
        self.print(format_args!("  {:<4} {mark:<8} {}: {told}", step.id, step.what));
    }

    /// A result. A reader who goes away ends the printing and not the work.
    pub(crate) fn print(&self, text: impl Display) {
        drop(writeln!(stdout().lock(), "{text}"));
    }

    /// Something of the run.
    pub(crate) fn say(&self, text: &str) {
        drop(writeln!(stderr().lock(), "{text}"));
    }

    /// Why it could not be done.
    pub(crate) fn failed(&self, why: &str) -> ExitCode {
        self.say(&format!("error: {why}"));
        ExitCode::from(2)
    }
}
