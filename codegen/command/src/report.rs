//! What a run has to say, on a terminal.

use std::io::{IsTerminal, stderr};
use std::time::Duration;

use portal_codegen::Outcome;
use portal_codegen::diagnostics::{Level, render};

use crate::output::say;

/// Prints the findings of a run; whether there are errors among them.
pub fn diagnostics(name: &str, outcome: &Outcome) -> bool {
    let styled = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    for diagnostic in &outcome.diagnostics {
        say(format_args!("{}\n", render(diagnostic, &outcome.sources, styled)));
    }
    let count = |level: Level| outcome.diagnostics.iter().filter(|diagnostic| diagnostic.level == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    if errors + warnings > 0 {
        say(format_args!("{name}: {}, {}", counted(errors, "error"), counted(warnings, "warning")));
    }
    errors > 0
}

/// Whether there are errors among the findings of a run.
pub fn has_errors(outcome: &Outcome) -> bool {
    outcome.diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error)
}

/// A number of things, in words.
fn counted(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

/// The heads of the table that `generate` prints.
pub fn table_head() -> String {
    format!(
        "{:<16} {:>10} {:>10} {:>6} {:>7} {:>13} {:>8}",
        "package", "operations", "parameters", "types", "lines", "changed files", "ms"
    )
}

/// A line of that table.
pub fn table_row(name: &str, outcome: &Outcome, changed: usize, took: Duration) -> String {
    let portal_codegen::Summary { operations, parameters, types, lines, left_out } = outcome.summary;
    let took = took.as_millis();
    let left_out = if left_out > 0 { format!("  {} not selected", counted(left_out, "operation")) } else { String::new() };
    format!("{name:<16} {operations:>10} {parameters:>10} {types:>6} {lines:>7} {changed:>13} {took:>8}{left_out}")
}
