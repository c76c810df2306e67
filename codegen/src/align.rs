//! The environments of a portal laid side by side: one API, and where each part of it exists.
//!
//! Operations are matched by method and path template, then by operationId; from each matched pair the schemas are walked in lockstep.
//! Names do not decide. Differences are merged by the rules of the submodules and listed in [`Parity`]; one that cannot be merged is a conflict.

mod bodies;
mod conflicts;
mod facts;
mod marks;
mod operations;
mod parameters;
mod responses;
mod schemas;
mod unions;
mod words;

use std::collections::{HashMap, VecDeque};

use crate::diagnostics::Diagnostics;
use crate::environments::Environments;
use crate::markdown::code;
use crate::operations::Api;
use crate::settings::{Resolution, Settings};
use crate::source::{NodeId, Remarks, Sources};
use crate::types::{Origin, Type, TypeId, Types, inside, item_origin};

use conflicts::Split;

/// The differences between environments, and how each was resolved.
#[derive(Debug, Default)]
pub struct Parity {
    /// In the order in which it was found.
    pub differences: Vec<Difference>,
    /// Addresses whose types differ.
    pub(crate) conflicts: Vec<String>,
    /// The row of each address and difference.
    rows: HashMap<(String, String), usize>,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The operation or schema, and the part of it.
    pub address: String,
    /// The difference.
    pub what: String,
    /// What the generated code makes of it.
    pub outcome: String,
    /// Where it exists, of what not all environments have.
    pub(crate) environments: Option<Environments>,
    /// What is stated of values, each once, and where it is.
    pub(crate) stated: Vec<(Environments, String)>,
}

impl Parity {
    fn push(&mut self, difference: Difference) {
        self.rows.insert((difference.address.clone(), difference.what.clone()), self.differences.len());
        self.differences.push(difference);
    }

    /// Names the environments of whatever not all of them have, now that all have been seen.
    fn name_environments(&mut self, settings: &Settings) {
        let names = |environments: Environments| settings.names_of(environments.bits()).join(", ");
        for Difference { what, environments, stated, .. } in &mut self.differences {
            if let Some(environments) = environments.take() {
                *what = format!("{what} only in {}", names(environments));
            }
            match stated.as_slice() {
                [] => {}
                [(environments, text)] => *what = format!("{what}: {text} only in {}", names(*environments)),
                several => {
                    let each = several.iter().map(|(environments, text)| {
                        format!("{text} in {}", settings.names_of(environments.bits()).join(" and "))
                    });
                    *what = format!("{what}: {}", each.collect::<Vec<_>>().join(", "));
                }
            }
        }
    }

    /// The differences as a table, for people.
    pub fn report(&self, settings: &Settings) -> String {
        let names: Vec<&str> = settings.environments.keys().map(String::as_str).collect();
        let intro = format!("# Parity of {}\n\nWritten by `cargo xtask generate`.\n\n", names.join(" and "));
        if self.differences.is_empty() {
            return intro + "The descriptions of the environments do not differ.\n";
        }
        let rows = self.differences.iter().map(|Difference { address, what, outcome, .. }| {
            format!("| {} | {} | {outcome} |\n", code(address).replace('|', "\\|"), what.replace('|', "\\|"))
        });
        rows.fold(intro + "| Where | What differs | What became of it |\n|---|---|---|\n", |text, row| text + &row)
    }
}

/// Merges the environments' APIs, each with the index of its environment.
pub fn align(
    by_environment: Vec<(usize, Api)>,
    types: &mut Types,
    settings: &Settings,
    sources: &Sources,
    parity: &mut Parity,
    diagnostics: &mut Diagnostics,
    remarks: &mut Remarks,
) -> Option<Api> {
    let count = settings.environment_count();
    let about = by_environment
        .iter()
        .flat_map(|(index, api)| api.about.iter().map(|(_, words)| (Environments::one(*index), words.clone())));
    let about = words::of_each(about.collect(), remarks);
    let mut rest = by_environment.into_iter();
    let (first, mut aligned) = rest.next()?;
    let mut seen = Environments::one(first);
    aligned.servers = by_index(count, first, &aligned.servers);
    aligned.schemes = by_index(count, first, &aligned.schemes);
    for operation in &mut aligned.operations {
        marks::mark(operation, seen);
        operation.security = by_index(count, first, &operation.security);
        operation.servers = by_index(count, first, &operation.servers);
    }
    aligned.webhooks.iter_mut().for_each(|webhook| marks::mark_callback(webhook, seen));
    let api = aligned.operations.first().map_or(0, |operation| operation.api);
    let mut splits = Vec::new();
    for (index, other) in rest {
        let mut merge = Merge {
            types,
            settings,
            sources,
            parity,
            diagnostics,
            remarks,
            seen,
            new: Environments::one(index),
            index,
            count,
            api,
            pairs: HashMap::new(),
            open: VecDeque::new(),
            splits: &mut splits,
        };
        merge.api(&mut aligned, other);
        seen = seen.union(Environments::one(index));
    }
    aligned.about = about;
    conflicts::name_branches(&splits, types, settings);
    parity.name_environments(settings);
    marks::widen(&mut aligned, api, types, seen, count);
    Some(aligned)
}

/// The outcome for something sent that not all environments have.
const SENT: &str = "kept; refused before the call where it does not exist";
/// The outcome for something received that not all environments have.
const RECEIVED: &str = "kept";

