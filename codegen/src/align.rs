//! The environments of a portal laid side by side: one API, and where each part of it exists.
//!
//! Operations are matched by method and path template, then by operationId; from each matched pair the schemas are walked in lockstep.
//! Names do not decide. What differs is merged by the rules of the submodules and listed in [`Parity`]; what cannot be merged is a conflict.

mod operations;
mod schemas;

use std::collections::HashSet;

use crate::budget::{LOCKSTEP, LOCKSTEP_STACK};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::environments::Environments;
use crate::operations::Api;
use crate::settings::Settings;
use crate::source::{NodeId, Sources};
use crate::types::{TypeId, Types};

/// What differs between the environments, and what became of it.
#[derive(Debug, Default)]
pub struct Parity {
    /// In the order in which it was found.
    pub differences: Vec<Difference>,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The operation or schema, and the part of it.
    pub address: String,
    /// What differs.
    pub what: String,
    /// What the generated code does.
    pub outcome: String,
}

impl Parity {
    /// The differences as a table, for people.
    pub fn report(&self, settings: &Settings) -> String {
        let names: Vec<&str> = settings.environments.keys().map(String::as_str).collect();
        let intro = format!("# Parity of {}\n\nWritten by `cargo xtask generate`.\n\n", names.join(" and "));
        if self.differences.is_empty() {
            return intro + "The descriptions of the environments do not differ.\n";
        }
        let rows = self
            .differences
            .iter()
            .map(|Difference { address, what, outcome }| format!("| `{}` | {what} | {outcome} |\n", address.replace('|', "\\|")));
        rows.fold(intro + "| Where | What differs | What became of it |\n|---|---|---|\n", |text, row| text + &row)
    }
}

/// Merges the environments' APIs, each with the index of its environment. Definitions are walked as deep as they lead to one another, so the
/// walk has a stack of its own.
pub fn align(
    by_environment: Vec<(usize, Api)>,
    types: &mut Types,
    settings: &Settings,
    sources: &Sources,
    parity: &mut Parity,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let aligned = std::thread::scope(|scope| {
        let stack = std::thread::Builder::new().stack_size(LOCKSTEP * LOCKSTEP_STACK);
        let walk = stack.spawn_scoped(scope, || side_by_side(by_environment, types, settings, sources, parity, diagnostics))?;
        Ok(walk.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    aligned.unwrap_or_else(|error: std::io::Error| {
        diagnostics.push(Diagnostic::placeless(format!("no thread to hold environments against each other: {error}")));
        None
    })
}

fn side_by_side(
    by_environment: Vec<(usize, Api)>,
    types: &mut Types,
    settings: &Settings,
    sources: &Sources,
    parity: &mut Parity,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let count = settings.environment_count();
    let mut rest = by_environment.into_iter();
    let (first, mut aligned) = rest.next()?;
    let mut seen = Environments::one(first);
    operations::mark(&mut aligned, seen);
    aligned.servers = by_index(count, first, &aligned.servers);
    for operation in &mut aligned.operations {
        operation.security = by_index(count, first, &operation.security);
    }
    for (index, other) in rest {
        let mut merge = Merge {
            types,
            settings,
            sources,
            parity,
            diagnostics,
            seen,
            new: Environments::one(index),
            index,
            count,
            pairs: HashSet::new(),
            depth: 0,
        };
        merge.api(&mut aligned, other);
        seen = seen.union(Environments::one(index));
    }
    operations::widen(&mut aligned, types, seen);
    Some(aligned)
}

/// A list with one entry for each environment, of which one is known.
fn by_index<T: Clone + Default>(count: usize, index: usize, known: &[T]) -> Vec<T> {
    (0..count).map(|at| if at == index { known.first().cloned().unwrap_or_default() } else { T::default() }).collect()
}

/// The merge of one more environment into those seen before.
struct Merge<'m> {
    types: &'m mut Types,
    settings: &'m Settings,
    sources: &'m Sources,
    parity: &'m mut Parity,
    diagnostics: &'m mut Diagnostics,
    seen: Environments,
    new: Environments,
    index: usize,
    count: usize,
    pairs: HashSet<(TypeId, TypeId)>,
    /// How many definitions are open.
    depth: usize,
}

impl Merge<'_> {
    fn differs(&mut self, address: &str, what: impl Into<String>, outcome: &str) {
        let difference = Difference { address: address.to_owned(), what: what.into(), outcome: outcome.to_owned() };
        if !self.parity.differences.contains(&difference) {
            self.parity.differences.push(difference);
        }
    }

    fn conflict(&mut self, address: &str, what: &str, places: (NodeId, NodeId)) {
        let (first, other) = (self.sources.place(places.0), self.sources.place(places.1));
        let diagnostic = Diagnostic::error(other, format!("{what} differs between environments at `{address}`"))
            .related(first, "in the environment before it")
            .help(format!("decide in portal.yaml: `environment_conflicts: {{ \"{address}\": string }}`, or `json`; or correct one of the two"));
        self.diagnostics.push(diagnostic);
    }

    /// The names of a set of environments.
    fn names(&self, environments: Environments) -> String {
        let names = self.settings.environments.keys().enumerate();
        let names: Vec<&str> = names.filter(|(index, _)| environments.has(*index)).map(|(_, name)| name.as_str()).collect();
        names.join(", ")
    }

    /// Of what comes in answers nothing can be refused.
    fn comes_only_in(&mut self, address: &str, what: &str, environments: Environments) {
        let names = self.names(environments);
        self.differs(address, format!("{what} only in {names}"), "kept");
    }

    fn only_in(&mut self, address: &str, what: &str, environments: Environments) {
        let names = self.names(environments);
        self.differs(address, format!("{what} only in {names}"), "kept; refused before the call where it does not exist");
    }
}

/// A path template without the names of its parameters.
fn shape_of(path: &str) -> String {
    let mut shape = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        shape.push_str(before);
        shape.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    shape + rest
}