/// A difference in something that all environments have.
const REQUIRED: &str = "required in one environment only";

/// How the fields of a form go.
const ENCODING: &str = "`encoding` differs";

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
    remarks: &'m mut Remarks,
    seen: Environments,
    new: Environments,
    index: usize,
    count: usize,
    /// Index of the API.
    api: usize,
    /// The outcome of each pair of definitions that were merged.
    pairs: HashMap<(TypeId, TypeId), Type>,
    /// Pairs that become one definition, and have yet to be laid side by side. One at a time: a definition may meet several others, and each
    /// merge has to see what the one before made of it.
    open: VecDeque<(Spot, TypeId, TypeId)>,
    /// Types that hold what environments describe differently, over all merges.
    splits: &'m mut Vec<Split>,
}

/// Where two types meet.
#[derive(Clone, Debug)]
struct Spot {
    /// Its address in `portal.yaml`.
    address: String,
    /// The origin of a type here.
    origin: Origin,
    /// In the environments seen so far, and in the new one.
    nodes: (NodeId, NodeId),
    /// Those of the environments seen so far that have it.
    environments: Environments,
    /// How `portal.yaml` may resolve a conflict.
    choices: &'static [(&'static str, Resolution)],
}

impl Spot {
    fn new(address: String, origin: Origin, nodes: (NodeId, NodeId), environments: Environments) -> Self {
        Self { address, origin, nodes, environments, choices: &Resolution::ALL }
    }

    /// The same for the items of a list, or the values of a map.
    fn items(&self) -> Self {
        Self { origin: item_origin(&self.origin), ..self.clone() }
    }

    /// The same for a part of a definition that has no place of its own.
    fn inside(&self, owner: &Origin, name: &str) -> Self {
        let origin = inside(owner, name);
        Self { address: origin.address(), origin, ..self.clone() }
    }
}

impl Merge<'_> {
    fn differs(&mut self, address: &str, what: impl Into<String>, outcome: &str) {
        let (what, outcome) = (what.into(), outcome.to_owned());
        let known = self.row(address, &what).is_some_and(|row| row.outcome == outcome);
        if !known {
            self.parity.push(Difference { address: address.to_owned(), what, outcome, environments: None, stated: Vec::new() });
        }
    }

    fn row(&mut self, address: &str, what: &str) -> Option<&mut Difference> {
        let row = self.parity.rows.get(&(address.to_owned(), what.to_owned()))?;
        self.parity.differences.get_mut(*row)
    }

    /// The names of a set of environments.
    fn names(&self, environments: Environments) -> String {
        self.settings.names_of(environments.bits()).join(", ")
    }

    /// Nothing that comes in a response can be refused.
    fn comes_only_in(&mut self, address: &str, what: &str, environments: Environments) {
        self.exists_in(address, what, environments, RECEIVED);
    }

    fn only_in(&mut self, address: &str, what: &str, environments: Environments) {
        self.exists_in(address, what, environments, SENT);
    }

    /// A part of a definition, of which nobody knows yet whether it is sent, comes in responses, or both. What stands in a place where the new
    /// environment describes another definition exists in all of them, if not in all places.
    fn part_only_in(&mut self, address: &str, what: &str, environments: Environments) {
        if environments == self.seen.union(self.new) {
            return self.differs(address, format!("{what} not in all places of its type"), "optional");
        }
        self.exists_in(address, what, environments, "kept; a call that would send it where it does not exist is refused");
    }

    /// Notes where a thing exists that not all environments have, besides what is noted of it already.
    fn exists_in(&mut self, address: &str, what: &str, environments: Environments, outcome: &str) {
        if let Some(Difference { environments: Some(known), .. }) = self.row(address, what) {
            *known = known.union(environments);
            return;
        }
        let (address, what, outcome) = (address.to_owned(), what.to_owned(), outcome.to_owned());
        self.parity.push(Difference { address, what, outcome, environments: Some(environments), stated: Vec::new() });
    }

    /// Notes what environments state of values: those before where nothing is noted yet, and the new one. `outcome` where they do not agree.
    fn states(
        &mut self,
        address: &str,
        what: &str,
        before: Option<(Environments, String)>,
        new: Option<String>,
        outcome: Option<&str>,
    ) {
        let is_first = self.row(address, what).is_none();
        match outcome {
            Some(outcome) if is_first => self.differs(address, what, outcome),
            _ => {}
        }
        let new = new.map(|text| (self.new, text));
        let Some(row) = self.row(address, what) else { return };
        row.outcome = outcome.map_or_else(|| std::mem::take(&mut row.outcome), str::to_owned);
        for (environments, text) in before.filter(|_| is_first).into_iter().chain(new) {
            match row.stated.iter_mut().find(|(_, known)| *known == text) {
                Some((known, _)) => *known = known.union(environments),
                None => row.stated.push((environments, text)),
            }
        }
    }

    /// The new environment lacks a thing that was required where all before it had it.
    fn lacks(&mut self, address: &str) {
        if let Some(row) = self.row(address, REQUIRED) {
            row.outcome = "optional, since not all environments have it".to_owned();
        }
    }

    /// The new environment has something that some before it lack.
    fn also_here(&mut self, address: &str, what: &str) {
        let new = self.new;
        if let Some(Difference { environments: Some(known), .. }) = self.row(address, what) {
            *known = known.union(new);
        }
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
